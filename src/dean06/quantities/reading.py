"""Read a figure as printed, in Vietnamese or English.

In: `hơn 1,4 triệu`, `87.9%`, `25/25`, `674,3 tỷ đồng`, `một`, and the kind of unit the
indicator has (None: not known). Out: a `Quantity`. The kind decides what a lone point means (a
count groups by it, a share has decimals behind it); what it cannot decide is refused with both
readings named, because a wrong guess is an error by a factor of a thousand.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from dean06.codebook import Unit
from dean06.messages import Language
from dean06.quantities.diagnosis import LONGEST_TEXT, reason_of
from dean06.quantities.digits import values_of
from dean06.quantities.forms import form_of, normal
from dean06.quantities.quantity import Quantity
from dean06.quantities.refusal import AmbiguousQuantity, Reason
from dean06.quantities.words import MEASURES, MONEY_SIGNS, SCORE_SIGNS, VOCABULARIES, counts_on

# A day and month, or a month and year; a document groups the whole of "6/2.023".
_DAY = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])/(?:19|20)[0-9]{2}")
# A number and at most the sign of a share: it has no words whose spelling or meaning matters.
_BARE = re.compile(r"([0-9](?:[0-9.,]*[0-9])?)(%?)")


# The checks read each figure again, up to as many as all provinces send in two years.
@lru_cache(maxsize=2**16)
def read_quantity(text: str, unit: Unit | None, lang: Language = "vi") -> Quantity:
    """Read `text` as a figure of the kind `unit`; None where the text itself must tell.

    Raises AmbiguousQuantity where the text has no reading or more than one; `refusal` words it.
    """
    if (bare := _bare(text, unit, lang)) is not None:
        return bare
    printed = normal(text)
    form = form_of(printed, lang) if len(printed) <= LONGEST_TEXT else None
    if form is None:
        reason, days = reason_of(printed)
        raise AmbiguousQuantity(text, reason, days, unit)
    return _Reading(text, unit, lang, form).quantity()


def _bare(text: str, unit: Unit | None, lang: Language) -> Quantity | None:
    """Return the figure of a bare number, as most cells hold; None where more must be looked at."""
    bare = _BARE.fullmatch(text)
    if bare is None or unit != ("percent" if bare[2] else "count"):
        return None
    values = values_of(bare[1], unit, lang, scaled=False)
    if len(values) != 1:
        return None
    exponent = int(values[0].as_tuple().exponent)
    if exponent < 0 and unit == "count":
        return None
    return Quantity(values[0], unit, resolution=Decimal(1).scaleb(exponent))


@dataclass(frozen=True)
class _Reading:
    """One text on its way to a quantity, with what must be told if it has none."""

    text: str
    asked: Unit | None
    lang: Language
    form: re.Match[str]

    def quantity(self) -> Quantity:
        kind, noun = self._kind_and_noun()
        word = self.form["word"] or self.form["sign"]
        # "trên hạng 10" may be better than the tenth or behind it.
        misplaced = word if kind == "rank" else self.form["ranked"]
        if misplaced:
            raise self._refused("unit")
        bound = VOCABULARIES[self.lang].bounds[word] if word else "exact"
        whole = self._whole(kind)
        readings = [
            Quantity(value * self._scale, kind, bound, self._last_digit(value), whole, word, noun)
            for value in self._values(kind, noun)
        ]
        self._require_one(readings)
        return readings[0]

    def _values(self, kind: Unit, noun: str | None) -> list[Decimal]:
        number, names = self.form["number"], VOCABULARIES[self.lang].numbers
        if number not in names:
            known = self._known(kind, noun)
            return values_of(number, known, self.lang, scaled=self._scale > 1)
        # Also the word for year: "năm nay".
        if number == "năm" and (noun or self.asked is None):
            raise self._refused("words")
        return [Decimal(names.index(number))]

    def _refused(self, reason: Reason, *readings: Quantity | str) -> AmbiguousQuantity:
        return AmbiguousQuantity(self.text, reason, readings, self.asked)

    @property
    def _scale(self) -> Decimal:
        scale = self.form["scale"]
        return VOCABULARIES[self.lang].scales[scale] if scale else Decimal(1)

    def _kind_and_noun(self) -> tuple[Unit, str | None]:
        """Return the kind the text has, and the noun behind it. Refuses any but the asked kind."""
        rest = self.form["rest"]
        found = self._sign()
        if found is None and counts_on(rest):
            raise self._refused("words")
        signed = self.asked in ("percent", "money", "date")
        if self.asked is not None and found != (self.asked if signed else None):
            raise self._refused("unit")
        if found is not None:
            return found, None
        noun = (self.form["noun"] or "").strip(" ,.'’-") or None
        if noun and not _may_follow(noun.split()[0], self.asked):
            raise self._refused("unit")
        return self.asked or "count", noun

    def _sign(self) -> Unit | None:
        """Return the kind a sign before or behind the number stands for."""
        rest, currency = self.form["rest"], self.form["currency"]
        if rest == "%" and not currency:
            return "percent"
        if rest in MONEY_SIGNS or (currency and not rest):
            return "money"
        # "5 đồng chí", "500 tỷ đồng mỗi năm": no amount, or not only that.
        if currency or MONEY_SIGNS.intersection(rest.split()[:1]):
            raise self._refused("unit" if self.asked else "form")
        return None

    def _known(self, kind: Unit, noun: str | None) -> Unit | None:
        """Return the kind that tells what a lone mark means; None where nothing tells it."""
        bare = noun is None or noun.split()[0] in MEASURES
        undecided = self.asked is None and kind == "count" and not self.form["whole"]
        return None if undecided and bare else kind

    def _whole(self, kind: Unit) -> Decimal | None:
        if not self.form["whole"]:
            return None
        values = values_of(self.form["whole"], "count", self.lang, scaled=False)
        counted = kind not in ("percent", "money") and self._scale == 1
        if len(values) != 1 or values[0] % 1 or not counted:
            raise self._refused("part")
        return values[0]

    def _last_digit(self, value: Decimal) -> Decimal:
        return Decimal(1).scaleb(int(value.as_tuple().exponent)) * self._scale

    def _require_one(self, readings: list[Quantity]) -> None:
        if not readings:
            raise self._refused("form")
        if len(readings) > 1:
            raise self._refused("two_readings", *readings)
        [read] = readings
        if self._scale > 1 and read.unit not in ("count", "money"):
            raise self._refused("unit")
        if read.resolution < 1 and read.unit not in ("percent", "score"):
            raise self._no_whole(read)
        if read.denominator is not None and not read.value <= read.denominator > 0:
            raise self._refused("part")
        if read.unit == "rank" and read.value < 1:
            raise self._refused("unit")
        self._require_no_date(read)

    def _no_whole(self, read: Quantity) -> AmbiguousQuantity:
        if self.asked is not None or self._scale > 1 or read.unit != "count":
            return self._refused("unit")
        return self._refused("kind", replace(read, unit="percent"), replace(read, unit="score"))

    def _require_no_date(self, read: Quantity) -> None:
        """Refuse what is as likely a day or month. A known kind tells 3/4 from 3 April."""
        if read.noun or read.word or read.denominator is None:
            return
        printed = f"{self.form['number']}/{self.form['whole']}"
        if _MONTH.fullmatch(printed) or (self.asked is None and _DAY.fullmatch(printed)):
            raise self._refused("day", read, "-".join(reversed(printed.split("/"))))


def _may_follow(word: str, unit: Unit | None) -> bool:
    """Tell whether `word` may begin the noun behind a figure of the kind `unit`.

    A single letter ("5 K", "1 E 5") is a sign and names nothing that is counted.
    """
    if unit == "score":
        return word in SCORE_SIGNS
    if len(word) == 1 and word.isascii():
        return False
    return unit != "rank" or word not in MEASURES
