"""Which indicators of a large group are told in sentences.

In: the results of one group and where they stand. Out: those a leader has to know, and the others,
which a table tells. What is behind or has a target comes first, then what is set beside an earlier
figure, the country or another source, then the codebook's first.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from dean06.briefing.sentences import MOST_PARTS
from dean06.measures.standing import Standing

# Of a group with a table so many are told in sentences.
_MOST_TOLD = 5


def weighty(
    figures: pd.DataFrame, standings: Mapping[str, Standing], disputed: Collection[str]
) -> pd.DataFrame:
    """Return the figures of the few indicators that weigh most."""
    weights = {
        str(indicator): _weight(rows["observation"], standings, disputed)
        for indicator, rows in figures.groupby("indicator", sort=False)
    }
    chosen = sorted(weights, key=lambda indicator: weights[indicator])[:_MOST_TOLD]
    return figures[figures["indicator"].isin(chosen)]


def _weight(
    observations: pd.Series, standings: Mapping[str, Standing], disputed: Collection[str]
) -> int:
    """Return 0 for what a leader has to know, 1 for what is set beside something, else 2."""
    found = [standings[key] for key in observations if key in standings]
    if any(one.verdict == "behind" or one.row.attainment for one in found):
        return 0
    beside = any(one.step or one.gap or one.row.observation in disputed for one in found)
    return 1 if beside else 2


def others(figures: pd.DataFrame, leading: pd.DataFrame) -> pd.DataFrame:
    """Return the figures no sentence tells, those of which it told only some parts included."""
    parts = leading[leading["breakdown"].notna()].groupby("indicator").size()
    shortened = set(parts[parts > MOST_PARTS].index)
    told = set(leading["indicator"]) - shortened
    return figures[~figures["indicator"].isin(told)]
