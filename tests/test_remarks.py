"""An analyst's remark: a Markdown file beside the raw data, printed in that one briefing."""

import io
import shutil
from pathlib import Path

import lxml.html
import pytest
from rich.console import Console

from dean06.build.briefings import DOCUMENTS, Site, build_briefings
from dean06.build.plan import Wish
from dean06.paths import Project

ROOT = Path(__file__).parents[1]
REMARK = "Tỉnh cần **bố trí kinh phí** sớm.\n\n- máy tính cấp xã\n- đường truyền\n"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("remark")
    shutil.copytree(ROOT / "data" / "raw", folder / "raw")
    remark = folder / "raw" / "remarks" / "six-month" / "2022H1" / "an-giang.md"
    remark.parent.mkdir(parents=True)
    remark.write_text(REMARK, encoding="utf-8")
    project = Project(
        raw=folder / "raw",
        processed=folder / "processed",
        reports=folder / "reports",
        notebooks=ROOT / "notebooks",
    )
    for lang in ("vi", "en"):
        wish = Wish(lang, "an-giang", "2022H1")  # type: ignore[arg-type]
        (result,) = build_briefings(wish, Site(project, DOCUMENTS, 1), Console(file=io.StringIO()))
        assert result.failure is None
    return project.reports / "six-month" / "2022H1"


def test_a_remark_is_printed_as_text_and_list(reports: Path) -> None:
    page = lxml.html.parse(reports / "an-giang.html").getroot()
    assert "Tỉnh cần bố trí kinh phí sớm." in page.text_content()
    assert [item.text_content() for item in page.xpath("//li[.='máy tính cấp xã']")]
    assert page.xpath("//strong[.='bố trí kinh phí']")


def test_a_remark_in_one_language_stays_out_of_the_other(reports: Path) -> None:
    page = lxml.html.parse(reports / "an-giang.en.html").getroot()
    assert "bố trí kinh phí" not in page.text_content()
