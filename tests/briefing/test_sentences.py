"""Results told in sentences."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.text import plain
from dean06.briefing.sentences import Teller
from dean06.claims import ClaimBook
from dean06.measures.change import OTHER_SPAN, Change
from dean06.measures.gaps import Gap
from dean06.measures.standing import Standing, Step
from dean06.messages import Language
from dean06.periods import HalfYear, Period
from tests.briefing.figures_made import DAY, NUMBERS, count, figures, row, share

PART = {"breakdown": "sector:police", "breakdown_vi": "ngành công an", "breakdown_en": "the police"}
OTHER = {"breakdown": "sector:law", "breakdown_vi": "ngành tư pháp", "breakdown_en": "justice"}


def told(
    *rows: dict[str, Any], lang: Language = "vi", earlier: dict[str, Period] | None = None
) -> list[str]:
    teller = Teller(ClaimBook(lang), NUMBERS, (None, DAY), earlier or {})
    return [plain(text) for text in teller.sentences(figures(*rows))]


def test_a_share_that_should_rise_is_told_as_reached() -> None:
    assert told(share()) == ["Tỷ lệ hồ sơ số đạt 97,3%[1]."]
    assert told(share(), lang="en") == ["Share of digital files reached 97.3%[1]."]


def test_a_share_known_only_from_above_is_not_told_as_reached() -> None:
    below = share("70", bound="below", word="dưới", resolution=Decimal(1))
    assert told(below) == ["Tỷ lệ hồ sơ số ở mức dưới 70%[1]."]


def test_a_count_is_told_with_its_noun() -> None:
    assert told(count()) == ["Số thẻ đã cấp: 1.200 thẻ[1]."]


def test_a_day_that_is_not_the_usual_one_is_printed() -> None:
    assert told(count(period_end=date(2023, 6, 22))) == [
        "Số thẻ đã cấp: 1.200 thẻ (22/06/2023)[1]."
    ]
    unknown = count(period_end=None, date_basis="unknown")
    assert told(unknown) == ["Số thẻ đã cấp: 1.200 thẻ (không rõ thời điểm)[1]."]


def test_a_flow_names_its_span() -> None:
    flow = count(period_start=date(2024, 1, 1))
    assert told(flow) == ["Số thẻ đã cấp trong 6 tháng đầu năm 2024: 1.200 thẻ[1]."]


def test_a_span_told_at_the_head_of_a_part_is_not_told_again() -> None:
    usual = (date(2024, 1, 1), DAY)
    teller = Teller(ClaimBook("vi"), NUMBERS, usual, {})
    flow, stock = count(period_start=usual[0]), count(indicator="stock")
    assert [plain(text) for text in teller.sentences(figures(flow, stock))] == [
        "Số thẻ đã cấp: 1.200 thẻ[1].",
        "Số thẻ đã cấp: 1.200 thẻ (30/06/2024)[1].",
    ]


def test_parts_without_a_whole_are_listed_under_the_name() -> None:
    parts = told(share("99.96", resolution=Decimal("0.01"), **PART), share("100", **OTHER))
    assert parts == ["Tỷ lệ hồ sơ số: ngành công an 99,96%; ngành tư pháp 100,0%[1]."]


def test_parts_follow_their_whole() -> None:
    assert told(share(), share("90", **PART)) == [
        "Tỷ lệ hồ sơ số đạt 97,3%[1]. Trong đó: ngành công an 90,0%[1]."
    ]


def test_parts_of_different_days_are_each_dated() -> None:
    earlier = share("40", period_end=date(2023, 2, 1), **OTHER)
    assert told(share("80", **PART), earlier) == [
        "Tỷ lệ hồ sơ số: ngành công an 80,0% (30/06/2024); ngành tư pháp 40,0% (01/02/2023)[1]."
    ]


def test_a_flow_that_ends_on_the_usual_day_keeps_its_span() -> None:
    flow = count(period_start=date(2024, 1, 1), **PART)
    assert told(flow) == ["Số thẻ đã cấp (ngành công an): 1.200 thẻ (6 tháng đầu năm 2024)[1]."]


def test_a_single_part_is_named_in_brackets() -> None:
    assert told(share(**PART)) == ["Tỷ lệ hồ sơ số (ngành công an): 97,3%[1]."]


def test_a_counted_part_stands_behind_its_number_in_vietnamese() -> None:
    decisions = {"breakdown": "document:decision", "breakdown_vi": "quyết định"}
    plans = {"breakdown": "document:plan", "breakdown_vi": "kế hoạch"}
    assert told(count("14", **decisions), count("7", **plans)) == [
        "Số thẻ đã cấp: 14 quyết định; 7 kế hoạch[1]."
    ]


def test_a_counted_part_that_is_a_place_keeps_the_noun_of_what_is_counted() -> None:
    provinces = {"breakdown": "bloc:localities", "breakdown_vi": "các tỉnh, thành phố"}
    ministries = {"breakdown": "bloc:ministries", "breakdown_vi": "các bộ, ngành"}
    assert told(count("14", **provinces), count("7", **ministries)) == [
        "Số thẻ đã cấp: các tỉnh, thành phố 14 thẻ; các bộ, ngành 7 thẻ[1]."
    ]


def test_a_target_is_told_as_met_missed_or_open() -> None:
    target = {
        "target": "t",
        "value": Decimal(95),
        "bound": "at_least",
        "deadline": date(2025, 12, 31),
        "source": "source-b",
    }
    endings = {
        status: told(share(target=target, attainment=status))[0].split(", ", 1)[1]
        for status in ("met", "missed", "undetermined")
    }
    assert endings == {
        "met": "đạt chỉ tiêu từ 95% trở lên (thời hạn 31/12/2025)[2].",
        "missed": "chưa đạt chỉ tiêu từ 95% trở lên (thời hạn 31/12/2025)[2].",
        "undetermined": "chưa xác định được mức đạt so với chỉ tiêu từ 95% trở lên "
        "(thời hạn 31/12/2025)[2].",
    }
    ahead = told(share(target=target, attainment="missed", target_due=False))[0]
    assert ahead.endswith("chưa đạt chỉ tiêu (còn hạn): từ 95% trở lên (thời hạn 31/12/2025)[2].")


def changed(change: Change, before: dict[str, Any]) -> str:
    now = row(share())
    step = Step("half_before", row({**before, "source": "source-b"}), change)
    teller = Teller(
        ClaimBook("vi"),
        NUMBERS,
        (None, DAY),
        {"half_before": HalfYear(2023, 2)},
        standings={now.observation: Standing(now, (step,))},
    )
    return plain(teller.sentence([now]))


def test_an_earlier_figure_is_told_with_the_change() -> None:
    before = share("92.3", period_end=date(2023, 12, 31))
    assert changed(Change(Decimal(5), "points"), before) == (
        "Tỷ lệ hồ sơ số đạt 97,3%[1], tăng 5 điểm phần trăm so với 6 tháng cuối năm 2023 "
        "(92,3%)[2]."
    )


def test_an_earlier_figure_of_another_day_than_the_last_is_told_with_it() -> None:
    before = share("92.3", period_end=date(2023, 11, 30))
    assert "tăng 5 điểm phần trăm so với ngày 30/11/2023 (92,3%)[2]" in changed(
        Change(Decimal(5), "points"), before
    )


def test_an_earlier_figure_of_another_span_is_told_with_its_own() -> None:
    year = share("92.3", period_start=date(2023, 1, 1), period_end=date(2023, 12, 31))
    assert "không so sánh do độ dài hai kỳ số liệu khác nhau (năm 2023: 92,3%[2])" in changed(
        OTHER_SPAN, year
    )


def test_a_change_the_bounds_leave_open_is_told_as_open() -> None:
    day = date(2023, 12, 31)
    about = share("92", bound="at_least", word="trên", resolution=Decimal(1), period_end=day)
    assert changed(Change(Decimal(5), "points", "at_most"), about) == (
        "Tỷ lệ hồ sơ số đạt 97,3%[1], chưa xác định được do số liệu làm tròn "
        "(6 tháng cuối năm 2023: trên 92%[2])."
    )


def test_a_rise_of_unknown_size_is_told_without_one() -> None:
    over = share("92", bound="at_least", word="trên", period_end=date(2023, 12, 31))
    assert changed(Change(None, "points", moved=True), over) == (
        "Tỷ lệ hồ sơ số đạt 97,3%[1], tăng so với 6 tháng cuối năm 2023 (trên 92,0%)[2], chưa rõ "
        "mức tăng do số liệu làm tròn."
    )


def test_of_many_parts_the_highest_and_the_lowest_are_told() -> None:
    parts = [
        share(str(90 - n), breakdown=f"sector:{n}", breakdown_vi=f"ngành {n}") for n in range(5)
    ]
    teller = Teller(ClaimBook("vi"), NUMBERS, (None, DAY), {}, all_parts=False)
    (text,) = teller.sentences(figures(*parts))
    assert (
        plain(text) == "Tỷ lệ hồ sơ số: cao nhất là ngành 0 90,0%; thấp nhất là ngành 4 86,0%[1]."
    )
    assert len(told(*parts)[0].split(";")) == 5


def test_a_part_of_a_whole_is_told_with_its_share() -> None:
    assert told(count("67", denominator=Decimal(77))) == [
        "Số thẻ đã cấp: 67/77 thẻ[1], bằng 87,0%."
    ]
    assert told(count("25", denominator=Decimal(25))) == ["Số thẻ đã cấp: 25/25 thẻ[1]."]


def test_a_figure_older_than_the_period_is_told_as_such() -> None:
    old = row(share(period_end=date(2023, 11, 30)))
    teller = Teller(ClaimBook("vi"), NUMBERS, (None, DAY), {}, since=date(2024, 1, 1))
    assert plain(teller.sentence([old])) == (
        "Tỷ lệ hồ sơ số đạt 97,3% (30/11/2023, trước kỳ báo cáo)[1]."
    )


def test_another_source_that_tells_it_otherwise_is_told() -> None:
    now, other = row(share()), row(share("94", source="source-b", observation="source-b/02"))
    teller = Teller(ClaimBook("vi"), NUMBERS, (None, DAY), {}, disputes={now.observation: other})
    assert plain(teller.sentence([now])) == (
        "Tỷ lệ hồ sơ số đạt 97,3%[1], nguồn khác nêu 94,0% (30/06/2024)[2]."
    )


def test_the_country_s_figure_and_the_gap_to_it_are_told() -> None:
    now, there = row(share()), row(share("92.3", source="source-b", observation="source-b/03"))
    gap = Gap(now, there, Change(Decimal(5), "points"))
    teller = Teller(
        ClaimBook("vi"),
        NUMBERS,
        (None, DAY),
        {},
        standings={now.observation: Standing(now, gap=gap)},
    )
    assert plain(teller.sentence([now])) == (
        "Tỷ lệ hồ sơ số đạt 97,3%[1], cao hơn cả nước 5 điểm phần trăm (92,3%, 30/06/2024)[2]."
    )


def test_the_country_s_figure_is_marked_where_it_is_doubtful_and_its_day_implied() -> None:
    marked = share("92.3", observation="source-b/03", doubts="share", date_basis="implied")
    now, there = row(share()), row(marked)
    gap = Gap(now, there, Change(Decimal(5), "points"))
    standings = {now.observation: Standing(now, gap=gap)}
    teller = Teller(ClaimBook("vi"), NUMBERS, (None, DAY), {}, standings=standings)
    assert "(92,3%†, 30/06/2024*)" in plain(teller.sentence([now]))


def test_a_share_the_source_states_itself_is_not_computed_again_beside_its_parts() -> None:
    paid = {"group": "public_services", "denominator": Decimal(53), "observation": "source-a/02"}
    assert told(count("45", **paid), share("84.9")) == [
        "Số thẻ đã cấp: 45/53 thẻ[1].",
        "Tỷ lệ hồ sơ số đạt 84,9%[1].",
    ]
    assert told(count("45", **paid), share("84.8"))[0] == (
        "Số thẻ đã cấp: 45/53 thẻ[1], bằng 84,9%."
    )
