"""What people write into a column of units.

In: a cell of such a column, and the unit the codebook counts in. Out: whether they are the same. A
unit nobody compares is how 5 (tỷ đồng) becomes five đồng.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dean06.codebook import Unit
from dean06.names import fold

# Of units that have no noun of their own, in the words of either language.
_SIGNS: dict[Unit, tuple[str, ...]] = {
    "count": (),
    "percent": ("%", "phần trăm", "tỷ lệ", "tỷ lệ %", "percent"),
    "money": ("đồng", "VND", "VNĐ", "đ", "đồng Việt Nam"),
    "rank": ("hạng", "thứ hạng", "xếp hạng", "rank"),
    "score": ("điểm", "số điểm", "point", "points"),
    "date": ("ngày", "ngày, tháng, năm", "date"),
}


@dataclass(frozen=True)
class UnitNames:
    """What a unit is called: the name to be shown, and all of them folded."""

    shown: str
    folded: frozenset[str]

    def mean(self, text: str, kind: Unit) -> bool:
        """Tell whether `text` names the unit, in any spelling."""
        if kind == "percent" and text == "%":
            return True
        return fold(text) in self.folded


def unit_names(unit: Mapping[str, Any]) -> UnitNames:
    """Return the names of a row of the table of units."""
    nouns = [unit["name_vi"], unit["name_en_one"], unit["name_en_other"]]
    named = [*(noun for noun in nouns if noun), *_SIGNS[unit["kind"]], unit["unit"]]
    return UnitNames(named[0], frozenset(fold(name) for name in named) - {""})
