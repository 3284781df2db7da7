"""The table of a ranking, and the table of what was not ranked and why.

In: a view. Out: Table blocks with their claims. An order that is itself the figure (the 12th of 63)
gets no column of places: it would print each number twice.
"""

from typing import Any

from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Reference, Text
from dean06.briefing.comparing.view import View, place_text, title
from dean06.briefing.tables import text_row
from dean06.briefing.times import time_of
from dean06.briefing.words import DOUBT_MARK, figure_with_noun, is_doubtful, references, target_text
from dean06.claims import ClaimBook
from dean06.measures.clusters import Ranking, Reason, Unranked
from dean06.measures.peers import MOST_DAYS_APART

# A longer list stands in two columns on paper, where it would else take more than a page.
_MOST_IN_ONE_COLUMN = 30


def ranking_table(ranking: Ranking, view: View) -> Table:
    """Return the places in order: which, who, figure, time, source."""
    say, book = view.words.say, ClaimBook(view.lang)
    ordered = ranking.first.unit_kind == "rank"
    shared = _shared(ranking, view)
    columns = (
        *(() if ordered else (Column(title=(say("Rank"),), align="center", width=0.9),)),
        Column(title=(say("Province, city"),), width=3.2),
        Column(title=(say("Figure"),), align="right", width=1.8),
        *(() if shared else (Column(title=(say("As of"),), width=2.2),)),
        *(() if shared else (Column(title=(say("Source"),), align="center", width=0.9),)),
    )
    rows = tuple(
        Row(
            cells=(
                *(() if ordered else (Cell(text=place_text(row, book)),)),
                Cell(text=(view.place(row.place),), header=True),
                Cell(text=figure_with_noun(row, book)),
                *(() if shared else (Cell(text=(_time(row, view),)),)),
                *(() if shared else (Cell(text=references([row], view.numbers)),)),
            )
        )
        for row in ranking.figures.itertuples()
    )
    return Table(
        caption=(title(ranking.first, view.lang),),
        columns=columns,
        rows=rows,
        notes=(*([shared] if shared else []), *_notes(ranking, view, book)),
        claims=book.claims,
        halved=_is_long(ranking),
    )


def _is_long(ranking: Ranking) -> bool:
    return len(ranking.figures) > _MOST_IN_ONE_COLUMN


def _shared(ranking: Ranking, view: View) -> Text:
    """Return the time and source all figures of a long table share; empty for none.

    No row then repeats them.
    """
    rows = list(ranking.figures.itertuples())
    if not _is_long(ranking) or len({(_time(row, view), row.source) for row in rows}) > 1:
        return ()
    source = references(rows[:1], view.numbers)
    return view.words.compose(
        "All figures: {time}.{source}", time=_time(rows[0], view), source=source
    )


def _time(row: Any, view: View) -> str:
    """Return the time of a figure, marked where the source does not print it."""
    return time_of(row, view.lang) + ("*" if row.date_basis == "implied" else "")


def _notes(ranking: Ranking, view: View, book: ClaimBook) -> list[Text]:
    """Explain the marks that are used, the target, and places the bounds leave open."""
    say, rows = view.words.say, list(ranking.figures.itertuples())
    notes: list[Text] = []
    if target := view.target(ranking):
        bound = next(ranking.figures.assign(target=[target] * len(rows)).itertuples())
        notes.append(
            view.words.compose(
                "Target: {target}, {basis}.",
                target=target_text(bound, book),
                basis=(
                    target[f"legal_basis_{view.lang}"],
                    Reference(ref=view.numbers[target["source"]]),
                ),
            )
        )
    if any(row.place_from != row.place_to for row in rows):
        notes.append((say("A rank given as a range: the bounds of the figures leave it open."),))
    if any(row.date_basis == "implied" for row in rows):
        told = say("* Last day of period or month, or day of publication: the source gives none.")
        notes.append((told,))
    if any(is_doubtful(row) for row in rows):
        told = say("{mark} Doubtful, or read in a translation made by machine.", mark=DOUBT_MARK)
        notes.append((told,))
    return notes


def unranked_table(view: View) -> Table | None:
    """Return the indicators several places have that stand in no list; None for none."""
    if not view.unranked:
        return None
    say, book = view.words.say, ClaimBook(view.lang)
    columns = (
        Column(title=(say("Indicator"),), width=5.4),
        Column(title=(say("Places with a figure"),), align="right", width=1.5),
        Column(title=(say("Comparable at most"),), align="right", width=1.5),
    )
    rows: list[Row] = []
    for reason, told in _reasons(view).items():
        found = [one for one in view.unranked if one.reason == reason]
        if found:
            rows.append(Row(cells=(Cell(text=(told,), header=True, columns=len(columns)),)))
        rows += [_unranked_row(one, view, book) for one in found]
    caption = (say("Indicators not compared, and why"),)
    return Table(caption=caption, columns=columns, rows=tuple(rows), claims=book.claims)


def _unranked_row(one: Unranked, view: View, book: ClaimBook) -> Row:
    name = f"most:{one.row.indicator}:{one.row.breakdown or ''}"
    most: Text = (book.tally(one.most, name),) if one.most else ("–",)
    return text_row([(title(one.row, view.lang),), (book.count(one.places),), most])


def _reasons(view: View) -> dict[Reason, str]:
    """Return what each reason is called, in the order of the table."""
    say = view.words.say
    return {
        "apart": say(
            "Too few places at one time: dates more than {days} days apart or unknown, spans of "
            "different lengths, or provinces of different maps",
            days=MOST_DAYS_APART,
        ),
        "bounds": say("Too few exact figures"),
        "direction": say("Neither more nor less of it is better"),
        "counts": say("A count, without its whole or a population of the same basis"),
    }
