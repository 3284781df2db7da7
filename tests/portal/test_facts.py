from datetime import date
from pathlib import Path

import pytest

from dean06.blocks.model import Sources
from dean06.intake import collect
from dean06.periods import HalfYear
from dean06.portal.facts import Measured, digest, measure, printed_in
from tests.documents import sample_document
from tests.notebooks_made import block_output, notebook, ran
from tests.raw_data import OBSERVATION, raw_folder

TARGET = {
    "target": "online-2023",
    "place": "viet-nam",
    "scope": "each_province",
    "indicator": "online_share",
    "value_text": "90%",
    "value": "90",
    "bound": "at_least",
    "deadline": "2023-12-31",
    "source": "bai-a",
}
TASK = {"finding": "bai-a/f01", "kind": "task", "deadline": "2024-12-31"}


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    """One figure of 80 % as of 30 June 2024 against 90 % by 2023, and one without a day."""
    folder = tmp_path_factory.mktemp("facts")
    undated = {"date_basis": "unknown", "period_end": "", "indicator": "files", "unit": "file"}
    raw = raw_folder(
        folder,
        targets=[TARGET],
        observations=[
            {**OBSERVATION, "observation": "bai-a/01"},
            {**OBSERVATION, "observation": "bai-a/02", "value_text": "5", "value": "5", **undated},
        ],
        findings=[TASK, {"finding": "bai-a/f02", "kind": "task"}],
    )
    collect(raw, folder / "processed")
    found = measure(folder / "processed", "tinh-a", HalfYear(2024, 1))
    assert found
    return found


def test_coverage_and_quality_are_those_of_the_briefing(measured: Measured) -> None:
    assert (measured.known, measured.expected, measured.checked) == (2, 4, 2)
    assert (measured.undated, measured.stale, measured.doubtful) == (1, 0, 0)
    assert measured.newest == date(2024, 6, 30)


def test_each_target_is_told_with_what_the_figure_says_of_it(measured: Measured) -> None:
    (judged,) = measured.targets
    assert (judged.target, judged.place, judged.status) == ("online-2023", "tinh-a", "missed")
    assert (judged.deadline, judged.day) == (date(2023, 12, 31), date(2024, 6, 30))
    assert judged.title == {"vi": "Chỉ số", "en": "Indicator"}
    assert judged.asked == {"vi": "từ 90% trở lên", "en": "90% or more"}


@pytest.mark.parametrize(
    ("target", "figure", "expected"),
    [
        ({"deadline": "2030-12-31"}, {}, ("not_due", date(2024, 6, 30))),
        ({}, {"date_basis": "unknown", "period_end": ""}, ("missed", None)),
    ],
)
def test_a_target_with_time_left_and_a_figure_without_a_day_are_told_so(
    target: dict[str, str],
    figure: dict[str, str],
    expected: tuple[str, date | None],
    tmp_path: Path,
) -> None:
    told = {**OBSERVATION, "observation": "bai-a/01", **figure}
    raw = raw_folder(tmp_path, targets=[{**TARGET, **target}], observations=[told])
    collect(raw, tmp_path / "processed")
    found = measure(tmp_path / "processed", "tinh-a", HalfYear(2024, 1))
    assert found
    assert [(judged.status, judged.day) for judged in found.targets] == [expected]


def test_tasks_with_a_day_are_told(measured: Measured) -> None:
    assert [(task.finding, task.deadline) for task in measured.tasks] == [
        ("bai-a/f01", date(2024, 12, 31))
    ]


def test_a_place_without_a_slice_has_no_measures(tmp_path: Path) -> None:
    assert measure(tmp_path, "tinh-a", HalfYear(2024, 1)) is None


def test_a_digest_changes_with_the_slice_of_the_place_and_of_no_other(tmp_path: Path) -> None:
    (tmp_path / "findings").mkdir()
    before = digest(tmp_path, "tinh-a")
    (tmp_path / "findings" / "tinh-b.parquet").write_bytes(b"b")
    assert digest(tmp_path, "tinh-a") == before
    (tmp_path / "findings" / "tinh-a.parquet").write_bytes(b"a")
    assert digest(tmp_path, "tinh-a") != before


def test_what_is_printed_is_counted_from_the_blocks() -> None:
    document = sample_document()
    outputs = [block_output(block) for block in document.blocks]
    printed = printed_in(notebook(ran("briefing.opening()", *outputs)))
    claims = {claim.claim for block in document.blocks for claim in block.claims}
    (listed,) = (block for block in document.blocks if isinstance(block, Sources))
    assert printed.figures == len(claims) > 0
    assert printed.sources == len(listed.items) > 0
    assert (printed.day, printed.synthetic) == (date.fromisoformat(document.date), False)


def test_of_a_notebook_without_blocks_nothing_is_known() -> None:
    printed = printed_in(notebook(ran("1 + 1")))
    assert (printed.figures, printed.sources, printed.day) == (0, 0, None)
