"""How large a workbook is, by its XML alone."""

import pytest

from dean06.grids.faults import Refused
from dean06.grids.markup import markup_of
from dean06.grids.sizes import check_size

PLAIN = b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'


def is_plain(*sheets: bytes) -> bool:
    return check_size(sheets, markup_of(sheets))


def test_sheets_written_as_excel_does_are_plain_however_many() -> None:
    assert is_plain(PLAIN)
    assert is_plain(*[PLAIN] * 60)
    assert is_plain(PLAIN.replace(b"A1", b"AB1234"))


def test_one_cell_written_otherwise_makes_the_workbook_one_to_walk_through() -> None:
    assert not is_plain(PLAIN, PLAIN.replace(b'<c r="A1">', b"<c>"))
    assert not is_plain(PLAIN, PLAIN.replace(b"<c r", b"<x:c r"))


@pytest.mark.parametrize("place", [b"A100001", b"TA1"])
def test_a_cell_too_far_off_is_refused_beside_any_number_of_near_ones(place: bytes) -> None:
    with pytest.raises(Refused):
        is_plain(PLAIN, PLAIN.replace(b"A1", place))


def test_a_dimension_that_lies_far_off_is_refused_though_all_cells_are_near() -> None:
    with pytest.raises(Refused):
        is_plain(PLAIN, b'<dimension ref="A1:B100001"/>' + PLAIN)
