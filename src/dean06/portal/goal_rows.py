"""The table of targets in the overview, and what it says of those it leaves out.

In: targets with the provinces that met or missed them, and the nation. Out: rows as printed, each
count with what it is made of; a target no province is judged by has dashes and no noughts, which
would be read as a result.
"""

from dataclasses import dataclass

from dean06.blocks.text import Text
from dean06.dates import short_date
from dean06.measures.attainment import TargetStatus
from dean06.messages import Language, messages
from dean06.portal.counted import Counted
from dean06.portal.goals import Goal, Goals
from dean06.portal.tally import Tally, each_once


@dataclass(frozen=True)
class GoalRow:
    """One row of the table of targets, as printed; `told` is the target with what it asks.

    `nation` is how the nation stands, with the day of its figure; the others count provinces.
    """

    told: Text
    deadline: str
    overdue: bool
    met: Text
    missed: Text
    not_due: Text
    undetermined: Text
    nation: Text


def goal_row(goal: Goal, counted: Counted) -> GoalRow:
    """Return one target with how many provinces stand how, and the nation."""
    say, title = messages(counted.lang).say, goal.title

    def number(tally: Tally, status: TargetStatus, told: str) -> Text:
        if not goal.provinces.parts:
            return ("–",)
        return (counted.number(tally, f"{goal.target}:{status}", told),)

    return GoalRow(
        told=(f"{title}: ", *counted.quote(goal.asked, goal.target, goal.all)),
        deadline=short_date(goal.deadline, counted.lang) if goal.deadline else "–",
        overdue=goal.overdue and goal.unmet,
        met=number(goal.met, "met", say("{target} – met", target=title)),
        missed=number(goal.missed, "missed", say("{target} – not met", target=title)),
        not_due=number(
            goal.not_due, "not_due", say("{target} – not met, not due yet", target=title)
        ),
        undetermined=number(
            goal.undetermined, "undetermined", say("{target} – undetermined", target=title)
        ),
        nation=_nation(goal, counted.lang),
    )


def _nation(goal: Goal, lang: Language) -> Text:
    say, nation = messages(lang).say, goal.nation
    if nation is None:
        return ("–",)
    words = {
        "met": say("Met"),
        "missed": say("Not met"),
        "not_due": say("Not met, not due yet"),
        "undetermined": say("Undetermined"),
    }
    return (f"{words[nation.status]} ({short_date(nation.day, lang)})",)


def tell_rest(goals: Goals, shown: int, counted: Counted) -> Text:
    """Say what the table counts, what it leaves out as too old, and of how many it could tell."""
    texts = (
        _basis(goals, counted.lang),
        _left_out(goals, counted),
        _further(goals, shown, counted),
    )
    told = [text for text in texts if text]
    return tuple(part for text in told for part in (*text, " "))[:-1]


def _basis(goals: Goals, lang: Language) -> Text:
    if goals.days is None:
        return ()
    first, last = (short_date(day, lang) for day in goals.days)
    return (
        messages(lang).say(
            "Number of provinces and cities, each by its latest briefing, with figures of {start} "
            "to {end}.",
            start=first,
            end=last,
        ),
    )


def _left_out(goals: Goals, counted: Counted) -> Text:
    if not goals.left_out.parts or goals.since is None:
        return ()
    return messages(counted.lang).compose(
        "Verdicts left out, as their figures are from before {day} or of unknown date: {n}.",
        day=short_date(goals.since, counted.lang),
        n=counted.number(goals.left_out, "left_out"),
    )


def _further(goals: Goals, shown: int, counted: Counted) -> Text:
    rest, compose = goals.told[shown:], messages(counted.lang).compose
    if not rest:
        return ()
    n = counted.number(each_once(goal.target for goal in rest), "more_goals")
    unmet = each_once(goal.target for goal in rest if goal.unmet)
    if not unmet.parts:
        return compose("Further targets, all of them met: {n}.", n=n)
    return compose(
        "Further targets, in the briefings: {n}, not met everywhere: {unmet}.",
        n=n,
        unmet=counted.number(unmet, "more_unmet"),
    )
