"""What another source says of a figure that is printed.

In: the results shown and all observations of the place. Out: per contradicted result the figure
that contradicts it. Whether two sources contradict each other was decided when the data were
collected (the doubt "disagree"); here only the other figure is found again.
"""

import pandas as pd

from dean06.measures.selection import SAME_THING

_RULE = "disagree"
_SAME_STATE_DAYS = 7


def disputes(results: pd.DataFrame, observations: pd.DataFrame) -> pd.DataFrame:
    """Return the observations that tell a result otherwise; `against` is the result's key."""
    pairs = _doubted(results)[["observation", "source", "period_end", *SAME_THING]].merge(
        _doubted(observations), on=SAME_THING, suffixes=("_shown", "")
    )
    near = [
        source != shown and abs((day - shown_day).days) <= _SAME_STATE_DAYS
        for source, shown, day, shown_day in zip(
            pairs["source"],
            pairs["source_shown"],
            pairs["period_end"],
            pairs["period_end_shown"],
            strict=True,
        )
    ]
    # An empty list would select columns, not rows.
    found = pairs[pd.Series(near, index=pairs.index, dtype=bool)]
    return (
        found.rename(columns={"observation_shown": "against"})
        .drop(columns=["source_shown", "period_end_shown"])
        .drop_duplicates("against")
        .reset_index(drop=True)
    )


def _doubted(figures: pd.DataFrame) -> pd.DataFrame:
    marked = [
        _RULE in (doubts or "").split() and day is not None
        for doubts, day in zip(figures["doubts"], figures["period_end"], strict=True)
    ]
    return figures[pd.Series(marked, index=figures.index, dtype=bool)]
