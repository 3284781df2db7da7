"""The figures of a briefing as rows for a spreadsheet.

In: a context. Out: the block of tidy figures, one row per observation the briefing prints:
results and plans, the earlier figures they are set against, those of former and of other places,
and those only a finding tells. They are read from the same frames as the pages, so that
a figure cannot be one thing on paper and another in the workbook.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.blocks.text import plain
from dean06.blocks.tidy import TidyChange, TidyFigure, TidyFigures, TidyTarget
from dean06.briefing.changes import change_text
from dean06.briefing.context import Context
from dean06.briefing.since_edition import added_figures
from dean06.briefing.tidy_words import bound_word, change_unit, date_basis_word, unit_name
from dean06.briefing.words import attainment_word, breakdown_name, indicator_name
from dean06.claims import ClaimBook
from dean06.codebook import group_names
from dean06.measures.figures import describe_figures
from dean06.measures.gaps import set_beside

_EARLIER = ("half_before", "year_earlier")


def tidy_figures(context: Context) -> TidyFigures:
    """Return every figure of the briefing, each once, in the order of its first role."""
    doubts = context.data.doubts.groupby("observation")[f"told_{context.lang}"].agg(" ".join)
    told, added = dict(doubts.items()), added_figures(context)
    rows: dict[str, TidyFigure] = {}
    for role, row in _rows(context):
        key = row.observation
        if key not in rows:
            figure = _figure(role, row, context, told.get(key, ""))
            rows[key] = figure.model_copy(update={"added": key in added})
    return TidyFigures(figures=tuple(rows.values()))


def _rows(context: Context) -> Iterator[tuple[Any, Any]]:
    summary = context.summary
    yield from (("result", row) for row in summary.results.itertuples())
    yield from (("result", row) for row in summary.disputes.itertuples())
    yield from (("plan", row) for row in summary.plans.itertuples())
    for name in _EARLIER:
        if name in summary.results:
            yield from (("earlier", row) for row in summary.results[name] if row is not None)
    yield from (("earlier", row) for row in summary.half_years.itertuples())
    yield from (("former", row) for row in summary.former.itertuples())
    yield from (("other", row) for row in _others(context).itertuples())
    yield from (("finding", row) for row in _told_by_findings(context))


def _others(context: Context) -> pd.DataFrame:
    peers, pairs = context.data.peers, set_beside(context.summary.peers)
    shown = set(pairs["observation_peer"]) if "observation_peer" in pairs else set()
    return describe_figures(peers[peers["observation"].isin(shown)], context.data.reference)


def _told_by_findings(context: Context) -> Iterator[Any]:
    texts = " ".join(text for text in context.summary.findings["text_vi"] if text)
    for key, row in context.observations.items():
        if f"{{{key}}}" in texts:
            yield row


def _figure(role: Any, row: Any, context: Context, doubt: str) -> TidyFigure:
    lang = context.lang
    return TidyFigure(
        observation=row.observation,
        role=role,
        group=group_names(lang)[row.group],
        indicator=row.indicator,
        name=indicator_name(row, lang),
        breakdown=breakdown_name(row, lang),
        place=context.places[row.place].name(lang),
        value=_number(row.value),
        day=_iso(row.value_date),
        unit=unit_name(row, lang),
        bound=bound_word(row.bound, lang),
        resolution=_number(row.resolution),
        denominator=_number(row.denominator),
        printed=row.value_text or "",
        start=_iso(row.period_start),
        end=_iso(row.period_end),
        date_basis=date_basis_word(row.date_basis, lang),
        period=row.covers or "",
        target=_target(row, context),
        half_before=_change(row, "half_before", context),
        year_earlier=_change(row, "year_earlier", context),
        source=context.numbers.get(row.source),
        file=row.file or "",
        line=None if row.line is None else int(row.line),
        cell="!".join(part for part in (row.sheet, row.cell) if part),
        doubt=doubt,
        note=(row.note_vi if lang == "vi" else row.note_en) or "",
    )


def _target(row: Any, context: Context) -> TidyTarget | None:
    target = getattr(row, "target", None)
    if not target:
        return None
    return TidyTarget(
        value=f"{target['value']:f}",
        bound=bound_word(target["bound"], context.lang),
        deadline=_iso(target["deadline"]),
        legal_basis=target[f"legal_basis_{context.lang}"] or "",
        attainment=attainment_word(row, context.lang),
        source=context.numbers.get(target["source"]),
    )


def _change(row: Any, name: str, context: Context) -> TidyChange | None:
    change = getattr(row, f"{name}_change", None)
    if change is None:
        return None
    told = change_text(change, row, getattr(row, name), ClaimBook(context.lang))
    return TidyChange(
        value=_number(change.value),
        unit=change_unit(change.unit, context.lang),
        told=plain(told),
    )


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
