"""The project's configuration: who sends its documents, and what they look like.

In: the file `dean06.toml` of the project, which need not exist. Out: a `Configuration`. It holds
only what differs from `defaults.toml` of the package, so that a province that changes its signer
writes one line, and what later versions add needs no change of anybody's file.
"""

import os
import string
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from dean06.errors import BriefingError
from dean06.messages import Language, messages
from dean06.names import nearest
from dean06.paths import CONFIGURATION_VARIABLE, find_project, shown
from dean06.settings.checking import Allowed, check
from dean06.settings.toml_files import Data, read_toml

_DEFAULTS = Path(__file__).with_name("defaults.toml")
_PLACEHOLDERS = {"place", "PLACE", "name", "capital"}


def _only_known_places(text: str) -> str:
    """Refuse braces around anything else: it would be printed, or stop the run half-way."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    if names - _PLACEHOLDERS:
        raise ValueError(text)
    return text


Worded = Annotated[str, AfterValidator(_only_known_places), Allowed("worded")]
Lines = Annotated[tuple[Worded, ...], Field(strict=False), Allowed("lines")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Sender(_Part):
    """What is said of who sends a document; None where the file does not say.

    `body_in_text` is the issuing body inside a sentence, `symbol` what follows the number's
    stroke, `kinh_gui` the superior bodies a report goes to, `filed` what follows "Lưu:".
    """

    parent_body: Worded | None = None
    issuing_body: Worded | None = None
    body_in_text: Worded | None = None
    symbol: Worded | None = None
    place_name: Worded | None = None
    kinh_gui: Lines | None = None
    recipients: Lines | None = None
    filed: Worded | None = None
    signer: Lines | None = None


class Senders(_Part):
    """Senders by kind of place, and of single places by their slug; later ones go before."""

    province: Sender = Sender()
    city: Sender = Sender()
    nation: Sender = Sender()
    places: dict[str, Sender] = Field(default_factory=dict)


class Configuration(Senders):
    """The whole file: senders in Vietnamese, in English under `en`, and the theme.

    `theme` is the name of a theme or the path of one, seen from the file; empty for the usual
    one of each kind of document.
    """

    theme: str = ""
    en: Senders = Senders()

    def senders(self, lang: Language) -> Senders:
        """Return the senders in the words of `lang`."""
        return self.en if lang == "en" else self


def read_configuration(path: Path | None, lang: Language) -> Configuration:
    """Return the configuration in `path`, an empty one where there is no such file.

    Raises BriefingError for a file that is no TOML, an unknown key and an impossible value.
    """
    if path is None or not path.exists():
        return Configuration()
    found = _read(path, lang)
    theme = path.parent / found.theme
    return found.model_copy(update={"theme": str(theme)}) if theme.is_file() else found


def default_configuration(lang: Language) -> Configuration:
    """Return what the package says of senders: every key of a province and of the nation."""
    return _read(_DEFAULTS, lang)


def configuration_path(lang: Language) -> Path | None:
    """Return the file the build names, else that of the project found here, None without either."""
    named = os.environ.get(CONFIGURATION_VARIABLE)
    if named:
        return Path(named)
    try:
        return find_project(Path.cwd(), lang).configuration
    except BriefingError:
        return None


def check_places(configuration: Configuration, slugs: Iterable[str], lang: Language) -> None:
    """Raise BriefingError for a section of a place there is not: it would do nothing."""
    known = set(slugs)
    for slug in (*configuration.places, *configuration.en.places):
        if slug not in known:
            raise BriefingError(
                messages(lang).say(
                    "The configuration has a section for the place “{slug}”, which there is not. "
                    "Nearest: {names}.",
                    slug=slug,
                    names=", ".join(nearest(slug, known)) or "–",
                )
            )


def _read(path: Path, lang: Language) -> Configuration:
    data: Data = read_toml(path, lang)
    return check(Configuration, data, shown(path), lang)
