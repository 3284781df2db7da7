"""What a collecting says when it ends.

In: the report. Out: lines: what was set aside and why, where the list of it lies, how many figures
are doubtful, and last the sum, the same in every language, for scripts to read.
"""

from collections.abc import Iterator
from pathlib import Path

from dean06.intake.collect import CollectReport
from dean06.messages import Language, messages
from dean06.paths import shown

# More sentences than fit a screen help nobody; the list has them all.
_SHOWN = 10


def tell_collected(report: CollectReport, processed: Path, lang: Language) -> Iterator[str]:
    """Yield the lines a collecting ends with."""
    words = messages(lang)
    faults = report.faults
    for fault in faults[:_SHOWN]:
        yield f"- {fault.sentence(lang)}"
    if len(faults) > _SHOWN:
        yield words.plural("- and one more.", "- and {n} more.", len(faults) - _SHOWN)
    if faults:
        yield words.say(
            "The list of what was quarantined: {file}",
            file=shown(processed / "quarantine" / "quarantine.csv"),
        )
    if report.doubts:
        yield words.plural(
            "One figure was accepted with a doubt.",
            "{n} doubts about accepted figures.",
            report.doubts,
        )
    yield words.say(
        "{places} places; the processed data are in {folder}.",
        places=len(report.places),
        folder=shown(processed),
    )
    yield report.sum
