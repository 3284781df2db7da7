"""Forms and tables from provinces, as received: read, judged cell by cell, marked and returned."""

from dean06.intake.submissions.lookups import Lookups, lookups_of
from dean06.intake.submissions.reading import read_submission, refused_twins, submitted_files
from dean06.intake.submissions.returning import return_forms
from dean06.intake.submissions.sent import Sent
from dean06.intake.submissions.sources import key_of

__all__ = [
    "Lookups",
    "Sent",
    "key_of",
    "lookups_of",
    "read_submission",
    "refused_twins",
    "return_forms",
    "submitted_files",
]
