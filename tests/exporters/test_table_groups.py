"""A group of rows that runs on to the next page says there again what it is about."""

from itertools import pairwise

from dean06.blocks.model import Document, Heading, SourceNote, Sources
from dean06.blocks.provenance import Provenance
from dean06.blocks.table import Table
from dean06.claim import Figure
from dean06.exporters.pdf import render_pdf
from dean06.exporters.provenance import with_entries
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.printed_page import sheets
from tests.exporters.test_provenance import claim, row

TITLES = ("Chỉ số", "Kết quả")


def grouped(*sizes: int) -> bytes:
    """Return a PDF of one table with groups of these many rows, their headings with links."""
    claims = tuple(claim(f"c00000{n}", "as_read", f"a/{n}") for n, _ in enumerate(sizes))
    rows = []
    for number, size in enumerate(sizes):
        figure = Figure(text="55,6%", claim=claims[number].claim)
        title = [f"Nhóm {number}: ", figure.model_dump(), {"ref": 1}]
        rows.append({"cells": [{"text": title, "header": True, "columns": 2}]})
        rows += [{"cells": [{"text": [f"Hàng {n}"]}, {"text": ["nhiều"]}]} for n in range(size)]
    table = Table.model_validate(
        {
            "caption": ["Bảng"],
            "columns": [{"title": [title]} for title in TITLES],
            "rows": rows,
            "claims": [one.model_dump() for one in claims],
        }
    )
    blocks = (
        Heading(level=1, text=("Kết quả",)),
        table,
        Sources(items=(SourceNote(number=1, text=("Báo A.",)),)),
        Provenance(grounds=tuple(row(f"a/{n}", n) for n, _ in enumerate(sizes))),
    )
    made = with_entries(blocks, "vi")
    return render_pdf(Document(lang="vi", title="Thử", date="2024-07-05", blocks=made))


def rows_of(pdf: bytes) -> list[list[str]]:
    """Return the rows on each page of the table, headings of groups as "Nhóm 1"."""
    pages = [[line.text for line in sheet.lines] for sheet in sheets(pdf)]
    rows = [[text[:6] for text in page if text.startswith(("Nhóm", "Hàng"))] for page in pages]
    return [page for page in rows if page]


def test_the_heading_of_a_group_is_repeated_on_each_page_it_runs_over() -> None:
    first, second, *_ = rows_of(grouped(4, 60))
    assert [row for row in first if row.startswith("Nhóm")] == ["Nhóm 0", "Nhóm 1"]
    assert second[0] == "Nhóm 1"


def test_no_heading_is_repeated_where_no_row_of_its_group_follows() -> None:
    for rows in (3, 4, 5):
        pages = rows_of(grouped(*(rows,) * 20))
        assert len(pages) > 1
        for page in pages:
            assert page[0].startswith("Nhóm")
            assert not [pair for pair in pairwise(page) if all(r[0] == "N" for r in pair)]
            assert page[-1].startswith("Hàng")


def test_a_repeated_heading_keeps_both_standards() -> None:
    pdf = grouped(4, 60)
    assert standard_faults(pdf) == []
    assert [fault for fault in own_faults(pdf) if fault != "page 1 has a number"] == []
