"""Every number the documents print is made again by plain SQL, and agrees.

The rule decides what is compared: a claim with a rule that no SQL makes fails. What must be printed
is asked the other way round: a figure the SQL chooses and no document prints fails as well. What is
quoted is no measure: it is looked for in the words of the rows it names.

The real data are printed in the first test only, and the next ones need no data, so that of several
processes one prints the real data and another the made-up ones.
"""

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dean06.briefing import open_briefing
from dean06.build.edition_record import write_figures, write_sources
from dean06.coverage import coverage
from dean06.intake import collect
from dean06.periods import parse_period
from dean06.places import load_gazetteer
from tests.recomputed.load_made import BRIEFINGS, write_load
from tests.recomputed.printing import Printed, print_briefing, print_check, print_comparison
from tests.recomputed.recomputing import Number, Recomputed, recompute

RAW = Path(__file__).parents[2] / "data" / "raw"
COMPUTED = {
    *("as_read", "change", "combined", "count", "difference", "former_edition"),
    *("last_rank", "median", "multiple", "rank", "share", "tally", "target", "total"),
}
# What is quoted is found again in the words of its row.
QUOTED = {"doubt", "quoted", "written"}
RULES = COMPUTED | QUOTED
# Only an analyst writes these.
PRINTED = RULES - {"written"}
# No briefing of the real data is of a place younger than its period, stands on an edition here, or
# knows a count of each half-year of its window; the one doubt of a briefing quotes figures alone,
# and no list of ten places has a median that is known.
OF_REAL_DATA = PRINTED - {"combined", "doubt", "former_edition", "median", "total"}

Named = tuple[str, str, str]


@dataclass(frozen=True)
class Load:
    """The documents of one set of data, and what SQL makes of the same data."""

    printed: Printed
    recomputed: Recomputed
    processed: Path
    briefings: list[Named]
    edition: Path | None = None


def faults(printed: Iterable[Number], recomputed: Recomputed) -> list[str]:
    """Return what is printed otherwise than SQL makes it, and what is not printed at all."""
    said = set(printed)
    told = [f"unknown rule: {number}" for number in said if number.rule not in RULES]
    told += [f"printed otherwise: {number}" for number in said if not recomputed.has(number)]
    told += [f"not printed: {number}" for number in recomputed.required - said]
    return sorted(told)


def compared(load: Load) -> Counter[str]:
    """Return how many numbers of each rule were found the same."""
    return Counter(each.rule for each in load.printed.numbers if load.recomputed.has(each))


def printed_of(briefings: list[Named], processed: Path, edition: Path | None = None) -> Printed:
    parts = [print_briefing(*named, processed, edition) for named in briefings]
    parts += [print_check(processed), print_comparison(processed)]
    return Printed(
        frozenset(number for part in parts for number in part.numbers),
        frozenset(each for part in parts for each in part.attained),
    )


def loaded(processed: Path, briefings: list[Named], edition: Path | None = None) -> Load:
    printed = printed_of(briefings, processed, edition)
    return Load(printed, recompute(processed, briefings, edition), processed, briefings, edition)


