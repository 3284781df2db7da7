"""What a theme consists of.

In: the tables of a theme's file. Out: a `Theme`. What each key means is told once, in
`decree.toml`.
"""

from typing import Annotated, Literal

from pydantic import Field

from dean06.themes.screen import Screen
from dean06.themes.values import (
    Colour,
    Family,
    Gap,
    Margin,
    Paper,
    Part,
    Room,
    Rule,
    Share,
    Size,
    Sizes,
)


class Page(Part):
    width_mm: Paper
    height_mm: Paper
    top_mm: Margin
    bottom_mm: Margin
    left_mm: Margin
    right_mm: Margin


class PageNumber(Part):
    place: Literal["top", "bottom", "none"]
    align: Literal["left", "center", "right"]
    size_pt: Size
    from_edge_mm: Margin
    on_first: bool
    restart_in_annex: bool


class Fonts(Part):
    text: Family
    code: Family


class Head(Part):
    bodies_pt: Size
    motto_pt: Size
    line_pt: Size
    left_mm: Room
    gap_mm: Gap
    row_gap_mm: Gap
    rule_pt: Rule
    rule_gap_mm: Gap
    body_rule_share: Share
    motto_rule_share: Share
    title_rule_share: Share
    title_pt: Size
    subject_pt: Size
    title_above_mm: Gap
    addressee_pt: Size
    facts_pt: Size


class Cover(Part):
    band: bool
    inset_mm: Gap


class Body(Part):
    size_pt: Size
    justify: bool
    indent_mm: Gap
    line_spacing: Annotated[float, Field(ge=0.9, le=3)]
    gap_pt: Gap
    note_pt: Size
    code_pt: Size
    list_indent_mm: Gap
    list_gap_pt: Gap
    nested_gap_pt: Gap


class Level(Part):
    size_pt: Size
    weight: Literal["regular", "bold"]
    style: Literal["normal", "italic"]
    capitals: bool
    centred: bool
    above_pt: Gap
    below_pt: Gap


class Outline(Part):
    one: Annotated[Level, Field(alias="1")]
    two: Annotated[Level, Field(alias="2")]
    three: Annotated[Level, Field(alias="3")]
    four: Annotated[Level, Field(alias="4")]


class Annex(Part):
    label_pt: Size
    title_pt: Size
    attached_pt: Size
    below_mm: Gap


class End(Part):
    above_mm: Gap
    recipients_title_pt: Size
    recipients_pt: Size
    signer_pt: Size
    name_mm: Gap


class Tables(Part):
    inset_mm: Gap
    figure_gap_mm: Gap
    inset_y_mm: Gap
    fine_inset_y_mm: Gap
    sizes_pt: Sizes
    fine_sizes_pt: Sizes
    landscape_sizes_pt: Sizes
    widest_word_mm: Room
    tallest_row_lines: Annotated[int, Field(ge=1, le=60)]
    rule_pt: Rule
    hairline_pt: Rule
    columns_ruled: bool


class Charts(Part):
    width_mm: Room
    height_mm: Room


class Cards(Part):
    across: Annotated[int, Field(ge=1, le=4)]
    gap_mm: Gap
    inset_mm: Gap
    rule_pt: Rule
    label_pt: Size
    value_pt: Sizes


class Print(Part):
    paper: Colour
    ink: Colour
    value: Colour
    rule: Colour
    hairline: Colour
    shade: Colour
    faint_shade: Colour
    accent: Colour
    met: Colour
    missed: Colour
    undetermined: Colour
    band: Colour
    on_band: Colour


class Theme(Part):
    """One theme, whole and checked."""

    limits: str
    page: Page
    page_number: PageNumber
    fonts: Fonts
    head: Head
    cover: Cover
    body: Body
    outline: Outline
    annex: Annex
    end: End
    table: Tables
    chart: Charts
    card: Cards
    print: Print
    screen: Screen

    def text_width_mm(self, *, landscape: bool = False) -> float:
        """Return how wide a line of text may be on an upright or a turned sheet."""
        paper = self.page.height_mm if landscape else self.page.width_mm
        return paper - self.page.left_mm - self.page.right_mm
