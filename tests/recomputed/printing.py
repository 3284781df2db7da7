"""Every number the documents print, without a kernel.

In: processed data. Out: the claims of all blocks the notebooks put out. Their cells are run one
after another in this process, as a kernel would run them, so that a cell added to a notebook is
not forgotten here.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import nbformat
import pytest

from dean06.blocks.display import Section
from dean06.blocks.model import Block
from dean06.build.specs import NOTEBOOKS
from dean06.claim import Claim
from dean06.paths import EDITION_VARIABLE, PROCESSED_VARIABLE
from dean06.periods import parse_period
from dean06.store import read_processed
from tests.recomputed.recomputing import Number

NOTEBOOK_FOLDER = Path(__file__).parents[2] / "notebooks"
CHECK, COMPARISON = "check-data", "compare-provinces"

# Claims whose keys are a set, and those whose keys behind the first are one.
_SETS = ("count", "median")
_ONE_BEFORE_SET = ("rank", "last_rank")


@dataclass(frozen=True)
class Printed:
    """What one document prints, and which results it says meet their target."""

    numbers: frozenset[Number]
    attained: frozenset[tuple[str, str, str]]


def print_briefing(
    name: str, place: str, period: str, processed: Path, edition: Path | None = None
) -> Printed:
    """Run the notebook of a briefing; `place` is the key of a place."""
    places = read_processed(processed / "reference" / "places.parquet").set_index("place")
    parameters = {"place": places.at[place, "slug"], "period": period, "lang": "vi"}
    notebook = NOTEBOOKS[parse_period(period).horizon]
    scope = _run(notebook, parameters, processed, edition)
    results = scope["briefing"].summary.results
    told = results[results["attainment"].notna()]
    attained = zip(told["observation"], told["attainment"], strict=True)
    return Printed(
        frozenset(numbers(name, scope["blocks"])),
        frozenset((name, observation, status) for observation, status in attained),
    )


def print_check(processed: Path) -> Printed:
    """Run the notebook on the quality of all data."""
    return _of_all_places(CHECK, "check_data.ipynb", {}, processed)


def print_comparison(processed: Path) -> Printed:
    """Run the notebook that puts places in order."""
    return _of_all_places(COMPARISON, "compare_provinces.ipynb", {"indicator": ""}, processed)


def _of_all_places(
    name: str, notebook: str, parameters: dict[str, str], processed: Path
) -> Printed:
    scope = _run(notebook, {"lang": "vi", **parameters}, processed, None)
    return Printed(frozenset(numbers(name, scope["blocks"])), frozenset())


def numbers(document: str, blocks: list[Block]) -> Iterator[Number]:
    """Yield the claims of `blocks` as SQL makes them."""
    for block in blocks:
        yield from (_number(document, claim) for claim in block.claims)


def _number(document: str, claim: Claim) -> Number:
    keys = _keys(claim.rule, claim.observations)
    return Number(document, claim.rule, keys, _value(claim), claim.unit, claim.bound)


def _keys(rule: str, keys: tuple[str, ...]) -> tuple[str, ...]:
    if rule in _SETS:
        return tuple(sorted(keys))
    return (keys[0], *sorted(keys[1:])) if rule in _ONE_BEFORE_SET else keys


def _value(claim: Claim) -> Decimal | str:
    if claim.unit == "quoted":
        return claim.value
    written = claim.value.replace("-", "") if claim.unit == "date" else claim.value
    return Decimal(written).normalize()


def _run(
    notebook: str, parameters: dict[str, Any], processed: Path, edition: Path | None
) -> dict[str, Any]:
    """Run the code cells; return their names, and as `blocks` all they put out."""
    scope: dict[str, Any] = {}
    blocks: list[Block] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PROCESSED_VARIABLE, str(processed))
        patch.setenv(EDITION_VARIABLE, str(edition or ""))
        for cell in nbformat.read(NOTEBOOK_FOLDER / notebook, as_version=4).cells:
            if "parameters" in cell.metadata.get("tags", []):
                scope |= parameters
            elif cell.cell_type == "code":
                last = _run_cell(cell.source, scope)
                blocks += last.blocks if isinstance(last, Section) else []
    return {**scope, "blocks": blocks}


def _run_cell(source: str, scope: dict[str, Any]) -> object:
    """Run a cell; return what its last line is worth, as a notebook shows it."""
    *body, last = ast.parse(source).body
    if not isinstance(last, ast.Expr):
        body, last_value = [*body, last], None
    else:
        last_value = last.value
    exec(compile(ast.Module(body, []), "cell", "exec"), scope)
    if last_value is None:
        return None
    return eval(compile(ast.Expression(last_value), "cell", "eval"), scope)
