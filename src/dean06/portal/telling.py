"""The overview in words.

In: the counts of the edition, the periods listed, what briefings are called. Out: what page and
sheet set: headline figures, a table of targets, what is overdue, what the data lack; and what
stands behind each number of these.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dean06.blocks.provenance import Provenance
from dean06.blocks.text import Text
from dean06.dates import short_date
from dean06.messages import Language, messages
from dean06.portal.counted import Called, Counted
from dean06.portal.goal_rows import GoalRow, goal_row, tell_rest
from dean06.portal.goals import Goal
from dean06.portal.listing import Section
from dean06.portal.overview import Overview
from dean06.portal.shortfalls import Absence, tell_absence, tell_quality
from dean06.portal.tally import Tally, each_once

# As many rows as leave the overview on one sheet; the briefings have all.
_MOST_GOALS = 8


@dataclass(frozen=True)
class Told:
    """The overview as printed: `figures` are label, value and note; the others sentences.

    `goals` are the first of the targets, `overdue` of them so and named in the first of `due`;
    `rests` tells for each number of them shown how many more there are. What `provenance` says of
    the numbers is the page's; the sheet may show fewer targets and has `sheet_provenance` besides.
    `titles` are names in which a number may stand.
    """

    day: str
    figures: tuple[tuple[str, Text, Text], ...]
    goals: tuple[GoalRow, ...]
    rests: tuple[Text, ...]
    overdue: int
    due: tuple[Text, ...]
    quality: tuple[tuple[str, Text], ...]
    absence: Absence | None
    provenance: Provenance
    sheet_provenance: Provenance
    titles: tuple[str, ...]


def tell_overview(
    overview: Overview, listed: list[Section], names: Mapping[str, Called], lang: Language
) -> Told:
    """Return the overview in words; `names` are those of the briefings, by their document."""
    goals = overview.goals
    targets = {goal.target: Called(goal.title) for goal in goals.told}
    counted, fewer = (Counted({**targets, **names}, lang) for _ in range(2))
    shown = goals.told[:_MOST_GOALS]
    return Told(
        day=_day(overview, lang),
        figures=_figures(overview, counted),
        goals=tuple(goal_row(goal, counted) for goal in shown),
        rests=(
            *(tell_rest(goals, n, fewer) for n in range(len(shown))),
            tell_rest(goals, len(shown), counted),
        ),
        overdue=len(overview.overdue),
        due=_due(overview, counted),
        quality=tell_quality(overview, counted),
        absence=tell_absence(listed, counted),
        provenance=counted.provenance,
        sheet_provenance=fewer.provenance,
        titles=tuple(goal.title for goal in goals.told),
    )


def _day(overview: Overview, lang: Language) -> str:
    if overview.day is None:
        return messages(lang).say("No briefing stands here yet.")
    return messages(lang).say("As of the newest source, {day}", day=short_date(overview.day, lang))


def _figures(overview: Overview, counted: Counted) -> tuple[tuple[str, Text, Text], ...]:
    say = messages(counted.lang).say
    return (
        (
            say("Briefings"),
            (counted.number(overview.briefings, "briefings"),),
            _built(overview, counted),
        ),
        (
            say("Provinces and cities with a briefing"),
            (counted.number(overview.provinces, "with_briefing"),),
            (say("and the nation"),) if overview.nation else (),
        ),
        _judged(overview, counted),
        _overdue(overview, counted),
    )


def _built(overview: Overview, counted: Counted) -> Text:
    compose = messages(counted.lang).compose
    built = compose(
        "six months: {six_month}; two years: {two_year}",
        six_month=counted.number(overview.six_month, "six_month"),
        two_year=counted.number(overview.two_year, "two_year"),
    )
    if not overview.unbuilt.parts:
        return built
    failed = counted.number(overview.unbuilt, "unbuilt")
    return compose("{built}; failed or not finished: {n}", built=built, n=failed)


def _judged(overview: Overview, counted: Counted) -> tuple[str, Text, Text]:
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    value = (
        counted.number(overview.judged("met"), "met"),
        "/",
        counted.number(overview.judged("met", "missed", "not_due", "undetermined"), "judged"),
    )
    note = compose(
        "not met: {missed}; not met, not due yet: {not_due}; undetermined: {undetermined}",
        missed=counted.number(overview.judged("missed"), "missed"),
        not_due=counted.number(overview.judged("not_due"), "not_due"),
        undetermined=counted.number(overview.judged("undetermined"), "undetermined"),
    )
    if overview.of_nation().parts:
        note = compose(
            "{note}; of these met by the nation: {met}/{judged}",
            note=note,
            met=counted.number(overview.of_nation("met"), "nation_met"),
            judged=counted.number(overview.of_nation(), "nation_judged"),
        )
    return say("Targets met, of all judged"), value, note


def _overdue(overview: Overview, counted: Counted) -> tuple[str, Text, Text]:
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    behind = sum((goal.behind for goal in overview.overdue), Tally())
    goals = each_once(goal.target for goal in overview.overdue)
    of_nation = sum((goal.of_nation() for goal in overview.overdue if goal.nation_behind), Tally())
    note = compose("targets: {n}", n=counted.number(goals, "overdue"))
    if of_nation.parts:
        nation = counted.number(of_nation, "nation_late")
        note = compose("{note}; of these by the nation: {n}", note=note, n=nation)
    late = counted.number(behind + of_nation, "late")
    return say("Overdue and not shown to be met"), (late,), note


def _due(overview: Overview, counted: Counted) -> tuple[Text, ...]:
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    if overview.day is None:
        return ()
    day = short_date(overview.day, counted.lang)
    told: list[Text] = [(say("No target had fallen due by {day} without being met.", day=day),)]
    if overview.overdue:
        told = [
            compose(
                "Targets that had fallen due by {day} and by whom they are not met, or not shown "
                "to be: {names}.",
                day=day,
                names=_named(overview.overdue[:_MOST_GOALS], counted),
            )
        ]
    if overview.tasks.parts:
        told.append(
            compose(
                "Tasks with a deadline in the briefings: {tasks}; due by {day}: {late}.",
                tasks=counted.number(overview.tasks, "tasks"),
                late=counted.number(overview.late_tasks, "late_tasks"),
                day=day,
            )
        )
    return tuple(told)


def _named(goals: tuple[Goal, ...], counted: Counted) -> Text:
    named: list[Text] = []
    for goal in goals:
        asked = counted.quote(goal.asked, goal.target, goal.all)
        told = (f"{goal.title} (", *asked, ") – ", *_behind(goal, counted))
        named.append(("; " if named else "", *told))
    return tuple(part for text in named for part in text if part)


def _behind(goal: Goal, counted: Counted) -> Text:
    """Return who has not met a target: "cả nước", "2/5 tỉnh, thành phố", or both."""
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    if not goal.behind.parts:
        return (say("the country"),)
    told = say("{target} – not shown to be met", target=goal.title)
    judged = say("{target} – provinces judged", target=goal.title)
    provinces = compose(
        "{n} of {all} provinces and cities",
        n=counted.number(goal.behind, f"{goal.target}:behind", told),
        all=counted.number(goal.provinces, f"{goal.target}:judged", judged),
    )
    if not goal.nation_behind:
        return provinces
    return compose("the country and {provinces}", provinces=provinces)
