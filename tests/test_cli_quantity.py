import json
import subprocess
import sys
from decimal import Decimal

import pytest

from dean06.cli import main


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the one line `dean06 quantity` prints for a figure it reads."""
    assert main(["quantity", *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.count("\n") == 1
    return out.rstrip("\n")


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Return the one sentence `dean06 quantity` puts out for a figure it refuses."""
    assert main(["quantity", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err.rstrip("\n")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (
            ["hơn 1,4 triệu"],
            '{"value": 1400000, "bound": "at_least", "denominator": null, "unit": null, '
            '"kind": "count", "resolution": 100000, "word": "hơn"}',
        ),
        (
            ["97,3%"],
            '{"value": 97.3, "bound": "exact", "denominator": null, "unit": "%", '
            '"kind": "percent", "resolution": 0.1, "word": null}',
        ),
        (
            ["67/77 nhiệm vụ"],
            '{"value": 67, "bound": "exact", "denominator": 77, "unit": "nhiệm vụ", '
            '"kind": "count", "resolution": 1, "word": null}',
        ),
        (
            ["674,3 tỷ đồng"],
            '{"value": 674300000000, "bound": "exact", "denominator": null, "unit": "đồng", '
            '"kind": "money", "resolution": 100000000, "word": null}',
        ),
        (
            ["86,94/100", "--unit", "score"],
            '{"value": 86.94, "bound": "exact", "denominator": 100, "unit": null, '
            '"kind": "score", "resolution": 0.01, "word": null}',
        ),
        (
            ["--unit=rank", "12/63"],
            '{"value": 12, "bound": "exact", "denominator": 63, "unit": null, '
            '"kind": "rank", "resolution": 1, "word": null}',
        ),
        (
            ["over 1.4 million", "--lang", "en"],
            '{"value": 1400000, "bound": "at_least", "denominator": null, "unit": null, '
            '"kind": "count", "resolution": 100000, "word": "over"}',
        ),
    ],
)
def test_a_figure_is_shown_as_one_line_of_json(
    capsys: pytest.CaptureFixture[str], words: list[str], line: str
) -> None:
    assert shown(capsys, *words) == line


def test_numbers_are_exact(capsys: pytest.CaptureFixture[str]) -> None:
    line = shown(capsys, "1.000.000 tỷ đồng")
    read = json.loads(line, parse_float=Decimal)
    assert (read["value"], read["resolution"]) == (10**15, 10**9)
    assert "E" not in line


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        (["1.234"], "“1.234” có thể là 1 234 hoặc 1,234 (số thập phân)"),
        (["1.234", "--lang", "en"], "“1.234” may mean 1 234 or 1.234 with decimals"),
        (["-5"], "“-5” là số âm"),
        (["--unit", "count", "-5"], "“-5” là số âm"),
        (["--", "-5"], "“-5” là số âm"),
        (["-0,5%"], "“-0,5%” là số âm"),
        (["- 5"], "“- 5” là số âm"),
        ([""], "Chưa có số liệu"),
        (["03/04/2026"], "“03/04/2026” là ngày tháng"),
        (["97,3", "--unit", "percent"], "“97,3” không phải là tỷ lệ có ký hiệu %"),
        (["5", "--unit", "scroe"], "Không có loại số liệu “scroe”"),
        (["5", "--unti", "score"], "Không có tùy chọn “--unti” ở lệnh này. Gần nhất: --unit."),
        (["5", "6"], "“6”"),
        ([], "Không hiểu lệnh này"),
    ],
)
def test_what_is_refused_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str], piece: str
) -> None:
    assert piece in told(capsys, *words)


def test_the_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quantity", "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Cách dùng: dean06 quantity [TÙY CHỌN] SỐ-LIỆU")
    assert "--unit LOẠI" in text
    assert text.count("SỐ-LIỆU") == 1


def test_it_starts_without_loading_frames() -> None:
    code = (
        "import sys; from dean06.cli import main; status = main(['quantity', '97,3%']); "
        "sys.exit(status or 'pandas' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
