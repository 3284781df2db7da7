"""Write down what one build said.

In: the results of a build and its project. Out: an edition's files: per briefing its figures and
claims, the titles of the sources, the manifest. Claims are read from the executed notebooks, which
made the documents; figures from the data, and each printed one is checked against its claim, so
that data read anew in between cannot slip in.
"""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import nbformat
from pydantic import TypeAdapter

from dean06 import __version__
from dean06.blocks.model import BLOCK_MIME
from dean06.briefing import open_briefing
from dean06.briefing.context import Context
from dean06.build.run import EXECUTED, Result
from dean06.build.specs import BriefingSpec, Spec
from dean06.claim import Claim
from dean06.editions.figure import EditionFigure
from dean06.editions.manifest import Count, Manifest, digest
from dean06.editions.shelf import CLAIMS, FIGURES, MANIFEST, SOURCE_COLUMNS, SOURCES, Edition
from dean06.errors import BriefingError
from dean06.intake.listing import files_below
from dean06.messages import messages
from dean06.paths import Project
from dean06.store import load_reference, read_processed

_CLAIMS = TypeAdapter(list[Claim])
# Keys may name a file, and files have spaces in their names.
_BETWEEN = "|"
_CLAIM_COLUMNS = ("rule", "observations", "value", "unit", "bound")


def record_edition(
    folder: Path, day: date, results: Sequence[Result], project: Project, former: Edition | None
) -> None:
    """Write the edition of `day`, whose briefings were all built, into the empty `folder`.

    Raises BriefingError where the processed data are no longer those of the documents.
    """
    lang = results[0].job.spec.lang
    sources: set[str] = set()
    for result in results:
        spec = result.job.spec
        claims = read_claims(project.reports / spec.output(EXECUTED))
        _write_claims(folder / f"{_name(spec)}{CLAIMS}", claims)
        if isinstance(spec, BriefingSpec):
            context = _context_of(spec, project.processed)
            figures = context.figures
            _require_same([*context.quoted, *figures], claims, spec)
            write_figures(folder / f"{_name(spec)}{FIGURES}", figures)
            sources |= {figure.source for figure in figures}
    write_sources(folder / SOURCES, sources, project.processed)
    manifest = Manifest(
        date=day.isoformat(),
        version=__version__,
        language=lang,
        compared_with=former.folder.name if former else None,
        books=_books(project.processed),
        documents=_documents(results, project.reports),
        raw=raw_digests(project.raw),
    )
    (folder / MANIFEST).write_text(manifest.text(), encoding="utf-8", newline="\n")


def read_claims(notebook: Path) -> list[Claim]:
    """Return the claims of an executed notebook, each once, sorted."""
    claims: dict[str, Claim] = {}
    for cell in nbformat.read(notebook, as_version=4).cells:
        for output in cell.get("outputs", []):
            block = output.get("data", {}).get(BLOCK_MIME, {})
            claims |= {
                each.claim: each for each in _CLAIMS.validate_python(block.get("claims", []))
            }
    return sorted(claims.values(), key=lambda claim: (claim.rule, claim.observations))


def _context_of(spec: BriefingSpec, processed: Path) -> Context:
    return open_briefing(spec.slug, spec.period, spec.lang, processed).context


def raw_digests(raw: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of the raw data; what git keeps a folder with is none."""
    names = [name for name in files_below(raw) if Path(name).name != ".gitkeep"]
    return {name: digest(raw / name) for name in names}


def _name(spec: Spec) -> str:
    """Return what a document is called in an edition, in any language."""
    name = spec.output("").as_posix()
    return name if spec.lang == "vi" else name.removesuffix(f".{spec.lang}")


def _documents(results: Iterable[Result], reports: Path) -> dict[str, str]:
    names = [
        result.job.spec.output(suffix)
        for result in results
        for suffix in result.sizes
        if suffix != EXECUTED  # it tells how long each cell took
    ]
    return {name.as_posix(): digest(reports / name) for name in names}


def _books(processed: Path) -> dict[str, Count]:
    books = read_processed(processed / "quality" / "books.parquet")
    sums = books.groupby("table")[list(Count.model_fields)].sum()
    return {str(table): Count(**row) for table, row in sums.to_dict("index").items()}


def _require_same(
    figures: Iterable[EditionFigure], claims: Iterable[Claim], spec: BriefingSpec
) -> None:
    """Refuse figures that are not those the documents print."""
    known: Mapping[str, EditionFigure] = {figure.observation: figure for figure in figures}
    for claim in claims:
        if claim.rule in ("as_read", "target") and not _agree(known, claim):
            raise BriefingError(
                messages(spec.lang).say(
                    "{briefing} prints {observation} otherwise than the processed data have it: "
                    "they were read anew while it was built. Nothing was recorded; run it again.",
                    briefing=spec.name,
                    observation=claim.observations[0],
                )
            )


def _agree(known: Mapping[str, EditionFigure], claim: Claim) -> bool:
    figure = known.get(claim.observations[0])
    if figure is None:
        return False
    if figure.value is None:
        return figure.value_date is not None and figure.value_date.isoformat() == claim.value
    return (figure.value, figure.bound) == (Decimal(claim.value), claim.bound)


def _write_claims(path: Path, claims: Iterable[Claim]) -> None:
    lines = [
        claim.model_dump(include=set(_CLAIM_COLUMNS))
        | {"observations": _BETWEEN.join(claim.observations)}
        for claim in claims
    ]
    _write(path, _CLAIM_COLUMNS, lines)


def write_figures(path: Path, figures: Iterable[EditionFigure]) -> None:
    _write(path, tuple(EditionFigure.model_fields), [figure.cells() for figure in figures])


def write_sources(path: Path, used: set[str], processed: Path) -> None:
    table = load_reference(processed)["sources"]
    rows = table[table["source"].isin(used)].sort_values("source")[SOURCE_COLUMNS]
    _write(path, SOURCE_COLUMNS, rows.to_dict("records"))


def _write(path: Path, columns: Sequence[str], lines: Iterable[Mapping[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
