"""Head and end of the document, by Decree 30/2020/NĐ-CP, Annex I.

In: place, period, language. Out: Head and Signature. Number, day of issue and signature stay
open: they are given when the report is signed, and the program invents none of them.
"""

from datetime import date

from dean06.blocks.model import Head, Signature
from dean06.messages import Language, messages
from dean06.periods import Period
from dean06.places import Place


def head(
    place: Place,
    period: Period,
    newest: date,
    lang: Language,
    *,
    only_plans: bool = False,
    synthetic: bool = False,
) -> Head:
    """Return the head of the briefing; `newest` is the date of its newest source.

    A briefing with `only_plans` is not called a review: there is nothing to review yet.
    `synthetic` says that it prints made-up figures, which every page then says.
    """
    say = messages(lang).say
    subject = _subject(place, period, lang, only_plans=only_plans)
    return Head(
        lang=lang,
        document_title=say("Report: {subject}", subject=subject),
        document_date=newest.isoformat(),
        synthetic=synthetic,
        country=say("SOCIALIST REPUBLIC OF VIET NAM"),
        motto=say("Independence – Freedom – Happiness"),
        parent_body=_parent_body(place, lang),
        issuing_body=_issuing_body(place, lang),
        number_line=say("No.:        /BC-TCTĐA06"),
        date_line=_date_line(place, lang),
        title=say("REPORT"),
        subject=subject,
    )


def signature(place: Place, lang: Language) -> Signature:
    """Return recipients and the signer's title, without a name."""
    say = messages(lang).say
    superior = (
        say("- The Prime Minister (to report);")
        if place.level == "nation"
        else say("- The task force of the Government (to report);")
    )
    return Signature(
        recipients_title=say("Recipients:"),
        recipients=(
            superior,
            say("- Members of the task force;"),
            say("- Filed: office, secretariat."),
        ),
        signer=(say("FOR THE TASK FORCE"), say("HEAD")),
    )


def _subject(place: Place, period: Period, lang: Language, *, only_plans: bool) -> str:
    say = messages(lang).say
    parts = {"period": period.name(lang), "place": place.name(lang)}
    if place.level == "nation" and only_plans:
        return say("Tasks and plans for Project 06 in {period}, the whole country", **parts)
    if place.level == "nation":
        return say("Review of Project 06 in {period}, the whole country", **parts)
    if only_plans:
        return say("Tasks and plans for Project 06 in {period}, {place}", **parts)
    return say("Review of Project 06 in {period}, {place}", **parts)


def _parent_body(place: Place, lang: Language) -> str:
    say = messages(lang).say
    if place.level == "nation":
        return say("THE GOVERNMENT")
    return say("PEOPLE'S COMMITTEE\nOF {place}", place=place.name(lang).upper())


def _issuing_body(place: Place, lang: Language) -> str:
    say = messages(lang).say
    if place.level == "nation":
        return say("TASK FORCE FOR PROJECT 06")
    return say("PROVINCIAL TASK FORCE FOR PROJECT 06")


def _date_line(place: Place, lang: Language) -> str:
    """Return place and date of issue; the day stays open."""
    say = messages(lang).say
    if place.capital_vi is None:
        return say("day       month       year       ")
    return say("{capital}, day       month       year       ", capital=place.capital_vi)
