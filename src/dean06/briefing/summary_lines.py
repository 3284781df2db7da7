"""The lines of the summary: what is behind, what improved, what is to be done, what is unknown.

In: a context and the figures the cards above print. Out: per line its texts, the weightiest first
and few, with their claims. The rules stand in docs/method.md.
"""

from collections.abc import Callable

from dean06.blocks.text import Text
from dean06.briefing.clauses import Clauses, joined, short_verdict
from dean06.briefing.context import Context
from dean06.briefing.findings import finding_text
from dean06.briefing.priorities import leading_difficulties, pressing_tasks, task_text
from dean06.briefing.tables import row_title
from dean06.briefing.words import figure_with_noun, is_disputed, is_doubtful, references
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.measures.standing import Standing

# More in one line of the summary would be the results themselves.
_MOST = 3


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
        told = [
            self._groups(),
            self._open_targets(),
            # The mark stands on the cards above: it comes before what is true of most briefings.
            self._disputed(),
            self._translated(),
            self._never_compared(),
        ]
        return [text for text in told if text][:_MOST]

    def difficulties(self) -> list[Text]:
        """Return the first difficulties."""
        context = self.context
        return [
            finding_text(row, context.observations, context.numbers, self.book)
            for row in leading_difficulties(context.summary.findings)[:_MOST]
        ]

    def tasks(self) -> list[Text]:
        """Return the tasks due first, with who and by when."""
        context = self.context
        tasks = pressing_tasks(context.summary.findings, context.newest_source)[:_MOST]
        return [task_text(row, context, self.book) for row in tasks]

    def _told(self, verdict: str) -> list[Text]:
        """Tell the first figures of one verdict, and how many more there are."""
        found = [
            standing
            for standing in self.context.standings
            if standing.verdict == verdict and not standing.passing
        ]
        # A target stands before a change, a change before a comparison.
        found.sort(
            key=lambda one: (one.row.attainment is None, one.step is None, one.good is not False)
        )
        named = [one for one in found if one.row.observation in self.shown]
        others = [one for one in found if one.row.observation not in self.shown]
        told = [self._named(named)] if named else []
        # What improved needs fewer words than what has to be mended.
        most = _MOST if verdict == "behind" else _MOST - 1
        told += [self._line(standing) for standing in others[:most]]
        if rest := [standing.row.observation for standing in others[most:]]:
            told.append(self._compose("Further figures: {n}.", n=self.book.count(rest)))
        return told

    def _named(self, standings: list[Standing]) -> Text:
        """Name the figures of the cards with one word each: the card has the rest.

        Many are only counted, since their cards are in sight.
        """
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
                why=short_verdict(one, self.context.lang),
            )
            for one in standings
        ]
        return self._compose("{names}.", names=joined(texts, "; "))

    def _line(self, standing: Standing) -> Text:
        """Return "Tỷ lệ hồ sơ số: 97,3% (tăng 5 điểm phần trăm so với …)[1]."."""
        row = standing.row
        why = [
            self._clauses.target(row),
            self._clauses.brief_change(standing.step, row) if standing.step else (),
            self._clauses.brief_country(standing),
            self._clauses.others(standing) if standing.trails else (),
        ]
        return self._compose(
            "{name}: {value}{source} ({why}).",
            name=row_title(row, self.book.lang),
            value=figure_with_noun(row, self.book),
            source=references([row], self.context.numbers),
            why=joined(why, "; "),
        )

    def _groups(self) -> Text:
        """Name the groups without any result, where there are results at all."""
        told = {standing.row.group for standing in self.context.standings}
        missing = [name for key, name in group_names(self.context.lang).items() if key not in told]
        if not told or not missing:
            return ()
        return self._compose("No result is known for: {groups}.", groups="; ".join(missing))

    def _open_targets(self) -> Text:
        found = self._having(lambda one: one.row.attainment == "undetermined")
        if not found:
            return ()
        return self._compose(
            "Whether the target is met cannot be told from the rounded figure: {names}.",
            names="; ".join(row_title(one.row, self.book.lang) for one in found[:_MOST]),
        )

    def _never_compared(self) -> Text:
        """Say of how many figures it is not known whether they rise or fall."""
        every = [one.row.observation for one in self.context.standings]
        alone = [one.row.observation for one in self.context.standings if not one.steps]
        if not alone:
            return ()
        if len(alone) == len(every):
            return self._compose(
                "Each figure is known at one time only, so whether it rises or falls cannot be "
                "told."
            )
        return self._compose(
            "Figures without an earlier one to compare with: {n} of {m}.",
            n=self.book.count(alone),
            m=self.book.count(every),
        )

    def _disputed(self) -> Text:
        found = self._having(lambda one: is_disputed(one.row))
        if not found:
            return ()
        return self._compose(
            "Doubtful figures, to be checked before use (marked †): {n}.",
            n=self.book.count(one.row.observation for one in found),
        )

    def _translated(self) -> Text:
        found = self._having(lambda one: is_doubtful(one.row) and not is_disputed(one.row))
        if not found:
            return ()
        return self._compose(
            "Figures read in a translation made by machine, to be checked with the original "
            "(marked †): {n}.",
            n=self.book.count(one.row.observation for one in found),
        )

    def _having(self, wanted: Callable[[Standing], bool]) -> list[Standing]:
        return [standing for standing in self.context.standings if wanted(standing)]
