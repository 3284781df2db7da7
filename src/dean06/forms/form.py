"""The form before it is a workbook.

In: place, period, the codebook's rows and what is known of the place. Out: a `Form`. A part of an
indicator (a breakdown) gets a row only where the place has told it before: a row for every part
of every indicator would be a form nobody fills in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dean06.codebook import Group, Unit, group_names
from dean06.messages import Language
from dean06.periods import Period
from dean06.places import Place

# An indicator and a breakdown of it, None for the whole.
Thing = tuple[str, str | None]


@dataclass(frozen=True)
class Indicator:
    """One row of the codebook; `unit` is the noun printed with it, `order` its rank in `group`."""

    indicator: str
    name: str
    unit: str
    kind: Unit
    group: Group
    order: int


@dataclass(frozen=True)
class Known:
    """The last figure the place has told, as printed, and its day where that is known."""

    text: str
    day: date | None = None


@dataclass(frozen=True)
class FormRow:
    """One row to fill in; `breakdown` and its name are None for the whole indicator."""

    indicator: Indicator
    breakdown: str | None = None
    breakdown_name: str | None = None
    known: Known | None = None

    @property
    def thing(self) -> Thing:
        return self.indicator.indicator, self.breakdown


@dataclass(frozen=True)
class FormGroup:
    """The rows of one utility group."""

    name: str
    rows: tuple[FormRow, ...]


@dataclass(frozen=True)
class Form:
    """One form; `synthetic` marks made-up figures on every sheet."""

    place: Place
    period: Period
    lang: Language
    groups: tuple[FormGroup, ...]
    synthetic: bool = False


def form_for(
    place: Place,
    period: Period,
    indicators: Sequence[Indicator],
    known: Mapping[Thing, Known],
    breakdowns: Mapping[str, str],
    *,
    lang: Language = "vi",
    synthetic: bool = False,
) -> Form:
    """Return the form of a place and period: one row per indicator and per part known of it.

    `breakdowns` names the breakdowns, in the order they are to stand in.
    """
    groups = []
    for group, name in group_names(lang).items():
        members = sorted(
            (row for row in indicators if row.group == group),
            key=lambda row: (row.order, row.indicator),
        )
        rows = tuple(row for member in members for row in _rows_of(member, known, breakdowns))
        if rows:
            groups.append(FormGroup(name, rows))
    return Form(place, period, lang, tuple(groups), synthetic)


def _rows_of(
    indicator: Indicator, known: Mapping[Thing, Known], breakdowns: Mapping[str, str]
) -> Iterator[FormRow]:
    yield FormRow(indicator, known=known.get((indicator.indicator, None)))
    for breakdown, name in breakdowns.items():
        figure = known.get((indicator.indicator, breakdown))
        if figure is not None:
            yield FormRow(indicator, breakdown, name, figure)
