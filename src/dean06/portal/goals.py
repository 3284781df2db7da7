"""How places stand to the targets, each by what its latest briefing says.

In: the briefings that stand. Out: a `Goal` per target, provinces counted and the nation by itself.
Only figures since the first day of the newest half-year one year before count: a verdict from years
ago says nothing of how a place stands now. What is left out is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dean06.measures.attainment import TargetStatus
from dean06.messages import Language
from dean06.periods import half_year_of, parse_period
from dean06.places import NATION
from dean06.portal.facts import Judged
from dean06.portal.manifest import Entry
from dean06.portal.tally import Tally, each_once

_Told = tuple[str, Judged]


@dataclass(frozen=True)
class Verdict:
    """How the nation stands: the `document` that says so, and the day of its figure."""

    document: str
    status: TargetStatus
    day: date


@dataclass(frozen=True)
class Goal:
    """One target and how many provinces stand to it how, and how the `nation` does.

    A place stands there by the briefing that judges it. Of a target that is overdue nobody is
    counted in `not_due`, even where the briefing was told before that day.
    """

    target: str
    title: str
    asked: str
    deadline: date | None
    overdue: bool
    met: Tally
    missed: Tally
    not_due: Tally
    undetermined: Tally
    nation: Verdict | None

    @property
    def provinces(self) -> Tally:
        return self.met + self.missed + self.not_due + self.undetermined

    @property
    def behind(self) -> Tally:
        """The provinces that have not met it or are not shown to have."""
        return self.missed + self.not_due + self.undetermined

    @property
    def nation_behind(self) -> bool:
        return self.nation is not None and self.nation.status != "met"

    @property
    def unmet(self) -> bool:
        return bool(self.behind.parts) or self.nation_behind

    @property
    def all(self) -> Tally:
        return self.provinces + self.of_nation()

    def of_nation(self, *statuses: TargetStatus) -> Tally:
        """Return the nation's briefing where it stands in one of these ways, or in any."""
        if self.nation is None or (statuses and self.nation.status not in statuses):
            return Tally()
        return each_once([self.nation.document])

    def judged(self, status: TargetStatus) -> Tally:
        """Return who stands so, the nation included."""
        of_provinces: Tally = getattr(self, status)
        return of_provinces + self.of_nation(status)


@dataclass(frozen=True)
class Goals:
    """The targets, those not met first; `days` are the first and the last a verdict stands on.

    `left_out` are the verdicts of figures before `since` or of no known day.
    """

    told: tuple[Goal, ...]
    since: date | None
    days: tuple[date, date] | None
    left_out: Tally


def goals_of(built: list[Entry], day: date | None, lang: Language) -> Goals:
    """Judge the targets of an edition whose newest source is of `day`."""
    since = _since(built)
    latest = list(_latest(built))
    recent = [one for one in latest if _is_recent(one[1], since)]
    by_target: dict[str, list[_Told]] = {}
    for one in recent:
        by_target.setdefault(one[1].target, []).append(one)
    days = [judged.day for _, judged in recent if judged.day]
    goals = (_goal(told, day, lang) for told in by_target.values())
    return Goals(
        told=tuple(sorted(goals, key=_by_need)),
        since=since,
        days=(min(days), max(days)) if days else None,
        left_out=each_once(one[0] for one in latest if not _is_recent(one[1], since)),
    )


def age(entry: Entry) -> tuple[date, date]:
    """Order briefings, the latest last."""
    period = parse_period(entry.period or "")
    return period.end, period.start


def _since(built: list[Entry]) -> date | None:
    """Return the first day that counts; None without a briefing."""
    ends = [parse_period(entry.period or "").end for entry in built]
    return half_year_of(max(ends)).year_earlier.start if ends else None


def _is_recent(judged: Judged, since: date | None) -> bool:
    return judged.day is not None and since is not None and judged.day >= since


def _latest(built: list[Entry]) -> Iterator[_Told]:
    """Yield for each target and place what its latest briefing says, and which that is."""
    latest: dict[tuple[str, str], _Told] = {}
    for entry in sorted(built, key=age):
        for judged in entry.measured.targets if entry.measured else ():
            latest[judged.target, judged.place] = entry.document, judged
    yield from latest.values()


def _goal(told: list[_Told], day: date | None, lang: Language) -> Goal:
    _, one = told[-1]
    overdue = bool(day and one.deadline and one.deadline < day)
    stands = [(document, judged, _status(judged, overdue=overdue)) for document, judged in told]

    def standing(status: TargetStatus) -> Tally:
        return each_once(
            document
            for document, judged, found in stands
            if found == status and judged.place != NATION
        )

    nation = (
        Verdict(document, status, judged.day)
        for document, judged, status in stands
        if judged.place == NATION and judged.day
    )
    return Goal(
        target=one.target,
        title=one.title[lang],
        asked=one.asked[lang],
        deadline=one.deadline,
        overdue=overdue,
        met=standing("met"),
        missed=standing("missed"),
        not_due=standing("not_due"),
        undetermined=standing("undetermined"),
        nation=next(nation, None),
    )


def _status(judged: Judged, *, overdue: bool) -> TargetStatus:
    return "missed" if overdue and judged.status == "not_due" else judged.status


def _by_need(goal: Goal) -> tuple[bool, int, int, int, int, date, str]:
    """Order targets: overdue and unmet first, then those most places have not met."""
    return (
        not (goal.overdue and goal.unmet),
        -goal.judged("missed").number,
        -goal.judged("undetermined").number,
        -goal.judged("not_due").number,
        -goal.all.number,
        goal.deadline or date.max,
        goal.title,
    )
