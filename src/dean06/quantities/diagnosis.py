"""What keeps a text from being a figure, so that the refusal can say it.

In: a text no form of a figure fits, in lower case. Out: the reason, and for a date the days it may
be: day first, as in Vietnam, and month first, as in files from elsewhere. Nothing is read here.
"""

import re
import unicodedata
from datetime import date

from dean06.quantities.refusal import Reason
from dean06.quantities.words import counts_on

_DASH = "[-\u2010-\u2015\u2212]"
_DATE = re.compile(r"(?P<a>[0-9]{1,2})(?P<mark>[/.-])(?P<b>[0-9]{1,2})(?P=mark)(?P<y>[12][0-9]{3})")
_ISO = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?:[t ].*)?")
_NEGATIVE = re.compile(rf"{_DASH} ?[0-9].*")
_RANGE = re.compile(rf".*[0-9]%? ?(?:{_DASH}+|\.\.+|…|đến|tới|to) ?[0-9].*")
_SEVERAL = re.compile(r"[0-9][^0-9]*[ ;:|/][^0-9]*[0-9]")
# Longer than any figure with its noun, so that a pasted page costs no search.
LONGEST_TEXT = 200


def reason_of(printed: str) -> tuple[Reason, tuple[str, ...]]:
    """Return why `printed` is no figure, and the days it may mean if it is a date."""
    if not printed:
        return "empty", ()
    if len(printed) > LONGEST_TEXT:
        return "form", ()
    if _ISO.fullmatch(printed):
        return "date", ()
    if written := _DATE.search(printed):
        return "date", _days(written)
    if _NEGATIVE.fullmatch(printed):
        return "negative", ()
    if _RANGE.fullmatch(printed):
        return "range", ()
    if any(unicodedata.category(sign) in ("Nd", "Nl", "No") and sign > "9" for sign in printed):
        return "digits", ()
    if _SEVERAL.search(printed):
        return "several", ()
    worded = not re.search("[0-9]", printed) and counts_on(printed)
    return ("words" if worded else "form"), ()


def _days(written: re.Match[str]) -> tuple[str, ...]:
    """Return the days a date of two small numbers may be, in ISO form, without repetition."""
    first, second, year = int(written["a"]), int(written["b"]), int(written["y"])
    days: dict[str, None] = {}
    for day, month in ((first, second), (second, first)):
        try:
            days[date(year, month, day).isoformat()] = None
        except ValueError:
            continue
    return tuple(days)
