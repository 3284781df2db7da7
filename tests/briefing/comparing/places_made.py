"""Rankings by hand, for the tests of the page of comparisons."""

from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.briefing.comparing.view import View
from dean06.measures.clusters import compare_places
from dean06.messages import Language
from dean06.places import Gazetteer, Place
from tests.briefing.figures_made import figures, share

AFTER = date(2025, 7, 1)
DAY = date(2025, 12, 31)
NAMES = {"01": "thành phố Hòa A", "02": "tỉnh B", "03": "tỉnh C", "04": "tỉnh D", "05": "tỉnh Đ"}

# Six squares side by side, the last of a province nobody tells anything of; one has an island.
SQUARE = "{0} 10, {1} 10, {1} 12, {0} 12"


def place(code: str, name: str) -> Place:
    key = f"tinh-{code}"
    return Place(key, code, "province", "viet-nam", key, name, f"{key} Province", AFTER, date.max)


NATION = Place(
    "viet-nam", "VN", "nation", None, "viet-nam", "Việt Nam", "Viet Nam", date.min, date.max
)
PLACES = Gazetteer([NATION, *(place(code, name) for code, name in NAMES.items())])
WIDER = Gazetteer([*PLACES.all, place("06", "tỉnh E")])

# Eleven provinces, of which ten are ranked.
ELEVEN = Gazetteer([NATION, *(place(f"{code:02}", f"tỉnh {code}") for code in range(1, 12))])


def outlines(*codes: str) -> pd.DataFrame:
    """Return a table of outlines with a square for each code, and two islands of the first."""
    rows = [(code, None, SQUARE.format(n, n + 1)) for n, code in enumerate(codes, 104)]
    rows += [(codes[0], "hoang-sa", "112 16, 112.2 16, 112.2 16.2")] if codes else []
    rows += [(codes[0], "truong-sa", "114 9, 114.2 9, 114.2 9.2")] if codes else []
    return pd.DataFrame(
        [
            {
                "outline": f"{code}/{n:03}",
                "code": code,
                "valid_from": AFTER,
                "valid_to": None,
                "archipelago": archipelago,
                "ring": ring,
            }
            for n, (code, archipelago, ring) in enumerate(rows)
        ],
        columns=pd.Index(["outline", "code", "valid_from", "valid_to", "archipelago", "ring"]),
        dtype=object,
    )


def told(code: str, value: str, **more: Any) -> dict[str, Any]:
    """Return the share one place has reached."""
    own = {"observation": f"{code}/1", "place": f"tinh-{code}", "period_end": DAY}
    return {**share(value, **own), **more}


def five(**more: dict[str, Any]) -> list[dict[str, Any]]:
    """Return figures of five places: 90, 80, 80, 70 and 60 per cent, with changes by code."""
    values = zip(NAMES, ["90", "80", "80", "70", "60"], strict=True)
    return [{**told(code, value), **more.get(f"p{code}", {})} for code, value in values]


def ten(**more: dict[str, Any]) -> list[dict[str, Any]]:
    """Return figures of ten places: 90, 80, 80, 70, 70 … 64 per cent, with changes by code."""
    values = ["90", "80", "80", "70", "70", "68", "67", "66", "65", "64"]
    told_of = ((f"{number:02}", value) for number, value in enumerate(values, 1))
    return [{**told(code, value), **more.get(f"p{code}", {})} for code, value in told_of]


def rank(code: str) -> dict[str, Any]:
    """Return a place's own number as its rank of six."""
    of_six = {"unit": "rank", "unit_kind": "rank", "denominator": Decimal(6)}
    return told(code, code, resolution=Decimal(1), direction="down", **of_six)


def view(
    *rows: dict[str, Any],
    lang: Language = "en",
    places: Gazetteer = WIDER,
    shown: pd.DataFrame | None = None,
    targets: pd.DataFrame | None = None,
) -> View:
    """Return the view on what `rows` can be ranked by."""
    table = figures(*rows).assign(vintage=None, value_date=None)
    rankings, unranked = compare_places(table, places)
    reference = {
        "outlines": outlines(*NAMES, "06") if shown is None else shown,
        "targets": target_table() if targets is None else targets,
        "sources": sources(),
    }
    return View(tuple(rankings), tuple(unranked), places, reference, lang)


def sources() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "source": "source-a",
                "title_vi": "Bài A",
                "title_en": "Article A",
                "publisher": None,
                "published": date(2026, 1, 5),
                "held": None,
                "synthetic": None,
                "note_vi": None,
                "note_en": None,
            }
        ],
        dtype=object,
    )


def target_table(*values: str) -> pd.DataFrame:
    rows = [
        {
            "target": f"t{n}",
            "place": "viet-nam",
            "scope": "each_province",
            "indicator": "files_share",
            "breakdown": None,
            "value": Decimal(value),
            "bound": "at_least",
            "valid_from": None,
            "deadline": None,
            "legal_basis_vi": "Quyết định",
            "legal_basis_en": "Decision",
            "source": "source-a",
        }
        for n, value in enumerate(values)
    ]
    columns = "target place scope indicator breakdown value bound valid_from deadline source"
    return pd.DataFrame(
        rows,
        columns=pd.Index([*columns.split(), "legal_basis_vi", "legal_basis_en"]),
        dtype=object,
    )
