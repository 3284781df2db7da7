"""The long tables some provinces send their corrections in."""

from datetime import date

import pytest

from dean06.grids.delimited import read_delimited
from dean06.synth import Size
from dean06.synth.sheets import table
from dean06.synth.telling import Told
from tests.synth.load_made import load_of

LOAD = load_of(Size(1, 1, 60))
SHARE = "Tỷ lệ hồ sơ thủ tục hành chính tiếp nhận trực tuyến"


@pytest.mark.parametrize("old", [False, True])
def test_a_table_is_read_again_in_either_encoding(old: bool) -> None:
    told = Told("online_application_share", "gần 90%", date(2024, 5, 31))
    assert read_delimited(table(LOAD, LOAD.places[0], [told], old=old)).rows == (
        ("Chỉ tiêu", "Giá trị", "Ngày", "Địa phương"),
        (SHARE, "gần 90%", "31/05/2024", "thành phố Hà Nội"),
    )


def test_the_encodings_are_those_spreadsheets_save_in() -> None:
    new, old = (table(LOAD, LOAD.places[0], (), old=old) for old in (False, True))
    assert new.startswith(b"\xef\xbb\xbf")
    # In Windows-1258 the tone stands behind its letter: "chi" and a hook, "tri" and a dot.
    assert old.startswith(b"Chi\xd2 ti\xeau;Gi\xe1 tri\xf2;Ng\xe0y;")
