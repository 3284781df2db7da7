"""Which files lie below a folder, those included that cannot be opened.

In: a folder. Out: names as written in it, from the raw folder, in their order. What cannot be read
is named all the same and told when it is opened: a file left out here would be missed by nobody.
"""

import os
from pathlib import Path

from dean06.intake.faults import Spot, Wording, spot_fault, told
from dean06.intake.rows import Part


def files_below(raw: Path, folder: str = ".") -> list[str]:
    """Return what lies below `folder` and is no folder; a folder that may not be read, too."""
    closed: list[str] = []
    top = raw / folder
    if not top.exists():
        return []
    walk = os.walk(top, onerror=lambda error: closed.append(str(error.filename)))
    found = [os.path.join(where, name) for where, _, names in walk for name in names]
    return sorted(Path(path).relative_to(raw).as_posix() for path in [*found, *closed])


def shown_name(name: str) -> str:
    """Return a name that can be printed; a byte that is no letter in UTF-8 becomes its number."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def unprintable(name: str) -> Part | None:
    """Return the entry a file is whose name is no text; None for any other name."""
    shown = shown_name(name)
    if shown == name:
        return None
    return Part(faults=[spot_fault(Spot(shown), "unreadable_file", told(_renamed(shown)))], read=1)


def _renamed(name: str) -> Wording:
    return lambda words: words.say(
        "The name of {file} is not written in UTF-8: rename the file, with letters, digits and "
        "hyphens.",
        file=name,
    )
