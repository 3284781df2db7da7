"""What a cell of a submission says, once it is known what its column holds.

In: a cell as read and the kind of unit of its row, or what the file says of its dates. Out: the
figure as it is printed with its value, or the day; or `Unclear` with a sentence. A spreadsheet's
own readings are the ones to fear: 3/4 becomes a date, 97,3% the number 0.973, a formula a gap.
"""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from dean06.codebook import Unit
from dean06.dates import decree_date, short_date
from dean06.grids import Cell, Unreadable
from dean06.intake.faults import Wording
from dean06.intake.lengths import fits, too_long
from dean06.messages import Messages
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity, refusal, write_quantity

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
# One that groups thousands has three digits behind it; this one is printed as a comma.
_DECIMAL_POINT = re.compile(r"(?<=\d)\.(?=\d{1,2}(?!\d))")
_LAST_DIGIT = re.compile(r"\d\s*$")


class Unclear(Exception):
    """A cell that cannot be used: the rule it breaks, and the sentence that says so."""

    def __init__(self, rule: str, wording: Wording) -> None:
        super().__init__(rule)
        self.rule = rule
        self.wording = wording


class Figure(NamedTuple):
    """The part of an observation that a cell gives; the names are the columns'."""

    value_text: str
    value: Decimal | None = None
    denominator: Decimal | None = None
    value_date: date | None = None
    bound: str = "exact"


def read_figure(cell: Cell, kind: Unit) -> Figure:
    """Return the figure in `cell`, of the kind its indicator has. Raises Unclear."""
    if isinstance(cell, Unreadable):
        raise Unclear("formula", _unreadable(cell))
    if cell is None:
        raise Unclear("type", _empty)
    if kind == "date":
        day = read_day(cell, day_first=True)
        return Figure(short_date(day, "vi"), value_date=day)
    if isinstance(cell, date):
        raise Unclear("type", _became_date(cell))
    if isinstance(cell, Decimal):
        return _number(cell, kind)
    return _printed(_with_sign(cell, kind), kind)


def read_day(cell: Cell, *, day_first: bool) -> date:
    """Return the day in `cell`. Raises Unclear.

    Without `day_first` a text such as 03/04/2026 has two readings and is refused.
    """
    if isinstance(cell, Unreadable):
        raise Unclear("formula", _unreadable(cell))
    if isinstance(cell, date):
        return cell
    text = "" if cell is None else str(cell)
    try:
        if _ISO.fullmatch(text):
            return date.fromisoformat(text)
        if numbers := _DAY_FIRST.fullmatch(text):
            return _day(*map(int, numbers.groups()), day_first=day_first)
    except ValueError:
        pass
    raise Unclear(
        "type",
        lambda words: words.say("“{cell}” is no date: write it as 30/06/2024.", cell=text),
    )


def _day(first: int, second: int, year: int, *, day_first: bool) -> date:
    if not day_first and first <= 12 and second <= 12 and first != second:
        raise Unclear("no_reading", _two_days(date(year, second, first), date(year, first, second)))
    if not day_first and second > 12:
        return date(year, first, second)
    return date(year, second, first)


def _number(number: Decimal, kind: Unit) -> Figure:
    """Return the figure of a number the spreadsheet holds as one, printed as documents do."""
    exponent = min(0, int(number.normalize().as_tuple().exponent))
    whole = kind not in ("percent", "score")
    if number < 0 or (whole and exponent < 0):
        raise Unclear("type", _no_such_number(number, whole=whole))
    if not fits(number.normalize()):
        raise Unclear("too_long", too_long(number))
    resolution = Decimal(1).scaleb(exponent)
    return _printed(
        _with_sign(write_quantity(Quantity(number, kind, resolution=resolution), "vi"), kind), kind
    )


def _printed(text: str, kind: Unit) -> Figure:
    try:
        read = read_quantity(text, kind)
    except AmbiguousQuantity as error:
        raise Unclear("no_reading", _refused(error)) from error
    return Figure(_DECIMAL_POINT.sub(",", text), read.value, read.denominator, None, read.bound)


def _with_sign(text: str, kind: Unit) -> str:
    """Add the sign a column leaves out because its heading says it."""
    if kind == "percent" and _LAST_DIGIT.search(text):
        return f"{text.rstrip()}%"
    if kind == "money" and "đồng" not in text.lower():
        return f"{text.rstrip()} đồng"
    return text


def _refused(error: AmbiguousQuantity) -> Wording:
    return lambda words: refusal(error, words.lang)


def _unreadable(cell: Unreadable) -> Wording:
    if cell.reason == "error":
        return lambda words: words.say(
            "the cell shows the error {shown}: type the figure itself.", shown=cell.shown
        )
    return lambda words: words.say(
        "the formula {shown} has never been computed: open the file in Excel, save it again, or "
        "type the figure itself.",
        shown=cell.shown,
    )


def _became_date(day: date) -> Wording:
    return lambda words: words.say(
        "the spreadsheet has turned the figure into the date {day}: format the cell as text and "
        "type it again.",
        day=short_date(day, words.lang),
    )


def _two_days(one: date, other: date) -> Wording:
    return lambda words: words.say(
        "the date may be {one} or {other}: write it as {iso}.",
        one=decree_date(one) if words.lang == "vi" else short_date(one, words.lang),
        other=decree_date(other) if words.lang == "vi" else short_date(other, words.lang),
        iso=one.isoformat(),
    )


def _empty(words: Messages) -> str:
    return words.say(
        "the cell of the figure is empty. Enter the figure, or empty the rest of the row."
    )


def _no_such_number(number: Decimal, *, whole: bool) -> Wording:
    if whole:
        return lambda words: words.say(
            "{number} is no figure of this indicator, which is a whole number from nought.",
            number=number,
        )
    return lambda words: words.say(
        "{number} is no figure of this indicator, which is a number from nought.", number=number
    )
