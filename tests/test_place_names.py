"""Every province in the spellings people use, and what looks like one and is none."""

import random
import string
import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest

from dean06 import places as places_module
from dean06.errors import BriefingError
from dean06.names import fold
from dean06.place_names import NameIndex, official_spellings
from dean06.places import Gazetteer, Place, load_gazetteer
from tests.raw_data import PACKAGE, file_of

BEFORE, AFTER, LATEST = date(2025, 6, 30), date(2025, 7, 1), date(2026, 4, 30)
REAL = load_gazetteer(PACKAGE.parent)

# The 63 provinces until 30 June 2025 and the names the 34 have on 1 July 2025, by kind.
OLD_CITIES = ["Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh"]
OLD_PROVINCES = [
    *("Hà Giang", "Cao Bằng", "Bắc Kạn", "Tuyên Quang", "Lào Cai", "Điện Biên", "Lai Châu"),
    *("Sơn La", "Yên Bái", "Hòa Bình", "Thái Nguyên", "Lạng Sơn", "Quảng Ninh", "Bắc Giang"),
    *("Phú Thọ", "Vĩnh Phúc", "Bắc Ninh", "Hải Dương", "Hưng Yên", "Thái Bình", "Hà Nam"),
    *("Nam Định", "Ninh Bình", "Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Quảng Bình", "Quảng Trị"),
    *("Quảng Nam", "Quảng Ngãi", "Bình Định", "Phú Yên", "Khánh Hòa", "Ninh Thuận"),
    *("Bình Thuận", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng", "Bình Phước"),
    *("Tây Ninh", "Bình Dương", "Đồng Nai", "Bà Rịa - Vũng Tàu", "Long An", "Tiền Giang"),
    *("Bến Tre", "Trà Vinh", "Vĩnh Long", "Đồng Tháp", "An Giang", "Kiên Giang", "Hậu Giang"),
    *("Sóc Trăng", "Bạc Liêu", "Cà Mau"),
]
STAYING = [
    *("Cao Bằng", "Điện Biên", "Lai Châu", "Sơn La", "Lạng Sơn", "Quảng Ninh", "Thanh Hóa"),
    *("Nghệ An", "Hà Tĩnh"),
]
NEW_PROVINCES = [
    *STAYING,
    *("Tuyên Quang", "Lào Cai", "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Ninh Bình"),
    *("Quảng Trị", "Quảng Ngãi", "Gia Lai", "Khánh Hòa", "Lâm Đồng", "Đắk Lắk", "Đồng Nai"),
    *("Tây Ninh", "Vĩnh Long", "Đồng Tháp", "Cà Mau", "An Giang"),
]
MAPS = [
    (BEFORE, [("thành phố", name) for name in OLD_CITIES]),
    (BEFORE, [("tỉnh", name) for name in OLD_PROVINCES]),
    (AFTER, [("thành phố", name) for name in OLD_CITIES]),
    (AFTER, [("tỉnh", name) for name in NEW_PROVINCES]),
    (LATEST, [("thành phố", "Đồng Nai")]),
]
NAMES = [(day, kind, name) for day, pairs in MAPS for kind, name in pairs]

TONE_ON_THE_SECOND = {"Hòa": "Hoà", "Hóa": "Hoá"}


def key_of(day: date, name: str) -> str:
    """Return the key a name should have on `day`, by the rule the table of places states."""
    plain = "-".join(without_accents(name).lower().replace("-", " ").split())
    if name == "Đồng Nai" and day >= LATEST:
        return "dong-nai-2026"
    unchanged = name in STAYING or name in ("Hà Nội", "Huế")
    return plain if day < AFTER or unchanged else f"{plain}-2025"


def without_accents(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def spellings(kind: str, name: str) -> list[str]:
    """Return `name` as press, offices and spreadsheets write it."""
    short = ["TP.{}", "TP. {}", "Tp {}", "tp.{}"] if kind == "thành phố" else ["T.{}", "T. {}"]
    moved = name
    for first, second in TONE_ON_THE_SECOND.items():
        moved = moved.replace(first, second)
    english = "City" if kind == "thành phố" else "Province"
    words = name.split()
    return [
        name,
        f"{kind} {name}",
        f"{kind.capitalize()} {name}",
        f"{kind} {name}".upper(),
        f"  {kind}  {name.lower()} ",
        without_accents(name),
        without_accents(f"{kind} {name}").upper(),
        f"{without_accents(name)} {english}",
        " ".join([without_accents(words[0]), *words[1:]]),
        unicodedata.normalize("NFD", f"{kind} {name}"),
        moved,
        name.replace("Đ", "Ð"),
        name.replace(" ", "\N{NO-BREAK SPACE}"),
        name.replace(" ", "-"),
        name.replace(" ", "_"),
        name.replace(" - ", " \N{EN DASH} "),
        name.replace(" - ", "\N{EM DASH}"),
        *(form.format(name) for form in short),
    ]


def test_the_names_are_those_of_63_and_of_34_provinces() -> None:
    assert len(OLD_CITIES) + len(OLD_PROVINCES) == 63
    assert len(OLD_CITIES) + len(NEW_PROVINCES) == 34


@pytest.mark.parametrize(("day", "kind", "name"), NAMES)
def test_every_province_is_found_in_every_spelling(day: date, kind: str, name: str) -> None:
    written = spellings(kind, name)
    assert len(set(written)) >= 6
    assert {text: REAL.find(text, day).place for text in written} == dict.fromkeys(
        written, key_of(day, name)
    )


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_every_code_and_file_name_finds_its_place(day: date) -> None:
    valid = [REAL[key] for key in REAL.inside("viet-nam") if REAL[key].valid_on(day)]
    for place in valid:
        assert REAL.find(place.code, day) == place
        assert REAL.find(place.slug, day) == place
    assert len(valid) == (63 if day == BEFORE else 34)


@pytest.mark.parametrize(
    ("alias", "day", "key"),
    [
        ("TP.HCM", BEFORE, "ho-chi-minh"),
        ("Tp. HCM", AFTER, "ho-chi-minh-2025"),
        ("TPHCM", AFTER, "ho-chi-minh-2025"),
        ("Sài Gòn", BEFORE, "ho-chi-minh"),
        ("saigon", BEFORE, "ho-chi-minh"),
        ("BR-VT", BEFORE, "ba-ria-vung-tau"),
        ("BR \N{EN DASH} VT", BEFORE, "ba-ria-vung-tau"),
        ("BRVT", BEFORE, "ba-ria-vung-tau"),
        ("TT Huế", date(2024, 12, 31), "thua-thien-hue"),
        ("TT. Hue", date(2024, 12, 31), "thua-thien-hue"),
        ("Thừa Thiên-Huế", date(2024, 12, 31), "thua-thien-hue"),
        ("TTH", date(2024, 12, 31), "thua-thien-hue"),
        ("Đắc Lắc", BEFORE, "dak-lak"),
        ("Daklak", AFTER, "dak-lak-2025"),
        ("Đăk Lăk", AFTER, "dak-lak-2025"),
        ("Bắc Cạn", BEFORE, "bac-kan"),
        ("Đăk Nông", BEFORE, "dak-nong"),
        ("Đắc Nông", BEFORE, "dak-nong"),
        ("Hanoi", AFTER, "ha-noi"),
        ("VN", AFTER, "viet-nam"),
    ],
)
def test_a_name_of_the_press_is_found(alias: str, day: date, key: str) -> None:
    assert REAL.find(alias, day).place == key


@pytest.mark.parametrize("name", ["HN", "ĐN", "QN", "QB", "Bình", "Hà", "Quảng", "Tỉnh", "TP."])
def test_what_could_be_several_provinces_is_refused(name: str) -> None:
    for day in (BEFORE, AFTER):
        with pytest.raises(BriefingError):
            REAL.find(name, day)


@pytest.mark.parametrize(
    "name", ["thành phố Thái Nguyên", "TP Quảng Ngãi", "huyện Sơn La", "Ha Giang City"]
)
def test_another_kind_of_unit_is_another_place(name: str) -> None:
    with pytest.raises(BriefingError):
        REAL.find(name, BEFORE)


def test_the_kind_that_is_written_chooses_between_a_province_and_its_city() -> None:
    always = (date.min, date.max)
    names = Gazetteer(
        [
            Place("a", "17", "province", None, "a", "tỉnh Hòa Bình", "Hoa Binh Province", *always),
            Place("b", "148", "district", "a", "b", "thành phố Hòa Bình", "Hoa Binh City", *always),
        ]
    )
    assert names.find("Hoà Bình", BEFORE).place == "a"
    assert names.find("tỉnh Hòa Bình", BEFORE).place == "a"
    assert names.find("TP. Hòa Bình", BEFORE).place == "b"


def test_a_name_of_two_districts_is_refused_with_their_codes() -> None:
    rows = [("a", "573", "Châu Thành"), ("b", "723", "Châu Thành"), ("c", "001", "Chau Thanh")]
    names = Gazetteer(
        Place(key, code, "district", None, key, f"huyện {name}", name, date.min, date.max)
        for key, code, name in rows
    )
    with pytest.raises(BriefingError, match=r"huyện Châu Thành \(573\), huyện Châu Thành \(723\)"):
        names.find("huyện Châu Thành", BEFORE)
    assert names.find("723", BEFORE).place == "b"


def test_the_name_spelt_in_full_goes_before_one_with_accents_left_out() -> None:
    rows = [("a", "An Phú"), ("b", "Ân Phú")]
    index = NameIndex((key, one) for key, name in rows for one in official_spellings(name, "", ()))
    assert index.find("An Phú") == {"a"}
    assert index.find("Ân Phú") == {"b"}
    assert index.find("An Phu") == {"a", "b"}


def test_a_word_for_the_kind_of_unit_may_be_part_of_a_name() -> None:
    names = official_spellings("huyện Quan Sơn", "Quan Son District", ())
    index = NameIndex(("quan-son", name) for name in names)
    for written in ("Quan Sơn", "quan son", "H. Quan Sơn", "Quan Son District"):
        assert index.find(written) == {"quan-son"}
    assert index.find("huyện Quan Sơn") == {"quan-son"}
    assert index.find("quận Sơn") == frozenset()


@pytest.mark.parametrize(
    ("name", "day", "told"),
    [
        ("Quảng Nam", date(2026, 1, 1), ["01/07/2025", "thành phố Đà Nẵng"]),
        ("tỉnh Bình Phước", date(2026, 5, 1), ["01/07/2025", "thành phố Đồng Nai"]),
        ("BR-VT", AFTER, ["tỉnh Bà Rịa - Vũng Tàu", "thành phố Hồ Chí Minh"]),
        ("49", AFTER, ["tỉnh Quảng Nam", "thành phố Đà Nẵng"]),
        ("Thừa Thiên Huế", BEFORE, ["trở thành thành phố Huế", "01/01/2025"]),
        ("tỉnh Đồng Nai", LATEST, ["trở thành thành phố Đồng Nai", "30/04/2026"]),
        ("thành phố Đồng Nai", AFTER, ["30/04/2026", "trước đó là tỉnh Đồng Nai"]),
        ("Huế", date(2024, 6, 30), ["01/01/2025", "trước đó là tỉnh Thừa Thiên Huế"]),
        ("thị xã Sông Cầu", AFTER, ["30/06/2025"]),
    ],
)
def test_a_name_of_another_day_is_refused_with_what_became_of_it(
    name: str, day: date, told: list[str]
) -> None:
    with pytest.raises(BriefingError) as caught:
        REAL.find(name, day)
    for part in [f"“{name}”", *told]:
        assert part in str(caught.value)


ACCENTED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
ALIASES = file_of(PACKAGE.parent, "place_aliases").read_text(encoding="utf-8").lower()


def misspelt(name: str, dice: random.Random) -> Iterator[str]:
    """Yield `name` with a letter dropped, doubled, changed or swapped with the next."""
    letters = range(len(name))
    for at in letters:
        yield name[:at] + name[at + 1 :]
        yield name[:at] + dice.choice(string.ascii_lowercase) + name[at + 1 :]
        yield name[:at] + dice.choice(string.ascii_lowercase) + name[at:]
        yield name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]


def misaccented(name: str, dice: random.Random) -> Iterator[str]:
    """Yield `name` with one letter's accent exchanged for another, or put where none is."""
    for at, letter in enumerate(name):
        plain = without_accents(letter)
        others = [other for other in ACCENTED if without_accents(other) == plain != other]
        others = [other for other in others if other != letter]
        for other in dice.sample(others, min(2, len(others))):
            yield name[:at] + other + name[at + 1 :]


def near_misses() -> list[tuple[date, str]]:
    """Return what is no name: other letters than any name has, or an accent that contradicts."""
    dice = random.Random(6)
    misses: list[tuple[date, str]] = []
    for day, kind, name in NAMES:
        known = {fold(line.split(",")[1]) for line in ALIASES.splitlines()}
        known |= {fold(other) for on, _, other in NAMES if on <= day}
        for text in misspelt(name.lower(), dice):
            if fold(text) not in known and fold(text):
                misses += [(day, text), (day, f"{kind} {text}")]
        misses += [(day, text) for text in misaccented(name.lower(), dice) if text not in ALIASES]
    return misses


def test_no_near_miss_means_a_place() -> None:
    misses = near_misses()
    assert len(set(misses)) >= 1000
    assert [(day, text) for day, text in misses if found(text, day)] == []


def test_a_matcher_that_ignores_accents_would_take_near_misses_for_names() -> None:
    names = {fold(name) for _, _, name in NAMES}
    assert sum(fold(text) in names for _, text in near_misses()) >= 100


def test_no_old_name_means_a_place_of_the_new_map() -> None:
    gone = set(OLD_PROVINCES) - set(NEW_PROVINCES)
    assert len(gone) == 63 - 34
    assert [name for name in sorted(gone) if found(name, AFTER)] == []


def found(text: str, day: date) -> str | None:
    try:
        return REAL.find(text, day).place
    except BriefingError:
        return None


def test_names_are_indexed_once_for_all_days_between_two_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[NameIndex] = []

    class Counted(NameIndex):
        def __init__(self, *args: object) -> None:
            super().__init__(*args)  # type: ignore[arg-type]
            made.append(self)

    monkeypatch.setattr(places_module, "NameIndex", Counted)
    places = load_gazetteer(PACKAGE.parent)
    for day in (date(2025, 2, 1), date(2025, 3, 1), BEFORE):
        places.find("Hà Nội", day)
    assert len(made) == 1
    places.find("Hà Nội", AFTER)
    assert len(made) == 2
