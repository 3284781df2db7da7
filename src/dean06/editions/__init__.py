"""Editions: what was issued on a day, kept to tell what changed since."""
