"""Every printed number, tied to what it stands on.

In: figures, changes, counts and targets. Out: a `Figure` to put into a text, and the `Claim`
behind it, kept by the `ClaimBook` of the block that prints it. The same number made again in a
block is the same claim.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from dean06.claim import Claim, Figure, claim_name
from dean06.dates import short_date
from dean06.measures.change import Change
from dean06.measures.change_size import change_size
from dean06.messages import Language
from dean06.numerals import bare_numerals
from dean06.quantities import Quantity, write_quantity
from dean06.quantities.writing import write_number

_ZEROS_OF_A_MILLION = 6


class ClaimBook:
    """The claims of one block, filled as its texts are written."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self._claims: dict[str, Claim] = {}

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(self._claims.values())

    def read(self, row: Any) -> Figure:
        """Print a figure, or the day of a date indicator, as it was read.

        `row` is a row of described figures.
        """
        return self._as_told(row, "as_read", (row.observation,))

    def read_as(self, row: Any, words: str) -> Figure:
        """Print a figure as `read` does, but in `words`, such as those of its source."""
        return Figure(text=words, claim=self.read(row).claim)

    def target(self, target: dict[str, Any], unit: Any) -> Figure:
        """Print the value of a target (a row of the targets); `unit` is its indicator's kind."""
        value = Decimal(target["value"])
        zeros = int(value.normalize().as_tuple().exponent)
        # "40 triệu" and not "40.000.000", as targets of that size are written.
        whole = zeros // 3 * 3 if zeros >= _ZEROS_OF_A_MILLION else min(0, zeros)
        resolution = Decimal(1).scaleb(whole)
        quantity = Quantity(value=value, unit=unit, resolution=resolution)
        return self._quantity(quantity, "target", (target["target"],))

    def change(self, change: Change, now: Any, before: Any) -> Figure:
        """Print the size of a change without its sign: the sentence says up or down.

        Its rule is "change": now less before, in points, or in per cent of before. A growth told
        in times has the rule "multiple": now divided by before.
        """
        if change.value is None:
            raise ValueError("a change the bounds leave open has no number to print")
        rule = "multiple" if change.unit == "times" else "change"
        return self._difference(change.value, change, rule, (now, before))

    def share(self, row: Any) -> Figure:
        """Print a part of a stated whole in per cent of it: 67 of 77 are 87.0 %.

        Its rule is "share": value divided by denominator times 100, to one decimal.
        """
        share = row.quantity.share
        if share is None:
            raise ValueError("a figure without a stated whole has no share to print")
        return self._quantity(share, "share", (row.observation,))

    def difference(self, change: Change, here: Any, there: Any) -> Figure:
        """Print how far a figure lies from another place's, without its sign."""
        if change.value is None:
            raise ValueError("a difference the bounds leave open has no number to print")
        return self._difference(change.value, change, "difference", (here, there))

    def count(self, observations: Iterable[str]) -> Figure:
        """Print how many observations or findings there are, the same claim in whatever order."""
        keys = tuple(sorted(observations))
        text = write_number(Decimal(len(keys)), Decimal(1), self.lang)
        return self._figure(text, str(len(keys)), "count", "exact", "count", keys)

    def combined(self, quantity: Quantity, observations: Iterable[str]) -> Figure:
        """Print the figure several places make together (`dean06.crosswalk`)."""
        return self._quantity(quantity, "combined", tuple(observations))

    def total(self, quantity: Quantity, observations: Iterable[str]) -> Figure:
        """Print the sum of half-years (`dean06.measures.totals`)."""
        return self._quantity(quantity, "total", tuple(observations))

    def median(self, quantity: Quantity, observations: Iterable[str]) -> Figure:
        """Print the middle figure of several, or the mean of the middle two."""
        return self._quantity(quantity, "median", tuple(observations))

    def rank(self, observation: str, ahead: Iterable[str]) -> Figure:
        """Print which of an order a figure is, by the figures certain to stand before it."""
        return self._place("rank", observation, ahead)

    def last_rank(self, observation: str, perhaps_ahead: Iterable[str]) -> Figure:
        """Print the last place a figure may have, by all that may stand before it."""
        return self._place("last_rank", observation, perhaps_ahead)

    def _place(self, rule: str, observation: str, ahead: Iterable[str]) -> Figure:
        keys = (observation, *ahead)
        text = write_number(Decimal(len(keys)), Decimal(1), self.lang)
        return self._figure(
            text, str(len(keys)), "rank", "exact", rule, keys, name=f"{rule}:{observation}"
        )

    def tally(self, number: int, line: str) -> Figure:
        """Print a number of the books of collecting, or of the inventory; `line` names it."""
        text = write_number(Decimal(number), Decimal(1), self.lang)
        return self._figure(text, str(number), "count", "exact", "tally", (line,))

    def former(self, figure: Any, where: str) -> Figure:
        """Print what an earlier edition had: `figure` as it was recorded in its file `where`."""
        return self._as_told(figure, "former_edition", (f"{where}:{figure.observation}",))

    def quote(
        self, words: str, *keys: str, rule: Literal["quoted", "doubt", "written"] = "quoted"
    ) -> tuple[str | Figure, ...]:
        """Return `words` of a source as a text whose numerals are claims on the rows `keys`.

        Numerals that need no claim (`dean06.numerals`) stay part of the words. The rule is "doubt"
        for what checking the data said of the rows, "written" for what an analyst added.
        """
        parts: list[str | Figure] = []
        done = 0
        for start, end in bare_numerals(words):
            numeral = words[start:end]
            parts += [words[done:start], self._quoted(numeral, keys, rule)]
            done = end
        return tuple(part for part in (*parts, words[done:]) if part != "")

    def quote_in(self, text: Iterable[Any], *keys: str) -> tuple[Any, ...]:
        """Return `text` with the numerals of its bare words as claims on the rows `keys`."""
        parts = ((self.quote(part, *keys) if isinstance(part, str) else (part,)) for part in text)
        return tuple(piece for part in parts for piece in part)

    def _quoted(self, numeral: str, keys: tuple[str, ...], rule: str) -> Figure:
        # Two numbers of one row are two claims, so what is quoted belongs to the name; what an
        # analyst wrote in one cell is one claim, or a table of his would fill the annex.
        quoted = "" if rule == "written" else numeral
        name = claim_name(rule, (*keys, quoted))
        self._claims[name] = Claim(
            claim=name,
            value=quoted,
            unit="quoted",
            bound="exact",
            rule=rule,
            observations=keys,
            text=quoted,
        )
        return Figure(text=numeral, claim=name)

    def _as_told(self, row: Any, rule: str, keys: tuple[str, ...]) -> Figure:
        """Print the figure of `row`, or its day where it has none."""
        if row.quantity is None:
            day, iso = short_date(row.value_date, self.lang), row.value_date.isoformat()
            return self._figure(day, iso, "date", "exact", rule, keys)
        return self._quantity(row.quantity, rule, keys)

    def _quantity(self, quantity: Quantity, rule: str, keys: tuple[str, ...]) -> Figure:
        text = write_quantity(quantity, self.lang)
        value = f"{quantity.value:f}"
        return self._figure(text, value, quantity.unit, quantity.bound, rule, keys)

    def _difference(
        self, value: Decimal, change: Change, rule: str, rows: tuple[Any, Any]
    ) -> Figure:
        keys = tuple(row.observation for row in rows)
        text = change_size(abs(value), change.unit, self.lang)
        return self._figure(text, f"{value:f}", change.unit, change.bound, rule, keys)

    def _figure(
        self,
        text: str,
        value: str,
        unit: str,
        bound: str,
        rule: str,
        keys: tuple[str, ...],
        name: str | None = None,
    ) -> Figure:
        """Keep the claim and return its figure; `name` is its key where all of `keys` are many."""
        name = claim_name(rule, [name] if name else keys)
        self._claims[name] = Claim(
            claim=name,
            value=value,
            unit=unit,
            bound=bound,
            rule=rule,
            observations=keys,
            text=text,
        )
        return Figure(text=text, claim=name)
