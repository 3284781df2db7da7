"""What the data of an edition lack: quality by the four words, and who is absent.

In: the counts of the edition and the periods listed. Out: sentences. Places with too little for a
briefing and places nothing is known of are told apart: one has to send more, the other to begin.
"""

from dataclasses import dataclass

from dean06.coverage import FEWEST_INDICATORS
from dean06.dates import short_date
from dean06.messages import Language, messages
from dean06.periods import parse_period
from dean06.portal.listing import Section
from dean06.portal.overview import Overview
from dean06.portal.wording import number


@dataclass(frozen=True)
class Absence:
    """Who has no briefing in the newest half-year with any, counted, and who has no figures."""

    told: str
    names: str


def tell_quality(overview: Overview, lang: Language) -> tuple[tuple[str, str], ...]:
    """Return the four words for good data, each with what was found in the edition."""
    say = messages(lang).say
    if not overview.checked:
        return ()
    newest = short_date(overview.newest, lang) if overview.newest else say("date unknown")
    return (
        (
            say("Correct"),
            say(
                "Figures checked: {n}; doubtful: {doubtful}.",
                n=number(overview.checked, lang),
                doubtful=number(overview.doubtful, lang),
            ),
        ),
        (
            say("Complete"),
            _complete(overview, lang),
        ),
        (
            say("Clean"),
            say(
                "Figures another source tells otherwise: {otherwise}; read in a translation made "
                "by machine: {translated}.",
                otherwise=number(overview.otherwise, lang),
                translated=number(overview.translated, lang),
            ),
        ),
        (
            say("Live"),
            say(
                "The newest figure is of {day}. More than half a year old at the end of their "
                "period: {stale}; of unknown date: {undated}.",
                day=newest,
                stale=number(overview.stale, lang),
                undated=number(overview.undated, lang),
            ),
        ),
    )


def _complete(overview: Overview, lang: Language) -> str:
    say, expected = messages(lang).say, number(overview.expected, lang)
    least, most = (number(known, lang) for known in overview.known)
    if least == most:
        return say(
            "Indicators of the codebook with a result: {known} of {expected}.",
            known=most,
            expected=expected,
        )
    return say(
        "Indicators of the codebook with a result: {least} to {most} of {expected} in one "
        "briefing.",
        least=least,
        most=most,
        expected=expected,
    )


def tell_absence(listed: list[Section], lang: Language) -> Absence | None:
    """Tell who is missing in the newest half-year that has a briefing; None without one."""
    say = messages(lang).say
    halves = (part for part in listed if parse_period(part.code).horizon == "six-month")
    newest = next((part for part in halves if part.lines), None)
    if newest is None:
        return None
    few = len(newest.withheld)
    told = say(
        "{period}: of {provinces} provinces and cities, {few} have results of fewer than {least} "
        "indicators, too little for a briefing; nothing is known of {absent}.",
        period=newest.title,
        provinces=number(newest.provinces, lang),
        few=number(few, lang),
        least=number(FEWEST_INDICATORS, lang),
        absent=number(len(newest.absent), lang),
    )
    return Absence(told, ", ".join(newest.absent))
