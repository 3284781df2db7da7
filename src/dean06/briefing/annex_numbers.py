"""Which annex of a briefing is which.

In: the half-years of its summary. Out: the number of each annex, from 1, and its name in a text. A
long table of half-years is the first annex, because the text refers to it first; then how reliable
the figures are; then where they come from. Notes that point to an annex and the annexes themselves
take its number from here.
"""

import pandas as pd

from dean06.measures.selection import SAME_THING
from dean06.messages import Language, messages

# Shorter tables of half-years are read at a glance: the names of groups would be more to read, and
# an annex further away.
MOST_IN_TEXT = 12

# Two or more annexes are numbered in Roman figures.
_ROMAN = ("I", "II", "III", "IV", "V", "VI")


def is_long(half_years: pd.DataFrame) -> bool:
    """Tell whether a table of these half-years fills pages that belong in an annex."""
    return len(half_years.drop_duplicates(SAME_THING)) > MOST_IN_TEXT


def quality_annex(half_years: pd.DataFrame) -> int:
    """Return the number of the annex on the quality and reading of the figures."""
    return 2 if is_long(half_years) else 1


def sources_annex(half_years: pd.DataFrame) -> int:
    """Return the number of the annex on the sources of the figures."""
    return quality_annex(half_years) + 1


def annex_name(number: int, lang: Language) -> str:
    """Return "Phụ lục II" for annex 2."""
    return messages(lang).say("Annex {number}", number=_ROMAN[number - 1])
