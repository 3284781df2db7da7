"""The page in a real browser: it fits a phone, asks for nothing, and needs no script."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dean06.blocks.model import Chart, Document, Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import Reference
from dean06.claim import Figure
from dean06.exporters.html import render_html
from tests.browser import CHROMIUM, Browser, running_browser
from tests.documents import sample_document
from tests.exporters.test_grouped_entries import dense
from tests.exporters.test_provenance import told_document

if CHROMIUM is None:
    pytest.skip("Chromium is not installed", allow_module_level=True)

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDE = Table.model_validate(
    {
        "columns": [{"title": [f"Tháng {n} năm 2024"]} for n in range(12)],
        "rows": [{"cells": [{"text": ["1.323.386,55"]} for _ in range(12)]}],
    }
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as running:
        yield running


def written(document: Document, folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(render_html(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_fits_the_window_and_asks_for_nothing(
    width: int, scheme: str, browser: Browser, tmp_path: Path
) -> None:
    document = sample_document()
    page = written(document.model_copy(update={"blocks": (*document.blocks, WIDE)}), tmp_path)
    browser.open(page, width, scheme)
    assert browser.evaluate(OVERFLOW) == 0
    assert browser.asked == [page.as_uri()]


def test_a_page_that_is_too_wide_or_loads_something_would_be_noticed(
    browser: Browser, tmp_path: Path
) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<!doctype html><div style="width:2000px">x</div><img src="missing.png" alt="">',
        encoding="utf-8",
    )
    browser.open(page, 320)
    assert browser.evaluate(OVERFLOW) > 0
    assert len(browser.asked) == 2


def test_a_phone_shows_a_simple_table_row_by_row(browser: Browser, tmp_path: Path) -> None:
    page = written(sample_document(), tmp_path)
    shown = "getComputedStyle(document.querySelector('.stack tbody td')).display"
    browser.open(page, 320)
    assert browser.evaluate(shown) == "block"
    browser.open(page, 1280)
    assert browser.evaluate(shown) == "table-cell"


MARKS = """
[...document.querySelectorAll("p .ref")].map(mark => mark.getClientRects().length)
"""


def test_of_many_sources_no_mark_is_broken_and_the_first_stays_with_its_word(
    browser: Browser, tmp_path: Path
) -> None:
    many = Paragraph(text=("Dữ liệu cũ", *(Reference(ref=n) for n in range(100, 140))))
    page = written(sample_document().model_copy(update={"blocks": (many,)}), tmp_path)
    browser.open(page, 320)
    assert browser.evaluate(MARKS) == [1] * 40
    assert browser.evaluate(OVERFLOW) == 0
    lines = "document.querySelector('p .ref').closest('p').getBoundingClientRect().height"
    assert browser.evaluate(lines) > 50


SPILT = """
[...document.querySelectorAll(".scroll")].map(box => box.scrollWidth - box.clientWidth)
"""


def test_the_last_of_six_columns_of_figures_stands_on_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    figure = Figure(text="10,1 điểm phần trăm", claim="caaa111")
    cells = [{"text": ["Tỷ lệ hồ sơ trực tuyến"], "header": True}, *[{"text": [figure]}] * 5]
    columns = [{"title": [f"6 tháng đầu năm 202{n}"]} for n in range(6)]
    table = Table.model_validate({"columns": columns, "rows": [{"cells": cells}]})
    document = told_document()
    blocks = (table, *document.blocks)
    browser.open(written(document.model_copy(update={"blocks": blocks}), tmp_path), 1280)
    assert browser.evaluate(SPILT) == [0]


TITLE = """
[...document.querySelectorAll("h1 .whole")].map(
    part => [part.textContent, part.getClientRects().length])
"""


def test_a_title_keeps_a_year_with_its_word(browser: Browser, tmp_path: Path) -> None:
    browser.open(written(sample_document(), tmp_path), 390)
    assert browser.evaluate(TITLE) == [["năm 2024", 1], ["Đề án 06", 1]]


UNDER_A_SOURCE = """
[...document.querySelectorAll(".sources li")].map(item => {
  const note = item.querySelector(".note");
  return note ? item.getBoundingClientRect().bottom - note.getBoundingClientRect().bottom : 0;
})
"""


def test_nothing_is_left_empty_under_the_note_of_a_source(browser: Browser, tmp_path: Path) -> None:
    browser.open(written(sample_document(), tmp_path), 390)
    assert browser.evaluate(UNDER_A_SOURCE) == [0, 0]


LABELS = """
[...document.querySelectorAll(".stack tbody tr:first-child td")].map(
    cell => getComputedStyle(cell, "::before").content)
