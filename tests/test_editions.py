"""An edition from end to end: issued, then told from in the next documents."""

import hashlib
import io
import json
from datetime import date
from pathlib import Path

import lxml.html
import pdfplumber
import pytest
from rich.console import Console

from dean06.build.briefings import DOCUMENTS, DRAFTS, Site, build_specs
from dean06.build.edition import issue_edition
from dean06.build.specs import BriefingSpec
from dean06.editions.manifest import read_manifest
from dean06.editions.shelf import FIGURES, editions_in, latest_edition
from dean06.intake import collect
from dean06.paths import Project
from tests.raw_data import OBSERVATION, raw_folder

ROOT = Path(__file__).parents[1]
SPEC = BriefingSpec("six-month", "2024H1", "tinh-a", "tinh-a", "vi")


def quiet() -> Console:
    return Console(file=io.StringIO())


def write_share(folder: Path, value: str) -> Path:
    """Write raw data in which one share is `value`."""
    row = {"observation": "bai-a/01", "value_text": f"{value}%", "value": value}
    findings = [{"finding": "bai-a/f01"}]
    return raw_folder(folder, observations=[{**OBSERVATION, **row}], findings=findings)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with one edition, whose data were revised after it."""
    folder = tmp_path_factory.mktemp("edition")
    made = Project(
        write_share(folder, "80"),
        folder / "processed",
        folder / "reports",
        ROOT / "notebooks",
        editions=folder / "editions",
    )
    site = Site(made, DOCUMENTS | DRAFTS, 2)
    results = issue_edition(date(2024, 7, 31), site, "vi", quiet())
    assert [result.failure for result in results if result.failure] == []
    return made


def page_text(project: Project) -> str:
    page = lxml.html.parse(project.reports / SPEC.output(".html")).getroot()
    return " ".join(page.text_content().split())


def test_the_first_edition_has_the_documents_that_are_in_reports_and_compares_nothing(
    project: Project,
) -> None:
    assert project.editions is not None
    manifest = json.loads((project.editions / "2024-07-31" / "manifest.json").read_bytes())
    reports = [path for path in project.reports.rglob("*.*") if path.suffix != ".ipynb"]
    names = {path.relative_to(project.reports).as_posix() for path in reports}
    # What tells of the folder changes with every build, and is no document of an edition.
    assert set(manifest["documents"]) == names - {"index.html", "overview.pdf", "manifest.json"}
    assert names >= {f"six-month/2024H1/tinh-a{suffix}" for suffix in DOCUMENTS | DRAFTS}
    for name, content in manifest["documents"].items():
        assert hashlib.sha256((project.reports / name).read_bytes()).hexdigest() == content
    assert "Thay đổi so với" not in page_text(project)


def test_a_later_build_tells_what_was_revised_in_page_and_paper(project: Project) -> None:
    write_share(project.raw.parent, "82")
    collect(project.raw, project.processed, processes=1)
    site = Site(project, DOCUMENTS, 1, edition=latest_edition(project.editions))

    (result,) = build_specs([SPEC], site, quiet())

    assert result.failure is None
    assert "Thay đổi so với ấn bản ngày 31/07/2024" in page_text(project)
    assert "80% (30/06/2024)" in page_text(project)
    with pdfplumber.open(project.reports / SPEC.output(".pdf")) as pdf:
        paper = " ".join(page.extract_text() for page in pdf.pages)
    assert "Số liệu điều chỉnh" in paper


def test_every_edition_of_the_repository_can_be_read_and_is_small() -> None:
    editions = editions_in(ROOT / "editions")
    assert editions
    for edition in editions:
        manifest = read_manifest(edition, "vi")
        assert manifest.date == edition.folder.name
        assert edition.source_titles("vi")
        for path in edition.folder.rglob(f"*{FIGURES}"):
            briefing = path.relative_to(edition.folder).as_posix().removesuffix(FIGURES)
            assert edition.figures(briefing, "vi"), briefing
        assert sum(path.stat().st_size for path in edition.folder.rglob("*.*")) < 10**6
