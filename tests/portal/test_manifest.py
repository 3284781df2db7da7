import json
from pathlib import Path

import pytest

from dean06.portal.manifest import NAME, Entry, read_manifest, update, write_whole
from tests.portal.entries_made import DAY, entry, failed


def standing(reports: Path, *entries: Entry) -> None:
    """Write a file for each document of `entries`."""
    for one in entries:
        for suffix in one.files:
            path = reports / f"{one.document}{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x")


def test_documents_of_earlier_builds_stay_with_their_own_facts(tmp_path: Path) -> None:
    first, second = entry("tinh-a"), entry("tinh-b")
    standing(tmp_path, first, second)
    update(tmp_path, [first])

    manifest = update(tmp_path, [second])

    assert manifest.documents == (first.model_copy(update={"latest": False}), second)
    assert manifest.day == DAY
    assert read_manifest(tmp_path) == manifest


def test_a_document_built_again_has_its_new_facts_only(tmp_path: Path) -> None:
    standing(tmp_path, entry("tinh-a"))
    update(tmp_path, [entry("tinh-a", seconds=1.0)])
    assert update(tmp_path, [entry("tinh-a", seconds=2.0)]).documents[0].seconds == 2.0
    assert len(read_manifest(tmp_path).documents) == 1


def test_a_document_whose_files_are_gone_is_dropped_and_one_that_failed_is_not(
    tmp_path: Path,
) -> None:
    here, gone, no = entry("tinh-a"), entry("tinh-b"), failed("tinh-c")
    standing(tmp_path, here, gone)
    update(tmp_path, [here, gone, no])
    (tmp_path / f"{here.document}.pdf").unlink()
    for suffix in gone.files:
        (tmp_path / f"{gone.document}{suffix}").unlink()

    documents = read_manifest(tmp_path).documents

    assert [one.place for one in documents] == ["tinh-a", "tinh-c"]
    assert list(documents[0].files) == [".html"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"documents": 1}', b"\xff\xfe"])
def test_a_manifest_that_cannot_be_read_is_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read_manifest(tmp_path).documents == ()


def test_what_is_written_is_plain_json_by_document(tmp_path: Path) -> None:
    standing(tmp_path, entry("tinh-b"), entry("tinh-a"))
    update(tmp_path, [entry("tinh-b"), entry("tinh-a")])
    documents = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["documents"]
    assert [one["document"] for one in documents] == [
        "six-month/2024H1/tinh-a",
        "six-month/2024H1/tinh-b",
    ]
    assert documents[0]["files"][".pdf"] == {"size": 150_900, "sha256": "b" * 64}


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.html"
    path.write_text("older")

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("dean06.portal.manifest.os.replace", refuse)
    with pytest.raises(OSError):  # noqa: PT011
        write_whole(path, b"newer")
    assert [file.name for file in tmp_path.iterdir()] == ["index.html"]
    assert path.read_text() == "older"
