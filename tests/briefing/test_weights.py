"""Which indicators of a large group are told in sentences."""

from decimal import Decimal

from dean06.briefing.weights import others, weighty
from dean06.measures.change import Change
from dean06.measures.standing import Standing, Step
from tests.briefing.figures_made import figures, row, share

GROUP = [share(indicator=f"i{n}", observation=f"source-a/{n}", rank=(0, n, 0)) for n in range(1, 9)]


def stepped(made: dict[str, object], points: int) -> Standing:
    now = row(made)
    return Standing(now, (Step("half_before", now, Change(Decimal(points), "points")),))


def test_what_fell_comes_before_what_rose_and_both_before_the_codebook_s_first() -> None:
    standings = {made["observation"]: Standing(row(made)) for made in GROUP}
    standings["source-a/8"] = stepped(GROUP[7], -5)
    standings["source-a/7"] = stepped(GROUP[6], 5)
    chosen = weighty(figures(*GROUP), standings, ())
    assert list(chosen["indicator"]) == ["i1", "i2", "i3", "i7", "i8"]
    disputed = weighty(figures(*GROUP), standings, {"source-a/6"})
    assert list(disputed["indicator"]) == ["i1", "i2", "i6", "i7", "i8"]


def test_nothing_is_told_twice_and_shortened_parts_stay_in_the_table() -> None:
    parts = [
        share(indicator="parts", breakdown=f"sector:{n}", observation=f"source-b/{n}")
        for n in range(5)
    ]
    frame = figures(*GROUP, *parts)
    leading = frame[frame["indicator"].isin(["i1", "parts"])]
    rest = others(frame, leading)
    assert list(rest["indicator"]) == [f"i{n}" for n in range(2, 9)] + ["parts"] * 5
