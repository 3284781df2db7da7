"""Outlines in fewer bytes, at the same place."""

from dean06.blocks.model import Chart, Picture
from dean06.briefing.comparing.compact import compact

CORNERS = " ".join(f"L {n}.123456 {n % 7}.654321 \n" for n in range(40))
LONG = f"M 0.04 0.02 \n{CORNERS}z\nM 5 5 \nL 6.04 5 \nL 6 6 \nz\n"


def shortened(path: str) -> str:
    picture = Picture(mime="image/svg+xml", data=f'<svg><path d="{path}" /></svg>')
    made = compact(Chart(caption=(), alt="", picture=picture)).picture
    assert made is not None
    return made.data


def test_a_long_outline_is_written_in_steps_of_a_tenth_of_a_point() -> None:
    data = shortened(LONG)
    assert len(data) < len(LONG) / 2
    assert 'd="M0 0l.1 .7 1 1 ' in data
    assert " 1-6 1 1 " in data
    assert "zM5 5l1 0 0 1z" in data


def test_a_short_path_and_a_curve_stay_as_they_are() -> None:
    short = "M 0 0 \nL 1.123456 1 \nz\n"
    assert short in shortened(short)
    curve = LONG.replace("L 5.123456", "Q 1 1 5.123456")
    assert curve in shortened(curve)


def test_a_chart_without_picture_is_left_alone() -> None:
    chart = Chart(caption=(), alt="")
    assert compact(chart) is chart
