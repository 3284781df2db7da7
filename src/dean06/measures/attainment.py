"""Whether a target is met, as far as the figure allows to say.

In: latest figures and the table of targets. Out: the figures with the target that binds them
and a status. A figure with a bound can prove a target met or missed only if its whole range
lies on one side: "hơn 94 %" against 95 % is undetermined, "gần 90 %" has not met 90 %. Far from the
target the words suffice: "hơn 14,6 triệu" has not met 40 million.
"""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Literal

import pandas as pd

from dean06.periods import Period
from dean06.places import Place
from dean06.quantities import Quantity
from dean06.quantities.nearness import surely_below

Status = Literal["met", "missed", "undetermined"]
TargetStatus = Literal["met", "missed", "not_due", "undetermined"]

# A target due later than this after the period is a way still to go, not a failure.
DUE_WITHIN_DAYS = 366


def attainment(figure: Quantity, target: Decimal, bound: str) -> Status:
    """Tell whether `figure` meets `target`.

    `bound` "at_least" or "exact" asks for that value or more, "at_most" for that value or less.
    """
    lowest, highest = figure.lowest, figure.highest
    if bound == "at_most":
        if highest is not None and highest <= target:
            return "met"
        return "missed" if lowest is not None and lowest > target else "undetermined"
    if lowest is not None and lowest >= target:
        return "met"
    if highest is not None and (highest < target or (highest == target and figure.open_above)):
        return "missed"
    limit = surely_below(figure)
    return "missed" if limit is not None and limit <= target else "undetermined"


def target_status(row: Any) -> TargetStatus | None:
    """Return how a described figure stands to its target, in every sentence, table and card alike.

    "not_due": not met, and `target_due` of the row says that it need not be yet. None: no target.
    """
    status: Status | None = getattr(row, "attainment", None)
    return "not_due" if status == "missed" and not getattr(row, "target_due", True) else status


def falls_due(target: dict[str, Any] | None, end: date) -> bool:
    """Tell whether a target not met by `end`, the period's last day, counts as missed."""
    deadline = target["deadline"] if target else None
    return deadline is None or bool(deadline <= end + timedelta(days=DUE_WITHIN_DAYS))


def is_past(target: dict[str, Any] | None, start: date) -> bool:
    """Tell whether a target fell due before `start`, the period's first day: met, it is no news."""
    deadline = target["deadline"] if target else None
    return deadline is not None and bool(deadline < start)


def with_targets(
    results: pd.DataFrame, targets: pd.DataFrame, place: Place, period: Period
) -> pd.DataFrame:
    """Add `target` (a row of the targets as a dictionary, or None), `attainment`, `target_due`,
    `target_past`.
    """
    binding = [
        binding_target(targets, row, place.level if row.place == place.place else "", period)
        for row in results.itertuples()
    ]
    status = [
        attainment(quantity, target["value"], target["bound"]) if target and quantity else None
        for quantity, target in zip(results["quantity"], binding, strict=True)
    ]
    return results.assign(
        target=pd.Series(binding, index=results.index, dtype=object),
        attainment=pd.Series(status, index=results.index, dtype=object),
        target_due=[falls_due(target, period.end) for target in binding],
        target_past=[is_past(target, period.start) for target in binding],
    )


def binding_target(
    targets: pd.DataFrame, figure: Any, level: str, period: Period
) -> dict[str, Any] | None:
    """Return the target that binds `figure` (a row of latest figures) in `period`, or None.

    A target binds the place it names; one set for each province binds those too. It counts
    from its day of issue. Of several, the one that falls due next after the figure's date stands;
    when all have fallen due, the last of them.
    """
    mine = targets[
        (targets["indicator"] == figure.indicator)
        & (targets["breakdown"].map(str) == str(figure.breakdown))
        & (
            (targets["place"] == figure.place)
            | ((targets["scope"] == "each_province") & (level == "province"))
        )
        & targets["valid_from"].map(lambda issued: issued is None or issued <= period.end)
    ]
    rows = [{str(name): value for name, value in row.items()} for row in mine.to_dict("records")]
    due = [row for row in rows if _deadline(row) >= (figure.date or period.end)]
    if due:
        return min(due, key=_deadline)
    return max(rows, key=_deadline, default=None)


def _deadline(target: dict[str, Any]) -> date:
    return target["deadline"] or date.max
