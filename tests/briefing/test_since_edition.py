"""What changed since the last edition, as a briefing tells it."""

from pathlib import Path

import pytest

from dean06.blocks.model import Block
from dean06.blocks.plain import plain_block
from dean06.blocks.table import Table
from dean06.blocks.text import plain
from dean06.briefing.since_edition import changes_blocks
from dean06.briefing.tidy import tidy_figures
from dean06.build.edition_record import write_figures, write_sources
from dean06.editions.shelf import Edition
from tests.editions.briefing_made import opened
from tests.raw_data import OBSERVATION, SOURCES, Row

FIRST: Row = {**OBSERVATION, "observation": "bai-a/01"}
FILES: Row = {
    **OBSERVATION,
    "observation": "bai-a/02",
    "indicator": "files",
    "unit": "file",
    "value_text": "hơn 1,4 triệu",
    "value": "1400000",
    "bound": "at_least",
}
TARGET: Row = {"target": "muc-tieu-90", "deadline": "2025-12-31"}


def recorded(folder: Path, *observations: Row, **tables: list[Row]) -> Edition:
    """Return an edition of 31 July 2024 that holds the briefing of these observations."""
    context = opened(folder / "before", observations=list(observations), **tables).context
    edition = Edition(folder / "editions" / "2024-07-31")
    write_figures(edition.folder / "six-month/2024H1/tinh-a.figures.csv", context.figures)
    sources = {figure.source for figure in context.figures}
    write_sources(edition.folder / "sources.csv", sources, folder / "before" / "processed")
    return edition


def changes(
    folder: Path,
    edition: Edition | None,
    *observations: Row,
    lang: str = "vi",
    **tables: list[Row],
) -> list[Block]:
    context = opened(
        folder / "now", edition, lang, observations=list(observations), **tables
    ).context
    return changes_blocks(context)


def lines(blocks: list[Block]) -> dict[str, list[list[str]]]:
    """Return the rows of each table by its caption."""
    return {
        plain(block.caption): [[plain(cell.text) for cell in row.cells] for row in block.rows]
        for block in blocks
        if isinstance(block, Table)
    }


def test_without_an_edition_nothing_is_said(tmp_path: Path) -> None:
    assert changes(tmp_path, None, FIRST) == []


def test_made_up_figures_are_compared_with_no_edition(tmp_path: Path) -> None:
    edition = recorded(tmp_path, FIRST)
    sources: list[Row] = [{**source, "synthetic": "true"} for source in SOURCES]
    assert changes(tmp_path, edition, FIRST, FILES) != []
    assert changes(tmp_path / "made-up", edition, FIRST, FILES, sources=sources) == []


def test_a_briefing_that_is_new_since_the_edition_says_so(tmp_path: Path) -> None:
    edition = Edition(tmp_path / "2024-07-31")
    (told,) = changes(tmp_path, edition, FIRST)
    assert plain_block(told) == "Ấn bản ngày 31/07/2024 chưa có báo cáo này."


def test_where_nothing_changed_one_sentence_says_so(tmp_path: Path) -> None:
    edition = recorded(tmp_path, FIRST, FILES, targets=[TARGET])
    moved = {**FIRST, "observation": "bai-a/07"}
    (told,) = changes(tmp_path, edition, FILES, moved, targets=[TARGET])
    assert plain_block(told) == "Số liệu không thay đổi so với ấn bản ngày 31/07/2024."


def test_an_added_a_revised_and_a_withdrawn_figure_stand_in_tables_of_their_own(
    tmp_path: Path,
) -> None:
    edition = recorded(tmp_path, FIRST, FILES)
    revised = {**FIRST, "value_text": "82,5%", "value": "82.5"}
    added = {**FIRST, "observation": "bai-a/03", "breakdown": "sector:police"}

    blocks = changes(tmp_path, edition, revised, added)

    assert lines(blocks) == {
        "Số liệu bổ sung": [["Chỉ số – ngành công an", "80% (30/06/2024)[1]"]],
        "Số liệu điều chỉnh": [["Chỉ số", "80% (30/06/2024)[1]", "82,5% (30/06/2024)[1]"]],
        "Số liệu đã rút khỏi báo cáo": [["Chỉ số", "hơn 1,4 triệu hồ sơ (30/06/2024)[1]"]],
    }


