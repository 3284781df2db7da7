"""The measures of one briefing: what stood where, against what, since when.

In: a place's slice and a period. Out: a `Summary` of frames, in the order of the codebook.
Everything a page says is taken from these frames, and an analyst can look at each.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dean06.measures.attainment import with_targets
from dean06.measures.change import OTHER_SPAN, Change, change
from dean06.measures.disputes import disputes
from dean06.measures.figures import describe_figures
from dean06.measures.gaps import set_beside
from dean06.measures.half_years import half_year_figures
from dean06.measures.milestones import milestones_of
from dean06.measures.peers import beside
from dean06.measures.repeats import gathered
from dean06.measures.selection import SAME_THING, latest_figures, same_length, thing_of
from dean06.measures.turns import better_before
from dean06.periods import HalfYear, Period
from dean06.places import Place
from dean06.store import Slice, reviews_of, told_of

# The columns of earlier figures: of the half-year before, of the same half a year before; for a
# window, of the first of its half-years in which the figure is known; and, where it was better
# earlier in the period, the best of these.
HALVES = ("half_before", "year_earlier")
FIRST = "first_known"
BEST = "best_before"
EARLIER = (*HALVES, FIRST, BEST)


@dataclass(frozen=True)
class Summary:
    """All that one briefing says.

    `results`: the latest figure of each thing, with the codebook's columns, `quantity`, `target`
    (a row of the targets as a dictionary, or None), `attainment`, `target_due`, `target_past`
    (`attainment.falls_due`, `is_past`), and for each earlier period of `comparison_periods`, or as
    `first_known` of a window, the earlier figure and `Change`; `best_before` likewise.
    `plans`: what is intended, likewise. `half_years`: figures known in two or more half-years of a
    window. In these three, `below_vi` and `below_en` name the district a figure is about. `peers`:
    results beside those of others. `findings`: each once (`measures.repeats`). `disputes`: what
    other sources say of the results (`against` is the result's key). `sources`: the ones used,
    numbered from 1 in `number`. `former`: the latest results of the places that had the area when
    the period began.
    """

    results: pd.DataFrame
    plans: pd.DataFrame
    peers: pd.DataFrame
    half_years: pd.DataFrame
    disputes: pd.DataFrame
    findings: pd.DataFrame
    milestones: pd.DataFrame
    sources: pd.DataFrame
    former: pd.DataFrame


def summarise(data: Slice, place: Place, period: Period) -> Summary:
    """Measure one place in one period."""
    results = describe_figures(latest_figures(data.observations, period, "result"), data.reference)
    results = with_targets(results, data.reference["targets"], place, period)
    own = results[results["place"] == place.place]
    peers = beside(own, describe_figures(data.peers, data.reference), period.end)
    half_years = describe_figures(half_year_figures(data.observations, period), data.reference)
    results = _beside_earlier(results, data, period, half_years)
    plans = describe_figures(latest_figures(data.observations, period, "plan"), data.reference)
    otherwise = disputes(results, describe_figures(data.observations, data.reference))
    told = _told(data, period)
    findings = gathered(told, data.reference["sources"])
    milestones = milestones_of(data, place, period, findings)
    former = describe_figures(latest_figures(data.former, period, "result"), data.reference)
    places = data.reference["places"]
    return Summary(
        results=_below(results, place, places),
        plans=_below(plans, place, places),
        peers=peers,
        half_years=_below(half_years, place, places),
        disputes=otherwise,
        findings=findings,
        milestones=milestones,
        sources=_sources(
            data, results, plans, set_beside(peers), half_years, otherwise, told, milestones, former
        ),
        former=former.assign(below_vi=None, below_en=None),
    )


def comparison_periods(period: Period) -> dict[str, HalfYear]:
    """Return the earlier periods a half-year is set against; none for a window."""
    if not isinstance(period, HalfYear):
        return {}
    return dict(zip(HALVES, (period.before, period.year_earlier), strict=True))


def _beside_earlier(
    results: pd.DataFrame, data: Slice, period: Period, half_years: pd.DataFrame
) -> pd.DataFrame:
    """Add the columns of earlier figures: of other periods, and of this one where it was better."""
    for name, earlier in comparison_periods(period).items():
        before = latest_figures(data.observations, earlier, "result")
        results = _with_change(results, describe_figures(before, data.reference), name)
    if not isinstance(period, HalfYear):
        results = _with_change(results, _first_known(half_years), FIRST)
    heard = told_of(data.observations, period)
    heard = describe_figures(heard[heard["status"] == "result"], data.reference)
    return _with_change(results, better_before(results, heard, period), BEST)


def _below(figures: pd.DataFrame, place: Place, places: pd.DataFrame) -> pd.DataFrame:
    """Add `below_vi` and `below_en`: the unit below `place` a figure is about, None for itself."""
    names = places.set_index("place")
    below = {
        f"below_{lang}": [
            None if key == place.place else names.at[key, f"name_{lang}"]
            for key in figures["place"]
        ]
        for lang in ("vi", "en")
    }
    # As objects: pandas would otherwise turn the gaps of a column of names into NaN.
    return figures.assign(**pd.DataFrame(below, index=figures.index, dtype=object))


def _with_change(results: pd.DataFrame, earlier: pd.DataFrame, name: str) -> pd.DataFrame:
    """Add `<name>` (the earlier figure as a named tuple) and `<name>_change`, None where none."""
    known = {thing_of(row): row for row in earlier.itertuples()}
    before = [_other(row, known.get(thing_of(row))) for row in results.itertuples()]
    changes = [_moved(now, then) for now, then in zip(results.itertuples(), before, strict=True)]
    return results.assign(
        **{
            name: pd.Series(before, index=results.index, dtype=object),
            f"{name}_change": pd.Series(changes, index=results.index, dtype=object),
        }
    )


def _first_known(half_years: pd.DataFrame) -> pd.DataFrame:
    """Return the figure of each thing in the first half-year that has one."""
    ordered = half_years.sort_values("half_year", kind="stable")
    return ordered.drop_duplicates(SAME_THING, keep="first")


def _moved(now: Any, before: Any | None) -> Change | None:
    if before is None or now.quantity is None or before.quantity is None:
        return None
    return change(now.quantity, before.quantity) if same_length(now, before) else OTHER_SPAN


def _other(row: Any, before: Any | None) -> Any | None:
    """Return `before`, None where it is the figure itself or not from an earlier day."""
    if before is None or before.observation == row.observation:
        return None
    days = (before.period_end, row.period_end)
    return None if None not in days and days[0] >= days[1] else before


def _told(data: Slice, period: Period) -> pd.DataFrame:
    """Return the findings of the period's sources, repeats included."""
    covers = data.reference["sources"].set_index("source")["covers"]
    told = data.findings.assign(covers=data.findings["source"].map(covers))
    return reviews_of(told, period)


def _sources(data: Slice, *tables: pd.DataFrame) -> pd.DataFrame:
    """Return the sources the tables stand on, numbered; the place's own reviews come first."""
    used: list[str] = []
    for table in tables:
        for column in ("source", "source_peer"):
            if column in table:
                used += [key for key in table[column] if key not in used]
        for column in EARLIER:
            if column in table:
                used += [row.source for row in table[column] if row and row.source not in used]
        if "target" in table:
            used += [t["source"] for t in table["target"] if t and t["source"] not in used]
    sources = data.reference["sources"].set_index("source").loc[list(dict.fromkeys(used))]
    return sources.reset_index().assign(number=range(1, len(sources) + 1))
