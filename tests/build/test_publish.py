from dataclasses import replace
from pathlib import Path

import pytest

from dean06.build.publish import publish, staging, withdraw
from dean06.build.run import Result
from tests.build.small_project import job, spec


def built(folder: Path, *suffixes: str) -> Result:
    """Return the result of a job that wrote documents with `suffixes`."""
    work = job(folder, slug="nghe-an")
    for suffix in suffixes:
        work.staged(suffix).write_text("newer")
    return Result(work, 1.0, dict.fromkeys(suffixes, 5))


def test_documents_are_moved_to_their_names(tmp_path: Path) -> None:
    result = built(tmp_path, ".html", ".pdf", ".ipynb")

    publish(result, tmp_path / "reports")

    folder = tmp_path / "reports" / "six-month" / "2024H1"
    assert (folder / "nghe-an.pdf").read_text() == "newer"
    assert not list(result.job.out.iterdir())


def test_an_older_document_this_build_did_not_make_is_removed(tmp_path: Path) -> None:
    result = built(tmp_path, ".html", ".eml")
    publish(result, tmp_path / "reports")
    result.job.staged(".html").write_text("newest")

    publish(replace(result, sizes={".html": 6}), tmp_path / "reports")

    folder = tmp_path / "reports" / "six-month" / "2024H1"
    assert [path.name for path in folder.iterdir()] == ["nghe-an.html"]
    assert (folder / "nghe-an.html").read_text() == "newest"


def test_a_withdrawn_briefing_leaves_no_document_and_touches_no_other(tmp_path: Path) -> None:
    publish(built(tmp_path, ".html", ".pdf"), tmp_path)
    other = tmp_path / spec("nghe-an", lang="en").output(".pdf")
    other.write_text("another language")

    assert withdraw(spec("nghe-an"), tmp_path) is True
    assert withdraw(spec("nghe-an"), tmp_path) is False
    assert list(other.parent.iterdir()) == [other]


def leave_early(reports: Path) -> None:
    with staging(reports) as folder:
        (folder / "half").write_text("half")
        raise KeyboardInterrupt


def test_what_was_staged_is_gone_whatever_ended_the_build(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        leave_early(tmp_path / "reports")
    assert list((tmp_path / "reports").iterdir()) == []
