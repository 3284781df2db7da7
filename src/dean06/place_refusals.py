"""Why a name means no place on a day, told so that the reader can mend it.

In: the name, the day, and the places that come near. Out: one sentence. A name that had or will
have its day is told apart from a misspelt one, because after 1 July 2025 most wrong names are
right ones of the other map.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from dean06.collation import vietnamese_order
from dean06.dates import short_date
from dean06.messages import Language, messages
from dean06.names import nearest
from dean06.place import Place


def tell_unknown(name: str, on: date, valid: Iterable[Place], lang: Language) -> str:
    """Tell of a name no place has, with the nearest of those valid on the day."""
    say = messages(lang).say
    slugs = nearest(name, [place.slug for place in valid])
    if not slugs:
        return say(
            "No place is called “{name}” on {day}: write it as in the file names, "
            "such as quang-nam.",
            name=name,
            day=short_date(on, lang),
        )
    return say(
        "No place is called “{name}” on {day}. Nearest: {names}.",
        name=name,
        day=short_date(on, lang),
        names=", ".join(slugs),
    )


def tell_ended(name: str, on: date, old: Place, now: Place | None, lang: Language) -> str:
    """Tell of the name of a place that is no more and lies in `now`; None where not recorded."""
    say = messages(lang).say
    if now is None:
        return say(
            "No place is called “{name}” on {day}: {old} ended on {last}.",
            name=name,
            day=short_date(on, lang),
            old=old.name(lang),
            last=short_date(old.valid_to, lang),
        )
    return say(
        "No place is called “{name}” on {day}: {old} was merged on {since} and is now part of "
        "{new}.",
        name=name,
        day=short_date(on, lang),
        old=old.name(lang),
        since=short_date(old.valid_to + timedelta(days=1), lang),
        new=now.name(lang),
    )


def tell_renamed(name: str, on: date, old: Place, now: Place, lang: Language) -> str:
    """Tell of the name of a place whose area `now` has unchanged."""
    return messages(lang).say(
        "No place is called “{name}” on {day}: {old} became {new} on {since}.",
        name=name,
        day=short_date(on, lang),
        old=old.name(lang),
        new=now.name(lang),
        since=short_date(old.valid_to + timedelta(days=1), lang),
    )


def tell_later(name: str, on: date, later: Place, before: Iterable[Place], lang: Language) -> str:
    """Tell of a name whose time comes, with what its area was called on the day."""
    return messages(lang).say(
        "No place is called “{name}” on {day}: {later} exists since {since}; before: {names}.",
        name=name,
        day=short_date(on, lang),
        later=later.name(lang),
        since=short_date(later.valid_from, lang),
        names=", ".join(place.name(lang) for place in before) or "–",
    )


def tell_ambiguous(name: str, on: date, meant: Iterable[Place], lang: Language) -> str:
    """Tell of a name several places have, with the codes that tell them apart."""
    return messages(lang).say(
        "“{name}” is the name of several places on {day}: {names}. Write the code instead.",
        name=name,
        day=short_date(on, lang),
        names=", ".join(
            sorted((f"{place.name(lang)} ({place.code})" for place in meant), key=vietnamese_order)
        ),
    )
