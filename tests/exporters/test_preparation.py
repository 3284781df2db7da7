"""Blocks made ready for paper."""

from dean06.blocks.model import Block, Document, Finding, Findings, Heading, List
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.exporters.preparation import prepare
from tests.documents import chart, sample_document


def prepared(*blocks: Block) -> tuple[Block, ...]:
    document = Document(lang="vi", title="A", date="2024-07-05", blocks=blocks)
    return prepare(document)


def task(text: str, owner: str = "", deadline: str = "") -> Finding:
    return Finding(
        text=(text,), owner=(owner,) if owner else (), deadline=(deadline,) if deadline else ()
    )


def test_tasks_with_who_and_when_become_a_table() -> None:
    items = (task("Số hóa", "Sở A", "30/9/2024"), task("Tập huấn"))
    (table,) = prepared(Findings(role="task", items=items))
    assert isinstance(table, Table)
    assert [plain(column.title) for column in table.columns] == [
        "TT",
        "Nội dung",
        "Chủ trì",
        "Thời hạn",
    ]
    assert [[plain(cell.text) for cell in row.cells] for row in table.rows] == [
        ["1", "Số hóa", "Sở A", "30/9/2024"],
        ["2", "Tập huấn", "–", "–"],
    ]


def test_a_column_nobody_fills_is_left_out() -> None:
    (table,) = prepared(Findings(role="task", items=(task("Số hóa", deadline="30/9/2024"),)))
    assert isinstance(table, Table)
    assert [plain(column.title) for column in table.columns] == ["TT", "Nội dung", "Thời hạn"]


def test_other_findings_become_a_numbered_list_that_loses_nothing() -> None:
    told = Finding(text=("Thiếu máy.",), owner=("Sở A",))
    (items,) = prepared(Findings(role="bottleneck", items=(told,)))
    assert isinstance(items, List)
    assert items.ordered
    assert plain(items.items[0].text) == "Thiếu máy. (Sở A)"


def test_headings_skip_no_level_and_empty_ones_go() -> None:
    made = prepared(
        Heading(level=3, text=("A",)), Heading(level=2, text=(" ",)), Heading(level=4, text=("B",))
    )
    assert [block.level for block in made if isinstance(block, Heading)] == [1, 2]


def test_tables_and_charts_are_numbered_apart() -> None:
    (table,) = [block for block in sample_document().blocks if isinstance(block, Table)]
    captions = [plain(block.caption) for block in prepared(table, chart(), table)]  # type: ignore[union-attr]
    assert [caption.split(".")[0] for caption in captions] == ["Bảng 1", "Biểu đồ 1", "Bảng 2"]


def test_a_table_without_a_caption_takes_no_number() -> None:
    (table,) = [block for block in sample_document().blocks if isinstance(block, Table)]
    bare = table.model_copy(update={"caption": ()})
    captions = [plain(block.caption) for block in prepared(bare, table)]  # type: ignore[union-attr]
    assert captions[0] == ""
    assert captions[1].startswith("Bảng 1.")


def test_a_deadline_in_words_begins_its_cell_with_a_capital() -> None:
    (table,) = prepared(Findings(role="task", items=(task("Số hóa", deadline="trong năm 2024"),)))
    assert plain(table.rows[0].cells[-1].text) == "Trong năm 2024"


def test_causes_stand_below_the_difficulty_on_paper() -> None:
    told = Finding(text=("Thiếu máy.",), causes=(("Nguyên nhân: Thiếu kinh phí.",),))
    (items,) = prepared(Findings(role="bottleneck", items=(told,)))
    assert isinstance(items, List)
    (item,) = items.items
    assert [plain(below.text) for below in item.items] == ["Nguyên nhân: Thiếu kinh phí."]
