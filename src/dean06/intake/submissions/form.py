"""Turn a filled form into rows.

In: the content of a form, cells as they stand. Out: a source for the form and one for each
document it names, an observation per figure and up to three findings per row of difficulties. A
form says day first itself, so 03/04/2026 is 3 April in it; a figure without a day is of the
period's last.
"""

from datetime import date
from typing import Any

from dean06.dates import short_date
from dean06.errors import BriefingError
from dean06.forms.content import Entry, FormContent, FormFigure, FormFinding, FormSource
from dean06.forms.layout import status_names
from dean06.forms.reading import read_form
from dean06.grids import Grid
from dean06.intake.faults import Fault, Spot, Told, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear, read_day, read_figure
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.sent import Sent, drop, keep, refused
from dean06.intake.submissions.sources import form_source, key_of
from dean06.messages import LANGUAGES, Messages
from dean06.names import fold, nearest
from dean06.periods import Period, parse_period

# The labels of a form's columns, by the column of the table a cell fills.
_FIGURE_LABELS = {
    "value_text": "value",
    "value": "value",
    "denominator": "value",
    "value_date": "value",
    "unit": "value",
    "bound": "value",
    "period_end": "day",
    "period_start": "day",
    "status": "status",
    "source": "source",
    "indicator": "code",
    "breakdown": "code",
    "note_vi": "note",
}


def form_rows(name: str, grids: tuple[Grid, ...], lookups: Lookups) -> Sent:
    """Return what the form `name` gives; a form that cannot be understood is refused whole."""
    try:
        content = read_form(grids, "vi")
        period = parse_period(content.period)
        place = lookups.places[content.place].place
    except KeyError:
        return refused(name, "unknown_key", told(_no_place(content.place)))
    except BriefingError:
        return refused(name, "header", _both(name, grids))
    sent = Sent(name)
    form = _Form(sent, content, place, period, lookups)
    form.add_figures()
    form.add_findings()
    form.add_sources()
    return sent


class _Form:
    """One form on its way into rows."""

    def __init__(
        self, sent: Sent, content: FormContent, place: str, period: Period, lookups: Lookups
    ) -> None:
        self.sent = sent
        self.content = content
        self.place = place
        self.period = period
        self.lookups = lookups
        self.key = key_of(sent.name)
        self.latest: date | None = None
        words = status_names(content.lang)
        self.statuses = {fold(word): status for status, word in words.items()}
        self.documents = {_text(row.number): row for row in content.sources}

    def add_figures(self) -> None:
        for number, row in enumerate(self.content.figures, 1):
            try:
                cells = self._observation(row)
            except _Refusal as refusal:
                drop(self.sent.observations, *refusal.faults(self.sent.name, row))
                continue
            labels = {
                column: getattr(row, entry).column for column, entry in _FIGURE_LABELS.items()
            }
            where = (self.sent.name, row.sheet, row.line, labels)
            key = f"{self.key}/{number:02}"
            record = self.lookups.record("observations", where, observation=key, **cells)
            keep(self.sent.observations, record)

    def _observation(self, row: FormFigure) -> dict[str, Any]:
        refusal = _Refusal()
        indicator = self.lookups.indicators.get(row.indicator)
        if indicator is None:
            refusal.add(row.code, "unknown_name", self._no_indicator(row.indicator))
            raise refusal
        if row.breakdown is not None and row.breakdown not in self.lookups.breakdowns:
            refusal.add(row.code, "unknown_name", _no_breakdown(row.breakdown))
        figure = refusal.tried(row.value, lambda: read_figure(row.value.value, indicator.kind))
        status = self.statuses.get(fold(_text(row.status) or "")) if row.status.value else "result"
        if status is None:
            refusal.add(row.status, "unknown_name", _no_status(_text(row.status)))
        day = refusal.tried(row.day, lambda: self._day(row.day, status))
        source = self._document(row.source, refusal)
        refusal.close()
        assert figure is not None  # noqa: S101
        ends = None if indicator.kind == "date" else day
        if status == "result" and ends and (self.latest is None or ends > self.latest):
            self.latest = ends
        return {
            "source": source,
            "place": self.place,
            "indicator": row.indicator,
            "breakdown": row.breakdown,
            "status": status,
            "period_start": self.period.start if indicator.flow else None,
            "period_end": day,
            "date_basis": "stated" if row.day.value is not None else "implied",
            **vars(figure),
            "unit": indicator.unit,
            "note_vi": _text(row.note) or None,
        }

    def _day(self, entry: Entry, status: str | None) -> date:
        if entry.value is None:
            return self.period.end
        day = read_day(entry.value, day_first=True)
        if status == "result" and day > self.period.end:
            raise Unclear("not_yet", _after_period(day, self.period))
        return day

    def _document(self, entry: Entry, refusal: "_Refusal") -> str:
        number = _text(entry)
        if not number:
            return self.key
        if number not in self.documents or self.documents[number].title.value is None:
            refusal.add(entry, "unknown_key", _no_document(number))
        return f"{self.key}-n{number}"

    def _no_indicator(self, code: str) -> Wording:
        names = ", ".join(nearest(code, self.lookups.indicators)) or "–"
        if not code:
            return lambda words: words.say(
                "the row has no code, so nobody knows what its figure counts. Copy the code from "
                "a new form."
            )
        return lambda words: words.say(
            "the codebook has no indicator “{code}”. Nearest: {names}. Copy the code from a new "
            "form.",
            code=code,
            names=names,
        )

    def add_findings(self) -> None:
        bottleneck: dict[int, str] = {}
        for number, row in enumerate(self.content.findings, 1):
            key = f"{self.key}/f{number:02}"
            try:
                cells = self._finding(row)
            except _Refusal as refusal:
                drop(self.sent.findings, *refusal.faults(self.sent.name, row))
                continue
            if row.kind == "bottleneck":
                bottleneck[row.line] = key
            if row.kind == "cause":
                cells["cause_of"] = bottleneck.get(row.line)
            labels = {"text_vi": row.text.column, "group": row.group_entry.column}
            where = (self.sent.name, row.sheet, row.line, labels)
            keep(self.sent.findings, self.lookups.record("findings", where, finding=key, **cells))

    def _finding(self, row: FormFinding) -> dict[str, Any]:
        refusal = _Refusal()
        if row.group is None:
            refusal.add(row.group_entry, "unknown_name", _no_group(_text(row.group_entry)))
        if row.text.value is None:
            refusal.add(row.text, "schema", _no_task)
        deadline = row.deadline
        day = None
        if deadline is not None and deadline.value is not None:
            day = refusal.tried(deadline, lambda: read_day(deadline.value, day_first=True))
        refusal.close()
        return {
            "source": self.key,
            "place": self.place,
            "kind": row.kind,
            "group": row.group,
            "text_vi": _sentence(_text(row.text)),
            "owner_vi": (_text(row.owner) or None) if row.owner else None,
            "deadline": day,
            "deadline_text": short_date(day, "vi") if day else None,
        }

    def add_sources(self) -> None:
        """Add the form as a source, and each document named; a wrong date there is told."""
        where = (self.sent.name, "", None, None)
        cells = form_source(self.key, self.sent.name, self.place, self.period, self.latest)
        self.sent.sources.append(self.lookups.record("sources", where, **cells))
        for row in self.content.sources:
            if row.title.value is not None:
                self._add_document(row)

    def _add_document(self, row: FormSource) -> None:
        where = (self.sent.name, row.sheet, row.line, None)
        number = _text(row.number)
        published = None
        if row.published.value is not None:
            try:
                published = read_day(row.published.value, day_first=True)
            except Unclear as error:
                spot = Spot(self.sent.name, row.sheet, row.line, row.published.column)
                raw = _text(row.published)
                drop(
                    self.sent.observations,
                    spot_fault(spot, error.rule, told(error.wording), 0, raw),
                )
        self.sent.sources.append(
            self.lookups.record(
                "sources",
                where,
                source=f"{self.key}-n{number}",
                kind="submission",
                title_vi=_text(row.title),
                title_en=_text(row.title),
                publisher=_text(row.publisher) or None,
                published=published,
                published_basis="stated" if published else "unknown",
                place=self.place,
                covers=self.period.code,
                language="vi",
                translation="none",
            )
        )


