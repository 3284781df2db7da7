"""The edition at one glance, for who has one page's time.

In: the entries of the manifest that stand. Out: an `Overview` of counts, each with the briefings
it is made of. What is overdue is told as of the newest source, not of today: the same data then
give the same page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dean06.measures.attainment import TargetStatus
from dean06.messages import Language
from dean06.periods import parse_period
from dean06.places import Gazetteer
from dean06.portal.facts import Measured
from dean06.portal.goals import Goal, Goals, age, goals_of
from dean06.portal.manifest import Entry, Manifest
from dean06.portal.tally import Tally, each_once


@dataclass(frozen=True)
class Overview:
    """Counts of the edition.

    `day` is the date of the newest source. `provinces` have a briefing, and `nation` tells whether
    the nation has. `goals` are the targets and who met them; `tasks` are due, `late_tasks` were
    before `day`. `known` is the least and the most of one briefing, `expected` the indicators
    there are; the rest are sums over the briefings.
    """

    day: date | None
    six_month: Tally
    two_year: Tally
    unbuilt: Tally
    provinces: Tally
    nation: bool
    synthetic: bool
    goals: Goals
    tasks: Tally
    late_tasks: Tally
    checked: Tally
    doubtful: Tally
    otherwise: Tally
    translated: Tally
    stale: Tally
    undated: Tally
    known: tuple[Tally, Tally]
    expected: Tally
    newest: date | None

    @property
    def briefings(self) -> Tally:
        return self.six_month + self.two_year

    @property
    def overdue(self) -> tuple[Goal, ...]:
        """The targets whose day has passed without every place having met them."""
        return tuple(goal for goal in self.goals.told if goal.overdue and goal.unmet)

    def judged(self, *statuses: TargetStatus) -> Tally:
        """Return how often a target and a place stand so."""
        return sum(
            (goal.judged(status) for goal in self.goals.told for status in statuses), Tally()
        )

    def of_nation(self, *statuses: TargetStatus) -> Tally:
        """Return how often the nation does, in these ways or in any."""
        return sum((goal.of_nation(*statuses) for goal in self.goals.told), Tally())


def overview_of(manifest: Manifest, places: Gazetteer, lang: Language) -> Overview:
    """Sum up what the documents of a manifest tell."""
    briefings = one_per_briefing(manifest.documents, lang)
    built = [entry for entry in briefings if entry.status == "built"]
    told = {entry.document: entry.measured for entry in built if entry.measured}
    newest = {entry.place or "": entry for entry in sorted(built, key=age)}
    levels = {key: places[key].level for key in newest if key in places}
    provinces = sorted(key for key, level in levels.items() if level == "province")
    day = manifest.day
    return Overview(
        day=day,
        six_month=_of_horizon(built, "six-month"),
        two_year=_of_horizon(built, "two-year"),
        unbuilt=each_once(entry.document for entry in briefings if entry.status != "built"),
        provinces=each_once(newest[key].document for key in provinces),
        nation="nation" in levels.values(),
        synthetic=any(entry.printed and entry.printed.synthetic for entry in built),
        goals=goals_of(built, day, lang),
        tasks=_tasks(told, date.max),
        late_tasks=_tasks(told, day or date.min),
        checked=_sum(told, "checked"),
        doubtful=_sum(told, "doubtful"),
        otherwise=_sum(told, "otherwise"),
        translated=_sum(told, "translated"),
        stale=_sum(told, "stale"),
        undated=_sum(told, "undated"),
        known=(_one(told, "known", min), _one(told, "known", max)),
        expected=_one(told, "expected", max),
        newest=max((facts.newest for facts in told.values() if facts.newest), default=None),
    )


def one_per_briefing(entries: Iterable[Entry], lang: Language) -> list[Entry]:
    """Return the entries of briefings, the page's language standing for the other."""
    chosen: dict[tuple[str | None, str | None], Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.lang == lang):
        if entry.period:
            chosen[entry.place, entry.period] = entry
    return list(chosen.values())


def _of_horizon(built: list[Entry], horizon: str) -> Tally:
    return each_once(
        entry.document for entry in built if parse_period(entry.period or "").horizon == horizon
    )


def _tasks(told: dict[str, Measured], day: date) -> Tally:
    """Return the tasks due before `day`; one that several briefings tell is of the first."""
    documents: dict[str, str] = {}
    for document, facts in told.items():
        for task in facts.tasks:
            if task.deadline < day:
                documents.setdefault(task.finding, document)
    of = list(documents.values())
    return Tally(tuple((document, of.count(document)) for document in dict.fromkeys(of)))


def _sum(told: dict[str, Measured], name: str) -> Tally:
    return Tally(tuple((document, getattr(facts, name)) for document, facts in told.items()))


def _one(told: dict[str, Measured], name: str, choose: Callable[..., tuple[str, int]]) -> Tally:
    """Return the least or most any briefing has; the first of several that have it."""
    parts = _sum(told, name).parts
    return Tally((choose(parts, key=lambda part: part[1]),)) if parts else Tally()
