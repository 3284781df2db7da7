"""Issuing an edition; the build is played, so that a test costs no kernel."""

import hashlib
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import nbformat
import pytest
from rich.console import Console

from dean06.blocks.model import Paragraph
from dean06.briefing import open_briefing
from dean06.build import edition
from dean06.build.briefings import Site
from dean06.build.edition import issue_edition
from dean06.build.plan import Wish
from dean06.build.run import Job, Result
from dean06.claim import Claim, claim_name
from dean06.editions.manifest import read_manifest
from dean06.editions.shelf import Edition
from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.paths import project_at
from tests.build.small_project import spec
from tests.notebooks_made import block_output, notebook, ran
from tests.raw_data import OBSERVATION, Row, raw_folder

DAY, LATER = date(2024, 7, 31), date(2025, 1, 31)
FIRST: Row = {**OBSERVATION, "observation": "bai-a/01"}
FINDING: list[Row] = [{"finding": "bai-a/f01"}]
READ = Claim(
    claim=claim_name("as_read", ["bai-a/01"]),
    value="80",
    unit="percent",
    bound="exact",
    rule="as_read",
    observations=("bai-a/01",),
)


def played(claim: Claim = READ, failure: str | None = None) -> Callable[..., list[Result]]:
    """Return a build of the briefing of tinh-a that prints `claim`, or fails."""

    def build(wish: Wish, site: Site, console: Console) -> list[Result]:
        project = site.project
        collect(project.raw, project.processed, wish.lang, processes=1)
        made = spec("tinh-a", lang=wish.lang)
        compared = open_briefing("tinh-a", "2024H1", wish.lang, project.processed, site.edition)
        blocks = [Paragraph(text=("Đoạn.",), claims=(claim,)), *compared.annexes().blocks]
        document = project.reports / made.output(".ipynb")
        document.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook(ran("x", *map(block_output, blocks))), document)
        document.with_suffix(".html").write_text("<html></html>")
        job = Job(made, project.notebooks, project.processed, project.reports, {})
        console.print("")
        return [Result(job, 0.0, {".ipynb": 1, ".html": 1}, failure=failure)]

    return build


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    raw_folder(tmp_path / "data", observations=[FIRST], findings=FINDING)
    monkeypatch.setattr(edition, "build_briefings", played())
    return Site(project_at(tmp_path), {}, 1)


def issue(site: Site, day: date = DAY) -> dict[str, bytes]:
    """Issue an edition; return the files of its folder."""
    issue_edition(day, site, "vi", Console(file=io.StringIO()))
    return files(site, day)


def files(site: Site, day: date = DAY) -> dict[str, bytes]:
    assert site.project.editions is not None
    folder = site.project.editions / day.isoformat()
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def revise(site: Site, value: str) -> None:
    row = {**FIRST, "value_text": f"{value}%", "value": value}
    raw_folder(site.project.raw.parent, observations=[row], findings=FINDING)


def test_an_edition_holds_figures_claims_sources_and_what_they_stand_on(site: Site) -> None:
    made = issue(site)

    assert set(made) == {
        "manifest.json",
        "sources.csv",
        "six-month/2024H1/tinh-a.claims.csv",
        "six-month/2024H1/tinh-a.figures.csv",
    }
    figures = made["six-month/2024H1/tinh-a.figures.csv"].decode().splitlines()
    assert figures[1:] == [
        "tinh-a,online_share,,result,,2024-06-30,80,,percent,percent,exact,1,,,bai-a,bai-a/01"
    ]
    claims = made["six-month/2024H1/tinh-a.claims.csv"].decode().splitlines()
    assert "as_read,bai-a/01,80,percent,exact" in claims
    manifest = json.loads(made["manifest.json"])
    assert manifest["date"] == "2024-07-31"
    assert manifest["books"]["observations"] == {"accepted": 1, "quarantined": 0, "read": 1}
    assert manifest["documents"] == {
        "six-month/2024H1/tinh-a.html": hashlib.sha256(b"<html></html>").hexdigest()
    }
    assert "datapackage.json" in manifest["raw"]


