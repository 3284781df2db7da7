"""The shape of a printed figure: bound word, number, whole, scale word, unit sign or noun.

In: a text as typed. Out: the text in one spelling of accents, case and spaces, and its parts. A
no-break space stays between digits only, where it groups them; an ordinary one may also part two
numbers.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from dean06.messages import Language
from dean06.quantities.digits import NUMBER
from dean06.quantities.words import BOUND_SIGNS, VOCABULARIES

# Other spaces that do not break; and eth, often typed for đ.
_SPELLINGS = str.maketrans("\u2007\u2009\u202fð", "\u00a0\u00a0\u00a0đ")
# Letters and the marks between words; no digit of any script, which would be a second number.
_NOUN = r"[^\W\d_](?:[^\W\d_]|[ ,.'’()-])*"


def normal(text: str) -> str:
    """Return `text` composed, in lower case, with single spaces and no full stop at its end."""
    composed = unicodedata.normalize("NFC", text).lower().translate(_SPELLINGS)
    spaced = re.sub(r"[^\S\u00a0]+", " ", composed)
    spaced = re.sub(r"(?<![0-9])\u00a0|\u00a0(?![0-9])", " ", spaced)
    return re.sub(r"(?<=[^.; ]) ?[.;]$", "", re.sub(r" {2,}", " ", spaced).strip())


def form_of(printed: str, lang: Language) -> re.Match[str] | None:
    """Return the parts of a figure in `printed`, as `normal` gives it; None where it has none.

    `word`, `sign`, `ranked`, `currency`, `whole` and `scale` are None where missing; `rest` is all
    that stands behind the number, and `noun` what of it stands outside parentheses.
    """
    form = _form(lang).fullmatch(printed)
    if form is None or any(unicodedata.category(sign) in ("Nl", "No") for sign in form["rest"]):
        return None
    return form


@cache
def _form(lang: Language) -> re.Pattern[str]:
    words = VOCABULARIES[lang]
    nought, *numbers = words.numbers
    bounds = _either(word for word in words.bounds if word not in BOUND_SIGNS)
    # In Vietnamese the sign of the currency stands behind the number only.
    currency = "vnd ?" if lang == "en" else "(?!)"
    # "không" only when it stands alone: "không đạt" says that something was not reached.
    named = rf"{nought}(?! ?\w)|{_either(numbers)}"
    return re.compile(
        rf"(?:(?P<word>{bounds}) |(?P<sign>{_either(BOUND_SIGNS)}) ?)?"
        r"(?P<ranked>(?:xếp )?(?:thứ hạng|thứ|hạng) )?"
        rf"(?P<currency>{currency})?"
        rf"(?P<number>{NUMBER}|{named})(?: ?/ ?(?P<whole>{NUMBER}))?"
        rf"(?: ?(?P<scale>{_either(words.scales)}))?(?!(?!đ$)\w)"
        rf" ?(?P<rest>%|(?:(?P<noun>{_NOUN}?) ?(?:\([^()\d]*\))?)?)"
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
