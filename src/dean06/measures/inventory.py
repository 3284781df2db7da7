"""What the whole data set holds, and how good it is.

In: the processed data. Out: an `Inventory` of frames: the books of the last collecting, what was
quarantined, what is doubtful, what each place has per half-year, and who has nothing.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from dean06.measures.selection import with_date
from dean06.periods import Period, parse_period
from dean06.places import Gazetteer
from dean06.store import load_reference, read_all, read_processed

# Later than this before the period's end, a place's newest figure is late for the review.
LATE_DAYS = 92


@dataclass(frozen=True)
class Inventory:
    """The state of all data.

    `books`: per table and file the entries `read`, `accepted`, `quarantined`. `quarantine` and
    `doubts`: one row per fault with its cell and sentence. `holdings`: per province (or the nation)
    and period the number of `indicators` with a result, the `newest` day a figure stands for, its
    `age` in days at the period's end, whether it is `late`, and the number of `doubts`. `absent`:
    per half-year the provinces of that time without a result. `sources` is the table of sources,
    `indicators`: how many the codebook
    has; `newest_source` the date of the newest source.
    """

    books: pd.DataFrame
    quarantine: pd.DataFrame
    doubts: pd.DataFrame
    holdings: pd.DataFrame
    absent: dict[str, list[str]]
    sources: pd.DataFrame
    indicators: int
    newest_source: date | None


def take_inventory(processed: Path, places: Gazetteer) -> Inventory:
    """Read all processed data and count what there is."""
    reference = load_reference(processed)
    quarantine = read_processed(processed / "quarantine" / "quarantine.parquet")
    observations = read_all(processed, "observations")
    holdings = _holdings(observations, reference["places"])
    doubts = read_all(processed, "doubts")
    published = list(reference["sources"]["published"].dropna())
    return Inventory(
        books=read_processed(processed / "quality" / "books.parquet"),
        quarantine=quarantine,
        # Where nothing was accepted nothing is doubted, and both tables have the same columns.
        doubts=doubts if len(doubts.columns) else quarantine.iloc[:0],
        holdings=holdings,
        absent=_absent(holdings, places),
        sources=reference["sources"],
        indicators=len(reference["indicators"]),
        newest_source=max(published, default=None),
    )


def _holdings(observations: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    rows: list[tuple[object, ...]] = []
    if len(observations):
        levels = places.set_index("place")["level"].to_dict()
        owned = [levels[place] in ("nation", "province") for place in observations["place"]]
        own = observations[owned]
        results = own[(own["status"] == "result") & own["covers"].notna()].pipe(with_date)
        groups = results.groupby(["place", "covers"], sort=True)
        rows = [_holding(str(place), str(code), group) for (place, code), group in groups]
    columns = ["place", "period", "indicators", "newest", "age", "late", "doubts"]
    return pd.DataFrame(rows, columns=pd.Index(columns), dtype=object)


def _holding(place: str, code: str, figures: pd.DataFrame) -> tuple[object, ...]:
    end = parse_period(code).end
    known = figures[figures["date_basis"] != "unknown"]
    newest = max(known["date"].dropna(), default=None)
    age = max(0, (end - newest).days) if newest else None
    late = age is None or age > LATE_DAYS
    doubts = int(figures["doubts"].notna().sum())
    return place, code, int(figures["indicator"].nunique()), newest, age, late, doubts


def _absent(holdings: pd.DataFrame, places: Gazetteer) -> dict[str, list[str]]:
    """Return the provinces without a result, per half-year with any, the newest first."""
    absent: dict[str, list[str]] = {}
    for code in sorted(set(holdings["period"]), reverse=True):
        period: Period = parse_period(code)
        if period.horizon == "six-month":
            told = set(holdings.loc[holdings["period"] == code, "place"])
            provinces = places.provinces_on(period.end)
            absent[code] = [place for place in provinces if place not in told]
    return absent
