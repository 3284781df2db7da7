"""The mapping file: what the columns of a table mean that does not say so itself.

In: `name.xlsx.toml` beside `name.xlsx`. Out: a `Mapping`. A table with one column per month
cannot be read without being told which month is which; a few lines of TOML do that once, for the
file of every later period.
"""

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.periods import Period, parse_period

SUFFIX = ".toml"

# What a column, or a word for every row, can say.
FIELDS = ("place", "indicator", "breakdown", "value", "day", "period", "unit", "status", "note")

_KEYS = ("sheet", "header", "day_first", "fixed", "columns", "values")


@dataclass(frozen=True)
class Mapping:
    """`named` maps a field to its heading, `values` a heading to the day or period it is of.

    `fixed` says of every row what no column says, such as the place; `header` is the row of the
    headings, counted from 1.
    """

    sheet: str | None
    header: int
    named: dict[str, str]
    values: dict[str, date | Period]
    fixed: dict[str, str]
    day_first: bool = False


def mapping_path(path: Path) -> Path:
    """Return where the mapping of the table `path` would stand."""
    return path.with_name(f"{path.name}{SUFFIX}")


def read_mapping(path: Path, name: str, lang: Language) -> Mapping:
    """Read a mapping file, shown as `name`. Raises BriefingError for what it cannot mean."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        unknown = sorted(content.keys() - set(_KEYS))
        if unknown:
            raise ValueError(unknown[0])
        return Mapping(
            sheet=_typed(content, "sheet", str, None),
            header=_typed(content, "header", int, 1),
            named=_fields(content, "columns", name, lang),
            values={
                str(heading): _moment(moment, name, lang)
                for heading, moment in content.get("values", {}).items()
            },
            fixed=_fields(content, "fixed", name, lang),
            day_first=_typed(content, "day_first", bool, False),
        )
    except (ValueError, TypeError, AttributeError, OSError, OverflowError, RecursionError) as error:
        raise BriefingError(
            messages(lang).say(
                "{file} is no mapping ({cause}): expected the keys {keys}, as data/raw/"
                "README.md shows.",
                file=name,
                cause=error,
                keys=", ".join(_KEYS),
            )
        ) from error


def _typed(content: dict[str, Any], key: str, kind: type, usual: Any) -> Any:
    found = content.get(key, usual)
    # True is an int to Python, and no row of a sheet.
    if found is not usual and type(found) is not kind:
        raise ValueError(f"{key} = {found!r}")
    return found


def _fields(content: dict[str, Any], key: str, name: str, lang: Language) -> dict[str, str]:
    found = {str(field): str(text) for field, text in content.get(key, {}).items()}
    for field in found.keys() - set(FIELDS):
        raise BriefingError(
            messages(lang).say(
                "{file}: there is no field “{field}”. Expected: {fields}.",
                file=name,
                field=field,
                fields=", ".join(sorted(FIELDS)),
            )
        )
    return found


def _moment(moment: Any, name: str, lang: Language) -> date | Period:
    if isinstance(moment, datetime):
        return moment.date()
    if isinstance(moment, date):
        return moment
    try:
        return parse_period(str(moment), lang)
    except BriefingError as error:
        raise BriefingError(f"{name}: {error}") from error
