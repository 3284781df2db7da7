"""Why a file cannot be read, told in either language.

In: a `Refused` with a reason and the particulars, raised where neither the file's shown name nor
the reader's language is known. Out: a `FileFault`, worded in `wording`. It holds both languages at
once: a returned form tells its sender in Vietnamese what the analyst sees in English.
"""

from typing import Literal

from dean06.errors import BriefingError
from dean06.messages import Language

Reason = Literal[
    "active_content",
    "broken",
    "embedded",
    "empty",
    "encoding",
    "encrypted",
    "external_links",
    "kind",
    "legacy_font",
    "lost_letters",
    "macros",
    "missing",
    "mojibake",
    "personal_data",
    "quotes",
    "too_large",
    "unsafe",
]


class Refused(Exception):
    """A file is refused for `reason`; `parts` are the particulars of its sentence."""

    def __init__(self, reason: Reason, **parts: object) -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.parts = parts


class FileFault(BriefingError):
    """A file that cannot be read: the code of the reason, and one sentence in each language.

    `str()` is the sentence in the language asked for when the file was read.
    """

    def __init__(self, reason: Reason, told: dict[Language, str], lang: Language) -> None:
        super().__init__(reason, told, lang)
        self.reason: Reason = reason
        self.told = told
        self.lang: Language = lang

    def __str__(self) -> str:
        return self.told[self.lang]

    def tell(self, lang: Language) -> str:
        """Return the sentence in `lang`."""
        return self.told[lang]
