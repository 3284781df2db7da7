"""The printed briefing: one A4 file for paper, for a screen reader and for the archive.

In: a document. Out: a PDF in the layout of Decree 30/2020/NĐ-CP, bit for bit the same for the
same document. Typst sets it because it alone gives both standards and stops at a missing glyph,
and needs neither TeX nor a browser on an office PC.
"""

from collections.abc import Sequence
from datetime import date

import typst

from dean06.blocks.model import Block, Chart, Document
from dean06.errors import BriefingError
from dean06.exporters.base import BriefingExporter
from dean06.exporters.fitting import Fit, fitted
from dean06.exporters.manuscript import Data, manuscript
from dean06.exporters.picture_files import file_name, picture_files, unreadable
from dean06.exporters.preparation import prepare
from dean06.exporters.typesetting import can_draw, marks, render_png, spacing, typeset
from dean06.themes import DECREE, Theme, load_theme

__all__ = ["PdfExporter", "render_pdf", "render_png"]


def render_pdf(document: Document, theme: Theme | None = None) -> bytes:
    """Set `document` in `theme`, by default the decree's, as a PDF of PDF/UA-1 and PDF/A-2a.

    Raises BriefingError for a character the fonts lack and for a picture that cannot be read.
    """
    blocks = prepare(document)
    pictures = picture_files(blocks, document.lang)
    theme = theme or load_theme(DECREE, document.lang)
    data = manuscript(document, blocks, theme)
    try:
        fits = fitted(theme, lambda fit: marks(_spaced(data, [fit]), pictures, theme))
        day = date.fromisoformat(document.date)
        return typeset(_spaced(data, fits), pictures, day, theme)
    except (typst.TypstError, RuntimeError) as error:
        raise _cause(document, blocks, pictures) or error from error


def _spaced(data: Data, fits: Sequence[Fit]) -> Data:
    """Return `data` with how close the lines of each part stand; one fit is that of all."""
    spacings = [spacing(fit.theme) for fit in fits]
    return {**data, "carried": fits[0].carried, "spacings": spacings}


def _cause(
    document: Document, blocks: tuple[Block, ...], pictures: dict[str, bytes]
) -> BriefingError | None:
    """Find the picture Typst stopped at: its own message does not say which one it was."""
    for number, block in enumerate(blocks):
        if isinstance(block, Chart) and block.picture:
            name = file_name(number, block.picture)
            if not can_draw(name, pictures[name]):
                return unreadable(block, document.lang)
    return None


class PdfExporter(BriefingExporter):
    """Offers `briefing_pdf` to nbconvert and to JupyterLab's export menu."""

    export_from_notebook = "PDF (Đề án 06)"
    file_extension = ".pdf"
    output_mimetype = "application/pdf"

    def render(self, document: Document) -> bytes:
        """Return the PDF of `document`."""
        return render_pdf(document, self.chosen_theme(document.lang, DECREE))
