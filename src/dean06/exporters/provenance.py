"""The annex that says where every number of a document comes from.

In: the blocks of a document, among them the grounds its notebook put out. Out: the same blocks with
one entry per claim, in the order in which the claims are first printed. An entry is shared by all
places that print its number. Many rows are told as ranges of lines: nobody reads sixty names to
check a count.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from dean06.blocks.model import Block, Entry, Ground, Heading, Paragraph, Provenance
from dean06.blocks.text import Reference, Text
from dean06.claims import Claim
from dean06.messages import Language, messages

# More rows than these are told by file and line only.
_MOST_NAMED = 4


def with_entries(blocks: Iterable[Block], lang: Language) -> tuple[Block, ...]:
    """Return `blocks` with each `Provenance` filled in and given its heading.

    A document without grounds, such as an analyst's own, is left as it is.
    """
    blocks = tuple(blocks)
    claims = list(claims_of(blocks).values())
    told = {ground.key: ground for ground in grounds_of(blocks)}
    return tuple(part for block in blocks for part in _filled(block, claims, told, lang))


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
    block: Block, claims: list[Claim], told: Mapping[str, Ground], lang: Language
) -> Iterator[Block]:
    if not isinstance(block, Provenance):
        yield block
        return
    if not claims:
        return
    say = messages(lang).say
    yield Heading(level=2, text=(say("Where the figures come from"),))
    yield Paragraph(
        role="note",
        text=(
            say(
                "Each figure printed above is listed here once, with its code, how it was made and "
                "the rows of the raw data it stands on."
            ),
        ),
    )
    yield block.model_copy(
        update={
            "entries": tuple(entry(claim, told, lang) for claim in claims),
            "code_title": say("Code"),
            "number_title": say("Figure"),
            "grounds_title": say("What it stands on"),
            "close_title": say("Close"),
        }
    )


def entry(claim: Claim, told: Mapping[str, Ground], lang: Language) -> Entry:
    """Return what the annex says of one claim; `told` are the grounds by key."""
    known = [told[key] for key in claim.observations if key in told]
    if claim.rule == "quoted":
        # What is quoted stands in other words of the row than its figure.
        known = [ground.model_copy(update={"printed": "", "day": ""}) for ground in known]
    missing = claim.rule not in _WITHOUT_ROWS and len(known) < len(claim.observations)
    lines = list(_told(known, lang)) if len(known) <= _MOST_NAMED else list(_ranged(known, lang))
    if missing:
        lines.append((messages(lang).say("Some of its rows are not in this record."),))
    return Entry(
        claim=claim.claim,
        number=claim.text or claim.value or messages(lang).say("numbers of this part"),
        rule=rule_words(claim, lang),
        grounds=tuple(lines),
    )


# Rules that stand on no row of the raw data.
_WITHOUT_ROWS = ("tally", "limit", "written", "former_edition")


def rule_words(claim: Claim, lang: Language) -> str:
    """Return how a claim was made, as a sentence."""
    say = messages(lang).say
    if claim.rule == "written":
        return say("Written by who added this part: {cell}.", cell="; ".join(claim.observations))
    if claim.rule == "tally":
        line = claim.observations[0]
        return say("Counted in the books of the last collecting ({line}).", line=line)
    if claim.rule == "former_edition":
        line = claim.observations[0]
        return say("Printed as in the earlier edition ({line}).", line=line)
    if claim.unit == "percent" and claim.rule in ("change", "combined"):
        return _of_shares(claim.rule, lang)
    return {
        "as_read": say("Printed as in the source."),
        "target": say("The target as its document states it."),
        "change": say("Change: the later figure minus the earlier one."),
        "multiple": say("Times: the later figure divided by the earlier one."),
        "share": say("Share: the part divided by the whole that the row names."),
        "difference": say("Difference: the figure of this place minus that of the other."),
        "combined": say("Sum of the figures of the former places."),
        "median": say("The middle one of these figures, or the mean of the middle two."),
        "rank": say("Place in the order: the first row and those certain to stand before it."),
        "last_rank": say("Last possible place: the first row and those that may stand before it."),
        "count": say("Number of the rows named here."),
        "days_apart": say("Days between the dates of the two figures."),
        "quoted": say("Quoted from what the row says in words."),
        "doubt": say("Found when the data were checked, from these rows."),
        "limit": say("A limit of the method, the same for all places."),
    }[claim.rule]


def _of_shares(rule: str, lang: Language) -> str:
    say = messages(lang).say
    if rule == "change":
        return say("Change in per cent of the earlier figure: later minus earlier.")
    return say("Share recomputed from the sums of numerators and denominators.")


def _told(grounds: list[Ground], lang: Language) -> Iterator[Text]:
    """Tell a few rows one by one; what several are about is named once."""
    about = ""
    for ground in grounds:
        row = _row(ground, lang)
        if not ground.about or ground.about == about:
            yield row
        else:
            yield messages(lang).compose("{about}: {row}", about=ground.about, row=row)
        about = ground.about


def _row(ground: Ground, lang: Language) -> Text:
    """Return what stands in a row, its day, where it is, and its source."""
    compose = messages(lang).compose
    where = place_words(ground, lang)
    source: Text = (Reference(ref=ground.source),) if ground.source else ()
    if not ground.printed:
        return (where, *source)
    if not ground.day:
        return compose(
            "“{printed}”, {where}{source}", printed=ground.printed, where=where, source=source
        )
    return compose(
        "“{printed}” ({day}), {where}{source}",
        printed=ground.printed,
        day=ground.day,
        where=where,
        source=source,
    )


def place_words(ground: Ground, lang: Language) -> str:
    """Return where a row stands: "data/raw/observations/press.csv, row 12"."""
    say = messages(lang).say
    if ground.sheet and ground.cell:
        return say(
            "{file}, sheet {sheet}, cell {cell}",
            file=ground.file,
            sheet=ground.sheet,
            cell=ground.cell,
        )
    if ground.sheet:
        return say(
            "{file}, sheet {sheet}, row {line}",
            file=ground.file,
            sheet=ground.sheet,
            line=ground.line,
        )
    return say("{file}, row {line}", file=ground.file, line=ground.line)


def _ranged(grounds: list[Ground], lang: Language) -> Iterator[Text]:
    """Tell many rows by file: its lines as ranges, and the sources they were read from."""
    where = sorted(grounds, key=lambda ground: (ground.file, ground.sheet, ground.line or 0))
    for (file, sheet), members in groupby(where, key=lambda ground: (ground.file, ground.sheet)):
        rows = list(members)
        lines = _ranges(sorted({ground.line for ground in rows if ground.line}))
        numbers = sorted({ground.source for ground in rows if ground.source})
        references: Text = tuple(Reference(ref=number) for number in numbers)
        compose = messages(lang).compose
        if sheet:
            yield compose(
                "{file}, sheet {sheet}, rows {lines}{source}",
                file=file,
                sheet=sheet,
                lines=lines,
                source=references,
            )
        else:
            yield compose("{file}, rows {lines}{source}", file=file, lines=lines, source=references)


def _ranges(lines: list[int]) -> str:
    """Return 3, 4, 5, 9 as "3–5, 9"."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]}–{r[-1]}" for r in runs)
