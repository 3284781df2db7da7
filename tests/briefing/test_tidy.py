"""The rows for the spreadsheet, from processed data of invented places."""

from pathlib import Path

import pytest

from dean06.blocks.tidy import TidyFigure, TidyFigures
from dean06.briefing.annexes import annexes
from dean06.briefing.opening import open_briefing
from dean06.briefing.tidy import tidy_figures
from dean06.intake import collect
from tests.raw_data import OBSERVATION, SOURCES, raw_folder

EARLIER = {"source": "bai-cu", "place": "tinh-a", "covers": "2023H2", "published": "2024-01-05"}
NATIONAL = {"source": "luat", "kind": "legal", "place": "viet-nam"}


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Processed data of tinh-a: a result, a plan, an earlier figure, the nation's, a finding's."""
    root = tmp_path_factory.mktemp("tidy")
    raw = raw_folder(
        root,
        sources=[*SOURCES, EARLIER, NATIONAL],
        observations=[
            {**OBSERVATION, "observation": "bai-a/01", "value_text": "97,30%", "value": "97.30"},
            {
                **OBSERVATION,
                "observation": "bai-a/02",
                "indicator": "files",
                "status": "plan",
                "value_text": "hơn 1,4 triệu",
                "value": "1400000",
                "unit": "file",
                "bound": "at_least",
                "note_vi": "Nguồn làm tròn.",
            },
            {
                **OBSERVATION,
                "observation": "bai-cu/01",
                "source": "bai-cu",
                "value_text": "93,1%",
                "value": "93.1",
                "period_end": "2023-12-31",
            },
            {**OBSERVATION, "observation": "luat/01", "source": "luat", "place": "viet-nam"},
            {
                **OBSERVATION,
                "observation": "bai-a/03",
                "value_text": "95%",
                "value": "95",
                "period_end": "2024-05-31",
            },
        ],
        targets=[{"target": "muc-tieu", "deadline": "2025-12-31"}],
        findings=[{"finding": "bai-a/f01", "text_vi": "Tháng 5 mới đạt {bai-a/03}."}],
    )
    collect(raw, root / "processed")
    return root / "processed"


def told(processed: Path, lang: str = "vi") -> dict[str, TidyFigure]:
    briefing = open_briefing("tinh-a", "2024H1", lang, processed)
    return {figure.observation: figure for figure in tidy_figures(briefing.context).figures}


def test_each_figure_the_briefing_stands_on_is_a_row_with_its_role(processed: Path) -> None:
    roles = {key: figure.role for key, figure in told(processed).items()}
    assert roles == {
        "bai-a/01": "result",
        "bai-a/02": "plan",
        "bai-cu/01": "earlier",
        "luat/01": "other",
        "bai-a/03": "finding",
    }


def test_a_row_holds_the_exact_value_and_where_it_was_read(processed: Path) -> None:
    figure = told(processed)["bai-a/01"]
    assert (figure.value, figure.unit, figure.resolution) == ("97.3", "%", "0.01")
    assert (figure.printed, figure.bound, figure.period) == ("97,30%", "chính xác", "2024H1")
    assert (figure.place, figure.end, figure.source) == ("tỉnh A", "2024-06-30", 1)
    assert (figure.file.rpartition("/")[0], figure.line) == ("observations", 2)


def test_a_rounded_figure_keeps_its_bound_and_its_note(processed: Path) -> None:
    figure = told(processed)["bai-a/02"]
    assert (figure.value, figure.unit, figure.resolution) == ("1400000", "hồ sơ", "100000")
    assert (figure.bound, figure.note) == ("từ mức này trở lên", "Nguồn làm tròn.")


def test_a_change_is_a_number_with_its_unit_and_the_briefings_words(processed: Path) -> None:
    change = told(processed)["bai-a/01"].half_before
    assert change is not None
    assert (change.value, change.unit) == ("4.2", "điểm phần trăm")
    assert change.told == "tăng 4,2 điểm phần trăm"
    assert told(processed)["bai-a/02"].half_before is None


def test_a_target_stands_beside_the_figure_it_binds(processed: Path) -> None:
    target = told(processed)["bai-a/01"].target
    assert target is not None
    assert (target.value, target.bound) == ("90", "từ mức này trở lên")
    assert (target.deadline, target.legal_basis) == ("2025-12-31", "Quyết định")
    assert (target.attainment, target.source) == ("Đạt chỉ tiêu", 1)
    assert told(processed)["bai-cu/01"].target is None


def test_words_are_in_the_documents_language(processed: Path) -> None:
    figure = told(processed, "en")["bai-a/01"]
    assert (figure.bound, figure.name) == ("exact", "Indicator")


def test_the_rows_are_the_last_block_after_the_sources(processed: Path) -> None:
    briefing = open_briefing("tinh-a", "2024H1", "vi", processed)
    *_, sources, last = annexes(briefing.context)
    assert sources.kind == "sources"
    assert isinstance(last, TidyFigures)
