"""The commands and their options.

In: the language. Out: the program as a click group. What a command does is imported when it runs,
because pandas alone would make `--help` wait a second.
"""

from collections.abc import Callable
from pathlib import Path

import click

from dean06 import __version__
from dean06.cli.edition import edition_command
from dean06.cli.form import form_command
from dean06.cli.place import place_command
from dean06.cli.quantity import quantity_command
from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.synth import synth_command
from dean06.cli.trace import trace_command
from dean06.cli.wording import Spoken, SpokenGroup
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import Project, find_project

Options = str | None


def program(lang: Language) -> click.Group:
    """Return the program, explaining itself in `lang`."""
    say = messages(lang).say
    return SpokenGroup(
        "dean06",
        lang=lang,
        help=say(
            "Briefings on Project 06: from the figures in data/raw to documents in reports, "
            "for six months or two years."
        ),
        no_args_is_help=True,
        params=[_language(lang), _version(lang)],
        commands=[
            _collect(lang),
            _build(lang),
            _email(lang),
            edition_command(lang),
            form_command(lang),
            _lab(lang),
            place_command(lang),
            quantity_command(lang),
            synth_command(lang),
            trace_command(lang),
        ],
    )


def _collect(lang: Language) -> click.Command:
    def run(jobs: Options, **folders: Options) -> int:
        from dean06.intake import collect
        from dean06.intake.telling import tell_collected

        project = _project(folders, lang)
        processes = _count(jobs, lang) if jobs else None
        report = collect(project.raw, project.processed, lang, processes)
        for line in tell_collected(report, project.processed, lang):
            click.echo(line)
        return 1 if report.quarantined else 0

    text = messages(lang).say("Read and check the raw data, and write the processed data.")
    return _command("collect", lang, text, run, ["raw", "processed", "jobs"])


def _build(lang: Language) -> click.Command:
    text = messages(lang).say("Build the briefings as HTML and PDF, all of them or those named.")
    return _command("build", lang, text, _builder(lang, drafts=False), _BUILD_OPTIONS)


def _email(lang: Language) -> click.Command:
    text = messages(lang).say("Build the briefings, each with an e-mail draft (.eml) to address.")
    return _command("email", lang, text, _builder(lang, drafts=True), _BUILD_OPTIONS)


def _builder(lang: Language, *, drafts: bool) -> Callable[..., int]:
    def run(
        place: Options, period: Options, jobs: Options, theme: Options, **folders: Options
    ) -> int:
        from rich.console import Console

        from dean06.build.briefings import DOCUMENTS, DRAFTS, Site, build_briefings
        from dean06.build.plan import Wish
        from dean06.cores import cores
        from dean06.editions.shelf import latest_edition

        formats = DOCUMENTS | DRAFTS if drafts else DOCUMENTS
        processes = _count(jobs, lang) if jobs else cores()
        project = _project(folders, lang)
        edition = latest_edition(project.editions)
        site = Site(project, formats, processes, theme or "", edition)
        results = build_briefings(Wish(lang, place or None, period or None), site, Console())
        return 1 if any(result.failure for result in results) else 0

    return run


def _lab(lang: Language) -> click.Command:
    def run(**folders: Options) -> int:
        from dean06.intake import collect
        from dean06.lab import open_lab

        project = _project(folders, lang)
        collect(project.raw, project.processed, lang)
        return open_lab(project)

    text = messages(lang).say("Open JupyterLab on the notebooks, ready to run.")
    return _command("lab", lang, text, run, ["raw", "processed"])


_BUILD_OPTIONS = ["place", "period", "theme", "raw", "processed", "reports", "jobs"]


def _command(
    name: str, lang: Language, text: str, run: Callable[..., int | None], options: list[str]
) -> click.Command:
    chosen = [option for option in _options(lang) if option.name in options]
    return Spoken(
        name,
        lang=lang,
        callback=run,
        help=text,
        short_help=text,
        params=[*chosen, _language(lang)],
    )


def _options(lang: Language) -> list[click.Option]:
    say = messages(lang).say
    folder = say("FOLDER")
    return [
        _option("--place", say("PLACE"), say("One place, such as quang-nam or “Quảng Nam”.")),
        _option("--period", say("PERIOD"), say("One period: 2024H1, 2024H2 or 2022-2023.")),
        _option("--theme", say("THEME"), say("decree, brief, or the path of a TOML file.")),
        _option("--raw", folder, say("The raw data, instead of the project's data/raw.")),
        _option("--processed", folder, say("Processed data, instead of data/processed.")),
        _option("--reports", folder, say("Where documents go, instead of reports.")),
        _option("--jobs", say("NUMBER"), say("Briefings at a time; all cores if not given.")),
    ]


def _option(name: str, metavar: str, text: str) -> click.Option:
    return click.Option([name], metavar=metavar, help=text)


def _language(lang: Language) -> click.Option:
    # Read beforehand by `cli.request`; here so that the parser knows it and help shows it.
    text = messages(lang).say("Language of the documents and of this program.")
    return click.Option(LANGUAGE_OPTIONS, metavar="vi|en", expose_value=False, help=text)


def _version(lang: Language) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted:
            click.echo(f"dean06 {__version__}")
            ctx.exit()

    text = messages(lang).say("Show the version.")
    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show, help=text
    )


def _project(folders: dict[str, Options], lang: Language) -> Project:
    """Return the project found here, with the folders that were named put in place of its own."""
    named = {name: Path(folder) for name, folder in folders.items() if folder}
    found = find_project(Path.cwd(), lang)
    return Project(**{**vars(found), **named})


def _count(text: str, lang: Language) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise BriefingError(
        messages(lang).say(
            "--jobs is “{text}”: expected a whole number from 1, such as 4.", text=text
        )
    )
