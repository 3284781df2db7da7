"""The words around a number, by language: bounds, scales, numbers and what makes them vague.

In: nothing. Out: one `Vocabulary` per language. What goes on counting behind a number ("rưỡi",
"million", "trieu" without accents) is held for all languages at once, because a scale word taken
for a counting noun is an error by a factor of a million.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from dean06.messages import Language
from dean06.quantities.quantity import Bound

# ">" says no more than "hơn" does, which is printed of rounded figures: see `Quantity.lowest`.
BOUND_SIGNS: dict[str, Bound] = {
    ">=": "at_least",
    "<=": "at_most",
    "≥": "at_least",
    ">": "at_least",
    "≤": "at_most",
    "<": "below",
    "~": "about",
    "≈": "about",
}
BOUND_WORDS: dict[str, Bound] = {
    "hơn": "at_least",
    "trên": "at_least",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "không dưới": "at_least",
    "không ít hơn": "at_least",
    "gần": "almost",
    "dưới": "below",
    "chưa đến": "below",
    "chưa tới": "below",
    "tối đa": "at_most",
    "không quá": "at_most",
    "không vượt quá": "at_most",
    "khoảng": "about",
    "xấp xỉ": "about",
}
ENGLISH_BOUND_WORDS: dict[str, Bound] = {
    "over": "at_least",
    "more than": "at_least",
    "at least": "at_least",
    "nearly": "almost",
    "almost": "almost",
    "under": "below",
    "less than": "below",
    "fewer than": "below",
    "at most": "at_most",
    "about": "about",
    "approximately": "about",
}
# The bound words that allow the value itself; the others of their bound say more than it.
MINIMUM_WORDS = {"ít nhất", "tối thiểu", "không dưới", "không ít hơn", "at least", "≥", ">="}


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language; `numbers` in order from nought, `decimal` the decimal mark."""

    bounds: dict[str, Bound]
    scales: dict[str, Decimal]
    numbers: tuple[str, ...]
    decimal: str


_THOUSAND, _MILLION, _BILLION = (Decimal(10**power) for power in (3, 6, 9))

VOCABULARIES: dict[Language, Vocabulary] = {
    "vi": Vocabulary(
        bounds=BOUND_WORDS | BOUND_SIGNS,
        scales={
            "nghìn": _THOUSAND,
            "ngàn": _THOUSAND,
            "triệu": _MILLION,
            "tỷ": _BILLION,
            "tỉ": _BILLION,
        },
        numbers=(
            *("không", "một", "hai", "ba", "bốn", "năm"),
            *("sáu", "bảy", "tám", "chín", "mười"),
        ),
        decimal=",",
    ),
    "en": Vocabulary(
        bounds=ENGLISH_BOUND_WORDS | BOUND_SIGNS,
        scales={"thousand": _THOUSAND, "million": _MILLION, "billion": _BILLION},
        numbers=(
            *("zero", "one", "two", "three", "four", "five"),
            *("six", "seven", "eight", "nine", "ten"),
        ),
        decimal=".",
    ),
}

MONEY_SIGNS = {"đồng", "dong", "vnđ", "vnd", "đ"}
SCORE_SIGNS = {"điểm", "points"}
# Nouns of what is measured and not only counted: "1.234 km" may have decimals.
MEASURES = {
    *("điểm", "points", "lần", "times", "độ", "km", "m", "kg", "tấn", "tạ", "ha", "lít"),
    *("giờ", "phút", "giây", "ngày", "tháng", "năm", "hours", "days", "gb", "mb", "tb", "mbps"),
}
# They go on counting ("hai mươi", "1 triệu rưỡi", "3 phần tư") or make the number vague ("một số").
_GOING_ON = {
    *(word for words in VOCABULARIES.values() for word in (*words.scales, *words.numbers)),
    *("mươi", "mốt", "tư", "lăm", "linh", "lẻ", "chục", "tá", "trăm", "vạn", "rưỡi", "rưởi"),
    *("phần", "nửa", "số", "vài", "ít", "mấy", "nhiều", "percent", "percentage", "per"),
    *("quarter", "quarters", "third", "thirds", "fifths", "tenths", "percentile", "lệ", "trọng"),
    *("hundred", "dozen", "dozens", "score", "half", "few", "some", "several"),
    *("thousands", "millions", "billions", "trillion", "lakh", "crore"),
    *("phẩy", "chấm", "point", "k", "tr", "m", "mn", "mil", "mio", "bn", "b", "ngh"),
    *("usd", "eur", "euro", "đô", "đôla", "dollars"),
}
# Words that bound a figure from behind, or go on with it, wherever they stand: "20 trở lên".
_CHANGING = {
    *(word for words in VOCABULARIES.values() for word in words.scales),
    *("trở", "hơn", "trên", "gần", "dưới", "tối", "mỗi", "rưỡi", "rưởi", "ruoi", "trăm", "tram"),
    *("more", "less", "over", "under", "above", "below", "plus", "each", "per", "half"),
}
# Words that may join a second number: "5 hồ sơ và hai thẻ", but not "văn bản đến".
_LINKING = {
    *("và", "hoặc", "hay", "đến", "tới", "từ", "tháng"),
    *("and", "or", "to", "of", "in", "out"),
}


def bare(word: str) -> str:
    """Return `word` without its accents, as typed on a keyboard that has none."""
    pieces = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(piece for piece in pieces if not unicodedata.combining(piece))


# "một" and its like may stand inside a name ("bộ phận một cửa"), but not begin a noun.
_BEGINNINGS = _GOING_ON | {bare(word) for word in _GOING_ON}


def counts_on(noun: str) -> bool:
    """Tell whether the words behind a number change it, so that it must not be read alone."""
    words = re.findall(r"\w+", noun)
    if not words:
        return False
    linked = any(
        first in _LINKING and second in _BEGINNINGS for first, second in pairwise(words)
    ) or words[0] in _LINKING - {"tháng"}
    return linked or words[0] in _BEGINNINGS or not _CHANGING.isdisjoint(words)
