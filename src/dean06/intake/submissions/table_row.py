"""One cell of a table's value column, with the row it stands in.

In: the cell, the row and the layout of the table. Out: the cells of an observation, or every fault
of the row at once. A figure belongs to the place its name means on the figure's own day.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from dean06.errors import BriefingError
from dean06.grids import Cell, Unreadable
from dean06.intake.faults import Fault, Spot, Wording, spot_fault, told, why_not
from dean06.intake.submissions.cells import Figure, Unclear, read_day, read_figure
from dean06.intake.submissions.layout import Layout, Moment
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.sources import key_of
from dean06.names import fold, nearest
from dean06.periods import parse_period

_STATUSES = {
    fold(word): status
    for status, words in {
        "result": ("result", "kết quả", "thực hiện"),
        "plan": ("plan", "kế hoạch", "chỉ tiêu giao"),
    }.items()
    for word in words
}


class Refused(Exception):
    """The faults of one row."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__()
        self.faults = faults


@dataclass
class TableRow:
    """One cell of a value column, with the row it stands in."""

    name: str
    layout: Layout
    line: int
    found: tuple[Cell, ...]
    index: int
    lookups: Lookups

    def observation(self, moment: Moment) -> dict[str, Any]:
        """Return the cells of the observation. Raises Refused with every fault of the row."""
        self.faults: list[Fault] = []
        indicator = self._indicator()
        day, start = self._when(moment)
        place = self._place(day) if day else None
        status = self._status()
        breakdown = self._breakdown()
        figure = self._figure(indicator) if indicator else None
        if self.faults or indicator is None or figure is None:
            raise Refused(self.faults)
        known = self.lookups.indicators[indicator]
        return {
            "source": key_of(self.name),
            "place": place,
            "indicator": indicator,
            "breakdown": breakdown,
            "status": status,
            "period_start": start if known.flow else None,
            "period_end": day,
            "date_basis": "stated",
            **figure._asdict(),
            "unit": known.unit,
            "note_vi": self._text("note") or None,
        }

    def _figure(self, indicator: str) -> Figure | None:
        try:
            return read_figure(self._in_unit(indicator), self.lookups.indicators[indicator].kind)
        except Unclear as error:
            self._fault(None, error.rule, error.wording)
            return None

    def _status(self) -> str | None:
        said = self._text("status")
        status = _STATUSES.get(fold(said)) if said else "result"
        if status is None:
            self._fault("status", "unknown_name", _no_status(said))
        return status

    def _breakdown(self) -> str | None:
        breakdown = self._text("breakdown") or None
        if breakdown and breakdown not in self.lookups.breakdowns:
            self._fault("breakdown", "unknown_name", _no_breakdown(breakdown))
        return breakdown

    def _indicator(self) -> str | None:
        text = self._text("indicator")
        if text in self.lookups.indicators:
            return text
        key = self.lookups.names.get(fold(text))
        if key is None:
            self._fault("indicator", "unknown_name", _no_indicator(text, self.lookups))
        return key

    def _in_unit(self, indicator: str) -> Cell:
        """Return the value's cell; money with the unit of its row, such as “tỷ đồng”.

        What is counted in another unit is refused: 12 in “nghìn hồ sơ” are not 12.
        """
        cell, unit = self.found[self.index], self._text("unit")
        counted = self.lookups.indicators[indicator]
        known = self.lookups.units[counted.unit]
        if not unit or known.mean(unit, counted.kind):
            return cell
        if counted.kind != "money" or fold(unit).rpartition("-")[2] != "dong":
            self._fault("unit", "wrong_unit", _other_unit(unit, indicator, known.shown))
            return cell
        if isinstance(cell, Decimal):
            return f"{cell:f} {unit}".replace(".", ",")
        if isinstance(cell, str) and "đồng" not in cell.lower():
            return f"{cell} {unit}"
        return cell

    def _when(self, moment: Moment) -> tuple[date | None, date | None]:
        """Return the last day, and the first where the period says it."""
        try:
            if isinstance(moment, date):
                return moment, None
            if moment is not None:
                return moment.end, moment.start
            if self._cell("day") is not None:
                return read_day(self._cell("day"), day_first=self.layout.day_first), None
            period = parse_period(self._text("period"))
            return period.end, period.start
        except Unclear as error:
            self._fault("day", error.rule, error.wording)
        except BriefingError:
            named = "period" if "period" in self.layout.columns else "day"
            self._fault(named, "span", why_not(partial(parse_period, self._text("period"))))
        return None, None

    def _place(self, day: date) -> str | None:
        find, name = self.lookups.places.find, self._text("place")
        try:
            return find(name, day).place
        except BriefingError:
            self._fault("place", "unknown_name", why_not(partial(find, name, day)))
            return None

    def _cell(self, field: str) -> Cell:
        if field in self.layout.columns:
            return self.found[self.layout.columns[field]]
        return self.layout.fixed.get(field)

    def _text(self, field: str) -> str:
        cell = self._cell(field)
        if isinstance(cell, Unreadable):
            return cell.shown
        return "" if cell is None else str(cell)

    def _fault(self, field: str | None, rule: str, wording: Wording) -> None:
        """Keep the fault of a field, of the value's own cell where `field` is None."""
        index = self.layout.columns.get(field, self.index) if field else self.index
        spot = Spot(self.name, self.layout.grid.name, self.line, self.layout.label(index))
        cell = self.found[index]
        raw = cell.shown if isinstance(cell, Unreadable) else cell
        self.faults.append(spot_fault(spot, rule, told(wording), 0, raw))


def _no_indicator(text: str, lookups: Lookups) -> Wording:
    names = ", ".join(nearest(text, [*lookups.indicators, *lookups.names])) or "–"
    return lambda words: words.say(
        "the codebook has no indicator “{code}”. Nearest: {names}.", code=text, names=names
    )


def _other_unit(unit: str, indicator: str, expected: str) -> Wording:
    return lambda words: words.say(
        "the unit says “{unit}”, but {indicator} is counted in {expected}. Correct the unit, or "
        "enter the figure in {expected}.",
        unit=unit,
        indicator=indicator,
        expected=expected,
    )


def _no_status(text: str) -> Wording:
    return lambda words: words.say("“{cell}” is neither a result nor a plan.", cell=text)


def _no_breakdown(code: str) -> Wording:
    return lambda words: words.say("there is no part “{code}” of an indicator.", code=code)
