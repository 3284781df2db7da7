"""The tables of the page on all data."""

from datetime import date

from dean06.blocks.model import Table
from dean06.briefing import data_tables
from tests.briefing.inventory_made import (
    books,
    doubts,
    fault,
    holdings,
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
        "Quarantined": [["a.csv, line 3", "x", "wrong."]],
        "Accepted with a doubt": [
            ["a.csv, line 3", "x", "wrong."],
            ["a.csv, line 3", "–", "wrong."],
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
    assert tables(found) == {"Doubts about whole sources": [["Article", "2", "translated."]]}


HELD = holdings(
    ("tinh-a", "2024H1", 3, date(2024, 6, 20), 10, False, 1),
    ("tinh-b", "2024H1", 7, date(2024, 2, 1), 150, True, 0),
    ("tinh-b", "2023H2", 1, None, None, True, 0),
)


def test_each_place_stands_with_what_it_has_the_fullest_first() -> None:
    made = data_tables.complete(page(holdings=HELD))

    assert texts(made) == ["Complete", "The codebook has 12 indicators."]
    assert tables(made)["What each place has"] == [
        ["Binh B City", "the first half of 2024", "7", "0"],
        ["Hoa A Province", "the first half of 2024", "3", "1"],
        ["Binh B City", "the second half of 2023", "1", "0"],
    ]


CAPTION = "Who has sent nothing, and of whom nothing is published"


def test_who_has_nothing_is_named_for_the_newest_four_half_years() -> None:
    codes = ["2024H2", "2024H1", "2023H2", "2023H1", "2022H2"]
    absent = {code: ["tinh-a", "tinh-b"] for code in codes} | {"2024H2": []}
    rows = tables(data_tables.complete(page(absent=absent)))[CAPTION]

    assert rows[0] == ["the second half of 2024", "0", "–"]
    assert rows[1] == ["the first half of 2024", "2", "Hoa A, Binh B City"]
    assert len(rows) == 4
    assert CAPTION not in tables(data_tables.complete(page()))


def test_a_province_in_a_list_goes_without_its_kind_in_vietnamese() -> None:
    shown = page("vi")
    assert [shown.short_name(key) for key in ("tinh-a", "tinh-b")] == ["Hòa A", "Bình B"]


def test_late_figures_are_told_with_the_oldest_first() -> None:
    made = data_tables.live(page(holdings=HELD))

    assert texts(made)[1].endswith("or of no known day: 2 of 3.")
    assert tables(made) == {
        "Late figures": [
            ["Binh B City", "the second half of 2023", "date unknown", "–"],
            ["Binh B City", "the first half of 2024", "1 February 2024", "150"],
        ]
    }


def test_without_late_figures_there_is_no_table_of_them() -> None:
    made = data_tables.live(page(holdings=HELD.head(1)))

    assert texts(made)[1].endswith("0 of 1.")
    assert tables(made) == {}
    assert texts(data_tables.live(page()))[1].endswith("0 of 0.")
