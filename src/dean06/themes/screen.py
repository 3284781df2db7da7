"""What a theme says of screens, light and dark."""

from typing import Annotated

from pydantic import Field

from dean06.themes.values import Colour, FontNames, Part


class ScreenColours(Part):
    paper: Colour
    desk: Colour
    ink: Colour
    soft: Colour
    line: Colour
    tint: Colour
    accent: Colour
    on_accent: Colour
    met: Colour
    missed: Colour
    open: Colour


class Screen(Part):
    text_rem: Annotated[float, Field(ge=0.75, le=2)]
    line_height: Annotated[float, Field(ge=1.2, le=2.5)]
    width_rem: Annotated[float, Field(ge=20, le=120)]
    corner_px: Annotated[float, Field(ge=0, le=32)]
    headings: FontNames
    text: FontNames
    code: FontNames
    charts: FontNames
    light: ScreenColours
    dark: ScreenColours
