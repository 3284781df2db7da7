"""The annex that says where every number of a document comes from.

In: the blocks of a document, among them the grounds its notebook put out. Out: the same blocks with
one entry per claim, in the order in which the claims are first printed, or by what they are about
where there are many. An entry is shared by all places that print its number.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dean06.blocks.model import Block, Heading, Paragraph
from dean06.blocks.provenance import Entry, Ground, Provenance
from dean06.blocks.text import Text
from dean06.claim import Claim
from dean06.exporters.claim_rules import rule_words
from dean06.exporters.count_sentences import counted_in
from dean06.exporters.file_names import PATHS, FileNames, file_names, folders_of, sheet_told
from dean06.exporters.grounds import ground_lines, meaning_of, told_lines
from dean06.exporters.grouped_entries import (
    Told,
    by_subject,
    places_told,
    short_lines,
    subject,
    told_once,
)
from dean06.exporters.whereabouts import whereabouts
from dean06.messages import Language, messages

# Entries of more claims than these are told by subject: the densest real briefing has 82.
_MOST_ALONE = 100


def with_entries(blocks: Iterable[Block], lang: Language) -> tuple[Block, ...]:
    """Return `blocks` with each `Provenance` filled in and given its heading.

    A document without grounds, such as an analyst's own, is left as it is.
    """
    blocks = tuple(blocks)
    named = claims_of(blocks)
    counted = counted_in(blocks, named)
    told = {ground.key: ground for ground in grounds_of(blocks)}
    return tuple(
        part
        for block in blocks
        for part in _filled(block, list(named.values()), told, counted, lang)
    )


def claims_of(blocks: Iterable[Block]) -> dict[str, Claim]:
    """Return the claims of `blocks` by name, in the order of the document.

    Raises ValueError where two claims share a name: following one would show the other's rows.
    """
    found: dict[str, Claim] = {}
    for block in blocks:
        for claim in block.claims:
            known = found.setdefault(claim.claim, claim)
            if (known.rule, known.observations) != (claim.rule, claim.observations):
                raise ValueError(f"two claims are named {claim.claim}: {known} and {claim}")
    return found


def grounds_of(blocks: Iterable[Block]) -> Iterator[Ground]:
    """Yield the rows the document's claims stand on."""
    for block in blocks:
        if isinstance(block, Provenance):
            yield from block.grounds


def _filled(
    block: Block,
    claims: list[Claim],
    told: Mapping[str, Ground],
    counted: Mapping[str, str],
    lang: Language,
) -> Iterator[Block]:
    if not isinstance(block, Provenance):
        yield block
        return
    if not claims:
        return
    say = messages(lang).say
    names = _names(claims, told)
    yield Heading(level=2, text=(say("Where the figures come from"),))
    yield Paragraph(role="note", text=(_opening(claims, lang),))
    yield block.model_copy(
        update={
            "entries": _entries(claims, told, counted, names, lang),
            "folders": folders_of(names),
            "sheet_note": sheet_told(names, lang),
            "folder_title": say("Folder of files called by their names"),
            "files_title": say("Files"),
            "code_title": say("Code"),
            "number_title": say("Figure"),
            "grounds_title": say("What it is and what it stands on"),
            "where_title": say("Rows of the data"),
            "close_title": say("Close"),
        }
    )


def _opening(claims: list[Claim], lang: Language) -> str:
    say = messages(lang).say
    if len(claims) <= _MOST_ALONE:
        return say(
            "Each figure printed above is listed here once for each rule it was made by: what it "
            "is, its time and source, and the rows of data/raw with its code. Where no rule is "
            "told, it is printed as in the source."
        )
    return say(
        "Each figure printed above is listed here once for each rule it was made by, below what it "
        "is about: its time and source, and the rows of data/raw with its code. Where no rule is "
        "told, it is printed as in the source."
    )


def _names(claims: list[Claim], told: Mapping[str, Ground]) -> FileNames:
    """Return what the files of the rows behind `claims` are called."""
    keys = dict.fromkeys(key for claim in claims for key in claim.observations)
    grounds = [told[key] for key in keys if key in told]
    return file_names(grounds, below_raw=len(claims) > _MOST_ALONE)


def _entries(
    claims: list[Claim],
    told: Mapping[str, Ground],
    counted: Mapping[str, str],
    names: FileNames,
    lang: Language,
) -> tuple[Entry, ...]:
    once = told_once(claims, told, lang) if len(claims) > _MOST_ALONE else None
    made = [
        entry(claim, told, lang, once, sentence=counted.get(claim.claim, ""), names=names)
        for claim in claims
    ]
    return by_subject(made) if once else tuple(made)


def entry(
    claim: Claim,
    told: Mapping[str, Ground],
    lang: Language,
    once: Told | None = None,
    *,
    sentence: str = "",
    names: FileNames = PATHS,
) -> Entry:
    """Return what the annex says of one claim; `told` are the grounds by key.

    With `once` the entry stands among others about the same, and tells only what they do not.
    `sentence` is where a count is printed; `names` are what files are called.
    """
    say = messages(lang).say
    known = [told[key] for key in claim.observations if key in told]
    if claim.rule == "quoted":
        # What is quoted stands in other words of the row than its figure.
        known = [ground.model_copy(update={"printed": "", "day": ""}) for ground in known]
    missing = claim.rule not in _WITHOUT_ROWS and len(known) < len(claim.observations)
    lost: list[Text] = [(say("Some of its rows are not in this record."),)] if missing else []
    said = Entry(
        claim=claim.claim,
        number=claim.text or claim.value or say("numbers of this part"),
        rule=rule_words(claim, lang, sentence),
        read=claim.rule == "as_read",
        counted=bool(sentence),
        grounds=(*ground_lines(known, lang), *lost),
    )
    if once:
        shown = _among(claim, known, once, names)
    else:
        meaning = "" if sentence else meaning_of(known, claim.rule)
        where = whereabouts(known, lang, names) if known else ""
        shown = _alone(claim, known, meaning, said.number, lang) | {"where": where}
    return said.model_copy(update={**shown, "told": (*shown["told"], *lost)})


def _alone(
    claim: Claim, known: list[Ground], meaning: str, number: str, lang: Language
) -> dict[str, Any]:
    return {
        "value": claim.value,
        "meaning": meaning,
        "told": told_lines(known, meaning, number, lang),
    }


def _among(claim: Claim, known: list[Ground], once: Told, names: FileNames) -> dict[str, Any]:
    return {
        "about": subject(claim, once),
        "told": short_lines(claim, known, once),
        "where": places_told(claim, known, once, names),
        **({"rule": ""} if claim.rule == "as_read" else {}),
    }


# Rules that stand on no row of the raw data.
_WITHOUT_ROWS = ("tally", "written", "former_edition")
