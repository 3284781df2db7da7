import json
from typing import get_args

import pytest

from dean06.codebook import Group, Unit, group_names
from dean06.messages import LANGUAGES, Language
from dean06.quantities import Bound
from tests.raw_data import PACKAGE


def allowed(table: str, column: str) -> list[str]:
    """Return what `datapackage.json` lets a column say."""
    resources = json.loads(PACKAGE.read_text(encoding="utf-8"))["resources"]
    (schema,) = (part["schema"] for part in resources if part["name"] == table)
    (field,) = (field for field in schema["fields"] if field["name"] == column)
    return list(field["constraints"]["enum"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_group_has_a_name_in_the_order_documents_show_them(lang: Language) -> None:
    names = group_names(lang)
    assert tuple(names) == get_args(Group)
    assert len(set(names.values())) == 6


def test_the_five_groups_are_named_as_the_decision_names_them() -> None:
    assert "phát triển công dân số" in group_names("vi")["digital_citizens"].lower()
    assert list(group_names("en").values())[-1] == "Law, infrastructure, security and resources"


def test_the_closed_lists_of_code_and_schema_are_the_same() -> None:
    assert allowed("indicators", "group") == list(get_args(Group))
    assert allowed("findings", "group") == list(get_args(Group))
    assert allowed("units", "kind") == list(get_args(Unit))
    assert allowed("observations", "bound") == list(get_args(Bound))
