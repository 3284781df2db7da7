"""How good the figures of one briefing are, by Project 06's four words for good data.

In: a summary and the doubts about the place's figures. Out: a `Quality`: đúng, what is doubtful of
the figures; đủ, which indicators of the codebook have none; sạch, which are told otherwise
elsewhere or read in a translation; sống, how old they are at the period's end.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from dean06.measures.summary import Summary
from dean06.periods import Period

# Half a year: a figure older than the period under review tells of the one before.
FRESH_DAYS = 183


@dataclass(frozen=True)
class Quality:
    """The figures of a briefing and what is to be said of them.

    `figures` are all results and plans shown; `doubts` one row per doubt about one of them, with
    the figure's columns, `rule`, `heading`, `told_vi` and `told_en`; `earlier_doubts` the same of
    the figures of other half-years printed beside them, which are told and not counted. `known` and
    `expected` are keys of indicators. `newest` is the latest day a figure stands for, None where no
    day is known.
    """

    figures: pd.DataFrame
    doubts: pd.DataFrame
    earlier_doubts: pd.DataFrame
    known: tuple[str, ...]
    expected: tuple[str, ...]
    undated: pd.DataFrame
    stale: pd.DataFrame
    newest: date | None

    def doubted(self, *rules: str) -> pd.DataFrame:
        """Return the doubts of these rules."""
        return self.doubts[self.doubts["rule"].isin(rules)]

    @property
    def against(self) -> list[str]:
        """The keys of the figures the doubts set against those shown, each once."""
        doubts = pd.concat([self.doubts["against"], self.earlier_doubts["against"]]).dropna()
        return list(dict.fromkeys(key for keys in doubts for key in str(keys).split()))

    def of(self, heading: str) -> pd.DataFrame:
        """Return the doubts of one of the four words."""
        return self.doubts[self.doubts["heading"] == heading]


def quality_of(
    summary: Summary, doubts: pd.DataFrame, indicators: pd.DataFrame, period: Period
) -> Quality:
    """Judge the figures a briefing of `period` shows."""
    told = [table for table in (summary.results, summary.plans) if not table.empty]
    figures = pd.concat(told, ignore_index=True) if told else summary.results
    about = doubts.reindex(
        columns=["observation", "rule", "heading", "told_vi", "told_en", "against"]
    )
    earlier = summary.half_years
    earlier = earlier[~earlier["observation"].isin(figures["observation"])]
    dated = figures[figures["date_basis"] != "unknown"]
    days = list(dated["date"].dropna())
    old = period.end - timedelta(days=FRESH_DAYS)
    return Quality(
        figures=figures,
        doubts=figures.merge(about, on="observation"),
        earlier_doubts=earlier.drop_duplicates("observation").merge(about, on="observation"),
        known=tuple(dict.fromkeys(summary.results["indicator"])),
        expected=tuple(indicators["indicator"]),
        undated=figures[figures["date_basis"] == "unknown"],
        stale=dated[dated["date"].map(lambda day: day is not None and day < old).astype(bool)],
        newest=max(days, default=None),
    )
