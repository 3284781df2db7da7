"""What may stand behind `dean06 trace`."""

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.messages import Language, messages


def trace_params(lang: Language) -> list[click.Parameter]:
    """Return the arguments and options, each with its help."""
    say = messages(lang).say
    folder = say("FOLDER")
    language = say("Language of the documents and of this program.")
    return [
        click.Argument(["words"], nargs=-1, metavar=say("BRIEFING NUMBER")),
        click.Option(
            ["--cell"],
            metavar=say("CELL"),
            help=say("A row or cell, such as data/raw/observations/press.csv:12."),
        ),
        click.Option(
            ["--reports"],
            metavar=folder,
            help=say("Where documents are, instead of reports."),
        ),
        click.Option(
            ["--raw"],
            metavar=folder,
            help=say("The raw data, instead of the project's data/raw."),
        ),
        click.Option(
            ["--check"],
            is_flag=True,
            help=say("Find numbers without a claim, in one briefing or in all."),
        ),
        click.Option(["--json", "as_json"], is_flag=True, help=say("As one line of JSON.")),
        click.Option(LANGUAGE_OPTIONS, metavar="vi|en", expose_value=False, help=language),
    ]
