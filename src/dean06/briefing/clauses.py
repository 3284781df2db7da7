"""What is said of a figure beside its value: change, target, others, its whole, another source.

In: a `Standing`, the claims' book and the sources' numbers. Out: texts with their claims, without
capital and full stop, so that a sentence, a card and a cell say each thing in the same words. A
clause that has nothing to say is an empty text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dean06.blocks.text import Reference, Text
from dean06.briefing.changes import change_text
from dean06.briefing.times import dated, has_named_span, is_of_period, time_of
from dean06.briefing.words import counting_noun, marked_figure, references, target_text
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.measures.attainment import target_status
from dean06.measures.standing import FEWEST_OTHERS, Standing, Step, leads
from dean06.measures.totals import Total
from dean06.messages import messages
from dean06.periods import Period


@dataclass(frozen=True)
class Clauses:
    """Writes the clauses of one block; `earlier` as in `Context.earlier`."""

    book: ClaimBook
    numbers: dict[str, int]
    earlier: dict[str, Period | None]

    def change(self, step: Step, row: Any) -> Text:
        """Return "tăng 5 điểm phần trăm so với 6 tháng cuối năm 2023 (92,3%)[2]"."""
        parts = {
            "change": change_text(step.change, row, step.before, self.book),
            "when": self.when(step),
            "before": (self.book.read(step.before),),
            "source": self._source(step.before, row),
        }
        if not step.change.certain:
            return self._compose("{change} ({when}: {before}{source})", **parts)
        if step.change.sizeless:
            return self._of_unknown_size(self._compose("{when} ({before}){source}", **parts), step)
        return self._compose("{change} against {when} ({before}){source}", **parts)

    def brief_change(self, step: Step, row: Any) -> Text:
        """Return the change and since when, without the earlier figure."""
        change = change_text(step.change, row, step.before, self.book)
        if not step.change.certain:
            return self._compose("{change} ({when})", change=change, when=self.when(step))
        if step.change.sizeless:
            return self._of_unknown_size((self.when(step),), step)
        return self._compose("{change} against {when}", change=change, when=self.when(step))

    def _of_unknown_size(self, than: Text, step: Step) -> Text:
        """Return that a figure rose or fell against `than`, where nobody can say by how much."""
        if step.change.rises:
            return self._compose("up against {than}, by how much is not known", than=than)
        return self._compose("down against {than}, by how much is not known", than=than)

    def when(self, step: Step) -> str:
        """Return the period of the earlier figure, or its own time where it is of another."""
        lang = self.book.lang
        period = self.earlier.get(step.column)
        # Of a day before its end, or a part of it, the period's name would say what is not so.
        if period and (step.before.period_end is None or is_of_period(step.before, period)):
            return period.name(lang)
        if has_named_span(step.before, lang) or step.before.period_end is None:
            return time_of(step.before, lang)
        return messages(lang).say("that of {day}", day=short_date(step.before.period_end, lang))

    def target(self, row: Any) -> Text:
        """Return "đạt chỉ tiêu từ 90% trở lên (hạn 31/12/2025)[4]"; empty without a target."""
        target = self.bare_target(row)
        match target_status(row):
            case "met" if getattr(row, "target_past", False):
                return self._compose("target of an earlier time met: {target}", target=target)
            case "met":
                return self._compose("target met: {target}", target=target)
            case "missed":
                return self._compose("target not met: {target}", target=target)
            case "not_due":
                return self._compose("target not met, not due yet: {target}", target=target)
            case "undetermined":
                return self._compose("target undetermined: {target}", target=target)
        return ()

    def bare_target(self, row: Any) -> Text:
        """Return "từ 90% trở lên (hạn 31/12/2025)[4]"; empty without a target."""
        if not getattr(row, "target", None):
            return ()
        source = row.target["source"]
        number = self.numbers.get(source)
        reference = (Reference(ref=number),) if number and source != row.source else ()
        return (*target_text(row, self.book), self._deadline(row), *reference)

    def country(self, standing: Standing) -> Text:
        """Return "cao hơn cả nước 3 điểm phần trăm (92%, ngày 30/06/2024)[5]"; empty for none."""
        gap = standing.gap
        if gap is None or gap.size is None or gap.size.value is None:
            return ()
        there = self._compose(
            "{value}, {day}",
            value=marked_figure(gap.there, self.book),
            day=dated(gap.there, self.book.lang),
        )
        parts = {"there": there, "source": self._source(gap.there, standing.row)}
        if gap.size.value == 0:
            return self._compose("equal to the country ({there}){source}", **parts)
        parts["size"] = (self.book.difference(gap.size, gap.here, gap.there),)
        if gap.size.value > 0:
            return self._compose("{size} above the country ({there}){source}", **parts)
        return self._compose("{size} below the country ({there}){source}", **parts)

    def brief_country(self, standing: Standing) -> Text:
        """Return how the figure lies to the country's, without that figure; empty for none."""
        gap = standing.gap
        if gap is None or gap.size is None or gap.size.value is None:
            return ()
        if gap.size.value == 0:
            return self._compose("equal to the country")
        size = (self.book.difference(gap.size, gap.here, gap.there),)
        if gap.size.value > 0:
            return self._compose("{size} above the country", size=size)
        return self._compose("{size} below the country", size=size)

    def others(self, standing: Standing) -> Text:
        """Return of how many of the provinces set beside it the place is ahead.

        Empty for few, and for a rank, which compares with all by itself.
        """
        row = standing.row
        if row.unit_kind == "rank" or row.direction not in ("up", "down"):
            return ()
        others = [gap.there.observation for gap in standing.others]
        passed = [gap.there.observation for gap in standing.others if leads(row, gap)]
        if len(others) < FEWEST_OTHERS:
            return ()
        compared = self.book.count(others)
        if standing.trails:
            return self._compose("behind each of {m} provinces compared", m=compared)
        if not passed:
            return self._compose("better than none of {m} provinces compared", m=compared)
        better = self.book.count(passed)
        return self._compose("better than {n} of {m} provinces compared", n=better, m=compared)

    def total(self, row: Any, totals: Mapping[str, Total]) -> Text:
        """Return "cộng cả hai năm: 2.857.041 hồ sơ"; empty where no total is known."""
        total = totals.get(row.observation)
        if total is None:
            return ()
        figure = self.book.total(total.quantity, total.observations)
        noun = counting_noun(row, total.quantity, self.book.lang)
        value = (figure, f" {noun}") if noun else (figure,)
        return self._compose("over both years together {total}", total=value)

    def whole(self, row: Any) -> Text:
        """Return "bằng 87,0%" for 67 of 77; empty where no whole is stated, or all of it is."""
        quantity = row.quantity
        if quantity is None or quantity.unit != "count" or not quantity.share:
            return ()
        if quantity.value == quantity.denominator:
            return ()
        return self._compose("that is {share}", share=self.book.share(row))

    def otherwise(self, row: Any, other: Any) -> Text:
        """Return what another source says of the same thing."""
        return self._compose(
            "another source says {value} ({day}){source}",
            value=self.book.read(other),
            day=time_of(other, self.book.lang),
            source=self._source(other, row),
        )

    def _deadline(self, row: Any) -> str:
        day = row.target.get("deadline")
        lang = self.book.lang
        say = messages(lang).say
        return say(" (by {day})", day=short_date(day, lang)) if day else ""

    def _source(self, other: Any, row: Any) -> Text:
        """Return the other figure's source where it is not the one named already."""
        told = other.source in self.numbers and other.source != row.source
        return references([other], self.numbers) if told else ()

    @property
    def _compose(self) -> Callable[..., Text]:
        return messages(self.book.lang).compose


def joined(texts: list[Text], separator: str) -> Text:
    """Join the texts that say something."""
    pieces: list[Any] = []
    for text in texts:
        if text:
            pieces += [*([separator] if pieces else []), *text]
    return tuple(pieces)
