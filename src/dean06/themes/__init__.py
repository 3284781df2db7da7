"""Themes: what documents look like, as data in one TOML file each."""

from dean06.themes.loading import BRIEF, DECREE, load_theme
from dean06.themes.model import Theme

__all__ = ["BRIEF", "DECREE", "Theme", "load_theme"]
