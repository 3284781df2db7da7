"""The sources a form is and names.

In: the form, and the last day a result of it is of. Out: a source for the form itself and one for
each document in its sheet of sources. A document's fault is an entry among the observations, for
the sources are no table that is sieved.
"""

from datetime import date

from dean06.forms.content import Entry, FormSource
from dean06.intake.faults import Spot, Wording, spot_fault, told
from dean06.intake.submissions.cells import Unclear, read_day
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.refusals import text_of
from dean06.intake.submissions.sent import drop
from dean06.intake.submissions.sources import form_source, mark_of
from dean06.messages import Messages


def add_sources(form: FormContext, latest: date | None) -> None:
    """Add the form as a source, and each document named; a wrong date there is told."""
    where = (form.sent.name, "", None, None)
    name, mark = form.sent.name, form.synthetic
    cells = form_source(form.key, name, form.place, form.period, latest, synthetic=mark)
    form.sent.sources.append(form.lookups.record("sources", where, **cells))
    numbers: set[str] = set()
    for row in form.content.sources:
        if row.title.value is None:
            continue
        number = text_of(row.number)
        if not number:
            _tell(form, row, row.number, "schema", _no_number)
        elif number in numbers:
            _tell(form, row, row.number, "key_twice", _number_twice(number))
        else:
            _add_document(form, row)
        numbers.add(number)


def _tell(form: FormContext, row: FormSource, entry: Entry, rule: str, wording: Wording) -> None:
    """Count a document's cell as an entry that is none: the figures need it."""
    spot = Spot(form.sent.name, row.sheet, row.line, entry.column)
    drop(form.sent.observations, spot_fault(spot, rule, told(wording), 0, text_of(entry)))


def _add_document(form: FormContext, row: FormSource) -> None:
    where = (form.sent.name, row.sheet, row.line, None)
    number = text_of(row.number)
    published = None
    if row.published.value is not None:
        try:
            published = read_day(row.published.value, day_first=True)
        except Unclear as error:
            _tell(form, row, row.published, error.rule, error.wording)
    form.sent.sources.append(
        form.lookups.record(
            "sources",
            where,
            source=form.document_key(number),
            kind="submission",
            title_vi=text_of(row.title),
            title_en=text_of(row.title),
            publisher=text_of(row.publisher) or None,
            published=published,
            published_basis="stated" if published else "unknown",
            place=form.place,
            covers=form.period.code,
            language="vi",
            translation="none",
            synthetic=mark_of(form.synthetic),
        )
    )


def _no_number(words: Messages) -> str:
    return words.say("the document has no number. Give it one that no other has.")


def _number_twice(number: str) -> Wording:
    return lambda words: words.say(
        "number {number} stands twice in the sheet of sources. Give each document its own.",
        number=number,
    )
