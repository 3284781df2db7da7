"""The few figures that matter most for steering.

In: where each figure stands. Out: three to six of them, as KeyFigures. The rule (docs/method.md):
figures of the place and of an indicator as a whole, with a day or a target; where there is none,
those of an indicator known in one part only. First those with a
target, then those with a change or a comparison, then shares, scores and ranks, then other states;
within each, every group is seen before any has two, and of a group a share before a bare count.
What is doubtful, half a year old, or a flow only fills up to three; a flow of a week is never here.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dean06.blocks.model import KeyFigure, KeyFigures
from dean06.blocks.text import Text, capital
from dean06.briefing.clauses import Clauses
from dean06.briefing.tables import row_title
from dean06.briefing.times import time_of
from dean06.briefing.words import DOUBT_MARK, attainment_word, is_disputed, is_doubtful, references
from dean06.claims import ClaimBook
from dean06.measures.attainment import target_status
from dean06.measures.gaps import relative
from dean06.measures.quality import FRESH_DAYS
from dean06.measures.same_share import shares_stated
from dean06.measures.standing import Standing
from dean06.messages import Language, messages
from dean06.periods import Period

# Seen before it is read; the words say the same.
_ARROWS = {True: "▲ ", False: "▼ ", None: ""}

_MOST = 6
_FEWEST = 3
# From this tier on a figure is set beside nothing.
_BARE = 2


def headline_figures(standings: Sequence[Standing], end: date) -> list[Standing]:
    """Return the few that matter most, most important first; `end` is the period's last day."""
    ranked: list[tuple[tuple[int, ...], Standing]] = []
    seen: Counter[tuple[tuple[int, ...], str]] = Counter()
    for standing in sorted(_candidates(standings), key=_place_in_group):
        kind = (_is_minor(standing, end), _tier(standing), not _is_dated(standing.row))
        depth = seen[kind, standing.row.group]
        seen[kind, standing.row.group] += 1
        ranked.append(((*kind, depth), standing))
    ranked.sort(key=lambda pair: pair[0])
    leading = [standing for (minor, *_), standing in ranked if not minor][:_MOST]
    few = [standing for _, standing in ranked[:_FEWEST]]
    return leading if len(leading) >= _FEWEST else few


def _candidates(standings: Sequence[Standing]) -> list[Standing]:
    """Return what may lead; of a count and its share that a source states, only the share."""
    parts = Counter(standing.row.indicator for standing in standings)
    known = [standing for standing in standings if _may_lead(standing)]
    whole = [standing for standing in known if standing.row.breakdown is None]
    found = whole or [standing for standing in known if parts[standing.row.indicator] == 1]
    told = shares_stated(standing.row for standing in found if _tier(standing) >= _BARE)
    return [standing for standing in found if standing.row.observation not in told]


def _may_lead(standing: Standing) -> bool:
    row = standing.row
    known = _is_dated(row) or row.status == "plan" or getattr(row, "attainment", None)
    return bool(row.quantity is not None and known and not standing.passing)


def _is_dated(row: Any) -> bool:
    return bool(row.date_basis != "unknown")


def _tier(standing: Standing) -> int:
    """Return how much a figure says to one who steers, 0 for the most."""
    if getattr(standing.row, "attainment", None):
        return 0
    if standing.step or standing.gap:
        return 1
    return _BARE if relative(standing.row.quantity) else _BARE + 1


def _place_in_group(standing: Standing) -> tuple[bool, tuple[int, ...]]:
    """Put what can be set beside another place before bare counts, then as the codebook has it."""
    return relative(standing.row.quantity) is None, standing.row.rank


def _is_minor(standing: Standing, end: date) -> bool:
    row = standing.row
    old = row.status == "result" and row.date and row.date < end - timedelta(days=FRESH_DAYS)
    return bool(old or is_disputed(row) or row.indicator_kind == "flow")


def key_figures(
    standings: Sequence[Standing],
    numbers: dict[str, int],
    earlier: dict[str, Period | None],
    lang: Language,
    caption: str,
) -> KeyFigures | None:
    """Return the headline of the page, None where there is no figure to show."""
    if not standings:
        return None
    book = ClaimBook(lang)
    clauses = Clauses(book, numbers, earlier)
    items = tuple(_key_figure(standing, clauses) for standing in standings)
    return KeyFigures(caption=(caption,), items=items, claims=book.claims)


def _key_figure(standing: Standing, clauses: Clauses) -> KeyFigure:
    row, book = standing.row, clauses.book
    status = target_status(row)
    return KeyFigure(
        label=(row_title(row, book.lang),),
        # Without the counting noun, which the label names: a longer value is a smaller one.
        value=(book.read(row), DOUBT_MARK) if is_doubtful(row) else (book.read(row),),
        note=_note(row, book, clauses.numbers),
        # A target missed years before it falls due is a way still to go, and bears no cross.
        status="undetermined" if status == "not_due" else status or "none",
        status_text=(attainment_word(row, book.lang),) if status else (),
        lines=tuple(line for line in _lines(standing, clauses) if line),
    )


def _lines(standing: Standing, clauses: Clauses) -> list[Text]:
    """Return the share a part is of its whole, target, change, comparison, where they are known."""
    row, compose = standing.row, messages(clauses.book.lang).compose
    target = clauses.bare_target(row) if getattr(row, "attainment", None) else ()
    step = standing.step
    beside = clauses.brief_country(standing) or clauses.others(standing)
    return [
        capital(clauses.whole(row)),
        compose("Target: {target}", target=target) if target else (),
        (_ARROWS[step.change.rises], *capital(clauses.brief_change(step, row))) if step else (),
        *(
            (_ARROWS[fall.change.rises], *capital(clauses.brief_change(fall, row)))
            for fall in (standing.fall,)
            if fall
        ),
        capital(beside),
    ]


def _note(row: Any, book: ClaimBook, numbers: dict[str, int]) -> Text:
    source = references([row], numbers)
    day = time_of(row, book.lang)
    return messages(book.lang).compose("{day}{source}", day=day, source=source)
