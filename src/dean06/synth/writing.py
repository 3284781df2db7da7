"""Write a load: the tables it stands on, a form per province and month, and tables of corrections.

In: a load and an empty folder. Out: the folder, laid out like the raw data. Provinces are written
side by side on all cores; as each draws from its own chance, the files are the same in any order.
"""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

from dean06.errors import BriefingError
from dean06.intake.schema import PACKAGE_FILE
from dean06.intake.tables import SUBMISSIONS
from dean06.messages import Language, messages
from dean06.periods import half_year_of
from dean06.synth.forms import filled_form
from dean06.synth.load import Load
from dean06.synth.reference import write_reference
from dean06.synth.sheets import table
from dean06.synth.telling import Told, reports

# One province in nine corrects by a table and not in its next form, in turn in either encoding.
_TABLES = 9
_FIRST_TABLE = 2


def write_load(raw: Path, load: Load, out: Path, processes: int, lang: Language) -> int:
    """Write `load`, its reference tables from `raw`, into `out`; return the number of files.

    Raises BriefingError for a folder that holds something, and for one inside raw data.
    """
    _require_free(out, lang)
    try:
        out.mkdir(parents=True, exist_ok=True)
        write_reference(raw, load.codebook, out)
        return sum(_written(load, out, processes))
    except OSError as cause:
        raise BriefingError(
            messages(lang).say(
                "The folder {folder} cannot be written ({reason}): name another with --out.",
                folder=out,
                reason=cause.strerror,
            )
        ) from cause


def _require_free(out: Path, lang: Language) -> None:
    say, there = messages(lang).say, out.resolve()
    for folder in (there, *there.parents):
        if (folder / PACKAGE_FILE).exists():
            raise BriefingError(
                say(
                    "--out is {folder}, inside the raw data {raw}: made-up figures never go "
                    "among real ones. Name a folder elsewhere.",
                    folder=out,
                    raw=folder,
                )
            )
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise BriefingError(
            say("--out is {folder}, which holds something: name a new folder.", folder=out)
        )


def _written(load: Load, out: Path, processes: int) -> Iterator[int]:
    write = partial(_write_place, load, out)
    numbers = range(len(load.places))
    if processes == 1 or len(load.places) == 1:
        yield from map(write, numbers)
        return
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(write, numbers)


def _write_place(load: Load, out: Path, number: int) -> int:
    """Write all files of the province `number` of the load; return how many."""
    place = load.places[number]
    told = reports(load.measured, place.place, load.months, load.seed)
    return sum(
        _write_month(load, out, number, month, figures)
        for month, figures in zip(load.months, told, strict=True)
    )


def _write_month(load: Load, out: Path, number: int, month: date, told: list[Told]) -> int:
    """Write the form of a month, and the table of corrections if there is one; return how many."""
    place = load.places[number]
    corrected = _corrected(load, month, told) if number % _TABLES == _FIRST_TABLE else []
    files = {".xlsx": filled_form(load, place, month, [o for o in told if o not in corrected])}
    if corrected:
        old = number // _TABLES % 2 == 1
        files["-dinh-chinh.csv"] = table(load, place, corrected, old=old)
    folder = out / SUBMISSIONS / half_year_of(month).code
    folder.mkdir(parents=True, exist_ok=True)
    for ending, content in files.items():
        (folder / f"{place.slug}-{month:%Y-%m}{ending}").write_bytes(content)
    return len(files)


def _corrected(load: Load, month: date, told: list[Told]) -> list[Told]:
    """Return the figures of an earlier month; a flow is a sum, which no day alone can date."""
    flows = {row["indicator"] for row in load.codebook if row["kind"] == "flow"}
    return [one for one in told if one.day < month and one.indicator not in flows]
