"""A theme by its name or its file.

In: "decree", "brief" or the path of a TOML file. Out: a `Theme` that is whole, keeps to its limits
and can be read. A file need only hold what differs from the theme it names in `base`, so that
changing one margin is two lines.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.paths import shown
from dean06.settings.checking import check, shown_value
from dean06.settings.toml_files import Data, laid_over, read_toml
from dean06.themes.contrast import faint_pairs
from dean06.themes.model import Theme

_FOLDER = Path(__file__).parent
_LIMITS = _FOLDER / "limits"
DECREE, BRIEF = "decree", "brief"


def load_theme(name: str = DECREE, lang: Language = "vi") -> Theme:
    """Return the theme `name`: one of the package, or the path of a TOML file.

    Raises BriefingError for a theme there is not, an unknown key, an impossible value, one beyond
    the theme's limits, and for text too faint to read.
    """
    path = _path(name, lang)
    data = {key: value for key, value in _whole(path, lang).items() if key != "base"}
    theme = check(Theme, data, shown(path), lang)
    for told in (*_beyond(theme, path, lang), *_faint(theme, path, lang)):
        raise BriefingError(told)
    return theme


def theme_names() -> list[str]:
    """Return the names of the package's own themes."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def _path(name: str, lang: Language) -> Path:
    path = _FOLDER / f"{name}.toml" if name in theme_names() else Path(name)
    if not path.is_file():
        raise BriefingError(
            messages(lang).say(
                "There is no theme “{name}”: expected {names}, or the path of a TOML file.",
                name=name,
                names=", ".join(theme_names()),
            )
        )
    return path


def _whole(path: Path, lang: Language) -> Data:
    """Return the tables of a theme laid over those of its base, which is one of the package's."""
    own = read_toml(path, lang)
    base = own.get("base")
    if base is None:
        return own
    if base not in theme_names():
        raise BriefingError(
            messages(lang).say(
                "{file}: “base” is {value}; expected one of: {values}.",
                file=shown(path),
                value=shown_value(base),
                values=", ".join(theme_names()),
            )
        )
    return laid_over(_whole(_FOLDER / f"{base}.toml", lang), own)


def _beyond(theme: Theme, path: Path, lang: Language) -> Iterator[str]:
    say = messages(lang).say
    if theme.limits == "none":
        return
    names = sorted(limit.stem for limit in _LIMITS.glob("*.toml"))
    if theme.limits not in names:
        yield say(
            "{file}: “limits” is {value}; expected one of: {values}.",
            file=shown(path),
            value=shown_value(theme.limits),
            values=", ".join([*names, "none"]),
        )
        return
    limits = read_toml(_LIMITS / f"{theme.limits}.toml", lang)
    for key, value, allowed in _limited(theme.model_dump(by_alias=True), limits):
        if not _within(value, allowed):
            yield say(
                "{file}: “{key}” is {value}, but Decree 30/2020/NĐ-CP allows {allowed}; a theme "
                'beyond the decree says limits = "none".',
                file=shown(path),
                key=key,
                value=shown_value(_whole_number(value)),
                allowed=_allowed(allowed, lang),
            )


def _whole_number(value: Any) -> Any:
    """Return 25.0 as 25, as it stands in the file."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _limited(values: Data, limits: Data, key: str = "") -> Iterator[tuple[str, Any, Any]]:
    for name, limit in limits.items():
        way = f"{key}.{name}" if key else name
        if isinstance(limit, dict) and "one_of" not in limit:
            yield from _limited(values[name], limit, way)
        else:
            yield way, values[name], limit


def _within(value: Any, allowed: Any) -> bool:
    if isinstance(allowed, dict):
        return value in allowed["one_of"]
    least, most = allowed
    return bool(least <= value <= most)


def _allowed(allowed: Any, lang: Language) -> str:
    say = messages(lang).say
    if isinstance(allowed, dict):
        return say("only {values}", values=", ".join(map(shown_value, allowed["one_of"])))
    least, most = allowed
    if least == most:
        return say("only {values}", values=least)
    return say("from {least} to {most}", least=least, most=most)


def _faint(theme: Theme, path: Path, lang: Language) -> Iterator[str]:
    for pair in faint_pairs(theme):
        yield messages(lang).say(
            "{file}: “{colour}” on “{ground}” has a contrast of {contrast}:1, too faint to read; "
            "WCAG AA asks for at least {least}:1.",
            file=shown(path),
            colour=pair.colour,
            ground=pair.ground,
            contrast=format_decimal(round(pair.contrast, 2), locale=lang),
            least=format_decimal(pair.least, locale=lang),
        )
