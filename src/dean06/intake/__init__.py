"""From raw tables to processed slices: read, check, write."""

from dean06.intake.collect import CollectReport, collect

__all__ = ["CollectReport", "collect"]
