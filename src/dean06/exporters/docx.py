"""The briefing as a Word file, which an office edits and signs.

In: a document. Out: a .docx in the layout of Decree 30/2020/NĐ-CP, bit for bit the same for the
same document. It is set from the blocks the PDF is set from, prepared alike, so that numbers of
tables, headings and sources agree between the two.
"""

from dean06.blocks.model import Document
from dean06.exporters.base import BriefingExporter
from dean06.exporters.preparation import prepare
from dean06.exporters.word.package import word_file
from dean06.exporters.word.sizes import in_theme
from dean06.themes import DECREE, Theme, load_theme


class DocxExporter(BriefingExporter):
    """Offers `briefing_docx` to nbconvert and to JupyterLab's export menu."""

    export_from_notebook = "Word (Đề án 06)"
    file_extension = ".docx"
    output_mimetype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def render(self, document: Document) -> bytes:
        """Return the Word file of `document`."""
        theme = self.chosen_theme(document.lang, DECREE)
        # What an office signs keeps to the decree, whatever is shown on screens.
        return render_docx(document, None if theme.limits == "none" else theme)


def render_docx(document: Document, theme: Theme | None = None) -> bytes:
    """Set `document` in `theme`, by default the decree's, as a Word file.

    Raises BriefingError for a picture that cannot be read.
    """
    with in_theme(theme or load_theme(DECREE, document.lang)):
        return word_file(document, prepare(document))
