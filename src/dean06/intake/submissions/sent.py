"""What one submitted file gave: parts for each table it fills."""

from dataclasses import dataclass, field, replace
from typing import Any

from dean06.grids import FileFault
from dean06.intake.faults import Fault, Spot, Told, spot_fault
from dean06.intake.rows import Part


@dataclass
class Sent:
    """The sources, observations and findings of one file.

    `sources` are records as a part's; `refused` counts a file none of which could be used.
    """

    name: str
    sources: list[tuple[Any, ...]] = field(default_factory=list)
    observations: Part = field(default_factory=Part)
    findings: Part = field(default_factory=Part)


def refused(name: str, rule: str, wording: Told, spot: Spot | None = None) -> Sent:
    """Return a file that counts as one entry, quarantined."""
    fault = spot_fault(spot or Spot(name), rule, wording)
    return Sent(name, observations=Part(faults=[fault], read=1))


def unreadable(name: str, error: FileFault) -> Sent:
    """Return a file that could not be read, or must not be."""
    rule = "personal_data" if error.reason == "personal_data" else "unreadable_file"
    return refused(name, rule, error.told)


def keep(part: Part, record: tuple[Any, ...]) -> None:
    """Count one entry of `part` that is a row."""
    part.records[part.read] = record
    part.read += 1


def drop(part: Part, *faults: Fault) -> None:
    """Count one entry of `part` that is none, for the reasons given; their `row` is set here."""
    part.faults += [replace(fault, row=part.read) for fault in faults]
    part.read += 1
