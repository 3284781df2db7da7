"""What to fill in when a form is written by the program and not by an analyst.

Made-up submissions for tests of load go this way; the cells are the ones an analyst fills in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from dean06.forms.form import Thing
from dean06.forms.layout import Status

# What can be typed into a cell.
Typed = str | date | Decimal | None


@dataclass(frozen=True)
class FigureAnswer:
    """One filled row of figures; `source` is a number of the sheet of sources."""

    value: Typed = None
    day: Typed = None
    status: Status = "result"
    source: int | None = None
    note: str | None = None


@dataclass(frozen=True)
class FindingAnswer:
    """One filled row of difficulties; `group` is the group's key."""

    group: str | None = None
    bottleneck: str | None = None
    cause: str | None = None
    task: str | None = None
    owner: str | None = None
    deadline: Typed = None


@dataclass(frozen=True)
class SourceAnswer:
    """One filled row of sources; the first of a form is number 1."""

    title: str
    publisher: str | None = None
    published: Typed = None
    note: str | None = None


@dataclass(frozen=True)
class Answers:
    """Everything filled in; at most as many findings and sources as the form has rows."""

    figures: Mapping[Thing, FigureAnswer] = field(default_factory=dict)
    findings: tuple[FindingAnswer, ...] = ()
    sources: tuple[SourceAnswer, ...] = ()
