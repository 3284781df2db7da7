from pathlib import Path

from dean06.portal.manifest import Manifest
from dean06.portal.strays import strays
from tests.portal.entries_made import entry
from tests.portal.index_made import PLACES


def laid(reports: Path, *names: str) -> Path:
    for name in names:
        path = reports / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("12345")
    return reports


def test_a_briefing_the_manifest_does_not_know_is_listed_with_its_files(tmp_path: Path) -> None:
    names = (
        "six-month/2024H1/hue.pdf",
        "six-month/2024H1/hue.html",
        "two-year/2022-2023/hue.en.pdf",
    )
    found = strays(laid(tmp_path, *names), Manifest(), PLACES)
    assert [(one.place, one.period, one.lang, sorted(one.files)) for one in found] == [
        ("hue", "2024H1", "vi", [".html", ".pdf"]),
        ("hue", "2022-2023", "en", [".pdf"]),
    ]
    assert {one.status for one in found} == {"unrecorded"}
    assert found[0].files[".pdf"].size == 5


def test_what_the_manifest_knows_and_what_is_no_briefing_is_passed_over(tmp_path: Path) -> None:
    reports = laid(
        tmp_path,
        "six-month/2024H1/hue.pdf",
        "six-month/2024H1/.hue.pdf-x",
        "six-month/2024H1/nowhere.pdf",
        "six-month/2024/hue.pdf",
        "notes/2024H1/hue.pdf",
        "hue.pdf",
    )
    assert strays(reports, Manifest(documents=(entry("hue"),)), PLACES) == []
