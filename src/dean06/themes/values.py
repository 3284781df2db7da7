"""The kinds of value a theme has.

Out: types with the bounds that keep out slips, such as a margin of 200 mm, and the ground of every
table. What the decree allows is narrower and stands in `limits/`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dean06.settings.checking import Allowed

Margin = Annotated[float, Field(ge=5, le=80)]
Paper = Annotated[float, Field(ge=100, le=450)]
Size = Annotated[float, Field(ge=6, le=40)]
Gap = Annotated[float, Field(ge=0, le=60)]
Room = Annotated[float, Field(ge=5, le=400)]
Rule = Annotated[float, Field(ge=0, le=6)]
Share = Annotated[float, Field(ge=0, le=1)]
# TOML has lists where the model has tuples.
Sizes = Annotated[tuple[Size, ...], Field(min_length=1, strict=False)]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$"), Allowed("colour")]
Family = Literal["Tinos", "Arimo"]
# They stand between quotation marks in a style sheet.
FontNames = Annotated[
    tuple[Annotated[str, Field(pattern=r"^[\w -]+$")], ...],
    Field(min_length=1, strict=False),
    Allowed("font names"),
]


class Part(BaseModel):
    """The ground of every table of a theme."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)
