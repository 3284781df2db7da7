"""The command that follows a printed number to its cell, and a cell to the numbers made of it.

In: a briefing and a claim's name or the number as printed; or a cell of the raw data. Out: what the
records beside the documents say, as text or as one line of JSON. A number printed in several places
may be several claims: all of them are told.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dean06.cli.trace_overview import is_overview, overview_number, overview_unclaimed
from dean06.cli.trace_params import trace_params
from dean06.cli.wording import Spoken
from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import Project, find_project

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
            _check(words, _project(reports, raw, lang), lang)
            if check
            else _run(words, cell, _project(reports, raw, lang), as_json=as_json, lang=lang)
        ),
        help=text,
        short_help=text,
        params=trace_params(lang),
    )


def _project(reports: str | None, raw: str | None, lang: Language) -> Project:
    """Return the project with the folders named apart."""
    project = find_project(Path.cwd(), lang)
    return replace(
        project,
        reports=Path(reports) if reports else project.reports,
        raw=Path(raw) if raw else project.raw,
    )


def _run(
    words: tuple[str, ...],
    cell: str | None,
    project: Project,
    *,
    as_json: bool,
    lang: Language,
) -> None:
    if bool(cell) == bool(words) or (words and len(words) < 2):
        raise BriefingError(
            messages(lang).say(
                "Name a briefing and a number, or a cell: {number}, or {cell}.",
                number="dean06 trace nghe-an/2024H1 c8hstqk",
                cell="dean06 trace --cell data/raw/observations/press.csv:12",
            )
        )
    if cell:
        told, lines = _cell(cell, project, lang)
    elif is_overview(words[0]):
        told, lines = overview_number(project, " ".join(words[1:]), lang)
    else:
        told, lines = _number(words[0], " ".join(words[1:]), project.reports, lang)
    click.echo(json.dumps(told, ensure_ascii=False) if as_json else "\n".join(lines))


def _check(words: tuple[str, ...], project: Project, lang: Language) -> int:
    """Tell the numerals of finished pages that lead nowhere; return 1 if there are any."""
    briefings = [word for word in words if not is_overview(word)]
    pages = list(_checked(briefings, project, lang)) if briefings or not words else []
    if len(briefings) < len(words) or not words:
        pages += overview_unclaimed(project)
    told = [(name, found) for name, all_found in pages for found in all_found]
    for name, found in told:
        click.echo(f"{name}: {found}")
    say = messages(lang).say
    click.echo(
        say("Pages read: {pages}; numbers without a claim: {n}.", pages=len(pages), n=len(told))
    )
    return 1 if told else 0


def _checked(words: list[str], project: Project, lang: Language) -> Iterator[tuple[str, list[str]]]:
    """Yield the briefings asked for, and the numerals of each without a claim."""
    from dean06.build.unclaimed import unclaimed
    from dean06.trace import find_record, records

    reports = project.reports
    for record in [find_record(reports, word, lang) for word in words] or records(reports):
        page = record.path.with_suffix(".html")
        if record.grounds and page.exists():
            yield record.name, unclaimed(page.read_text(encoding="utf-8"), record.names)


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


def _cell(text: str, project: Project, lang: Language) -> tuple[Any, list[str]]:
    from dean06.cells import read_cell
    from dean06.trace import VALUE_RULES, claims_on, records

    cell, say = read_cell(text, project.raw, lang), messages(lang).say
    about, found = "", []
    for record in records(project.reports):
        here = _keys(cell, record)
        if here and (not about or record.lang == lang):
            about = record.grounds[here[0]].about
        found += [(record, claim) for claim in claims_on(record, here)]
    moving = [(r, c) for r, c in found if c.rule in VALUE_RULES]
    quoted = [(r, c) for r, c in found if c.rule == "quoted"]
    counting = [(r, c) for r, c in found if c.rule not in (*VALUE_RULES, "quoted")]
    lines = [f"{cell.name}  {about}".rstrip()]
    if not found:
        lines.append(
            say("No number of a briefing in {folder} stands on it.", folder=project.reports.name)
        )
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
    from dean06.exporters.claim_rules import rule_words

    names = max(len(record.name) for record, _ in found)
    numbers = max(len(claim.text) for _, claim in found)
    for record, claim in found:
        number = claim.text.ljust(numbers)
        yield f"  {record.name.ljust(names)}  {claim.claim}  {number}  {rule_words(claim, lang)}"
