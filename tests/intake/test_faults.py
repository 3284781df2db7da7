from functools import partial
from typing import Any

import pandas as pd

from dean06.intake.faults import (
    Spot,
    fault,
    placed,
    row_place,
    spot_fault,
    spot_of,
    told,
    why_not,
)
from dean06.messages import Language, Messages, messages
from dean06.periods import parse_period


def wording(words: Messages) -> str:
    return words.say("“{cell}” is neither a result nor a plan.", cell="x")


ENGLISH = "“x” is neither a result nor a plan."


def row(**cells: Any) -> Any:
    usual = {"file": "a.csv", "sheet": "", "line": 3, "labels": None, "value_text": "12"}
    frame = pd.DataFrame([{**usual, **cells}], index=[7], dtype=object)
    return next(frame.itertuples())


def test_a_cell_of_a_workbook_is_named_as_a_spreadsheet_names_it() -> None:
    assert Spot("a.xlsx", "Số liệu", 12, "G").cell == "G12"
    assert Spot("a.xlsx", "Số liệu", 12).cell == "12"
    assert Spot("a.xlsx").cell == ""


def test_a_fault_is_worded_in_every_language_at_once() -> None:
    both = told(wording)

    assert both.keys() == {"vi", "en"}
    assert both["en"] == ENGLISH
    assert both["vi"] == wording(messages("vi")) != ENGLISH


def test_a_fault_knows_its_cell_its_row_and_the_word_its_rule_belongs_to() -> None:
    found = fault(row(), "value_text", "slip", wording)

    assert (found.heading, found.raw, found.row) == ("correct", "12", 7)
    assert found.spot == Spot("a.csv", "", 3, "value_text")


def test_what_stood_in_the_cell_may_be_told_beside_what_the_row_holds_now() -> None:
    assert fault(row(), "value_text", "slip", wording, raw="12,0").raw == "12,0"
    assert fault(row(), None, "slip", wording).raw == ""
    assert fault(row(value_text=None), "value_text", "slip", wording).raw == ""


def test_a_field_is_told_by_the_letter_of_the_column_it_stands_in() -> None:
    labelled = row(file="a.xlsx", sheet="Số liệu", labels={"value_text": "H"})

    assert spot_of(labelled, "value_text") == Spot("a.xlsx", "Số liệu", 3, "H")
    assert spot_of(labelled, None) == Spot("a.xlsx", "Số liệu", 3, None)


def test_a_field_without_a_column_of_a_workbook_is_told_by_its_row() -> None:
    labelled = row(file="a.xlsx", sheet="Số liệu", labels={"value_text": "H"})

    assert spot_of(labelled, "place") == Spot("a.xlsx", "Số liệu", 3, None)


def test_a_field_of_a_delimited_file_is_told_by_its_own_name() -> None:
    assert spot_of(row(), "place").column == "place"


def test_what_became_no_row_is_told_by_its_spot() -> None:
    found = spot_fault(Spot("a.csv", line=4, column="x"), "type", told(wording), raw=None)

    assert (found.raw, found.row, found.heading) == ("", 0, "correct")
    assert found.sentence("en") == f"a.csv, line 4, column x: {ENGLISH}"


def place(spot: Spot, lang: Language = "en") -> str:
    return placed(spot, "wrong.", lang)


def test_a_sentence_begins_with_the_place_it_speaks_of() -> None:
    assert place(Spot("a.xlsx", "S", 12, "G")) == "a.xlsx, sheet S, cell G12: wrong."
    assert place(Spot("a.csv", "", 12, "G")) == "a.csv, line 12, column G: wrong."
    assert place(Spot("a.xlsx", "S", 12)) == "a.xlsx, sheet S, row 12: wrong."
    assert place(Spot("a.csv", "", 12)) == "a.csv, line 12: wrong."


def test_a_sentence_about_a_whole_file_names_the_file_itself() -> None:
    assert place(Spot("a.csv")) == "wrong."
    assert row_place(Spot("a.csv"), "en") == "a.csv"


def test_an_attempt_that_fails_is_told_in_every_language() -> None:
    wording = told(why_not(partial(parse_period, "2024Q1")))
    assert wording["en"].startswith("Period “2024Q1” is not valid: expected a half-year")
    assert wording["vi"].startswith("Kỳ “2024Q1” không hợp lệ")
