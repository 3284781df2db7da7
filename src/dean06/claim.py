"""A printed number, and what stands behind it.

In: the rule a number was made by and the keys of its rows. Out: its name: a few letters, made from
these and not from its value. It is short enough to be typed from paper, the same in every rebuild,
and still the same after a figure was corrected.
"""

from collections.abc import Iterable
from hashlib import blake2b

from pydantic import BaseModel, ConfigDict

# Letters and digits that cannot be taken for each other on paper: no l, o, i, u.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
# Six of 32 letters: among five hundred claims two share a name once in ten thousand documents.
_NAME_LENGTH = 6


def claim_name(rule: str, keys: Iterable[str]) -> str:
    """Return the short name of a claim, such as c4k9x2m: the letter c and six letters or digits."""
    number = int.from_bytes(blake2b(f"{rule}:{'+'.join(keys)}".encode(), digest_size=8).digest())
    letters = (_ALPHABET[(number >> (5 * place)) & 31] for place in range(_NAME_LENGTH))
    return "c" + "".join(letters)


class Figure(BaseModel):
    """A printed number: its text in the document's language and the claim behind it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    claim: str


class Claim(BaseModel):
    """What stands behind a printed number.

    `claim` is its name (`claim_name`); `value` is the exact decimal, the ISO date, or what is
    quoted, as a string; `text` is how it is printed;
    `rule` names how it was made: "as_read", "change", "multiple", "difference", "share", "count",
    "combined", "total", "median", "rank" or "last_rank" (the number of observations it stands on:
    its own and those before it, or those that may be before it), "quoted", "doubt", "written",
    "tally", "target" or "former_edition";
    `observations` are the keys of the observations (or the target, the finding, the source, the
    line of the books, or the edition's file and its line) it stands on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    claim: str
    value: str
    unit: str
    bound: str
    rule: str
    observations: tuple[str, ...]
    text: str = ""
