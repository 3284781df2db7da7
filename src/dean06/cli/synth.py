"""The command `dean06 synth`: a made-up load, to try the program with.

In: how many provinces, months and indicators, and an empty folder. Out: the folder, laid out like
the raw data, and a line that says how to read it.
"""

from pathlib import Path

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.wording import Spoken
from dean06.cores import cores
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import find_project, shown

# More would be no load any country sends.
_MOST = {"places": 63, "months": 240, "indicators": 1000}
_DEFAULTS = {"places": "34", "months": "30", "indicators": "60", "seed": "1"}

Options = str | None


def synth_command(lang: Language) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    say = messages(lang).say

    def run(out: Options, **numbers: Options) -> None:
        from dean06.synth import Size, planned, write_load

        given = {name: numbers[name] or usual for name, usual in _DEFAULTS.items()}
        size = Size(**{name: _number(name, text, lang) for name, text in given.items()})
        if not out:
            raise BriefingError(
                say("A load goes into a folder of its own: name an empty one with --out.")
            )
        raw = find_project(Path.cwd(), lang).raw
        files = write_load(raw, planned(raw, size, lang), Path(out), cores(), lang)
        click.echo(
            say(
                "{files} made-up files are in {folder}. Read them with “dean06 collect --raw "
                "{folder} --processed FOLDER”.",
                files=files,
                folder=shown(Path(out)),
            )
        )

    text = say("Write a made-up load, marked as such, to try the program with.")
    return Spoken(
        "synth", lang=lang, callback=run, help=text, short_help=text, params=_options(lang)
    )


def _number(name: str, text: str, lang: Language) -> int:
    """Return the number in an option. Raises BriefingError for anything else."""
    most = _MOST.get(name)
    least = 0 if most is None else 1
    if text.isascii() and text.isdecimal() and len(text) < 10:
        number = int(text)
        if number >= least and (most is None or number <= most):
            return number
    say = messages(lang).say
    if most is None:
        raise BriefingError(
            say("--{name} is “{text}”: expected a whole number, such as 7.", name=name, text=text)
        )
    raise BriefingError(
        say(
            "--{name} is “{text}”: expected a whole number from 1 to {most}.",
            name=name,
            text=text,
            most=most,
        )
    )


def _options(lang: Language) -> list[click.Parameter]:
    say = messages(lang).say
    number = say("NUMBER")
    places = say("How many provinces; 34 if not given.")
    return [
        click.Option(["--places"], metavar=number, help=places),
        click.Option(["--months"], metavar=number, help=say("How many months; 30 if not given.")),
        click.Option(
            ["--indicators"], metavar=number, help=say("How many indicators; 60 if not given.")
        ),
        click.Option(["--seed"], metavar=number, help=say("Another number gives other figures.")),
        click.Option(["--out"], metavar=say("FOLDER"), help=say("An empty or new folder.")),
        click.Option(
            LANGUAGE_OPTIONS,
            metavar="vi|en",
            expose_value=False,
            help=say("Language of the documents and of this program."),
        ),
    ]
