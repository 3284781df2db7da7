"""How a table is set: no number and no document number is broken in two."""

import pytest

from dean06.blocks.table import Table
from dean06.blocks.table_grid import grid
from dean06.exporters.fonts import width_mm
from dean06.exporters.runs import break_words
from dean06.exporters.table_layout import halves, lay_out, room_mm
from dean06.themes import load_theme

DECREE = load_theme()


def table(*rows: tuple[str, ...], widths: tuple[float, ...] = ()) -> Table:
    shares = widths or (1.0,) * len(rows[0])
    return Table.model_validate(
        {
            "columns": [{"title": ["Cột"], "width": share} for share in shares],
            "rows": [{"cells": [{"text": [text]} for text in row]} for row in rows],
        }
    )


@pytest.mark.parametrize("word", ["145/KH-UBND", "1.323.386,55", "28/02/2024"])
@pytest.mark.parametrize("share", [0.1, 0.5, 1.0])
def test_a_word_of_ordinary_length_is_never_broken(word: str, share: float) -> None:
    made = table(("chữ " * 40, word), widths=(9.0, share))
    cells = grid(made)
    layout = lay_out(cells, made.columns, DECREE)
    placed = cells.body[0][1]
    assert break_words(word, room_mm(placed, layout, DECREE), layout.size_pt) == word


def test_a_word_wider_than_its_line_is_broken_and_loses_nothing() -> None:
    address = "https://example.org/" + "rat-dai/" * 20
    broken = break_words(address, 40, 12)
    assert broken.replace("\u200b", "") == address
    assert all(width_mm(piece, 12) <= 40 for piece in broken.split("\u200b"))


def test_few_columns_keep_the_upright_sheet_and_the_largest_type() -> None:
    made = table(("a", "b"), ("c", "d"))
    layout = lay_out(grid(made), made.columns, DECREE)
    assert (layout.size_pt, layout.landscape) == (12, False)
    assert sum(layout.widths_mm) == pytest.approx(DECREE.text_width_mm())


def test_many_columns_get_smaller_type_and_then_a_turned_sheet() -> None:
    def landscape(count: int) -> bool:
        made = table(("1.323.386,55",) * count)
        return lay_out(grid(made), made.columns, DECREE).landscape

    assert not landscape(6)
    assert landscape(12)


def test_shares_are_kept_where_words_allow() -> None:
    made = table(("a", "b"), widths=(3.0, 1.0))
    first, second = lay_out(grid(made), made.columns, DECREE).widths_mm
    assert first / second == pytest.approx(3)


def test_a_table_only_looked_things_up_in_is_set_small() -> None:
    made = table(("a", "b"), ("c", "d"))
    assert lay_out(grid(made), made.columns, DECREE, fine=True).size_pt == 9


def test_a_narrow_table_is_laid_out_in_halves_and_a_wide_one_is_not() -> None:
    narrow = table(("1", "Nghệ An", "97,3%"))
    layout = halves(grid(narrow), narrow.columns, DECREE)
    assert layout
    assert layout.halved
    assert abs(sum(layout.widths_mm) - (DECREE.text_width_mm() - 7) / 2) < 0.01
    wide = table(tuple("1.363.497/1.449.129" for _ in range(4)))
    assert halves(grid(wide), wide.columns, DECREE) is None


def test_a_figure_with_its_unit_stays_on_one_line_beside_a_column_of_sentences() -> None:
    told = "hơn 531.000 giao dịch"
    made = table(("Số giao dịch thanh toán trực tuyến", told), widths=(5.0, 1.0))
    _, figure = lay_out(grid(made), made.columns, DECREE).widths_mm
    assert figure == pytest.approx(width_mm(told, 12) + 2 * DECREE.table.inset_mm)


def test_a_column_is_not_widened_where_the_table_would_grow_taller() -> None:
    told = "hơn 531.000 giao dịch"
    made = table(("chữ " * 150, told), widths=(5.0, 1.0))
    _, figure = lay_out(grid(made), made.columns, DECREE).widths_mm
    assert figure < width_mm(told, 12)


def test_columns_of_a_kind_stay_equally_wide() -> None:
    made = table(("Số tài khoản", "24.211 tài khoản đã cấp", "–"), widths=(3.0, 1.0, 1.0))
    _, first, second = lay_out(grid(made), made.columns, DECREE).widths_mm
    assert first == pytest.approx(second)


def test_two_columns_of_sentences_keep_their_shares() -> None:
    made = table(("chữ " * 40, "chữ " * 40), widths=(3.0, 1.0))
    first, second = lay_out(grid(made), made.columns, DECREE).widths_mm
    assert first / second == pytest.approx(3)


def test_a_path_too_wide_for_its_column_breaks_between_its_parts() -> None:
    path = "submissions/2024H1/thua-thien-hue-2024-06.xlsx"
    pieces = break_words(path, 59, 9).split("\u200b")
    assert pieces == ["submissions/2024H1/thua-thien-hue-2024-", "06.xlsx"]


def test_a_row_of_references_needs_no_help_to_break() -> None:
    row = "theo" + "".join(f"[{number}]" for number in range(1, 40))
    assert break_words(row, 59, 9) == row


def aligned(*aligns: str) -> Table:
    return Table.model_validate(
        {
            "columns": [{"title": ["Cột"], "align": align} for align in aligns],
            "rows": [{"cells": [{"text": ["1.234"]} for _ in aligns]}],
        }
    )


def test_more_is_left_free_only_where_a_figure_meets_the_words_behind_it() -> None:
    more = DECREE.table.figure_gap_mm
    assert more > 0
    for aligns, gaps in (
        (("left", "right", "left"), (0, more, 0)),
        (("left", "right", "right", "left"), (0, 0, more, 0)),
        (("left", "right", "center"), (0, 0, 0)),
        (("left", "left", "right"), (0, 0, 0)),
    ):
        made = aligned(*aligns)
        assert lay_out(grid(made), made.columns, DECREE).gaps_mm == gaps


def test_a_word_is_broken_within_what_is_left_beside_the_gap() -> None:
    made = aligned("left", "right", "left")
    cells = grid(made)
    layout = lay_out(cells, made.columns, DECREE)
    _, figure, after = (room_mm(placed, layout, DECREE) for placed in cells.body[0])
    widths = layout.widths_mm
    assert figure - after == pytest.approx(widths[1] - widths[2] - DECREE.table.figure_gap_mm)
    assert sum(widths) == pytest.approx(DECREE.text_width_mm())
