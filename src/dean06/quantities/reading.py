"""Read a figure as printed in Vietnamese.

In: `hơn 1,4 triệu`, `87.9%`, `25/25`, `674,3 tỷ đồng`, `một`, and the kind of unit the
indicator has. Out: a `Quantity`. The kind decides what a lone point means (a count groups by
it, a share has decimals behind it); what it cannot decide is refused with both readings
named, because a wrong guess is an error by a factor of a thousand.
"""

import re
import unicodedata
from decimal import Decimal

from dean06.codebook import Unit
from dean06.quantities.quantity import Bound, Quantity

BOUND_WORDS: dict[str, Bound] = {
    "hơn": "at_least",
    "trên": "at_least",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "gần": "almost",
    "dưới": "below",
    "tối đa": "at_most",
    "không quá": "at_most",
    "khoảng": "about",
    "xấp xỉ": "about",
}
SCALES = {
    "nghìn": Decimal(10**3),
    "ngàn": Decimal(10**3),
    "triệu": Decimal(10**6),
    "tỷ": Decimal(10**9),
    "tỉ": Decimal(10**9),
}
NUMBER_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")

# Words that go on counting ("hai mươi", "1 triệu rưỡi", "3 phần tư") or make the number before
# them vague ("một số"): what stands before them is not the whole figure.
_COUNTING_ON = {
    *(NUMBER_WORDS + tuple(SCALES)),
    *("mươi", "mốt", "tư", "lăm", "linh", "lẻ", "chục", "tá", "trăm", "vạn", "rưỡi"),
    *("phần", "nửa", "số", "vài", "ít"),
}
# Bound words behind a number ("20 trở lên", "100 hoặc hơn"), where they are not read.
_BOUNDS_BEHIND = {"trở", "hơn", "trên", "gần", "dưới"}

_NUMBER = r"[0-9][0-9.,]*[0-9]|[0-9]"
# Nought only when it stands alone: "không đạt" says that something was not reached.
_NONE = r"không(?!\s*\w)"
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
_FORM = re.compile(
    rf"(?:(?P<word>{'|'.join(BOUND_WORDS)})\s+)?"
    rf"(?P<number>{_NUMBER}|{_NONE}|{'|'.join(NUMBER_WORDS[1:])})"
    rf"(?:\s*/\s*(?P<whole>{_NUMBER}))?"
    rf"\s*(?P<scale>{'|'.join(SCALES)})?(?!\w)"
    r"\s*(?P<rest>%|(?:[^\W\d_][^\d%+]*)?)",
    re.IGNORECASE,
)


class AmbiguousQuantity(ValueError):
    """A figure that could mean two things, or none; the message names what was read."""


def read_quantity(text: str, unit: Unit) -> Quantity:
    """Read `text` as a figure of the kind `unit`.

    Raises AmbiguousQuantity where the text has no reading or more than one.
    """
    printed = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    form = _FORM.fullmatch(printed)
    if form is None:
        raise AmbiguousQuantity(text)
    _require_unit(text, unit, form["rest"].strip().lower())
    scale = SCALES[form["scale"].lower()] if form["scale"] else Decimal(1)
    value, resolution = _number(form["number"], unit, scaled=scale > 1)
    whole = _number(form["whole"], unit, scaled=False)[0] if form["whole"] else None
    if unit != "percent" and resolution * scale < 1:
        raise AmbiguousQuantity(text)
    if whole is not None and (unit != "count" or scale > 1 or not value <= whole > 0):
        raise AmbiguousQuantity(text)
    word = form["word"].lower() if form["word"] else None
    return Quantity(
        value=value * scale,
        unit=unit,
        bound=BOUND_WORDS[word] if word else "exact",
        resolution=resolution * scale,
        denominator=whole,
        word=word,
    )


def _require_unit(text: str, unit: Unit, rest: str) -> None:
    """Refuse what behind the number is of another kind than `unit`, or makes it another number."""
    words = re.findall(r"\w+", rest)
    first = words[0] if words else rest
    found = {"%": "percent", "đồng": "money"}.get(first, "count")
    alone = unit == "count" or rest == first
    if found != unit or not alone or first in _COUNTING_ON or _BOUNDS_BEHIND & set(words):
        raise AmbiguousQuantity(text)


def _number(digits: str, unit: Unit, *, scaled: bool) -> tuple[Decimal, Decimal]:
    """Return the value of a number and the size of its last digit."""
    if digits.lower() in NUMBER_WORDS:
        return Decimal(NUMBER_WORDS.index(digits.lower())), Decimal(1)
    if _GROUPED.fullmatch(digits) and not _lone_point(digits, unit, scaled):
        plain = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[0-9]+(,[0-9]+)?", digits):
        plain = digits.replace(",", ".")
    elif re.fullmatch(r"[0-9]+\.[0-9]+", digits) and unit == "percent":
        plain = digits
    else:
        raise AmbiguousQuantity(digits)
    value = Decimal(plain)
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def _lone_point(digits: str, unit: Unit, scaled: bool) -> bool:
    """Tell whether one point before three digits is a decimal point.

    A share has no thousands. Before a scale word ("1.234 triệu") either reading is in use.
    """
    if digits.count(".") != 1 or "," in digits:
        return False
    if scaled:
        raise AmbiguousQuantity(digits)
    return unit == "percent"
