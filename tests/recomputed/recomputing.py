"""The measures once more, in plain SQL over the accepted observations.

In: processed data and which briefings there are. Out: every number those may print, as the SQL
beside this file makes it; nothing of the program's measures is used.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb

_HERE = Path(__file__).parent
_BILLIONTHS = -9


@dataclass(frozen=True)
class Number:
    """One number of a document: `keys` name what it stands on, sorted where no order is meant.

    `value` is the numeral itself where it is quoted; a day is the number 20240630.
    """

    document: str
    rule: str
    keys: tuple[str, ...]
    value: Decimal | str
    unit: str
    bound: str


@dataclass(frozen=True)
class Recomputed:
    """What SQL makes of the data.

    All `numbers` a document may print, those `required`, what became of targets, and the words a
    number may be quoted from, by rule and key.
    """

    numbers: frozenset[Number]
    required: frozenset[Number]
    attained: frozenset[tuple[str, str, str]]
    words: dict[tuple[str, str], str]

    def has(self, number: Number) -> bool:
        """Tell whether SQL makes the same number, or finds it in the words it is quoted from."""
        if not isinstance(number.value, str):
            return number in self.numbers
        keys = [" ".join(number.keys)] if number.rule == "doubt" else number.keys
        # Of what an analyst wrote in a cell only the cell is known.
        numeral = re.compile(rf"(?<!\d){re.escape(number.value)}(?!\d)" if number.value else "")
        texts = [self.words.get((number.rule, key)) for key in keys]
        return all(text is not None and numeral.search(text) for text in texts)


def recompute(
    processed: Path, briefings: Iterable[Sequence[str]], edition: Path | None = None
) -> Recomputed:
    """Run the SQL; each of `briefings` is a name, the key of a place and a period.

    `edition` is the folder of the edition they are compared with, if there is one.
    """
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE briefings (briefing VARCHAR, place VARCHAR, period VARCHAR)"
        )
        connection.executemany("INSERT INTO briefings VALUES (?, ?, ?)", [*map(list, briefings)])
        for script in _scripts(edition):
            text = script.read_text(encoding="utf-8")
            # A table takes no parameters, so the folders are written in.
            text = text.replace("$processed", f"'{processed}'")
            connection.execute(text.replace("$edition", f"'{edition}/*/*/*.figures.csv'"))
        rows = connection.execute(
            "SELECT briefing, rule, observations, value, unit, bound, required FROM claims"
        ).fetchall()
        words = connection.execute("SELECT rule, key, words FROM words").fetchall()
        attained = connection.execute("SELECT briefing, observation, status FROM attained")
        numbers = {(_number(*row[:-1]), row[-1]) for row in rows}
        return Recomputed(
            frozenset(number for number, _ in numbers),
            frozenset(number for number, required in numbers if required),
            frozenset(attained.fetchall()),
            {(rule, key): text for rule, key, text in words},
        )


def _scripts(edition: Path | None) -> list[Path]:
    """Return the scripts in their order; the last is about an edition."""
    scripts = sorted(_HERE.glob("*.sql"))
    return scripts if edition else scripts[:-1]


def _number(
    document: str, rule: str, keys: list[str], billionths: int, unit: str, bound: str
) -> Number:
    value = Decimal(billionths).scaleb(_BILLIONTHS).normalize()
    return Number(document, rule, tuple(keys), value, unit, bound)
