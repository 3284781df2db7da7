"""What a decision cannot stand on yet, for the summary.

In: a context and the claims' book. Out: a text for each thing that is not known, the weightiest
first: groups without a result, the last weeks of the period, targets a rounded figure leaves open,
figures in doubt, and figures without an earlier one. The summary tells the first few, the annex the
rest, so that nothing is told twice.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from dean06.blocks.text import Text
from dean06.briefing.context import Context
from dean06.briefing.tables import row_title
from dean06.briefing.words import is_disputed, is_doubtful
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.dates import short_date
from dean06.measures.standing import Standing

# The first page tells so many; a line names as many figures.
MOST_TOLD = 3

# A review held within the last month of a period knows nearly all of it.
_LATE = timedelta(days=31)


def unknown_lines(context: Context, book: ClaimBook) -> list[Text]:
    """Return what is not known of the place's results, the weightiest first."""
    told = [
        _groups(context),
        _early(context),
        _before_its_place(context, book),
        _open_targets(context),
        # The mark stands on the cards above: it comes before what is true of most briefings.
        _disputed(context, book),
        _translated(context, book),
        _never_compared(context, book),
    ]
    return [text for text in told if text]


def _groups(context: Context) -> Text:
    """Name the groups without any result, or say that there is none at all."""
    told = {standing.row.group for standing in context.standings}
    missing = [name for key, name in group_names(context.lang).items() if key not in told]
    if not told:
        return context.messages.compose("No figure of a result is known yet.")
    if not missing:
        return ()
    return context.messages.compose("No result is known for: {groups}.", groups="; ".join(missing))


def _early(context: Context) -> Text:
    """Say where the newest figure ends where that is weeks before the period does."""
    days = [one.row.period_end for one in context.standings if one.row.period_end]
    newest = max(days, default=context.period.end)
    if newest >= context.period.end - _LATE:
        return ()
    if newest < context.period.start:
        return context.messages.compose(
            "No figure is dated within the period; the newest is of {day}.",
            day=short_date(newest, context.lang),
        )
    return context.messages.compose(
        "No figure is newer than {day}: the end of the period is not covered.",
        day=short_date(newest, context.lang),
    )


def _before_its_place(context: Context, book: ClaimBook) -> Text:
    """Count the figures of a time when the place did not exist as it does now."""
    first = context.place.valid_from
    found = _having(context, lambda one: _begins(one.row) < first)
    if not found:
        return ()
    return context.messages.compose(
        "Figures that also count time before {day}, when the place was formed; the sources do not "
        "say of which area: {n}.",
        day=short_date(first, context.lang),
        n=book.count(one.row.observation for one in found),
    )


def _begins(row: Any) -> date:
    """Return the first day a figure counts; the last day there is for one without a date."""
    return row.period_start or row.period_end or date.max


def _open_targets(context: Context) -> Text:
    found = _having(context, lambda one: one.row.attainment == "undetermined")
    if not found:
        return ()
    return context.messages.compose(
        "Whether the target is met cannot be told from the rounded figure: {names}.",
        names="; ".join(row_title(one.row, context.lang) for one in found[:MOST_TOLD]),
    )


def _never_compared(context: Context, book: ClaimBook) -> Text:
    """Say of how many figures it is not known whether they rise or fall."""
    every = [one.row.observation for one in context.standings]
    alone = [one.row.observation for one in context.standings if not one.steps]
    if not alone:
        return ()
    if len(alone) == len(every):
        return context.messages.compose(
            "Each figure is known at one time only, so whether it rises or falls cannot be told."
        )
    return context.messages.compose(
        "Figures without an earlier one to compare with: {n} of {m}.",
        n=book.count(alone),
        m=book.count(every),
    )


def _disputed(context: Context, book: ClaimBook) -> Text:
    found = _having(context, lambda one: is_disputed(one.row))
    if not found:
        return ()
    return context.messages.compose(
        "Doubtful figures, to be checked before use (marked †): {n}.",
        n=book.count(one.row.observation for one in found),
    )


def _translated(context: Context, book: ClaimBook) -> Text:
    found = _having(context, lambda one: is_doubtful(one.row) and not is_disputed(one.row))
    if not found:
        return ()
    return context.messages.compose(
        "Figures read in a translation made by machine, to be checked with the original "
        "(marked †): {n}.",
        n=book.count(one.row.observation for one in found),
    )


def _having(context: Context, wanted: Callable[[Standing], bool]) -> list[Standing]:
    return [standing for standing in context.standings if wanted(standing)]
