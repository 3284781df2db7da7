"""What a briefing says: sentences, tables, charts and lists made from the measures."""

from dean06.briefing.comparing.opening import Comparison, open_comparison
from dean06.briefing.data_check import DataCheck, open_data_check
from dean06.briefing.opening import Briefing, open_briefing

__all__ = [
    "Briefing",
    "Comparison",
    "DataCheck",
    "open_briefing",
    "open_comparison",
    "open_data_check",
]