def test_more_added_figures_than_anybody_reads_are_counted_and_marked_in_the_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dean06.briefing.since_edition._MOST_LISTED", 1)
    edition = recorded(tmp_path, FIRST)
    one = {**FIRST, "observation": "bai-a/03", "breakdown": "sector:police"}

    listed = changes(tmp_path, edition, FIRST, one)
    assert [*lines(listed)] == ["Số liệu bổ sung"]

    context = opened(tmp_path / "many", edition, "vi", observations=[FIRST, one, FILES]).context
    _, told = changes_blocks(context)
    assert plain_block(told) == (
        "Có 2 số liệu được bổ sung so với ấn bản đó; tệp Excel kèm theo báo cáo này đánh dấu từng "
        "số liệu tại cột “So với ấn bản trước”."
    )
    (counted,) = told.claims
    assert (counted.rule, set(counted.observations)) == ("count", {"bai-a/02", "bai-a/03"})
    marked = {each.observation: each.added for each in tidy_figures(context).figures}
    assert marked == {"bai-a/01": False, "bai-a/02": True, "bai-a/03": True}


def test_a_number_of_the_edition_is_a_claim_on_its_file(tmp_path: Path) -> None:
    edition = recorded(tmp_path, FIRST)
    blocks = changes(tmp_path, edition, {**FIRST, "value_text": "82,5%", "value": "82.5"})
    (table,) = [block for block in blocks if isinstance(block, Table)]
    before, now = table.claims
    assert (before.rule, before.value, before.unit) == ("former_edition", "80", "percent")
    assert before.observations == ("2024-07-31/six-month/2024H1/tinh-a:bai-a/01",)
    assert (now.rule, now.value, now.observations) == ("as_read", "82.5", ("bai-a/01",))


def test_a_source_that_is_gone_is_named_by_the_title_it_had(tmp_path: Path) -> None:
    gone = {"source": "thu", "place": "tinh-a", "covers": "2024H1", "title_vi": "Thư gửi 63 nơi"}
    sources = [{"source": "bai-a", "place": "tinh-a", "covers": "2024H1"}]
    edition = recorded(tmp_path, {**FIRST, "source": "thu"}, sources=[*sources, gone])
    files = {**FILES, "observation": "bai-a/09"}
    blocks = changes(tmp_path, edition, files, sources=sources)
    assert lines(blocks)["Số liệu đã rút khỏi báo cáo"] == [
        ["Chỉ số", "80% (30/06/2024), theo “Thư gửi 63 nơi”"]
    ]
    quoted = [claim for block in blocks for claim in block.claims if claim.rule == "quoted"]
    assert [(claim.text, claim.observations) for claim in quoted] == [("63", ("thu",))]


def test_an_indicator_the_codebook_no_longer_has_is_named_by_its_key(tmp_path: Path) -> None:
    edition = recorded(tmp_path, FIRST, FILES)
    indicators = [{"indicator": "online_share", "unit": "percent", "order": "2"}]
    blocks = changes(tmp_path, edition, FIRST, indicators=indicators)
    assert lines(blocks)["Số liệu đã rút khỏi báo cáo"][0][0] == "files"


def test_a_target_that_was_raised_is_a_revision(tmp_path: Path) -> None:
    edition = recorded(tmp_path, FIRST, targets=[TARGET])
    raised = {**TARGET, "value_text": "95%", "value": "95"}
    blocks = changes(tmp_path, edition, FIRST, targets=[raised])
    assert lines(blocks) == {
        "Số liệu điều chỉnh": [
            ["Chỉ số (chỉ tiêu)", "90% (hạn 31/12/2025)[1]", "95% (hạn 31/12/2025)[1]"]
        ]
    }


@pytest.mark.parametrize("count", ["1", "2"])
def test_in_english_nouns_follow_their_number(tmp_path: Path, count: str) -> None:
    edition = recorded(tmp_path, FIRST)
    units = [
        {"unit": "file", "kind": "count", "name_en_one": "file", "name_en_other": "files"},
        {"unit": "percent", "kind": "percent"},
    ]
    indicators = [
        {"indicator": "online_share", "unit": "percent", "order": "2"},
        {"indicator": "files", "unit": "file", "order": "1", "kind": "stock"},
    ]
    few = {**FILES, "value_text": count, "value": count, "bound": "exact"}
    blocks = changes(tmp_path, edition, FIRST, few, lang="en", units=units, indicators=indicators)
    noun = "file" if count == "1" else "files"
    assert lines(blocks)["Figures added"] == [["Indicator", f"{count} {noun} (30 June 2024)[1]"]]
