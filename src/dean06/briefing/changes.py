"""A change in words.

In: a `Change` and the two figures it lies between. Out: "tăng 5 điểm phần trăm", "gấp ít nhất 3
lần", with the bound both figures allow, or why nothing can be said.
"""

from typing import Any

from dean06.blocks.text import Text
from dean06.claim import Figure
from dean06.claims import ClaimBook
from dean06.measures.change import Change
from dean06.messages import Language, messages


def change_text(change: Change | None, now: Any, before: Any, book: ClaimBook) -> Text:
    """Return "tăng 5 điểm phần trăm", with the bound both figures allow, or why there is none."""
    if change is None:
        return ("–",)
    # "At most 5 up" may be down: a number would be a claim that no sentence tells.
    if not change.certain:
        return (_no_change(change, book.lang),)
    if change.rises is None:
        return messages(book.lang).compose("unchanged")
    if change.sizeless:
        return (_way_alone(change, book.lang),)
    size = book.change(change, now, before)
    if change.unit == "times":
        return _times(change, size, book)
    return _up(change, size, book) if change.rises else _down(change, size, book)


def _no_change(change: Change, lang: Language) -> str:
    say = messages(lang).say
    if change.reason == "span":
        return say("not compared: the spans differ in length")
    if change.reason == "zero":
        return say("not compared: the earlier figure is zero")
    if change.reason == "whole":
        return say("not compared: out of another number of places or points")
    return say("cannot be determined from the rounded figures")


def _way_alone(change: Change, lang: Language) -> str:
    """Say that a figure rose or fell where the bounds leave open by how much."""
    say = messages(lang).say
    if change.rises:
        return say("up, by how much is not known")
    return say("down, by how much is not known")


def _up(change: Change, size: Figure, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    match change.bound:
        case "at_least":
            return compose("up at least {size}", size=size)
        case "about":
            return compose("up about {size}", size=size)
        case "at_most" | "almost" | "below":
            return compose("up at most {size}", size=size)
    return compose("up {size}", size=size)


def _down(change: Change, size: Figure, book: ClaimBook) -> Text:
    """Say how far a figure fell: a change of at least -5 is a fall of at most 5."""
    compose = messages(book.lang).compose
    match change.bound:
        case "at_most" | "almost" | "below":
            return compose("down at least {size}", size=size)
        case "about":
            return compose("down about {size}", size=size)
        case "at_least":
            return compose("down at most {size}", size=size)
    return compose("down {size}", size=size)


def _times(change: Change, size: Figure, book: ClaimBook) -> Text:
    compose = messages(book.lang).compose
    match change.bound:
        case "at_least":
            return compose("at least {size} as much", size=size)
        case "about":
            return compose("about {size} as much", size=size)
        case "at_most" | "almost" | "below":
            return compose("at most {size} as much", size=size)
    return compose("{size} as much", size=size)
