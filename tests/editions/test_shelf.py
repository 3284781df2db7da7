from datetime import date
from pathlib import Path

import pytest

from dean06.editions.shelf import Edition, editions_in, latest_edition
from dean06.errors import BriefingError


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Two editions, a recording that was interrupted and things that are no edition."""
    for name in ("2024-07-31", "2025-01-31", ".recording-abc/2026-01-31", "ghi-chu", "2024-13-01"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "manifest.json").write_text("{}")
    (tmp_path / "2026-07-31").mkdir()
    return tmp_path


def test_only_whole_editions_are_found_the_oldest_first(shelf: Path) -> None:
    assert [each.day for each in editions_in(shelf)] == [date(2024, 7, 31), date(2025, 1, 31)]


def test_the_latest_is_looked_for_before_a_day_too(shelf: Path) -> None:
    assert latest_edition(shelf) == Edition(shelf / "2025-01-31")
    assert latest_edition(shelf, before=date(2025, 1, 31)) == Edition(shelf / "2024-07-31")
    assert latest_edition(shelf, before=date(2024, 7, 31)) is None


def test_a_project_without_editions_has_none(tmp_path: Path) -> None:
    assert latest_edition(None) is None
    assert latest_edition(tmp_path / "editions") is None


def test_a_briefing_that_is_not_in_an_edition_has_no_figures_there(shelf: Path) -> None:
    assert Edition(shelf / "2025-01-31").figures("six-month/2024H2/tinh-a", "vi") is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<<<<<<< HEAD\n",
        "place,value\ntinh-a,80\n",
        'place,value\n"tinh-a,80\n',
    ],
)
def test_a_file_that_was_changed_by_hand_is_refused_by_name(shelf: Path, content: str) -> None:
    path = shelf / "2025-01-31" / "six-month" / "2024H2" / "tinh-a.figures.csv"
    path.parent.mkdir(parents=True)
    path.write_text(content)
    with pytest.raises(BriefingError, match=r"Tệp tinh-a.figures.csv của ấn bản ngày 2025-01-31"):
        Edition(shelf / "2025-01-31").figures("six-month/2024H2/tinh-a", "vi")


def test_missing_titles_of_sources_are_told(shelf: Path) -> None:
    with pytest.raises(BriefingError, match=r"sources\.csv"):
        Edition(shelf / "2025-01-31").source_titles("vi")
