from datetime import date

from dean06.place import Place
from dean06.places import Gazetteer
from dean06.portal.manifest import Entry, Manifest
from dean06.portal.overview import Overview, overview_of
from dean06.portal.tally import Tally, each_once
from tests.portal.entries_made import entry, failed, judged, measured, task

EARLY, LATE = date(2023, 12, 31), date(2025, 12, 31)


def place(key: str, level: str = "province") -> Place:
    return Place(key, key, level, None, key, key, key, date.min, date.max)


PLACES = Gazetteer([place("viet-nam", "nation"), place("tinh-a"), place("tinh-b")])


def overview(*entries: Entry) -> Overview:
    return overview_of(Manifest(day=date(2024, 7, 5), documents=entries), PLACES, "vi")


def test_briefings_and_places_are_counted_once_whatever_the_languages() -> None:
    found = overview(
        entry("tinh-a"),
        entry("tinh-a", lang="en"),
        entry("tinh-a", "2022-2023"),
        entry("viet-nam"),
        failed("tinh-b"),
    )
    assert found.six_month == each_once(["six-month/2024H1/tinh-a", "six-month/2024H1/viet-nam"])
    assert found.two_year == each_once(["two-year/2022-2023/tinh-a"])
    assert found.unbuilt == each_once(["six-month/2024H1/tinh-b"])
    assert (found.provinces.number, found.nation) == (1, True)


def test_overdue_is_what_fell_due_before_the_newest_source_and_is_not_shown_to_be_met() -> None:
    targets = (
        judged("tinh-a", "missed", "late", EARLY),
        judged("tinh-a", "undetermined", "unsure", EARLY),
        judged("tinh-a", "met", "done", EARLY),
        judged("tinh-a", "missed", "ahead", LATE),
        judged("tinh-a", "missed", "open"),
    )
    found = overview(entry("tinh-a", measured=measured(targets=targets)))
    assert {goal.title for goal in found.overdue} == {"Chỉ số late", "Chỉ số unsure"}


def test_the_nation_is_counted_with_the_provinces_and_by_itself() -> None:
    a = measured(targets=(judged("tinh-a", "met"), judged("tinh-a", "not_due", "far", LATE)))
    nation = measured(targets=(judged("viet-nam", "missed"),))
    found = overview(entry("tinh-a", measured=a), entry("viet-nam", measured=nation))
    statuses = ("met", "missed", "not_due", "undetermined")
    assert [found.judged(status).number for status in statuses] == [1, 1, 1, 0]
    assert found.judged(*statuses).number == 3
    assert found.of_nation() == found.of_nation("missed")
    assert found.of_nation("missed") == each_once(["six-month/2024H1/viet-nam"])
    assert found.of_nation("met") == Tally()


def test_a_task_told_in_two_briefings_is_one_task() -> None:
    tasks = measured(tasks=(task("a/f1", EARLY), task("a/f2", LATE)))
    found = overview(entry("tinh-a", measured=tasks), entry("tinh-a", "2022-2023", measured=tasks))
    assert (found.tasks.number, found.late_tasks.number) == (2, 1)


def test_doubts_are_summed_and_coverage_is_told_from_least_to_most() -> None:
    found = overview(
        entry("tinh-a", measured=measured(doubtful=1, stale=2, known=40)),
        entry("tinh-b", measured=measured(doubtful=3, undated=5, newest=date(2024, 7, 1))),
    )
    a, b = "six-month/2024H1/tinh-a", "six-month/2024H1/tinh-b"
    assert found.doubtful == Tally(((a, 1), (b, 3)))
    assert [each.number for each in (found.checked, found.stale, found.undated)] == [24, 2, 5]
    assert found.known == (Tally(((b, 9),)), Tally(((a, 40),)))
    assert found.expected.number == 197
    assert found.newest == date(2024, 7, 1)


def test_an_edition_without_any_briefing_is_empty() -> None:
    found = overview_of(Manifest(), PLACES, "vi")
    assert (found.briefings, found.goals.told, found.newest) == (Tally(), (), None)
    assert (found.checked, found.known) == (Tally(), (Tally(), Tally()))
