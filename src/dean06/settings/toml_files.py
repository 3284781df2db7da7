"""A hand-kept TOML file as plain data.

In: a path. Out: its tables. Text in another encoding and a slip in the notation are refused with
the line, because these files are edited by people who have never seen TOML before.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import shown

Data = dict[str, Any]

_LINE = re.compile(r"line (\d+)")


def read_toml(path: Path, lang: Language) -> Data:
    """Return the tables of `path`. Raises BriefingError for a file that is no TOML."""
    say = messages(lang).say
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text.replace("\r\n", "\n"))
    except OSError as error:
        told = say("{file} cannot be read: {cause}.", file=shown(path), cause=error.strerror)
        raise BriefingError(told) from error
    except UnicodeDecodeError as error:
        told = say("{file} is not UTF-8 text: save it as UTF-8.", file=shown(path))
        raise BriefingError(told) from error
    except tomllib.TOMLDecodeError as error:
        raise BriefingError(_slip(path, text, error, lang)) from error


def laid_over(base: Data, own: Data) -> Data:
    """Return `base` with the keys of `own` in place of its own, table by table."""
    merged = dict(base)
    for key, value in own.items():
        under = merged.get(key)
        both = isinstance(value, dict) and isinstance(under, dict)
        merged[key] = laid_over(under, value) if both else value  # type: ignore[arg-type]
    return merged


def _slip(path: Path, text: str, error: tomllib.TOMLDecodeError, lang: Language) -> str:
    lines = text.splitlines() or [""]
    found = _LINE.search(str(error))
    number = min(int(found[1]) if found else len(lines), len(lines))
    return messages(lang).say(
        "{file}, line {number}: “{line}” is not valid here; expected a table such as [page] or a "
        'key with its value, such as size_pt = 13 or text = "Tinos".',
        file=shown(path),
        number=number,
        line=lines[number - 1].strip(),
    )
