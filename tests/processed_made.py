"""Processed data of invented places, for the tests of what a briefing reads."""

from pathlib import Path

from dean06.intake import collect
from dean06.paths import remark_path
from dean06.periods import HalfYear
from tests.raw_data import OBSERVATION, PLACES, SOURCES, raw_folder

LAW = {"source": "luat", "kind": "legal", "place": "viet-nam"}
IN_PASSING = {"observation": "bai-a/02", "source": "bai-a", "indicator": "online_share"}


def reviewed_twice(tmp_path: Path) -> Path:
    """Return processed data: A reviewed twice, B without figures, the nation told of in passing."""
    raw = raw_folder(
        tmp_path,
        places=[*PLACES, {**PLACES[2], "place": "tinh-c", "code": "03"}],
        sources=[
            *SOURCES,
            {"source": "hai-nam", "place": "tinh-a", "covers": "2022-2023"},
            LAW,
        ],
        observations=[
            {**OBSERVATION, "observation": "bai-a/01", "value_text": "97,30%", "value": "97.30"},
            {**IN_PASSING, "place": "viet-nam"},
            {**OBSERVATION, "observation": "hai-nam/01", "source": "hai-nam"},
        ],
        findings=[{"finding": "bai-a/f01"}],
    )
    remark = remark_path(raw, HalfYear(2024, 1), "tinh-a", "vi")
    remark.parent.mkdir(parents=True)
    remark.write_text("Nhận xét.", encoding="utf-8-sig")
    collect(raw, tmp_path / "processed")
    return tmp_path / "processed"
