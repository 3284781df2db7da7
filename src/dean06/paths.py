"""Where a project keeps its data, notebooks and documents.

In: a folder inside a project. Out: its `Project`. The project is found upwards from the working
folder, as git does, and not from the installed package, so that one installation serves any
copy of the data.
"""

from dataclasses import dataclass
from pathlib import Path

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.periods import Period

_MARK = Path("data", "raw", "datapackage.json")

# Where a kernel finds the processed data, for the build and for JupyterLab.
PROCESSED_VARIABLE = "DEAN06_PROCESSED"
# Where it finds the configuration, which need not exist.
CONFIGURATION_VARIABLE = "DEAN06_CONFIGURATION"

# Where it finds the edition to compare with; empty for none.
EDITION_VARIABLE = "DEAN06_EDITION"


@dataclass(frozen=True)
class Project:
    """The folders of one project; each can be named apart from the others.

    `editions` is None for a project whose briefings are compared with none.
    """

    raw: Path
    processed: Path
    reports: Path
    notebooks: Path
    configuration: Path | None = None  # a file, which need not exist
    editions: Path | None = None


def project_at(root: Path) -> Project:
    """Return the folders of the project kept in `root`."""
    return Project(
        raw=root / "data" / "raw",
        processed=root / "data" / "processed",
        reports=root / "reports",
        notebooks=root / "notebooks",
        configuration=root / "dean06.toml",
        editions=root / "editions",
    )


def shown(path: Path) -> str:
    """Return `path` as a reader who works here would type it."""
    here, there = Path.cwd(), path.resolve()
    return str(there.relative_to(here) if there.is_relative_to(here) else there)


def find_project(start: Path, lang: Language) -> Project:
    """Return the project `start` lies in. Raises BriefingError when there is none."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / _MARK).exists():
            return project_at(folder)
    raise BriefingError(
        messages(lang).say(
            "No project here: neither {folder} nor a folder above it holds {mark}. "
            "Go to the project's folder and run the command again.",
            folder=start,
            mark=_MARK.as_posix(),
        )
    )


def remark_path(folder: Path, period: Period, slug: str, lang: Language) -> Path:
    """Return where the remark of one briefing lies below a folder of raw or processed data."""
    suffix = ".md" if lang == "vi" else f".{lang}.md"
    return folder / "remarks" / period.horizon / period.code / f"{slug}{suffix}"
