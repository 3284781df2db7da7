"""The difficulties of a form.

In: the filled rows of its sheet of difficulties. Out: a finding for the bottleneck, the cause and
the task of each, or their faults.
"""

from typing import Any

from dean06.dates import short_date
from dean06.forms.content import FormFinding
from dean06.forms.located import shown
from dean06.intake.faults import Wording
from dean06.intake.submissions.cells import read_day
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.refusals import Refusal
from dean06.intake.submissions.sent import drop, keep
from dean06.messages import Messages


def add_findings(form: FormContext) -> None:
    """Add up to three findings per row; a cause is that of the bottleneck in its own row."""
    bottleneck: dict[int, str] = {}
    for number, row in enumerate(form.content.findings, 1):
        key = f"{form.key}/f{number:02}"
        try:
            cells = _finding(form, row)
        except Refusal as refusal:
            drop(form.sent.findings, *refusal.faults(form.sent.name, row))
            continue
        if row.kind == "bottleneck":
            bottleneck[row.line] = key
        if row.kind == "cause":
            cells["cause_of"] = bottleneck.get(row.line)
        cells["finding"] = key
        labels = {"text_vi": row.columns[row.kind], "group": row.columns["group"]}
        where = (form.sent.name, row.sheet, row.line, labels)
        keep(form.sent.findings, form.lookups.record("findings", where, cells))


def _finding(form: FormContext, row: FormFinding) -> dict[str, Any]:
    refusal = Refusal()
    if row.group is None:
        refusal.add("group", row.group_name, "unknown_name", _no_group(shown(row.group_name)))
    if row.text is None:
        refusal.add(row.kind, row.text, "schema", _no_task)
    day = None
    if row.deadline is not None:
        day = refusal.tried("deadline", row.deadline, read_day, row.deadline, day_first=True)
    refusal.close()
    return {
        "source": form.key,
        "place": form.place,
        "kind": row.kind,
        "group": row.group,
        "text_vi": _sentence(shown(row.text)),
        "owner_vi": shown(row.owner) or None,
        "deadline": day,
        "deadline_text": short_date(day, "vi") if day else None,
    }


def _sentence(text: str) -> str:
    """Return the text with the full stop analysts leave out in a cell."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _no_group(text: str) -> Wording:
    return lambda words: words.say(
        "“{cell}” is no group of Project 06. Choose from the list.", cell=text
    )


def _no_task(words: Messages) -> str:
    return words.say("an office or a deadline without a task. Enter the task, or delete them.")
