"""Who sends a document is told by one small file, with sensible values where it says nothing."""

from datetime import date
from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.paths import CONFIGURATION_VARIABLE
from dean06.places import Place
from dean06.settings.configuration import (
    Configuration,
    check_places,
    configuration_path,
    read_configuration,
)
from dean06.settings.issuer import issuer_of

ROOT = Path(__file__).parents[2]


def place(slug: str, name: str, *, level: str = "province", capital: str | None = "Bình") -> Place:
    return Place(slug, "99", level, None, slug, name, "An", date.min, date.max, capital)


AN = place("an", "tỉnh An")
CITY = place("binh", "thành phố Bình")
NATION = place("viet-nam", "Việt Nam", level="nation", capital="Hà Nội")


def configured(folder: Path, text: str) -> Configuration:
    path = folder / "dean06.toml"
    path.write_text(text, encoding="utf-8")
    return read_configuration(path, "vi")


def told(folder: Path, text: str) -> str:
    with pytest.raises(BriefingError) as caught:
        configured(folder, text)
    return str(caught.value).replace(str(folder), "…")


def test_without_a_file_a_province_sends_as_its_task_force() -> None:
    issuer = issuer_of(AN, "vi")
    assert issuer.parent_body == "ỦY BAN NHÂN DÂN\nTỈNH AN"
    assert issuer.issuing_body == "TỔ CÔNG TÁC\nTRIỂN KHAI ĐỀ ÁN 06"
    assert issuer.place_name == "An"
    assert issuer.kinh_gui == ("Tổ công tác triển khai Đề án 06 của Chính phủ",)
    assert issuer.signer == ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")


def test_a_city_and_the_nation_have_their_own_parent_body() -> None:
    assert issuer_of(CITY, "vi").parent_body == "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ BÌNH"
    assert issuer_of(NATION, "vi").parent_body == "CHÍNH PHỦ"
    assert issuer_of(NATION, "vi").kinh_gui == ("Thủ tướng Chính phủ",)
    assert issuer_of(CITY, "en").issuing_body == "CITY TASK FORCE FOR PROJECT 06"
    assert issuer_of(AN, "en").issuing_body == "PROVINCIAL TASK FORCE FOR PROJECT 06"


def test_a_document_bears_the_name_of_its_province_as_its_place() -> None:
    city = place("ho-chi-minh", "thành phố Hồ Chí Minh", capital=None)
    assert issuer_of(city, "vi").place_name == "Thành phố Hồ Chí Minh"
    assert issuer_of(CITY, "vi").place_name == "Bình"
    assert issuer_of(NATION, "vi").place_name == "Hà Nội"


def test_a_place_whose_seat_is_not_known_leaves_the_place_open(tmp_path: Path) -> None:
    found = configured(tmp_path, '[province]\nplace_name = "{capital}"\n')
    assert issuer_of(AN, "vi", found).place_name == "Bình"
    assert issuer_of(place("an", "tỉnh An", capital=None), "vi", found).place_name == ""


def test_the_more_special_section_goes_before_the_more_general(tmp_path: Path) -> None:
    text = """
        [province]
        place_name = "A"
        filed = "VT"
        [city]
        place_name = "B"
        [nation]
        filed = "VP"
        [places.an]
        place_name = "C"
    """
    found = configured(tmp_path, text)
    assert [issuer_of(p, "vi", found).place_name for p in (AN, CITY, NATION)] == [
        "C",
        "B",
        "Hà Nội",
    ]
    assert [issuer_of(p, "vi", found).filed for p in (AN, CITY, NATION)] == ["VT", "VT", "VP"]
    assert issuer_of(AN, "en", found).place_name == "An"


def test_english_words_stand_under_en(tmp_path: Path) -> None:
    found = configured(tmp_path, '[en.places.an]\nsigner = ["CHAIR"]\n')
    assert issuer_of(AN, "en", found).signer == ("CHAIR",)
    assert issuer_of(AN, "vi", found).signer == ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")


