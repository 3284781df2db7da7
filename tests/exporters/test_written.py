"""What an analyst adds by hand: its numbers say that they are his."""

from dean06.blocks.model import Chart, Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import Styled, plain
from dean06.claim import Figure
from dean06.exporters.document import read_document
from dean06.exporters.written import written
from tests.notebooks_made import briefing, markdown, ran, shown


def figures(text: object) -> list[str]:
    assert isinstance(text, tuple)
    return [part.text for part in text if isinstance(part, Figure)]


def test_a_number_in_markdown_is_a_claim_on_its_cell() -> None:
    remark = markdown("Công an tỉnh báo **đạt 54%** trong năm 2024, 139 cơ sở.")
    told = read_document(briefing(remark))
    block = told.blocks[-1]
    assert isinstance(block, Paragraph)
    assert plain(block.text) == "Công an tỉnh báo đạt 54% trong năm 2024, 139 cơ sở."
    assert figures(block.text) == ["54%", "139"]
    assert Styled(text="đạt ", style="strong") in block.text
    (claim,) = block.claims
    assert claim.rule == "written"
    assert "2" in claim.observations[0]


def test_a_table_of_his_is_one_claim_however_many_numbers_it_has() -> None:
    html = "<table><tr><th>Xã</th><th>Hồ sơ</th></tr><tr><td>A</td><td>12</td></tr></table>"
    told = read_document(briefing(ran("frame", shown(text_html=html), number=2)))
    (table,) = (block for block in told.blocks if isinstance(block, Table))
    assert figures(table.rows[0].cells[1].text) == ["12"]
    assert len(table.claims) == 1


def test_pictures_printed_code_and_links_stay_as_they_are() -> None:
    chart = Chart(caption=("Năm 12",), alt="12")
    code = Paragraph(role="code", text=("12",))
    link = Paragraph(text=(Styled(text="bài 12", href="https://example.vn/"),))
    assert [written(block, "ô 2", "vi") for block in (chart, code, link)] == [chart, code, link]
