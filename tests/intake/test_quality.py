from pathlib import Path

import pandas as pd
import pytest

from dean06.intake.faults import Fault, Spot, spot_fault
from dean06.intake.quality import (
    books,
    doubt_table,
    doubted,
    fault_table,
    heading_names,
    write_books,
    write_list,
)
from dean06.intake.rows import Account
from dean06.messages import messages


def fault(row: int = 0, rule: str = "type", file: str = "a.csv", raw: str = "x") -> Fault:
    spot = Spot(file, line=row + 2, column="value")
    return spot_fault(spot, rule, {"vi": "sai.", "en": "wrong."}, row, raw)


def rows(*, kept: int, faults: list[Fault], file: str = "a.csv") -> Account:
    accepted = {file: kept} if kept else {}
    return Account(kept + len({fault.row for fault in faults}), accepted, tuple(faults))


OBSERVATIONS = pd.DataFrame(
    {
        "observation": ["a/01", "a/02", "a/03"],
        "place": ["tinh-a", "tinh-b", "tinh-a"],
        "source": ["a", "a", "a"],
    },
    index=[4, 5, 9],
    dtype=object,
)


def test_each_observation_bears_the_rules_it_is_doubted_by() -> None:
    marked = doubted(OBSERVATIONS, [fault(9, "slip"), fault(9, "disagree"), fault(9, "slip")])

    assert list(marked["doubts"]) == [None, None, "disagree slip"]


def test_a_doubt_is_kept_with_the_key_place_and_source_of_its_observation() -> None:
    table = doubt_table(OBSERVATIONS, [fault(5, "slip"), fault(4, "jump")])

    assert list(table["observation"]) == ["a/02", "a/01"]
    assert list(table["place"]) == ["tinh-b", "tinh-a"]
    assert list(table["source"]) == ["a", "a"]
    assert list(table["rule"]) == ["slip", "jump"]


def test_without_a_doubt_the_table_has_its_columns_and_no_row() -> None:
    table = doubt_table(OBSERVATIONS, [])

    assert len(table) == 0
    assert {"observation", "place", "source", "told_vi", "told_en"} <= set(table.columns)
    assert list(doubted(OBSERVATIONS, [])["doubts"]) == [None, None, None]


def test_the_books_count_entries_per_table_and_file() -> None:
    received = {
        "observations": rows(kept=3, faults=[fault(0), fault(1), fault(1)]),
        "findings": rows(kept=0, faults=[fault(0, file="b.csv")]),
    }

    told = [tuple(line) for line in books(received).itertuples(index=False)]

    assert told == [("findings", "b.csv", 1, 0, 1), ("observations", "a.csv", 5, 3, 2)]


def test_books_that_do_not_add_up_are_a_fault_of_the_program() -> None:
    with pytest.raises(RuntimeError, match="observations: 4 entries read"):
        books({"observations": Account(4, {"a.csv": 3}, ())})


def test_books_that_add_up_are_none() -> None:
    assert len(books({"observations": rows(kept=3, faults=[])})) == 1


def test_a_fault_is_kept_in_both_languages() -> None:
    table = fault_table({"findings": [fault(3)]})

    line = next(table.itertuples())
    assert (line.table, line.row, line.heading, line.rule) == ("findings", 3, "correct", "type")
    assert (line.file, line.sheet, line.line, line.column) == ("a.csv", "", 5, "value")
    assert (line.raw, line.told_vi, line.told_en) == ("x", "sai.", "wrong.")


def test_the_list_is_one_a_vietnamese_spreadsheet_opens(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_list(fault_table({"findings": [fault(3)]}), path, "en")

    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").splitlines() == [
        "quality;file;sheet;line;column;cell as received;what is wrong and what to do;rule",
        "correct;a.csv;;5;value;x;wrong.;type",
    ]


@pytest.mark.parametrize("raw", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_nothing_in_the_list_can_run(tmp_path: Path, raw: str) -> None:
    path = tmp_path / "list.csv"
    write_list(fault_table({"findings": [fault(raw=raw)]}), path, "vi")

    assert f";'{raw};" in path.read_text(encoding="utf-8-sig")


def test_a_harmless_cell_is_listed_as_it_was_received(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_list(fault_table({"findings": [fault(raw="1-2")]}), path, "vi")

    assert ";1-2;" in path.read_text(encoding="utf-8-sig")


def test_the_four_words_are_those_of_project_06() -> None:
    assert heading_names(messages("vi")) == {
        "correct": "đúng",
        "complete": "đủ",
        "clean": "sạch",
        "live": "sống",
    }


def test_there_is_a_list_only_where_something_was_quarantined(tmp_path: Path) -> None:
    write_books({"observations": rows(kept=1, faults=[])}, tmp_path / "clean", "vi")
    write_books({"observations": rows(kept=1, faults=[fault()])}, tmp_path / "not", "vi")

    assert not (tmp_path / "clean" / "quarantine" / "quarantine.csv").exists()
    assert (tmp_path / "not" / "quarantine" / "quarantine.csv").exists()
    for folder in ("clean", "not"):
        assert (tmp_path / folder / "quality" / "books.parquet").exists()
        assert (tmp_path / folder / "quarantine" / "quarantine.parquet").exists()
