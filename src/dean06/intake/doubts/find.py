"""All doubts about the accepted observations, in the order of the rows."""

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.doubts.history import out_of_line
from dean06.intake.doubts.origins import from_afar, parts_told_otherwise, titles_of, told_otherwise
from dean06.intake.doubts.series import series_of
from dean06.intake.doubts.sums import parts_off, shares_off
from dean06.intake.faults import Fault
from dean06.intake.rows import walk


def find_doubts(tables: Tables) -> list[Fault]:
    """Return the doubts about the completed observations (`slices.complete_observations`)."""
    observations = _measured(tables)
    series = series_of(walk(observations))
    titles = titles_of(tables["sources"])
    found = [
        *out_of_line(series),
        *shares_off(observations, tables["indicators"]),
        *parts_off(observations),
        *told_otherwise(series, titles),
        *parts_told_otherwise(observations, titles),
        *from_afar(tables["observations"], tables["sources"]),
    ]
    return sorted(found, key=lambda doubt: doubt.row)


def _measured(tables: Tables) -> pd.DataFrame:
    """Return the results that are numbers, with the kind of their indicator as `measure`."""
    observations = tables["observations"]
    results = observations[(observations["status"] == "result") & observations["value"].notna()]
    kinds = tables["indicators"].set_index("indicator")["kind"].to_dict()
    # Plain objects: a walk over texts kept by Arrow takes three times as long.
    measures = [kinds[indicator] for indicator in results["indicator"].tolist()]
    return results.assign(measure=pd.Series(measures, index=results.index, dtype=object))
