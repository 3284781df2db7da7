"""The table of a ranking, and of what was not ranked."""

from datetime import date
from decimal import Decimal
from typing import Any

from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.comparing.tables import ranking_table, unranked_table
from dean06.places import Gazetteer
from tests.briefing.comparing.places_made import (
    NAMES,
    PLACES,
    five,
    place,
    rank,
    target_table,
    told,
    view,
)
from tests.briefing.figures_made import count


def table(*rows: dict[str, Any], **more: Any) -> Table:
    made = view(*rows, **more)
    return ranking_table(made.rankings[0], made)


def cells(block: Table) -> list[list[str]]:
    return [[plain(cell.text) for cell in row.cells] for row in block.rows]


def test_the_table_tells_rank_place_figure_day_and_source() -> None:
    block = table(*five())
    assert [plain(column.title) for column in block.columns] == [
        "Rank",
        "Province, city",
        "Figure",
        "As of",
        "Source",
    ]
    assert cells(block)[:2] == [
        ["1", "tinh-01", "90.0%", "31 December 2025", "[1]"],
        ["2", "tinh-02", "80.0%", "31 December 2025", "[1]"],
    ]
    assert [row[0] for row in cells(block)] == ["1", "2", "2", "4", "5"]
    assert [cell.header for cell in block.rows[0].cells] == [False, True, False, False, False]


def test_a_rank_left_open_is_a_span_and_explained() -> None:
    over = {"bound": "at_least", "word": "hơn", "value": Decimal(85)}
    block = table(*five(p04=over))
    assert [row[:2] for row in cells(block)] == [
        ["1–2", "tinh-01"],
        ["1–2", "tinh-04"],
        ["3", "tinh-02"],
        ["3", "tinh-03"],
        ["5", "tinh-05"],
    ]
    assert "leave it open" in plain(block.notes[0])


def test_a_rank_s_claim_counts_the_figures_before_it() -> None:
    claims = {claim.claim: claim for claim in table(*five()).claims if claim.rule == "rank"}
    assert {claim.value: set(claim.observations) for claim in claims.values()}["4"] == {
        "04/1",
        "01/1",
        "02/1",
        "03/1",
    }


def test_ranks_by_themselves_get_no_column_of_ranks() -> None:
    block = table(*map(rank, NAMES))
    assert cells(block)[0][:2] == ["tinh-01", "1/6"]


def test_marks_are_explained_and_only_where_they_are_used() -> None:
    assert table(*five()).notes == ()
    block = table(*five(p02={"date_basis": "implied", "doubts": "translated"}))
    assert cells(block)[1][2:4] == ["80.0%†", "31 December 2025*"]
    assert [plain(note)[:1] for note in block.notes] == ["*", "†"]


def test_the_target_of_all_places_stands_below() -> None:
    (note,) = table(*five(), targets=target_table("85")).notes
    assert plain(note) == "Target: 85% or more, Decision[1]."


def test_a_long_table_stands_in_halves_and_tells_a_time_all_share_once() -> None:
    codes = [f"{n:02}" for n in range(1, 64)]
    places = Gazetteer([PLACES["viet-nam"], *(place(code, f"tỉnh {code}") for code in codes)])
    rows = [told(code, str(100 - int(code))) for code in codes]
    block = table(*rows, places=places)
    assert block.halved
    assert [plain(column.title) for column in block.columns] == ["Rank", "Province, city", "Figure"]
    assert plain(block.notes[0]) == "All figures: 31 December 2025.[1]"
    apart = [{**rows[0], "period_end": date(2025, 11, 30)}, *rows[1:]]
    assert len(table(*apart, places=places).columns) == 5
    assert not table(*five()).halved


def test_what_is_not_ranked_is_told_by_reason_with_its_numbers() -> None:
    counts = [{**count("12"), "observation": f"{n}/2", "place": f"tinh-0{n}"} for n in range(1, 6)]
    block = unranked_table(view(*five(p05={"date_basis": "unknown"}), *counts))
    assert block is not None
    assert cells(block) == [
        [
            "Too few places at one time: dates more than 92 days apart or unknown, spans of "
            "different lengths, or provinces of different maps"
        ],
        ["Share of digital files", "5", "4"],
        ["A count, without its whole or a population of the same basis"],
        ["Cards issued", "5", "–"],
    ]


def test_where_all_is_ranked_there_is_no_such_table() -> None:
    assert unranked_table(view(*five())) is None
