"""Why a text was not read as a figure, and how a user is told.

In: the error of `read_quantity`. Out: one sentence that names what was read, the two readings
where there are two, and what to write instead. Readings are told with spaces between groups,
because "1.234" is the very thing that was not clear.
"""

from datetime import date
from typing import Literal

from dean06.codebook import Unit
from dean06.dates import decree_date, short_date
from dean06.messages import Language, messages
from dean06.quantities.quantity import Quantity
from dean06.quantities.words import VOCABULARIES

Reason = Literal[
    "empty",
    "two_readings",
    "kind",
    "unit",
    "part",
    "negative",
    "range",
    "several",
    "date",
    "day",
    "words",
    "digits",
    "form",
]


# How much of a text a sentence repeats.
_SHOWN = 80


class AmbiguousQuantity(ValueError):
    """A figure that could mean two things, or none; the message names what was read.

    `unit` is the kind that was expected, `readings` what it could mean: quantities, or days in ISO
    form; empty where there is no reading. `refusal` tells it to a user.
    """

    def __init__(
        self,
        text: str,
        reason: Reason = "form",
        readings: tuple[Quantity | str, ...] = (),
        unit: Unit | None = None,
    ) -> None:
        super().__init__(text)
        self.text = text
        self.reason = reason
        self.readings = readings
        self.unit = unit


def refusal(error: AmbiguousQuantity, lang: Language) -> str:
    """Return one sentence: what was read, why it is no figure, and what to write."""
    if error.reason in ("two_readings", "kind", "date", "day"):
        return _tell_readings(error, lang)
    say = messages(lang).say
    text, example = _shortened(error.text), _example(error.unit, lang)
    if error.reason == "empty":
        return say("There is no figure; write one such as {example}.", example=example)
    if error.reason == "form":
        return say("“{text}” is not a figure; write it like {example}.", text=text, example=example)
    if error.reason == "unit":
        return say(
            "“{text}” is not {expected}; write it like {example}.",
            text=text,
            expected=kind_name(error.unit, lang),
            example=example,
        )
    return _tell_fault(error, lang)


def _tell_fault(error: AmbiguousQuantity, lang: Language) -> str:
    say = messages(lang).say
    text = _shortened(error.text)
    match error.reason:
        case "negative":
            return say("“{text}” is negative; a figure here is 0 or more.", text=text)
        case "range":
            return say(
                "“{text}” is a range; write one figure, with a word such as “at least” if need be.",
                text=text,
            )
        case "several":
            return say("“{text}” holds more than one number; write one figure alone.", text=text)
        case "digits":
            return say("“{text}” has digits or signs other than 0 to 9; write those.", text=text)
        case "part":
            return say(
                "“{text}” is no part of a whole; write two whole numbers, the larger one second, "
                "such as 25/63.",
                text=text,
            )
        case _:
            return say(
                "“{text}” has words that change its number or blur it; write the whole figure in "
                "digits.",
                text=text,
            )


def _tell_readings(error: AmbiguousQuantity, lang: Language) -> str:
    say = messages(lang).say
    text = _shortened(error.text)
    if error.reason == "day":
        return say(
            "“{text}” may be a part of a whole or a day or month; write what is counted behind it, "
            "such as 25/63 tasks.",
            text=text,
        )
    told = [_told(reading, lang) for reading in error.readings]
    if len(told) < 2:
        return say("“{text}” is a date and not a figure; write the figure.", text=text)
    first, second = told
    if error.reason == "date":
        return say(
            "“{text}” is a date ({first} or {second}) and not a figure; write the figure.",
            text=text,
            first=first,
            second=second,
        )
    if error.reason == "kind":
        return say(
            "“{text}” may mean {first} or {second}; say which kind of figure it is.",
            text=text,
            first=first,
            second=second,
        )
    return say(
        "“{text}” may mean {first} or {second}; write its digits so that only one is possible.",
        text=text,
        first=first,
        second=second,
    )


def kind_name(unit: Unit | None, lang: Language) -> str:
    """Return the kind of unit as a sentence names it."""
    say = messages(lang).say
    match unit:
        case "percent":
            return say("a percentage with its % sign")
        case "money":
            return say("an amount in đồng")
        case "rank":
            return say("a rank")
        case "score":
            return say("a score")
        case "date":
            return say("a date")
        case _:
            return say("a whole number")


def _example(unit: Unit | None, lang: Language) -> str:
    say = messages(lang).say
    match unit:
        case "percent":
            return say("97.3% or over 90%")
        case "money":
            return say("VND 674.3 billion")
        case "rank":
            return say("12/63 or 12")
        case "score":
            return say("86.94 or 86.94/100")
        case "date":
            return "30/6/2024"
        case _:
            return say("1,323,386, over 1.4 million or 25/63")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _told(reading: Quantity | str, lang: Language) -> str:
    if isinstance(reading, str):
        day = date.fromisoformat(reading)
        # 03/04 once more would not say which of the two is the month.
        return decree_date(day) if lang == "vi" else short_date(day, lang)
    number = f"{reading.value.normalize():,f}".replace(",", " ")
    number = number.replace(".", VOCABULARIES[lang].decimal)
    if reading.unit == "percent":
        return f"{number}%"
    if reading.resolution < 1:
        return messages(lang).say("{number} with decimals", number=number)
    return number
