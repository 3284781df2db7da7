"""Head and end of the document, by Decree 30/2020/NĐ-CP, Annex I.

In: place, period, language and who sends it. Out: Head, the sentence that opens the report, the
headings of annexes, Signature. Number, day of issue and signature stay open: they are given when
the report is signed, and the program invents none of them.
"""

from datetime import date

from dean06.blocks.model import Head, Heading, Paragraph, Signature
from dean06.briefing.annex_numbers import annex_name
from dean06.messages import Language, messages
from dean06.names import fold
from dean06.periods import Period, half_year_of
from dean06.places import Place
from dean06.settings.issuer import Issuer, issuer_of


def head(
    place: Place,
    period: Period,
    newest: date,
    lang: Language,
    *,
    issuer: Issuer | None = None,
    only_plans: bool = False,
    synthetic: bool = False,
) -> Head:
    """Return the head of the briefing; `newest` is the date of its newest source.

    `issuer` is who sends it, by default who usually does for `place`.

    A briefing with `only_plans` is not called a review: there is nothing to review yet.
    `synthetic` says that it prints made-up figures, which every page then says.
    """
    say = messages(lang).say
    issuer = issuer or issuer_of(place, lang)
    subject = _subject(place, period, lang, only_plans=only_plans)
    return Head(
        lang=lang,
        document_title=say("Report: {subject}", subject=subject),
        document_date=newest.isoformat(),
        synthetic=synthetic,
        country=say("SOCIALIST REPUBLIC OF VIET NAM"),
        motto=say("Independence – Freedom – Happiness"),
        parent_body=issuer.parent_body,
        issuing_body=issuer.issuing_body,
        number_line=say("No.:        /{symbol}", symbol=issuer.symbol),
        date_line=_date_line(issuer.place_name, lang),
        title=say("REPORT"),
        subject=subject,
        addressees_title=say("To:") if issuer.kinh_gui else "",
        addressees=_listed(issuer.kinh_gui),
    )


def opening_sentence(
    period: Period, lang: Language, issuer: Issuer, *, only_plans: bool = False
) -> Paragraph:
    """Return the sentence every official report opens with: by what decision, who, on what.

    The project is named once, by the full title of its decision, so that "Đề án 06" is explained
    before it is used.
    """
    say = messages(lang).say
    parts = {"body": issuer.body_in_text, "period": period.name(lang)}
    if only_plans:
        told = say(
            "Under Decision No. 06/QĐ-TTg of 6 January 2022 of the Prime Minister on the project "
            "to develop uses of population data, electronic identification and authentication for "
            "national digital transformation over the period 2022–2025, with a vision to 2030 "
            "(Project 06), {body} reports the tasks and plans for {period} as follows:",
            **parts,
        )
    else:
        told = say(
            "Under Decision No. 06/QĐ-TTg of 6 January 2022 of the Prime Minister on the project "
            "to develop uses of population data, electronic identification and authentication for "
            "national digital transformation over the period 2022–2025, with a vision to 2030 "
            "(Project 06), {body} reports the results of {period} as follows:",
            **parts,
        )
    return Paragraph(text=(told,), role="opening")


def page_head(
    country: Place, newest: date, subject: str, lang: Language, *, synthetic: bool = False
) -> Head:
    """Return the head of a page on all places: `subject` is what it shows.

    It is looked at and sent to nobody, so that it bears what is read first, and neither number,
    day of issue nor addressee: who signs nothing fills in nothing.
    """
    letter = head(country, half_year_of(newest), newest, lang, synthetic=synthetic)
    return letter.model_copy(
        update={
            "title": messages(lang).say("For reference"),
            "subject": subject,
            "document_title": subject,
            "number_line": "",
            "date_line": "",
            "addressees": (),
            "addressees_title": "",
        }
    )


def annex(number: int, title: str, issuer: Issuer, lang: Language) -> Heading:
    """Return the heading of annex `number`, from 1, with the report it belongs to."""
    say = messages(lang).say
    return Heading(
        level=1,
        label=annex_name(number, lang),
        text=(title,),
        annex=True,
        attached=say(
            "(Attached to report No.        /{symbol}, day       month       year       , {body})",
            symbol=issuer.symbol,
            body=issuer.body_in_text,
        ),
    )


def signature(place: Place, lang: Language, issuer: Issuer | None = None) -> Signature:
    """Return recipients and the signer's title, without a name.

    A report to a superior body names it at its head, so that its list begins "As above", once: the
    configuration may have it too.
    """
    say = messages(lang).say
    issuer = issuer or issuer_of(place, lang)
    above = [say("- As above;")] if issuer.kinh_gui else []
    told = {fold(line) for line in above}
    others = [f"- {line.rstrip(';.')};" for line in issuer.recipients if fold(line) not in told]
    return Signature(
        recipients_title=say("Recipients:"),
        recipients=(*above, *others, say("- Filed: {filed}.", filed=issuer.filed.rstrip("."))),
        signer=issuer.signer,
    )


def _listed(bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Return bodies with the decree's marks: one stands bare, of several each ends a line."""
    if len(bodies) < 2:
        return bodies
    return (*(f"{body};" for body in bodies[:-1]), f"{bodies[-1]}.")


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


def _date_line(place_name: str, lang: Language) -> str:
    """Return place and date of issue; the day stays open, and so does a seat nobody knows."""
    say = messages(lang).say
    if not place_name:
        return say("day       month       year       ")
    return say("{capital}, day       month       year       ", capital=place_name)
