"""The table of targets in the overview, and what it says of those it leaves out.

In: targets with the places that met or missed them. Out: rows as printed, each count with what it
is made of.
"""

from dataclasses import dataclass

from dean06.blocks.text import Text
from dean06.dates import short_date
from dean06.messages import messages
from dean06.portal.counted import Counted
from dean06.portal.overview import Goal
from dean06.portal.tally import each_once


@dataclass(frozen=True)
class GoalRow:
    """One row of the table of targets, as printed; `told` is the target with what it asks."""

    told: Text
    deadline: str
    overdue: bool
    met: Text
    missed: Text
    undetermined: Text


def goal_row(goal: Goal, counted: Counted) -> GoalRow:
    """Return one target with how many places stand how."""
    say, title = messages(counted.lang).say, goal.title
    met, missed = say("{target} – met", target=title), say("{target} – not met", target=title)
    unknown = say("{target} – undetermined", target=title)
    return GoalRow(
        told=(f"{title}: ", *counted.quote(goal.asked, goal.target, goal.all)),
        deadline=short_date(goal.deadline, counted.lang) if goal.deadline else "–",
        overdue=goal.overdue and goal.met.number < goal.places,
        met=(counted.number(goal.met, f"{goal.target}:met", met),),
        missed=(counted.number(goal.missed, f"{goal.target}:missed", missed),),
        undetermined=(counted.number(goal.undetermined, f"{goal.target}:undetermined", unknown),),
    )


def tell_rest(rest: tuple[Goal, ...], counted: Counted) -> Text:
    """Say what the table of targets counts, and of how many more it could tell."""
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    if not rest:
        return (say("Number of places, each by its latest briefing."),)
    n = counted.number(each_once(goal.target for goal in rest), "more_goals")
    return compose(
        "Number of places, each by its latest briefing. Further targets, in the briefings: {n}.",
        n=n,
    )
