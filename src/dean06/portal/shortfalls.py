"""What the data of an edition lack: quality by the four words, and who is absent.

In: the counts of the edition and the periods listed. Out: sentences. Places with too little for a
briefing and places nothing is known of are told apart: one has to send more, the other to begin.
"""

from dataclasses import dataclass

from dean06.blocks.text import Text
from dean06.coverage import FEWEST_INDICATORS
from dean06.dates import short_date
from dean06.messages import messages
from dean06.periods import parse_period
from dean06.portal.counted import Counted
from dean06.portal.listing import Section
from dean06.portal.overview import Overview
from dean06.portal.tally import Tally, each_once


@dataclass(frozen=True)
class Absence:
    """Who has no briefing in the newest half-year with any, counted, and who has no figures."""

    told: Text
    names: str


def tell_quality(overview: Overview, counted: Counted) -> tuple[tuple[str, Text], ...]:
    """Return the four words for good data, each with what was found in the edition."""
    say, compose = messages(counted.lang).say, messages(counted.lang).compose
    if not overview.checked.number:
        return ()
    newest = short_date(overview.newest, counted.lang) if overview.newest else say("date unknown")
    return (
        (
            say("Correct"),
            compose(
                "Figures checked: {n}; doubtful: {doubtful}.",
                n=counted.number(overview.checked, "checked"),
                doubtful=counted.number(overview.doubtful, "doubtful"),
            ),
        ),
        (say("Complete"), _complete(overview, counted)),
        (
            say("Clean"),
            compose(
                "Figures another source tells otherwise: {otherwise}; read in a translation made "
                "by machine: {translated}.",
                otherwise=counted.number(overview.otherwise, "otherwise"),
                translated=counted.number(overview.translated, "translated"),
            ),
        ),
        (
            say("Live"),
            compose(
                "The newest figure is of {day}. More than half a year old at the end of their "
                "period: {stale}; of unknown date: {undated}.",
                day=newest,
                stale=counted.number(overview.stale, "stale"),
                undated=counted.number(overview.undated, "undated"),
            ),
        ),
    )


def _complete(overview: Overview, counted: Counted) -> Text:
    compose = messages(counted.lang).compose
    expected = counted.number(overview.expected, "expected")
    fewest, many = overview.known
    most = counted.number(many, "most_known")
    if fewest.number == many.number:
        return compose(
            "Indicators of the codebook with a result: {known} of {expected}.",
            known=most,
            expected=expected,
        )
    return compose(
        "Indicators of the codebook with a result: {least} to {most} of {expected} in one "
        "briefing.",
        least=counted.number(fewest, "least_known"),
        most=most,
        expected=expected,
    )


def tell_absence(listed: list[Section], counted: Counted) -> Absence | None:
    """Tell who is missing in the newest half-year that has a briefing; None without one."""
    compose = messages(counted.lang).compose
    halves = (part for part in listed if parse_period(part.code).horizon == "six-month")
    newest = next((part for part in halves if part.lines), None)
    if newest is None:
        return None
    few = each_once(name for name, _ in newest.withheld)
    told = compose(
        "{period}: of {provinces} provinces and cities, {few} have results of fewer than {least} "
        "indicators, too little for a briefing; nothing is known of {absent}.",
        period=newest.title,
        provinces=counted.number(each_once(newest.provinces), "provinces"),
        few=counted.number(few, "few"),
        least=counted.number(Tally((("rule", FEWEST_INDICATORS),)), "least"),
        absent=counted.number(each_once(newest.absent), "absent"),
    )
    return Absence(told, ", ".join(newest.absent))
