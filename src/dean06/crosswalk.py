"""Figures of the old provinces told for the new one that has their area.

In: the figures of the parts, the parts there must be, and the codebook's rule for places. Out:
one figure for the whole, or the reason why there is none. Counts are summed and shares recomputed
from summed numerators and denominators: an average of percentages is no share of anything. What
is known of each part's exactness goes into the sum, so that it never claims more than they do.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from dean06.messages import Language, messages
from dean06.places import Gazetteer
from dean06.quantities import Bound, Quantity

Rule = Literal["sum", "ratio", "none"]
Reason = Literal["part_missing", "no_denominator", "not_additive", "bounds_conflict"]

_ADDITIVE = ("count", "money")


@dataclass(frozen=True)
class Combined:
    """The figure of a whole and the keys of the `parts` it is made of, in order."""

    quantity: Quantity
    parts: tuple[str, ...]


@dataclass(frozen=True)
class NotCombined:
    """Why the figures of parts make none for the whole; `parts` are those to blame, in order."""

    reason: Reason
    parts: tuple[str, ...]


def predecessors(places: Gazetteer, key: str) -> tuple[str, ...]:
    """Return every place that went into `key`, in one step or several, nearest first."""
    found: dict[str, None] = {}
    waiting = places.merged_into(key)
    while waiting:
        part = waiting.pop(0)
        if part not in found and part != key:
            found[part] = None
            waiting += places.merged_into(part)
    return tuple(found)


def parts_on(places: Gazetteer, key: str, day: date) -> tuple[str, ...]:
    """Return the places that had the area of `key` on `day`, itself if it existed; sorted.

    None where the table does not record who had it.
    """
    return tuple(
        sorted(part for part in (key, *predecessors(places, key)) if places[part].valid_on(day))
    )


def combine(
    figures: Mapping[str, Quantity | None], expected: Iterable[str], rule: Rule
) -> Combined | NotCombined:
    """Return the figure of the whole whose parts are `expected`, from one indicator's `figures`.

    `rule` is `over_places` of the codebook. For a ratio a figure's value is the numerator and its
    denominator the whole, as in 25/25. One part alone is the whole under another name, so its
    figure stands under any rule. Raises ValueError for figures of places that are no parts.
    """
    parts = tuple(sorted(set(expected)))
    if strangers := set(figures) - set(parts):
        raise ValueError(f"no parts of the whole: {sorted(strangers)}")
    known = {part: figure for part in parts if (figure := figures.get(part)) is not None}
    if missing := tuple(part for part in parts if part not in known):
        return NotCombined("part_missing", missing)
    if not parts:
        return NotCombined("part_missing", ())
    if len(parts) == 1:
        return Combined(known[parts[0]], parts)
    return _joined(known, rule)


def _joined(known: Mapping[str, Quantity], rule: Rule) -> Combined | NotCombined:
    parts = tuple(known)
    if rule == "none" or len({figure.unit for figure in known.values()}) > 1:
        return NotCombined("not_additive", parts)
    if rule == "ratio":
        bare = [part for part, figure in known.items() if not _stands_on_whole(figure)]
        if bare:
            return NotCombined("no_denominator", tuple(bare))
    elif any(figure.unit not in _ADDITIVE for figure in known.values()):
        return NotCombined("not_additive", parts)
    bound = _bound(list(known.values()))
    if bound is None:
        limits = tuple(part for part, figure in known.items() if _side(figure.bound))
        return NotCombined("bounds_conflict", limits)
    return Combined(_sum(list(known.values()), bound), parts)


def _stands_on_whole(figure: Quantity) -> bool:
    """Tell whether numerator and denominator are known; a bare percentage has lost both."""
    return figure.unit in _ADDITIVE and bool(figure.denominator)


def _side(bound: Bound) -> Literal["lower", "upper"] | None:
    """Return the side on which `bound` limits a figure; None where it limits neither or both."""
    if bound == "at_least":
        return "lower"
    return "upper" if bound in ("almost", "below", "at_most") else None


def _bound(figures: list[Quantity]) -> Bound | None:
    """Return the bound that is true of the sum; None where none is.

    One strict limit makes the sum strict. Several parts printed rounded add up their roundings,
    so their sum is no longer exact to its last printed digit.
    """
    bounds = {figure.bound for figure in figures}
    sides = {side for bound in bounds if (side := _side(bound))}
    if len(sides) > 1:
        return None
    if "about" in bounds:
        return "about"
    limits = bounds - {"exact"}
    if not limits:
        return "about" if sum(_slack(figure) > 0 for figure in figures) > 1 else "exact"
    return limits.pop() if len(limits) == 1 else "below"


def _sum(figures: list[Quantity], bound: Bound) -> Quantity:
    value = sum((figure.value for figure in figures), Decimal(0))
    slack = sum((_slack(figure) for figure in figures), Decimal(0))
    resolution = max(figure.resolution for figure in figures)
    if _side(bound):
        value += slack if _side(bound) == "upper" else -slack
        # Printing would round a limit to the coarsest part's digits, perhaps past itself.
        while value % resolution:
            resolution /= 10
    wholes = [figure.denominator for figure in figures if figure.denominator is not None]
    complete = len(wholes) == len(figures)
    return Quantity(
        value,
        figures[0].unit,
        bound,
        resolution,
        sum(wholes, Decimal(0)) if complete else None,
        _word(figures, bound),
    )


def _slack(figure: Quantity) -> Decimal:
    """Return how far an exact figure printed in thousands or millions may be rounded."""
    if figure.bound != "exact" or figure.highest is None:
        return Decimal(0)
    return figure.highest - figure.value


def _word(figures: list[Quantity], bound: Bound) -> str | None:
    """Return the bound word all limited parts share; of several lower ones the weakest."""
    words = {figure.word for figure in figures if figure.bound == bound}
    if len(words) == 1:
        return words.pop()
    return "ít nhất" if bound == "at_least" else None


def tell_reason(result: NotCombined, places: Gazetteer, lang: Language) -> str:
    """Return why there is no figure for the whole, as a sentence that names the parts."""
    say = messages(lang).say
    names = ", ".join(places[part].name(lang) for part in result.parts) or "–"
    match result.reason:
        case "part_missing":
            return say("Not comparable: no figure of {names}.", names=names)
        case "no_denominator":
            return say(
                "Not comparable: numerator and denominator are not known of {names}, and "
                "percentages are never averaged.",
                names=names,
            )
        case "not_additive":
            return say("Not comparable: figures of this kind do not add up over places.")
        case "bounds_conflict":
            return say(
                "Not comparable: the figures of {names} are limited on opposite sides, so "
                "nothing is known of their sum.",
                names=names,
            )
