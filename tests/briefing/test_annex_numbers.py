"""Each annex has one number, which notes that point to it take too."""

from typing import Any

import pandas as pd
import pytest

from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.annex_numbers import annex_name, is_long, quality_annex, sources_annex
from dean06.briefing.group_tables import Setting, group_table
from dean06.briefing.half_years import half_years_table
from dean06.briefing.tables import plans_table
from dean06.periods import Window
from tests.briefing.figures_made import DAY, NUMBERS, figures, share


def half_years(things: int, **more: Any) -> pd.DataFrame:
    """Return figures of so many parts of an indicator, each known in two half-years."""
    made = [share(breakdown=f"part-{n}", **more) for n in range(things) for _ in range(2)]
    return figures(*made).assign(half_year=["2022H1", "2022H2"] * things)


@pytest.mark.parametrize(("things", "quality", "sources"), [(12, 1, 2), (13, 2, 3)])
def test_long_half_years_stand_first_and_move_the_others(
    things: int, quality: int, sources: int
) -> None:
    shown = half_years(things)
    assert is_long(shown) == (quality == 2)
    assert (quality_annex(shown), sources_annex(shown)) == (quality, sources)


def test_without_half_years_the_quality_is_told_first() -> None:
    assert quality_annex(half_years(1).iloc[:0]) == 1


def test_an_annex_is_named_in_roman_figures() -> None:
    assert annex_name(2, "vi") == "Phụ lục II"
    assert annex_name(1, "en") == "Annex I"


def noted(table: Table | None) -> list[str]:
    assert table is not None
    return [plain(note).rpartition("; ")[2] for note in table.notes if plain(note).startswith("†")]


def test_a_note_on_doubtful_figures_names_the_annex_that_tells_why() -> None:
    doubtful = figures(share(doubts="disagree"))
    setting = Setting(NUMBERS, {}, {}, (None, DAY), "vi", annex=2)
    assert noted(group_table(doubtful, setting, "K")) == ["xem Phụ lục II."]
    assert noted(plans_table(doubtful, NUMBERS, "vi", "Được giao")) == ["xem Phụ lục I."]
    assert noted(plans_table(doubtful, NUMBERS, "vi", "Được giao", annex=2)) == ["xem Phụ lục II."]


@pytest.mark.parametrize(("things", "annex"), [(1, "xem Phụ lục I."), (13, "xem Phụ lục II.")])
def test_the_note_below_the_half_years_counts_their_own_annex(things: int, annex: str) -> None:
    shown = half_years(things, doubts="disagree")
    table = half_years_table(shown, Window(2022), NUMBERS, "vi", "Nửa năm")
    assert table is not None
    assert plain(table.notes[-1]).endswith(annex)
