"""The notebooks as published methods: thin, without outputs, with one cell of parameters."""

import ast
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))
MOST_LINES = 6
# Of the notebooks on all data; the others are about one place and period.
OWN_PARAMETERS = {"check_data": ["lang"], "compare_provinces": ["lang", "indicator"]}


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def faults(notebook: NotebookNode) -> list[str]:
    """Return what breaks the rules of a published notebook."""
    found = []
    for cell in code(notebook):
        first = cell.source.splitlines()[0]
        nodes = list(ast.walk(ast.parse(cell.source)))
        if cell.outputs or cell.execution_count is not None:
            found.append(f"has outputs: {first}")
        if len(cell.source.splitlines()) > MOST_LINES:
            found.append(f"too long: {first}")
        if any(isinstance(node, ast.FunctionDef | ast.For | ast.While) for node in nodes):
            found.append(f"defines or loops: {first}")
        if re.search(r"\.(csv|parquet)\b|Path\(|:[.,]\d?[f%]", cell.source):
            found.append(f"names a path or a number format: {first}")
    return found


def literals(source: str) -> dict[str, object]:
    """Return the literals a parameters cell assigns; anything else raises."""
    return {
        statement.targets[0].id: ast.literal_eval(statement.value)  # type: ignore[attr-defined]
        for statement in ast.parse(source).body
    }


def test_there_is_a_notebook_for_each_horizon() -> None:
    assert {path.stem for path in NOTEBOOKS} >= {"six_month_summary", "two_year_summary"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_keeps_the_rules(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    assert faults(notebook) == []
    (parameters,) = [c for c in code(notebook) if "parameters" in c.metadata.get("tags", [])]
    named = OWN_PARAMETERS.get(path.stem, ["place", "period", "lang"])
    assert list(literals(parameters.source)) == named
    assert all("#" in line for line in parameters.source.splitlines())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_step_is_explained_before_it_is_taken(path: Path) -> None:
    kinds = [cell.cell_type for cell in read(path).cells]
    assert kinds[0] == "markdown"
    # After parameters and imports, a sentence and a call take turns.
    assert kinds[3:] == ["markdown", "code"] * ((len(kinds) - 3) // 2)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_method_s_prose_does_not_reach_the_briefing(path: Path) -> None:
    prose = [cell for cell in read(path).cells if cell.cell_type == "markdown"]
    assert all("method" in cell.metadata.get("tags", []) for cell in prose)


def test_a_notebook_that_breaks_the_rules_is_told_off() -> None:
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [
        nbformat.v4.new_code_cell("def f():\n    return 1"),
        nbformat.v4.new_code_cell("\n".join(["x = 1"] * 7)),
        nbformat.v4.new_code_cell("x = 1", execution_count=3),
        nbformat.v4.new_code_cell('open("data.csv")'),
        nbformat.v4.new_code_cell('f"{1:.2f}"'),
    ]
    assert [fault.split(":")[0] for fault in faults(notebook)] == [
        "defines or loops",
        "too long",
        "has outputs",
        "names a path or a number format",
        "names a path or a number format",
    ]
