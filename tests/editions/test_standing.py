from pathlib import Path

from dean06.editions.figure import EditionFigure
from tests.editions.briefing_made import opened
from tests.raw_data import OBSERVATION, Row

SOURCES: list[Row] = [
    {"source": "bai-a", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"},
    {"source": "nam-truoc", "place": "tinh-a", "covers": "2023H1", "published": "2023-07-05"},
    {"source": "ca-nuoc", "place": "viet-nam", "covers": "2024H1", "published": "2024-07-10"},
]
ROWS: list[Row] = [
    {**OBSERVATION, "observation": "bai-a/01"},
    {**OBSERVATION, "observation": "bai-a/02", "place": "huyen-a1"},
    {**OBSERVATION, "observation": "bai-a/03", "status": "plan", "breakdown": "sector:police"},
    {
        **OBSERVATION,
        "observation": "nam-truoc/01",
        "source": "nam-truoc",
        "period_end": "2023-06-30",
    },
    {**OBSERVATION, "observation": "ca-nuoc/01", "source": "ca-nuoc", "place": "viet-nam"},
    {
        **OBSERVATION,
        "observation": "nam-truoc/02",
        "source": "nam-truoc",
        "period_end": "2023-03-31",
        "breakdown": "sector:justice",
    },
]


def keys(figures: list[EditionFigure]) -> set[str]:
    return {figure.observation for figure in figures}


def test_a_briefing_stands_on_results_plans_earlier_and_other_places_figures_and_targets(
    tmp_path: Path,
) -> None:
    briefing = opened(
        tmp_path, sources=SOURCES, observations=ROWS, targets=[{"target": "muc-tieu-90"}]
    )
    assert keys(briefing.context.figures) == {
        *("bai-a/01", "bai-a/02", "bai-a/03", "nam-truoc/01", "ca-nuoc/01", "muc-tieu-90")
    }


def test_a_figure_that_only_a_finding_tells_is_one_too(tmp_path: Path) -> None:
    finding = {"finding": "bai-a/f01", "text_vi": "Còn {nam-truoc/02}.", "text_en": "Still."}
    briefing = opened(tmp_path, sources=SOURCES, observations=ROWS, findings=[finding])
    assert "nam-truoc/02" in keys(briefing.context.figures)


def test_what_a_figure_was_at_its_best_is_one_and_what_a_doubt_sets_against_it_is_quoted(
    tmp_path: Path,
) -> None:
    better: Row = {
        **OBSERVATION,
        "observation": "bai-a/07",
        "period_end": "2024-03-31",
        "value_text": "90%",
        "value": "90",
    }
    other: Row = {
        **OBSERVATION,
        "observation": "khac/01",
        "source": "khac",
        "value_text": "70%",
        "value": "70",
    }
    sources = [*SOURCES, {**SOURCES[0], "source": "khac", "published": "2024-07-01"}]
    briefing = opened(tmp_path, sources=sources, observations=[*ROWS, better, other])
    context = briefing.context
    assert "bai-a/07" in keys(context.figures)
    assert "khac/01" not in keys(context.figures)
    assert keys(context.quoted) == {"khac/01"}


def test_the_other_half_of_a_pair_is_told_as_a_figure_of_its_own_place(tmp_path: Path) -> None:
    briefing = opened(tmp_path, sources=SOURCES, observations=ROWS)
    (nation,) = [each for each in briefing.context.figures if each.place == "viet-nam"]
    assert (nation.source, nation.observation, nation.value) == ("ca-nuoc", "ca-nuoc/01", 80)


def test_figures_stand_in_one_order_whatever_the_order_of_rows(tmp_path: Path) -> None:
    first = opened(tmp_path / "1", sources=SOURCES, observations=ROWS).context.figures
    second = opened(tmp_path / "2", sources=SOURCES, observations=ROWS[::-1]).context.figures
    assert first == second
