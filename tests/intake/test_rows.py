from datetime import date
from decimal import Decimal

import pandas as pd

from dean06.intake.faults import Fault, Spot, spot_fault
from dean06.intake.rows import Account, Part, Rows, framed, walk

WRONG = {"vi": "sai", "en": "wrong"}


def wrong(row: int, line: int = 1) -> Fault:
    return spot_fault(Spot("a.csv", line=line), "type", WRONG, row)  # type: ignore[arg-type]


def record(text: str, line: int) -> tuple[object, ...]:
    return (text, "a.csv", "", line, None)


def two_files() -> Rows:
    first = Part({0: record("a", 2), 2: record("c", 4)}, [wrong(1)], 3)
    second = Part({1: record("e", 3)}, [wrong(0)], 2)
    return framed([first, second], ["text"])


def test_entries_of_several_files_are_numbered_through() -> None:
    rows = two_files()

    assert list(rows.frame.index) == [0, 2, 4]
    assert list(rows.frame["text"]) == ["a", "c", "e"]
    assert [fault.row for fault in rows.faults] == [1, 3]
    assert rows.read == 5


def test_where_a_row_was_read_stands_beside_its_cells() -> None:
    assert list(two_files().frame.columns) == ["text", "file", "sheet", "line", "labels"]
    assert list(two_files().frame["line"]) == [2, 4, 3]


def test_an_entry_with_two_faults_counts_once() -> None:
    rows = framed([Part({}, [wrong(0), wrong(0)], 1)], ["text"])

    assert Account.of(rows).quarantined == 1
    assert len(rows.faults) == 2


def test_rows_go_out_with_the_faults_that_speak_of_them() -> None:
    rows = two_files().without([wrong(2), wrong(2)])

    assert list(rows.frame.index) == [0, 4]
    account = Account.of(rows)
    assert (account.read, account.kept, account.quarantined) == (5, 2, 3)


def test_without_a_fault_nothing_changes() -> None:
    rows = two_files()
    assert rows.without([]) is rows


def test_of_no_files_there_are_no_rows() -> None:
    rows = framed([], ["text"])

    assert len(rows.frame) == 0
    assert (rows.read, Account.of(rows).quarantined) == (0, 0)


def test_an_account_tells_what_was_accepted_of_each_file() -> None:
    part = Part({0: ("a", "b.csv", "", 2, None)}, [], 1)
    rows = framed([Part({0: record("a", 2), 1: record("c", 3)}, [], 2), part], ["text"])

    assert Account.of(rows).accepted == {"a.csv": 2, "b.csv": 1}


def test_rows_are_walked_as_pandas_walks_them() -> None:
    frame = pd.DataFrame(
        {
            "place": ["hue", None, "ca-mau"],
            "value": [Decimal("1.50"), None, Decimal(3)],
            "period_end": [date(2024, 6, 30), None, None],
        },
        index=[7, 3, 12],
        dtype=object,
    )
    rows = walk(frame)
    assert rows == list(frame.itertuples())
    assert (rows[0].Index, rows[0].value, rows[1].place) == (7, Decimal("1.50"), None)
    assert [type(cell) for cell in rows[2]] == [int, str, Decimal, type(None)]


def test_a_frame_without_rows_is_walked_at_once() -> None:
    assert walk(pd.DataFrame({"place": []}, dtype=object)) == []
