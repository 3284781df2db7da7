"""What another source says of a figure that is printed."""

from datetime import date

from dean06.measures.disputes import disputes
from tests.briefing.figures_made import figures, share

OTHER = {"source": "source-b", "observation": "source-b/01"}


def test_the_figure_that_contradicts_is_found_again() -> None:
    shown = share(doubts="disagree")
    other = share("94", doubts="disagree", period_end=date(2024, 6, 25), **OTHER)
    found = disputes(figures(shown), figures(shown, other))
    assert list(found["observation"]) == ["source-b/01"]
    assert list(found["against"]) == ["source-a/01"]


def test_an_undoubted_figure_a_later_one_and_another_part_are_not_it() -> None:
    shown = share(doubts="disagree")
    for other in (
        share("94", **OTHER),
        share("94", doubts="disagree", period_end=date(2024, 7, 30), **OTHER),
        share("94", doubts="disagree", breakdown="sector:police", **OTHER),
    ):
        assert disputes(figures(shown), figures(shown, other)).empty
    assert disputes(figures(share()), figures(share())).empty
