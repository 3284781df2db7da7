"""What the rows of a submission are judged by: the codebook, the places, the schemas.

One object, made once and sent to every process that reads files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dean06.codebook import Unit
from dean06.intake.checks import Tables
from dean06.intake.schema import TableSchema
from dean06.intake.submissions.units import UnitNames, unit_names
from dean06.names import fold
from dean06.places import Gazetteer, gazetteer_of


@dataclass(frozen=True)
class Indicator:
    """What reading a figure needs of the codebook's row; `flow` is a sum over a period."""

    unit: str
    kind: Unit
    flow: bool


@dataclass(frozen=True)
class Lookups:
    """The tables by key, and the order of the columns of those that are filled.

    `units` are the names of each unit; `synthetic` says that every file is made up, whatever it
    says of itself.
    """

    indicators: dict[str, Indicator]
    names: dict[str, str]
    units: dict[str, UnitNames]
    breakdowns: frozenset[str]
    places: Gazetteer
    columns: dict[str, tuple[str, ...]]
    synthetic: bool = False

    def record(
        self, table: str, where: tuple[Any, ...], cells: Mapping[str, Any]
    ) -> tuple[Any, ...]:
        """Return a row of `table`: its `cells` in order, then `where` it stands."""
        return (*map(cells.get, self.columns[table]), *where)


def lookups_of(
    tables: Tables, schemas: dict[str, TableSchema], *, synthetic: bool = False
) -> Lookups:
    """Return the lookups of the reference tables."""
    kinds = tables["units"].set_index("unit")["kind"].to_dict()
    rows = tables["indicators"].to_dict("records")
    return Lookups(
        indicators={
            row["indicator"]: Indicator(row["unit"], kinds[row["unit"]], row["kind"] == "flow")
            for row in rows
        },
        names={
            fold(row[name]): row["indicator"] for row in rows for name in ("name_vi", "name_en")
        },
        units={row["unit"]: unit_names(row) for row in tables["units"].to_dict("records")},
        breakdowns=frozenset(tables["breakdowns"]["breakdown"]),
        places=gazetteer_of(tables["places"], tables.get("place_aliases")),
        columns={name: tuple(schema.columns) for name, schema in schemas.items()},
        synthetic=synthetic,
    )
