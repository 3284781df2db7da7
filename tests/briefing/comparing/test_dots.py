"""The dots of a ranking."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.model import Chart
from dean06.blocks.text import plain
from dean06.briefing.comparing.dots import dots_chart
from dean06.places import Gazetteer
from tests.briefing.comparing.places_made import PLACES, five, place, target_table, told, view


def chart(*rows: dict[str, Any], **more: Any) -> Chart:
    made = view(*rows, **more)
    return dots_chart(made.rankings[0], made)


def svg(block: Chart) -> str:
    assert block.picture is not None
    return block.picture.data


def labels(block: Chart) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg(block))


def test_places_are_drawn_in_order_with_their_own_figures() -> None:
    drawn = [text for text in labels(chart(*five(), lang="vi")) if not text.isdigit()]
    rows = [text for text in drawn if not re.fullmatch(r"\d+%", text)]
    assert rows == [
        "TP. Hòa A",
        "90,0%",
        "B",
        "80,0%",
        "C",
        "80,0%",
        "D",
        "70,0%",
        "Đ",
        "60,0%",
    ]


def test_days_stand_beside_the_names_only_where_they_differ() -> None:
    assert "31 December 2025" not in labels(chart(*five()))
    apart = labels(chart(*five(p02={"period_end": date(2025, 11, 30)})))
    assert apart.count("31 December 2025") == 4
    assert "30 November 2025" in apart


def test_the_smallest_letters_are_nine_pixels_on_a_phone() -> None:
    drawn = svg(chart(*five(p02={"period_end": date(2025, 11, 30)})))
    (width,) = re.findall(r'viewBox="0 0 ([\d.]+)', drawn)
    sizes = [float(size) for size in re.findall(r"<text[^>]*?([\d.]+)px", drawn)]
    assert len(sizes) == len(labels(chart(*five(p02={"period_end": date(2025, 11, 30)}))))
    assert min(sizes) * 380 / float(width) >= 9


def test_bounds_are_drawn_and_explained() -> None:
    assert chart(*five()).notes == ()
    over = {"bound": "at_least", "word": "hơn", "value": Decimal(85)}
    under = {"bound": "below", "word": "dưới", "value": Decimal(65)}
    block = chart(*five(p04=over, p05=under))
    assert [plain(note)[:8] for note in block.notes] == ["Half dot", "Open dot"]


def test_the_target_is_a_line_and_explained() -> None:
    block = chart(*five(), targets=target_table("95"))
    assert [plain(note) for note in block.notes] == ["Red dashed line: target."]
    assert "#a6192e" in svg(block)
    assert "#a6192e" not in svg(chart(*five()))


def test_the_alternative_text_tells_first_last_and_how_many() -> None:
    assert chart(*five()).alt == (
        "Share of digital files: dots of 5 places in order, from tinh-01 (90.0%) to tinh-05 "
        "(60.0%). Every figure stands in the table."
    )


def test_a_list_of_63_places_fits_on_one_page() -> None:
    many = [f"{n:02}" for n in range(1, 64)]
    places = Gazetteer([PLACES["viet-nam"], *(place(code, f"tỉnh {code}") for code in many)])
    block = chart(*(told(code, str(100 - int(code))) for code in many), places=places)
    height = re.search(r'<svg[^>]* height="([\d.]+)pt"', svg(block))
    assert height
    assert float(height[1]) / 72 * 25.4 < 190
    drawn = [text for text in labels(block) if text.startswith("tinh-")]
    assert drawn == [f"tinh-{code}" for code in many]
    assert block.dense
    assert not chart(*five()).dense


def test_a_chart_is_the_same_bytes_twice_and_names_one_font() -> None:
    first, second = (svg(chart(*five())) for _ in range(2))
    assert first == second
    assert set(re.findall(r"font-family: '([^']+)'", first)) == {"Arimo"}
