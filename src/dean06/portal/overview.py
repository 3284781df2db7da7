"""The edition at one glance, for who has one page's time.

In: the entries of the manifest that stand. Out: an `Overview` of counts. A place that is briefed
for several periods counts once for each target, with what its latest briefing says. What is
overdue is told as of the newest source, not of today: the same data then give the same page.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from dean06.messages import Language
from dean06.periods import parse_period
from dean06.places import Gazetteer
from dean06.portal.facts import Judged, Measured
from dean06.portal.manifest import Entry, Manifest


@dataclass(frozen=True)
class Goal:
    """One target and how many places met, missed, or cannot be told to have done either."""

    title: str
    asked: str
    deadline: date | None
    overdue: bool
    met: int
    missed: int
    undetermined: int

    @property
    def places(self) -> int:
        return self.met + self.missed + self.undetermined


@dataclass(frozen=True)
class Overview:
    """Counts of the edition.

    `day` is the date of the newest source. `provinces` have a briefing, and `nation` tells whether
    the nation has. `goals` are the targets, those most places are judged by first; `tasks` are due,
    `late_tasks` were before `day`. The rest are sums over the briefings, or least and most of one.
    """

    day: date | None
    six_month: int
    two_year: int
    unbuilt: int
    provinces: int
    nation: bool
    synthetic: bool
    goals: tuple[Goal, ...]
    tasks: int
    late_tasks: int
    checked: int
    doubtful: int
    otherwise: int
    translated: int
    stale: int
    undated: int
    known: tuple[int, int]
    expected: int
    newest: date | None

    @property
    def briefings(self) -> int:
        return self.six_month + self.two_year

    @property
    def overdue(self) -> tuple[Goal, ...]:
        """The targets whose day has passed without every place having met them."""
        return tuple(goal for goal in self.goals if goal.overdue and goal.met < goal.places)

    def judged(self, status: str) -> int:
        """Return how often a target and a place stand so."""
        return sum(getattr(goal, status) for goal in self.goals)


def overview_of(manifest: Manifest, places: Gazetteer, lang: Language) -> Overview:
    """Sum up what the documents of a manifest tell."""
    briefings = _one_per_briefing(manifest.documents, lang)
    built = [entry for entry in briefings if entry.status == "built"]
    told = [entry.measured for entry in built if entry.measured]
    horizons = Counter(parse_period(entry.period or "").horizon for entry in built)
    known = [key for entry in built if (key := entry.place or "") in places]
    levels = {key: places[key].level for key in known}
    tasks = {task.finding: task.deadline for facts in told for task in facts.tasks}
    day = manifest.day
    return Overview(
        day=day,
        six_month=horizons["six-month"],
        two_year=horizons["two-year"],
        unbuilt=len(briefings) - len(built),
        provinces=sum(level == "province" for level in levels.values()),
        nation="nation" in levels.values(),
        synthetic=any(entry.printed and entry.printed.synthetic for entry in built),
        goals=_goals(built, day, lang),
        tasks=len(tasks),
        late_tasks=sum(day is not None and due < day for due in tasks.values()),
        checked=_sum(told, "checked"),
        doubtful=_sum(told, "doubtful"),
        otherwise=_sum(told, "otherwise"),
        translated=_sum(told, "translated"),
        stale=_sum(told, "stale"),
        undated=_sum(told, "undated"),
        known=_span([facts.known for facts in told]),
        expected=max((facts.expected for facts in told), default=0),
        newest=max((facts.newest for facts in told if facts.newest), default=None),
    )


def _one_per_briefing(entries: Iterable[Entry], lang: Language) -> list[Entry]:
    """Return the entries of briefings, the page's language standing for the other."""
    chosen: dict[tuple[str | None, str | None], Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.lang == lang):
        if entry.period:
            chosen[entry.place, entry.period] = entry
    return list(chosen.values())


def _goals(built: list[Entry], day: date | None, lang: Language) -> tuple[Goal, ...]:
    latest: dict[str, dict[str, Judged]] = {}
    for judged in chain.from_iterable(_targets(entry) for entry in sorted(built, key=_age)):
        latest.setdefault(judged.target, {})[judged.place] = judged
    goals = [_goal(list(by_place.values()), day, lang) for by_place in latest.values()]
    return tuple(
        sorted(goals, key=lambda goal: (-goal.places, goal.deadline or date.max, goal.title))
    )


def _targets(entry: Entry) -> tuple[Judged, ...]:
    return entry.measured.targets if entry.measured else ()


def _age(entry: Entry) -> tuple[date, date]:
    period = parse_period(entry.period or "")
    return period.end, period.start


def _goal(judged: list[Judged], day: date | None, lang: Language) -> Goal:
    one, counts = judged[-1], Counter(each.status for each in judged)
    return Goal(
        title=one.title[lang],
        asked=one.asked[lang],
        deadline=one.deadline,
        overdue=bool(day and one.deadline and one.deadline < day),
        met=counts["met"],
        missed=counts["missed"],
        undetermined=counts["undetermined"],
    )


def _sum(told: list[Measured], name: str) -> int:
    return sum(getattr(facts, name) for facts in told)


def _span(counts: list[int]) -> tuple[int, int]:
    return min(counts, default=0), max(counts, default=0)
