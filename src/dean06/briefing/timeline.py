"""Deadlines on a line of time, against the day of the data.

In: a context. Out: a Chart, or None where too few lie on the line to need one. Only deadlines are
drawn, those of milestones and of tasks: which of them are past, near or far neither table
shows, while of a decision or a meeting the table of milestones says it all. The day that parts
what has passed from what is ahead is that of the newest source, never today's: the same data make
the same picture. A deadline that has passed is marked as such; whether the work was done the data
do not say.
"""

import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from matplotlib import dates as mdates
from matplotlib.axes import Axes
from matplotlib.ticker import NullFormatter

from dean06.blocks.model import Chart
from dean06.blocks.text import capital, plain
from dean06.briefing.context import Context
from dean06.briefing.drawing import MARK, QUIET, to_chart
from dean06.briefing.findings import deadline_text, finding_sentence
from dean06.briefing.milestones import milestone_day
from dean06.briefing.rows import MOST_ROWS, Placed, rows_canvas
from dean06.claim import Claim
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.messages import Language, messages

# Fewer make a list, not a line; and so do many that fall on the same one or two days.
_FEWEST = 4
_FEWEST_DAYS = 3
_ROW_MM = 2.6
_HEAD_MM = 5.0
_FOOT_MM = 7.0

# A longer label would take more room than the line.
_LABEL = 110

# A span longer than this is marked in years, a shorter one in months.
_YEARS_FROM_DAYS = 500
_DAYS_A_MONTH = 30
_MOST_TICKS = 5


@dataclass(frozen=True)
class Moment:
    """One deadline on the line. `claims` stand behind figures in the title."""

    day: date
    told: str
    title: str
    claims: tuple[Claim, ...] = ()


def moments(context: Context) -> list[Moment]:
    """Return the deadlines of milestones and of tasks, in order of time."""
    lang, milestones = context.lang, context.summary.milestones
    due = milestones[milestones["kind"] == "deadline"]
    found = [_milestone(row, lang) for row in due.itertuples()]
    told = {(moment.day, moment.title) for moment in found}
    tasks = [task for task in _deadlines(context) if (task.day, task.title) not in told]
    return sorted([*found, *tasks], key=lambda moment: moment.day)


def _milestone(row: Any, lang: Language) -> Moment:
    book = ClaimBook(lang)
    title = str(row.title_vi if lang == "vi" else row.title_en)
    book.quote(title, row.milestone)
    return Moment(row.date, milestone_day(row, lang), title, book.claims)


def _deadlines(context: Context) -> list[Moment]:
    findings = context.summary.findings
    tasks = findings[(findings["kind"] == "task") & findings["deadline"].notna()]
    told = []
    for row in tasks.itertuples():
        book = ClaimBook(context.lang)
        title = plain(finding_sentence(row, context.observations, book)).rstrip(".")
        day = plain(deadline_text(row, book))
        told.append(Moment(row.deadline, day, title, book.claims))
    return told


def timeline_chart(found: list[Moment], today: date, lang: Language) -> Chart | None:
    """Draw the deadlines nearest to `today`; None for fewer than four, or on one or two days."""
    if len(found) < _FEWEST or len({moment.day for moment in found}) < _FEWEST_DAYS:
        return None
    near = sorted(found, key=lambda moment: abs((moment.day - today).days))[:MOST_ROWS]
    shown = sorted(near, key=lambda moment: moment.day)
    say = messages(lang).say
    labels = [_label(moment, today, lang) for moment in shown]
    claims = [moment.claims[0].claim if moment.claims else None for moment in shown]
    with rows_canvas(labels, _ROW_MM, _HEAD_MM, _FOOT_MM, claims) as (drawing, axes, placed):
        first, last = _span(shown, today)
        _today(axes, today, placed, lang)
        for moment, place in zip(shown, placed, strict=True):
            _point(axes, moment, place.middle_mm, today, (first, last))
        _scale(axes, first, last)
        caption = say("Deadlines, against the day of the data")
        cut = say("Only those nearest to that day are drawn.") if len(found) > len(shown) else ""
        return to_chart(
            drawing,
            caption=(caption,),
            alt=f"{caption} ({short_date(today, lang)}). {'; '.join(labels)}.",
            claims=tuple({claim.claim: claim for one in shown for claim in one.claims}.values()),
            notes=((cut,),) if cut else (),
        )


def _label(moment: Moment, today: date, lang: Language) -> str:
    title = textwrap.shorten(moment.title, _LABEL, placeholder=" …")
    (told,) = capital((moment.told,))
    if moment.day < today:
        return messages(lang).say("{day} · {title} – past", day=told, title=title)
    return f"{told} · {title}"


def _span(shown: list[Moment], today: date) -> tuple[date, date]:
    """Return the days the line begins and ends on, with some room at both ends."""
    first = min(today, shown[0].day)
    last = max(today, shown[-1].day)
    room = timedelta(days=max(5, (last - first).days // 40))
    return first - room, last + room


def _today(axes: Axes, today: date, placed: list[Placed], lang: Language) -> None:
    """Mark the day of the data on each line: a line through all would cross the labels."""
    at = mdates.date2num(today)
    for place in placed:
        reach = (place.middle_mm - _ROW_MM / 2, place.middle_mm + _ROW_MM / 2)
        axes.plot([at, at], reach, color="black", linewidth=1.2, zorder=1)
    told = messages(lang).say(
        "Upright line: {day}, the day of the data", day=short_date(today, lang)
    )
    axes.annotate(
        told,
        (0, -_HEAD_MM),
        xycoords=("axes fraction", "data"),
        va="top",
        fontsize=8,
        fontstyle="italic",
    )


def _point(axes: Axes, moment: Moment, middle: float, today: date, ends: tuple[date, date]) -> None:
    """Draw one deadline: a diamond, a cross for one that has passed."""
    axes.plot(mdates.date2num(ends), [middle, middle], color=QUIET, linewidth=0.8, zorder=1)
    marker = "X" if moment.day < today else "D"
    at = mdates.date2num(moment.day)
    axes.plot([at], [middle], marker, color=MARK, markersize=5.5, zorder=2)


def _scale(axes: Axes, first: date, last: date) -> None:
    days = (last - first).days
    long = days > _YEARS_FROM_DAYS
    months = max(1, round(days / _DAYS_A_MONTH / _MOST_TICKS))
    axes.set_xlim(mdates.date2num(first), mdates.date2num(last))
    axes.set_yticks([])
    if long:
        _years(axes)
        return
    axes.xaxis.set_major_locator(mdates.MonthLocator(interval=months))
    axes.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))


def _years(axes: Axes) -> None:
    """Mark where years part and name each in its middle.

    A year's last day would else stand at the name of the next one.
    """
    axes.xaxis.set_major_locator(mdates.YearLocator())
    axes.xaxis.set_major_formatter(NullFormatter())
    axes.xaxis.set_minor_locator(mdates.YearLocator(month=7, day=1))
    axes.xaxis.set_minor_formatter(mdates.DateFormatter("%Y"))
    axes.tick_params(axis="x", which="minor", length=0)
