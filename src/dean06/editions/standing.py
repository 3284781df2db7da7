"""The figures a briefing stands on.

In: its summary and the described observations of its slice. Out: every figure that is told in it,
as an edition keeps them, sorted. They are taken from the frames and not from the cells that ran
before, so that one cell run alone tells no figure as withdrawn.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from dean06.editions.figure import EditionFigure, observed, targeted
from dean06.measures.summary import EARLIER, Summary

_PEER = "_peer"


def standing_figures(summary: Summary, observations: Mapping[str, Any]) -> list[EditionFigure]:
    """Return the figures a briefing stands on, sorted by identity.

    `observations` are all described rows of its slice by key, for the figures in findings.
    """
    rows = [*_rows(summary), *_in_findings(summary.findings, observations)]
    figures = [*observed(rows), *targeted(summary.results.itertuples())]
    return sorted(figures, key=lambda figure: (figure.identity, figure.observation))


def _rows(summary: Summary) -> Iterator[Any]:
    for table in (summary.results, summary.plans, summary.half_years, summary.former):
        yield from table.itertuples()
    for column in EARLIER:
        if column in summary.results:
            yield from (row for row in summary.results[column] if row is not None)
    yield from _others(summary.peers).itertuples()


def _others(peers: pd.DataFrame) -> pd.DataFrame:
    """Return the other place's half of each pair, as figures of their own."""
    both = {column for column in peers.columns if f"{column}{_PEER}" in peers.columns}
    own = peers.drop(columns=[column for column in peers.columns if column in both])
    return own.rename(columns=lambda column: str(column).removesuffix(_PEER))


def _in_findings(findings: pd.DataFrame, observations: Mapping[str, Any]) -> Iterator[Any]:
    texts = [str(text) for name in ("text_vi", "text_en") for text in findings[name] if text]
    for key, row in observations.items():
        if any(f"{{{key}}}" in text for text in texts):
            yield row
