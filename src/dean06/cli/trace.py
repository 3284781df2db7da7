"""The command that follows a printed number to its cell, and a cell to the numbers made of it.

In: a briefing and a claim's name or the number as printed; or a cell of the raw data. Out: what the
records beside the documents say, as text or as one line of JSON. A number printed in several places
may be several claims: all of them are told.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dean06.cli.trace_params import trace_params
from dean06.cli.wording import Spoken
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import find_project

if TYPE_CHECKING:
    from dean06.cells import RawCell
    from dean06.claim import Claim
    from dean06.trace import Record


def trace_command(lang: Language) -> click.Command:
    """Return the command `dean06 trace BRIEFING CLAIM`, or `dean06 trace --cell CELL`."""
    text = messages(lang).say(
        "Follow a printed number to its cell in the raw data, or a cell to its numbers."
    )
    return Spoken(
        "trace",
        lang=lang,
        callback=lambda words, cell, reports, raw, check, as_json: (
            _check(words, reports, lang)
            if check
            else _run(words, cell, (reports, raw), as_json=as_json, lang=lang)
        ),
        help=text,
        short_help=text,
        params=trace_params(lang),
    )


def _run(
    words: tuple[str, ...],
    cell: str | None,
    folders: tuple[str | None, str | None],
    *,
    as_json: bool,
    lang: Language,
) -> None:
    project = find_project(Path.cwd(), lang)
    reports = Path(folders[0]) if folders[0] else project.reports
    raw = Path(folders[1]) if folders[1] else project.raw
    if bool(cell) == bool(words) or (words and len(words) < 2):
        raise BriefingError(
            messages(lang).say(
                "Name a briefing and a number, or a cell: {number}, or {cell}.",
                number="dean06 trace nghe-an/2024H1 c8hstqk",
                cell="dean06 trace --cell data/raw/observations/press.csv:12",
            )
        )
    if cell:
        told, lines = _cell(cell, reports, raw, lang)
    else:
        told, lines = _number(words[0], " ".join(words[1:]), reports, lang)
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(lines))


def _check(words: tuple[str, ...], folder: str | None, lang: Language) -> int:
    """Tell the numerals of finished pages that lead nowhere; return 1 if there are any."""
    from dean06.build.unclaimed import unclaimed
    from dean06.trace import find_record, records

    reports = Path(folder) if folder else find_project(Path.cwd(), lang).reports
    asked = [find_record(reports, word, lang) for word in words] or records(reports)
    pages = [(record, record.path.with_suffix(".html")) for record in asked if record.grounds]
    told = [
        (record.name, found)
        for record, page in pages
        if page.exists()
        for found in unclaimed(page.read_text(encoding="utf-8"), record.names)
    ]
    for name, found in told:
        click.echo(f"{name}: {found}")
    say = messages(lang).say
    click.echo(
        say("Pages read: {pages}; numbers without a claim: {n}.", pages=len(pages), n=len(told))
    )
    return 1 if told else 0


def _number(briefing: str, wanted: str, reports: Path, lang: Language) -> tuple[Any, list[str]]:
    from dean06.trace import find_record

    record = find_record(reports, briefing, lang)
    claims = record.find(wanted)
    blank = [[] if number == 0 else [""] for number in range(len(claims))]
    lines = [
        line
        for gap, claim in zip(blank, claims, strict=True)
        for line in (*gap, *_claim_lines(record, claim, lang))
    ]
    return [_claim_data(record, claim) for claim in claims], lines


def _claim_lines(record: "Record", claim: "Claim", lang: Language) -> Iterator[str]:
    from dean06.blocks.text import Reference, plain
    from dean06.exporters.provenance import entry

    told = entry(claim, record.grounds, lang)
    yield f"{record.name}  {told.claim}  {told.number}"
    yield told.rule
    yield from (f"- {plain(ground)}" for ground in told.grounds)
    numbers = {part.ref for line in told.grounds for part in line if isinstance(part, Reference)}
    yield from (f"[{number}] {record.sources.get(number, '–')}" for number in sorted(numbers))


def _claim_data(record: "Record", claim: "Claim") -> dict[str, Any]:
    grounds = [record.grounds[key] for key in claim.observations if key in record.grounds]
    return {
        "briefing": record.name,
        **claim.model_dump(mode="json"),
        "rows": [
            {
                **ground.model_dump(mode="json"),
                "source_text": record.sources.get(ground.source or 0),
            }
            for ground in grounds
        ],
    }


def _cell(text: str, reports: Path, raw: Path, lang: Language) -> tuple[Any, list[str]]:
    from dean06.cells import read_cell
    from dean06.trace import VALUE_RULES, claims_on, records

    cell, say = read_cell(text, raw, lang), messages(lang).say
    about, found = "", []
    for record in records(reports):
        here = _keys(cell, record)
        if here and (not about or record.lang == lang):
            about = record.grounds[here[0]].about
        found += [(record, claim) for claim in claims_on(record, here)]
    moving = [(r, c) for r, c in found if c.rule in VALUE_RULES]
    quoted = [(r, c) for r, c in found if c.rule == "quoted"]
    counting = [(r, c) for r, c in found if c.rule not in (*VALUE_RULES, "quoted")]
    lines = [f"{cell.name}  {about}".rstrip()]
    if not found:
        lines.append(say("No number of a briefing in {folder} stands on it.", folder=reports.name))
    groups = {
        "changes": (say("Numbers that change with its figure:"), moving),
        "quoted": (say("Numbers quoted from its words:"), quoted),
        "counts": (say("Numbers that only count the row or use its date:"), counting),
    }
    for title, members in groups.values():
        lines += [title, *_table(members, lang)] if members else []
    told = {name: [_claim_data(*one) for one in members] for name, (_, members) in groups.items()}
    return {"cell": cell.name, **told}, lines


def _keys(cell: "RawCell", record: "Record") -> list[str]:
    grounds = list(record.grounds.values())
    return [ground.key for ground in grounds if cell.holds(ground, grounds)]


def _table(found: list[tuple["Record", "Claim"]], lang: Language) -> Iterator[str]:
    from dean06.exporters.provenance import rule_words

    names = max(len(record.name) for record, _ in found)
    numbers = max(len(claim.text) for _, claim in found)
    for record, claim in found:
        number = claim.text.ljust(numbers)
        yield f"  {record.name.ljust(names)}  {claim.claim}  {number}  {rule_words(claim, lang)}"
