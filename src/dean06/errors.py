"""The one error a reader is meant to see.

Everything a user can cause, a misspelt province or a broken cell, is raised as
`BriefingError` with one sentence already in the reader's language: what was found,
what was expected, where, and what to do. The command line prints that sentence
and nothing else; any other exception is a fault of the program and keeps its traceback.
"""


class BriefingError(Exception):
    """A mistake in the input, told in one sentence the reader can act on."""
