"""A drawing of many corners in fewer bytes.

In: a Chart whose SVG matplotlib wrote. Out: the same drawing with long outlines written in steps of
a tenth of a point, a thirtieth of a millimetre: matplotlib writes each corner with six decimals,
which makes a page of maps too large to send.
"""

import re

from dean06.blocks.model import Chart

_OUTLINE = re.compile(r' d="(M [^"]{400,})"')
_STEP = re.compile(r"([MLz])(?: (-?[\d.]+) (-?[\d.]+))?\s*")


def compact(chart: Chart) -> Chart:
    """Return `chart` with its long outlines shortened."""
    if chart.picture is None:
        return chart
    data = _OUTLINE.sub(lambda found: f' d="{_relative(found[1])}"', chart.picture.data)
    return chart.model_copy(update={"picture": chart.picture.model_copy(update={"data": data})})


def _relative(path: str) -> str:
    """Return an outline of straight lines as steps; any other path as it is."""
    if re.sub(_STEP, "", path):
        return path
    parts: list[str] = []
    at = (0, 0)
    for command, x, y in _STEP.findall(path):
        if command == "z":
            parts.append("z")
            continue
        to = (round(float(x) * 10), round(float(y) * 10))
        if command == "M":
            # After "z" a relative move would start from the ring's own beginning.
            parts.append(f"M{_tenths(*to)}l")
        elif to != at:
            parts.append(f"{_tenths(to[0] - at[0], to[1] - at[1])} ")
        at = to
    return re.sub(" (?=[z-])", "", "".join(parts)).replace("lz", "z")


def _tenths(x: int, y: int) -> str:
    """Write two numbers of tenths without the noughts SVG can do without: ".3-1.2"."""
    return re.sub(r"\b0(?=\.)", "", f"{x / 10:g} {y / 10:g}")
