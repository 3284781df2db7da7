"""Bars for shares against targets and for the parts of a figure."""

import re
from decimal import Decimal
from typing import Any

from dean06.blocks.model import Chart
from dean06.blocks.text import plain
from dean06.briefing.charts import attainment_chart, parts_charts
from tests.briefing.figures_made import NUMBERS, count, figures, share

KINDS = ("quyết định", "chỉ thị", "kế hoạch")


def bound(value: str, name: str, **changes: Any) -> dict[str, Any]:
    target = {"target": "t", "value": Decimal(90), "bound": "at_least"}
    return share(value, name_vi=name, target=target, attainment="missed", **changes)


BOUND = figures(
    bound("80", "Tỷ lệ một"),
    bound("94", "Tỷ lệ hai", bound="at_least", word="hơn", resolution=Decimal(1)),
    bound("60", "Tỷ lệ ba"),
)


def parts(*values: str, **changes: Any) -> list[dict[str, Any]]:
    made = share if changes.pop("shares", False) else count
    return [
        made(value, breakdown=f"kind:{n}", breakdown_vi=name, **changes)
        for n, (value, name) in enumerate(zip(values, KINDS, strict=False))
    ]


def svg_of(chart: Chart | None) -> str:
    assert chart is not None
    assert chart.picture is not None
    return chart.picture.data


def labels(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


def test_the_share_furthest_behind_its_target_is_drawn_first() -> None:
    shown = labels(svg_of(attainment_chart(BOUND, NUMBERS, "vi")))
    assert [text for text in shown if text.startswith("Tỷ lệ")] == [
        "Tỷ lệ ba (chỉ tiêu: từ 90% trở lên)",
        "Tỷ lệ một (chỉ tiêu: từ 90% trở lên)",
        "Tỷ lệ hai (chỉ tiêu: từ 90% trở lên)",
    ]
    assert [text for text in shown if not text.startswith("Tỷ lệ")] == ["60,0%", "80,0%", "hơn 94%"]


def test_the_alternative_text_tells_every_bar_and_every_number_has_its_claim() -> None:
    chart = attainment_chart(BOUND, NUMBERS, "vi")
    assert chart is not None
    assert chart.alt.endswith(
        "Tỷ lệ ba (chỉ tiêu: từ 90% trở lên): 60,0%; "
        "Tỷ lệ một (chỉ tiêu: từ 90% trở lên): 80,0%; "
        "Tỷ lệ hai (chỉ tiêu: từ 90% trở lên): hơn 94%."
    )
    assert {claim.rule for claim in chart.claims} == {"as_read", "target"}


def test_a_bound_is_drawn_and_explained() -> None:
    chart = attainment_chart(BOUND, NUMBERS, "vi")
    assert chart is not None
    assert [plain(note)[:14] for note in chart.notes] == ["Phần gạch chéo", "Vạch ngang tha"]
    assert "pattern" in svg_of(chart)
    (exact,) = parts_charts(figures(*parts("14", "1", "7")), NUMBERS, "vi")
    assert exact.notes == ()
    assert "pattern" not in svg_of(exact)


def test_fewer_than_three_bars_or_equal_ones_make_no_chart() -> None:
    assert attainment_chart(BOUND.head(2), NUMBERS, "vi") is None
    assert attainment_chart(figures(share("1"), share("2"), share("3")), NUMBERS, "vi") is None
    assert parts_charts(figures(*parts("14", "7")), NUMBERS, "vi") == []
    assert parts_charts(figures(*parts("7", "7", "7")), NUMBERS, "vi") == []


def test_parts_make_a_chart_of_their_own_largest_first() -> None:
    (chart,) = parts_charts(figures(*parts("14", "1", "7")), NUMBERS, "vi")
    assert plain(chart.caption) == "Số thẻ đã cấp[1]"
    shown = labels(svg_of(chart))
    assert [text for text in shown if text in KINDS] == ["quyết định", "kế hoạch", "chỉ thị"]
    (shares,) = parts_charts(figures(*parts("80", "90", "70", shares=True)), NUMBERS, "vi")
    assert "chỉ thị: 90,0%; quyết định: 80,0%" in shares.alt


def test_parts_nobody_steers_make_no_chart() -> None:
    assert parts_charts(figures(*parts("14", "1", "7", direction="none")), NUMBERS, "vi") == []


def test_no_chart_is_taller_than_seven_rows() -> None:
    many = [count(str(n), breakdown=f"kind:{n}", breakdown_vi=f"loại {n}") for n in range(1, 12)]
    (chart,) = parts_charts(figures(*many), NUMBERS, "vi")
    assert chart.alt.count(";") == 6
    assert plain(chart.notes[-1]) == "Biểu đồ chỉ vẽ các phần lớn nhất."


def test_a_chart_is_the_same_bytes_twice_and_names_one_font() -> None:
    first, second = (svg_of(attainment_chart(BOUND, NUMBERS, "vi")) for _ in range(2))
    assert first == second
    families = set(re.findall(r"font-family: '([^']+)'", first))
    assert families == {"Arimo"}


def test_the_line_of_a_target_keeps_clear_of_the_label_above_it() -> None:
    svg = svg_of(attainment_chart(BOUND, NUMBERS, "vi"))
    feet = [float(y) for y in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>Tỷ lệ', svg)]
    tops = [float(y) for y in re.findall(r'd="M [\d.]+ ([\d.]+)[^"]*"[^>]*#a6192e', svg)]
    assert len(feet) == len(tops) == 3
    # Letters of 8 points hang a quarter of that below their line; the stroke is 2.2 wide.
    assert all(top - 1.1 >= foot + 2 for foot, top in zip(feet, tops, strict=True))
