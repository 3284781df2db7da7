"""The configuration and the theme, read before any kernel starts.

In: the configuration's file, the theme asked for, the places. Out: nothing, or BriefingError. Each
document reads them again for itself; here a slip is told once and not once for each of them.
"""

from pathlib import Path

from dean06.messages import Language
from dean06.places import Gazetteer
from dean06.settings.configuration import check_places, read_configuration
from dean06.themes import BRIEF, DECREE, load_theme


def check_settings(
    configuration: Path | None, theme: str, places: Gazetteer, lang: Language
) -> None:
    """Raise BriefingError for a configuration or a theme that documents cannot be made with."""
    found = read_configuration(configuration, lang)
    check_places(found, (place.slug for place in places.all), lang)
    chosen = theme or found.theme
    for name in [chosen] if chosen else [DECREE, BRIEF]:
        load_theme(name, lang)
