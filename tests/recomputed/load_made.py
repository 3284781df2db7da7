"""A made-up load for every rule: all kinds of figures, bounds and wholes, and a merger.

Two provinces and the nation are reviewed in three half-years and over two years; a third province
was made on 1 July 2023 of two others. What is printed is drawn at random, the same each time.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from tests.raw_data import BREAKDOWNS, PLACE, PLACES, UNITS, Row, raw_folder

MERGED = {**PLACE, "valid_to": "2023-06-30", "successor": "tinh-c"}
# Provinces that are only set beside the others and ranked with them.
_ALONGSIDE = ("f", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q")
_CODES = [f"{number:02}" for number in range(6, 17)]
_PLACES: list[Row] = [
    *PLACES,
    {**PLACE, "place": "tinh-c", "code": "03", "name_vi": "tỉnh C", "valid_from": "2023-07-01"},
    {**MERGED, "place": "tinh-d", "code": "04", "name_vi": "tỉnh D"},
    {**MERGED, "place": "tinh-e", "code": "05", "name_vi": "tỉnh E"},
    *(
        {
            **PLACE,
            "place": f"tinh-{letter}",
            "code": f"{code:02}",
            "name_vi": f"tỉnh {letter.upper()}",
        }
        for code, letter in enumerate(_ALONGSIDE, 6)
    ),
]
_UNITS: list[Row] = [
    *UNITS,
    {"unit": "rank", "kind": "rank"},
    {"unit": "points", "kind": "score"},
]
# Each indicator with how it is printed, how figures of places add up, which way is better, what it
# measures and its group.
_PRINTED: dict[str, tuple[str, str, str, str, str]] = {
    "shares": ("percent", "none", "up", "share", "public_services"),
    "files": ("file", "sum", "up", "stock", "public_services"),
    "parts": ("file", "ratio", "down", "stock", "public_services"),
    "wholes": ("file", "sum", "none", "stock", "direction"),
    "amounts": ("vnd", "sum", "up", "flow", "direction"),
    "counted": ("file", "sum", "up", "flow", "direction"),
    "ranks": ("rank", "none", "down", "ratio", "foundation"),
    "scores": ("points", "none", "up", "ratio", "foundation"),
}
_BOUNDS = [
    *[("", "exact")] * 4,
    ("hơn ", "at_least"),
    ("gần ", "almost"),
    ("dưới ", "below"),
    ("tối đa ", "at_most"),
    ("khoảng ", "about"),
]
_ENDS = {
    "2022H2": "2022-12-31",
    "2023H1": "2023-06-30",
    "2023H2": "2023-12-31",
    "2024H1": "2024-06-30",
}
_TARGETS: list[Row] = [
    {"target": "shares-90", "indicator": "shares", "value_text": "60%", "value": "60"},
    {
        "target": "shares-2025",
        "indicator": "shares",
        "value_text": "70%",
        "value": "70",
        "deadline": "2025-12-31",
        "valid_from": "2024-01-01",
    },
    {
        "target": "wait",
        "indicator": "files",
        "value_text": "1.000.000",
        "value": "1000000",
        "bound": "at_most",
        "place": "tinh-a",
        "scope": "place",
    },
]
BRIEFINGS = [
    (f"{horizon}/{period}/{place}", place, period)
    for horizon, period, places in (
        ("six-month", "2023H2", ("tinh-a", "tinh-b", "viet-nam")),
        ("six-month", "2024H1", ("tinh-a", "tinh-b", "viet-nam")),
        ("two-year", "2022-2023", ("tinh-a", "tinh-c")),
    )
    for place in places
]


def write_load(folder: Path, seed: int) -> Path:
    """Write the raw data below `folder`; return where they are."""
    chance = random.Random(seed)
    sources = [*_sources()]
    return raw_folder(
        folder,
        places=_PLACES,
        units=_UNITS,
        breakdowns=[
            *BREAKDOWNS,
            *(
                {"breakdown": f"sector:{name}", "name_vi": name, "name_en": name}
                for name in ("health", "labour")
            ),
        ],
        indicators=[
            _indicator(name, str(number), *printed)
            for number, (name, printed) in enumerate(_PRINTED.items(), 1)
        ],
        sources=sources,
        observations=[
            *(row for source in sources for row in _told(source, chance)),
            *_of_each_half_year(),
        ],
        targets=[{"source": "viet-nam-2023h1", **row} for row in _TARGETS],
        findings=[
            {
                "finding": f"{source['source']}/f01",
                "source": source["source"],
                "kind": kind,
                "place": source["place"],
            }
            for source, kind in zip(sources, ["task", "bottleneck"] * len(sources), strict=False)
        ],
    )


def _indicator(
    name: str, order: str, unit: str, over_places: str, direction: str, kind: str, group: str
) -> Row:
    return {
        "indicator": name,
        "order": order,
        "unit": unit,
        "over_places": over_places,
        "direction": direction,
        "kind": kind,
        "over_time": "sum" if name == "counted" else "last",
        "group": group,
    }


def _sources() -> Iterator[Row]:
    for place in ("tinh-a", "tinh-b", "viet-nam"):
        for covers in ("2023H1", "2023H2", "2024H1"):
            yield _source(place, covers, _ENDS[covers])
    for place in ("tinh-a", "tinh-d", "tinh-e"):
        yield _source(place, "2022H2", _ENDS["2022H2"])
    yield _source("tinh-c", "2022-2023", "2023-12-31")
    for letter in _ALONGSIDE:
        yield _source(f"tinh-{letter}", "2024H1", _ENDS["2024H1"])
    yield _source("tinh-a", "2022H1", "2022-06-30")


def _source(place: str, covers: str, end: str) -> Row:
    key = f"{place}-{covers.lower()}"
    return {
        "source": key,
        "place": place,
        "covers": covers,
        "published": end,
        "translation": "none",
        "title_vi": f"Bài có 17 mục về {place}",
        "note_vi": "Bảng ở trang sau làm tròn đến 0,5 điểm.",
        "note_en": "The table on the next page is rounded to 0.5 points.",
    }


def _told(source: Row, chance: random.Random) -> Iterator[Row]:
    """Yield what one source tells: most indicators, some with a part, a span or another day."""
    number = 0
    for name in _PRINTED:
        if name == "counted":
            continue
        for breakdown in ("", "sector:police"):
            if chance.random() < (0.15 if not breakdown else 0.6):
                continue
            number += 1
            yield {
                "observation": f"{source['source']}/{number:02}",
                "source": source["source"],
                "place": source["place"],
                "indicator": name,
                "breakdown": breakdown,
                "unit": _PRINTED[name][0],
                "status": "plan" if chance.random() < 0.05 else "result",
                **_time(source, chance),
                **_figure(name, chance),
            }


def _of_each_half_year() -> Iterator[Row]:
    """Yield counts of all half-years of a window: exact, rounded, limited, and one of a part."""
    printed = {
        "": [("1.200", "exact"), ("900", "exact"), ("1.100", "exact"), ("1.300", "exact")],
        "sector:police": [
            ("1,2 triệu", "exact"),
            ("900", "exact"),
            ("hơn 1.100", "at_least"),
            ("7", "exact"),
        ],
        "sector:justice": [
            ("5", "exact"),
            ("gần 10", "almost"),
            ("dưới 3", "below"),
            ("8", "exact"),
        ],
        # Limited on both sides: no sum is known.
        "sector:health": [
            ("5", "exact"),
            ("gần 10", "almost"),
            ("hơn 3", "at_least"),
            ("8", "exact"),
        ],
        # Of three half-years only.
        "sector:labour": [("5", "exact"), ("6", "exact"), ("7", "exact")],
    }
    spans = (("2022H1", "01-01", "06-30"), ("2022H2", "07-01", "12-31"))
    spans += tuple((f"2023{half[4:]}", *days) for half, *days in spans)
    for number, (breakdown, told) in enumerate(printed.items(), 1):
        for (half, start, end), (text, bound) in zip(spans, told, strict=False):
            source = f"tinh-a-{half.lower()}"
            digits = "".join(sign for sign in text if sign.isdigit())
            yield {
                "observation": f"{source}/9{number}",
                "source": source,
                "place": "tinh-a",
                "indicator": "counted",
                "breakdown": breakdown,
                "unit": "file",
                "period_start": f"{half[:4]}-{start}",
                "period_end": f"{half[:4]}-{end}",
                **_cells(text, f"{digits}00000" if "triệu" in text else digits, bound),
            }


def _time(source: Row, chance: random.Random) -> Row:
    end = source["published"]
    drawn = chance.random()
    if source["place"].removeprefix("tinh-") in _ALONGSIDE:
        return {"period_end": end}
    if drawn < 0.1:
        return {"period_end": "", "date_basis": "unknown"}
    if drawn < 0.25:
        return {"period_end": end, "period_start": f"{end[:4]}-01-01"}
    return {"period_end": end, "date_basis": "implied" if drawn < 0.4 else "stated"}


def _figure(name: str, chance: random.Random) -> Row:
    """Return how a figure of the indicator is printed and what it says."""
    word, bound = chance.choice(_BOUNDS)
    if name == "shares":
        tenths = chance.randint(0, 950)
        return _cells(f"{word}{tenths // 10},{tenths % 10}%", f"{tenths / 10}", bound)
    if name == "files":
        if chance.random() < 0.5:
            tenths = chance.randint(1, 30)
            text = f"{word}{tenths // 10},{tenths % 10} triệu"
            return _cells(text, str(tenths * 100_000), bound)
        count = chance.choice([0, 1, 7, 250, 999])
        return _cells(f"{word}{count}", str(count), bound)
    if name == "parts":
        whole = chance.randint(1, 60)
        part = chance.randint(0, whole)
        return _cells(f"{word}{part}/{whole}", str(part), bound) | {"denominator": str(whole)}
    if name == "wholes":
        return _cells(str(count := chance.randint(1, 900)), str(count), "exact")
    if name == "amounts":
        tenths = chance.randint(11, 99)
        return _cells(f"{word}{tenths // 10},{tenths % 10} tỷ đồng", str(tenths * 10**8), bound)
    if name == "ranks":
        whole = chance.choice([34, 63])
        rank = chance.randint(1, whole)
        return _cells(f"{rank}/{whole}", str(rank), "exact") | {"denominator": str(whole)}
    cents = chance.randint(1000, 9999)
    text = f"{cents // 100},{cents % 100:02}/100"
    return _cells(text, f"{cents / 100}", "exact") | {"denominator": "100"}


def _cells(text: str, value: str, bound: str) -> Row:
    return {"value_text": text, "value": value, "bound": bound}
