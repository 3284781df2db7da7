"""What the form takes from the processed tables.

In: the reference tables and a place's observations, as pandas frames. Out: the rows of the
codebook, the names of breakdowns, and the last figure of each. Only results count as known: what
was planned last time says nothing of where the place stands.
"""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from dean06.codebook import Unit
from dean06.forms.form import Indicator, Known, Thing
from dean06.messages import Language, messages
from dean06.periods import Period


def indicators_of(reference: Mapping[str, pd.DataFrame], lang: Language) -> list[Indicator]:
    """Return the rows of the codebook with the noun of each unit."""
    name = "name_vi" if lang == "vi" else "name_en_other"
    units = {row["unit"]: row for row in reference["units"].to_dict("records")}
    return [
        Indicator(
            indicator=row["indicator"],
            name=row[f"name_{lang}"],
            unit=units[row["unit"]][name] or _unit_sign(units[row["unit"]]["kind"], lang),
            kind=units[row["unit"]]["kind"],
            group=row["group"],
            order=int(row["order"]),
        )
        for row in reference["indicators"].to_dict("records")
    ]


def breakdown_names(reference: Mapping[str, pd.DataFrame], lang: Language) -> dict[str, str]:
    """Return the names of the breakdowns, in the table's order."""
    table = reference["breakdowns"]
    return dict(zip(table["breakdown"], table[f"name_{lang}"], strict=True))


def known_figures(observations: pd.DataFrame, place: str, period: Period) -> dict[Thing, Known]:
    """Return the last result of each thing told of `place` itself up to the end of `period`.

    A figure whose day nobody knows comes before every dated one.
    """
    known: dict[Thing, Known] = {}
    for row in observations.to_dict("records"):
        day = row["period_end"] or row["value_date"]
        if row["place"] != place or row["status"] != "result" or (day or date.min) > period.end:
            continue
        thing = (row["indicator"], row["breakdown"] or None)
        before = known.get(thing)
        if before is None or (before.day or date.min) <= (day or date.min):
            known[thing] = Known(row["value_text"], day)
    return known


def _unit_sign(kind: Unit, lang: Language) -> str:
    """Return what stands for a unit that has no counting noun."""
    say = messages(lang).say
    signs: dict[Unit, str] = {
        "percent": "%",
        "money": say("VND"),
        "rank": say("rank"),
        "score": say("points"),
        "date": say("date"),
    }
    return signs.get(kind, "")
