import pickle
from contextlib import closing
from pathlib import Path

from dean06.intake.shelves import Shelves


def test_what_was_set_down_under_a_label_is_taken_up_again(tmp_path: Path) -> None:
    with closing(Shelves(tmp_path / "rows")) as shelves:
        shelves.put("ha-noi", (1, {0: "a"}))
        shelves.put("an-giang", (1, {1: "b"}))
        shelves.put("ha-noi", (2, {0: "c"}))

    assert list(shelves.take("ha-noi")) == [(1, {0: "a"}), (2, {0: "c"})]
    assert list(shelves.take("an-giang")) == [(1, {1: "b"})]
    assert list(shelves.take("ca-mau")) == []
    assert shelves.labels == ["an-giang", "ha-noi"]


def test_labels_are_parted_by_what_they_hold(tmp_path: Path) -> None:
    with closing(Shelves(tmp_path / "rows")) as shelves:
        for label, size in (("a", 400), ("b", 400), ("c", 5_000), ("d", 100)):
            shelves.put(label, "x" * size)

    assert shelves.batches(1_000) == [("a", "b"), ("c",), ("d",)]
    assert shelves.batches(1_000_000) == [("a", "b", "c", "d")]
    assert shelves.batches(1_000_000, processes=2) == [("a", "b"), ("c", "d")]
    assert Shelves(tmp_path / "none").batches(1_000) == []


def test_shelves_given_to_another_process_open_files_of_their_own(tmp_path: Path) -> None:
    with closing(Shelves(tmp_path / "rows")) as shelves:
        shelves.put("ha-noi", 1)
        with closing(pickle.loads(pickle.dumps(shelves))) as given:
            given.put("ha-noi", 2)
        shelves.put("ha-noi", 3)
    assert sorted(shelves.take("ha-noi")) == [1, 2, 3]
