from datetime import date

import pandas as pd

from dean06.intake.doubts import find_doubts
from tests.intake.doubts.observed_figures import INDICATORS, SOURCES, figure, frame, share, told


def found(observations: pd.DataFrame) -> list[tuple[int, str]]:
    tables = {
        "observations": observations.drop(columns="measure"),
        "indicators": INDICATORS,
        "sources": SOURCES,
    }
    return told(find_doubts(tables))


def test_doubts_of_every_kind_come_in_the_order_of_the_rows() -> None:
    rows = frame(
        figure("1.000", source="ban-dich"),
        share("50%"),
        figure("10", indicator="files_online"),
        figure("100", indicator="files"),
        figure("1.500", source="bai-bao"),
    )
    assert found(rows) == [(0, "disagree"), (0, "translated"), (1, "share"), (4, "disagree")]


def test_a_plan_is_held_against_nothing_but_its_origin() -> None:
    rows = frame(
        figure("1.000"),
        figure("1.500", source="bai-bao", status="plan"),
        figure("1.500", source="ban-dich", status="plan"),
    )
    assert found(rows) == [(2, "translated")]


def test_a_date_is_held_against_nothing_but_its_origin() -> None:
    opening = {"value": None, "value_date": date(2024, 1, 1), "unit_kind": "date"}
    rows = frame(
        figure("1.000"),
        {**figure("1"), **opening, "indicator": "launch", "date_basis": "unknown"},
    )
    assert found(rows) == [(1, "undated")]


def test_the_kind_of_the_indicator_says_what_is_a_flow() -> None:
    """The same files, a month's and a year's: no slip for a flow, one for a stock."""
    month = {"period_start": date(2024, 6, 1)}
    year = {"period_start": date(2024, 1, 1)}
    flows = (
        figure("3.000", date(2024, 6, 30), indicator="files", **month),
        figure("36.600", date(2024, 12, 31), indicator="files", **year),
    )
    assert found(frame(*flows)) == []
    assert found(frame(*({**row, "indicator": "accounts"} for row in flows))) == [
        (0, "slip"),
        (1, "slip"),
    ]


def test_of_sound_figures_there_is_no_doubt() -> None:
    rows = frame(figure("1.000"), share("10%"), figure("10", indicator="files_online"))
    assert found(rows) == []
    assert found(rows.iloc[:0]) == []
