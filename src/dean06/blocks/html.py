"""Blocks as HTML.

In: a block and its setting in the page. Out: escaped markup without style or script. One
macro per kind of block serves the page and JupyterLab, so that what the analyst sees while
working and what the leader reads cannot drift apart. Autoescape is on: what
stands in a block is text, whatever it looks like.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any, cast

from markupsafe import Markup

from dean06.blocks.model import Block
from dean06.blocks.pictures import picture_html
from dean06.blocks.table_grid import grid
from dean06.blocks.table_shape import cell_title, cell_titles, table_shape
from dean06.blocks.templating import templates_of
from dean06.blocks.text import Text, plain

# Broken after its word, a number opens a line of the title and seems to belong to what follows.
_WHOLE = re.compile(r"(Đề án 06|Project 06|năm \d{4})")


@dataclass(frozen=True)
class Setting:
    """Where a block stands.

    `label` is its number as printed ("Bảng 2."), `prefix` makes the ids of its picture unique,
    `sources` are the numbers that can be linked (None: whichever are asked for), `anchored` those
    a list further up already holds, so that no id stands twice in a page; `claims` are those whose
    entry can be linked: none outside a page.
    """

    label: str = ""
    prefix: str = "block"
    sources: frozenset[int] | None = None
    anchored: frozenset[int] = frozenset()
    claims: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _At(Setting):
    values: dict[str, str] = field(default_factory=dict)


def block_html(block: Block, setting: Setting | None = None) -> Markup:
    """Return `block` as markup for `setting`. Raises BadPicture for a chart that is not one."""
    place = setting or Setting()
    values = {claim.claim: claim.value for claim in block.claims if claim.value is not None}
    at = _At(**vars(place), values=values)
    return cast(Markup, getattr(_macros(), block.kind)(block, at))


def text_html(text: Text, setting: Setting) -> Markup:
    """Return a bare text as markup for `setting`, for a page that is no document."""
    return cast(Markup, cast(Any, _macros()).line(text, _At(**vars(setting))))


@cache
def _macros() -> ModuleType:
    environment = templates_of("dean06.blocks")
    environment.filters.update(picture=picture_html, grid=grid, plain=plain)
    environment.filters.update(inseparable=_WHOLE.split)
    environment.filters.update(shape=table_shape, cell_title=cell_title, cell_titles=cell_titles)
    return cast(ModuleType, cast(Any, environment.get_template("blocks.html").module))
