"""Columns as a spreadsheet names them: A, Z, AA."""


def column_number(letters: bytes) -> int:
    """Return 1 for A, 27 for AA; 0 for no letters."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return A for 1, AA for 27. Raises ValueError for 0 and less, which no column has."""
    if number < 1:
        raise ValueError(number)
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
