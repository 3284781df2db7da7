"""E-mail drafts: a short letter about a briefing, with the whole of it attached."""
