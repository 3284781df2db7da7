"""The checks of pages: a good page passes, and each of the faults put into one is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dean06.exporters.html import render_html
from tests.axe_core import SCHEMES, WIDTHS, require_axe, seen
from tests.browser import Browser, running_browser
from tests.documents import sample_document
from tests.page_rules import faults_of
from tests.spoiled_pages import DEFECTS, Defect


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    require_axe()
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(sample_document())


def test_a_good_page_breaks_no_rule(page: str) -> None:
    assert faults_of(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_good_page_is_good_in_the_browser(
    width: int, scheme: str, page: str, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    assert seen(browser, path, width, scheme) == []


@pytest.mark.parametrize("defect", [d for d in DEFECTS if d.by == "rules"], ids=lambda d: d.name)
def test_the_rules_find_a_fault_put_in(defect: Defect, page: str) -> None:
    assert [told for told in faults_of(defect.spoil(page)) if defect.told in told]


@pytest.mark.parametrize("defect", [d for d in DEFECTS if d.by == "browser"], ids=lambda d: d.name)
def test_the_browser_finds_a_fault_put_in(
    defect: Defect, page: str, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(defect.spoil(page), encoding="utf-8")
    found = [told for scheme in SCHEMES for told in seen(browser, path, 320, scheme)]
    assert [told for told in found if defect.told in told]
