"""From an executed notebook to a document."""

import json
from base64 import b64encode
from io import BytesIO

import pandas as pd
import pytest
from PIL import Image

from dean06.blocks.model import BLOCK_MIME, Block, Chart, Heading, List, Paragraph
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.errors import BriefingError
from dean06.exporters.document import read_document
from tests.documents import CHART_SVG, chart, sample_document
from tests.notebooks_made import block_output, briefing, markdown, notebook, ran, shown


def blocks(*cells: object) -> list[object]:
    """Return what comes after the head."""
    return list(read_document(briefing(*cells)).blocks[1:])


def test_blocks_come_back_as_they_went_out() -> None:
    document = sample_document()
    outputs = [block_output(block) for block in document.blocks]
    read = read_document(notebook(ran("show()", *outputs)))
    assert (read.lang, read.title, read.date) == (document.lang, document.title, document.date)
    assert without_pictures(read.blocks) == without_pictures(document.blocks)


def without_pictures(blocks: tuple[Block, ...]) -> list[Block]:
    """Leave pictures out: they travel beside their block and are cleaned on reading."""
    return [
        block.model_copy(update={"picture": None}) if isinstance(block, Chart) else block
        for block in blocks
    ]


def test_the_method_stays_in_the_notebook() -> None:
    frame = shown(text_html="<table><tr><td>1</td></tr></table>")
    assert (
        blocks(
            markdown("Cách tính.", "method"),
            ran("results", frame, tags=("method",)),
            ran('place = "a"', tags=("parameters",)),
            ran('place = "b"', tags=("injected-parameters",)),
        )
        == []
    )


def test_code_and_warnings_are_never_printed() -> None:
    import nbformat.v4 as v4

    warning = v4.new_output("stream", name="stderr", text="FutureWarning")
    printed = v4.new_output("stream", name="stdout", text="ba dòng\n")
    (block,) = blocks(ran("secret = 1", warning, printed))
    assert isinstance(block, Paragraph)
    assert (block.role, plain(block.text)) == ("code", "ba dòng")


def test_a_frame_becomes_a_table_with_header_cells() -> None:
    frame = pd.DataFrame({"Huyện": ["A", "B"], "Tỷ lệ": [97.3, 88.1]})
    (table,) = blocks(ran("frame", shown(text_html=frame.to_html())))
    assert isinstance(table, Table)
    assert [plain(column.title) for column in table.columns] == ["", "Huyện", "Tỷ lệ"]
    assert [[plain(cell.text) for cell in row.cells] for row in table.rows] == [
        ["0", "A", "97.3"],
        ["1", "B", "88.1"],
    ]
    assert [cell.header for cell in table.rows[0].cells] == [True, False, False]


def test_an_analyst_s_markdown_becomes_blocks() -> None:
    source = (
        "### Ghi chú\n\nĐoạn **đậm** và [trang](https://example.org).\n\n"
        "- một\n  - hai\n\n| A | B |\n| - | -: |\n| x | 1 |\n"
    )
    heading, paragraph, items, table = blocks(markdown(source))
    assert isinstance(heading, Heading)
    assert heading.level == 1
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.text) == "Đoạn đậm và trang."
    assert isinstance(items, List)
    assert plain(items.items[0].items[0].text) == "hai"
    assert isinstance(table, Table)
    assert [column.align for column in table.columns] == ["left", "right"]


def test_heading_levels_never_skip_one() -> None:
    made = blocks(markdown("# A\n\n### B\n\n###### C\n\n## D"))
    assert [block.level for block in made if isinstance(block, Heading)] == [1, 2, 3, 2]


def test_a_picture_gets_words_even_when_nobody_wrote_any() -> None:
    image = BytesIO()
    Image.new("RGB", (4, 3)).save(image, "PNG")
    png = shown(image_png=b64encode(image.getvalue()).decode())
    _, picture = blocks(markdown("## Biểu đồ riêng"), ran("plot()", png))
    assert isinstance(picture, Chart)
    assert picture.alt == "Hình trong phần “Biểu đồ riêng”, chưa có mô tả."


def test_an_svg_is_told_by_its_own_words() -> None:
    (picture,) = blocks(ran("plot()", shown(image_svg_xml=CHART_SVG)))
    assert isinstance(picture, Chart)
    assert picture.alt == "Thành An; Cả nước; Tỷ lệ hồ sơ nộp trực tuyến, tháng 6/2024"


def test_a_picture_that_is_none_leaves_a_visible_note() -> None:
    (note,) = blocks(ran("plot()", shown(image_png=b64encode(b"no picture").decode())))
    assert isinstance(note, Paragraph)
    assert "không in được: image/png" in plain(note.text)


def test_what_paper_cannot_show_leaves_a_visible_note() -> None:
    widget = shown(application_javascript="alert(1)", text_plain="<Javascript>")
    (note,) = blocks(ran("widget", widget))
    assert isinstance(note, Paragraph)
    assert "application/javascript" in plain(note.text)


def test_characters_no_font_has_are_replaced_visibly() -> None:
    (paragraph,) = blocks(markdown("Tốt \N{GRINNING FACE}"))
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.text) == "Tốt □"


@pytest.mark.parametrize(
    "data",
    [
        {"kind": "video", "text": []},
        {"kind": "paragraph", "text": [{"text": "1", "onclick": "x"}]},
        {"kind": "heading", "level": 9, "text": []},
        "no json",
    ],
)
def test_an_output_that_claims_to_be_a_block_and_is_none_names_its_cell(data: object) -> None:
    with pytest.raises(BriefingError, match=r"ô 2 \(briefing.results\(\)\)"):
        blocks(ran("briefing.results()", shown(**{BLOCK_MIME.replace("/", "_", 1): data})))


def test_a_chart_takes_the_picture_beside_it() -> None:
    output = block_output(chart())
    assert "picture" in output.data[BLOCK_MIME]
    assert output.data[BLOCK_MIME]["picture"] is None
    (made,) = blocks(ran("chart", output))
    assert isinstance(made, Chart)
    assert made.picture is not None
    assert "Thành An" in made.picture.data


def test_a_notebook_run_by_hand_says_so() -> None:
    assert read_document(briefing(built=False)).hand_run
    assert not read_document(briefing()).hand_run


def test_a_notebook_without_a_head_still_has_title_date_and_language() -> None:
    document = read_document(notebook(ran("1")), "phan-tich")
    assert (document.title, document.date, document.lang) == ("phan-tich", "1970-01-01", "vi")


def test_a_block_is_kept_as_data_a_notebook_file_can_hold() -> None:
    for block in sample_document().blocks:
        data = block_output(block).data[BLOCK_MIME]
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
