"""Delimited files: separators, encodings, quotes, and what is refused."""

import codecs
import itertools
import unicodedata
from pathlib import Path

import pytest

from dean06.grids import Grid
from tests.grids.files_made import fault, read

ROWS = (
    ("Tỉnh, thành phố", "Tỷ lệ; %", "Ghi chú"),
    ("Thừa Thiên Huế", "97,3", 'đạt "tốt"'),
    ("Đắk Lắk", "01", "=1+1"),
    ("Bà Rịa – Vũng Tàu", "NA", "Ưu\ttiên"),
)


def delimited(mark: str) -> str:
    """Return the rows with every cell in quotes, the first row without if it can be."""
    lines = (mark.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in ROWS)
    return "\r\n".join(lines) + "\r\n"


def windows_1258(text: str) -> bytes:
    """Return the bytes a Vietnamese Windows writes: the tone after its vowel."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            bare = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in bare[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
            vowel = unicodedata.normalize("NFC", bare.replace(tone, ""))
            out += vowel.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


ENCODERS = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with a mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16 LE": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "UTF-16 BE": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "UTF-16 LE without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-16 BE without a mark": lambda text: text.encode("utf-16-be"),
    "Windows-1258": windows_1258,
}


@pytest.mark.parametrize(
    ("encoding", "mark", "form"),
    [
        each
        for each in itertools.product(ENCODERS, ",;\t", ("NFC", "NFD"))
        if each[0] != "Windows-1258" or each[2] == "NFC"
    ],
)
def test_every_encoding_separator_and_form_reads_as_the_same_table(
    encoding: str, mark: str, form: str, tmp_path: Path
) -> None:
    text = unicodedata.normalize("NFC" if form == "NFC" else "NFD", delimited(mark))
    grids = read(tmp_path, ENCODERS[encoding](text), "file.csv")
    assert grids == (Grid("", ROWS, (1, 2, 3, 4), widths=(3, 3, 3, 3)),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b;c\n1,5;2,5;3,5\n", ("1,5", "2,5", "3,5")),
        ("BÁO CÁO, NĂM 2024\na;b;c\n1,5;2;3\n", ("1,5", "2", "3")),
        ("a,b\n1;2,3\n4,5\n", ("4", "5")),
        ("sep=;\r\na;b\r\n1;2\r\n", ("1", "2")),
        ("a\tb\n1,5\t2,5\n", ("1,5", "2,5")),
        ('"a;b","c;d"\n1,2\n', ("1", "2")),
        ("a\nb\n", ("b",)),
    ],
)
def test_the_separator_is_the_one_most_lines_agree_on(
    text: str, expected: tuple[str, ...], tmp_path: Path
) -> None:
    row = read(tmp_path, text, "file.csv")[0].rows[-1]
    assert tuple(cell for cell in row if cell is not None) == expected


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    text = '\n\na,b\n"hai\ndòng",1\n,\n\n \u00a0,\u200b\nc,2'
    assert read(tmp_path, text, "file.csv")[0] == Grid(
        "", (("a", "b"), ("hai\ndòng", "1"), ("c", "2")), (3, 4, 9), widths=(2, 2, 2)
    )


def test_the_note_on_the_separator_counts_as_a_line(tmp_path: Path) -> None:
    assert read(tmp_path, "sep=;\r\na;b\r\n", "file.csv")[0].lines == (2,)


def test_rows_of_other_lengths_are_kept_and_tell_their_length(tmp_path: Path) -> None:
    grid = read(tmp_path, "a,b\n1\n1,2,3\n", "file.csv")[0]
    assert grid.rows == (("a", "b", None), ("1", None, None), ("1", "2", "3"))
    assert grid.widths == (2, 1, 3)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_end_of_line_ends_a_line(ending: str, tmp_path: Path) -> None:
    grid = read(tmp_path, ending.join(("a,b", "1,2", "")), "file.csv")[0]
    assert (grid.rows, grid.lines) == ((("a", "b"), ("1", "2")), (1, 2))


REFUSED = {
    "open quote": ('a,b\n"1,2\n3,4\n', "quotes"),
    "text behind a quote": ('a,b\n"1"x,2\n', "quotes"),
    "open quote in a large file": ('a,b\n"1,2\n' + "3,4\n" * 40_000, "quotes"),
    "long cell": ("a,b\n" + "x" * 40_000 + ",2\n", "too_large"),
    "very long cell": ("a,b\n" + "x" * 140_000 + ",2\n", "too_large"),
    "many columns": ("," * 500 + "a\n", "too_large"),
    "many rows": ("a\n" * 100_001, "too_large"),
    "many cells": ("," * 400 + "a\n" + "a\n" * 10_000, "too_large"),
    "large file": ("a" * 20_000_001, "too_large"),
    "nothing": ("", "empty"),
    "only separators": (",,\n,,\n", "empty"),
    "only a mark": (codecs.BOM_UTF8, "empty"),
    "zeros": (b"a,b\n\x00\x00,1\n", "kind"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "encoding"),
    "control characters": ("a,b\n\x01,2\n", "kind"),
    "half of UTF-16": (codecs.BOM_UTF16_LE + b"a\x00b", "encoding"),
    "Russian": ("Регион,Число\n".encode("cp1251"), "encoding"),
    "old font's bytes": (b"T\xd8nh,S\xe8\nH\xb5 N\xe9i,1\n", "encoding"),
    "old font": (
        "TØnh,Sè\nHµ Néi,1\nTh¸i B×nh,2\nHµ Giang,3\nBÕn Tre®,1\nS¬n La,2\n",
        "legacy_font",
    ),
    "old font VNI": (
        "Tænh,Soá\nHaø Noäi,1\nBeán Tre,2\nBình Ñònh,3\nVónh Phuùc,4\nLaïng Sôn,5\n"
        "Caàn Thô,6\nÑoàng Thaùp,7\nSoùc Traêng,8\nTaây Ninh,9\nBaïc Lieâu,10\nHaäu Giang,11\n",
        "legacy_font",
    ),
    "replacement characters": ("T\ufffdnh,S\ufffd\n", "lost_letters"),
    "question marks in capitals": ("T?NH,S?\nHÀ N?I,1\nC?N THƠ,2\n", "lost_letters"),
    "question marks": ("T?nh,S?\nHà N?i,1\nThanh Hóa,2\nPhú Th?,3\nB?c Ninh,4\n", "lost_letters"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_is_no_plain_table_is_refused(kind: str, tmp_path: Path) -> None:
    data, reason = REFUSED[kind]
    assert fault(tmp_path, data, "file.csv").reason == reason


@pytest.mark.parametrize("seen_as", ["cp1252", "cp1258", "latin-1"])
@pytest.mark.parametrize(
    "word", ["Tỉnh", "Thành phố", "Hà Nội", "Đắk Lắk", "số lượng", "tiếp nhận", "“Đề án”", "cũ"]
)
def test_garbled_letters_are_refused(word: str, seen_as: str, tmp_path: Path) -> None:
    garbled = "".join(
        bytes([byte]).decode(seen_as, "replace").replace("\ufffd", chr(byte))
        for byte in word.encode()
    )
    caught = fault(tmp_path, f"Ma,Ten\n1,{garbled}\n", "file.csv")
    assert caught.reason == "mojibake"


def test_garbled_letters_whose_hard_space_became_a_space_are_refused(tmp_path: Path) -> None:
    assert fault(tmp_path, "ThÃ nh,a\n", "file.csv").reason == "mojibake"


@pytest.mark.parametrize(
    "text",
    [
        "XÃ\u00a0TÂN AN",
        "“XÃ”, “CÂ”",
        "ĂN UỐNG… ÂU LẠC",
        "Đạt 100% (á)",
        "12 m², 5 km³, 30°C",
        "https://example.vn/?a=b&c=d?e",
        "Đã làm? Chưa? Có",
        "Đã làm?Chưa?Đã có?Không?Ừ?Đúng?Ắt",
        "Malmö, Tromsø, Zürich",
        "Khoản § 5, Windows® và µ",
        "5 €/tháng; 3 × 4",
    ],
)
def test_rare_but_right_text_is_no_damage(text: str, tmp_path: Path) -> None:
    assert read(tmp_path, f'"{text}"\n', "file.csv")[0].rows == ((text,),)


def test_a_faulty_quote_is_told_with_its_line_in_both_languages(tmp_path: Path) -> None:
    caught = fault(tmp_path, 'a,b\n1,2\n"3,4\n', "file.csv", lang="vi")
    assert str(caught).startswith("inbox/file.csv, dòng 3: dấu ngoặc kép")
    assert caught.tell("en").startswith("inbox/file.csv, line 3: a double quote")
