"""What every section of one briefing shares.

In: place, period, language, the slice and the configuration. Out: a `Context`: the summary, source
numbers, the day most figures stand for, who sends it, and each observation described, so that
findings can print the figures they name.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from dean06.briefing.times import usual_day
from dean06.editions.figure import EditionFigure, observed
from dean06.editions.shelf import Edition
from dean06.editions.standing import standing_figures
from dean06.measures.figures import describe_figures
from dean06.measures.former import former_places
from dean06.measures.quality import Quality, quality_of
from dean06.measures.standing import Standing, standings
from dean06.measures.summary import FIRST, Summary, comparison_periods, summarise
from dean06.measures.totals import Total, window_totals
from dean06.messages import Language, Messages, messages
from dean06.periods import Period
from dean06.places import Gazetteer, Place
from dean06.settings.configuration import Configuration
from dean06.settings.issuer import Issuer, issuer_of
from dean06.store import Slice


@dataclass(frozen=True)
class Context:
    """One briefing's place, period, language and measures.

    `edition` is the one before, which its figures are compared with; None where there is none.
    """

    place: Place
    period: Period
    lang: Language
    data: Slice
    places: Gazetteer
    configuration: Configuration = field(default_factory=Configuration)
    edition: Edition | None = None

    @property
    def name(self) -> str:
        """What the briefing is called in an edition, in any language: six-month/2024H1/nghe-an."""
        return f"{self.period.horizon}/{self.period.code}/{self.place.slug}"

    @property
    def messages(self) -> Messages:
        return messages(self.lang)

    @cached_property
    def issuer(self) -> Issuer:
        """Who sends the briefing."""
        return issuer_of(self.place, self.lang, self.configuration)

    @cached_property
    def summary(self) -> Summary:
        return summarise(self.data, self.place, self.period)

    @property
    def former(self) -> tuple[str, ...]:
        """The places that had the area when the period began, none where it is the same."""
        return former_places(self.places, self.place.place, self.period)

    @cached_property
    def quality(self) -> Quality:
        indicators = self.data.reference["indicators"]
        return quality_of(self.summary, self.data.doubts, indicators, self.period)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number each source has in this briefing."""
        sources = self.summary.sources
        return dict(zip(sources["source"], sources["number"], strict=True))

    @cached_property
    def usual_day(self) -> date | None:
        return usual_day(self.summary.results)

    @property
    def earlier(self) -> dict[str, Period | None]:
        """The columns of earlier figures and their periods; None where each has its own day."""
        return {**comparison_periods(self.period)} or {FIRST: None}

    @cached_property
    def standings(self) -> list[Standing]:
        """Where each result of the place itself stands."""
        return standings(self.summary, self.place.place)

    @cached_property
    def totals(self) -> dict[str, Total]:
        """What was counted over a whole window, by the figure of its last half-year."""
        return window_totals(self.summary.half_years, self.summary.results, self.period)

    @cached_property
    def observations(self) -> dict[str, Any]:
        """Every observation of the slice as a described row, by key."""
        described = describe_figures(self.data.observations, self.data.reference)
        return {row.observation: row for row in described.itertuples()}

    @cached_property
    def figures(self) -> list[EditionFigure]:
        """The figures the briefing stands on, as an edition records them."""
        return standing_figures(self.summary, self.observations)

    @cached_property
    def quoted(self) -> list[EditionFigure]:
        """The figures a doubt sets against those: printed, and no figures the briefing tells."""
        rows = self.observations
        return observed(rows[key] for key in self.quality.against if key in rows)

    @cached_property
    def synthetic(self) -> bool:
        """Whether a source of the place's figures, or of any shown beside them, is made up."""
        table = self.data.reference["sources"]
        made_up = set(table.loc[table["synthetic"] == "true", "source"])
        told = (self.data.observations, self.data.findings, self.summary.sources)
        return not made_up.isdisjoint(source for part in told for source in part["source"])

    @property
    def before(self) -> Edition | None:
        """The edition to compare with; none for made-up figures, which are news to no reader."""
        return None if self.synthetic else self.edition

    @property
    def newest_source(self) -> date:
        """The date of the newest dated source of the place's own, else the period's last day."""
        summary = self.summary
        told = (summary.results, summary.plans, summary.findings)
        own = {source for table in told for source in table["source"]}
        sources = summary.sources[summary.sources["source"].isin(own)]
        days = [day for column in ("published", "held") for day in sources[column].dropna()]
        return max(days, default=self.period.end)
