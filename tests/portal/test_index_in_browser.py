"""The index in a real browser: it is searched, read without scripts, and printed."""

import base64
import io
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest

from dean06.messages import Language
from tests.axe_core import OVERFLOW, SCHEMES, WIDTHS, require_axe, seen
from tests.browser import CHROMIUM, Browser, running_browser
from tests.portal.index_made import index

if CHROMIUM is None:
    pytest.skip("Chromium is not installed", allow_module_level=True)

# Cells with something that sticks out of them.
CUT_OFF = """[...document.querySelectorAll("td, th")].filter(cell => cell.offsetWidth > 1)
    .filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.outerHTML)"""
SHOWN = """[...document.querySelectorAll("[data-place]")].filter(row => row.offsetParent)
    .map(row => row.closest("[data-period]").dataset.period.split(" ").pop() + " "
        + row.dataset.place)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with running_browser() as running:
        yield running


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    path = folder / "index.html"
    path.write_text(index(folder), encoding="utf-8")
    return path


def typed(browser: Browser, words: str) -> list[str]:
    """Type into the search box as a hand does; return the rows that are left."""
    browser.evaluate("document.getElementById('search-text').select()")
    if words:
        browser.call("Input.insertText", text=words)
    else:
        browser.call(
            "Input.dispatchKeyEvent", type="keyDown", key="Delete", windowsVirtualKeyCode=46
        )
    shown: list[str] = browser.evaluate(SHOWN)
    return shown


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_and_the_page_fits_and_asks_for_nothing(
    width: int, scheme: str, page: Path, browser: Browser
) -> None:
    require_axe()
    assert seen(browser, page, width, scheme) == []


@pytest.mark.parametrize("width", [360, 600, 768, 960, 961, 1024])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_no_table_is_wider_than_the_window_between_phone_and_screen(
    lang: Language, width: int, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "index.html"
    path.write_text(index(tmp_path, lang), encoding="utf-8")
    browser.open(path, width)
    assert browser.evaluate(OVERFLOW) == 0
    assert browser.evaluate(CUT_OFF) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("nghe an", ["2024H1 Nghệ An", "2022-2023 Nghệ An"]),
        ("Nghệ An", ["2024H1 Nghệ An", "2022-2023 Nghệ An"]),
        ("NGHE  AN 2022", ["2022-2023 Nghệ An"]),
        ("da nang", ["2024H1 Đà Nẵng", "2022H2 Đà Nẵng"]),
        ("2022h2", ["2022H2 Đà Nẵng"]),
        ("cuối năm 2022", ["2022H2 Đà Nẵng"]),
        ("zzz", []),
        ("ang", []),
    ],
)
def test_typing_leaves_the_places_and_periods_that_are_meant(
    words: str, expected: list[str], page: Path, browser: Browser
) -> None:
    browser.open(page, 1280)
    everything = browser.evaluate(SHOWN)
    assert typed(browser, words) == expected
    told = browser.evaluate("document.getElementById('search-told').innerText")
    number = f"Số kết quả: {len(expected)}"
    assert told == (number if expected else "Không tìm thấy. Hãy thử tên tỉnh, thành phố hoặc năm.")
    assert typed(browser, "") == everything
    assert browser.evaluate("document.getElementById('search-told').innerText") == ""
    assert browser.asked == [page.as_uri()]


def test_a_period_or_a_table_without_a_match_is_not_shown(page: Path, browser: Browser) -> None:
    browser.open(page, 320)
    typed(browser, "da nang 2024h1")
    tables = "[...document.querySelectorAll('[data-period] table')].filter(t => t.offsetParent)"
    assert browser.evaluate(f"{tables}.length") == 0
    typed(browser, "ca mau")
    assert browser.evaluate(f"{tables}.length") == 1
    headings = """[...document.querySelectorAll("[data-period] h3, .without h4")]
        .filter(heading => heading.offsetParent).length"""
    assert browser.evaluate(headings) == 1
    assert browser.evaluate(OVERFLOW) == 0


def test_with_scripts_off_there_is_no_box_and_everything_is_there(
    page: Path, browser: Browser
) -> None:
    browser.open(page, 1280)
    everything = browser.evaluate(SHOWN)
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(page, 1280)
        text = "document.getElementById('search').offsetParent === null"
        assert browser.evaluate(text)
        assert browser.evaluate(SHOWN) == everything
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_a_script_nobody_allowed_does_not_run(page: Path, browser: Browser, tmp_path: Path) -> None:
    spoiled = tmp_path / "index.html"
    text = page.read_text(encoding="utf-8").replace("box.hidden = false", "box.hidden = !1")
    spoiled.write_text(text, encoding="utf-8")
    browser.open(spoiled, 1280)
    assert browser.evaluate("document.getElementById('search').hidden")


def test_a_phone_shows_a_card_for_each_briefing(page: Path, browser: Browser) -> None:
    shown = "getComputedStyle(document.querySelector('.list td')).display"
    browser.open(page, 320)
    assert browser.evaluate(shown) == "block"
    browser.open(page, 1280)
    assert browser.evaluate(shown) == "table-cell"


def test_printed_the_overview_is_the_first_sheet_and_the_list_begins_on_the_second(
    page: Path, browser: Browser
) -> None:
    browser.open(page, 1280, "dark")
    printed = browser.call("Page.printToPDF", preferCSSPageSize=True)
    with pdfplumber.open(io.BytesIO(base64.b64decode(printed["data"]))) as pdf:
        sheets = [sheet.extract_text() for sheet in pdf.pages]
    assert "Tổng quan" in sheets[0]
    assert "Địa phương chưa có báo cáo" in sheets[0]
    assert sheets[1].startswith("Báo cáo")
    assert "Tìm địa phương" not in "".join(sheets)
