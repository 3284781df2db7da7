"""One form on its way into rows: what its figures, findings and documents are read with."""

from dataclasses import dataclass
from functools import cached_property

from dean06.forms.content import FormContent, FormSource
from dean06.forms.layout import Status, status_names
from dean06.forms.located import shown
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.sent import Sent
from dean06.intake.submissions.sources import key_of
from dean06.names import fold
from dean06.periods import Period


@dataclass(frozen=True)
class FormContext:
    """The content of a form, the key of its place and its period; `sent` is filled from it."""

    sent: Sent
    content: FormContent
    place: str
    period: Period
    lookups: Lookups

    @cached_property
    def key(self) -> str:
        """The key of the source the form is."""
        return key_of(self.sent.name)

    @property
    def synthetic(self) -> bool:
        """Whether the form, or everything it came with, is made up."""
        return self.content.synthetic or self.lookups.synthetic

    @cached_property
    def statuses(self) -> dict[str, Status]:
        """The folded words of the drop-down for result or plan."""
        return {fold(word): status for status, word in status_names(self.content.lang).items()}

    @cached_property
    def documents(self) -> dict[str, FormSource]:
        """The documents by the number figures name them with."""
        return {shown(row.number): row for row in self.content.sources}

    def document_key(self, number: str) -> str:
        """Return the key of the source the document `number` is."""
        return f"{self.key}-n{number}"
