"""The few figures that matter most."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.text import plain
from dean06.briefing.headline import headline_figures, key_figures
from dean06.measures.change import Change
from dean06.measures.gaps import Gap
from dean06.measures.standing import Standing, Step
from dean06.periods import HalfYear
from tests.briefing.figures_made import NUMBERS, count, row, share

END = date(2024, 6, 30)
TARGET = {
    "target": "t",
    "value": Decimal(95),
    "bound": "at_least",
    "deadline": date(2025, 12, 31),
    "source": "source-b",
}
EARLIER = {"half_before": HalfYear(2023, 2)}
BEFORE = row(share("92.3", observation="source-b/01", source="source-b"))


def standings(*made: dict[str, Any]) -> list[Standing]:
    return [Standing(row(one)) for one in made]


def moved(made: dict[str, Any]) -> Standing:
    return Standing(row(made), (Step("half_before", BEFORE, Change(Decimal(5), "points")),))


def chosen(found: list[Standing]) -> list[str]:
    return [standing.row.indicator for standing in headline_figures(found, END)]


def test_a_target_stands_before_a_change_a_share_and_a_bare_count() -> None:
    found = [
        *standings(count(indicator="count", rank=(0, 1, 0)), share(indicator="share")),
        moved(share(indicator="moved", rank=(0, 3, 0))),
        *standings(
            share(indicator="bound", target=TARGET, attainment="missed", rank=(0, 9, 0)),
        ),
    ]
    assert chosen(found) == ["bound", "moved", "share", "count"]


def test_the_first_indicator_of_each_group_comes_before_any_second() -> None:
    found = standings(
        share(indicator="first", rank=(0, 1, 0)),
        share(indicator="second", rank=(0, 2, 0)),
        share(indicator="third", group="digital_citizens", rank=(2, 1, 0)),
    )
    assert chosen(found) == ["first", "third", "second"]


def test_of_a_group_a_share_comes_before_a_bare_count() -> None:
    found = standings(
        count(indicator="count", group="public_services", rank=(0, 1, 0)),
        share(indicator="share", rank=(0, 9, 0)),
    )
    assert chosen(found) == ["share", "count"]
    both = [moved(count(indicator="count", group="public_services")), moved(share(rank=(0, 9, 0)))]
    assert chosen(both) == ["files_share", "count"]


def test_parts_and_undated_results_without_a_target_are_left_out() -> None:
    undated = {"period_end": None, "date_basis": "unknown"}
    found = standings(
        share(breakdown="sector:police"),
        share(indicator="undated", **undated),
        share(indicator="kept"),
        share(indicator="planned", status="plan", **undated),
        share(indicator="bound", target=TARGET, attainment="met", **undated),
    )
    assert chosen(found) == ["bound", "kept", "planned"]


def test_at_most_six_are_shown() -> None:
    found = standings(*(share(indicator=f"i{n}", rank=(0, n, 0)) for n in range(9)))
    assert len(chosen(found)) == 6


def test_a_flow_of_a_week_is_never_a_headline_even_alone() -> None:
    week = count(indicator_kind="flow", period_start=date(2024, 6, 24))
    assert chosen(standings(week)) == []
    assert chosen(standings(count(indicator_kind="flow"))) == []
    half = count(indicator_kind="flow", period_start=date(2024, 1, 1))
    assert chosen(standings(half)) == ["cards"]


def test_doubtful_old_and_summed_figures_only_fill_up_to_three() -> None:
    minor = standings(
        share(indicator="doubtful", doubts="leap", target=TARGET, attainment="met"),
        share(indicator="old", date=date(2023, 12, 1), rank=(0, 2, 0)),
        count(indicator="flow", indicator_kind="flow", period_start=date(2024, 1, 1)),
    )
    two = standings(*(share(indicator=f"i{n}", rank=(0, 5 + n, 0)) for n in range(2)))
    assert chosen([*minor, *two]) == ["i0", "i1", "doubtful"]
    three = standings(*(share(indicator=f"i{n}", rank=(0, 5 + n, 0)) for n in range(3)))
    assert chosen([*minor, *three]) == ["i0", "i1", "i2"]


def test_a_card_carries_value_target_change_country_and_day() -> None:
    now = row(share(target=TARGET, attainment="met"))
    earlier = row(share("92.3", source="source-b", period_end=date(2023, 12, 31)))
    step = Step("half_before", earlier, Change(Decimal(5), "points"))
    gap = Gap(now, BEFORE, Change(Decimal(-2), "points"))
    block = key_figures([Standing(now, (step,), gap)], NUMBERS, EARLIER, "vi", "Nổi bật")
    assert block is not None
    (item,) = block.items
    assert (plain(item.label), plain(item.value)) == ("Tỷ lệ hồ sơ số", "97,3%")
    assert plain(item.note) == "30/06/2024[1]"
    assert (item.status, plain(item.status_text)) == ("met", "Đạt chỉ tiêu")
    assert [plain(line) for line in item.lines] == [
        "Chỉ tiêu: từ 95% trở lên (thời hạn 31/12/2025)[2]",
        "▲ Tăng 5 điểm phần trăm so với 6 tháng cuối năm 2023",
        "Thấp hơn cả nước 2 điểm phần trăm",
    ]
    assert key_figures([], NUMBERS, EARLIER, "vi", "Nổi bật") is None


def test_a_part_of_a_stated_whole_tells_its_share_on_the_card() -> None:
    part = row(count("5996", denominator=Decimal(9823)))
    block = key_figures([Standing(part)], NUMBERS, EARLIER, "vi", "Nổi bật")
    assert block is not None
    assert [plain(line) for line in block.items[0].lines] == ["Bằng 61,0%"]


def test_a_target_due_in_years_bears_no_cross() -> None:
    now = {
        due: row(share(target=TARGET, attainment="missed", target_due=due)) for due in (True, False)
    }
    cards = {
        due: key_figures([Standing(now[due])], NUMBERS, EARLIER, "vi", "Nổi bật")
        for due in (True, False)
    }
    told = {
        due: (block.items[0].status, plain(block.items[0].status_text))
        for due, block in cards.items()
        if block
    }
    assert told == {
        True: ("missed", "Chưa đạt chỉ tiêu"),
        False: ("undetermined", "Chưa đạt chỉ tiêu (còn hạn)"),
    }


def test_of_a_count_and_the_share_its_source_states_only_the_share_leads() -> None:
    paid = {"group": "public_services", "denominator": Decimal(53), "observation": "source-a/02"}
    assert chosen(standings(count("45", **paid), share("84.9"))) == ["files_share"]
    bound = count("45", target=TARGET, attainment="missed", **paid)
    assert chosen(standings(bound, share("84.9"))) == ["cards", "files_share"]


def test_where_every_figure_is_of_one_part_these_lead_under_the_name_of_the_part() -> None:
    part = {"breakdown": "sector:police", "breakdown_vi": "ngành công an"}
    found = standings(share(**part))
    assert chosen(found) == ["files_share"]
    told = key_figures(found, NUMBERS, EARLIER, "vi", "")
    assert told is not None
    assert plain(told.items[0].label) == "Tỷ lệ hồ sơ số – ngành công an"
    two = standings(share(**part), share(breakdown="sector:law", observation="source-a/02"))
    assert chosen(two) == []
    assert chosen(standings(share(**part), count())) == ["cards"]
