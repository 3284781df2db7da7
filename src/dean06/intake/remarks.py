"""The analysts' remarks: Markdown files named for the briefing they belong to.

In: the folder of remarks, and the places. Out: a sentence per file that no briefing would ever
print, such as one with a misspelt place. A remark that silently goes missing would be noticed by
its writer only after the report was signed.
"""

from collections.abc import Iterator
from pathlib import Path

from dean06.errors import BriefingError
from dean06.messages import LANGUAGES, Language, messages
from dean06.paths import remark_path
from dean06.periods import parse_period
from dean06.places import Gazetteer


def remark_faults(raw: Path, places: Gazetteer, lang: Language) -> Iterator[str]:
    """Tell each remark whose name fits no briefing, with the name it should have."""
    for path in sorted((raw / "remarks").rglob("*.md")):
        name = path.relative_to(raw).as_posix()
        if path.name == "README.md":
            continue
        slug, _, language = path.stem.partition(".")
        try:
            period = parse_period(path.parent.name, lang)
            place = places.find(slug, period.end, lang)
        except BriefingError as error:
            yield f"{name}: {error}"
            continue
        written_in: Language = language if language in LANGUAGES else "vi"
        expected = remark_path(raw, period, place.slug, written_in)
        if path != expected:
            yield messages(lang).say(
                "{file}: no briefing prints a remark of this name; expected {expected}.",
                file=name,
                expected=expected.relative_to(raw).as_posix(),
            )
