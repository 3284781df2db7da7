"""Six-month and two-year briefings from the figures of Vietnam's Project 06."""

__version__ = "0.1.0"
