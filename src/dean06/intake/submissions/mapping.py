"""The mapping file: what the columns of a table mean that does not say so itself.

In: `name.xlsx.toml` beside `name.xlsx`. Out: a `Mapping`. A table with one column per month
cannot be read without being told which month is which; a few lines of TOML do that once, for the
file of every later period.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.periods import Period, parse_period

SUFFIX = ".toml"

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
            sheet=content.get("sheet"),
            header=int(content.get("header", 1)),
            named={str(key): str(text) for key, text in content.get("columns", {}).items()},
            values={
                str(heading): _moment(moment, lang)
                for heading, moment in content.get("values", {}).items()
            },
            fixed={str(key): str(text) for key, text in content.get("fixed", {}).items()},
            day_first=bool(content.get("day_first", False)),
        )
    except (ValueError, TypeError, AttributeError, OSError) as error:
        raise BriefingError(
            messages(lang).say(
                "{file} is no mapping ({cause}): expected the keys {keys}, as docs/method.md "
                "shows.",
                file=name,
                cause=error,
                keys=", ".join(_KEYS),
            )
        ) from error


def _moment(moment: Any, lang: Language) -> date | Period:
    if isinstance(moment, date):
        return moment
    return parse_period(str(moment), lang)
