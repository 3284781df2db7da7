"""Which briefings the processed data have enough for.

In: the folder of processed data. Out: the pairs of place and period to brief on, the periods a
place is told of. Few figures make no briefing by themselves; who names place and period gets it.
"""

from pathlib import Path

import pandas as pd

from dean06.periods import Period
from dean06.store import has_slice, read_processed, reviewing

# Headline figures are at most six and every group has a section: with fewer indicators than this
# a briefing would be a list of gaps.
FEWEST_INDICATORS = 5

# Of a figure no more is asked here.
_OF_FIGURES = ["place", "indicator", "status", "covers"]


def coverage(processed: Path) -> list[tuple[str, str]]:
    """Return the pairs of place and period code there is enough to brief on, in order."""
    sources = read_processed(processed / "reference" / "sources.parquet")
    pairs: list[tuple[str, str]] = []
    for path in sorted((processed / "observations").glob("*.parquet")):
        figures, findings = _told_of(processed, path.stem, sources)
        pairs += [
            (path.stem, period)
            for period in {*figures["covers"].dropna(), *findings["covers"].dropna()}
            if enough_to_brief(path.stem, period, figures, findings)
        ]
    return sorted(pairs)


def withheld(processed: Path) -> dict[tuple[str, str], int]:
    """Return the pairs something is told of without being enough to brief on.

    Each with the number of indicators a result is told of; fewer than `FEWEST_INDICATORS`.
    """
    sources = read_processed(processed / "reference" / "sources.parquet")
    counts: dict[tuple[str, str], int] = {}
    for path in sorted((processed / "observations").glob("*.parquet")):
        figures, findings = _told_of(processed, path.stem, sources)
        for period in {*figures["covers"].dropna(), *findings["covers"].dropna()}:
            if not enough_to_brief(path.stem, period, figures, findings):
                counts[path.stem, period] = _indicators(path.stem, period, figures)
    return counts


def enough_to_brief(place: str, period: str, figures: pd.DataFrame, findings: pd.DataFrame) -> bool:
    """Tell whether a briefing of `place` in the period with code `period` is offered.

    So it is where results of `FEWEST_INDICATORS` indicators are told of the place itself, or a
    source about the place reviews the period with findings. What another source says of the place
    in passing (a province's article on a nationwide task) is too little for a review of its own;
    who names that place and period still gets it.
    """
    reviews = (findings["covers"] == period) & (findings["about"] == place)
    return _indicators(place, period, figures) >= FEWEST_INDICATORS or bool(reviews.any())


def _indicators(place: str, period: str, figures: pd.DataFrame) -> int:
    """Return of how many indicators a result of the place itself is told in the period."""
    own = (figures["place"] == place) & (figures["status"] == "result")
    return int(figures.loc[own & (figures["covers"] == period), "indicator"].nunique())


def periods_of(processed: Path, place: str) -> list[str]:
    """Return the codes of the periods something on `place` is told of."""
    if not has_slice(processed, place):
        return []
    sources = read_processed(processed / "reference" / "sources.parquet")
    figures, findings = _told_of(processed, place, sources)
    return sorted({*figures["covers"].dropna(), *findings["covers"].dropna()})


def _told_of(
    processed: Path, place: str, sources: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what is told of a place: its figures, and its findings with their source's `covers`.

    `about` is the place a finding's source is about.
    """
    findings = read_processed(processed / "findings" / f"{place}.parquet", columns=["source"])
    rows = sources.set_index("source")
    findings = findings.assign(
        covers=findings["source"].map(rows["covers"]), about=findings["source"].map(rows["place"])
    )
    path = processed / "observations" / f"{place}.parquet"
    return read_processed(path, columns=_OF_FIGURES), findings


def reviewed(processed: Path, place: str, period: Period) -> bool:
    """Tell whether anything stands in the slice of `place` that a review of `period` says."""
    return bool(set(periods_of(processed, place)) & set(reviewing(period)))
