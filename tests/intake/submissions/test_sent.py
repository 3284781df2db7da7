from pathlib import Path

import pytest

from dean06.grids import FileFault, read_grids
from dean06.intake.faults import Spot, Told, spot_fault
from dean06.intake.rows import Part
from dean06.intake.submissions.sent import drop, keep, refused, unreadable

WRONG: Told = {"vi": "sai", "en": "wrong"}


def test_every_entry_is_counted_once_whether_it_is_a_row_or_not() -> None:
    part = Part()
    keep(part, ("a",))
    drop(part, *(spot_fault(Spot("a.csv", line=3), "type", WRONG) for _ in range(2)))
    keep(part, ("b",))

    assert part.records == {0: ("a",), 2: ("b",)}
    assert [fault.row for fault in part.faults] == [1, 1]
    assert part.read == 3


def test_a_file_none_of_which_can_be_used_is_one_entry() -> None:
    sent = refused("a.csv", "header", WRONG)

    assert sent.observations.read == 1
    assert sent.sources == []
    assert sent.observations.faults[0].spot == Spot("a.csv")


def unread(folder: Path, content: bytes) -> str:
    path = folder / "a.csv"
    path.write_bytes(content)
    with pytest.raises(FileFault) as fault:
        read_grids(path, "a.csv", "en")
    (found,) = unreadable("a.csv", fault.value).observations.faults
    return found.rule


def test_a_file_that_must_not_be_read_is_told_from_one_that_cannot(tmp_path: Path) -> None:
    assert unread(tmp_path, b"a;b\n\x00\x01\x02") == "unreadable_file"
    people = "Họ và tên;Số CCCD\nNguyễn Văn A;001099012345\nTrần Thị B;001199012346\n"
    assert unread(tmp_path, people.encode()) == "personal_data"
