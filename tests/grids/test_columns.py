import pytest

from dean06.grids.columns import column_letters, column_number


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (16384, "XFD")],
)
def test_columns_are_named_as_a_spreadsheet_does(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters.encode()) == number
    assert column_number(letters.lower().encode()) == number


def test_no_column_has_no_name() -> None:
    assert column_number(b"") == 0
    with pytest.raises(ValueError, match="0"):
        column_letters(0)
