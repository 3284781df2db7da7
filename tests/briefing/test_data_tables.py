"""The tables of the page on all data."""

from dean06.blocks.table import Table
from dean06.briefing import data_tables
from tests.briefing.inventory_made import (
    books,
    doubts,
    fault,
    notes,
    page,
    quarantine,
    tables,
    texts,
)


def test_the_sum_of_all_entries_stands_above_those_by_file() -> None:
    made = data_tables.books(
        page(
            books=books(
                ("observations", "a.csv", 1500, 1500, 0), ("observations", "b.csv", 4, 1, 3)
            )
        )
    )
    assert texts(made) == ["Entries read: 1,504; accepted: 1,501; quarantined: 3."]
    assert tables(made) == {
        "What was read, by file": [["b.csv", "4", "1", "3"], ["a.csv", "1,500", "1,500", "0"]]
    }


def test_every_number_of_the_books_names_its_line() -> None:
    _, table = data_tables.books(page())
    assert isinstance(table, Table)
    assert [claim.observations for claim in table.claims[-3:]] == [
        ("books:observations:a.csv:read",),
        ("books:observations:a.csv:accepted",),
        ("books:observations:a.csv:quarantined",),
    ]


def test_a_long_table_is_cut_and_says_so() -> None:
    rows = [("observations", f"{number:03}.csv", 1, 1, 0) for number in range(61)]
    long, short = books(*rows), books(*rows[:60])

    assert notes(data_tables.books(page(books=long))) == ["The first 60 of 61 rows."]
    assert notes(data_tables.books(page(books=short))) == []
    assert len(tables(data_tables.books(page(books=long)))["What was read, by file"]) == 60


def test_each_word_has_its_faults_and_its_doubts() -> None:
    made = page(
        quarantine=quarantine(fault("range", "correct"), fault("key_twice", "clean")),
        doubts=doubts(fault("slip", "correct"), fault("jump", "correct", raw="")),
    )
    correct, clean = data_tables.correct(made), data_tables.clean(made)

    assert texts(correct) == ["Correct", "Quarantined: 1.", "Accepted with a doubt: 2."]
    assert tables(correct) == {
        "Quarantined": [["a.csv, line 3", "x", "Wrong."]],
        "Accepted with a doubt": [
            ["a.csv, line 3", "x", "Wrong."],
            ["a.csv, line 3", "–", "Wrong."],
        ],
    }
    assert texts(clean) == ["Clean", "Quarantined: 1.", "Accepted with a doubt: 0."]


def test_a_fault_is_told_with_its_cell_row_or_file() -> None:
    made = page(
        quarantine=quarantine(
            fault("type", "correct", file="a.xlsx", sheet="S", line=12, column="G"),
            fault("type", "correct", file="a.xlsx", sheet="S", line=12, column=None),
            fault("header", "correct", file="b.xlsx", line=None, column=None),
        )
    )
    rows = tables(data_tables.correct(made))["Quarantined"]
    assert [row[0] for row in rows] == ["a.xlsx, S, G12", "a.xlsx, S, 12", "b.xlsx"]


def test_doubts_about_whole_sources_are_counted_by_source() -> None:
    translated = fault("translated", "clean", told_en="translated.")
    found = data_tables.clean(page(doubts=doubts(translated, translated)))

    assert texts(found)[-1] == "Accepted with a doubt: 2."
    assert tables(found) == {"Doubts about whole sources": [["Article", "2"]]}
    assert notes(found) == ["Translated."]


def test_different_doubts_about_sources_stand_in_a_column_of_their_own() -> None:
    several = doubts(
        fault("translated", "clean", told_en="translated."),
        fault("undated", "clean", told_en="no day."),
    )
    found = data_tables.clean(page(doubts=several))
    (shown,) = tables(found).values()
    assert sorted(row[2] for row in shown) == ["No day.", "Translated."]
