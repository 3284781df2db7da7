"""Whatever is sent, collecting ends in a sum that holds, and nothing personal gets through.

`make test` takes a short run of these; `make prove` (DEAN06_PROVE=1) ten thousand tables and five
hundred malformed files.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from tests.prove.batch import made, proven
from tests.prove.reference import spoiled

FULL = os.environ.get("DEAN06_PROVE") == "1"
BATCHES = range(100 if FULL else 2)
TABLES = 100
MALFORMED = 5 if FULL else 30
REFERENCES = range(40 if FULL else 2)
EACH = 10

Record = Callable[[str, object], None]


@pytest.mark.parametrize("seed", BATCHES)
def test_every_entry_of_spoiled_tables_is_accepted_or_told(
    tmp_path: Path, seed: int, record_property: Record
) -> None:
    batch = made(tmp_path, seed, TABLES, MALFORMED)
    report = proven(batch)
    for name, count in {
        "tables": TABLES,
        "malformed files": MALFORMED,
        "personal data planted": len(batch.planted),
        "entries read": report.read,
        "accepted": report.accepted,
        "quarantined": report.quarantined,
    }.items():
        record_property(name, count)


@pytest.mark.parametrize("seed", REFERENCES)
def test_spoiled_tables_of_reference_are_refused_in_a_sentence_or_read(
    tmp_path: Path, seed: int, record_property: Record
) -> None:
    sentences: list[str] = []
    for number in range(EACH):
        raw = spoiled(tmp_path / str(number), seed * EACH + number)
        try:
            report = collect(raw, tmp_path / "processed", processes=1)
            assert report.read == report.accepted + report.quarantined
        except BriefingError as error:
            sentences.append(str(error))
    record_property("tables of reference", EACH)
    assert all(len(sentence) > 20 for sentence in sentences)
    record_property("of them refused", len(sentences))


def test_the_same_seed_gives_the_same_tables(tmp_path: Path) -> None:
    one, other = (made(tmp_path / name, 7, 12, 4) for name in ("one", "other"))
    assert one.names == other.names
    for name in one.names:
        if name.endswith(".csv"):
            assert (one.raw / name).read_bytes() == (other.raw / name).read_bytes()


def test_a_personal_datum_that_got_through_would_be_noticed(tmp_path: Path) -> None:
    batch = made(tmp_path, 1, 12, 0)
    batch.planted.append("tinh-a")
    with pytest.raises(AssertionError, match="got through.+tinh-a"):
        proven(batch)


def test_a_file_left_out_would_be_noticed(tmp_path: Path) -> None:
    batch = made(tmp_path, 1, 12, 0)
    batch.names.append("submissions/thieu.csv")
    with pytest.raises(AssertionError, match="stands in no book"):
        proven(batch)
