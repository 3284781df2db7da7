"""What stands where in the form.

In: a language. Out: the sheets with their columns, and the words of the drop-downs. Writer and
reader both take them from here, so that neither can know a heading the other does not. A row is
known by its code, a column by its heading and a sheet by its name, never by position: analysts
move rows.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dean06.codebook import group_names
from dean06.grids.columns import column_letters
from dean06.messages import Language, messages

VERSION = "1"

# The hidden sheet, with one key and its value per row.
MARK_SHEET = "dean06"
GROUP_PREFIX = "group:"

SOURCE_ROWS = 20
FINDING_ROWS = 40

# Between indicator and breakdown in a row's code; neither can hold it.
CODE_SEPARATOR = "/"

Status = Literal["result", "plan"]


@dataclass(frozen=True)
class Column:
    """One column; `width` in characters; the analyst fills it in where `entry` is true."""

    field: str
    heading: str
    width: float
    entry: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet with a table."""

    name: str
    columns: tuple[Column, ...]

    def number(self, field: str) -> int:
        """Return the number of a column, counted from 1."""
        return [column.field for column in self.columns].index(field) + 1

    def letter(self, field: str) -> str:
        """Return the letter of a column."""
        return column_letters(self.number(field))


@cache
def figures_sheet(lang: Language) -> Sheet:
    """Return the sheet of figures, one row per indicator and part of it."""
    say = messages(lang).say
    return Sheet(
        say("Figures"),
        (
            Column("code", say("Code"), 6),
            Column("rank", say("No."), 5),
            Column("name", say("Indicator"), 42),
            Column("breakdown", say("Part"), 14),
            Column("unit", say("Unit"), 11),
            Column("known", say("Last known figure"), 15),
            Column("known_date", say("As of"), 12),
            Column("value", say("Value"), 18, entry=True),
            Column("day", say("Figure as of"), 13, entry=True),
            Column("status", say("Type"), 11, entry=True),
            Column("source", say("Source no."), 9, entry=True),
            Column("note", say("Note"), 24, entry=True),
        ),
    )


@cache
def difficulties_sheet(lang: Language) -> Sheet:
    """Return the sheet of bottlenecks, each with its cause and the task that follows."""
    say = messages(lang).say
    return Sheet(
        say("Difficulties"),
        (
            Column("group", say("Group"), 26, entry=True),
            Column("bottleneck", say("Difficulty, bottleneck"), 38, entry=True),
            Column("cause", say("Cause"), 32, entry=True),
            Column("task", say("Task, solution"), 38, entry=True),
            Column("owner", say("Office in charge"), 22, entry=True),
            Column("deadline", say("Deadline"), 13, entry=True),
        ),
    )


@cache
def sources_sheet(lang: Language) -> Sheet:
    """Return the sheet of documents the figures are taken from."""
    say = messages(lang).say
    return Sheet(
        say("Source"),
        (
            Column("number", say("No."), 7),
            Column("title", say("Title of the document"), 66, entry=True),
            Column("publisher", say("Issued by"), 38, entry=True),
            Column("published", say("Date of issue"), 15, entry=True),
            Column("note", say("Note"), 36, entry=True),
        ),
    )


def guide_name(lang: Language) -> str:
    """Return the name of the sheet of instructions."""
    return messages(lang).say("Guide")


def status_names(lang: Language) -> dict[Status, str]:
    """Return the words of the drop-down for result or plan; the first is filled in beforehand."""
    say = messages(lang).say
    return {"result": say("Result"), "plan": say("Plan")}


def group_keys(lang: Language) -> dict[str, str]:
    """Return the hidden sheet's rows that the drop-down of groups takes its words from."""
    return {f"{GROUP_PREFIX}{key}": name for key, name in group_names(lang).items()}


def row_code(indicator: str, breakdown: str | None) -> str:
    """Return the code of a row of figures: `steering_documents/document:plan`."""
    return indicator if breakdown is None else f"{indicator}{CODE_SEPARATOR}{breakdown}"


def split_code(code: str) -> tuple[str, str | None]:
    """Return indicator and breakdown of a row's code."""
    indicator, _, breakdown = code.partition(CODE_SEPARATOR)
    return indicator.strip(), breakdown.strip() or None
