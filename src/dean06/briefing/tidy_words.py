"""The words in the rows for a spreadsheet.

In: keys of the schema. Out: how a column shows them. Unlike a sentence, a column says "exact" too:
who sorts by it must find the figures that bear no word.
"""

from typing import Any

from dean06.measures.change import ChangeUnit
from dean06.messages import Language, messages


def bound_word(bound: str | None, lang: Language) -> str:
    """Return how exact a figure is; "" where there is nothing to say it of."""
    say = messages(lang).say
    return {
        "exact": say("exact"),
        "at_least": say("this or more"),
        "almost": say("almost this"),
        "below": say("below this"),
        "at_most": say("this or less"),
        "about": say("about this"),
    }.get(bound or "", "")


def date_basis_word(basis: str | None, lang: Language) -> str:
    """Return how the day of a figure is known."""
    say = messages(lang).say
    return {
        "stated": say("stated in the source"),
        "implied": say("implied by the source"),
        "event": say("day of the event"),
        "unknown": say("not known"),
    }.get(basis or "", "")


def unit_name(row: Any, lang: Language) -> str:
    """Return the unit a value is in."""
    say = messages(lang).say
    counted = row.unit_vi if lang == "vi" else row.unit_en_other
    named = {
        "percent": "%",
        "money": say("dong"),
        "rank": say("place in a ranking"),
        "score": say("points"),
        "date": say("date"),
    }
    return named.get(row.unit_kind) or counted or say("number")


def change_unit(unit: ChangeUnit, lang: Language) -> str:
    """Return the unit of a change."""
    say = messages(lang).say
    return {
        "points": say("percentage points"),
        "percent": "%",
        "times": say("times"),
        "score": say("points"),
        "places": say("places in a ranking"),
    }[unit]
