"""The page of comparisons, opened as its notebook does."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dean06.blocks.model import Block, Chart, Head, Heading, Paragraph, Sources
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing import Comparison, open_comparison
from dean06.briefing.comparing import opening
from dean06.errors import BriefingError
from dean06.intake import collect
from tests.briefing.comparing.places_made import NAMES, rank, view
from tests.briefing.comparing.places_made import five as made_five
from tests.raw_data import INDICATORS, OBSERVATION, PLACE, PLACES, Row, raw_folder

FIVE = [
    *PLACES,
    *({**PLACE, "place": f"tinh-{key}", "code": code, "name_vi": f"tỉnh {key.upper()}"}
      for key, code in [("c", "03"), ("d", "04"), ("e", "05")]),
]  # fmt: skip


def said(key: str, value: str, **cells: str) -> Row:
    return {
        **OBSERVATION,
        "observation": f"bai-a/{'abcde'.index(key) + 1:02}",
        "place": f"tinh-{key}",
        "value_text": f"{value}%",
        "value": value,
        **cells,
    }


OF_FIVE = [said(key, str(value)) for key, value in zip("abcde", range(90, 40, -10), strict=True)]


NAMED = [{**row, "name_en": f"Indicator {row['indicator'].split('_')[0]}"} for row in INDICATORS]


def collected(folder: Path, *rows: Row) -> Path:
    """Return the processed data of `rows`."""
    raw = raw_folder(folder, places=FIVE, observations=list(rows), indicators=NAMED)
    collect(raw, folder / "processed", "en", processes=1)
    return folder / "processed"


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collected(tmp_path_factory.mktemp("five"), *OF_FIVE)


def blocks(page: Comparison) -> list[Block]:
    parts = (page.opening(), page.ranked(), page.not_ranked(), page.sources())
    return [block for part in parts for block in part.blocks]


def test_the_page_has_head_rule_list_and_sources(five: Path) -> None:
    found = blocks(open_comparison("en", "", five))
    assert [type(block) for block in found] == [
        Head,
        Paragraph,
        Heading,
        Paragraph,
        Chart,
        Table,
        Heading,
        Sources,
    ]
    head = found[0]
    assert isinstance(head, Head)
    assert head.subject == "Provinces and cities compared on indicators of Project 06"


def test_an_analyst_sees_what_is_compared(five: Path) -> None:
    table = open_comparison("vi", "", five).overview
    assert list(table.itertuples(index=False, name=None)) == [
        ("online_share", None, 5, date(2024, 6, 30), 0)
    ]


def test_ranks_are_mapped_and_told_in_a_table_but_not_drawn_against_themselves() -> None:
    def kinds(rows: list[dict[str, Any]]) -> list[type[Block]]:
        return [type(block) for block in Comparison(view(*rows)).ranked().blocks]

    assert kinds([rank(code) for code in NAMES]) == [Heading, Paragraph, Chart, Table]
    assert kinds(made_five()) == [Heading, Paragraph, Chart, Chart, Table]


@pytest.mark.parametrize("rows", [[], OF_FIVE[:4]], ids=["no data", "four places"])
def test_where_nothing_can_be_compared_the_page_says_so(tmp_path: Path, rows: list[Row]) -> None:
    found = blocks(open_comparison("en", "", collected(tmp_path, *rows)))
    told = [plain(block.text) for block in found if isinstance(block, Paragraph)]
    assert told[1] == "No indicator asked for has enough comparable places."
    assert isinstance(found[-1], Sources)


@pytest.mark.parametrize("name", ["online_share", "Indicator online", "INDICATOR ONLINE"])
def test_one_indicator_is_shown_by_key_or_by_name(five: Path, name: str) -> None:
    assert len(open_comparison("en", name, five).rankings) == 1
    assert open_comparison("en", "files", five).rankings == []


def test_an_indicator_there_is_none_of_is_refused_with_the_nearest(five: Path) -> None:
    with pytest.raises(BriefingError, match=r"no indicator “online_shre”.*Nearest: online_share"):
        open_comparison("en", "online_shre", five)


def test_a_language_there_is_none_of_is_refused(five: Path) -> None:
    with pytest.raises(BriefingError, match="fr"):
        open_comparison("fr", "", five)


def test_a_figure_of_the_nation_is_in_no_list(tmp_path: Path) -> None:
    country = said("e", "50") | {"place": "viet-nam"}
    assert open_comparison("en", "", collected(tmp_path, *OF_FIVE[:4], country)).rankings == []


def test_more_indicators_than_a_page_holds_are_cut_and_the_page_says_so(
    five: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_INDICATORS", 0)
    page = open_comparison("en", "", five)
    told = [plain(block.text) for block in blocks(page) if isinstance(block, Paragraph)]
    assert page.rankings == []
    assert any(text.startswith("Only the first 0 indicators") for text in told)
