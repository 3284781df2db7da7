"""The milestones of a briefing.

In: a place's slice, a period and what its tasks are. Out: the milestones to tell, by date. A
deadline that a task of the same source tells is the task's, with who and what: told as a
milestone too it would look like a second deadline.
"""

from typing import Any

import pandas as pd

from dean06.names import Word, words_of
from dean06.periods import Period
from dean06.places import NATION, Place
from dean06.store import Slice, reviews_of


def milestones_of(
    data: Slice, place: Place, period: Period, findings: pd.DataFrame
) -> pd.DataFrame:
    """Return the place's own milestones, and the nation's within the period.

    Its own are those the period's sources tell, and those of a law, which reviews no period, from
    the period's first day on: a deadline ahead is part of where things stand. Without the
    deadlines a task of `findings` tells.
    """
    milestones = data.reference["milestones"]
    covers = data.reference["sources"].set_index("source")["covers"]
    milestones = milestones.assign(covers=milestones["source"].map(covers))
    of_law = milestones["covers"].isna() & milestones["date"].map(lambda day: day >= period.start)
    own = milestones["place"] == place.place
    mine = pd.concat([reviews_of(milestones[own], period), milestones[own & of_law]])
    inside = milestones["date"].map(lambda day: period.start <= day <= period.end)
    national = milestones[(milestones["place"] == NATION) & inside]
    told = pd.concat([mine, national]).drop_duplicates("milestone").sort_values("date")
    tasks = list(findings[findings["kind"] == "task"].itertuples())
    own_word = [not any(_tells(task, row) for task in tasks) for row in told.itertuples()]
    return told[pd.Series(own_word, index=told.index, dtype=bool)]


def _tells(task: Any, milestone: Any) -> bool:
    """Tell whether the words of a deadline stand in a task of the same source, place and day."""
    return bool(
        milestone.kind == "deadline"
        and (task.source, task.place, task.deadline)
        == (milestone.source, milestone.place, milestone.date)
        and _contains(words_of(task.text_vi), words_of(milestone.title_vi))
    )


def _contains(text: tuple[Word, ...], words: tuple[Word, ...]) -> bool:
    starts = range(len(text) - len(words) + 1)
    return bool(words) and any(text[at : at + len(words)] == words for at in starts)