class _Refusal(Exception):
    """The faults of one row, gathered so that all of them are told at once."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[tuple[Entry, str, Wording]] = []

    def add(self, entry: Entry, rule: str, wording: Wording) -> None:
        self._found.append((entry, rule, wording))

    def tried(self, entry: Entry, read: Any) -> Any:
        """Return what `read` gives; None, with the fault kept, where it is unclear."""
        try:
            return read()
        except Unclear as error:
            self.add(entry, error.rule, error.wording)
            return None

    def close(self) -> None:
        """Raise where anything was wrong."""
        if self._found:
            raise self

    def faults(self, name: str, row: FormFigure | FormFinding) -> list[Fault]:
        return [
            spot_fault(
                Spot(name, row.sheet, row.line, entry.column), rule, told(wording), 0, _text(entry)
            )
            for entry, rule, wording in self._found
        ]


def _both(name: str, grids: tuple[Grid, ...]) -> Told:
    """Return why a form cannot be understood, in every language."""
    wording: Told = {}
    for lang in LANGUAGES:
        try:
            content = read_form(grids, lang)
            parse_period(content.period, lang)
        except BriefingError as error:
            wording[lang] = f"{name}: {error}"
    return wording


def _text(entry: Entry | None) -> str:
    cell = entry.value if entry else None
    if cell is None:
        return ""
    return cell.shown if hasattr(cell, "shown") else str(cell)


def _sentence(text: str) -> str:
    """Return the text with the full stop analysts leave out in a cell."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _no_place(place: str) -> Wording:
    return lambda words: words.say(
        "the form is of the place “{place}”, which does not stand in the table places. Make a new "
        "form with “make form” and copy the figures into it.",
        place=place,
    )


def _no_breakdown(code: str) -> Wording:
    return lambda words: words.say(
        "there is no part “{code}”. Copy the code from a new form.", code=code
    )


def _no_status(text: str) -> Wording:
    return lambda words: words.say(
        "“{cell}” is neither a result nor a plan. Choose from the list.", cell=text
    )


def _no_group(text: str) -> Wording:
    return lambda words: words.say(
        "“{cell}” is no group of Project 06. Choose from the list.", cell=text
    )


def _no_document(number: str) -> Wording:
    return lambda words: words.say(
        "there is no document number {number} in the sheet of sources. Enter it there, or leave "
        "the cell empty.",
        number=number,
    )


def _no_task(words: Messages) -> str:
    return words.say("an office or a deadline without a task. Enter the task, or delete them.")


def _after_period(day: date, period: Period) -> Wording:
    return lambda words: words.say(
        "{day} lies after the end of {period}. Correct the date, or use the form of the period it "
        "belongs to.",
        day=short_date(day, words.lang),
        period=period.name(words.lang),
    )
