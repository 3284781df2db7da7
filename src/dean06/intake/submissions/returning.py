"""Send back what is wrong of a form: the same workbook, the faulty cells marked.

In: the faults of what was received. Out: below the quarantine, a copy of each workbook with a
fault in one of its rows, the cell coloured, with the sentence as its comment. The list says the
same; the copy is what an office can correct and send again. A workbook no copy can be made of
stops nothing: its faults stand in the list.
"""

from contextlib import suppress
from pathlib import Path

from dean06.errors import BriefingError
from dean06.forms.content import Remark
from dean06.intake.faults import Fault
from dean06.intake.tables import SUBMISSIONS
from dean06.messages import Language


def return_forms(raw: Path, faults: list[Fault], folder: Path, lang: Language) -> None:
    """Write the marked copies of workbooks with a faulty row below `folder`."""
    files: dict[str, list[Remark]] = {}
    for fault in faults:
        spot = fault.spot
        if spot.file.startswith(f"{SUBMISSIONS}/") and spot.sheet and spot.line:
            files.setdefault(spot.file, []).append(
                Remark(spot.sheet, spot.line, spot.column, fault.told[lang])
            )
    if not files:
        return
    # The writer of workbooks takes long to load, and most sets have nothing to return.
    from dean06.forms.returning import mark_returned

    for name, remarks in files.items():
        target = folder / Path(name).relative_to(SUBMISSIONS)
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(BriefingError):
            mark_returned(raw / name, target, remarks, lang)
