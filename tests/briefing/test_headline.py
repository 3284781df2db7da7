"""The few figures that matter most."""

from decimal import Decimal

from dean06.blocks.text import plain
from dean06.briefing.headline import headline_figures, key_figures
from tests.briefing.figures_made import NUMBERS, count, figures, share


def test_the_first_indicator_of_each_group_comes_before_any_second() -> None:
    frame = figures(
        share(indicator="first", rank=(0, 1, 0)),
        share(indicator="second", rank=(0, 2, 0)),
        count(indicator="third", rank=(2, 1, 0)),
    )
    chosen = headline_figures(frame, "tinh-a")
    assert list(chosen["indicator"]) == ["first", "third", "second"]


def test_the_rank_within_the_group_counts_and_not_the_codebook_s_number() -> None:
    frame = figures(
        count(indicator="late", group="foundation", rank=(5, 9, 0)),
        share(indicator="a", rank=(0, 5, 0)),
        share(indicator="b", rank=(0, 6, 0)),
    )
    assert list(headline_figures(frame, "tinh-a")["indicator"]) == ["a", "late", "b"]


def test_parts_districts_and_undated_results_are_left_out() -> None:
    frame = figures(
        share(breakdown="sector:police"),
        share(place="huyen-b"),
        share(period_end=None, date_basis="unknown"),
        share(indicator="kept"),
        share(indicator="planned", status="plan", period_end=None, date_basis="unknown"),
    )
    assert list(headline_figures(frame, "tinh-a")["indicator"]) == ["kept", "planned"]


def test_at_most_six_are_shown() -> None:
    frame = figures(*(share(indicator=f"i{n}", rank=(0, n, 0)) for n in range(9)))
    assert len(headline_figures(frame, "tinh-a")) == 6


def test_a_key_figure_carries_value_day_source_and_target() -> None:
    target = {"target": "t", "value": Decimal(95), "bound": "at_least"}
    block = key_figures(figures(share(target=target, attainment="met")), NUMBERS, "vi", "Nổi bật")
    assert block is not None
    (item,) = block.items
    assert (plain(item.label), plain(item.value)) == ("Tỷ lệ hồ sơ số", "97,3%")
    assert plain(item.note) == "30/06/2024[1]"
    assert (item.status, item.status_text) == ("met", "Đạt (chỉ tiêu: từ 95% trở lên)")
    assert key_figures(figures(), NUMBERS, "vi", "Nổi bật") is None
