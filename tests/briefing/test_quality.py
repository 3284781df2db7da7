"""The box on the quality of the figures, and the list of the doubtful ones."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.quality import doubts_list, quality_table
from dean06.measures.quality import Quality
from dean06.messages import Language
from tests.briefing.figures_made import NUMBERS, count, figures, share

DAY = date(2024, 6, 20)


def quality(
    *made: dict[str, Any],
    doubts: tuple[tuple[str, str, str], ...] = (),
    **changes: Any,
) -> Quality:
    shown = figures(*made)
    table = pd.DataFrame(
        [(*doubt, f"nghi {doubt[1]}.", f"odd {doubt[1]}.", None) for doubt in doubts],
        columns=pd.Index(["observation", "rule", "heading", "told_vi", "told_en", "against"]),
        dtype=object,
    )
    usual: dict[str, Any] = {
        "figures": shown,
        "doubts": shown.merge(table, on="observation"),
        "earlier_doubts": shown.iloc[:0].merge(table, on="observation"),
        "known": ("files_share",),
        "expected": ("files_share", "cards", "accounts"),
        "undated": shown.iloc[:0],
        "stale": shown.iloc[:0],
        "newest": DAY,
    }
    return Quality(**{**usual, **changes})


def told(judged: Quality, lang: Language = "en") -> dict[str, str]:
    table = quality_table(judged, lang)
    assert isinstance(table, Table)
    return {plain(made.cells[0].text): plain(made.cells[1].text) for made in table.rows}


SLIP, OTHER = ("source-a/01", "slip", "correct"), ("source-a/01", "disagree", "clean")


def test_sound_figures_are_told_as_such() -> None:
    assert told(quality(share(), count(observation="source-b/02", source="source-b"))) == {
        "Correct": "Figures checked: 2; no error was found.",
        "Complete": "Indicators of the codebook with a result: 1 of 3.",
        "Clean": "No figure is told otherwise by another source.",
        "Live": "The newest figure is of 20 June 2024.",
    }


def test_the_four_words_are_those_of_project_06() -> None:
    assert list(told(quality(share()), "vi")) == ["Đúng", "Đủ", "Sạch", "Sống"]


def test_a_figure_with_two_doubts_is_one_doubtful_figure() -> None:
    jump = ("source-a/01", "jump", "correct")
    judged = quality(share(), doubts=(SLIP, jump, OTHER))

    assert told(judged)["Correct"] == "Figures checked: 1; doubtful: 1."


def test_what_others_tell_and_what_a_machine_translated_is_counted() -> None:
    translated = ("source-a/01", "translated", "clean")
    assert told(quality(share(), doubts=(OTHER, translated)))["Clean"] == (
        "Figures another source tells otherwise: 1; each is told under the doubtful figures. "
        "Figures read in a translation made by machine: 1."
    )


def test_old_and_undated_figures_are_counted() -> None:
    old = figures(share(), share(observation="source-a/02"))
    undated = figures(share(observation="source-a/03"))
    assert told(quality(share(), stale=old, undated=undated))["Live"] == (
        "The newest figure is of 20 June 2024. Figures more than half a year old at the end of "
        "the period: 2. Figures whose date no source tells: 1."
    )


def test_where_no_figure_has_a_day_that_is_said() -> None:
    undated = figures(share())
    judged = quality(share(), newest=None, undated=undated)
    assert told(judged)["Live"] == "Figures whose date no source tells: 1."


def test_every_number_of_the_box_has_its_claim() -> None:
    table = quality_table(quality(share(), doubts=(SLIP,)), "vi")
    assert table is not None
    assert [(claim.value, claim.observations) for claim in table.claims] == [
        ("1", ("source-a/01",)),
        ("1", ("files_share",)),
        ("3", ("accounts", "cards", "files_share")),
    ]


def test_without_a_figure_there_is_no_box() -> None:
    assert quality_table(quality(), "vi") is None


def test_each_doubtful_figure_is_listed_with_its_reason_and_source() -> None:
    block = doubts_list(quality(share(), doubts=(SLIP, OTHER)), NUMBERS, "en")
    assert block is not None
    assert [plain(item.text) for item in block.items] == [
        "Share of digital files (97.3%†): odd slip.[1]",
        "Share of digital files (97.3%†): odd disagree.[1]",
    ]


def test_the_reason_of_a_doubt_goes_on_the_sentence_in_either_language() -> None:
    block = doubts_list(quality(share(), doubts=(SLIP,)), NUMBERS, "vi")
    assert block is not None
    (text,) = (plain(item.text) for item in block.items)
    assert "(97,3%†): " in text


def test_doubts_about_a_whole_source_are_not_listed_figure_by_figure() -> None:
    of_sources = (("source-a/01", "translated", "clean"), ("source-a/01", "undated", "live"))
    assert doubts_list(quality(share(), doubts=of_sources), NUMBERS, "vi") is None
    assert doubts_list(quality(share()), NUMBERS, "vi") is None


def test_the_mark_of_doubtful_figures_is_explained_where_one_bears_it() -> None:
    marked = quality_table(quality(share(doubts="translated")), "vi")
    assert marked is not None
    assert [plain(note) for note in marked.notes] == [
        "Dấu † đặt sau số liệu còn nghi vấn hoặc đọc từ bản dịch máy."
    ]
    for without in (share(), share(doubts="undated")):
        table = quality_table(quality(without), "vi")
        assert table is not None
        assert table.notes == ()


def test_figures_of_one_source_are_not_said_to_agree_with_others() -> None:
    assert told(quality(share(), count(observation="source-a/02")), "vi")["Sạch"] == (
        "Số liệu lấy từ một nguồn; chưa phát hiện nguồn khác nêu khác."
    )


def test_a_doubt_about_an_earlier_half_year_is_listed_and_not_counted() -> None:
    earlier = quality(share(), doubts=(SLIP,)).doubts
    made = quality(count(observation="source-b/02"), earlier_doubts=earlier)
    assert told(made)["Correct"] == "Figures checked: 1; no error was found."
    listed = doubts_list(made, NUMBERS, "en")
    assert listed
    assert ["odd slip" in plain(item.text) for item in listed.items] == [True]


def test_sources_are_not_said_to_agree_where_those_of_earlier_half_years_do_not() -> None:
    earlier = quality(share(), doubts=(OTHER,)).doubts
    made = quality(
        count(observation="source-b/02"),
        count(observation="source-c/01", source="source-c"),
        earlier_doubts=earlier,
    )
    assert told(made)["Clean"] == (
        "No latest figure is told otherwise by another source; some of earlier half-years are, "
        "told under the doubtful figures."
    )


def disagreeing(
    told: str, other: dict[str, Any]
) -> tuple[str, list[tuple[str, str, tuple[str, ...]]]]:
    """Return the doubt of a share against `other`: its words, and the claims with their rows."""
    shown, against = figures(share()), figures(other)
    doubt = {"rule": "disagree", "heading": "clean", "told_vi": told, "told_en": told}
    judged = quality(share(), doubts=())
    marked = shown.assign(**doubt, against=other["observation"])
    rows = {row.observation: row for row in against.itertuples()}
    block = doubts_list(replace(judged, doubts=marked), NUMBERS, "vi", rows)
    assert block is not None
    (item,) = block.items
    return plain(item.text), [(one.rule, one.text, one.observations) for one in block.claims]


def test_a_figure_quoted_in_a_doubt_stands_on_its_own_row_alone() -> None:
    other = share(
        observation="source-b/01", source="source-b", value_text="95,1%", value=Decimal("95.1")
    )
    words, claims = disagreeing("ở đây ghi “97,3%”, còn “B” ghi “95,1%”.", other)

    assert words == ("Tỷ lệ hồ sơ số (97,3%†): ở đây ghi “97,3%”, còn “B” ghi “95,1%”.[1][2]")
    assert claims == [
        ("as_read", "97,3%", ("source-a/01",)),
        ("as_read", "95,1%", ("source-b/01",)),
    ]


def test_a_number_worked_out_for_a_doubt_stands_on_all_its_rows() -> None:
    other = share(
        observation="source-b/01", source="source-b", value_text="95,1%", value=Decimal("95.1")
    )
    words, claims = disagreeing("“97,3%”, nhưng tính lại là 96,4%.", other)

    assert words.endswith("96,4%.[1]")
    assert claims[1] == ("doubt", "96,4%", ("source-a/01", "source-b/01"))
