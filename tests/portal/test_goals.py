"""How places stand to the targets, by their latest briefings."""

from datetime import date

from dean06.portal.goals import Goals, Verdict, goals_of
from dean06.portal.manifest import Entry
from dean06.portal.tally import Tally, each_once
from tests.portal.entries_made import entry, judged, measured

NEWEST_SOURCE = date(2024, 7, 5)
BEFORE, AFTER = date(2023, 12, 31), date(2030, 12, 31)


def goals(*entries: Entry) -> Goals:
    return goals_of(list(entries), NEWEST_SOURCE, "vi")


def told(place: str, *targets: tuple[str, str]) -> Entry:
    return entry(
        place, measured=measured(targets=tuple(judged(place, how, name) for name, how in targets))
    )


def test_a_place_counts_once_for_a_target_with_its_latest_briefing() -> None:
    earlier = measured(targets=(judged("tinh-a", "missed"),))
    later = measured(targets=(judged("tinh-a", "met"),))
    other = measured(targets=(judged("tinh-b", "undetermined"),))

    (goal,) = goals(
        entry("tinh-a", "2024H1", measured=later),
        entry("tinh-a", "2023H2", measured=earlier),
        entry("tinh-b", measured=other),
    ).told

    assert goal.met == each_once(["six-month/2024H1/tinh-a"])
    assert (goal.missed, goal.provinces.number, goal.nation) == (Tally(), 2, None)
    assert goal.undetermined == each_once(["six-month/2024H1/tinh-b"])
    assert (goal.title, goal.asked) == ("Chỉ số online", "từ 90% trở lên")


def test_the_nation_is_no_province() -> None:
    (goal,) = goals(told("viet-nam", ("online", "missed")), told("tinh-a", ("online", "met"))).told
    assert (goal.met.number, goal.missed.number) == (1, 0)
    assert goal.nation == Verdict("six-month/2024H1/viet-nam", "missed", date(2024, 6, 30))
    assert (goal.behind, goal.nation_behind, goal.unmet) == (Tally(), True, True)


def test_what_is_not_due_is_apart_from_what_is_missed_until_its_day_has_passed() -> None:
    def standing(deadline: date) -> list[int]:
        targets = (judged("tinh-a", "not_due", deadline=deadline),)
        (goal,) = goals(entry("tinh-a", measured=measured(targets=targets))).told
        return [goal.missed.number, goal.not_due.number, int(goal.overdue)]

    assert standing(AFTER) == [0, 1, 0]
    assert standing(BEFORE) == [1, 0, 1]


def test_figures_of_more_than_a_year_before_the_newest_half_year_and_undated_are_left_out() -> None:
    # The newest period is the first half of 2024, so figures count from 1 January 2023.
    first, before = date(2023, 1, 1), date(2022, 12, 31)
    found = goals(
        entry("tinh-a", measured=measured(targets=(judged("tinh-a", "met", day=first),))),
        entry("tinh-b", measured=measured(targets=(judged("tinh-b", "missed", day=before),))),
        entry("tinh-c", measured=measured(targets=(judged("tinh-c", "met", day=None),))),
    )
    (goal,) = found.told
    assert goal.all == each_once(["six-month/2024H1/tinh-a"])
    assert (found.since, found.days) == (first, (first, first))
    assert found.left_out == each_once(["six-month/2024H1/tinh-b", "six-month/2024H1/tinh-c"])


def test_targets_not_met_stand_first_the_overdue_before_all() -> None:
    found = goals(
        told("tinh-a", ("met by all", "met"), ("missed", "missed"), ("far", "not_due")),
        told("tinh-b", ("met by all", "met"), ("open", "undetermined")),
        told("tinh-c", ("met by all", "met"), ("missed", "missed")),
        entry(
            "viet-nam",
            measured=measured(targets=(judged("viet-nam", "undetermined", "late", BEFORE),)),
        ),
    )
    assert [goal.target for goal in found.told] == ["late", "missed", "open", "far", "met by all"]


def test_without_a_briefing_there_is_no_target() -> None:
    assert goals() == Goals((), None, None, Tally())
