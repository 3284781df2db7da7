"""The manifest and the index follow each build, whatever becomes of it."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from dean06.build import briefings
from dean06.build.briefings import Site, build_briefings, build_specs
from dean06.build.plan import Wish
from dean06.build.record import recording
from dean06.build.specs import BriefingSpec
from dean06.portal.manifest import Manifest, read_manifest
from tests.build.small_project import small_site
from tests.raw_data import SOURCES, raw_folder

FAILS_IN_B = 'assert place != "tinh-b", "hỏng"'
A, B = (BriefingSpec("six-month", "2024H1", place, place, "vi") for place in ("tinh-a", "tinh-b"))


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A project of two provinces, each reviewed with findings; the notebook fails for B."""
    site = small_site(tmp_path, FAILS_IN_B, formats={})
    raw_folder(
        tmp_path / "data",
        sources=SOURCES,
        findings=[
            {"finding": "bai-a/f01"},
            {"finding": "bai-b/f01", "source": "bai-b", "place": "tinh-b"},
        ],
    )
    return site


def quiet() -> Console:
    return Console(file=io.StringIO(), width=100)


def states(site: Site) -> dict[str | None, tuple[str, bool]]:
    documents = read_manifest(site.project.reports).documents
    return {entry.place: (entry.status, entry.latest) for entry in documents}


def index_of(site: Site) -> str:
    return (site.project.reports / "index.html").read_text(encoding="utf-8")


def test_a_build_leaves_a_manifest_and_an_index_of_what_was_built_and_what_failed(
    site: Site,
) -> None:
    build_briefings(Wish("vi", period="2024H1"), site, quiet())

    assert states(site) == {"tinh-a": ("built", True), "tinh-b": ("failed", True)}
    assert "six-month/2024H1/tinh-a.ipynb" in index_of(site)
    assert "AssertionError: hỏng" in index_of(site)
    names = {path.name for path in site.project.reports.iterdir()}
    assert names == {"index.html", "manifest.json", "six-month"}


def test_a_build_of_one_place_keeps_the_others_listed(site: Site) -> None:
    build_briefings(Wish("vi", period="2024H1"), site, quiet())
    build_briefings(Wish("vi", "tinh-b", "2024H1"), site, quiet())
    assert states(site) == {"tinh-a": ("built", False), "tinh-b": ("failed", True)}
    assert "Lập từ trước" in index_of(site)


def test_while_a_build_runs_the_index_says_so(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def looked_at(*given: object) -> object:
        told.append(index_of(site))
        return build_specs(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(briefings, "build_specs", looked_at)
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())
    assert "Chưa lập xong" in told[0]
    assert "Chưa lập xong" not in index_of(site)


def test_a_build_that_is_stopped_says_so_of_what_it_was_to_make(site: Site) -> None:
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())
    with pytest.raises(KeyboardInterrupt):
        stop_building(site)
    assert states(site) == {"tinh-a": ("unfinished", True), "tinh-b": ("unfinished", True)}
    # What stands can still be opened; nothing is said of a document that was never made.
    assert index_of(site).count("tinh-a.ipynb") == 1
    assert "tinh-b.ipynb" not in index_of(site)


def stop_building(site: Site) -> None:
    with recording([A, B], site.project):
        raise KeyboardInterrupt


def test_the_manifest_holds_the_digest_and_the_facts_of_each_document(site: Site) -> None:
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())

    text = (site.project.reports / "manifest.json").read_text(encoding="utf-8")
    (entry,) = Manifest.model_validate_json(text).documents
    document = (site.project.reports / "six-month" / "2024H1" / "tinh-a.ipynb").read_bytes()

    assert entry.files[".ipynb"].size == len(document)
    assert entry.printed
    assert entry.measured
    assert (entry.measured.known, entry.measured.expected) == (1, 4)
    assert str(site.project.reports) not in json.dumps(json.loads(text))


def test_an_english_build_has_an_english_index_beside_the_vietnamese_one(site: Site) -> None:
    build_briefings(Wish("en", "tinh-a", "2024H1"), site, quiet())
    english = (site.project.reports / "index.en.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in english
    assert "tinh-a.en.ipynb" in english
    assert '<html lang="vi">' in index_of(site)
    (site.project.reports / "six-month" / "2024H1" / "tinh-a.en.ipynb").unlink()
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())
    assert not (site.project.reports / "index.en.html").exists()


def test_data_that_changed_after_a_build_put_it_out_of_date(site: Site) -> None:
    build_briefings(Wish("vi", "tinh-a", "2024H1"), site, quiet())
    own = site.project.processed / "doubts" / "tinh-a.parquet"
    own.write_bytes(own.read_bytes() + b" ")
    with recording([B], site.project):
        pass
    assert "Cần lập lại" in index_of(site)
