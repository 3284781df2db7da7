"""Blocks as HTML.

In: a block and its setting in the page. Out: escaped markup without style or script. One
macro per kind of block serves the page and JupyterLab, so that what the analyst sees while
working and what the leader reads cannot drift apart. Autoescape is on: what
stands in a block is text, whatever it looks like.
"""

from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dean06.blocks.model import Block, Findings, plain
from dean06.blocks.pictures import picture_html
from dean06.blocks.table_grid import grid


@dataclass(frozen=True)
class Setting:
    """Where a block stands.

    `label` is its number as printed ("Bảng 2."), `prefix` makes the ids of its picture unique,
    `sources` are the numbers that can be linked (None: whichever are asked for), `anchored` those
    a list further up already holds, so that no id stands twice in a page.
    """

    label: str = ""
    prefix: str = "block"
    sources: frozenset[int] | None = None
    anchored: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _At(Setting):
    values: dict[str, str] = field(default_factory=dict)


def block_html(block: Block, setting: Setting | None = None) -> Markup:
    """Return `block` as markup for `setting`. Raises BadPicture for a chart that is not one."""
    place = setting or Setting()
    values = {claim.claim: claim.value for claim in block.claims if claim.value is not None}
    at = _At(place.label, place.prefix, place.sources, place.anchored, values)
    return cast(Markup, getattr(_macros(), block.kind)(block, at))


def is_assigned(findings: Findings) -> bool:
    """Tell whether somebody has to do the items by a day: then who and when are columns."""
    named = any(item.owner or item.deadline for item in findings.items)
    return findings.role in ("task", "recommendation") and named


@cache
def _macros() -> ModuleType:
    environment = Environment(
        loader=PackageLoader("dean06.blocks", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        picture=picture_html, grid=grid, is_assigned=is_assigned, plain=plain
    )
    return cast(ModuleType, cast(Any, environment.get_template("blocks.html").module))
