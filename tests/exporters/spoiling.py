"""Defects put into a sound PDF, one at a time.

In: a PDF. Out: the same with one thing wrong, as other programs, a careless template or a broken
disk would leave it. Each is a function named for what it does.
"""

import io
from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.exporters.pdf_checks import kids, structure

Spoil = Callable[[pikepdf.Pdf], None]


def spoilt(pdf: bytes, spoil: Spoil) -> bytes:
    """Return `pdf` with one defect."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        spoil(document)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def each(document: pikepdf.Pdf, tag: str) -> list[Any]:
    """Return the structure elements of one tag."""
    return [found for found in structure(document.Root.StructTreeRoot) if tag == found.S]


def drop_language(document: pikepdf.Pdf) -> None:
    del document.Root.Lang


def drop_title(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        del metadata["dc:title"]


def drop_bookmarks(document: pikepdf.Pdf) -> None:
    del document.Root.Outlines


def drop_structure(document: pikepdf.Pdf) -> None:
    del document.Root.StructTreeRoot


def drop_claim_of_standards(document: pikepdf.Pdf) -> None:
    del document.Root.Metadata


def claim_another_standard(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["pdfaid:part"] = "3"
        metadata["pdfaid:conformance"] = "B"


def drop_claim_of_access(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        del metadata["pdfuaid:part"]


def unmark(document: pikepdf.Pdf) -> None:
    document.Root.MarkInfo.Marked = False


def drop_words_of_a_chart(document: pikepdf.Pdf) -> None:
    del each(document, "/Figure")[0].Alt


def give_a_chart_a_placeholder(document: pikepdf.Pdf) -> None:
    each(document, "/Figure")[0].Alt = String("No description has been provided for this image")


def name_a_chart_by_its_kind(document: pikepdf.Pdf) -> None:
    each(document, "/Figure")[0].Alt = String("Biểu đồ 1")


def leave_the_figure_out_of_the_words(document: pikepdf.Pdf) -> None:
    each(document, "/Figure")[0].Alt = String("So sánh tỷ lệ hồ sơ nộp trực tuyến với cả nước")


def make_headers_cells(document: pikepdf.Pdf) -> None:
    for header in each(document, "/TH"):
        header.S = Name("/TD")


def make_one_header_a_cell(document: pikepdf.Pdf) -> None:
    each(document, "/TH")[0].S = Name("/TD")


def make_a_heading_of_rows_a_cell(document: pikepdf.Pdf) -> None:
    head = each(document, "/THead")[0]
    group = kids(head)[-1]
    head.K = Array(kids(head)[:-1])
    kids(group)[0].S = Name("/TD")
    body = each(document, "/TBody")[0]
    body.K = Array([group, *kids(body)])
    group.P = body


def split_a_table(document: pikepdf.Pdf) -> None:
    table = each(document, "/Table")[0]
    parts = kids(table)
    head, bodies = parts[0], parts[1:]
    second = document.make_indirect(
        Dictionary(Type=Name("/StructElem"), S=Name("/Table"), P=table.P, A=table.A)
    )
    again = document.make_indirect(Dictionary(head))
    again.P = second
    second.K = Array([again, *bodies[1:]])
    table.K = Array([head, bodies[0]])
    siblings = list(table.P.K)
    at = next(n for n, kid in enumerate(siblings) if kid == table)
    table.P.K = Array([*siblings[: at + 1], second, *siblings[at + 1 :]])


def skip_a_heading_level(document: pikepdf.Pdf) -> None:
    each(document, "/H2")[0].S = Name("/H4")


def begin_with_a_lower_heading(document: pikepdf.Pdf) -> None:
    each(document, "/H1")[0].S = Name("/H2")