def test_an_empty_list_means_nobody(tmp_path: Path) -> None:
    found = configured(tmp_path, "[province]\nkinh_gui = []\n")
    assert issuer_of(AN, "vi", found).kinh_gui == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[province]\nsinger = ["A"]\n',
            "…/dean06.toml có khóa “province.singer” không có ý nghĩa; ở đó chỉ được dùng: signer",
        ),
        (
            '[provinces]\nfiled = "VT"\n',
            "…/dean06.toml có khóa “provinces” không có ý nghĩa; ở đó chỉ được dùng: province",
        ),
        (
            '[places.an]\nsymbl = "BC"\n',
            "…/dean06.toml có khóa “places.an.symbl” không có ý nghĩa; ở đó chỉ được dùng: symbol",
        ),
        (
            '[province]\nsigner = "TỔ TRƯỞNG"\n',
            "…/dean06.toml: “province.signer” là “TỔ TRƯỞNG”; cần danh sách các đoạn chữ",
        ),
        (
            '[province]\nplace_name = "{captial}"\n',
            "…/dean06.toml: “province.place_name” là “{captial}”; cần chữ trong ngoặc kép, trong "
            "ngoặc nhọn chỉ được có {place}, {PLACE}, {name}, {capital}.",
        ),
        (
            '[province]\nplace_name = "{capital"\n',
            "…/dean06.toml: “province.place_name” là “{capital”; cần chữ trong ngoặc kép",
        ),
        (
            '[province]\nrecipients = ["A", 3]\n',
            "…/dean06.toml: “province.recipients.2” là 3; cần chữ trong ngoặc kép",
        ),
        (
            "theme = 3\n",
            "…/dean06.toml: “theme” là 3; cần chữ trong ngoặc kép.",
        ),
        (
            "[province]\nplace_name = Tam Kỳ\n",
            "…/dean06.toml, dòng 2: “place_name = Tam Kỳ” không hợp lệ",
        ),
    ],
)
def test_a_slip_is_told_in_one_sentence_with_what_is_allowed(
    text: str, sentence: str, tmp_path: Path
) -> None:
    assert told(tmp_path, text).startswith(sentence)


def test_a_section_of_a_place_there_is_not_is_refused(tmp_path: Path) -> None:
    found = configured(tmp_path, '[places.quan-nam]\nfiled = "VT"\n')
    with pytest.raises(BriefingError, match="“quan-nam”.*Gần nhất: quang-nam"):
        check_places(found, ["quang-nam", "nghe-an"], "vi")
    check_places(found, ["quan-nam"], "vi")


def test_a_file_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert read_configuration(tmp_path / "dean06.toml", "vi") == Configuration()
    assert read_configuration(None, "vi") == Configuration()


def test_a_theme_s_path_is_seen_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "rieng.toml").write_text('base = "decree"\n')
    assert configured(tmp_path, 'theme = "rieng.toml"\n').theme == str(tmp_path / "rieng.toml")
    assert configured(tmp_path, 'theme = "brief"\n').theme == "brief"


def test_the_build_names_the_file_to_its_kernels(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(CONFIGURATION_VARIABLE, str(tmp_path / "dean06.toml"))
    assert configuration_path("vi") == tmp_path / "dean06.toml"
    monkeypatch.delenv(CONFIGURATION_VARIABLE)
    monkeypatch.chdir(tmp_path)
    assert configuration_path("vi") is None


def test_the_project_s_own_file_can_be_read_and_so_can_its_examples(tmp_path: Path) -> None:
    text = (ROOT / "dean06.toml").read_text(encoding="utf-8")
    read_configuration(ROOT / "dean06.toml", "vi")
    lines = [line[2:] for line in text.splitlines() if _is_example(line)]
    found = configured(tmp_path, "\n".join(lines))
    assert found.theme == "decree"
    assert found.province.signer == ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")
    assert issuer_of(AN, "vi", found) == issuer_of(AN, "vi")


def _is_example(line: str) -> bool:
    return line.startswith("# [") or (
        line.startswith("# ") and " = " in line and "{place}:" not in line
    )
