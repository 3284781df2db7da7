"""The briefing as an e-mail draft, for nbconvert and JupyterLab.

In: a document. Out: an `.eml` whose letter and attached PDF are set from that one document.
"""

from dean06.blocks.model import Document
from dean06.exporters.base import BriefingExporter
from dean06.exporters.pdf import render_pdf
from dean06.mail.draft import draft_message
from dean06.mail.letter import write_letter
from dean06.themes import BRIEF, DECREE


class MailExporter(BriefingExporter):
    """Offers `briefing_mail` to nbconvert and to JupyterLab's export menu."""

    export_from_notebook = "Thư nháp (Đề án 06)"
    file_extension = ".eml"
    output_mimetype = "message/rfc822"

    def render(self, document: Document) -> bytes:
        """Return the draft of `document`."""
        theme = self.chosen_theme(document.lang, DECREE)
        letter_theme = self.chosen_theme(document.lang, BRIEF)
        return draft_message(write_letter(document), render_pdf(document, theme), letter_theme)
