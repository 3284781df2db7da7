"""What was reached: the heart of a briefing.

In: a context. Out: blocks in reading order: by group the sentences, what was achieved without a
figure, a table and the parts as bars; then districts, targets, other places. A part that would be
empty is not there. A group of a few indicators is told in sentences alone; of a larger one the
sentences tell what moved or is measured against something, and the table tells the others, so that
nothing is told twice.
"""

from collections.abc import Iterator
from functools import cached_property

import pandas as pd

from dean06.blocks.model import Block, Heading, Item, List, Paragraph
from dean06.blocks.text import Text
from dean06.briefing.against import against_blocks
from dean06.briefing.annex_numbers import quality_annex
from dean06.briefing.charts import parts_charts
from dean06.briefing.context import Context
from dean06.briefing.findings import finding_text
from dean06.briefing.group_tables import Setting, group_table
from dean06.briefing.sentences import Teller
from dean06.briefing.tables import others_doubt_note
from dean06.briefing.times import Time, implied_note, is_of, shared_time, time_of
from dean06.briefing.weights import others, weighty
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.dates import short_date

# A group of more indicators than these gets a table.
_SMALL_GROUP = 7


class Results:
    """Tells the results of one briefing."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._standings = {one.row.observation: one for one in context.standings}
        disputed = context.summary.disputes.itertuples()
        self._disputes = {str(row.against): row for row in disputed}

    @cached_property
    def _own(self) -> pd.DataFrame:
        results = self.context.summary.results
        return results[results["place"] == self.context.place.place]

    def tell(self) -> Iterator[Block]:
        """Tell all results of the period."""
        results = self.context.summary.results
        yield from self._usual_day()
        yield from self._groups()
        yield from (Paragraph(text=note, role="note") for note in self._note())
        yield from self._lower_level(results[results["place"] != self.context.place.place])
        yield from against_blocks(self.context, self._own)

    def _usual_day(self) -> Iterator[Block]:
        """Say once which day most figures stand for, and whether their sources say so."""
        context, say = self.context, self.context.messages.say
        if context.usual_day is None:
            return
        day = short_date(context.usual_day, context.lang)
        of_day = self._own[self._own["period_end"] == context.usual_day]
        if (of_day["date_basis"] == "implied").all():
            text = say(
                "Figures are as of {day}, the last day of the period or month or the day of "
                "publication, unless another date is given.",
                day=day,
            )
        else:
            text = say("Figures are as of {day} unless another date is given.", day=day)
        yield Paragraph(text=(text,))

    def _groups(self) -> Iterator[Block]:
        """Tell each group that has results or achievements under a numbered heading."""
        number = 0
        for group, name in group_names(self.context.lang).items():
            figures = self._own[self._own["group"] == group]
            blocks = list(self._group(figures, self._achievements(group), name))
            if blocks:
                number += 1
                yield Heading(level=2, text=(name,), label=f"{number}.")
                yield from blocks

    def _group(
        self, figures: pd.DataFrame, achievements: pd.DataFrame, name: str
    ) -> Iterator[Block]:
        own = shared_time(figures, self.context.period.start)
        if own and own != self._usual:
            yield self._own_time(own, figures)
        usual = own or self._usual
        large = figures["indicator"].nunique() > _SMALL_GROUP
        leading = weighty(figures, self._standings, self._disputes) if large else figures
        told = self._told(leading, achievements, usual, whole=large)
        if told:
            yield told
        if large:
            setting = self._setting(usual)
            caption = self.context.messages.say("Other results: {group}", group=name)
            table = group_table(others(figures, leading), setting, caption)
            yield from [table] if table else []
        yield from parts_charts(figures, self.context.numbers, self.context.lang)

    @property
    def _usual(self) -> Time:
        return None, self.context.usual_day

    def _own_time(self, time: Time, figures: pd.DataFrame) -> Paragraph:
        """Say once which time most figures of a group stand for."""
        rows = [row for row in figures.itertuples() if is_of(row, time)]
        implied = all(row.date_basis == "implied" for row in rows)
        told = time_of(rows[0], self.context.lang) + ("*" if implied else "")
        say = self.context.messages.say
        return Paragraph(
            text=(say("Figures of this part: {time}, unless another time is given.", time=told),)
        )

    def _setting(self, usual: Time) -> Setting:
        context = self.context
        annex = quality_annex(context.summary.half_years)
        return Setting(
            context.numbers, context.earlier, self._standings, usual, context.lang, annex
        )

    def _achievements(self, group: str) -> pd.DataFrame:
        findings = self.context.summary.findings
        return findings[(findings["kind"] == "achievement") & (findings["group"] == group)]

    def _told(
        self,
        figures: pd.DataFrame,
        achievements: pd.DataFrame,
        usual: Time,
        *,
        whole: bool = False,
    ) -> List | None:
        """Return the sentences of figures, then of achievements without any; None for neither.

        `usual` is the time told already; `whole` says that a table of all figures follows.
        """
        context = self.context
        book = ClaimBook(context.lang)
        teller = Teller(
            book,
            context.numbers,
            usual,
            context.earlier,
            since=context.period.start,
            standings=self._standings,
            disputes=self._disputes,
            totals=context.totals,
            all_parts=not whole,
        )
        texts = [*teller.sentences(figures)]
        texts += [
            finding_text(row, context.observations, context.numbers, book)
            for row in achievements.itertuples()
        ]
        items = tuple(Item(text=text) for text in texts)
        return List(items=items, claims=book.claims) if items else None

    def _lower_level(self, figures: pd.DataFrame) -> Iterator[Block]:
        """Tell the results of each district or commune that has any."""
        nothing = self.context.summary.findings.iloc[:0]
        for place, rows in figures.groupby("place", sort=False):
            name = self.context.places[str(place)].name(self.context.lang)
            title = self.context.messages.say("Results in {place}", place=name)
            told = self._told(rows, nothing, self._usual)
            if told:
                yield Heading(level=2, text=(title,))
                yield told

    def _note(self) -> tuple[Text, ...]:
        """Explain the marks of a day and of the country's figures where the sentences bear them."""
        context, usual = self.context, self.context.usual_day
        gaps = (one.gap for one in context.standings if one.gap and one.gap.size)
        country = [gap.there for gap in gaps]
        own = self._own[self._own["period_end"] != usual]["date_basis"]
        days = pd.DataFrame({"date_basis": [*own, *(row.date_basis for row in country)]})
        return (
            *implied_note(days, context.lang),
            *others_doubt_note(country, context.lang),
        )
