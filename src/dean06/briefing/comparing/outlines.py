"""The outlines of the provinces of a day, ready to be drawn.

In: the table of outlines and the places. Out: per province its rings on the paper's plane, the spot
its label stands on, and the archipelagos by name. A degree of longitude is drawn shorter than one
of latitude by the cosine of the middle latitude: true enough for a country seventeen degrees tall.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, radians

import numpy as np
import pandas as pd
from matplotlib.path import Path

from dean06.places import Gazetteer

_MIDDLE_LATITUDE = 15.5
_GRID = 40

Point = tuple[float, float]


@dataclass(frozen=True)
class Outline:
    """One province: `code`, its `rings`, the mainland first, and the `spot` of its label."""

    code: str
    rings: tuple[np.ndarray, ...]
    spot: Point


@dataclass(frozen=True)
class Atlas:
    """The provinces of a day, by the key of the place, and the middle of each archipelago."""

    provinces: dict[str, Outline]
    archipelagos: dict[str, Point]


def atlas_on(outlines: pd.DataFrame, places: Gazetteer, day: date) -> Atlas | None:
    """Return the outlines of all provinces of `day`, joined by code.

    None where the table does not hold exactly the provinces of that day: half a country is no map.
    """
    holds = [
        start <= day <= (end or date.max)
        for start, end in zip(outlines["valid_from"], outlines["valid_to"], strict=True)
    ]
    # An empty list would select columns, not rows.
    valid = outlines[pd.Series(holds, index=outlines.index, dtype=bool)]
    keys = {places[key].code: key for key in places.provinces_on(day)}
    if not keys or set(valid["code"]) != set(keys):
        return None
    provinces = {
        keys[str(code)]: _outline(str(code), list(rows["ring"]))
        for code, rows in valid.groupby("code", sort=True)
    }
    far = valid[valid["archipelago"].notna()]
    middles = {
        str(name): _middle([_ring(text) for text in rows["ring"]])
        for name, rows in far.groupby("archipelago", sort=True)
    }
    return Atlas(provinces, middles)


def plane(longitude: float, latitude: float) -> Point:
    """Return where a position lies on the paper's plane, in degrees of latitude."""
    return longitude * cos(radians(_MIDDLE_LATITUDE)), latitude


def _ring(text: str) -> np.ndarray:
    corners = (corner.split() for corner in text.split(","))
    return np.array([plane(float(east), float(north)) for east, north in corners])


def _outline(code: str, texts: Sequence[str]) -> Outline:
    rings = sorted((_ring(text) for text in texts), key=_area, reverse=True)
    return Outline(code, tuple(rings), _spot(rings[0]))


def _area(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def _spot(ring: np.ndarray) -> Point:
    """Return the point inside `ring` farthest from its border, on a grid: room for a label."""
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    grid = np.meshgrid(np.linspace(west, east, _GRID), np.linspace(south, north, _GRID))
    points = np.column_stack([axis.ravel() for axis in grid])
    inside = points[Path(ring).contains_points(points)]
    border = np.concatenate(
        [np.linspace(a, b, 4) for a, b in zip(ring, np.roll(ring, -1, 0), strict=True)]
    )
    distances = np.linalg.norm(inside[:, None, :] - border[None, :, :], axis=2).min(axis=1)
    x, y = inside[int(distances.argmax())]
    return float(x), float(y)


def _middle(rings: list[np.ndarray]) -> Point:
    x, y = np.array([ring.mean(axis=0) for ring in rings]).mean(axis=0)
    return float(x), float(y)
