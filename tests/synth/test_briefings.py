"""Whatever is printed from a load says on every page that it is made up; real briefings do not."""

import email
import io
from email import policy
from pathlib import Path

import lxml.html
import pdfplumber
import pytest
from rich.console import Console

from dean06.build.briefings import DOCUMENTS, DRAFTS, Site, build_briefings
from dean06.build.plan import Wish
from dean06.messages import Language
from dean06.paths import Project
from dean06.synth import Size
from tests.raw_data import PACKAGE
from tests.synth.load_made import RAW, written

NOTEBOOKS = PACKAGE.parents[2] / "notebooks"
MARKS: dict[Language, str] = {"vi": "SỐ LIỆU MÔ PHỎNG", "en": "SIMULATED DATA"}


def pages(raw: Path, root: Path, place: str, lang: Language) -> dict[str, list[str]]:
    """Return the texts of one briefing: pages of the PDF, banner of the HTML, parts of the mail."""
    project = Project(raw, root / "processed", root / "reports", NOTEBOOKS)
    site = Site(project, DOCUMENTS | DRAFTS, 1)
    (result,) = build_briefings(Wish(lang, place, "2024H1"), site, Console(file=io.StringIO()))
    assert result.failure is None
    # In its own folder: the index and its one-page overview stand above it.
    (pdf,), (html,), (mail,) = (
        [*project.reports.rglob(f"2024H1/*.{kind}")] for kind in ("pdf", "html", "eml")
    )
    with pdfplumber.open(pdf) as printed:
        texts = [page.extract_text() for page in printed.pages]
    page = lxml.html.parse(html).getroot()
    draft = email.message_from_bytes(mail.read_bytes(), policy=policy.default)
    bodies = [draft.get_body((kind,)) for kind in ("plain", "html")]
    return {
        "pdf": texts,
        "html": [page.xpath("string(//body/aside)")],
        "mail": [str(draft["Subject"]), *(body.get_content() for body in bodies if body)],
    }


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_of_a_made_up_briefing_says_so(tmp_path: Path, lang: Language) -> None:
    load = written(tmp_path / "load", Size(1, 9, 20))
    texts = pages(load, tmp_path, "ha-noi", lang)
    assert len(texts["pdf"]) >= 2
    assert len(texts["mail"]) == 3
    for kind, found in texts.items():
        assert [MARKS[lang] in text for text in found] == [True] * len(found), kind


def test_no_page_of_a_real_briefing_says_so(tmp_path: Path) -> None:
    texts = pages(RAW, tmp_path, "nghe-an", "vi")
    assert len(texts["pdf"]) >= 2
    assert not any(MARKS["vi"] in text for found in texts.values() for text in found)
