"""The indicators of a load: the codebook's own first, then made-up ones.

In: the codebook's rows and how many are wanted. Out: rows of a codebook. They are taken by rank
and not by group, so that a small load has every group; of shares the counts they belong to are
left out, because each path is drawn for itself and no two would agree.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from typing import get_args

from dean06.codebook import Group

Row = dict[str, str]

_KINDS = ("stock", "flow", "share", "ratio")
_MADE_UP = ("stock", "share", "flow")
_UNITS = {"stock": "record", "flow": "file", "share": "percent"}
# Behind every real indicator of its group.
_LATE = 1000


def indicator_rows(codebook: Sequence[Row], kinds: Mapping[str, str], wanted: int) -> list[Row]:
    """Return `wanted` rows; `kinds` are those of the units."""
    usable = [
        row
        for row in codebook
        if row["kind"] in _KINDS and kinds[row["unit"]] in ("count", "percent", "money")
    ]
    ranked = sorted(usable, key=lambda row: int(row["order"]))[:wanted]
    taken = [{**row, "numerator_indicator": "", "denominator_indicator": ""} for row in ranked]
    made_up = islice(_made_up(len(taken) + 1, list(codebook[0])), wanted - len(taken))
    return [*taken, *made_up]


def _made_up(first: int, columns: Sequence[str]) -> Iterator[Row]:
    groups: tuple[Group, ...] = get_args(Group)
    for number in count(first):
        kind = _MADE_UP[number % len(_MADE_UP)]
        row = {
            "indicator": f"simulated_{number}",
            "name_vi": f"Chỉ số mô phỏng {number}",
            "name_en": f"Simulated indicator {number}",
            "unit": _UNITS[kind],
            "group": groups[number % len(groups)],
            "direction": "up",
            "kind": kind,
            "over_time": "sum" if kind == "flow" else "last",
            "over_places": "ratio" if kind == "share" else "sum",
            "order": str(_LATE + number),
            "definition_vi": "Chỉ số mô phỏng để thử chương trình, không có thật.",
            "definition_en": "A simulated indicator to try the program; it does not exist.",
        }
        yield {column: row.get(column, "") for column in columns}
