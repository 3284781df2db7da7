"""The long tables of provinces that do not use the form."""

from datetime import date

import pytest

from dean06.grids.delimited import read_delimited
from dean06.synth import Size
from dean06.synth.sheets import table
from dean06.synth.telling import Told
from tests.synth.load_made import load_of

JUNE, MAY = date(2024, 6, 30), date(2024, 5, 31)
HEADINGS = ("Chỉ tiêu", "Giá trị", "Ngày", "Kỳ", "Địa phương")
LOAD = load_of(Size(1, 1, 60))
SHARE = "Tỷ lệ hồ sơ thủ tục hành chính tiếp nhận trực tuyến"
FLOW = "Số văn bản chỉ đạo, điều hành"


def rows(month: date, *told: Told, old: bool = False) -> tuple[tuple[object, ...], ...]:
    return read_delimited(table(LOAD, LOAD.places[0], month, told, old=old)).rows


@pytest.mark.parametrize("old", [False, True])
def test_a_table_is_read_again_in_either_encoding(old: bool) -> None:
    told = Told("online_application_share", "gần 90%", MAY)
    assert rows(MAY, told, old=old) == (
        HEADINGS,
        (SHARE, "gần 90%", "31/05/2024", None, "thành phố Hà Nội"),
    )


def test_the_encodings_are_those_spreadsheets_save_in() -> None:
    new, old = (table(LOAD, LOAD.places[0], MAY, (), old=old) for old in (False, True))
    assert new.startswith(b"\xef\xbb\xbf")
    # In Windows-1258 the tone stands behind its letter: "chi" and a hook, "tri" and a dot.
    assert old.startswith(b"Chi\xd2 ti\xeau;Gi\xe1 tri\xf2;Ng\xe0y;")


def test_a_flow_is_told_by_the_half_year_once_it_is_over() -> None:
    flow = next(row for row in LOAD.codebook if row["kind"] == "flow")
    june = rows(JUNE, Told(flow["indicator"], "120", JUNE))
    assert june[1] == (flow["name_vi"], "120", None, "2024H1", "thành phố Hà Nội")
    assert rows(MAY, Told(flow["indicator"], "100", MAY)) == (HEADINGS,)
    assert rows(JUNE, Told(flow["indicator"], "100", MAY)) == (HEADINGS,)
