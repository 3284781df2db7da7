"""Who sends one document: bodies, place, signer, recipients.

In: a place, a language and the configuration. Out: an `Issuer` with nothing left open but what the
decree leaves open. The more special goes before the more general: a place's own section before
that of its kind, the project's file before the package's.
"""

from dataclasses import dataclass
from typing import Any

from dean06.messages import Language
from dean06.place import Place
from dean06.settings.configuration import (
    Configuration,
    Sender,
    Senders,
    default_configuration,
)


@dataclass(frozen=True)
class Issuer:
    """The sender's words in one language; `place_name` is empty where no seat is known."""

    parent_body: str
    issuing_body: str
    body_in_text: str
    symbol: str
    place_name: str
    kinh_gui: tuple[str, ...]
    recipients: tuple[str, ...]
    filed: str
    signer: tuple[str, ...]


def issuer_of(place: Place, lang: Language, configuration: Configuration | None = None) -> Issuer:
    """Return who sends the documents of `place`, by default as the package has it."""
    both = (default_configuration(lang), configuration or Configuration())
    told = [sender for one in both for sender in _of_place(one.senders(lang), place)]
    said: dict[str, Any] = {}
    for sender in told:
        said |= sender.model_dump(exclude_none=True)
    words = {
        "place": place.name(lang),
        "PLACE": place.name(lang).upper(),
        "name": place.short_name(lang),
        "capital": place.capital_vi or "",
    }
    return Issuer(**{key: _filled(value, words) for key, value in said.items()})


def _of_place(senders: Senders, place: Place) -> list[Sender]:
    """Return what is said of `place`, the more special last."""
    own = [senders.places[place.slug]] if place.slug in senders.places else []
    if place.level == "nation":
        return [senders.nation, *own]
    is_city = place.name_vi.lower().startswith("thành phố")
    return [senders.province, *([senders.city] if is_city else []), *own]


def _filled(value: Any, words: dict[str, str]) -> Any:
    """Fill in a text, or each of several."""
    if isinstance(value, str):
        return value.format(**words)
    return tuple(line.format(**words) for line in value)
