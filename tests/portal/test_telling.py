"""The headline figures of the overview and what is overdue, in words."""

from datetime import date

import pytest

from dean06.blocks.text import plain
from dean06.messages import Language
from dean06.portal.manifest import Entry, Manifest
from dean06.portal.overview import overview_of
from dean06.portal.telling import Told, tell_overview
from tests.portal.entries_made import DAY, entry, judged, measured
from tests.portal.index_made import PLACES

PAST = date(2023, 12, 31)


def told(*entries: Entry, lang: Language = "vi") -> Told:
    overview = overview_of(Manifest(day=DAY, documents=entries), PLACES, lang)
    return tell_overview(overview, [], {}, lang)


def late(place: str, status: str) -> Entry:
    return entry(place, measured=measured(targets=(judged(place, status, deadline=PAST),)))


def test_what_the_nation_met_is_told_apart() -> None:
    far = judged("hue", "not_due", "far", date(2030, 12, 31))
    *_, (_, value, note), _ = told(
        late("viet-nam", "met"), entry("hue", measured=measured(targets=(far,)))
    ).figures
    assert plain(value) == "1/2"
    assert plain(note) == (
        "chưa đạt: 0; chưa đạt, còn hạn: 1; chưa xác định: 0; riêng cả nước đạt: 1/1"
    )


def test_without_a_verdict_on_the_nation_nothing_is_said_of_it() -> None:
    assert all("cả nước" not in plain(note) for _, _, note in told(late("hue", "missed")).figures)


@pytest.mark.parametrize(
    ("entries", "lang", "who"),
    [
        ([late("viet-nam", "missed"), late("hue", "met")], "vi", "cả nước"),
        ([late("viet-nam", "met"), late("hue", "missed")], "vi", "1/1 tỉnh, thành phố"),
        (
            [late("viet-nam", "missed"), late("hue", "undetermined"), late("nghe-an", "met")],
            "en",
            "the country and 1 of 2 provinces and cities",
        ),
    ],
)
def test_who_is_behind_is_named(entries: list[Entry], lang: Language, who: str) -> None:
    first, *_ = told(*entries, lang=lang).due
    assert plain(first).endswith(f") – {who}.")
