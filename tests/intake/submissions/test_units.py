import pytest

from dean06.codebook import Unit
from dean06.intake.submissions.units import unit_names

FILE = {
    "unit": "file",
    "kind": "count",
    "name_vi": "hồ sơ",
    "name_en_one": "file",
    "name_en_other": "files",
}
PERCENT = {**dict.fromkeys(FILE), "unit": "percent", "kind": "percent"}


@pytest.mark.parametrize("said", ["file", "Hồ sơ", "ho so", "files"])
def test_a_unit_is_meant_by_its_key_and_names(said: str) -> None:
    assert unit_names(FILE).mean(said, "count")


@pytest.mark.parametrize("said", ["%", "percent", "phần trăm"])
def test_a_share_is_meant_by_its_sign(said: str) -> None:
    assert unit_names(PERCENT).mean(said, "percent")


@pytest.mark.parametrize(
    ("said", "unit", "kind"),
    [("nghìn hồ sơ", FILE, "count"), ("%", FILE, "count"), ("thẻ", FILE, "count")],
)
def test_a_unit_is_not_meant_by_another_or_a_multiple(
    said: str, unit: dict[str, str], kind: Unit
) -> None:
    assert not unit_names(unit).mean(said, kind)