def test_what_a_claim_stands_on_is_told_apart_though_a_file_has_a_space_in_its_name(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = ("bai-a/01", "biểu 1.xlsx")
    both = READ.model_copy(update={"rule": "count", "claim": "count:x", "observations": keys})
    monkeypatch.setattr(edition, "build_briefings", played(both))
    claims = issue(site)["six-month/2024H1/tinh-a.claims.csv"].decode()
    assert "count,bai-a/01|biểu 1.xlsx,80,percent,exact" in claims


def test_recording_the_same_thing_twice_gives_the_same_bytes(site: Site) -> None:
    assert issue(site) == issue(site)


def test_other_data_under_the_same_day_are_refused_before_anything_is_built(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = issue(site)
    revise(site, "82")
    monkeypatch.setattr(edition, "build_briefings", lambda *_: pytest.fail("was built"))

    with pytest.raises(BriefingError, match="Ấn bản ngày 2024-07-31 đã phát hành với nội dung"):
        issue(site)

    assert files(site) == before


def test_another_document_of_the_same_data_is_refused_too(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = issue(site)
    other = READ.model_copy(update={"rule": "tally", "claim": "tally:x"})
    monkeypatch.setattr(edition, "build_briefings", played(other))

    with pytest.raises(BriefingError, match="đã phát hành với nội dung khác"):
        issue(site)

    assert files(site) == before
    assert site.project.editions is not None
    assert [path.name for path in site.project.editions.iterdir()] == ["2024-07-31"]


def test_a_later_edition_compares_with_the_one_before_and_not_with_itself(site: Site) -> None:
    issue(site)
    revise(site, "82")
    second = issue(site, LATER)
    assert read_manifest(Edition(_folder(site) / "2025-01-31"), "vi").compared_with == "2024-07-31"
    claims = second["six-month/2024H1/tinh-a.claims.csv"].decode()
    assert "former_edition,2024-07-31/six-month/2024H1/tinh-a:bai-a/01,80,percent,exact" in claims
    assert issue(site, LATER) == second


def _folder(site: Site) -> Path:
    assert site.project.editions is not None
    return site.project.editions


def test_no_edition_is_put_before_one_that_was_issued(site: Site) -> None:
    issue(site, LATER)
    with pytest.raises(BriefingError, match="Đã phát hành ấn bản ngày 2025-01-31"):
        issue(site, DAY)


def test_where_a_briefing_failed_nothing_is_recorded(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition, "build_briefings", played(failure="lỗi"))
    assert issue(site) == {}
    assert not _folder(site).exists()


def test_a_document_that_prints_another_value_than_the_data_is_not_recorded(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = READ.model_copy(update={"value": "81"})
    monkeypatch.setattr(edition, "build_briefings", played(other))
    with pytest.raises(BriefingError, match="tinh-a 2024H1 in số liệu bai-a/01 khác với dữ liệu"):
        issue(site)
    assert list(_folder(site).iterdir()) == []


def test_an_interrupted_recording_leaves_nothing_under_the_day(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(folder: Path, *_: object) -> None:
        (folder / "sources.csv").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(edition, "record_edition", stopped)
    with pytest.raises(KeyboardInterrupt):
        issue(site)
    assert list(_folder(site).iterdir()) == []


def test_a_folder_of_that_day_without_a_manifest_is_left_alone(site: Site) -> None:
    folder = _folder(site) / "2024-07-31"
    folder.mkdir(parents=True)
    (folder / "ghi-chu.txt").write_text("của người khác")
    with pytest.raises(BriefingError, match="được giữ nguyên"):
        issue(site)
    assert [path.name for path in folder.iterdir()] == ["ghi-chu.txt"]
