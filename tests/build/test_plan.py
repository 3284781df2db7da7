from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dean06.build.plan import Wish, plan_briefings
from dean06.build.specs import BriefingSpec, CheckSpec, ComparisonSpec
from dean06.errors import BriefingError
from dean06.periods import Period
from dean06.places import Gazetteer, Place

NOWHERE = Path("processed")


def place(
    key: str, level: str = "province", until: date = date.max, since: date = date.min
) -> Place:
    slug = key.removesuffix("-2025")
    return Place(key, key[:2], level, "bien-xanh", slug, f"tỉnh {slug}", slug, since, until)


# Bien Xanh is the nation; Nui Cao became larger on 1 July 2025 and kept its name.
PLACES = Gazetteer(
    [
        place("bien-xanh", "nation"),
        place("nui-cao", until=date(2025, 6, 30)),
        place("nui-cao-2025", since=date(2025, 7, 1)),
        place("dong-lua"),
        place("cho-xa"),
        place("ben-do", "district"),
    ]
)


@dataclass
class Told:
    """Processed data as their coverage, and the periods of the places spoken of in passing."""

    covered: list[tuple[str, str]]
    passing: dict[str, list[str]]

    def coverage(self, processed: Path) -> list[tuple[str, str]]:
        assert processed == NOWHERE
        return self.covered

    def periods_of(self, processed: Path, place: str) -> list[str]:
        assert processed == NOWHERE
        return self.passing.get(place, []) + [code for key, code in self.covered if key == place]

    def reviewed(self, processed: Path, place: str, period: Period) -> bool:
        return period.code in self.periods_of(processed, place)


EVIDENCE = Told(
    [
        ("bien-xanh", "2022-2023"),
        ("nui-cao", "2024H1"),
        ("nui-cao-2025", "2025H2"),
        ("ben-do", "2024H1"),
    ],
    {"dong-lua": ["2024H1"]},
)


def planned(place: str | None = None, period: str | None = None) -> list[tuple[str, str]]:
    wish = Wish("vi", place, period)
    return [(spec.place, spec.period) for spec in plan_briefings(wish, PLACES, NOWHERE, EVIDENCE)]


def refusal(place: str | None = None, period: str | None = None, evidence: Told = EVIDENCE) -> str:
    with pytest.raises(BriefingError) as refused:
        plan_briefings(Wish("vi", place, period), PLACES, NOWHERE, evidence)
    return str(refused.value)


def test_without_a_wish_every_nation_and_province_is_built_in_the_period_reviewed() -> None:
    assert planned() == [
        ("bien-xanh", "2022-2023"),
        ("nui-cao", "2024H1"),
        ("nui-cao-2025", "2025H2"),
    ]


def test_a_place_means_all_its_periods_also_across_a_merger() -> None:
    assert planned("Nui Cao") == [("nui-cao", "2024H1"), ("nui-cao-2025", "2025H2")]


def test_a_period_means_all_its_places() -> None:
    assert planned(period="2024H1") == [("nui-cao", "2024H1")]


def test_place_and_period_together_mean_one_briefing() -> None:
    assert planned("nui-cao", "2025h2") == [("nui-cao-2025", "2025H2")]


def test_a_place_spoken_of_in_passing_is_built_when_it_is_asked_for() -> None:
    assert planned("dong-lua") == [("dong-lua", "2024H1")]
    assert planned("dong-lua", "2024H1") == [("dong-lua", "2024H1")]


def test_an_unknown_place_is_refused_with_the_nearest_name() -> None:
    assert "nui-cao" in refusal("nui-coa")
    assert "nui-cao" in refusal("nui-coa", "2024H1")


def test_an_unknown_period_is_refused_with_the_nearest_ones() -> None:
    assert "2024H1" in refusal(period="2024Q1")


def test_a_period_of_a_place_nothing_is_known_of_is_refused_with_those_there_are() -> None:
    told = "Chưa có số liệu nào về tỉnh nui-cao trong kỳ 2023H1. Các kỳ có số liệu: 2024H1."
    assert refusal("nui-cao", "2023H1") == told


def test_a_place_nothing_is_known_of_is_refused() -> None:
    assert refusal("cho-xa").startswith("Chưa có số liệu nào về tỉnh cho-xa:")
    assert refusal("cho-xa", "2024H1").startswith("Chưa có số liệu nào về tỉnh cho-xa:")


def test_a_period_no_source_reviews_is_refused_with_those_there_are() -> None:
    assert refusal(period="2021H1") == (
        "Không có nguồn nào chứa số liệu sơ kết kỳ 2021H1. "
        "Các kỳ có số liệu: 2022-2023, 2024H1, 2025H2."
    )


def test_a_district_is_refused_with_the_way_to_its_province() -> None:
    assert "dưới cấp tỉnh" in refusal("ben-do", "2024H1")


def test_without_any_data_there_is_nothing_to_plan() -> None:
    assert refusal(evidence=Told([], {})).startswith("Không có số liệu để lập báo cáo")
    assert refusal("nui-cao", evidence=Told([], {})).startswith("Không có số liệu")


def test_documents_in_english_carry_their_language_in_the_name() -> None:
    spec = BriefingSpec("two-year", "2022-2023", "bien-xanh", "bien-xanh", "en")
    assert spec.output(".pdf").as_posix() == "two-year/2022-2023/bien-xanh.en.pdf"


def test_the_page_on_the_data_stands_beside_the_briefings_and_has_no_place() -> None:
    vi, en = CheckSpec("vi"), CheckSpec("en")

    assert vi.output(".pdf").as_posix() == "check-data.pdf"
    assert en.output(".html").as_posix() == "check-data.en.html"
    assert vi.parameters == {"lang": "vi"}
    assert (vi.notebook, vi.closing) == ("check_data.ipynb", "paragraph")
    assert (vi.name, en.name) == ("kiểm tra dữ liệu", "data check")


def test_the_page_of_comparisons_stands_beside_the_briefings_and_asks_for_all_indicators() -> None:
    vi, en = ComparisonSpec("vi"), ComparisonSpec("en")

    assert vi.output(".pdf").as_posix() == "compare-provinces.pdf"
    assert en.output(".html").as_posix() == "compare-provinces.en.html"
    assert vi.parameters == {"lang": "vi", "indicator": ""}
    assert (vi.notebook, vi.closing) == ("compare_provinces.ipynb", "sources")
    assert (vi.name, en.name) == ("so sánh các địa phương", "comparison of places")
