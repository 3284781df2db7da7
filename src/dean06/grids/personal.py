"""Notice personal data, so that it never enters the project.

In: grids. Out: the kinds found, never a value: what is told about a file must not repeat what
should not have been sent. A citizen's number and a mobile number are known by their form, since
both begin with 0 and no figure does; money (674300000000), document numbers and hotlines
(1900 xxxx) have other forms. A workbook drops the leading 0 of a number, and a date is a birth
only if somebody says so: these are known by the heading above or the label beside them.
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from dean06.grids.grid import Cell, Grid, Unreadable
from dean06.grids.remembering import remembering

Kind = Literal["citizen_number", "phone", "email", "birth_date"]
KINDS: tuple[Kind, ...] = get_args(Kind)

# What must stand in a text before it is worth looking for a form or a label: nothing else in
# this package takes as long as these two searches.
_TELLING = re.compile(
    "cccd|cmnd|cmt|căn cước|can cuoc|định danh|chứng minh|id card|zen id|nal id|điện thoại|đt|"
    r"di động|dien thoai|sdt|phone|mobile|sinh|d\.o\.b|dob|birth"
)
_GAP = "[ .\\-\u00a0\u2009\u202f]"
_FORMS = re.compile(
    # An address on the web may hold anything; it is passed over as a whole.
    r"(?P<web>(?:https?://|www\.)\S+)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)"
    # Province 001 to 096, sex and century, year of birth, six digits of chance.
    rf"|(?P<citizen_number>(?<![\w.,/-])(?!000)0(?:[0-8]\d|9[0-6])"
    rf"(?:{_GAP}?\d{{3}}{_GAP}?\d{{3}}{_GAP}?\d{{3}}|\d{_GAP}\d{{4}}{_GAP}\d{{4}})(?![\d/]|[.,-]\d))"
    r"|(?P<birth_date>\b(?:sinh ngày|sinh năm|ngày sinh|năm sinh|dob)[ :.-]{1,3}"
    r"(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d\b)"
    r"|(?P<tax>(?:mst|mã số thuế|mã số doanh nghiệp)[ :.-]{0,3}\d[\d-]*)"
    rf"|(?P<phone>(?<![\w.,])(?:\(?(?:\+|00)84\)?{_GAP}?0?|\(?0)[35789]\d\)?"
    rf"(?:{_GAP}?\d){{7}}(?!\d|[/.,-]\d|/[a-zđ]))",
    re.I,
)

# Headings and labels. A heading begins with its word: “Số công dân có ngày sinh” counts people.
_LABELS: dict[Kind, re.Pattern[str]] = {
    "citizen_number": re.compile(
        r"(?:(?:số|so|mã|ma)\s+)?(?:thẻ\s+)?(?:cccd|cmnd|cmt|căn cước|can cuoc|định danh cá nhân|"
        r"chứng minh (?:nhân dân|thư)|(?:citizen|personal) id|id card)",
        re.I,
    ),
    "phone": re.compile(
        r"(?:(?:số|so)\s+)?(?:điện thoại|đt(?:dđ)?\b|sđt|di động|dien thoai|sdt\b|"
        r"(?:tele|mobile |cell)?phone|mobile\b)",
        re.I,
    ),
    "birth_date": re.compile(
        r"(?:ngày(?:\s*[,/]?\s*tháng)?(?:\s*[,/]?\s*năm)?\s+sinh|ngày sinh|sinh ngày|năm sinh|"
        r"sinh năm|ngay sinh|ng\.?\s*sinh|d\.?o\.?b\b|date of birth|birth\s?da(?:te|y)|"
        r"year of birth)",
        re.I,
    ),
}
_HEADING_CHARACTERS = 60
# “Căn cước đã cấp” stands over a total.
_COUNTED = re.compile(r"\b(?:đã|được|tổng|lượt|số lượng|t[ỷỉ] lệ|thu nhận)\b|%", re.I)
_LONG_NUMBER = re.compile(rf"(?:[0-9](?:[()]|{_GAP}){{0,2}}){{8}}[0-9]")
# A tax code has the form of a mobile number.
_TAX = re.compile(r"mst\b|mã số (?:thuế|doanh nghiệp)", re.I)

# What stands below a heading, as digits alone where digits are meant.
_VALUES: dict[Kind, re.Pattern[str]] = {
    # Nine digits: the older identity card. Ten and eleven: twelve without the zeros before them.
    "citizen_number": re.compile(r"\d{9,12}"),
    "phone": re.compile(r"(?:84|0084|0)?[35789]\d{8}"),
    "birth_date": re.compile(
        r"(?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d|(?:19|20)\d\d(?:[/-]\d{1,2}){1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d\d"
    ),
}
_SEPARATORS = re.compile("[\\s.()+\u00a0-]")


def personal_data(grids: Iterable[Grid]) -> tuple[Kind, ...]:
    """Return the kinds of personal data the grids hold, in the order of `KINDS`."""
    found: set[Kind] = set()
    for grid in grids:
        texts = (grid.name, *grid.texts)
        worth = set(map(_worth, texts))
        if worth != {"nothing"}:
            taxed = any(map(_speaks_of_tax, texts))
            found.update(_by_form(_without_tax_codes(grid) if taxed else texts))
        if "labels" in worth:
            found.update(_by_label(grid))
    return tuple(kind for kind in KINDS if kind in found)


@remembering
def _worth(text: str) -> Literal["nothing", "forms", "labels"]:
    """Return what is worth looking for in a sheet that has `text` in one of its cells."""
    text = text.lower()
    if _TELLING.search(text):
        return "labels"
    return "forms" if "@" in text or _LONG_NUMBER.search(text) else "nothing"


@remembering
def _speaks_of_tax(text: str) -> bool:
    return _TAX.search(text) is not None


def _without_tax_codes(grid: Grid) -> Iterator[str]:
    codes = {
        column
        for row in grid.rows
        for column, cell in enumerate(row)
        if isinstance(cell, str) and len(cell) <= _HEADING_CHARACTERS and _TAX.match(cell)
    }
    cells = (row[column] for row in grid.rows for column in range(len(row)) if column not in codes)
    return itertools.chain([grid.name], (cell for cell in cells if isinstance(cell, str)))


def _by_form(texts: Iterable[str]) -> set[Kind]:
    # Each form has a sign, a word or as many digits as make a text worth looking at.
    worth = (text for text in texts if _worth(text) != "nothing")
    return {kind for text in worth for kind in _in_text(text)}


@remembering
def _in_text(text: str) -> tuple[Kind, ...]:
    groups = {match.lastgroup for match in _FORMS.finditer(text)}
    return tuple(kind for kind in KINDS if kind in groups)


def _by_label(grid: Grid) -> Iterator[Kind]:
    short = (text for text in grid.texts if len(text) <= _HEADING_CHARACTERS)
    labels = {text: kind for text in short if (kind := _label_of(text))}
    headed: dict[int, Kind] = {}
    for row in grid.rows if labels else ():
        for column, cell in enumerate(row):
            if isinstance(cell, str) and (kind := labels.get(cell)):
                headed[column] = kind
                beside = next((each for each in row[column + 1 :] if each is not None), None)
                if _is_value(kind, beside) or _is_value(kind, _after_label(kind, cell)):
                    yield kind
            elif column in headed and _is_value(headed[column], cell):
                yield headed[column]


@remembering
def _label_of(cell: str) -> Kind | None:
    if _COUNTED.search(cell):
        return None
    return next((kind for kind, label in _LABELS.items() if label.match(cell)), None)


def _after_label(kind: Kind, cell: str) -> Cell:
    """Return what stands in the cell behind its label: “Sinh ngày: 01/02/1990”."""
    return _LABELS[kind].sub("", cell, count=1).lstrip(" :.-") or None


def _is_value(kind: Kind, cell: Cell) -> bool:
    if cell is None or isinstance(cell, Unreadable):
        return False
    if isinstance(cell, date):
        return kind == "birth_date"
    text = f"{cell:f}" if isinstance(cell, Decimal) else cell
    if kind != "birth_date":
        text = _SEPARATORS.sub("", text)
    return _VALUES[kind].fullmatch(text) is not None
