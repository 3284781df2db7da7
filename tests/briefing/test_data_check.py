"""The page on all data, opened as its notebook does."""

from pathlib import Path

import pytest

from dean06.blocks.model import Block, Head, Paragraph
from dean06.blocks.text import plain
from dean06.briefing import open_data_check
from dean06.briefing.data_check import DataCheck
from dean06.errors import BriefingError
from dean06.intake import collect
from tests.raw_data import OBSERVATION, Row, raw_folder


def opened(tmp_path: Path, *observations: Row, lang: str = "en") -> DataCheck:
    raw = raw_folder(tmp_path, observations=list(observations))
    collect(raw, tmp_path / "processed", "en")
    return open_data_check(lang, tmp_path / "processed")


def said(number: int, **cells: str) -> Row:
    key = f"bai-a/{number:02}"
    return {**OBSERVATION, "observation": key, "paragraph": str(number), **cells}


def blocks(check: DataCheck) -> dict[str, list[Block]]:
    parts = ("opening", "correct", "complete", "clean", "live")
    return {name: list(getattr(check, name)().blocks) for name in parts}


def test_the_page_opens_with_its_head_and_the_sum_of_the_books(tmp_path: Path) -> None:
    wrong = said(2, value_text="120%", value="120")
    head, total, *_ = opened(tmp_path, said(1), wrong).opening().blocks

    assert isinstance(head, Head)
    assert head.subject == "Quality of the data on Project 06"
    assert isinstance(total, Paragraph)
    assert plain(total.text) == "Entries read: 2; accepted: 1; quarantined: 1."


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_part_of_the_page_has_something_to_say(tmp_path: Path, lang: str) -> None:
    assert all(blocks(opened(tmp_path, said(1), lang=lang)).values())


def test_of_no_data_the_page_says_nought(tmp_path: Path) -> None:
    """Not one observation: every part still stands, and no book is short of a row."""
    parts = blocks(opened(tmp_path))

    total = parts["opening"][1]
    assert isinstance(total, Paragraph)
    assert plain(total.text) == "Entries read: 0; accepted: 0; quarantined: 0."
    assert all(parts.values())


def test_a_language_there_is_none_of_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="fr"):
        opened(tmp_path, said(1), lang="fr")
