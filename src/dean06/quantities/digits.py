"""The digits of a number: which values may stand behind its points, commas and spaces.

In: `1.323.386,5`, the kind of unit (None: not known), whether a scale word follows, the language.
Out: every value the digits may mean: one, two where a mark before three digits may be either a
decimal or a grouping mark, none where they are no number. The mark of the language and the kind
decide most cases; nothing is decided by how likely a size is.
"""

import re
from decimal import Decimal

from dean06.codebook import Unit
from dean06.messages import Language
from dean06.quantities.words import VOCABULARIES

# More digits than any figure has; beyond, decimals would be rounded when scaled.
LONGEST = 18

NUMBER = "[0-9]+(?:[., \u00a0][0-9]+)*"
# A nought in front is printed of numbers below ten ("01"); "0912345678" is no figure.
_PLAIN = re.compile(r"0[0-9]?|[1-9][0-9]*")
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[., \u00a0])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
    r"(?:(?!(?P=mark))[.,](?P<decimals>[0-9]+))?"
)
_MARKED = re.compile(r"(?P<whole>0|[1-9][0-9]*)(?P<mark>[.,])(?P<decimals>[0-9]+)")


def values_of(digits: str, unit: Unit | None, lang: Language, *, scaled: bool) -> list[Decimal]:
    """Return the values `digits` may mean; the exponent of each is that of its last digit."""
    if len(digits) > LONGEST and sum(map(str.isdigit, digits)) > LONGEST:
        return []
    if _PLAIN.fullmatch(digits):
        return [Decimal(digits)]
    groups = _GROUPED.fullmatch(digits)
    if groups and _is_clear(groups):
        whole = re.sub(r"[^0-9]", "", groups["whole"])
        return [Decimal(f"{whole}.{groups['decimals']}" if groups["decimals"] else whole)]
    marked = _MARKED.fullmatch(digits)
    if marked is None:
        return []
    grouped = Decimal(marked["whole"] + marked["decimals"])
    decimal = Decimal(f"{marked['whole']}.{marked['decimals']}")
    native = marked["mark"] == VOCABULARIES[lang].decimal
    if not groups:
        return [decimal] if native or lang == "vi" else []
    if native:
        return [decimal] if scaled or unit in ("percent", "score") else [grouped, decimal]
    return [grouped] if _groups_alone(unit, lang, scaled=scaled) else [grouped, decimal]


def _is_clear(groups: re.Match[str]) -> bool:
    """Tell whether the marks can only group: there are several, or decimals behind them.

    Two numbers beside each other may look like one group set off by an ordinary space.
    """
    mark = groups["mark"]
    if groups["whole"].count(mark) > 1 or mark == "\u00a0":
        return True
    return groups["decimals"] is not None and mark != " "


def _groups_alone(unit: Unit | None, lang: Language, *, scaled: bool) -> bool:
    """Tell whether a lone grouping mark of the language cannot be a decimal mark.

    Vietnamese sources print "87.9%" and "1.4 triệu" too; English ones never print a decimal comma.
    """
    if unit in ("percent", "score"):
        return False
    return lang == "en" or (unit is not None and not scaled)
