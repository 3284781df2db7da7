"""The briefings of the real data: every figure is there, in the right language, once built.

The whole way is taken, from `data/raw` to documents, because a figure can be lost at any step.
Which figures must appear is read from the raw table itself, by the rule of design: a result of the
place, or of a unit below it, told by a source that reviews the period.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import lxml.html
import nbformat
import pdfplumber
import pytest
from openpyxl import load_workbook
from rich.console import Console

from dean06.blocks.model import BLOCK_MIME
from dean06.build.briefings import DOCUMENTS, Site, build_briefings, build_specs
from dean06.build.plan import Wish
from dean06.build.record import recording
from dean06.build.run import Result
from dean06.build.specs import BriefingSpec
from dean06.intake import collect
from dean06.messages import Language
from dean06.paths import Project
from dean06.periods import Horizon
from tests.axe_core import SCHEMES, WIDTHS, require_axe, seen
from tests.browser import Browser, running_browser
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.word_parts import whole_text
from tests.page_rules import faults_of

ROOT = Path(__file__).parents[1]
BRIEFINGS = {
    "two-year/2022-2023/quang-nam": ("quang-nam-2024-02-28", {"quang-nam"}),
    "two-year/2022-2023/viet-nam": ("viet-nam-2023-12-21", {"viet-nam"}),
    "six-month/2024H1/phu-yen": ("phu-yen-2024h1", {"phu-yen", "song-cau"}),
    "six-month/2024H1/nghe-an": ("nghe-an-2024h1", {"nghe-an"}),
    "six-month/2022H1/an-giang": ("an-giang-2022-04-12", {"an-giang"}),
}
# How a printed figure of the sources is written by the decree's rules, where that differs.
OWN_FORM = {"87.9%": "87,9%", "01": "1", "03": "3", "một": "1"}


def site(folder: Path) -> Site:
    raw = ROOT / "data" / "raw"
    project = Project(raw, folder / "processed", folder / "reports", ROOT / "notebooks")
    return Site(project, DOCUMENTS, 2)


def built(results: list[Result], folder: Path) -> Path:
    assert [result for result in results if result.failure] == []
    assert len(results) >= len(BRIEFINGS)
    return folder / "reports"


def whole_edition(lang: Language, folder: Path) -> Path:
    return built(build_briefings(Wish(lang), site(folder), Console(file=io.StringIO())), folder)


def articles_only(lang: Language, folder: Path) -> Path:
    where = site(folder)
    collect(where.project.raw, where.project.processed, lang)
    specs = [BriefingSpec(*_parts(name), lang) for name in BRIEFINGS]
    with recording(specs, where.project) as record:
        record.results = build_specs(specs, where, Console(file=io.StringIO()))
    return built(record.results, folder)


def _parts(name: str) -> tuple[Horizon, str, str, str]:
    horizon, period, place = name.split("/")
    return ("two-year" if horizon == "two-year" else "six-month"), period, place, place


@pytest.fixture(scope="module")
def vietnamese(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return whole_edition("vi", tmp_path_factory.mktemp("vi"))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return articles_only("en", tmp_path_factory.mktemp("en"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    require_axe()
    with running_browser() as running:
        yield running


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def pdf_text(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return squeezed(" ".join(page.extract_text() for page in pdf.pages))


def word_text(path: Path) -> str:
    return squeezed(whole_text(path.read_bytes()))


def pdf_faults(pdf: bytes) -> list[str]:
    return standard_faults(pdf) + own_faults(pdf)


def html_text(path: Path) -> str:
    page = lxml.html.parse(path).getroot()
    for style in page.xpath("//style"):
        style.drop_tree()
    return squeezed(page.text_content())


def printed_figures(source: str, places: set[str]) -> list[str]:
    with (ROOT / "data" / "raw" / "observations" / "press.csv").open(encoding="utf-8") as file:
        return [
            OWN_FORM.get(row["value_text"], row["value_text"])
            for row in csv.DictReader(file)
            if row["source"] == source and row["place"] in places
        ]


def missing(figures: list[str], text: str) -> list[str]:
    """Return the figures that do not stand in `text` as numbers of their own."""
    return [
        figure
        for figure in figures
        if not re.search(rf"(?<![\d.,/]){re.escape(figure)}(?![\d/]|[.,]\d)", text)
    ]


@pytest.mark.parametrize("name", BRIEFINGS)
def test_every_figure_of_the_articles_is_in_each_document(name: str, vietnamese: Path) -> None:
    figures = printed_figures(*BRIEFINGS[name])
    assert figures
    assert missing(figures, pdf_text(vietnamese / f"{name}.pdf")) == []
    assert missing(figures, html_text(vietnamese / f"{name}.html")) == []
    assert missing(figures, word_text(vietnamese / f"{name}.docx")) == []


def workbook_rows(path: Path) -> dict[str, dict[str, Any]]:
    """Return the rows of the sheet of figures by the key of the figure."""
    titles, *rows = load_workbook(path)["Số liệu"].iter_rows(values_only=True)
    table = [dict(zip(map(str, titles), row, strict=True)) for row in rows]
    return {str(row["Mã số liệu"]): row for row in table}


def read_claims(path: Path) -> dict[str, str]:
    """Return the values the briefing prints as they were read, by observation."""
    outputs = [
        output for cell in nbformat.read(path, 4).cells for output in cell.get("outputs", [])
    ]
    blocks = [output.get("data", {}).get(BLOCK_MIME, {}) for output in outputs]
    claims = [claim for block in blocks for claim in block.get("claims", [])]
    return {c["observations"][0]: c["value"] for c in claims if c["rule"] == "as_read"}


@pytest.mark.parametrize("name", BRIEFINGS)
def test_every_claim_read_from_a_source_is_the_same_number_in_the_workbook(
    name: str, vietnamese: Path
) -> None:
    claims = read_claims(vietnamese / f"{name}.ipynb")
    rows = workbook_rows(vietnamese / f"{name}.xlsx")
    assert claims
    assert set(claims) <= set(rows)
    for observation, told in claims.items():
        shown = rows[observation]["Giá trị"]
        if isinstance(shown, datetime):
            assert shown.date().isoformat() == told
        else:
            assert Decimal(repr(shown)) == Decimal(told)


def test_a_figure_that_is_only_part_of_another_counts_as_missing() -> None:
    assert missing(["7,3%", "25", "97,3%"], "đạt 97,3%; 25/25; 125") == ["7,3%", "25"]


def test_every_pdf_meets_its_standards_and_the_own_rules(vietnamese: Path) -> None:
    files = sorted(vietnamese.rglob("*.pdf"))
    assert len(files) >= len(BRIEFINGS)
    found = {path.name: pdf_faults(path.read_bytes()) for path in files}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_vietnamese_page_has_no_english_words(name: str, vietnamese: Path) -> None:
    english_words = r"\b(the|of|and|with|not|from|figures?|sources?|target|table|chart|page)\b"
    for text in (pdf_text(vietnamese / f"{name}.pdf"), html_text(vietnamese / f"{name}.html")):
        told = re.sub(r"(data/raw/|observations/|findings/|reference/)[\w/ ]+\.csv", "", text)
        # Files keep their names; what is left is told in words.
        assert re.findall(english_words, told, re.IGNORECASE) == []


@pytest.mark.parametrize("name", BRIEFINGS)
def test_no_gap_of_the_data_is_printed_as_a_word(
    name: str, vietnamese: Path, english: Path
) -> None:
    for text in (
        pdf_text(vietnamese / f"{name}.pdf"),
        html_text(vietnamese / f"{name}.html"),
        pdf_text(english / f"{name}.en.pdf"),
    ):
        assert re.findall(r"\b(?:nan|NaN|NaT|None|null|NA)\b|\{|\}", text) == []


@pytest.mark.parametrize("name", BRIEFINGS)
def test_an_english_page_has_no_vietnamese_sentences(name: str, english: Path) -> None:
    vietnamese_words = r"\b(của|và|được|không|trong|đến|nguồn|kết quả|chỉ tiêu|nhiệm vụ)\b"
    text = pdf_text(english / f"{name}.en.pdf")
    assert re.findall(vietnamese_words, text) == []
    assert "Project 06 in the" in text


def test_a_place_with_only_plans_gets_its_commitments_and_no_empty_results(
    vietnamese: Path,
) -> None:
    text = pdf_text(vietnamese / "six-month/2022H1/an-giang.pdf")
    assert "NHIỆM VỤ, CHỈ TIÊU ĐƯỢC GIAO" in text
    assert "KẾT QUẢ THỰC HIỆN" not in text
    assert "trước ngày 31/12/2022" in text


def test_the_two_dates_of_a_comparison_are_printed(vietnamese: Path) -> None:
    text = html_text(vietnamese / "two-year/2022-2023/quang-nam.html")
    assert "25/25 (28/02/2024)" in text
    assert "bằng mức cả nước (25/25, 21/12/2023)" in text
    assert "hai thời điểm cách nhau quá một quý" in text


def test_a_time_most_figures_of_a_group_share_is_told_at_its_head(vietnamese: Path) -> None:
    text = html_text(vietnamese / "six-month" / "2024H1" / "binh-duong.html")
    results = text.split("Kết quả thực hiện")[1].split("Nơi nhận")[0]
    assert "Số liệu của mục này: từ 11/03/2024 đến 18/03/2024, trừ trường hợp" in results
    assert results.count("từ 11/03/2024 đến 18/03/2024") == 1


def test_no_sheet_holds_a_signature_alone(vietnamese: Path) -> None:
    for path in sorted(vietnamese.glob("*/*/*.pdf")):
        with pdfplumber.open(path) as pdf:
            (sheet,) = (text for page in pdf.pages if "Nơi nhận:" in (text := page.extract_text()))
        lines = [line for line in sheet.split("Nơi nhận:")[0].splitlines() if len(line) > 3]
        assert len(lines) >= 4, path


def test_the_page_of_comparisons_ranks_what_is_comparable_and_names_the_rest(
    vietnamese: Path,
) -> None:
    """DTI 2022 is told of all 63 provinces; numbers of accounts depend on how many live there."""
    for text in (
        pdf_text(vietnamese / "compare-provinces.pdf"),
        html_text(vietnamese / "compare-provinces.html"),
    ):
        assert "Cả 63 tỉnh, thành phố đều có số liệu, năm 2022" in text
        assert text.lower().index("không so sánh được") < text.index(
            "Số tài khoản định danh điện tử đã kích hoạt"
        )
        assert missing(["63/63", "99,8%", "68,54%"], text) == []
    assert (vietnamese / "compare-provinces.pdf").stat().st_size < 500_000
    assert (vietnamese / "compare-provinces.html").stat().st_size < 200_000


def test_the_page_of_comparisons_keeps_the_standards(vietnamese: Path) -> None:
    pdf = (vietnamese / "compare-provinces.pdf").read_bytes()
    assert standard_faults(pdf) == []
    assert own_faults(pdf) == []


def test_every_page_of_both_editions_breaks_no_rule(vietnamese: Path, english: Path) -> None:
    pages = [*vietnamese.rglob("*.html"), *english.rglob("*.html")]
    assert {"index.html", "index.en.html", "check-data.html"} <= {page.name for page in pages}
    faults = {page: faults_of(page.read_text(encoding="utf-8")) for page in pages}
    assert {page: told for page, told in faults.items() if told} == {}


def test_every_link_of_an_index_leads_to_a_document(vietnamese: Path, english: Path) -> None:
    for page in (vietnamese / "index.html", english / "index.html", english / "index.en.html"):
        told = [str(link.get("href")) for link in lxml.html.parse(page).getroot().iter("a")]
        links = [link for link in told if not link.startswith("#")]
        assert len(links) > len(BRIEFINGS)
        assert [link for link in links if not (page.parent / link).is_file()] == []


@pytest.mark.parametrize("name", [*BRIEFINGS, "index", "check-data", "compare-provinces"])
def test_a_vietnamese_page_is_good_in_the_browser(
    name: str, vietnamese: Path, browser: Browser
) -> None:
    assert everywhere(vietnamese / f"{name}.html", browser) == []


@pytest.mark.parametrize("name", [*BRIEFINGS, "index"])
def test_an_english_page_is_good_in_the_browser(name: str, english: Path, browser: Browser) -> None:
    assert everywhere(english / f"{name}.en.html", browser) == []


def everywhere(page: Path, browser: Browser) -> list[str]:
    """Return what is wrong with a page on a phone and a screen, light and dark."""
    return [
        f"{width} {scheme}: {told}"
        for width in WIDTHS
        for scheme in SCHEMES
        for told in seen(browser, page, width, scheme)
    ]
