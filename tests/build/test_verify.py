import io
from email.message import EmailMessage
from zipfile import ZipFile

import pikepdf
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from dean06.blocks.model import BLOCK_MIME
from dean06.build.verify import verify_document, verify_notebook
from dean06.errors import BriefingError


def pdf(pages: int) -> bytes:
    """Return a PDF of so many blank pages."""
    file = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.save(file)
    return file.getvalue()


PDF = pdf(2)


def ran(kind: str) -> object:
    """Return a notebook of one cell that ran and put out a block of `kind`."""
    output = new_output("display_data", data={BLOCK_MIME: {"kind": kind}})
    return new_notebook(cells=[new_code_cell("show()", execution_count=1, outputs=[output])])


def test_a_notebook_that_put_out_its_sources_passes() -> None:
    verify_notebook(ran("sources"), "sources", "vi")


def test_a_notebook_that_ended_before_its_sources_is_refused() -> None:
    with pytest.raises(BriefingError, match="danh mục nguồn"):
        verify_notebook(ran("paragraph"), "sources", "vi")
    verify_notebook(ran("paragraph"), "paragraph", "vi")
    with pytest.raises(BriefingError, match="kết thúc"):
        verify_notebook(ran("table"), "paragraph", "vi")


def test_a_notebook_with_a_cell_that_never_ran_is_refused() -> None:
    notebook = new_notebook(cells=[new_code_cell("show()")])
    with pytest.raises(BriefingError, match="show"):
        verify_notebook(notebook, "sources", "vi")


def office(part: str, end: str) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(part, f"<root/>{end}")
    return file.getvalue()


WORD = office("word/document.xml", "</w:document>")
WORKBOOK = office("xl/workbook.xml", "</workbook>")


def mail(*, attached: bool) -> bytes:
    message = EmailMessage()
    message.set_content("Tỷ lệ đạt 97,3%.")
    message.add_alternative("<p>Tỷ lệ đạt 97,3%.</p>", subtype="html")
    if attached:
        message.add_attachment(PDF, maintype="application", subtype="pdf", filename="a.pdf")
    return bytes(message)


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (".html", b"<!doctype html><html></html>\n"),
        (".pdf", PDF),
        (".docx", WORD),
        (".xlsx", WORKBOOK),
        (".eml", mail(attached=True)),
    ],
)
def test_a_whole_document_passes(suffix: str, content: bytes) -> None:
    verify_document(suffix, content, "vi")


@pytest.mark.parametrize(
    ("suffix", "content"),
    [
        (".html", b"<!doctype html><html><p>97,3"),
        (".html", b""),
        (".pdf", PDF[:-7]),
        (".pdf", pdf(0)),
        (".pdf", b"%PDF-1.7\n%%EOF"),
        (".docx", WORD[:-30]),
        (".docx", WORKBOOK),
        (".docx", office("word/document.xml", "</w:body>")),
        (".xlsx", b""),
        (".eml", mail(attached=False)),
        (".eml", b""),
    ],
)
def test_a_document_that_is_cut_off_or_empty_is_refused(suffix: str, content: bytes) -> None:
    with pytest.raises(BriefingError, match=f"Văn bản {suffix[1:]} bị thiếu phần cuối hoặc trống"):
        verify_document(suffix, content, "vi")
