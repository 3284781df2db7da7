"""Turn a submitted table, long or wide, into rows.

In: the layout of a table. Out: an observation per cell of a value column; an empty cell of a wide
table is a gap and no row. A figure belongs to the place its name means on the figure's own day.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from openpyxl.utils import get_column_letter

from dean06.errors import BriefingError
from dean06.grids import Cell, Grid, Unreadable
from dean06.intake.faults import Fault, Spot, Told, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear, read_day, read_figure
from dean06.intake.submissions.headings import Layout, Moment, NoLayout, layouts
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.mapping import Mapping
from dean06.intake.submissions.sent import Sent, drop, keep, refused
from dean06.intake.submissions.sources import form_source, key_of
from dean06.messages import LANGUAGES
from dean06.names import fold, nearest
from dean06.periods import parse_period
from dean06.places import NATION

_STATUSES = {
    fold(word): status
    for status, words in {
        "result": ("result", "kết quả", "thực hiện"),
        "plan": ("plan", "kế hoạch", "chỉ tiêu giao"),
    }.items()
    for word in words
}


def table_rows(
    name: str, grids: tuple[Grid, ...], mapping: Mapping | None, lookups: Lookups
) -> Sent:
    """Return what the table `name` gives; one whose columns cannot be told is refused whole."""
    try:
        found = layouts(grids, mapping)
    except NoLayout as error:
        wording = error.wording
        return refused(name, "header", told(lambda words: f"{name}: {wording(words)}"))
    sent = Sent(name)
    places: set[str] = set()
    latest: list[date] = []
    for layout in found:
        for line, cells in layout.rows():
            for index, moment in layout.values:
                if cells[index] is None and len(layout.values) > 1:
                    continue
                try:
                    record = _Row(name, layout, line, cells, index, lookups).observation(moment)
                except _Refusal as refusal:
                    drop(sent.observations, *refusal.faults)
                    continue
                number = sent.observations.read + 1
                places.add(record["place"])
                if record["status"] == "result" and record["period_end"]:
                    latest.append(record["period_end"])
                where = (name, layout.grid.name, line, _labels(layout, index))
                key = f"{key_of(name)}/{number:02}"
                keep(
                    sent.observations,
                    lookups.record("observations", where, observation=key, **record),
                )
    about = places.pop() if len(places) == 1 else NATION
    source = form_source(key_of(name), name, about, None, max(latest, default=None))
    sent.sources.append(lookups.record("sources", (name, "", None, None), **source))
    return sent


class _Refusal(Exception):
    def __init__(self, faults: list[Fault]) -> None:
        super().__init__()
        self.faults = faults


@dataclass
class _Row:
    """One cell of a value column, with the row it stands in."""

    name: str
    layout: Layout
    line: int
    found: tuple[Cell, ...]
    index: int
    lookups: Lookups

    def observation(self, moment: Moment) -> dict[str, Any]:
        """Return the cells of the observation. Raises _Refusal with every fault of the row."""
        self.faults: list[Fault] = []
        indicator = self._indicator()
        day, start = self._when(moment)
        place = self._place(day) if day else None
        status = _STATUSES.get(fold(self._text("status"))) if self._text("status") else "result"
        if status is None:
            self._fault("status", "unknown_name", _no_status(self._text("status")))
        breakdown = self._text("breakdown") or None
        if breakdown and breakdown not in self.lookups.breakdowns:
            self._fault("breakdown", "unknown_name", _no_breakdown(breakdown))
        figure = None
        if indicator is not None:
            known = self.lookups.indicators[indicator]
            try:
                figure = read_figure(self.found[self.index], known.kind)
            except Unclear as error:
                self._fault(None, error.rule, error.wording)
        if self.faults or indicator is None or figure is None:
            raise _Refusal(self.faults)
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
            **vars(figure),
            "unit": known.unit,
            "note_vi": self._text("note") or None,
        }

    def _indicator(self) -> str | None:
        text = self._text("indicator")
        if text in self.lookups.indicators:
            return text
        key = self.lookups.names.get(fold(text))
        if key is None:
            self._fault("indicator", "unknown_name", _no_indicator(text, self.lookups))
        return key

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
            self._fault(
                "period" if "period" in self.layout.columns else "day", "span", self._no_period
            )
        return None, None

    def _no_period(self, words: Any) -> str:
        try:
            parse_period(self._text("period"), words.lang)
        except BriefingError as error:
            return str(error)
        raise AssertionError(self._text("period"))

    def _place(self, day: date) -> str | None:
        name = self._text("place")
        wording: Told = {}
        for lang in LANGUAGES:
            try:
                return self.lookups.places.find(name, day, lang).place
            except BriefingError as error:
                wording[lang] = str(error)
        self._fault("place", "unknown_name", lambda words: wording[words.lang])
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
        spot = Spot(self.name, self.layout.grid.name, self.line, label(self.layout, index))
        cell = self.found[index]
        raw = cell.shown if isinstance(cell, Unreadable) else cell
        self.faults.append(spot_fault(spot, rule, told(wording), 0, raw))


def label(layout: Layout, index: int) -> str:
    """Return the column as its reader finds it: a letter in a workbook, else its heading."""
    return get_column_letter(index + 1) if layout.grid.name else layout.heading(index)


def _labels(layout: Layout, index: int) -> dict[str, str]:
    columns = {field: label(layout, place) for field, place in layout.columns.items()}
    value = label(layout, index)
    day = columns.get("day") or columns.get("period") or value
    return {
        **columns,
        **dict.fromkeys(("value_text", "value", "denominator", "value_date", "bound"), value),
        **dict.fromkeys(("period_start", "period_end"), day),
    }


def _no_indicator(text: str, lookups: Lookups) -> Wording:
    names = ", ".join(nearest(text, [*lookups.indicators, *lookups.names])) or "–"
    return lambda words: words.say(
        "the codebook has no indicator “{code}”. Nearest: {names}.", code=text, names=names
    )


def _no_status(text: str) -> Wording:
    return lambda words: words.say("“{cell}” is neither a result nor a plan.", cell=text)


def _no_breakdown(code: str) -> Wording:
    return lambda words: words.say("there is no part “{code}” of an indicator.", code=code)
