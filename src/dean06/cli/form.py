"""The command `dean06 form`: an empty Excel form for one place and period.

In: a place and a period. Out: the file, and a line that says where it is. A form is never written
over another file, which may hold an afternoon of somebody's work.
"""

from pathlib import Path

import click

from dean06.cli.request import LANGUAGE_OPTIONS
from dean06.cli.wording import Spoken
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import Project, find_project, shown
from dean06.periods import Period, parse_period
from dean06.places import Gazetteer, Place, load_gazetteer

Options = str | None
_SUFFIX = ".xlsx"


def form_command(lang: Language) -> click.Command:
    """Return the command, explaining itself in `lang`."""
    say = messages(lang).say

    def run(place: Options, period: Options, out: Options) -> None:
        project = find_project(Path.cwd(), lang)
        path = make_form(project, place, period, Path(out) if out else None, lang)
        click.echo(say("The form is in {file}.", file=shown(path)))

    text = say("Write the Excel form in which an analyst fills in figures.")
    return Spoken(
        "form",
        lang=lang,
        callback=run,
        help=text,
        short_help=text,
        params=[*_options(lang)],
    )


def make_form(
    project: Project, place: Options, period: Options, out: Path | None, lang: Language
) -> Path:
    """Write the form of a place and period and return where.

    Raises BriefingError for an unknown place or period, and where a file stands already.
    """
    if not place or not period:
        raise BriefingError(
            messages(lang).say(
                "A form is for one place and one period: name both, such as {example}.",
                example="PLACE=nghe-an PERIOD=2024H2",
            )
        )
    when = parse_period(period, lang)
    where = _province(load_gazetteer(project.raw), place, when, lang)
    path = out or _usual_path(project, where, when, lang)
    _require_free(path, lang)
    _write(project, where, when, path, lang)
    return path


def _write(project: Project, place: Place, period: Period, path: Path, lang: Language) -> None:
    from dean06.forms.form import form_for
    from dean06.forms.tables import breakdown_names, indicators_of, known_figures
    from dean06.forms.writing import write_form
    from dean06.intake import collect
    from dean06.store import load_reference, observations_of

    collect(project.raw, project.processed, lang)
    reference = load_reference(project.processed)
    told = observations_of(project.processed, place.place)
    form = form_for(
        place,
        period,
        indicators_of(reference, lang),
        {} if told is None else known_figures(told, place.place, period),
        breakdown_names(reference, lang),
        lang=lang,
    )
    try:
        write_form(path, form)
    except OSError as cause:
        raise BriefingError(
            messages(lang).say(
                "The file {file} cannot be written ({reason}): name another with --out.",
                file=shown(path),
                reason=cause.strerror,
            )
        ) from cause


def _province(places: Gazetteer, name: str, period: Period, lang: Language) -> Place:
    place = places.find(name, period.end, lang)
    if place.level in ("nation", "province"):
        return place
    raise BriefingError(
        messages(lang).say(
            "“{name}” is below a province: forms are for the nation and for provinces; name its "
            "province {parent}.",
            name=place.name(lang),
            parent=place.parent,
        )
    )


def _usual_path(project: Project, place: Place, period: Period, lang: Language) -> Path:
    language = "" if lang == "vi" else f".{lang}"
    root = project.reports.parent
    return root / "forms" / period.code / f"{place.slug}{language}{_SUFFIX}"


def _require_free(path: Path, lang: Language) -> None:
    say = messages(lang).say
    if path.suffix.lower() != _SUFFIX:
        raise BriefingError(
            say("--out is “{file}”: expected a name ending in {suffix}.", file=path, suffix=_SUFFIX)
        )
    if path.exists():
        raise BriefingError(
            say(
                "The file {file} exists already and may be filled in: move it away, or name "
                "another file with --out.",
                file=shown(path),
            )
        )


def _options(lang: Language) -> list[click.Option]:
    say = messages(lang).say
    return [
        click.Option(
            ["--place"],
            metavar=say("PLACE"),
            help=say("One place, such as quang-nam or “Quảng Nam”."),
        ),
        click.Option(
            ["--period"],
            metavar=say("PERIOD"),
            help=say("One period: 2024H1, 2024H2 or 2022-2023."),
        ),
        click.Option(
            ["--out"],
            metavar=say("FILE"),
            help=say("The file to write, instead of forms/PERIOD/PLACE.xlsx."),
        ),
        click.Option(
            LANGUAGE_OPTIONS,
            metavar="vi|en",
            expose_value=False,
            help=say("Language of the documents and of this program."),
        ),
    ]
