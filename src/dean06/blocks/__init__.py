"""The document model: what a briefing is made of, and how each part is shown."""