def real(processed: Path) -> Load:
    """Return all documents of the real data, collected into `processed`."""
    collect(RAW, processed)
    slugs = {place.place: place.slug for place in load_gazetteer(RAW).all}
    briefings = [
        (f"{parse_period(period).horizon}/{period}/{slugs[place]}", place, period)
        for place, period in coverage(processed)
    ]
    return loaded(processed, briefings)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Return a made-up load, compared with an edition of another one of the same size."""
    folder = tmp_path_factory.mktemp("made-up")
    before, now = folder / "before" / "processed", folder / "now" / "processed"
    collect(write_load(folder / "before", seed=5), before, processes=1)
    collect(write_load(folder / "now", seed=19), now, processes=1)
    edition = folder / "editions" / "2024-07-31"
    for name, place, period in BRIEFINGS:
        figures = open_briefing(place, period, "vi", before).context.figures
        write_figures(edition / f"{name}.figures.csv", figures)
        write_sources(edition / "sources.csv", {figure.source for figure in figures}, before)
    return loaded(now, BRIEFINGS, edition)


def agrees(load: Load, rules: set[str]) -> None:
    """Assert that all numbers agree, that each of `rules` was compared, and all targets judged."""
    assert faults(load.printed.numbers, load.recomputed) == []
    counted = compared(load)
    print("compared:", dict(sorted(counted.items())))
    assert set(counted) == rules
    assert sum(counted.values()) == len(load.printed.numbers)
    assert load.printed.attained == load.recomputed.attained
    assert {status for _, _, status in load.printed.attained} >= {"met", "missed"}


def test_every_number_of_the_real_documents_is_the_one_sql_makes(tmp_path: Path) -> None:
    load = real(tmp_path / "processed")
    assert len(load.briefings) >= 30
    agrees(load, OF_REAL_DATA)


def test_a_rule_that_no_sql_makes_is_noticed() -> None:
    guessed = Number("document", "guessed", ("here/01",), Decimal(1), "count", "exact")
    nothing = Recomputed(frozenset([guessed]), frozenset(), frozenset(), {})
    assert faults([guessed], nothing) == [f"unknown rule: {guessed}"]


def test_what_an_analyst_wrote_names_its_cell() -> None:
    wrote = Number("document", "written", ("cell 9",), "", "quoted", "exact")
    cells = Recomputed(frozenset(), frozenset(), frozenset(), {("written", "cell 9"): "12"})
    assert faults([wrote], cells) == []
    other = replace(wrote, keys=("cell 8",))
    assert faults([other], cells) == [f"printed otherwise: {other}"]


def test_every_number_of_a_made_up_load_is_the_one_sql_makes(made_up: Load) -> None:
    agrees(made_up, PRINTED)
    assert "undetermined" in {status for _, _, status in made_up.printed.attained}


def test_the_made_up_load_has_all_units_and_bounds_of_a_change(made_up: Load) -> None:
    changes = [number for number in made_up.printed.numbers if number.rule == "change"]
    assert {number.unit for number in changes} == {"points", "percent", "score", "places"}
    assert {number.bound for number in changes} == {"exact", "at_least", "at_most", "about"}


def altered(load: Load) -> Iterator[tuple[str, set[Number]]]:
    """Yield for each rule the printed numbers with one of that rule moved."""
    for rule in sorted(PRINTED):
        one = min((each for each in load.printed.numbers if each.rule == rule), key=str)
        yield rule, {*load.printed.numbers - {one}, replace(one, value=moved(one.value))}


def moved(value: Decimal | str) -> Decimal | str:
    """Return another number, or a numeral that no row has."""
    return value + Decimal("0.1") if isinstance(value, Decimal) else f"{value},98765"


def test_a_claim_whose_value_is_altered_is_noticed_whatever_its_rule(made_up: Load) -> None:
    for rule, numbers in altered(made_up):
        told = faults(numbers, made_up.recomputed)
        assert len([line for line in told if line.startswith("printed otherwise")]) == 1, rule


def test_a_claim_that_stands_on_another_row_is_noticed_whatever_its_rule(made_up: Load) -> None:
    for rule in sorted(PRINTED):
        one = min((each for each in made_up.printed.numbers if each.rule == rule), key=str)
        numbers = {*made_up.printed.numbers, replace(one, keys=("nowhere/01",))}
        told = faults(numbers, made_up.recomputed)
        assert [line.split(":")[0] for line in told] == ["printed otherwise"], rule


def test_a_quoted_numeral_is_no_part_of_a_longer_one(made_up: Load) -> None:
    source = "tinh-a-2024h1"
    one = Number("document", "quoted", (source,), "17", "quoted", "exact")
    assert made_up.recomputed.has(one)
    assert not made_up.recomputed.has(replace(one, value="7"))
    assert not made_up.recomputed.has(replace(one, rule="doubt"))


@pytest.mark.parametrize("other", [{"bound": "at_most"}, {"unit": "acre"}])
def test_another_bound_or_unit_is_noticed(made_up: Load, other: dict[str, str]) -> None:
    one = min((each for each in made_up.printed.numbers if each.rule == "target"), key=str)
    told = faults({*made_up.printed.numbers, replace(one, **other)}, made_up.recomputed)  # type: ignore[arg-type]
    assert [line.split(":")[0] for line in told] == ["printed otherwise"]


def test_a_number_that_is_left_out_is_noticed(made_up: Load) -> None:
    one = min(made_up.recomputed.required, key=str)
    assert faults(made_up.printed.numbers - {one}, made_up.recomputed) == [f"not printed: {one}"]


def test_an_observation_that_is_altered_is_noticed(made_up: Load, tmp_path: Path) -> None:
    processed = tmp_path / "processed"
    shutil.copytree(made_up.processed, processed)
    key = min(number.keys[0] for number in made_up.printed.numbers if number.rule == "change")
    alter(processed, key)

    told = faults(made_up.printed.numbers, recompute(processed, BRIEFINGS, made_up.edition))

    assert any(line.startswith("printed otherwise") and f"'{key}'" in line for line in told)


def alter(processed: Path, key: str) -> None:
    """Add one to the value of an observation, in the slice that holds it."""
    held = next(
        path
        for path in (processed / "observations").glob("*.parquet")
        if key in set(pd.read_parquet(path, columns=["observation"])["observation"])
    )
    moved = f"CASE WHEN observation = '{key}' THEN value + 1 ELSE value END"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t AS SELECT * REPLACE ({moved} AS value) FROM '{held}'")
        connection.execute(f"COPY t TO '{held}' (FORMAT parquet)")
