import subprocess
import sys
from pathlib import Path

import pytest

from dean06.cli import main
from tests.raw_data import PACKAGE, file_of, raw_folder

RAW = ["--raw", str(PACKAGE.parent)]


def told(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(["place", *words, *RAW]) == 0
    return capsys.readouterr().out.splitlines()


def refusal(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["place", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.strip()


def test_a_place_is_told_with_code_days_and_successor(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "quang nam", "--at", "2025-06-30") == [
        "Ngày 30/06/2025: tỉnh Quảng Nam, mã số 49.",
        "Tồn tại đến hết ngày 30/06/2025; không ghi ngày bắt đầu.",
        "Từ ngày 01/07/2025: thành phố Đà Nẵng, mã số 48.",
    ]


@pytest.mark.parametrize(
    ("name", "day", "lines"),
    [
        ("Hà Nội", "2025-07-01", ["Ha Noi City, code 01", "Valid since 1 August 2008."]),
        ("Cao Bằng", "1/7/2025", ["Cao Bang Province, code 04", "no first or last day"]),
        (
            "75",
            "30/6/2026",
            ["On 30 June 2026: Dong Nai City, code 75", "Valid since 30 April 2026."],
        ),
        (
            "Đồng Nai",
            "2025-12-31",
            [
                "Dong Nai Province, code 75",
                "Valid from 1 July 2025 to 29 April 2026.",
                "From 30 April 2026 on: Dong Nai City, code 75.",
            ],
        ),
    ],
)
def test_a_place_is_told_in_english_and_for_either_way_to_write_a_day(
    capsys: pytest.CaptureFixture[str], name: str, day: str, lines: list[str]
) -> None:
    found = told(capsys, name, "--at", day, "--lang", "en")
    assert len(found) == len(lines)
    assert all(part in line for part, line in zip(lines, found, strict=True))


def test_a_name_of_several_words_needs_no_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "Quảng", "Ngãi", "--at", "2025-07-01")[0].endswith("mã số 51.")


def test_without_a_day_the_map_of_today_is_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "Hà Nội")[0].endswith("thành phố Hà Nội, mã số 01.")


@pytest.mark.parametrize(
    "day", ["31/6/2025", "2025-02-29", "2025-7", "hôm nay", "20250701", "1/7/25", "", "٢٠٢٥-٠٧-٠١"]
)
def test_what_is_no_day_is_refused(capsys: pytest.CaptureFixture[str], day: str) -> None:
    assert refusal(capsys, "Hà Nội", "--at", day, *RAW) == (
        f"--at là “{day}”: cần một ngày, ví dụ 2025-07-01 hoặc 01/07/2025."
    )


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["Quang Nma", "--at", "2024-06-30"], "quang-nam"),
        (["Quảng Nam", "--at", "2026-01-01"], "thành phố Đà Nẵng"),
        ([], "dean06 place quang-nam"),
        ([" "], "dean06 place quang-nam"),
        (["Hà Nội", "--at"], "“--at”"),
        (["Hà Nội", "--on", "2025-01-01"], "“--on”"),
    ],
)
def test_what_means_no_place_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], part: str
) -> None:
    assert part in refusal(capsys, *[*RAW, *words])


def test_a_folder_without_places_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    expected = "Thiếu tệp reference/places.csv trong dữ liệu thô: hãy đặt lại"
    assert refusal(capsys, "Hà Nội", "--raw", str(tmp_path)).startswith(expected)


@pytest.mark.parametrize(
    ("table", "content"),
    [
        ("places", b"place,code\ntinh-a,01\n"),
        ("places", b"place;code\n"),
        ("places", b"\xff\xfe\x00"),
        ("place_aliases", b"place_alias,alias,place\nx/1,X,nowhere\n"),
        ("place_aliases", b"alias\nX\n"),
    ],
)
def test_a_broken_table_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, table: str, content: bytes
) -> None:
    raw = raw_folder(tmp_path)
    file_of(raw, table).write_bytes(content)
    assert refusal(capsys, "Hà Nội", "--raw", str(raw))


def test_a_broken_day_in_the_table_is_told_without_a_traceback(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    raw = raw_folder(tmp_path, places=[{"place": "a", "code": "01", "valid_to": "30/6/2025"}])
    assert "dean06 collect" in refusal(capsys, "a", "--raw", str(raw))


def test_no_table_reader_is_waited_for() -> None:
    code = "import sys, dean06.cli.place, dean06.places; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
