"""The command that tells which place a name means on a day.

In: a name, in quotes or as several words, and a day. Out: its official name, code and days, or
one sentence why it means none. Without a day it is today, since the question is mostly asked of
the map in force.
"""

import re
from datetime import date, timedelta
from pathlib import Path

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.wording import Spoken
from dean06.dates import short_date
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import find_project
from dean06.places import Gazetteer, Place, load_gazetteer

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_PRINTED = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", re.ASCII)


def place_command(lang: Language) -> click.Command:
    """Return the command `dean06 place NAME --at DATE`."""
    say = messages(lang).say
    text = say("Tell which place a name means on a day, with its code.")
    language = say("Language of the documents and of this program.")
    return Spoken(
        "place",
        lang=lang,
        callback=lambda name, at, raw: _run(name, at, raw, lang),
        help=text,
        short_help=text,
        params=[
            click.Argument(
                ["name"],
                nargs=-1,
                metavar=say("NAME"),
                help=say("Name, code or abbreviation, such as “Quảng Nam” or 49."),
            ),
            click.Option(
                ["--at"], metavar=say("DATE"), help=say("The day, such as 2025-07-01; else today.")
            ),
            click.Option(
                ["--raw"],
                metavar=say("FOLDER"),
                help=say("The raw data, instead of the project's data/raw."),
            ),
            click.Option(LANGUAGE_OPTIONS, metavar="vi|en", expose_value=False, help=language),
        ],
    )


def _run(words: tuple[str, ...], at: str | None, raw: str | None, lang: Language) -> None:
    name = " ".join(words)
    if not name.strip():
        raise BriefingError(
            messages(lang).say("No place is named: write one, such as dean06 place quang-nam.")
        )
    day = date.today() if at is None else _day(at, lang)
    places = load_gazetteer(Path(raw) if raw else find_project(Path.cwd(), lang).raw, lang)
    for line in _told(places.find(name, day, lang), places, day, lang):
        click.echo(line)


def _day(text: str, lang: Language) -> date:
    match = _ISO.fullmatch(text.strip()) or _PRINTED.fullmatch(text.strip())
    try:
        if match:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        pass  # a day no calendar has, such as 31/6, is told like any other text
    raise BriefingError(
        messages(lang).say(
            "--at is “{text}”: expected a day, such as 2025-07-01 or 01/07/2025.", text=text
        )
    )


def _told(place: Place, places: Gazetteer, day: date, lang: Language) -> list[str]:
    say = messages(lang).say
    lines = [
        say(
            "On {day}: {name}, code {code}.",
            day=short_date(day, lang),
            name=place.name(lang),
            code=place.code,
        ),
        _span(place, lang),
    ]
    if place.successor:
        after = place.valid_to + timedelta(days=1)
        new = places[place.successor]
        lines.append(
            say(
                "From {day} on: {name}, code {code}.",
                day=short_date(after, lang),
                name=new.name(lang),
                code=new.code,
            )
        )
    return lines


def _span(place: Place, lang: Language) -> str:
    say = messages(lang).say
    first, last = short_date(place.valid_from, lang), short_date(place.valid_to, lang)
    match place.valid_from == date.min, place.valid_to == date.max:
        case True, True:
            return say("Valid; no first or last day is recorded.")
        case True, False:
            return say("Valid until {last}; no first day is recorded.", last=last)
        case False, True:
            return say("Valid since {first}.", first=first)
        case _:
            return say("Valid from {first} to {last}.", first=first, last=last)
