"""A ranking on the map: each province once, joined by code, the archipelagos named."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from matplotlib.path import Path

from dean06.blocks.model import Chart, Document, Heading, SourceNote, Sources
from dean06.blocks.text import plain
from dean06.briefing.comparing.outlines import atlas_on
from dean06.briefing.comparing.province_map import map_chart
from dean06.exporters.pdf import render_pdf
from dean06.places import load_gazetteer
from tests.briefing.comparing.places_made import DAY, NAMES, WIDER, five, outlines, view
from tests.documents import head
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.raw_data import PACKAGE

LATER = date(2026, 6, 30)


def drawn(*rows: dict[str, Any], **more: Any) -> Chart | None:
    made = view(*rows, **more)
    return map_chart(made.rankings[0], made)


def svg(*rows: dict[str, Any], **more: Any) -> str:
    block = drawn(*rows, **more)
    assert block is not None
    assert block.picture is not None
    return block.picture.data


def fills(picture: str) -> dict[str, str]:
    """Return how each province is filled, by its code; each stands once."""
    groups = re.findall(r'id="province-(\d\d)">\s*<path [^>]*style="fill: ([^;"]+)', picture)
    assert len(dict(groups)) == len(groups)
    return dict(groups)


def texts(picture: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", picture)


def test_each_province_is_drawn_once_and_joined_by_its_code() -> None:
    filled = fills(svg(*five()))
    assert sorted(filled) == [*NAMES, "06"]
    assert filled["02"] == filled["03"]
    assert len({filled[code] for code in ("01", "02", "04", "05")}) == 4


def test_a_province_without_a_figure_is_hatched_and_the_legend_says_so() -> None:
    picture = svg(*five())
    assert fills(picture)["06"].startswith("url(#")
    assert not fills(picture)["01"].startswith("url(#")
    assert "no figure yet" in texts(picture)


def test_a_limit_is_hatched_otherwise_than_a_gap() -> None:
    over = {"bound": "at_least", "word": "hơn", "value": Decimal(65)}
    picture = svg(*five(p04=over))
    filled = fills(picture)
    assert filled["04"].startswith("url(#")
    assert filled["04"] != filled["06"]
    assert "only a limit is known" in texts(picture)


def test_provinces_carry_their_rank_and_the_legend_real_figures() -> None:
    said = texts(svg(*five()))
    assert [text for text in said if text.isdigit()] == ["1", "2", "2", "4", "5"]
    assert {"90.0%", "80.0%", "70.0%", "60.0%"} <= set(said)


def test_hoang_sa_and_truong_sa_are_named() -> None:
    said = texts(svg(*five(), lang="vi"))
    assert "Quần đảo Hoàng Sa" in said
    assert "Quần đảo Trường Sa" in said


def test_the_alternative_text_tells_first_last_and_how_many() -> None:
    block = drawn(*five())
    assert block is not None
    assert block.alt == (
        "Share of digital files: map of 6 provinces and cities; 5 have a figure, from tinh-01 "
        "(90.0%) to tinh-05 (60.0%); the Hoang Sa and Truong Sa archipelagos are shown. Every "
        "figure stands in the table."
    )
    assert plain(block.notes[0]) == "The number in a province is its rank."


def test_outlines_of_another_map_give_no_map() -> None:
    assert drawn(*five(), shown=outlines(*NAMES)) is None
    assert drawn(*five(), shown=outlines(*NAMES, "06", "07")) is None
    assert drawn(*five(), shown=outlines()) is None


def test_outlines_that_no_longer_hold_give_no_map() -> None:
    old = outlines(*NAMES, "06").assign(valid_to=date(2025, 11, 30))
    assert atlas_on(old, WIDER, DAY) is None
    assert atlas_on(old, WIDER, date(2025, 11, 30)) is not None


PLACES = load_gazetteer(PACKAGE.parent)


def real() -> pd.DataFrame:
    """Return the outlines of the raw data."""
    table = pd.read_csv(PACKAGE.parent / "reference" / "outlines.csv", dtype=str)
    table = table.astype(object).where(table.notna(), None)
    since = [date.fromisoformat(day) for day in table["valid_from"]]
    return table.assign(valid_from=pd.Series(since, dtype=object))


def test_the_real_outlines_are_those_of_the_34_provinces() -> None:
    atlas = atlas_on(real(), PLACES, DAY)
    assert atlas is not None
    assert len(atlas.provinces) == 34
    assert sorted(atlas.archipelagos) == ["hoang-sa", "truong-sa"]
    assert atlas_on(real(), PLACES, date(2025, 6, 30)) is None


def test_a_province_that_became_a_city_keeps_its_outline() -> None:
    atlas = atlas_on(real(), PLACES, LATER)
    assert atlas is not None
    assert atlas.provinces["dong-nai-2026"].code == "75"


def test_the_archipelagos_belong_to_da_nang_and_khanh_hoa() -> None:
    """Where they lie: about 16° N, 112° E and 10° N, 114° E."""
    table = real()
    told = {(row.archipelago, row.code) for row in table.itertuples() if row.archipelago}
    assert told == {("hoang-sa", "48"), ("truong-sa", "56")}
    for name, west, east, south, north in [
        ("hoang-sa", 111, 113, 15.5, 17.5),
        ("truong-sa", 109, 118, 7, 12),
    ]:
        for ring in table.loc[table["archipelago"] == name, "ring"]:
            longitude, latitude = map(float, str(ring).split(",")[0].split())
            assert west < longitude < east
            assert south < latitude < north


@pytest.mark.parametrize("code", ["31", "44", "22", "51", "56", "48", "68", "79", "91"])
def test_every_province_with_a_special_zone_at_sea_has_islands(code: str) -> None:
    """Bạch Long Vĩ, Cồn Cỏ, Cô Tô, Lý Sơn, Trường Sa, Hoàng Sa, Phú Quý, Côn Đảo, Phú Quốc."""
    table = real()
    assert (table["code"] == code).sum() > 1


def test_labels_stand_inside_their_own_province_and_apart() -> None:
    atlas = atlas_on(real(), PLACES, DAY)
    assert atlas is not None
    spots = {code: outline.spot for code, outline in atlas.provinces.items()}
    for key, outline in atlas.provinces.items():
        assert Path(outline.rings[0]).contains_point(spots[key]), key
    # Two millimetres of a label are 0.29 degrees at this scale.
    apart = [
        abs(one[0] - other[0]) > 0.4 or abs(one[1] - other[1]) > 0.29
        for n, one in enumerate(spots.values())
        for other in list(spots.values())[:n]
    ]
    assert all(apart)


def test_a_page_with_a_map_keeps_the_standards() -> None:
    made = view(*five(), lang="vi")
    chart = map_chart(made.rankings[0], made)
    references = Sources(items=(SourceNote(number=1, text=("Bài A",)),))
    assert chart is not None
    blocks = (head(), Heading(level=1, text=("Bản đồ",)), chart, references)
    pdf = render_pdf(Document(lang="vi", title="Bản đồ", date="2026-01-05", blocks=blocks))
    assert standard_faults(pdf) == []
    assert own_faults(pdf) == []
