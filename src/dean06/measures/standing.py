"""Where each figure stands, as one who steers has to know it.

In: a summary. Out: per result a `Standing`: the change to tell first, how it lies to the country
and to other provinces, and whether that is progress, falling behind, or open. The first thing known
of these decides, in this order: a target that is missed and due; a change for the worse; a gap to
the country on the wrong side; the last place among the provinces beside it; then the opposites of
the first three. What is behind in one of them is not progress: a figure that rises and is still the
lowest of all is no success to begin a page with.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from dean06.measures.attainment import target_status
from dean06.measures.change import Change, apart
from dean06.measures.gaps import Gap, gap_of
from dean06.measures.selection import months_of
from dean06.measures.summary import BEST, EARLIER, Summary
from dean06.places import NATION

# Fewer other provinces than these are no company to be ahead of, or last in.
FEWEST_OTHERS = 3

Verdict = Literal["ahead", "behind", "open"]


@dataclass(frozen=True)
class Step:
    """A figure's change from an earlier one; `column` says which (`measures.summary.EARLIER`)."""

    column: str
    before: Any
    change: Change


@dataclass(frozen=True)
class Standing:
    """A result (`row`), its `steps` from earlier figures, its `gap` to the country and those to
    other provinces; a gap that is not comparable is not here.
    """

    row: Any
    steps: tuple[Step, ...] = ()
    gap: Gap | None = None
    others: tuple[Gap, ...] = ()

    @property
    def step(self) -> Step | None:
        """The first change that is known."""
        return next((step for step in self.steps if step.change.certain), None)

    @property
    def fall(self) -> Step | None:
        """The change from what it was at its best in the period, where another is told first."""
        last = next((step for step in self.steps if step.column == BEST), None)
        return last if last is not self.step else None

    @property
    def good(self) -> bool | None:
        """Whether the change is for the better; None where unchanged, open, or neither."""
        return _good(self.row, self.step.change.rises if self.step else None, self.step)

    @property
    def leads(self) -> bool | None:
        """Whether the figure is better than the country's; None where equal, open, or neither."""
        return leads(self.row, self.gap)

    @property
    def trails(self) -> bool:
        """Whether all other provinces beside it, three at least, are better."""
        ranked = self.row.unit_kind == "rank"
        enough = len(self.others) >= FEWEST_OTHERS and not ranked
        return enough and all(leads(self.row, gap) is False for gap in self.others)

    @property
    def verdict(self) -> Verdict:
        """Whether the figure tells of progress or of falling behind."""
        status = target_status(self.row)
        if status == "missed" or self.good is False or self.leads is False or self.trails:
            return "behind"
        met = status == "met" and not getattr(self.row, "target_past", False)
        return "ahead" if met or self.good or self.leads else "open"

    @property
    def decided(self) -> tuple[int, Decimal]:
        """Return what decides the verdict and how far the figure lies from it.

        0 for the target, 1 for the change, 2 for the country, 3 for the nearest of the other
        provinces; the distance is a part of the target's value, or of that other figure.
        """
        row, ahead = self.row, self.verdict == "ahead"
        past = ahead and getattr(row, "target_past", False)
        if target_status(row) == ("met" if ahead else "missed") and not past:
            return 0, _off_target(row)
        if self.step and self.good is ahead:
            return 1, apart(row.quantity, self.step.before.quantity)
        if self.gap and self.leads is ahead:
            return 2, apart(self.gap.here.quantity, self.gap.there.quantity)
        return 3, min(
            (apart(gap.here.quantity, gap.there.quantity) for gap in self.others),
            default=Decimal(0),
        )

    @property
    def passing(self) -> bool:
        """Whether it is a flow of less than a month, or of an unknown span: no headline."""
        (months,) = months_of([self.row.period_start], [self.row.period_end])
        return self.row.indicator_kind == "flow" and not months


def standings(summary: Summary, place: str) -> list[Standing]:
    """Return where each result of the place itself stands, in the codebook's order."""
    gaps: dict[tuple[Any, Any], list[Gap]] = {}
    for pair in summary.peers.itertuples():
        found = gap_of(pair)
        if found.size:
            gaps.setdefault((pair.indicator, pair.breakdown), []).append(found)
    own = summary.results[summary.results["place"] == place]
    return [
        _standing(row, gaps.get((row.indicator, row.breakdown), [])) for row in own.itertuples()
    ]


def _off_target(row: Any) -> Decimal:
    asked = Decimal(row.target["value"])
    return abs(row.quantity.value - asked) / abs(asked) if asked else Decimal(0)


def _standing(row: Any, gaps: list[Gap]) -> Standing:
    of_nation = [gap for gap in gaps if gap.there.place == NATION]
    others = tuple(gap for gap in gaps if gap.there.place != NATION)
    return Standing(row, tuple(_steps(row)), next(iter(of_nation), None), others)


def _steps(row: Any) -> Iterator[Step]:
    told = set()
    for column in EARLIER:
        before = getattr(row, column, None)
        change = getattr(row, f"{column}_change", None)
        # The best before may be the first known.
        if before is not None and change is not None and before.observation not in told:
            told.add(before.observation)
            yield Step(column, before, change)


def leads(row: Any, gap: Gap | None) -> bool | None:
    """Tell whether `row` is better than the other figure of `gap`; None where that is open."""
    if gap is None or gap.size is None or not gap.size.value:
        return None
    return _oriented(row, gap.size.value > 0, gap.size)


def _good(row: Any, rises: bool | None, step: Step | None) -> bool | None:
    return None if rises is None or step is None else _oriented(row, rises, step.change)


def _oriented(row: Any, higher: bool, change: Change) -> bool | None:
    """Turn "higher" into "better"; a place nearer the first is always better."""
    if change.unit == "places":
        return higher
    return {"up": higher, "down": not higher}.get(row.direction)
