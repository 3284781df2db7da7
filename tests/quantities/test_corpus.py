"""Every figure of the corpus is read as it stands there, or refused; none is silently wrong."""

import csv
import re
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest

from dean06.messages import LANGUAGES
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity, refusal

with Path(__file__).with_name("corpus.csv").open(encoding="utf-8", newline="") as _file:
    CORPUS = list(csv.DictReader(_file))


def text_of(row: dict[str, str]) -> str:
    r"""Return the text; signs nobody sees stand as \u00a0 in the corpus."""
    shown = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), row["text"])
    return shown.replace(r"\t", "\t").replace(r"\n", "\n").replace("\\\\", "\\")


def expected(row: dict[str, str]) -> Quantity | None:
    """Return the quantity of a row as it was written by hand; None where it must be refused."""
    if row["value"] == "refused":
        return None
    denominator = Decimal(row["denominator"]) if row["denominator"] else None
    return Quantity(
        Decimal(row["value"]),
        row["kind"],  # type: ignore[arg-type]
        row["bound"],  # type: ignore[arg-type]
        Decimal(row["resolution"]),
        denominator,
    )


def outcome(row: dict[str, str]) -> Quantity | AmbiguousQuantity:
    """Return what the program makes of a row, without its bound word."""
    try:
        read = read_quantity(text_of(row), row["unit"] or None, row["lang"])  # type: ignore[arg-type]
    except AmbiguousQuantity as error:
        return error
    return Quantity(read.value, read.unit, read.bound, read.resolution, read.denominator)


def named(row: dict[str, str]) -> str:
    return f"{row['lang']}-{row['unit'] or 'unknown'}-{row['text']}"


def test_the_corpus_holds_more_than_five_hundred_different_texts() -> None:
    texts = {unicodedata.normalize("NFC", text_of(row)) for row in CORPUS}
    assert len(texts) > 500
    assert len({(row["text"], row["unit"], row["lang"]) for row in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("row", [row for row in CORPUS if expected(row)], ids=named)
def test_a_figure_of_the_corpus_is_read_as_it_is_meant(row: dict[str, str]) -> None:
    assert outcome(row) == expected(row)


@pytest.mark.parametrize("row", [row for row in CORPUS if not expected(row)], ids=named)
def test_what_is_no_clear_figure_is_refused_with_a_sentence_naming_it(row: dict[str, str]) -> None:
    refused = outcome(row)
    assert isinstance(refused, AmbiguousQuantity)
    for lang in LANGUAGES:
        sentence = refusal(refused, lang)
        assert sentence.endswith(".")
        assert refused.reason == "empty" or f"“{text_of(row)}”" in sentence


def test_a_reading_that_differs_from_the_corpus_would_be_noticed() -> None:
    row = {"text": "1,4 triệu", "unit": "count", "lang": "vi", "value": "1400000"}
    row |= {"bound": "exact", "denominator": "", "resolution": "100000", "kind": "count"}
    assert outcome(row) == expected(row)
    for part, other in (("value", "1400001"), ("bound", "about"), ("resolution", "1")):
        assert outcome(row) != expected({**row, part: other})
