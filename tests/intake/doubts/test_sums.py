from datetime import date
from typing import Any

from dean06.intake.doubts.sums import parts_off, shares_off
from tests.intake.doubts.observed_figures import INDICATORS, figure, frame, share, told

MONTH = {"period_start": date(2024, 6, 1)}


def counted(printed: str, indicator: str, **cells: Any) -> Any:
    return figure(printed, indicator=indicator, measure="flow", **cells)


def of_counts(printed: str, part: str, whole: str, **cells: Any) -> Any:
    return shares_off(
        frame(
            share(printed, **cells),
            counted(part, "files_online", **cells),
            counted(whole, "files", **cells),
        ),
        INDICATORS,
    )


def test_a_share_its_own_counts_do_not_give_is_told_with_the_right_one() -> None:
    """128.045 of 1.439.411 are 8,8957 per cent."""
    (doubt,) = of_counts("7,84%", "128.045", "1.439.411")

    assert (doubt.row, doubt.rule) == (0, "share")
    assert doubt.told["en"].startswith("“7,84%”, but 128.045/1.439.411 is 8.90%.")
    assert "là 8,90%" in doubt.told["vi"] or "8,90%" in doubt.told["vi"]


def test_a_share_that_was_rounded_or_cut_off_is_right() -> None:
    assert told(of_counts("8,90%", "128.045", "1.439.411")) == []
    assert told(of_counts("8,89%", "128.045", "1.439.411")) == []
    assert told(of_counts("8,9%", "128.045", "1.439.411")) == []
    assert told(of_counts("8,88%", "128.045", "1.439.411")) == [(0, "share")]


def test_a_whole_printed_round_gives_its_share_room() -> None:
    """Between 1,35 and 1,45 triệu, 128.045 are 8,83 to 9,48 per cent."""
    assert told(of_counts("9,3%", "128.045", "1,4 triệu")) == []
    assert told(of_counts("7,84%", "128.045", "1,4 triệu")) == [(0, "share")]


def test_counts_of_another_day_place_or_part_say_nothing_of_the_share() -> None:
    for other in (
        {"period_end": date(2024, 5, 31)},
        {"place": "tinh-b"},
        {"breakdown": "sector:police"},
        {"source": "bai-bao"},
        {"status": "plan"},
    ):
        rows = frame(
            share("7,84%"),
            counted("128.045", "files_online", **other),
            counted("1.439.411", "files", **other),
        )
        assert told(shares_off(rows, INDICATORS)) == []


def test_the_share_of_a_part_is_held_to_the_counts_of_the_part() -> None:
    part = {"breakdown": "sector:police"}
    assert told(of_counts("50%", "10", "100", **part)) == [(0, "share")]
    assert told(of_counts("10%", "10", "100", **part)) == []


def test_a_whole_may_be_printed_with_the_part() -> None:
    def covered(printed: str) -> list[tuple[int, str]]:
        top = figure("25/30", indicator="covered")
        return told(shares_off(frame(share(printed, indicator="covered_share"), top), INDICATORS))

    assert covered("83,3%") == []
    assert covered("93,3%") == [(0, "share")]


def test_a_share_without_a_whole_is_not_judged() -> None:
    top = figure("25", indicator="covered")
    rows = frame(share("93,3%", indicator="covered_share"), top)
    assert told(shares_off(rows, INDICATORS)) == []


def test_a_share_of_nothing_is_not_judged() -> None:
    assert told(of_counts("0%", "0", "0")) == []


def test_what_is_only_more_than_a_number_is_not_judged() -> None:
    assert told(of_counts("hơn 7%", "128.045", "1.439.411")) == []
    assert told(of_counts("7,84%", "hơn 128.045", "1.439.411")) == []


def part(printed: str, name: str, **cells: Any) -> Any:
    return figure(printed, breakdown=f"sector:{name}", **cells)


def test_a_whole_that_is_less_than_its_parts_is_told() -> None:
    rows = frame(figure("100"), part("60", "police"), part("50", "justice"))
    (doubt,) = parts_off(rows)

    assert (doubt.row, doubt.rule) == (0, "parts")
    assert doubt.told["en"] == (
        "“100” does not agree with its parts 60 + 50. Check them with their source."
    )


def test_parts_may_be_less_than_the_whole_because_some_are_not_told() -> None:
    assert told(parts_off(frame(figure("100"), part("60", "police"), part("40", "justice")))) == []
    assert told(parts_off(frame(figure("100"), part("60", "police")))) == []


def test_parts_of_two_dimensions_are_not_added() -> None:
    rows = frame(figure("100"), part("90", "police"), figure("80", breakdown="level:1"))
    assert told(parts_off(rows)) == []


def test_parts_of_another_day_or_period_are_not_added() -> None:
    later = part("60", "justice", period_end=date(2024, 7, 31))
    month = part("60", "justice", **MONTH)
    assert told(parts_off(frame(figure("100"), part("60", "police"), later))) == []
    assert told(parts_off(frame(figure("100"), part("60", "police"), month))) == []


def test_a_rounded_whole_and_rounded_parts_have_room() -> None:
    rows = frame(figure("1,4 triệu"), part("1,2 triệu", "police"), part("0,3 triệu", "justice"))
    assert told(parts_off(rows)) == []
    rows = frame(figure("1,4 triệu"), part("1,2 triệu", "police"), part("0,5 triệu", "justice"))
    assert told(parts_off(rows)) == [(0, "parts")]


def test_a_whole_that_is_only_more_than_a_number_can_hold_any_parts() -> None:
    rows = frame(figure("hơn 100"), part("60", "police"), part("50", "justice"))
    assert told(parts_off(rows)) == []


def points(printed: str, name: str | None = None) -> Any:
    cells = {"indicator": "index", "measure": "score"}
    return figure(printed, kind="score", breakdown=f"component:{name}" if name else None, **cells)


# The parts have 18, 12, 10, 20, 22 and 18 points to give, which are the whole's 100; they got
# 16,00 + 10,50 + 8,13 + 17,00 + 18,00 + 14,00 = 83,63.
PARTS = ["16/18", "10,5/12", "8,13/10", "17/20", "18/22", "14/18"]


def score(whole: str, parts: list[str]) -> list[tuple[int, str]]:
    rows = [points(text, str(number)) for number, text in enumerate(parts)]
    return told(parts_off(frame(points(whole), *rows)))


def test_a_score_its_parts_do_not_make_is_told() -> None:
    assert score("86,94/100", PARTS) == [(0, "parts")]
    assert score("80,00/100", PARTS) == [(0, "parts")]


def test_a_score_its_parts_make_is_right() -> None:
    assert score("83,63/100", PARTS) == []


def test_a_score_with_a_part_missing_is_not_judged() -> None:
    assert score("86,94/100", PARTS[:-1]) == []


def test_a_score_one_part_of_which_is_not_exact_is_not_judged() -> None:
    assert score("86,94/100", ["hơn 16/18", *PARTS[1:]]) == []
    assert score("86,94/100", ["khoảng 16/18", *PARTS[1:]]) == []
    assert score("gần 84/100", PARTS) == []
