"""The README names what there is: every target, every file, and what make reports really prints."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from dean06.build.report import print_results

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def public_targets() -> set[str]:
    """Return the targets the Makefile explains."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^## .*\n([a-z]+):", makefile, re.MULTILINE))


def test_the_table_of_commands_names_every_target_and_no_other() -> None:
    named = set(re.findall(r"`make ([a-z]+)`", README))
    assert named == public_targets() - {"help"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_a_page_names_is_there(page: Path) -> None:
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_]+\.py)`", page.read_text(encoding="utf-8"))
    missing = [
        n for n in named if not (ROOT / n).exists() and not (ROOT / "src/dean06" / n).exists()
    ]
    assert missing == []


def test_the_printed_result_has_the_columns_the_program_prints() -> None:
    paper = io.StringIO()
    print_results(Console(file=paper, width=100), "vi", [], ROOT / "reports")
    head = paper.getvalue().splitlines()[0].split()
    shown = next(line for line in README.splitlines() if line.startswith("Báo cáo "))
    assert shown.split() == head
