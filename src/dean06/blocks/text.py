"""Text as blocks hold it: strings, figures, references, and what an analyst set off.

A number is a `Figure` tied to a `Claim`, so that the page can always say where it came from.
A text never holds markup; whoever sets it decides what a figure or a reference looks like.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dean06.claim import Figure


class Part(BaseModel):
    """The ground of everything in a document: immutable, and nothing in it unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reference(Part):
    """A pointer to the source with this number in the list of sources."""

    ref: int


class Anchor(Part):
    """Where numbers of the claim `anchor` lead: its name, printed in the annex."""

    anchor: str


class Styled(Part):
    """Text an analyst set off in Markdown; `href` makes it a link."""

    text: str
    style: Literal["plain", "strong", "emphasis", "code", "strike"] = "plain"
    # No other scheme: a block is read from a file anyone may have edited.
    href: Annotated[str, Field(pattern=r"^(https?://|mailto:)\S+$")] | None = None


Inline = str | Figure | Reference | Anchor | Styled
Text = tuple[Inline, ...]


def plain(text: Text) -> str:
    """Return a text as a bare string, figures as printed and references as [1]."""
    return "".join(map(_plain_part, text))


def _plain_part(part: Inline) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Anchor):
        return part.anchor
    return f"[{part.ref}]" if isinstance(part, Reference) else part.text


def capital(text: Text) -> Text:
    """Return a clause as it begins a line."""
    if text and isinstance(text[0], str):
        return (text[0][:1].upper() + text[0][1:], *text[1:])
    return text
