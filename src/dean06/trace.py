"""From a printed number to the cell it came from, and back.

In: the executed notebooks in the folder of reports, published beside the documents they made. Out:
what is printed under a claim's name, with its rule and rows; or, for a cell of the raw data, the
claims of all briefings that stand on it. Only the records are read, never the processed data: they
may have been made anew since.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from dean06.blocks.model import BLOCK, BLOCK_MIME, Block, Sources
from dean06.blocks.provenance import Ground, Provenance
from dean06.blocks.text import plain
from dean06.claim import Claim
from dean06.errors import BriefingError
from dean06.exporters.provenance import claims_of
from dean06.messages import Language, messages
from dean06.names import nearest

# Rules about an order: any of the figures in it may move them.
_ORDERS = ("median", "rank", "last_rank")
# Rules whose number is made from the figure in the row; "quoted" numbers stand in its words, and
# the others only count the row or its days.
VALUE_RULES = (
    *("as_read", "change", "multiple", "difference", "share", "combined", "total"),
    *("target", "doubt", *_ORDERS),
)

# What a briefing is published as.
_DOCUMENTS = {".html", ".pdf", ".docx", ".xlsx", ".ipynb"}


@dataclass(frozen=True)
class Record:
    """One briefing as its notebook tells it; `name` is its path below the reports."""

    name: str
    path: Path
    lang: Language

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks put out. Raises BriefingError for a file that is no record."""
        try:
            notebook = json.loads(self.path.read_text(encoding="utf-8"))
            return tuple(BLOCK.validate_python(data) for data in _block_data(notebook))
        except (ValueError, KeyError, ValidationError) as error:
            raise BriefingError(
                messages(self.lang).say(
                    "{file} is not a record of a briefing: build it again.", file=self.path
                )
            ) from error

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims by name."""
        return claims_of(self.blocks)

    @cached_property
    def grounds(self) -> dict[str, Ground]:
        """The rows the claims stand on, by key."""
        found = (block for block in self.blocks if isinstance(block, Provenance))
        return {ground.key: ground for block in found for ground in block.grounds}

    @property
    def names(self) -> tuple[str, ...]:
        """Names in the data in which a number stands."""
        found = (block for block in self.blocks if isinstance(block, Provenance))
        return tuple(name for block in found for name in block.names)

    @cached_property
    def sources(self) -> dict[int, str]:
        """The sources by their number in the briefing."""
        found = (block for block in self.blocks if isinstance(block, Sources))
        return {item.number: plain(item.text) for block in found for item in block.items}

    def find(self, wanted: str) -> list[Claim]:
        """Return the claim named `wanted`, or those printed so. Raises BriefingError for none."""
        if wanted in self.claims:
            return [self.claims[wanted]]
        printed = [claim for claim in self.claims.values() if _same(claim.text, wanted)]
        if printed:
            return printed
        texts = [text for claim in self.claims.values() for text in (claim.claim, claim.text)]
        raise BriefingError(
            messages(self.lang).say(
                "{briefing} has no claim and no number “{wanted}”. Nearest: {names}.",
                briefing=self.name,
                wanted=wanted,
                names=", ".join(nearest(wanted, sorted(set(texts)))) or "–",
            )
        )


def _same(printed: str, wanted: str) -> bool:
    """Compare as typed: spaces do not count, and the bound word may be left out."""
    text, asked = ("".join(part.lower().split()) for part in (printed, wanted))
    return text == asked or "".join(printed.lower().split()[-1:]) == asked


def _block_data(notebook: dict[str, Any]) -> Iterator[Any]:
    for cell in notebook["cells"]:
        for output in cell.get("outputs", []):
            data = output.get("data", {}).get(BLOCK_MIME)
            if data is not None:
                yield json.loads(data) if isinstance(data, str) else _without_picture(data)


def _without_picture(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "picture": None} if data.get("kind") == "chart" else data


def records(reports: Path, lang: Language | None = None) -> list[Record]:
    """Return the records below `reports`, those in `lang` only if given."""
    found = []
    for path in sorted(reports.rglob("*.ipynb")):
        name = path.relative_to(reports).with_suffix("").as_posix()
        spoken: Language = "en" if name.endswith(".en") else "vi"
        if lang in (None, spoken) and not any(part.startswith(".") for part in path.parts):
            found.append(Record(name, path, spoken))
    return found


def find_record(reports: Path, briefing: str, lang: Language) -> Record:
    """Return the record of `briefing`, such as nghe-an/2024H1 or one of its files, in `lang`.

    Raises BriefingError, naming the nearest, where there is none.
    """
    wanted = _parts(briefing, reports)
    found = records(reports, lang)
    for record in found:
        if wanted <= set(record.name.removesuffix(".en").split("/")):
            return record
    names = {_short(record.name): record for record in found}
    raise BriefingError(
        messages(lang).say(
            "No briefing “{briefing}” in {folder}. Nearest: {names}. Build it first: {command}.",
            briefing=briefing,
            folder=reports,
            names=", ".join(nearest(briefing, list(names)) or list(names)[:3]) or "–",
            command="dean06 build",
        )
    )


def _parts(briefing: str, reports: Path) -> set[str]:
    """Return place and period, whether they are named or a file below `reports` is."""
    file = Path(briefing)
    if file.suffix in _DOCUMENTS:
        inside = file.resolve().is_relative_to(reports.resolve())
        file = file.resolve().relative_to(reports.resolve()) if inside else file
        briefing = file.with_suffix("").as_posix()
    return set(briefing.strip("/").removesuffix(".en").split("/"))


def _short(name: str) -> str:
    """Return nghe-an/2024H1 for six-month/2024H1/nghe-an."""
    *_, period, slug = ("", *name.removesuffix(".en").split("/"))
    return f"{slug}/{period}" if period else slug


def claims_on(record: Record, keys: Iterable[str]) -> list[Claim]:
    """Return the claims of `record` that stand on a row named in `keys`."""
    wanted = set(keys)
    return [claim for claim in record.claims.values() if wanted & set(claim.observations)]
