"""Read what provinces have sent: forms and tables, as .xlsx or .csv.

In: a file of the folder of submissions. Out: the parts it adds to each table, and its rows in the
table of sources. What a file is, its cells decide: a form names itself in them.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path, PurePosixPath

from dean06.errors import BriefingError
from dean06.forms.reading import is_form
from dean06.grids import FileFault, Grid, read_grids
from dean06.intake.faults import Wording, told, why_not
from dean06.intake.listing import files_below, shown_name, unprintable
from dean06.intake.submissions.form import form_rows
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.mapping import SUFFIX, mapping_path, read_mapping
from dean06.intake.submissions.sent import Sent, refused, unreadable
from dean06.intake.submissions.sources import key_of
from dean06.intake.submissions.table import table_rows
from dean06.intake.tables import SUBMISSIONS

# What may lie among the submissions without being one.
_NOTES = {"README.md", ".gitkeep"}


def submitted_files(raw: Path) -> list[str]:
    """Return the names of all submitted files, in their order."""
    return [
        name
        for name in files_below(raw, SUBMISSIONS)
        if PurePosixPath(name).name not in _NOTES
        and not name.endswith(SUFFIX)
        and not PurePosixPath(name).name.startswith("~$")
    ]


def refused_twins(names: Iterable[str]) -> tuple[list[str], list[Sent]]:
    """Return the names whose key is their own, and those refused whose key is taken.

    The rows of a file have its key: of two files that share one, only one can be told apart.
    """
    kept: dict[str, str] = {}
    twins: list[Sent] = []
    for name in names:
        first = kept.setdefault(key_of(shown_name(name)), name)
        if first != name:
            twins.append(refused(name, "key_twice", told(_twin(name, first))))
    return list(kept.values()), twins


def read_submission(raw: Path, name: str, lookups: Lookups) -> Sent:
    """Read one submitted file, `name` below the raw folder."""
    if part := unprintable(name):
        return Sent(name, observations=part)
    try:
        grids = read_grids(raw / name, name, "vi")
    except FileFault as error:
        return unreadable(name, error)
    sent = _rows(raw, name, grids, lookups)
    empty = sent.observations.read + sent.findings.read == 0
    return refused(name, "no_rows", told(_no_rows(name))) if empty else sent


def _rows(raw: Path, name: str, grids: tuple[Grid, ...], lookups: Lookups) -> Sent:
    if is_form(grids):
        return form_rows(name, grids, lookups)
    path, shown = mapping_path(raw / name), f"{name}{SUFFIX}"
    try:
        mapping = read_mapping(path, shown, "vi") if path.exists() else None
    except BriefingError:
        return refused(name, "header", told(why_not(partial(read_mapping, path, shown))))
    return table_rows(name, grids, mapping, lookups)


def _no_rows(name: str) -> Wording:
    return lambda words: words.say(
        "{file} holds no figure and no difficulty: fill it in, or take it away.", file=name
    )


def _twin(name: str, first: str) -> Wording:
    return lambda words: words.say(
        "{file}: its name differs from that of {first} only in case, accents or signs. Give one "
        "of the two another name, or take it away.",
        file=name,
        first=first,
    )
