"""The manifest and the index follow each build, whatever becomes of it."""

import hashlib
import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from dean06.build import briefings
from dean06.build.briefings import build_briefings
from dean06.build.plan import Wish
from dean06.build.record import recording
from dean06.build.run import Job, Result
from dean06.build.specs import BriefingSpec
from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.messages import Language
from dean06.paths import Project, project_at
from dean06.portal.facts import digest
from dean06.portal.manifest import read_manifest
from tests.build.small_project import small_site
from tests.portal.entries_made import measured
from tests.raw_data import SOURCES, raw_folder

FAILS_IN_B = 'assert place != "tinh-b", "hỏng"'
FINDINGS = [
    {"finding": "bai-a/f01"},
    {"finding": "bai-b/f01", "source": "bai-b", "place": "tinh-b"},
]


def spec(place: str, lang: Language = "vi") -> BriefingSpec:
    return BriefingSpec("six-month", "2024H1", place, place, lang)


def quiet() -> Console:
    return Console(file=io.StringIO(), width=100)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two provinces, each reviewed with findings."""
    root = tmp_path_factory.mktemp("project")
    raw = raw_folder(root / "data", sources=SOURCES, findings=FINDINGS)
    collect(raw, root / "data" / "processed")
    return root


@pytest.fixture
def project(collected: Path, tmp_path: Path) -> Project:
    shutil.copytree(collected, tmp_path, dirs_exist_ok=True)
    return project_at(tmp_path)


def result(project: Project, place: str, lang: Language = "vi") -> Result:
    """Return the result of a build, with the document in its place."""
    work = Job(spec(place, lang), Path("n.ipynb"), project.processed, Path("out"), {})
    path = project.reports / work.spec.output(".pdf")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(place)
    facts = measured(data=digest(project.processed, place))
    return Result(work, 1.25, {".pdf": len(place)}, measured=facts)


def recorded(project: Project, *results: Result) -> None:
    with recording([one.job.spec for one in results], project) as record:
        record.results = list(results)


def states(project: Project) -> dict[str, tuple[str, bool]]:
    documents = read_manifest(project.reports).documents
    return {Path(entry.document).name: (entry.status, entry.latest) for entry in documents}


def index_of(project: Project, name: str = "index.html") -> str:
    return (project.reports / name).read_text(encoding="utf-8")


def test_a_build_leaves_a_manifest_and_an_index_of_what_was_built_and_what_failed(
    tmp_path: Path,
) -> None:
    site = small_site(tmp_path, FAILS_IN_B, formats={})
    raw_folder(tmp_path / "data", sources=SOURCES, findings=FINDINGS)

    build_briefings(Wish("vi", period="2024H1"), site, quiet())

    project = site.project
    assert states(project) == {"tinh-a": ("built", True), "tinh-b": ("failed", True)}
    assert "six-month/2024H1/tinh-a.ipynb" in index_of(project)
    assert "AssertionError: hỏng" in index_of(project)
    built = read_manifest(project.reports).documents[0]
    assert built.printed
    assert built.measured
    assert (built.measured.known, built.measured.expected) == (1, 4)
    names = {path.name for path in project.reports.iterdir()}
    assert names == {"index.html", "manifest.json", "six-month"}
    assert str(tmp_path) not in (project.reports / "manifest.json").read_text(encoding="utf-8")


def test_a_build_of_one_place_keeps_the_others_listed(project: Project) -> None:
    recorded(project, result(project, "tinh-a"), result(project, "tinh-b"))
    recorded(project, result(project, "tinh-b"))
    assert states(project) == {"tinh-a": ("built", False), "tinh-b": ("built", True)}
    assert "Lập từ trước" in index_of(project)


def test_a_document_is_recorded_with_its_size_its_digest_and_its_time(project: Project) -> None:
    recorded(project, result(project, "tinh-a"))
    (entry,) = read_manifest(project.reports).documents
    file = entry.files[".pdf"]
    assert (file.size, file.sha256) == (6, hashlib.sha256(b"tinh-a").hexdigest())
    assert entry.seconds == 1.2


def test_a_failure_takes_the_place_of_what_stood_and_is_told(project: Project) -> None:
    recorded(project, result(project, "tinh-a"))
    gone = replace(result(project, "tinh-a"), sizes={}, failure="hỏng.", withdrawn=True)
    (project.reports / gone.job.spec.output(".pdf")).unlink()
    recorded(project, gone)
    assert states(project) == {"tinh-a": ("failed", True)}
    assert "hỏng. (Đã xóa văn bản cũ của báo cáo này.)" in index_of(project)
    assert "tinh-a.pdf" not in index_of(project)


def test_while_a_build_runs_the_index_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = small_site(tmp_path, formats={})
    raw_folder(tmp_path / "data", findings=FINDINGS[:1])
    told: list[str] = []

    def looked_at(*_: object) -> list[Result]:
        told.append(index_of(site.project))
        return [result(site.project, "tinh-a")]

    monkeypatch.setattr(briefings, "build_specs", looked_at)
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())
    assert "Chưa lập xong" in told[0]
    assert "Chưa lập xong" not in index_of(site.project)


def test_a_build_that_is_stopped_says_so_of_what_it_was_to_make(project: Project) -> None:
    recorded(project, result(project, "tinh-a"))
    with pytest.raises(KeyboardInterrupt):
        stop_building(project)
    assert states(project) == {"tinh-a": ("unfinished", True), "tinh-b": ("unfinished", True)}
    # What stands can still be opened; a document that was never made has no link.
    assert index_of(project).count("tinh-a.pdf") == 1
    assert "tinh-b.pdf" not in index_of(project)


def stop_building(project: Project) -> None:
    with recording([spec("tinh-a"), spec("tinh-b")], project):
        raise KeyboardInterrupt


def test_an_english_index_stands_beside_the_vietnamese_one_while_there_are_english_documents(
    project: Project,
) -> None:
    english = result(project, "tinh-a", "en")
    recorded(project, english)
    assert "tinh-a.en.pdf" in index_of(project)
    assert '<html lang="en">' in index_of(project, "index.en.html")
    (project.reports / english.job.spec.output(".pdf")).unlink()
    recorded(project, result(project, "tinh-b"))
    assert not (project.reports / "index.en.html").exists()


def test_data_that_changed_after_a_build_put_it_out_of_date(project: Project) -> None:
    recorded(project, result(project, "tinh-a"))
    own = project.processed / "doubts" / "tinh-a.parquet"
    own.write_bytes(own.read_bytes() + b" ")
    recorded(project, result(project, "tinh-b"))
    assert "Cần lập lại" in index_of(project)


def test_a_briefing_whose_record_was_lost_is_still_listed(project: Project) -> None:
    recorded(project, result(project, "tinh-a"))
    (project.reports / "manifest.json").write_text("{")
    recorded(project, result(project, "tinh-b"))
    assert "tinh-a.pdf" in index_of(project)
    assert "Không có ghi chép về lần lập" in index_of(project)


def test_an_index_that_cannot_be_written_is_told_in_a_sentence(project: Project) -> None:
    (project.reports / "manifest.json").mkdir(parents=True)
    with pytest.raises(BriefingError, match="Không ghi được"):
        recorded(project, result(project, "tinh-a"))
