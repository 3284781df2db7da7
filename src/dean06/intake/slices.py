"""What a briefing needs of the tables, cut so that each reads only its own.

In: the checked tables. Out: observations completed by what follows from their text and
source, and per nation or province the rows that are its own, those of its districts with
them, and the figures of others it may be set beside.
"""

import pandas as pd

from dean06.intake.checks import Tables
from dean06.places import NATION
from dean06.quantities import read_quantity

# Tables cut by place; the others are written whole.
SLICED = ("observations", "findings")


def complete_observations(tables: Tables) -> pd.DataFrame:
    """Add to each observation what follows from its text, source and place.

    `resolution` and `word` as in `Quantity`; `kind` of its unit; `covers` the period its source
    reviews; `vintage` the source's date, else that of the meeting it reports (None where unknown).
    """
    observations = tables["observations"]
    kinds = observations["unit"].map(tables["units"].set_index("unit")["kind"])
    sources = tables["sources"].set_index("source")
    vintages = sources["published"].where(sources["published"].notna(), sources["held"])
    read = [
        None if kind == "date" else read_quantity(text, kind)
        for text, kind in zip(observations["value_text"], kinds, strict=True)
    ]
    return observations.assign(
        unit_kind=kinds,
        resolution=[quantity and quantity.resolution for quantity in read],
        word=[quantity and quantity.word for quantity in read],
        covers=observations["source"].map(sources["covers"]),
        vintage=observations["source"].map(vintages),
    )


def slice_tables(tables: Tables) -> dict[str, Tables]:
    """Cut observations and findings by place, and add each place's `peers`.

    Peers are the observations of the nation and of other provinces that a place's own figures
    may be set beside: the same indicator, and a share or a part of a stated whole.
    """
    owners = _owners(tables["places"])
    owned = {name: tables[name].assign(owner=tables[name]["place"].map(owners)) for name in SLICED}
    figures = owned["observations"]
    relative = figures[
        (figures["place"] == figures["owner"])
        & (figures["status"] == "result")
        & ((figures["unit_kind"] == "percent") | figures["denominator"].notna())
    ]
    slices: dict[str, Tables] = {}
    for place in sorted(set(figures["owner"]) | set(owned["findings"]["owner"])):
        parts = {name: rows[rows["owner"] == place] for name, rows in owned.items()}
        measured = set(parts["observations"]["indicator"])
        # The nation is the measure of the provinces, not one among them.
        others = (relative["owner"] != place) & (place != NATION)
        peers = relative[others & relative["indicator"].isin(measured)]
        slices[str(place)] = {
            name: rows.drop(columns="owner") for name, rows in {**parts, "peers": peers}.items()
        }
    return slices


def _owners(places: pd.DataFrame) -> dict[str, str]:
    """Map each place to the one whose slice holds it: a district to its province."""
    rows = places.set_index("place")
    owner: dict[str, str] = {}
    for place in rows.index:
        top = place
        while rows.at[top, "level"] not in ("nation", "province"):
            top = rows.at[top, "parent"]
        owner[place] = top
    return owner
