"""Every number the documents print is made again by plain SQL, and agrees.

The rule decides what is compared: a claim with a rule that no SQL makes fails. What must be printed
is asked the other way round: a figure the SQL chooses and no document prints fails as well.
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
    *("as_read", "change", "combined", "count", "days_apart", "difference", "former_edition"),
    *("last_rank", "limit", "median", "multiple", "rank", "share", "tally", "target"),
}
# What is quoted is found again in the words of its row.
QUOTED = {"doubt", "quoted", "written"}
RULES = COMPUTED | QUOTED
# No document of this project prints these; they are known for those an analyst writes.
PRINTED = RULES - {"days_apart", "limit", "written"}
# No briefing of the real data is of a place younger than its period, or stands on an edition here.
OF_REAL_DATA = PRINTED - {"combined", "former_edition"}

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


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Load:
    processed = tmp_path_factory.mktemp("real") / "processed"
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
    collect(write_load(folder / "now", seed=6), now, processes=1)
    edition = folder / "editions" / "2024-07-31"
    for name, place, period in BRIEFINGS:
        figures = open_briefing(place, period, "vi", before).context.figures
        write_figures(edition / f"{name}.figures.csv", figures)
        write_sources(edition / "sources.csv", {figure.source for figure in figures}, before)
    return loaded(now, BRIEFINGS, edition)


def test_every_number_of_the_real_briefings_is_the_one_sql_makes(real: Load) -> None:
    assert len(real.briefings) >= 30
    assert faults(real.printed.numbers, real.recomputed) == []
    counted = compared(real)
    print("compared:", dict(sorted(counted.items())))
    assert {rule for rule in counted if counted[rule]} == OF_REAL_DATA


def test_every_number_of_a_made_up_load_is_the_one_sql_makes(made_up: Load) -> None:
    assert faults(made_up.printed.numbers, made_up.recomputed) == []
    counted = compared(made_up)
    print("compared:", dict(sorted(counted.items())))
    assert {rule for rule in counted if counted[rule]} == RULES


def test_the_made_up_load_has_all_units_and_bounds_of_a_change(made_up: Load) -> None:
    changes = [number for number in made_up.printed.numbers if number.rule == "change"]
    assert {number.unit for number in changes} == {"points", "percent", "score", "places"}
    assert {number.bound for number in changes} == {"exact", "at_least", "at_most", "about"}


@pytest.mark.parametrize("name", ["real", "made_up"])
def test_sql_judges_every_target_alike(name: str, request: pytest.FixtureRequest) -> None:
    load: Load = request.getfixturevalue(name)
    assert load.printed.attained == load.recomputed.attained
    assert {status for _, _, status in load.printed.attained} == {"met", "missed", "undetermined"}


def altered(load: Load) -> Iterator[tuple[str, set[Number]]]:
    """Yield for each rule the printed numbers with one of that rule moved."""
    for rule in sorted(RULES):
        one = min((each for each in load.printed.numbers if each.rule == rule), key=str)
        moved = replace(one, value=one.value + Decimal("0.1"))
        yield rule, {*load.printed.numbers - {one}, moved}


def test_a_claim_whose_value_is_altered_is_noticed_whatever_its_rule(made_up: Load) -> None:
    for rule, numbers in altered(made_up):
        told = faults(numbers, made_up.recomputed)
        assert [line for line in told if line.startswith("printed otherwise")], rule


@pytest.mark.parametrize("other", [{"bound": "at_most"}, {"unit": "acre"}, {"rule": "guessed"}])
def test_another_bound_unit_or_rule_is_noticed(made_up: Load, other: dict[str, str]) -> None:
    one = min((each for each in made_up.printed.numbers if each.rule == "target"), key=str)
    told = faults({*made_up.printed.numbers, replace(one, **other)}, made_up.recomputed)  # type: ignore[arg-type]
    assert [line.split(":")[0] for line in told][-1] == (
        "unknown rule" if "rule" in other else "printed otherwise"
    )


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
