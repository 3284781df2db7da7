"""Cells an analyst adds come out in HTML and PDF, and never break the PDF's standards."""

import io
from pathlib import Path

import lxml.html
import nbformat
import nbformat.v4 as v4
import pdfplumber
import pytest
from lxml.html import HtmlElement

from dean06.build.briefings import DOCUMENTS
from dean06.build.run import Job, build_briefing
from dean06.build.specs import BriefingSpec
from dean06.intake import collect
from tests.exporters.pdf_checks import own_faults, standard_faults, tags

ROOT = Path(__file__).parents[1]
MARKDOWN = """#### Ghi chú của chuyên viên

Ba việc cần làm \N{GRINNING FACE}, xem [hướng dẫn](https://example.org/huong-dan):

1. rà soát
   - cấp xã
2. đối chiếu <script>alert(1)</script>

| Huyện | Hồ sơ |
| --- | ---: |
| Huyện Một | 1.234 |
"""
CELLS = [
    "import pandas as pd\nimport matplotlib.pyplot as plt",
    'pd.DataFrame({"Huyện": ["Huyện Hai", "Huyện Ba"], "Tỷ lệ (%)": [97.3, 88.1]})',
    "pd.DataFrame([[1234567 + n for n in range(12)]], columns=[f'Tháng {n}' for n in range(12)])",
    "pd.options.display.max_rows = 300\npd.DataFrame({'Xã': [f'Xã {n}' for n in range(200)]})",
    "_, axes = plt.subplots()\naxes.bar(['A', 'B'], [3, 5])\n"
    "axes.set(title='Hồ sơ tồn theo huyện', xlabel='huyện', ylabel='hồ sơ')",
    "plt.plot([1, 2, 3])\nplt.show()",
    "print('tổng số: 12')",
    "pd.DataFrame({'a': [1.5, None]}).style.highlight_max(color='red')",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("analyst")
    collect(ROOT / "data" / "raw", folder / "processed")
    notebook = nbformat.read(ROOT / "notebooks" / "six_month_summary.ipynb", as_version=4)
    own = [v4.new_markdown_cell(MARKDOWN), *map(v4.new_code_cell, CELLS)]
    notebook.cells = [*notebook.cells[:-2], *own, *notebook.cells[-2:]]
    nbformat.write(notebook, folder / "own.ipynb")
    (folder / "out").mkdir()
    spec = BriefingSpec("six-month", "2024H1", "nghe-an", "nghe-an", "vi")
    job = Job(spec, folder / "own.ipynb", folder / "processed", folder / "out", DOCUMENTS)
    result = build_briefing(job)
    assert result.failure is None, result.failure
    return job


@pytest.fixture(scope="module")
def pdf(built: Job) -> bytes:
    return built.staged(".pdf").read_bytes()


@pytest.fixture(scope="module")
def page(built: Job) -> HtmlElement:
    return lxml.html.parse(built.staged(".html")).getroot()


def test_the_pdf_keeps_its_standards(pdf: bytes) -> None:
    assert standard_faults(pdf) == []
    # For words an analyst's chart has its title alone; a sign no font has is shown as a box.
    told = sorted(fault.split(":")[0].split(" ", 2)[-1] for fault in own_faults(pdf))
    wordless = "whose words tell none of its numbers"
    assert told == ["has a glyph for a missing character", wordless, wordless]
    assert len(pdf) < 500_000


def test_everything_is_printed(pdf: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        text = " ".join(" ".join(sheet.extract_text().split()) for sheet in document.pages)
    for part in (
        "Ba việc cần làm □",
        "cấp xã",
        "<script>alert(1)</script>",
        "Huyện Một 1.234",
        "Huyện Hai 97.3",
        "1234578",
        "Xã 199",
        "tổng số: 12",
    ):
        assert part in text
    assert "plt.plot" not in text


def test_everything_is_in_the_page_and_nothing_of_it_lives(page: HtmlElement) -> None:
    text = page.text_content()
    for part in ("Ba việc cần làm", "Huyện Một", "97.3", "Xã 199", "tổng số: 12"):
        assert part in text
    assert page.xpath("//script") == []
    assert page.xpath("//li[normalize-space(.)='cấp xã']")
    assert page.xpath("//a[@href='https://example.org/huong-dan']")


def test_figures_come_once_each_as_drawings_told_by_their_titles(page: HtmlElement) -> None:
    told = page.xpath("//figure//*[@role='img']/@aria-label | //figure//img/@alt")
    assert [words for words in told if "Hồ sơ tồn theo huyện" in words] == [
        "Biểu đồ “Hồ sơ tồn theo huyện”. Trục ngang: huyện. Trục dọc: hồ sơ."
    ]
    assert [words for words in told if "chưa có tiêu đề" in words] == ["Biểu đồ chưa có tiêu đề."]
    assert all("No description" not in words for words in told)


def test_headings_of_any_level_are_mended(pdf: bytes) -> None:
    levels = [int(tag[2]) for tag in tags(pdf) if tag.startswith("/H") and tag[2:].isdigit()]
    deepest = 0
    for level in levels:
        assert level <= deepest + 1
        deepest = level
