"""Headings without a number take the place they have in the decree's outline."""

from dean06.blocks.model import Heading, Paragraph
from dean06.exporters.outline_numbers import numbered


def part(label: str = "I.") -> Heading:
    return Heading(level=1, label=label, text=("Phần",))


def heading(level: int, text: str = "Mục", label: str = "") -> Heading:
    return Heading(level=level, label=label, text=(text,))


def labels(*blocks: object) -> list[str]:
    made = numbered([block for block in blocks if isinstance(block, Heading | Paragraph)])
    return [block.label for block in made if isinstance(block, Heading)]


def test_headings_of_a_part_are_numbered_and_those_below_lettered() -> None:
    found = labels(part(), heading(2), heading(3), heading(3), heading(2), part("II."), heading(2))
    assert found == ["I.", "1.", "a)", "b)", "2.", "II.", ""]


def test_letters_run_as_in_vietnamese() -> None:
    found = labels(part(), heading(2), *[heading(3) for _ in range(8)], heading(2))
    assert found[2:10] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]


def test_one_heading_without_a_number_joins_its_numbered_brothers() -> None:
    assert labels(part(), heading(2, label="1."), heading(2, label="2."), heading(2)) == [
        "I.",
        "1.",
        "2.",
        "3.",
    ]


def test_a_number_an_analyst_wrote_is_kept() -> None:
    found = labels(part(), heading(2, "1. Một"), heading(2, "b) Hai"), heading(2, "Ba"))
    assert found == ["I.", "", "", "3."]


def test_only_numbered_parts_have_numbers_below_them() -> None:
    annex = Heading(level=1, label="Phụ lục I", text=("Nguồn",), annex=True)
    assert labels(annex, heading(2), heading(2)) == ["Phụ lục I", "", ""]
    assert labels(part(""), heading(2), heading(2)) == ["", "", ""]
    assert labels(heading(2), heading(2)) == ["", ""]
