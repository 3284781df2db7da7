"""A cell of the raw data, as a reader names it.

In: `data/raw/observations/press.csv:12`, `data/raw/submissions/form.xlsx!Sheet!C7`, or a row of a
sheet, `form.xlsx!Sheet!7`. Out: a `RawCell` that knows whether a row stands in it. What is printed
in an annex can be typed here, with or without `data/raw/` before it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from dean06.blocks.provenance import Ground
from dean06.errors import BriefingError
from dean06.messages import Language, messages

_DELIMITED = re.compile(r"(?P<file>.+):(?P<line>\d+)")
_WORKBOOK = re.compile(r"(?P<file>[^!]+)!(?P<sheet>[^!]+)!(?P<column>[A-Za-z]{0,3})(?P<line>\d+)")


@dataclass(frozen=True)
class RawCell:
    """A row of a file below the raw data, or one cell of it; `sheet` only in a workbook."""

    file: str
    line: int
    sheet: str = ""
    cell: str = ""

    @property
    def name(self) -> str:
        """The cell as it is typed."""
        if not self.sheet:
            return f"{self.file}:{self.line}"
        return f"{self.file}!{self.sheet}!{self.cell or self.line}"

    def holds(self, ground: Ground, grounds: list[Ground]) -> bool:
        """Tell whether `ground` stands here; a cell that holds no figure means its whole row."""
        here = (ground.file, ground.sheet, ground.line) == (self.file, self.sheet, self.line)
        exact = any(self._is(other) for other in grounds)
        return here and (not exact or self._is(ground))

    def _is(self, ground: Ground) -> bool:
        place = (ground.file, ground.sheet, ground.cell)
        return bool(self.cell) and place == (self.file, self.sheet, self.cell)


def read_cell(text: str, raw: Path, lang: Language) -> RawCell:
    """Return the cell `text` names. Raises BriefingError where there is no such file or row."""
    found = _WORKBOOK.fullmatch(text.strip()) or _DELIMITED.fullmatch(text.strip())
    if found is None:
        raise BriefingError(
            messages(lang).say(
                "“{text}” names no cell: expected {rows} or {cell}.",
                text=text,
                rows="data/raw/observations/press.csv:12",
                cell="data/raw/submissions/bieu.xlsx!Sheet!C7",
            )
        )
    file, line = _below_raw(found["file"], raw), int(found["line"])
    _require_row(raw, raw / file.removeprefix("data/raw/"), line, text, lang)
    parts = found.groupdict()
    column = (parts.get("column") or "").upper()
    return RawCell(file, line, parts.get("sheet") or "", f"{column}{line}" if column else "")


def _below_raw(file: str, raw: Path) -> str:
    """Return `file` as annexes print it: below data/raw, wherever that folder lies."""
    named = Path(file.replace("\\", "/"))
    if named.is_absolute() and named.is_relative_to(raw):
        named = named.relative_to(raw)
    text = named.as_posix().removeprefix("./").removeprefix("data/raw/")
    return f"data/raw/{text}"


def _require_row(raw: Path, path: Path, line: int, text: str, lang: Language) -> None:
    say = messages(lang).say
    if not path.is_file() or not path.resolve().is_relative_to(raw.resolve()):
        raise BriefingError(
            say("“{text}”: there is no file {file} in the raw data.", text=text, file=path.name)
        )
    if path.suffix.lower() == ".csv":
        last = sum(1 for _ in path.open("rb"))
        if not 1 < line <= last:
            raise BriefingError(
                say("“{text}”: {file} has rows 2 to {last}.", text=text, file=path.name, last=last)
            )
