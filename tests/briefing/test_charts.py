"""Bars for shares and for the parts of a count."""

import re
from decimal import Decimal

from dean06.blocks.model import Chart
from dean06.blocks.text import plain
from dean06.briefing.charts import parts_charts, shares_chart
from tests.briefing.figures_made import NUMBERS, count, figures, share

SHARES = figures(
    share("80", name_vi="Tỷ lệ một"),
    share("94", name_vi="Tỷ lệ hai", bound="at_least", word="hơn", resolution=Decimal(1)),
    count("25", denominator=Decimal(25), name_vi="Số ba"),
)


def svg_of(chart: Chart | None) -> str:
    assert chart is not None
    assert chart.picture is not None
    return chart.picture.data


def labels(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


def test_shares_are_drawn_largest_first_with_their_own_figures() -> None:
    assert labels(svg_of(shares_chart(SHARES, NUMBERS, "vi"))) == [
        "Số ba",
        "25/25",
        "Tỷ lệ hai",
        "hơn 94%",
        "Tỷ lệ một",
        "80,0%",
    ]


def test_the_alternative_text_tells_every_bar() -> None:
    chart = shares_chart(SHARES, NUMBERS, "vi")
    assert chart is not None
    assert chart.alt.endswith("Số ba: 25/25; Tỷ lệ hai: hơn 94%; Tỷ lệ một: 80,0%.")


def test_a_bound_is_drawn_and_explained() -> None:
    chart = shares_chart(SHARES, NUMBERS, "vi")
    assert chart is not None
    assert [plain(note)[:14] for note in chart.notes] == ["Phần gạch chéo"]
    assert "pattern" in svg_of(chart)
    exact = figures(share("80"), share("90"), share("95"))
    exact_chart = shares_chart(exact, NUMBERS, "vi")
    assert exact_chart is not None
    assert exact_chart.notes == ()
    assert "pattern" not in svg_of(exact_chart)


def test_fewer_than_three_bars_or_equal_ones_make_no_chart() -> None:
    assert shares_chart(figures(share("80"), share("90")), NUMBERS, "vi") is None
    assert shares_chart(figures(share("100"), share("100"), share("100")), NUMBERS, "vi") is None
    assert parts_charts(figures(count(), count()), NUMBERS, "vi") == []
    equal = [count(breakdown=name, breakdown_vi=name) for name in "abc"]
    assert parts_charts(figures(*equal), NUMBERS, "vi") == []


def test_the_parts_of_a_count_make_a_chart_of_their_own() -> None:
    parts = [
        count("14", breakdown="document:decision", breakdown_vi="quyết định"),
        count("1", breakdown="document:directive", breakdown_vi="chỉ thị"),
        count("7", breakdown="document:plan", breakdown_vi="kế hoạch"),
    ]
    (chart,) = parts_charts(figures(*parts), NUMBERS, "vi")
    assert plain(chart.caption) == "Số thẻ đã cấp[1]"
    assert labels(svg_of(chart)) == ["quyết định", "14", "kế hoạch", "7", "chỉ thị", "1"]


def test_a_chart_is_the_same_bytes_twice_and_names_one_font() -> None:
    first, second = (svg_of(shares_chart(SHARES, NUMBERS, "vi")) for _ in range(2))
    assert first == second
    families = set(re.findall(r"font-family: '([^']+)'", first))
    assert families == {"Arimo"}
