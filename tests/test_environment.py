"""Three lists of dependencies, for pip, for conda and locked, that must name the same."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]

# What conda brings that is no Python package of the project.
SYSTEM = {"python", "pip", "make"}
# What conda-forge calls otherwise than the rest of the world.
OF_CONDA = {"python-duckdb": "duckdb"}


def named(lines: Iterable[str]) -> dict[str, str]:
    """Return name and version range of each requirement."""
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(one.name): str(one.specifier) for one in requirements}


def of_project(project: dict[str, Any]) -> dict[str, str]:
    tests = project["project"]["optional-dependencies"]["test"]
    return named([*project["project"]["dependencies"], *tests])


def of_conda(environment: dict[str, Any]) -> dict[str, str]:
    conda = [line for line in environment["dependencies"] if isinstance(line, str)]
    pip = [
        line
        for part in environment["dependencies"]
        if isinstance(part, dict)
        for line in part["pip"]
    ]
    listed = named([*conda, *(line for line in pip if not line.startswith("-e"))])
    kept = {name: versions for name, versions in listed.items() if name not in SYSTEM}
    return {OF_CONDA.get(name, name): versions for name, versions in kept.items()}


def of_lock(lock: str) -> dict[str, set[str]]:
    """Return, for each package of the lock, the packages that want it."""
    wanted: dict[str, set[str]] = {}
    name = ""
    for line in lock.splitlines():
        if found := re.match(r"([\w.-]+)==", line):
            name = canonicalize_name(found[1])
            wanted.setdefault(name, set())
        elif found := re.match(r"    #(?: via)? +([\w.-]+)", line):
            wanted[name].add(found[1])
    return wanted


def directly_locked(lock: str) -> set[str]:
    return {name for name, by in of_lock(lock).items() if "dean06" in by}


@pytest.fixture
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def environment() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def lock() -> str:
    return (ROOT / "requirements" / "lock.txt").read_text(encoding="utf-8")


def test_conda_and_pip_name_the_same_dependencies_in_the_same_versions(
    project: dict[str, Any], environment: dict[str, Any]
) -> None:
    assert of_conda(environment) == of_project(project)


def test_the_lock_holds_exactly_the_direct_dependencies_of_the_project(
    project: dict[str, Any], lock: str
) -> None:
    assert directly_locked(lock) == set(of_project(project))


def test_a_dependency_missing_from_any_list_is_noticed(
    project: dict[str, Any], environment: dict[str, Any], lock: str
) -> None:
    project["project"]["dependencies"].append("unheard-of>=1")

    assert of_conda(environment) != of_project(project)
    assert directly_locked(lock) != set(of_project(project))


def test_every_locked_package_has_a_hash_and_none_names_where_it_comes_from(lock: str) -> None:
    packages = re.split(r"\n(?=\w)", lock)[1:]
    assert packages
    assert [one for one in packages if "--hash=sha256:" not in one] == []
    assert re.findall(r"https?://|file:|--index|--extra|--find|@ ", lock) == []
    assert re.findall(r"(?m)(?<![\w.-])/\w+", lock) == []


def test_the_build_backend_is_locked_too(project: dict[str, Any], lock: str) -> None:
    assert named(project["build-system"]["requires"]).keys() <= directly_locked(lock)


def test_each_dependency_is_listed_with_its_reason(project: dict[str, Any]) -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    reasons = dict(re.findall(r'^    "([\w.-]+)[>=][^"]*",\s+# (\S.*)$', text, re.MULTILINE))
    assert {canonicalize_name(name) for name in reasons} == set(of_project(project))


def imported(folder: str) -> set[str]:
    """Return the top-level names imported below `folder`, the standard library's left out."""
    names: set[str] = set()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"dean06", "tests"}


def distributions(modules: set[str]) -> set[str]:
    known = packages_distributions()
    return {canonicalize_name(known[module][0]) for module in modules}


def test_what_the_package_imports_is_a_direct_dependency(project: dict[str, Any]) -> None:
    assert distributions(imported("src")) <= set(named(project["project"]["dependencies"]))


def test_what_the_tests_import_is_a_direct_dependency(project: dict[str, Any]) -> None:
    assert distributions(imported("tests")) <= set(of_project(project))
