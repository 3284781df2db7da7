"""What stands behind the numbers of the overview.

In: the tallies as they are printed. Out: a `Figure` for each, and an entry that says what it counts
and what each briefing, place or target adds to it. These numbers stand on briefings and not on rows
of the raw data: each briefing has the rows behind its own.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dean06.blocks.provenance import Entry, Provenance
from dean06.blocks.text import Text
from dean06.claim import Figure, claim_name
from dean06.claims import ClaimBook
from dean06.messages import Language, messages
from dean06.portal.tally import Tally
from dean06.portal.wording import number

# The rule of a number that is the sum of what is named with it.
RULE = "overview"


@dataclass(frozen=True)
class Called:
    """What adds to a number, as it is told: `name` below the `group` it stands in, "" for none."""

    name: str
    group: str = ""


class Counted:
    """The numbers of one overview, in the order they are printed.

    `names` say what parts of tallies are called, in the order they are told.
    """

    def __init__(self, names: Mapping[str, Called], lang: Language) -> None:
        self.lang = lang
        self._names = names
        self._order = {name: place for place, name in enumerate(names)}
        self._words = _counted_words(lang)
        self._entries: dict[str, Entry] = {}

    def number(self, tally: Tally, counted: str, told: str = "") -> Figure:
        """Print a sum; `counted` names what it counts, the same in every language and edition.

        `told` says it in words where `_counted_words` has none.
        """
        text = number(tally.number, self.lang)
        name = claim_name(RULE, [counted])
        rule = messages(self.lang).say("Made up of:")
        self._keep(name, text, told or self._words[counted], rule, tally)
        return Figure(text=text, claim=name)

    def quote(self, words: str, target: str, documents: Tally) -> Text:
        """Return `words` of a target the briefings print too, its numerals leading to these."""
        book = ClaimBook(self.lang)
        text = book.quote(words, target)
        rule = messages(self.lang).say("Printed as in the briefings:")
        for claim in book.claims:
            self._keep(claim.claim, claim.text, self._called(target).name, rule, documents)
        return text

    @property
    def provenance(self) -> Provenance:
        """The entries as the annex of a briefing has them."""
        say = messages(self.lang).say
        return Provenance(
            entries=tuple(self._entries.values()),
            code_title=say("Code"),
            number_title=say("Figure"),
            grounds_title=say("What it is and what it stands on"),
            close_title=say("Close"),
        )

    def _keep(self, name: str, text: str, counted: str, rule: str, tally: Tally) -> None:
        told = tuple(self._parts(tally))
        self._entries[name] = Entry(
            claim=name,
            number=text,
            value=text,
            meaning=counted,
            rule=rule if told else "",
            told=tuple((line,) for line in told),
        )

    def _parts(self, tally: Tally) -> Iterator[str]:
        """Name what adds to a number, a line for each group; how much, unless each adds one."""
        sums: Counter[str] = Counter()
        for part, count in tally.parts:
            sums[part] += count
        adding = sorted(+sums, key=lambda part: self._order.get(part, -1))
        alike = all(sums[part] == 1 for part in adding)
        for group, parts in groupby(adding, key=lambda part: self._called(part).group):
            told = ", ".join(
                self._called(part).name if alike else self._with_count(part, sums[part])
                for part in parts
            )
            if group:
                yield messages(self.lang).say("{period}: {places}", period=group, places=told)
            else:
                yield told

    def _with_count(self, part: str, count: int) -> str:
        return f"{self._called(part).name} ({number(count, self.lang)})"

    def _called(self, part: str) -> Called:
        return self._names.get(part) or Called(self._words.get(part, part))


def _counted_words(lang: Language) -> dict[str, str]:
    """Return what each number of the overview counts, for who follows it back."""
    say = messages(lang).say
    return {
        "six_month": say("Briefings of six months"),
        "two_year": say("Briefings of two years"),
        "unbuilt": say("Briefings failed or not finished"),
        "met": say("Targets met, by briefing"),
        "judged": say("Targets judged, by briefing"),
        "missed": say("Targets not met, by briefing"),
        "not_due": say("Targets not met, not due yet, by briefing"),
        "undetermined": say("Targets undetermined, by briefing"),
        "nation_met": say("Targets the nation met, by briefing"),
        "nation_judged": say("Targets the nation is judged by, by briefing"),
        "nation_late": say("Targets overdue and not shown to be met by the nation"),
        "left_out": say("Targets judged by old or undated figures, by briefing"),
        "overdue": say("Targets overdue and not met everywhere"),
        "more_goals": say("Further targets"),
        "more_unmet": say("Further targets not met everywhere"),
        "tasks": say("Tasks with a deadline"),
        "late_tasks": say("Tasks that were due"),
        "checked": say("Figures checked"),
        "doubtful": say("Doubtful figures"),
        "otherwise": say("Figures another source tells otherwise"),
        "translated": say("Figures from a translation by machine"),
        "stale": say("Figures more than half a year old"),
        "undated": say("Figures of unknown date"),
        "least_known": say("Indicators with a result, least of one briefing"),
        "most_known": say("Indicators with a result, most of one briefing"),
        "expected": say("Indicators of the codebook"),
        "provinces": say("Provinces and cities then"),
        "few": say("Too few figures for a briefing"),
        "least": say("Indicators needed"),
        "absent": say("No figures"),
        "rule": say("The rule for a briefing"),
        "briefings": say("Briefings"),
        "with_briefing": say("Provinces and cities with a briefing"),
        "late": say("Overdue and not shown to be met"),
    }
