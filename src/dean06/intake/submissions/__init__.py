"""Forms and tables from provinces, as received: read, judged cell by cell, marked and returned."""

from dean06.intake.submissions.reading import Submissions, read_submissions
from dean06.intake.submissions.returning import return_forms

__all__ = ["Submissions", "read_submissions", "return_forms"]