"""
ROW: dict[str, list[Any]] = {
    "cells": [
        {"text": ["Tỷ lệ hồ sơ trực tuyến toàn trình"], "header": True},
        {"text": ["97,3%"]},
        {"text": ["+4,2 điểm phần trăm so với kỳ trước"]},
    ]
}
SPANNED: dict[str, list[Any]] = {"cells": [ROW["cells"][0] | {"rows": 2}, *ROW["cells"][1:]]}


@pytest.mark.parametrize("rows", [[ROW, ROW], [SPANNED, {"cells": ROW["cells"][1:]}]])
def test_a_phone_tells_the_column_before_each_cell(
    rows: list[Any], browser: Browser, tmp_path: Path
) -> None:
    titles = [{"title": [title]} for title in ("Chỉ số", "Kết quả", 'So "trước" \\ sau')]
    table = Table.model_validate({"columns": titles, "rows": rows})
    page = written(sample_document().model_copy(update={"blocks": (table,)}), tmp_path)
    browser.open(page, 320)
    assert browser.evaluate(LABELS) == ['"Kết quả: "', '"So \\"trước\\" \\\\ sau: "']
    browser.open(page, 1280)
    assert browser.evaluate(LABELS) == ["none", "none"]


def test_a_chart_too_dense_for_a_phone_stands_on_a_wide_screen_only(
    browser: Browser, tmp_path: Path
) -> None:
    dense = tuple(
        block.model_copy(update={"dense": True}) if isinstance(block, Chart) else block
        for block in sample_document().blocks
    )
    page = written(sample_document().model_copy(update={"blocks": dense}), tmp_path)
    shown = "getComputedStyle(document.querySelector('figure')).display"
    browser.open(page, 390)
    assert browser.evaluate(shown) == "none"
    browser.open(page, 1280)
    assert browser.evaluate(shown) == "block"
    browser.open(written(sample_document(), tmp_path), 390)
    assert browser.evaluate(shown) == "block"


FOLLOWED = """
(() => {
  const link = document.querySelectorAll("a[href^='#c']")[1];
  link.scrollIntoView();
  link.focus();
  const before = window.scrollY;
  link.click();
  const entry = document.querySelector(":target");
  const box = entry.getBoundingClientRect();
  return {
    name: entry.id,
    asked: link.getAttribute("href"),
    moved: window.scrollY - before,
    inside: box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
    filled: box.height > 20,
    closing: getComputedStyle(entry.querySelector(".close")).display,
  };
})()
"""
CLOSED = """
(() => {
  const before = window.scrollY;
  document.querySelector(":target .close").click();
  return [document.querySelector(":target"), window.scrollY - before];
})()
"""


IN_GROUP = """
(() => {
  const link = document.querySelectorAll("p a[href^='#c']")[3];
  link.click();
  const target = document.querySelector(":target");
  const panel = target.closest(".grounds > li");
  const [name, chosen, around] = [panel.querySelector("p"), target, panel].map(
    element => element.getBoundingClientRect());
  return {
    asked: link.getAttribute("href") === "#" + target.id,
    name: panel.querySelector("p").textContent,
    named: name.top >= around.top,
    next: chosen.top - name.bottom < 20,
    inside: around.left >= 0 && around.right <= innerWidth && around.bottom <= innerHeight,
    fixed: getComputedStyle(panel).position,
    closing: getComputedStyle(panel.querySelector(".close")).display,
    barred: panel.querySelector(".close").getBoundingClientRect().width >= chosen.width,
  };
})()
"""


@pytest.mark.parametrize("width", [320, 1280])
def test_a_number_of_a_dense_page_shows_what_is_told_of_its_subject_itself_first(
    width: int, browser: Browser, tmp_path: Path
) -> None:
    browser.open(written(dense(102), tmp_path), width)
    shown = browser.evaluate(IN_GROUP)
    assert shown.pop("name") == "Tỷ lệ 1"
    assert shown.pop("fixed") == "fixed"
    assert shown.pop("closing") == "block"
    assert shown == dict.fromkeys(shown, True)
    assert browser.evaluate(OVERFLOW) == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_a_number_shows_its_entry_without_leaving_its_place(
    width: int, browser: Browser, tmp_path: Path
) -> None:
    told = told_document()
    long = (*sample_document().blocks, *told.blocks)
    page = written(told.model_copy(update={"blocks": long}), tmp_path)
    browser.open(page, width)
    shown = browser.evaluate(FOLLOWED)
    assert shown == {
        "name": "caaa111",
        "asked": "#caaa111",
        "moved": 0,
        "inside": True,
        "filled": True,
        "closing": "block",
    }
    assert browser.evaluate(OVERFLOW) == 0
    assert browser.evaluate(CLOSED) == [None, 0]
