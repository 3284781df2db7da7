from datetime import date

from dean06.forms.form import Known, form_for
from tests.forms.forms_made import BREAKDOWNS, INDICATORS, KNOWN, PERIOD, PLACE, small_form


def test_groups_stand_in_the_codebooks_order_and_rows_in_theirs() -> None:
    groups = {
        group.name: [row.indicator.indicator for row in group.rows] for group in small_form().groups
    }

    assert groups == {
        "Giải quyết thủ tục hành chính và cung cấp dịch vụ công trực tuyến": [
            "online_share",
            "files",
        ],
        "Phát triển kinh tế - xã hội": ["amount"],
        "Phục vụ chỉ đạo, điều hành của lãnh đạo các cấp": ["documents", "documents"],
        "Pháp lý, hạ tầng, an ninh, an toàn và nguồn lực": [
            "launch_day",
            "index_rank",
            "index_score",
        ],
    }


def test_a_part_gets_a_row_only_where_the_place_has_told_it() -> None:
    rows = [row for group in small_form().groups for row in group.rows]
    parts = [(row.indicator.indicator, row.breakdown, row.breakdown_name) for row in rows]

    assert [part for part in parts if part[1]] == [("documents", "document:plan", "kế hoạch")]


def test_a_row_shows_what_was_told_last() -> None:
    rows = {row.thing: row.known for group in small_form().groups for row in group.rows}

    assert rows["online_share", None] == Known("97,3%", date(2024, 6, 30))
    assert rows["documents", None] is None


def test_a_form_of_no_indicators_has_no_groups() -> None:
    assert form_for(PLACE, PERIOD, [], KNOWN, BREAKDOWNS).groups == ()


def test_every_indicator_has_its_row() -> None:
    rows = [row for group in small_form().groups for row in group.rows if row.breakdown is None]
    assert len(rows) == len(INDICATORS)
