import pytest

from dean06.grids import markup
from dean06.grids.markup import Markup, markup_of

PLAIN = b'<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"/></row>'


@pytest.fixture(params=[1, 7, 1 << 20])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Go through the bytes in pieces of this size: none may lose what it cuts."""
    monkeypatch.setattr(markup, "_AT_ONCE", request.param)
    return int(request.param)


@pytest.mark.usefixtures("size")
class TestWhateverThePieces:
    def test_plain_cells_are_counted(self) -> None:
        found = markup_of([PLAIN])
        assert (found.names_with_c, found.spaced_cells, found.other_cells) == (2, 2, False)
        assert (found.formulas, found.errors) == (False, False)

    @pytest.mark.parametrize(
        "xml", [b"<c/>", b"<c>1</c>", b"<c\tr='A1'>", b"<c\nr='A1'>", b"<x:c r='A1'/>", b"<!-- -->"]
    )
    def test_cells_written_otherwise_are_noticed(self, xml: bytes) -> None:
        assert markup_of([PLAIN, xml]).other_cells

    @pytest.mark.parametrize("place", [b"A1", b"Z9", b"B12", b"Z999"])
    def test_cells_near_the_corner_are_counted(self, place: bytes) -> None:
        found = markup_of([PLAIN, b'<c r="%s" s="1"/>' % place])
        assert (found.near_cells, found.spaced_cells) == (3, 3)

    @pytest.mark.parametrize(
        "cell",
        [
            b'<c r="AA1"/>',
            b'<c r="A1000"/>',
            b'<c r="a1"/>',
            b'<c r="A"/>',
            b'<c r=""/>',
            b"<c r='A1'/>",
            b'<c s="1" r="A1"/>',
            b'<c r = "A1"/>',
            b'<c r="A',
            b"<c ",
        ],
    )
    def test_cells_further_off_or_written_otherwise_are_not(self, cell: bytes) -> None:
        found = markup_of([PLAIN, cell])
        assert (found.near_cells, found.spaced_cells) == (2, 3)

    @pytest.mark.parametrize("xml", [b"<cols>", b"<x:col>", b"<conditionalFormatting/>"])
    def test_other_names_with_c_count_as_cells_at_most(self, xml: bytes) -> None:
        assert markup_of([PLAIN, xml]).names_with_c == 3

    @pytest.mark.parametrize("xml", [b"<f>1+1</f>", b"<f/>", b"<x:f t='shared'>", b"<f\n>"])
    def test_formulas_are_noticed(self, xml: bytes) -> None:
        assert markup_of([PLAIN, xml]).formulas

    @pytest.mark.parametrize("xml", [b"<formula1>A</formula1>", b"<x:formula1/>", b"<font>"])
    def test_what_only_begins_like_a_formula_is_none(self, xml: bytes) -> None:
        assert not markup_of([PLAIN, xml]).formulas

    @pytest.mark.parametrize("xml", [b'<c r="A2" t="e">', b"<c t='e'>"])
    def test_errors_are_noticed(self, xml: bytes) -> None:
        assert markup_of([PLAIN, xml]).errors

    @pytest.mark.parametrize("xml", [b"\"e'", b'"ee"', b'<c t="n">e</c>'])
    def test_an_e_that_is_no_type_is_no_error(self, xml: bytes) -> None:
        assert not markup_of([PLAIN, xml]).errors


def test_a_part_that_is_empty_or_cut_off_is_gone_through() -> None:
    assert markup_of([b""]) == Markup(0, 0, 0, other_cells=False, formulas=False, errors=False)
    assert markup_of([b"<", b"c/>"]).names_with_c == 0
    found = markup_of([b"<c", b" /"])
    assert (found.names_with_c, found.spaced_cells) == (1, 0)
