"""What sentence, chart, map and table of a ranking share."""

from datetime import date

from dean06.briefing.comparing.view import one_time, title
from tests.briefing.comparing.places_made import five, target_table, told, view


def test_names_are_those_of_lists() -> None:
    made = view(*five(), lang="vi")
    assert [made.place(f"tinh-{code}") for code in ("01", "02")] == ["TP. Hòa A", "B"]
    assert view(*five()).place("tinh-01") == "tinh-01"


def test_sources_are_numbered_as_they_come_and_each_once() -> None:
    assert view(*five()).numbers == {"source-a": 1}


def test_a_made_up_source_makes_the_page_one_of_made_up_data() -> None:
    made = view(*five())
    assert not made.synthetic
    made.reference["sources"] = made.reference["sources"].assign(synthetic="true")
    assert made.synthetic


def test_the_newest_source_dates_the_page_and_nothing_dates_an_empty_one() -> None:
    assert view(*five()).newest_source == date(2026, 1, 5)
    assert view().newest_source is None


def test_only_a_target_that_binds_every_place_is_drawn() -> None:
    for all_places in (True, False):
        table = target_table("85")
        if not all_places:
            table = table.assign(scope="place", place="tinh-01")
        made = view(*five(), targets=table)
        assert (made.target(made.rankings[0]) is not None) is all_places


def test_the_time_is_told_once_where_it_is_one() -> None:
    made = view(*five(), lang="vi")
    assert one_time(made.rankings[0], "vi") == "31/12/2025"
    apart = view(*five(p02={"period_end": date(2025, 11, 30)}))
    assert one_time(apart.rankings[0], "vi") is None


def test_a_part_stands_behind_its_indicator() -> None:
    part = {"breakdown": "sector:police", "breakdown_vi": "công an", "breakdown_en": "police"}
    made = view(*({**told(f"0{n}", "80"), **part} for n in range(1, 6)))
    assert title(made.rankings[0].first, "en") == "Share of digital files – police"
