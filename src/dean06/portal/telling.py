"""The overview in words.

In: the counts of the edition and the periods listed. Out: what the template sets: headline figures,
a table of targets, what is overdue, and what the data lack.
"""

from dataclasses import dataclass

from dean06.dates import short_date
from dean06.messages import Language, messages
from dean06.portal.listing import Section
from dean06.portal.overview import Goal, Overview
from dean06.portal.shortfalls import Absence, tell_absence, tell_quality
from dean06.portal.wording import number

# As many rows as leave the overview on one sheet; the briefings have all.
_MOST_GOALS = 8


@dataclass(frozen=True)
class GoalRow:
    """One row of the table of targets, as printed."""

    title: str
    asked: str
    deadline: str
    overdue: bool
    met: str
    missed: str
    undetermined: str


@dataclass(frozen=True)
class Told:
    """The overview as printed: `figures` are label, value and note; the others sentences.

    `goals` are the first of `all_goals` targets.
    """

    day: str
    figures: tuple[tuple[str, str, str], ...]
    goals: tuple[GoalRow, ...]
    all_goals: int
    more_goals: str
    due: tuple[str, ...]
    quality: tuple[tuple[str, str], ...]
    absence: Absence | None


def tell_overview(overview: Overview, listed: list[Section], lang: Language) -> Told:
    """Return the overview in words."""
    shown = overview.goals[:_MOST_GOALS]
    return Told(
        day=_day(overview, lang),
        figures=_figures(overview, lang),
        goals=tuple(_row(goal, lang) for goal in shown),
        all_goals=len(overview.goals),
        more_goals=tell_rest(len(overview.goals) - len(shown), lang),
        due=_due(overview, lang),
        quality=tell_quality(overview, lang),
        absence=tell_absence(listed, lang),
    )


def _day(overview: Overview, lang: Language) -> str:
    if overview.day is None:
        return messages(lang).say("No briefing stands here yet.")
    return messages(lang).say("As of the newest source, {day}", day=short_date(overview.day, lang))


def _figures(overview: Overview, lang: Language) -> tuple[tuple[str, str, str], ...]:
    say = messages(lang).say
    judged = [overview.judged(status) for status in ("met", "missed", "undetermined")]
    built = say(
        "six months: {six_month}; two years: {two_year}",
        six_month=number(overview.six_month, lang),
        two_year=number(overview.two_year, lang),
    )
    if overview.unbuilt:
        built = say(
            "{built}; failed or not finished: {n}", built=built, n=number(overview.unbuilt, lang)
        )
    return (
        (say("Briefings"), number(overview.briefings, lang), built),
        (
            say("Provinces and cities with a briefing"),
            number(overview.provinces, lang),
            say("and the nation") if overview.nation else "",
        ),
        (
            say("Targets met, of all judged"),
            f"{number(judged[0], lang)}/{number(sum(judged), lang)}",
            say(
                "not met: {missed}; undetermined: {undetermined}",
                missed=number(judged[1], lang),
                undetermined=number(judged[2], lang),
            ),
        ),
        (
            say("Overdue and not shown to be met"),
            number(sum(goal.places - goal.met for goal in overview.overdue), lang),
            say("targets: {n}", n=number(len(overview.overdue), lang)),
        ),
    )


def _row(goal: Goal, lang: Language) -> GoalRow:
    return GoalRow(
        title=goal.title,
        asked=goal.asked,
        deadline=short_date(goal.deadline, lang) if goal.deadline else "–",
        overdue=goal.overdue and goal.met < goal.places,
        met=number(goal.met, lang),
        missed=number(goal.missed, lang),
        undetermined=number(goal.undetermined, lang),
    )


def tell_rest(rest: int, lang: Language) -> str:
    """Say what the table of targets counts, and of how many more it could tell."""
    say = messages(lang).say
    if rest == 0:
        return say("Number of places, each by its latest briefing.")
    return say(
        "Number of places, each by its latest briefing. Further targets, in the briefings: {n}.",
        n=number(rest, lang),
    )


def _due(overview: Overview, lang: Language) -> tuple[str, ...]:
    say = messages(lang).say
    if overview.day is None:
        return ()
    day = short_date(overview.day, lang)
    late = overview.overdue
    told = [say("No target had fallen due by {day} without being met.", day=day)]
    if late:
        told = [
            say(
                "Targets that had fallen due by {day} and are not met, or not shown to be, "
                "everywhere: {names}.",
                day=day,
                names="; ".join(f"{goal.title} ({goal.asked})" for goal in late[:_MOST_GOALS]),
            )
        ]
    if overview.tasks:
        told.append(
            say(
                "Tasks with a deadline in the briefings: {tasks}; due by {day}: {late}.",
                tasks=number(overview.tasks, lang),
                late=number(overview.late_tasks, lang),
                day=day,
            )
        )
    return tuple(told)
