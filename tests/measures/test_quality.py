from datetime import date
from typing import Any

import pandas as pd

from dean06.measures.quality import Quality, quality_of
from dean06.measures.summary import Summary
from dean06.periods import HalfYear
from tests.briefing.figures_made import count, figures, share

PERIOD = HalfYear(2024, 1)
INDICATORS = pd.DataFrame({"indicator": ["files_share", "cards", "accounts"]}, dtype=object)
COLUMNS = ["observation", "rule", "heading", "told_vi", "told_en", "place"]


def judged(
    *results: dict[str, Any],
    plans: tuple[dict[str, Any], ...] = (),
    half_years: tuple[dict[str, Any], ...] = (),
    doubts: tuple[tuple[str, str, str], ...] = (),
) -> Quality:
    nothing = figures()
    summary = Summary(
        results=figures(*results),
        plans=figures(*plans),
        peers=nothing,
        half_years=figures(*half_years),
        disputes=nothing,
        findings=nothing,
        milestones=nothing,
        sources=nothing,
        former=nothing,
    )
    rows = [(*doubt, "nghi", "odd", "tinh-a") for doubt in doubts]
    table = pd.DataFrame(rows, columns=pd.Index(COLUMNS), dtype=object)
    return quality_of(summary, table, INDICATORS, PERIOD)


def named(frame: pd.DataFrame) -> list[str]:
    return list(frame["observation"])


def test_results_and_plans_are_judged_together() -> None:
    quality = judged(share(), plans=(count(observation="a/02", status="plan"),))
    assert named(quality.figures) == ["source-a/01", "a/02"]


def test_what_is_known_are_results_alone_each_indicator_once() -> None:
    quality = judged(
        share(),
        share(observation="a/02", breakdown="sector:police"),
        plans=(count(observation="a/03", status="plan"),),
    )
    assert quality.known == ("files_share",)
    assert quality.expected == ("files_share", "cards", "accounts")


def test_a_doubt_about_an_earlier_half_year_is_told_though_only_a_table_shows_the_figure() -> None:
    quality = judged(
        share(),
        half_years=(share(), share(observation="a/02")),
        doubts=(("a/02", "disagree", "clean"), ("source-a/01", "disagree", "clean")),
    )
    assert named(quality.figures) == ["source-a/01"]
    assert named(quality.doubts) == ["source-a/01"]
    assert named(quality.earlier_doubts) == ["a/02"]


def test_a_doubt_counts_where_its_figure_is_shown() -> None:
    quality = judged(
        share(),
        doubts=(
            ("source-a/01", "slip", "correct"),
            ("source-a/01", "disagree", "clean"),
            ("elsewhere/01", "slip", "correct"),
        ),
    )
    assert list(quality.doubts["rule"]) == ["slip", "disagree"]
    assert named(quality.of("correct")) == ["source-a/01"]
    assert list(quality.doubted("disagree", "jump")["told_vi"]) == ["nghi"]
    assert named(quality.of("live")) == []


def test_a_figure_more_than_183_days_before_the_end_is_stale() -> None:
    """The period ends on 30 June 2024; 183 days before that was 30 December 2023."""
    quality = judged(
        share(observation="a/01", date=date(2023, 12, 29)),
        share(observation="a/02", date=date(2023, 12, 30)),
        share(observation="a/03", date=date(2023, 1, 1), date_basis="unknown"),
        share(observation="a/04", date=None),
    )
    assert named(quality.stale) == ["a/01"]
    assert named(quality.undated) == ["a/03"]


def test_the_newest_day_is_of_a_figure_whose_day_is_known() -> None:
    quality = judged(
        share(observation="a/01", date=date(2024, 3, 1)),
        share(observation="a/02", date=date(2024, 6, 1), date_basis="unknown"),
        plans=(count(observation="a/03", date=date(2024, 5, 1)),),
    )
    assert quality.newest == date(2024, 5, 1)


def test_of_nothing_there_is_nothing_to_say() -> None:
    quality = judged()

    assert quality.newest is None
    assert quality.known == ()
    assert len(quality.figures) == len(quality.doubts) == len(quality.stale) == 0
