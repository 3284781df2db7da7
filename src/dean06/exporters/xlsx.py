"""The workbook beside a briefing, for those who take its figures further.

In: a document. Out: an .xlsx with the tidy figures the notebook put out, the sources, and what the
columns mean; bit for bit the same for the same document. A notebook that put out none gives a
workbook that says so with an empty sheet, as a page without figures does.
"""

from dean06.blocks.model import Document
from dean06.exporters.base import BriefingExporter
from dean06.exporters.excel.sheets import workbook_of
from dean06.workbook_file import workbook_bytes


class XlsxExporter(BriefingExporter):
    """Offers `briefing_xlsx` to nbconvert and to JupyterLab's export menu."""

    export_from_notebook = "Excel (Đề án 06)"
    file_extension = ".xlsx"
    output_mimetype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def render(self, document: Document) -> bytes:
        """Return the workbook of `document`."""
        return render_xlsx(document)


def render_xlsx(document: Document) -> bytes:
    """Set the figures of `document` as a workbook."""
    return workbook_bytes(workbook_of(document))
