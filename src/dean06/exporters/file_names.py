"""What the files behind the numbers of one document are called in its annex.

In: the rows behind them. Out: names short enough for a narrow column, and the folders the files so
called lie in. A form lies deep and is named hundreds of times, so its folder is
told once; the folder of a table kept by hand ("observations/press.csv") is short, and says what it
holds. Two files of one name are told with their folders: a reader must find the one that is meant.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dean06.blocks.provenance import RAW, Ground
from dean06.messages import Language, messages

# Below a folder of its kind, such as submissions/, and one of its period.
_DEEP = 2


@dataclass(frozen=True)
class FileNames:
    """What files are called, by path, and the `sheet` of a workbook that goes without saying."""

    short: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""

    def renamed(self, grounds: Iterable[Ground]) -> list[Ground]:
        """Return rows with their files as they are called; all on the usual sheet name none."""
        rows = list(grounds)
        usual = {ground.sheet for ground in rows} <= {self.sheet, ""}
        return [
            ground.model_copy(
                update={
                    "file": self.short.get(ground.file, ground.file),
                    "sheet": "" if usual else ground.sheet,
                }
            )
            for ground in rows
        ]


# Every file by its path, every sheet named.
PATHS = FileNames()


def file_names(grounds: Iterable[Ground], *, below_raw: bool) -> FileNames:
    """Return what the files of `grounds` are called; `below_raw`: others without data/raw."""
    rows = list(grounds)
    files = list(dict.fromkeys(ground.file for ground in rows))
    names = Counter(map(_name, files))
    short = {file: _name(file) for file in files if _is_deep(file) and names[_name(file)] == 1}
    others = {file: file.removeprefix(RAW) for file in files if below_raw}
    return FileNames({**others, **short}, _usual_sheet(rows))


def folders_of(names: FileNames) -> tuple[tuple[str, str], ...]:
    """Return each folder below data/raw that holds files called by their names alone, and these."""
    folders = dict[str, list[str]]()
    for file, name in sorted(names.short.items()):
        if _is_deep(file) and name == _name(file):
            folders.setdefault(_folder(file), []).append(name)
    return tuple((folder, ", ".join(held)) for folder, held in folders.items())


def sheet_told(names: FileNames, lang: Language) -> str:
    """Return which sheet is meant where none is named; "" where each is."""
    if not names.sheet:
        return ""
    say = messages(lang).say
    return say("Where no sheet of a workbook is named, it is {sheet}.", sheet=names.sheet)


def _usual_sheet(rows: Iterable[Ground]) -> str:
    """Return the sheet more rows of workbooks stand on than on all others together."""
    sheets = Counter(ground.sheet for ground in rows if ground.sheet)
    sheet, times = sheets.most_common(1)[0] if sheets else ("", 0)
    return sheet if 2 * times > sheets.total() > 1 else ""


def _is_deep(file: str) -> bool:
    return _folder(file).count("/") >= _DEEP - 1


def _folder(file: str) -> str:
    return file.removeprefix(RAW).rpartition("/")[0]


def _name(file: str) -> str:
    return file.rpartition("/")[2]
