"""What a briefing says: sentences, tables, charts and lists made from the measures."""

from dean06.briefing.opening import Briefing, open_briefing

__all__ = ["Briefing", "open_briefing"]
