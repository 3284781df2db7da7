"""The command `dean06 edition`: issue all briefings and record what they said.

In: the day of issue, today if none is given. Out: documents with drafts in reports, the edition's
files in editions, and a line that says where. It takes no folder and no single place: an edition
is all there is of this project, issued together.
"""

from datetime import date, datetime
from pathlib import Path

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.wording import Spoken
from dean06.cores import cores
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import find_project, shown


def edition_command(lang: Language) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    say = messages(lang).say

    def run(day: str | None) -> int:
        from rich.console import Console

        from dean06.build.briefings import DOCUMENTS, DRAFTS, Site
        from dean06.build.edition import issue_edition

        issued = read_day(day, lang)
        project = find_project(Path.cwd(), lang)
        site = Site(project, DOCUMENTS | DRAFTS, cores())
        results = issue_edition(issued, site, lang, Console())
        if any(result.failure for result in results):
            click.echo(say("A briefing failed, so no edition was recorded."))
            return 1
        folder = shown((project.editions or Path()) / issued.isoformat())
        click.echo(say("The edition is recorded in {folder}: commit it to git.", folder=folder))
        return 0

    text = say("Issue all briefings with e-mail drafts, and record the edition in editions.")
    return Spoken(
        "edition", lang=lang, callback=run, help=text, short_help=text, params=_options(lang)
    )


def read_day(text: str | None, lang: Language) -> date:
    """Return the day of issue, today where none is given. Raises BriefingError for no day."""
    if not text:
        return date.today()
    try:
        # Newer Pythons read more forms of ISO 8601 than this one.
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise BriefingError(
            messages(lang).say(
                "--date is “{text}”: expected a day as year-month-day, such as 2026-11-22.",
                text=text,
            )
        ) from error


def _options(lang: Language) -> list[click.Option]:
    say = messages(lang).say
    day = say("The day of issue, such as 2026-11-22; today if not given.")
    language = say("Language of the documents and of this program.")
    return [
        click.Option(["--date", "day"], metavar=say("DAY"), help=day),
        click.Option(LANGUAGE_OPTIONS, metavar="vi|en", expose_value=False, help=language),
    ]
