"""What is asked of the program, before any of it is looked up.

In: the words of the command line and the environment. Out: a `Request`. Its language is needed
before the words are parsed, since help and mistakes are told in it. Variables given to make arrive
by name in `DEAN06_GIVEN` with their values in the environment, where no shell quotes them, and
become options of the same name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dean06.errors import BriefingError
from dean06.messages import LANGUAGES, Language, messages

LANGUAGE_OPTIONS = ("--lang", "--locale")


@dataclass(frozen=True)
class Request:
    """`arguments` for the parser; `variables` are the names that make was given."""

    lang: Language
    arguments: tuple[str, ...]
    variables: tuple[str, ...] = ()


def read_request(words: Sequence[str], environment: Mapping[str, str]) -> Request:
    """Return the request. Raises BriefingError for a language there is not."""
    variables = tuple(environment.get("DEAN06_GIVEN", "").split())
    given = [f"--{name.lower()}={environment.get(name, '')}" for name in variables]
    return Request(_language(words, environment), (*words, *given), variables)


def _language(words: Sequence[str], environment: Mapping[str, str]) -> Language:
    wanted = environment.get("LOCALE", "")
    for word, following in pairwise((*words, "")):
        option, equals, value = word.partition("=")
        if option in LANGUAGE_OPTIONS:
            wanted = value if equals else following
    for lang in LANGUAGES:
        if (wanted or "vi").lower() == lang:
            return lang
    raise BriefingError(
        messages("vi").say(
            "There is no language “{wanted}”: choose {languages}.",
            wanted=wanted,
            languages=", ".join(LANGUAGES),
        )
    )
