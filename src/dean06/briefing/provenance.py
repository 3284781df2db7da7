"""The rows of the raw data behind the numbers of one document.

In: the blocks that were put out, and the tables they were told from. Out: a `Provenance` block
with one `Ground` per row a claim names. It stands in the notebook, so that the record alone can
say where a number comes from, after the processed data were replaced. A key no table knows is
left out: the document then says so beside the claim.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from dean06.blocks.model import Block
from dean06.blocks.provenance import RAW, Ground, Provenance
from dean06.briefing.context import Context
from dean06.briefing.times import time_of
from dean06.briefing.words import breakdown_name, indicator_name
from dean06.dates import short_date
from dean06.measures.figures import describe_figures
from dean06.messages import Language, messages
from dean06.numerals import bare_numerals

# As much of a statement is enough to find it.
_STATEMENT = 80


def provenance_block(blocks: Iterable[Block], context: Context) -> Provenance:
    """Return the grounds of all claims in `blocks`, in the order of their keys."""
    keys = {key for block in blocks for claim in block.claims for key in claim.observations}
    found = {ground.key: ground for ground in _grounds(keys, context)}
    return Provenance(
        grounds=tuple(found[key] for key in sorted(found)), names=_names_with_numerals(context)
    )


def _names_with_numerals(context: Context) -> tuple[str, ...]:
    """Return the names a document may use in which a number stands, such as "Quận 1"."""
    reference, column = context.data.reference, f"name_{context.lang}"
    told = set(context.data.observations["place"])
    places = reference["places"]
    tables = [reference["indicators"], reference["breakdowns"], places[places["place"].isin(told)]]
    names = {name for table in tables for name in table[column] if name}
    return tuple(sorted(name for name in names if bare_numerals(name)))


def _grounds(keys: set[str], context: Context) -> Iterator[Ground]:
    lang, reference = context.lang, context.data.reference
    for row in _figures(keys, context).itertuples():
        yield _of_figure(row, context)
    yield from _of_targets(_named(reference["targets"], "target", keys), context)
    for row in _named(context.data.findings, "finding", keys).itertuples():
        yield _ground(row.finding, row, context, about=_statement(row, lang))
    for name, key in (("milestones", "milestone"), ("sources", "source")):
        for row in _named(reference[name], key, keys).itertuples():
            yield _ground(getattr(row, key), row, context, about=_in(row, "title", lang))
    for row in _named(reference["indicators"], "indicator", keys).itertuples():
        yield _ground(row.indicator, row, context, about=_in(row, "name", lang))


def _statement(row: Any, lang: Language) -> str:
    """Return the beginning of what a source states, which tells one statement from another."""
    told = str(row.text_vi if lang == "vi" else row.text_en or row.text_vi)
    text = textwrap.shorten(re.sub(r"\{[^}]*\}", "…", told), _STATEMENT, placeholder=" …")
    return messages(lang).say("Statement of a source: “{text}”", text=text)


def _named(table: pd.DataFrame, column: str, keys: set[str]) -> pd.DataFrame:
    return table[table[column].isin(keys)]


def _figures(keys: set[str], context: Context) -> pd.DataFrame:
    """Return the named observations, the place's own and those of others, described."""
    data = context.data
    tables = (data.observations, data.peers, data.former)
    named = [part for part in (_named(t, "observation", keys) for t in tables) if len(part)]
    told = pd.concat(named, ignore_index=True) if named else data.observations.iloc[:0]
    return describe_figures(told.drop_duplicates("observation"), data.reference)


def _of_figure(row: Any, context: Context) -> Ground:
    own = row.place == context.place.place
    where = "" if own else context.places[row.place].name(context.lang)
    names = (indicator_name(row, context.lang), breakdown_name(row, context.lang), where)
    return _ground(
        row.observation,
        row,
        context,
        about=" – ".join(name for name in names if name),
        place=where,
        printed=row.value_text,
        day=time_of(row, context.lang),
    )


def _of_targets(targets: pd.DataFrame, context: Context) -> Iterator[Ground]:
    names = ("indicator", "breakdown")
    named = targets.assign(**{name: _names(targets[name], name, context) for name in names})
    for row in named.itertuples():
        about = _of_target(row, context.lang)
        yield _ground(row.target, row, context, about=about, printed=row.value_text)


def _names(keys: pd.Series, table: str, context: Context) -> pd.Series:
    """Return the names of indicators or breakdowns; "" for the whole."""
    names = context.data.reference[f"{table}s"].set_index(table)[f"name_{context.lang}"]
    return keys.map(names).fillna("")


def _of_target(row: Any, lang: Language) -> str:
    """Return what is to be reached, by which document and until when."""
    say, basis = messages(lang).say, _in(row, "legal_basis", lang)
    what = " – ".join(name for name in (row.indicator, row.breakdown) if name)
    if not row.deadline:
        return say("{what} (target of: {basis})", what=what, basis=basis)
    day = short_date(row.deadline, lang)
    return say("{what} (target of: {basis}; by {day})", what=what, basis=basis, day=day)


def _ground(key: str, row: Any, context: Context, **told: str) -> Ground:
    return Ground(
        key=key,
        file=f"{RAW}{row.file}",
        line=row.line,
        sheet=getattr(row, "sheet", None) or "",
        cell=getattr(row, "cell", None) or "",
        paragraph=_paragraph(row),
        source=context.numbers.get(getattr(row, "source", "")),
        **told,
    )


def _paragraph(row: Any) -> str:
    number = getattr(row, "paragraph", None)
    return "" if number is None or pd.isna(number) else f"{number:g}"


def _in(row: Any, column: str, lang: Language) -> str:
    return str(getattr(row, f"{column}_{lang}") or "")
