"""What each place has of the codebook, and how old it is."""

from datetime import date

from dean06.briefing import data_holdings
from tests.briefing.inventory_made import holdings, page, tables, texts

HELD = holdings(
    ("tinh-a", "2024H1", 3, date(2024, 6, 20), 10, False, 1),
    ("tinh-b", "2024H1", 7, date(2024, 2, 1), 150, True, 0),
    ("tinh-b", "2023H2", 1, None, None, True, 0),
)


def test_each_place_stands_with_what_it_has_the_fullest_first() -> None:
    made = data_holdings.complete(page(holdings=HELD))

    assert texts(made) == ["Complete", "The codebook has 12 indicators."]
    assert tables(made)["What each place has"] == [
        ["Binh B City", "The first half of 2024", "7", "0"],
        ["Hoa A Province", "The first half of 2024", "3", "1"],
        ["Binh B City", "The second half of 2023", "1", "0"],
    ]


CAPTION = "Who has sent nothing, and of whom nothing is published"


def test_who_has_nothing_is_named_for_the_newest_four_half_years() -> None:
    codes = ["2024H2", "2024H1", "2023H2", "2023H1", "2022H2"]
    absent = {code: ["tinh-a", "tinh-b"] for code in codes} | {"2024H2": []}
    rows = tables(data_holdings.complete(page(absent=absent)))[CAPTION]

    assert rows[0] == ["The second half of 2024", "0", "–"]
    assert rows[1] == ["The first half of 2024", "2", "Binh B City, Hoa A"]
    assert len(rows) == 4
    assert CAPTION not in tables(data_holdings.complete(page()))


def test_a_province_in_a_list_goes_without_its_kind_in_vietnamese() -> None:
    shown = page("vi")
    assert [shown.short_name(key) for key in ("tinh-a", "tinh-b")] == ["Hòa A", "Bình B"]


def test_late_figures_are_told_with_the_oldest_first() -> None:
    made = data_holdings.live(page(holdings=HELD))

    assert texts(made)[1].endswith("or of no known day: 2 of 3.")
    assert tables(made) == {
        "Late figures": [
            ["Binh B City", "The second half of 2023", "Date unknown", "–"],
            ["Binh B City", "The first half of 2024", "1 February 2024", "150"],
        ]
    }


def test_without_late_figures_there_is_no_table_of_them() -> None:
    made = data_holdings.live(page(holdings=HELD.head(1)))

    assert texts(made)[1].endswith("0 of 1.")
    assert tables(made) == {}
    assert texts(data_holdings.live(page()))[1].endswith("0 of 0.")
