"""One table in 96 spellings is one table: encoding, separator, letters, tone marks, decimals.

Each variant writes a table of the package and a submitted one; what is processed of them must be
the same to the last cell. Only a note is kept as it was typed: hòa there, hoà here.
"""

import itertools
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from dean06.intake import CollectReport, collect
from dean06.names import fold
from tests.raw_data import INDICATORS, OBSERVATION, PLACES, Row, columns, raw_folder

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLACES: list[Row] = [*PLACES[:1], {**PLACES[1], "name_vi": "tỉnh Hòa An"}, *PLACES[2:]]
_INDICATORS: list[Row] = [{**INDICATORS[0], "name_vi": "Tỷ lệ số hóa"}, *INDICATORS[1:]]
_HEADER = ["Địa phương", "Chỉ số", "Giá trị", "Ngày", "Ghi chú"]
_ROWS = [
    ["tỉnh Hòa An", "Tỷ lệ số hóa", "97.3", "2024-03-31", "Đã hòa mạng"],
    ["tỉnh Hòa An", "files", "1234", "2024-03-31", "Số liệu; lũy kế, ước"],
    ["Tỉnh B", "Tỷ lệ số hóa", "8.05", "2024-03-31", "Chưa “hòa” – đủ"],
]


@dataclass(frozen=True)
class Variant:
    """One way to write a table."""

    encoding: str
    separator: str
    form: str
    tone: str
    decimal: str

    def text(self, cell: str) -> str:
        """Return a cell in this spelling; a figure is one that is a number with a point."""
        if cell.replace(".", "", 1).isdigit():
            cell = cell.replace(".", self.decimal)
        return cell.replace("òa", self.tone).replace("óa", "oá" if self.tone == "oà" else "óa")

    def written(self, rows: list[list[str]], *, quoted: bool = True) -> bytes:
        """Return the rows as the bytes of a file."""
        lines = (
            self.separator.join(self._quoted(self.text(cell), quoted) for cell in row)
            for row in rows
        )
        text = "".join(f"{line}\r\n" for line in lines)
        if self.encoding == "cp1258":
            return windows_1258(text, apart=self.form == "NFD")
        return unicodedata.normalize(self.form, text).encode(self.encoding)  # type: ignore[arg-type]

    def _quoted(self, text: str, quoted: bool) -> str:
        figure = text.replace(",", "", 1).isdigit()
        return f'"{text}"' if self.separator in text and (quoted or not figure) else text


VARIANTS = [
    Variant(*parts)
    for parts in itertools.product(
        ("utf-8", "utf-8-sig", "utf-16", "cp1258"),
        (",", ";", "\t"),
        ("NFC", "NFD"),
        ("òa", "oà"),
        (".", ","),
    )
]


def windows_1258(text: str, *, apart: bool) -> bytes:
    """Return the bytes a Vietnamese Windows writes: tones behind their vowel where they must be.

    With `apart` they stand there even where the encoding has the letter as one.
    """
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts[1:] if mark in _TONES), "")
        try:
            whole = letter.encode("cp1258")
        except UnicodeEncodeError:
            whole = b""
        if tone and (apart or not whole):
            vowel = unicodedata.normalize("NFC", parts.replace(tone, ""))
            whole = vowel.encode("cp1258") + tone.encode("cp1258")
        out += whole
    return bytes(out)


def collected(folder: Path, variant: Variant, *, quoted: bool = True) -> CollectReport:
    """Collect a set whose two tables are written as `variant` says."""
    raw = raw_folder(folder, places=_PLACES, indicators=_INDICATORS)
    rows = [columns()["observations"], *_press()]
    (raw / "observations" / "press.csv").write_bytes(variant.written(rows, quoted=quoted))
    (raw / "submissions").mkdir()
    sent = variant.written([_HEADER, *_ROWS], quoted=quoted)
    (raw / "submissions" / "bang.csv").write_bytes(sent)
    return collect(raw, folder / "processed", processes=1)


def _press() -> list[list[str]]:
    row = {
        **OBSERVATION,
        "paragraph": "1",
        "status": "result",
        "period_end": "2024-06-30",
        "date_basis": "stated",
        "unit": "percent",
        "bound": "exact",
        "note_vi": "Hết quý, hòa mạng; đủ",
    }
    figures = [("bai-a/01", "97,3%", "97.3", "tinh-a"), ("bai-a/02", "8,05%", "8.05", "tinh-b")]
    keys = ("observation", "value_text", "value", "place")
    made = [{**row, **dict(zip(keys, figure, strict=True))} for figure in figures]
    return [[each.get(column, "") for column in columns()["observations"]] for each in made]


def processed(folder: Path) -> pd.DataFrame:
    """Return the figures as processed, with notes folded: a note is printed as it was typed."""
    parts = sorted((folder / "processed" / "observations").glob("*.parquet"))
    table = pd.concat([pd.read_parquet(path) for path in parts], ignore_index=True)
    return table.assign(note_vi=[fold(note) for note in table["note_vi"]])


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> pd.DataFrame:
    folder = tmp_path_factory.mktemp("expected")
    report = collected(folder, Variant("utf-8", ";", "NFC", "òa", ","))
    assert report.sum == "read 5 = accepted 5 + quarantined 0"
    return processed(folder)


def test_there_are_96_variants_of_different_bytes_where_they_differ() -> None:
    assert len(set(VARIANTS)) == 96
    written = {variant.written([_HEADER, *_ROWS]) for variant in VARIANTS}
    assert len(written) == 96


def test_the_figures_are_those_that_were_written(expected: pd.DataFrame) -> None:
    found = zip(expected["place"], expected["value_text"], expected["value"], strict=True)
    assert [(place, text, str(value.normalize())) for place, text, value in found] == [
        ("tinh-a", "97,3%", "97.3"),
        ("tinh-a", "97,3%", "97.3"),
        ("tinh-a", "1234", "1234"),
        ("tinh-b", "8,05%", "8.05"),
        ("tinh-b", "8,05%", "8.05"),
    ]


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_every_variant_gives_the_same_table(
    tmp_path: Path, expected: pd.DataFrame, variant: Variant
) -> None:
    report = collected(tmp_path, variant)
    assert [fault.sentence("en") for fault in report.faults] == []
    pd.testing.assert_frame_equal(processed(tmp_path), expected)


@pytest.mark.parametrize("variant", [v for v in VARIANTS if v.separator == v.decimal], ids=str)
def test_a_decimal_comma_without_quotes_among_commas_is_refused_with_its_row(
    tmp_path: Path, variant: Variant
) -> None:
    report = collected(tmp_path, variant, quoted=False)
    assert {(f.spot.file, f.spot.line, f.rule) for f in report.faults} == {
        ("observations/press.csv", 2, "cell_count"),
        ("observations/press.csv", 3, "cell_count"),
        ("submissions/bang.csv", 2, "cell_count"),
        ("submissions/bang.csv", 4, "cell_count"),
    }
    assert report.sum == "read 5 = accepted 1 + quarantined 4"
