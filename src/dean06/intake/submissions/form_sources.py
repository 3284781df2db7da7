"""The sources a form is and names.

In: the form, and the last day a result of it is of. Out: a source for the form itself and one for
each document in its sheet of sources. A document's fault is an entry among the observations, for
the sources are no table that is sieved.
"""

from datetime import date

from dean06.forms.content import FormSource
from dean06.forms.located import shown
from dean06.grids import Cell
from dean06.intake.faults import Spot, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear, read_day
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.sent import drop
from dean06.intake.submissions.sources import form_source, mark_of
from dean06.messages import Messages


def add_sources(form: FormContext, latest: date | None) -> None:
    """Add the form as a source, and each document named; a wrong date there is told."""
    where = (form.sent.name, "", None, None)
    name, mark = form.sent.name, form.synthetic
    cells = form_source(form.key, name, form.place, form.period, latest, synthetic=mark)
    form.sent.sources.append(form.lookups.record("sources", where, cells))
    numbers: set[str] = set()
    for row in form.content.sources:
        if row.title is None:
            continue
        number = shown(row.number)
        if not number:
            _tell(form, row, "number", row.number, Unclear("schema", _no_number))
        elif number in numbers:
            _tell(form, row, "number", row.number, Unclear("key_twice", _number_twice(number)))
        else:
            _add_document(form, row)
        numbers.add(number)


def _tell(form: FormContext, row: FormSource, field: str, cell: Cell, why: Unclear) -> None:
    """Count a document's cell as an entry that is none: the figures need it."""
    spot = Spot(form.sent.name, row.sheet, row.line, row.columns[field])
    fault = spot_fault(spot, why.rule, told(why.wording), 0, shown(cell))
    drop(form.sent.observations, fault)


def _add_document(form: FormContext, row: FormSource) -> None:
    where = (form.sent.name, row.sheet, row.line, None)
    cells = {
        "source": form.document_key(shown(row.number)),
        "kind": "submission",
        "title_vi": shown(row.title),
        "title_en": shown(row.title),
        "publisher": shown(row.publisher) or None,
        "published": (published := _published(form, row)),
        "published_basis": "stated" if published else "unknown",
        "place": form.place,
        "covers": form.period.code,
        "language": "vi",
        "translation": "none",
        "synthetic": mark_of(form.synthetic),
    }
    form.sent.sources.append(form.lookups.record("sources", where, cells))


def _published(form: FormContext, row: FormSource) -> date | None:
    """Return the day the document was issued on; one that is unclear is told."""
    if row.published is None:
        return None
    try:
        return read_day(row.published, day_first=True)
    except Unclear as error:
        _tell(form, row, "published", row.published, error)
        return None


def _no_number(words: Messages) -> str:
    return words.say("the document has no number. Give it one that no other has.")


def _number_twice(number: str) -> Wording:
    return lambda words: words.say(
        "number {number} stands twice in the sheet of sources. Give each document its own.",
        number=number,
    )
