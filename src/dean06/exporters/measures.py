"""The measures of the printed page, as the template reads them too.

In: the one file of measures beside the template. Out: its numbers, and the room they
leave for text on an upright and on a turned sheet. They stand in a file of their own because a
decree sets them and decrees change.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

TEMPLATE_FOLDER = Path(__file__).parent / "templates" / "pdf"


@cache
def measures() -> dict[str, Any]:
    """Return the measures by section, units in their names."""
    return tomllib.loads((TEMPLATE_FOLDER / "measures.toml").read_text(encoding="utf-8"))


def text_width_mm(*, landscape: bool = False) -> float:
    """Return how wide a line of text may be."""
    page = measures()["page"]
    paper: float = page["height_mm" if landscape else "width_mm"]
    return paper - float(page["left_mm"]) - float(page["right_mm"])
