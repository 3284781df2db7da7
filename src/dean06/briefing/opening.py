"""One briefing, opened for a notebook.

In: place, period and language, the notebook's parameters. Out: a `Briefing` whose frames an
analyst can look at and whose methods put out the parts of the document. Mistakes in the
parameters are refused here too, since an analyst runs the notebook by hand with whatever
stands in its parameters cell.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from IPython.display import Markdown

from dean06.blocks.display import Section, register_figures
from dean06.blocks.model import Block
from dean06.briefing import annexes as ending
from dean06.briefing import sections
from dean06.briefing.citations import with_uncited_told
from dean06.briefing.context import Context
from dean06.briefing.essentials import essentials, headline_frame
from dean06.briefing.former import former_blocks
from dean06.briefing.provenance import provenance_block
from dean06.coverage import periods_of, reviewed
from dean06.editions.shelf import Edition, latest_edition
from dean06.errors import BriefingError
from dean06.measures.former import former_places
from dean06.measures.summary import Summary
from dean06.messages import LANGUAGES, Language, messages
from dean06.paths import EDITION_VARIABLE, PROCESSED_VARIABLE, find_project
from dean06.periods import parse_period
from dean06.places import gazetteer_of
from dean06.settings.configuration import configuration_path, read_configuration
from dean06.store import load_slice, read_processed, read_remark


class Briefing:
    """The parts of one briefing; each method returns a section a cell can end with."""

    def __init__(self, context: Context, remark: str | None = None) -> None:
        self.context = context
        self._remark = remark
        self._told: list[Block] = []

    @property
    def summary(self) -> Summary:
        """The frames everything is told from."""
        return self.context.summary

    def opening(self) -> Section:
        """Head of the document."""
        return self._section(sections.opening)

    @property
    def headline(self) -> pd.DataFrame:
        """The few figures chosen for the first page, with why: to look at while working."""
        return headline_frame(self.context)

    def essentials(self) -> Section:
        """The summary: main figures, progress, what is behind or unknown, what is to be done."""
        return self._section(essentials)

    def remark(self) -> Markdown | None:
        """The analyst's own paragraph for this briefing, if there is one."""
        return Markdown(self._remark) if self._remark else None

    def steering(self) -> Section:
        """Direction, steering and milestones."""
        return self._section(sections.steering)

    def results(self) -> Section:
        """Results by group, with charts, table and comparison."""
        return self._section(sections.results)

    def half_years(self) -> Section:
        """The half-years of a window side by side."""
        return self._section(sections.half_years)

    def former(self) -> Section:
        """The former provinces, where the window begins before a merger."""
        return self._section(former_blocks)

    def plans(self) -> Section:
        """Tasks and targets assigned."""
        return self._section(sections.plans)

    def difficulties(self) -> Section:
        """Difficulties and their causes."""
        return self._section(sections.difficulties)

    def lessons(self) -> Section:
        """Lessons learnt."""
        return self._section(sections.lessons)

    def tasks(self) -> Section:
        """Tasks ahead, with who and by when."""
        return self._section(sections.tasks)

    def recommendations(self) -> Section:
        """Recommendations to superior bodies."""
        return self._section(sections.recommendations)

    def annexes(self) -> Section:
        """Signature, what is not known, how figures were read, changes, sources, provenance."""
        before = tuple(self._told)
        annexes = self._section(ending.annexes).blocks
        blocks = [*annexes, provenance_block(self._told, self.context)]
        return Section(with_uncited_told(blocks, before, self.context.lang))

    def _section(self, build: Callable[[Context], list[Block]]) -> Section:
        blocks = build(self.context)
        self._told += blocks
        return Section(blocks)


def open_briefing(
    place: str,
    period: str,
    lang: str = "vi",
    processed: Path | None = None,
    edition: Edition | None = None,
) -> Briefing:
    """Open the briefing of `place` (name or slug) in `period` (such as 2024H1).

    `processed` is the folder of processed data; by default the one the build names, else the
    project's own. `edition` is what it is compared with; by default, where no folder is named
    either, the one the build names, else the project's latest. Raises BriefingError for an unknown
    parameter or a place without data.
    """
    language = checked_language(lang)
    register_figures(language)
    folder = processed or processed_folder(language)
    span = parse_period(period, language)
    places, aliases = (
        read_processed(folder / "reference" / f"{name}.parquet")
        for name in ("places", "place_aliases")
    )
    gazetteer = gazetteer_of(places, aliases)
    found = gazetteer.find(place, span.end, language)
    if not reviewed(folder, found.place, span):
        raise BriefingError(
            messages(language).say(
                "No source reviews {place} in {period}. Periods with data: {periods}.",
                place=found.name(language),
                period=span.code,
                periods=", ".join(periods_of(folder, found.place)) or "–",
            )
        )
    data = load_slice(folder, found.place, span, former_places(gazetteer, found.place, span))
    remark = read_remark(folder, span, found.slug, language)
    configuration = read_configuration(configuration_path(language), language)
    if processed is None and edition is None:
        edition = former_edition(language)
    context = Context(found, span, language, data, gazetteer, configuration, edition)
    return Briefing(context, remark)


def checked_language(lang: str) -> Language:
    """Return `lang`. Raises BriefingError for a language there is no catalogue of."""
    if lang not in LANGUAGES:
        raise BriefingError(
            messages("vi").say(
                "Language “{lang}” is not valid: expected {languages}.",
                lang=lang,
                languages=" / ".join(LANGUAGES),
            )
        )
    return lang


def processed_folder(lang: Language) -> Path:
    """Return the processed data the build names, else those of the project found here."""
    named = os.environ.get(PROCESSED_VARIABLE)
    return Path(named) if named else find_project(Path.cwd(), lang).processed


def former_edition(lang: Language) -> Edition | None:
    """Return the edition the build names, which may be none, else the latest of the project."""
    named = os.environ.get(EDITION_VARIABLE)
    if named is not None:
        return Edition(Path(named)) if named else None
    if PROCESSED_VARIABLE in os.environ:
        return None
    return latest_edition(find_project(Path.cwd(), lang).editions)
