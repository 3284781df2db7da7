"""The lines of the summary: what is behind, what improved, what is to be done, what is unknown.

In: a context and the figures the cards above print. Out: per line its texts, the weightiest first
and few, with their claims. The rules stand in docs/method.md.
"""

from decimal import Decimal
from typing import Any

from dean06.blocks.text import Text
from dean06.briefing.clauses import Clauses, joined
from dean06.briefing.context import Context
from dean06.briefing.findings import finding_text, owner_text
from dean06.briefing.priorities import leading_difficulties, pressing_tasks, task_text
from dean06.briefing.tables import row_title
from dean06.briefing.times import has_named_span, is_of, is_of_period, time_of
from dean06.briefing.unknowns import MOST_TOLD, unknown_lines
from dean06.briefing.words import figure_with_noun, references
from dean06.claims import ClaimBook
from dean06.measures.attainment import target_status
from dean06.measures.standing import Standing
from dean06.messages import Language, messages

# More in one line of the summary would be the results themselves.
_MOST = 3
# What others are asked for takes no place from what the reader can do himself.
_MOST_ASKED = 2


class SummaryLines:
    """The lines of one summary; `shown` are the figures on the cards above it."""

    def __init__(self, context: Context, book: ClaimBook, shown: set[str]) -> None:
        self.context = context
        self.book = book
        self.shown = shown
        self._clauses = Clauses(book, context.numbers, context.earlier)
        self._compose = context.messages.compose

    def ahead(self) -> list[Text]:
        """Return what moved or stands the right way."""
        return self._told("ahead")

    def behind(self) -> list[Text]:
        """Return what moved or stands the wrong way."""
        return self._told("behind")

    def unknown(self) -> list[Text]:
        """Return what a decision cannot stand on yet."""
        return unknown_lines(self.context, self.book)[:MOST_TOLD]

    def difficulties(self) -> list[Text]:
        """Return the first difficulties."""
        context = self.context
        return [
            finding_text(row, context.observations, context.numbers, self.book)
            for row in leading_difficulties(context.summary.findings).head(_MOST).itertuples()
        ]

    def tasks(self) -> list[Text]:
        """Return the tasks due first, with who and by when."""
        context = self.context
        tasks = pressing_tasks(context.summary.findings, context.newest_source).head(_MOST)
        return [task_text(row, context, self.book) for row in tasks.itertuples()]

    def recommendations(self) -> list[Text]:
        """Return the first recommendations, with whom they are addressed to."""
        findings = self.context.summary.findings
        asked = findings[findings["kind"] == "recommendation"].head(_MOST_ASKED)
        return [self._asked(row) for row in asked.itertuples()]

    def _asked(self, row: Any) -> Text:
        context = self.context
        told = finding_text(row, context.observations, context.numbers, self.book)
        owner = owner_text(row, self.book)
        to = self._compose("Addressed to: {owner}.", owner=owner) if owner else ()
        return joined([told, to], " ")

    def _told(self, verdict: str) -> list[Text]:
        """Tell the figures of one verdict that lie farthest off, and how many more there are."""
        found = [
            standing
            for standing in self.context.standings
            if standing.verdict == verdict and not standing.passing
        ]
        found.sort(key=_farthest_first)
        named = [one for one in found if one.row.observation in self.shown]
        others = [one for one in found if one.row.observation not in self.shown]
        told = [self._named(named)] if named else []
        # What improved needs fewer words than what has to be mended.
        most = _MOST if verdict == "behind" else _MOST - 1
        # To count one takes as much room as to tell it.
        most += len(others) == most + 1
        told += [self._line(standing) for standing in others[:most]]
        if rest := [standing.row.observation for standing in others[most:]]:
            told.append(self._compose("Further figures: {n}.", n=self.book.count(rest)))
        return told

    def _named(self, standings: list[Standing]) -> Text:
        """Name the figures of the cards with one word each: the card has the rest.

        Many are only counted, since their cards are in sight.
        """
        if len(standings) == len(self.shown) > _MOST:
            return self._compose("All main figures above.")
        if len(standings) > _MOST:
            return self._compose(
                "{n} of the {m} main figures above.",
                n=self.book.count(one.row.observation for one in standings),
                m=self.book.count(sorted(self.shown)),
            )
        texts = [
            self._compose(
                "{name} ({why})",
                name=row_title(one.row, self.book.lang),
                why=_short_verdict(one, self.context.lang),
            )
            for one in standings
        ]
        return self._compose("{names}.", names=joined(texts, "; "))

    def _line(self, standing: Standing) -> Text:
        """Return "Tỷ lệ hồ sơ số: 97,3% (tăng 5 điểm phần trăm so với …)[1]."."""
        row = standing.row
        why = [
            self._day(row),
            # Beside what is well a target still to be met would contradict its title.
            self._clauses.target(row) if _tells_target(standing) else (),
            self._clauses.brief_change(standing.step, row) if standing.step else (),
            self._clauses.brief_country(standing),
            self._clauses.others(standing) if standing.trails else (),
        ]
        parts = {
            "name": row_title(row, self.book.lang),
            "value": figure_with_noun(row, self.book),
            "source": references([row], self.context.numbers),
            "why": joined(why, "; "),
        }
        if self._of_part(row):
            span = time_of(row, self.book.lang)
            return self._compose("{name} in {span}: {value}{source} ({why}).", span=span, **parts)
        return self._compose("{name}: {value}{source} ({why}).", **parts)

    def _of_part(self, row: Any) -> bool:
        """Tell whether a figure is of a span with a name that is not the whole period."""
        return has_named_span(row, self.book.lang) and not is_of_period(row, self.context.period)

    def _day(self, row: Any) -> Text:
        """Return the time of a figure that is neither of the usual day nor of the period."""
        context = self.context
        known = is_of_period(row, context.period) or is_of(row, (None, context.usual_day))
        return () if known or self._of_part(row) else (time_of(row, context.lang),)


def _tells_target(standing: Standing) -> bool:
    """Tell whether a line of the summary tells how its figure stands to its target."""
    return standing.verdict == "behind" or target_status(standing.row) == "met"


def _farthest_first(standing: Standing) -> tuple[int, Decimal]:
    """Put a target before a change, a change before a comparison; in each the farthest first."""
    what, distance = standing.decided
    return what, -distance


def _short_verdict(standing: Standing, lang: Language) -> str:
    """Return in a few words why a figure is progress, or why it is behind."""
    say, behind = messages(lang).say, standing.verdict == "behind"
    past = not behind and getattr(standing.row, "target_past", False)
    if target_status(standing.row) == ("missed" if behind else "met") and not past:
        return say("target not met") if behind else say("target met")
    if standing.step and standing.good is (not behind):
        return say("up") if standing.step.change.rises else say("down")
    if behind and standing.trails and standing.leads is not False:
        return say("behind each province compared")
    higher = bool(standing.gap and standing.gap.size and (standing.gap.size.value or 0) > 0)
    return say("above the country") if higher else say("below the country")
