"""A ranking in a few short sentences.

In: a ranking. Out: a Paragraph: how many places of how many, who stands first and, of enough
places, who last and the middle: the last of a handful that reported need not lag. What the bounds
of the figures leave open is said to be open.
"""

from decimal import Decimal
from typing import Any

from dean06.blocks.model import Paragraph
from dean06.blocks.text import Text
from dean06.briefing.comparing.view import View, one_time
from dean06.briefing.words import figure_with_noun, references
from dean06.claims import ClaimBook
from dean06.dates import short_date
from dean06.measures.clusters import FEWEST_FOR_LAST, Ranking
from dean06.measures.ranking import median
from dean06.quantities import Quantity
from dean06.quantities.quantity import rounded

# More names than these are a list, which the table below is.
_MOST_NAMES = 3


def ranking_paragraph(ranking: Ranking, view: View) -> Paragraph:
    """Tell a ranking in words."""
    book = ClaimBook(view.lang)
    rows = list(ranking.figures.itertuples())
    enough = len(rows) >= FEWEST_FOR_LAST
    whole = not ranking.absent
    parts = [
        _known(ranking, view, book),
        *_first(rows, view, book, whole=whole),
        *(_last(rows, view, book, whole=whole) if enough else ()),
        *(_middle(rows, view, book) if enough else ()),
        *_open(rows, view, enough=enough),
    ]
    text = tuple(piece for part in parts for piece in (*part, " "))[:-1]
    return Paragraph(text=(*text, *references(rows, view.numbers)), claims=book.claims)


def _known(ranking: Ranking, view: View, book: ClaimBook) -> Text:
    name = f"{ranking.first.indicator}:{ranking.first.breakdown or ''}:{ranking.day}"
    all_places = book.tally(len(ranking.figures) + len(ranking.absent), f"provinces:{name}")
    parts: dict[str, Any] = {
        "n": book.count(ranking.figures["observation"]),
        "all": all_places,
        "time": _time(ranking, view),
    }
    compose = view.words.compose
    if not ranking.absent:
        return compose("All {all} provinces and cities have a figure, {time}.", **parts)
    return compose(
        "Of {all} provinces and cities {n} have a comparable figure, {time}; "
        "without one: {absent}.",
        absent=book.tally(len(ranking.absent), f"absent:{name}"),
        **parts,
    )


def _time(ranking: Ranking, view: View) -> str:
    if alone := one_time(ranking, view.lang):
        return alone
    days = list(ranking.figures["date"])
    return view.words.say(
        "from {start} to {end}",
        start=short_date(min(days), view.lang),
        end=short_date(max(days), view.lang),
    )


def _first(rows: list[Any], view: View, book: ClaimBook, *, whole: bool) -> list[Text]:
    """Name who stands first, where the figures tell it.

    Where not all provinces have a figure they are the first of these only.
    """
    first = [row for row in rows if row.place_to == 1]
    if not first:
        return []
    compose, places = view.words.compose, _named(first, view, book)
    if whole:
        return [compose("First: {places}.", places=places)]
    return [compose("First of these: {places}.", places=places)]


def _last(rows: list[Any], view: View, book: ClaimBook, *, whole: bool) -> list[Text]:
    """Name who stands last, likewise."""
    last = [row for row in rows if row.is_last]
    if not last:
        return []
    compose, places = view.words.compose, _named(last, view, book)
    if whole:
        return [compose("Last: {places}.", places=places)]
    return [compose("Last of these: {places}.", places=places)]


def _open(rows: list[Any], view: View, *, enough: bool) -> list[Text]:
    """Say in one sentence what the limits some figures only give leave open."""
    say = view.words.say
    found = {
        say("who stands first"): any(row.place_to == 1 for row in rows),
        say("who stands last"): not enough or any(row.is_last for row in rows),
        say("the median"): not enough
        or rows[0].unit_kind == "rank"
        or _median_of(rows) is not None,
    }
    missing = ", ".join(name for name, known in found.items() if not known)
    if not missing:
        return []
    return [
        view.words.compose(
            "Cannot be told, as some figures only give a limit: {names}.", names=missing
        )
    ]


def _named(rows: list[Any], view: View, book: ClaimBook) -> Text:
    figure = figure_with_noun(rows[0], book)
    if len(rows) > _MOST_NAMES:
        count = book.count(row.observation for row in rows)
        return view.words.compose("{n} places ({figure})", n=count, figure=figure)
    names = ", ".join(view.place(row.place) for row in rows)
    return view.words.compose("{places} ({figure})", places=names, figure=figure)


def _middle(rows: list[Any], view: View, book: ClaimBook) -> list[Text]:
    """Tell the median; of ranks it would only say how many there are."""
    middle = None if rows[0].unit_kind == "rank" else _median_of(rows)
    if middle is None:
        return []
    figure = book.median(_printed(middle, rows), [row.observation for row in rows])
    return [view.words.compose("Median: {median}.", median=figure)]


def _median_of(rows: list[Any]) -> Decimal | None:
    return median([row.range for row in rows])


def _printed(middle: Decimal, rows: list[Any]) -> Quantity:
    """Return the median with all the digits it has; that of shares of a whole to one decimal."""
    if rows[0].unit_kind == "count":
        tenth = Decimal("0.1")
        return Quantity(rounded(middle, tenth, "exact"), "percent", resolution=tenth)
    finest = min(Decimal(1), *(row.quantity.resolution for row in rows))
    own = Decimal(1).scaleb(min(0, int(middle.normalize().as_tuple().exponent)))
    return Quantity(middle, rows[0].unit_kind, resolution=min(finest, own))
