"""What the index says of one document, word by word.

In: an entry of the manifest. Out: its state with the reason, what it stands on, what is doubtful.
A state is told in words; its colour and its mark only repeat them.
"""

from dataclasses import dataclass
from decimal import Decimal

from dean06.messages import Language, messages
from dean06.portal.facts import Measured
from dean06.portal.manifest import Entry, File
from dean06.quantities.writing import write_number

# Formats by suffix as people call them; one that is not here goes by its suffix.
_FORMATS = {".html": "HTML", ".pdf": "PDF", ".docx": "Word", ".xlsx": "Excel"}


@dataclass(frozen=True)
class State:
    """`kind` picks the mark: built, standing, outdated, failed or unfinished."""

    kind: str
    word: str
    reason: str = ""


def number(count: int, lang: Language) -> str:
    """Return a count as the language writes it."""
    return write_number(Decimal(count), Decimal(1), lang)


def state_of(entry: Entry, current: str | None, lang: Language) -> State:
    """Return how a document stands; `current` is the digest of its place's data now."""
    say = messages(lang).say
    if entry.status == "failed":
        return State("failed", say("Failed"), _failure(entry))
    if entry.status == "unfinished":
        return State("unfinished", say("Not finished"), _unfinished(entry, lang))
    if entry.status == "unrecorded":
        told = say("How it was made is not recorded: build it again.")
        return State("unfinished", say("Unknown"), told)
    if entry.latest:
        return State("built", say("Built"))
    if entry.measured and entry.measured.data != current:
        told = say("The data of the place have changed since: build it again.")
        return State("outdated", say("Out of date"), told)
    return State("standing", say("Built earlier"))


def _failure(entry: Entry) -> str:
    """Return why a document failed, in the language of its build."""
    told = entry.failure or ""
    if not entry.withdrawn:
        return told
    return told + " " + messages(entry.lang).say("(Its older documents were removed.)")


def _unfinished(entry: Entry, lang: Language) -> str:
    say = messages(lang).say
    if entry.stands:
        return say(
            "A build of it is under way or was stopped; what stands here may be older. If no "
            "build is running, build it again."
        )
    return say("A build of it is under way or was stopped. If no build is running, build it again.")


def doubts_of(measured: Measured, lang: Language) -> list[tuple[str, str]]:
    """Return what is to be said of the figures, by the word for good data it belongs to."""
    say = messages(lang).say
    told = (
        (say("Correct"), measured.doubtful, say("doubtful: {n}", n=measured.doubtful)),
        (
            say("Clean"),
            measured.otherwise,
            say("told otherwise elsewhere: {n}", n=measured.otherwise),
        ),
        (
            say("Clean"),
            measured.translated,
            say("from a translation by machine: {n}", n=measured.translated),
        ),
        (say("Live"), measured.stale, say("over half a year old: {n}", n=measured.stale)),
        (say("Live"), measured.undated, say("of unknown date: {n}", n=measured.undated)),
    )
    joined: dict[str, list[str]] = {}
    for word, count, text in told:
        if count:
            joined.setdefault(word, []).append(text)
    return [(word, "; ".join(texts)) for word, texts in joined.items()]


def format_name(suffix: str, lang: Language) -> str:
    """Return what people call the format: "PDF", "Thư nháp"."""
    if suffix == ".eml":
        return messages(lang).say("E-mail draft")
    if suffix == ".ipynb":
        return messages(lang).say("Method")
    return _FORMATS.get(suffix, suffix.removeprefix("."))


def size_of(file: File, lang: Language) -> str:
    """Return the size of a file in kilobytes, at least 1."""
    return f"{number(max(1, round(file.size / 1000)), lang)} kB"
