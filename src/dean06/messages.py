"""Sentences in the reader's language.

In: an English sentence with named places, the key of the catalogue. Out: the same
sentence in Vietnamese or English, as a string (`say`, `count`) or as a text whose figures
stay objects (`compose`). Catalogues are kept as `.po` only and compiled in memory,
so that no binary can disagree with the text beside it. A sentence the Vietnamese catalogue
lacks raises, because falling back would put English into an official page.
"""

import gettext
import io
import string
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class MissingMessage(LookupError):
    """A sentence the program says has no Vietnamese wording."""


class _Complete(gettext.NullTranslations):
    """The end of the catalogue's line: what arrives here was not translated."""

    def gettext(self, message: str) -> str:
        raise MissingMessage(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        raise MissingMessage(msgid1)


class Messages:
    """The sentences of one language.

    `lang` is "vi" or "en". Places in braces are filled by name; a missing name raises KeyError.
    """

    def __init__(self, lang: Language, catalogue: gettext.NullTranslations) -> None:
        self.lang = lang
        self._catalogue = catalogue

    def say(self, message: str, /, **parts: object) -> str:
        """Return the sentence `message` with `parts` filled in."""
        return self._catalogue.gettext(message).format(**parts)

    def plural(self, one: str, other: str, n: int, /, **parts: object) -> str:
        """Return the sentence for `n` things: `one` where the language has a singular."""
        return self._catalogue.ngettext(one, other, n).format(n=n, **parts)

    def compose(self, message: str, /, **parts: object) -> tuple[Any, ...]:
        """Return the sentence as a text (`blocks.model.Text`): strings, and the parts as given.

        A part may be a string, an inline object such as a figure, or a whole text.
        """
        return fill(self._catalogue.gettext(message), parts)


def fill(template: str, parts: dict[str, object]) -> tuple[Any, ...]:
    """Put `parts` into the places of `template` without turning any of them into strings."""
    pieces: list[object] = []
    for literal, name, _, _ in string.Formatter().parse(template):
        if literal:
            pieces.append(literal)
        if name is not None:
            part = parts[name]
            pieces.extend(part if isinstance(part, tuple) else (part,))
    return tuple(piece for piece in pieces if piece != "")


@cache
def messages(lang: Language) -> Messages:
    """Open the catalogue of `lang`. English sentences are the catalogue's own keys."""
    if lang == "en":
        return Messages(lang, gettext.NullTranslations())
    catalogue = resources.files("dean06") / "locale" / lang / "LC_MESSAGES" / "dean06.po"
    compiled = io.BytesIO()
    with catalogue.open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    translations = gettext.GNUTranslations(compiled)
    translations.add_fallback(_Complete())
    return Messages(lang, translations)
