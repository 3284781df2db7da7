"""What a collecting tells of a set of raw tables, for tests of the rules one by one."""

from pathlib import Path

from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.messages import Language
from tests.raw_data import Row, raw_folder


def told(tmp_path: Path, lang: Language = "en", **tables: list[Row]) -> list[str]:
    """Return a sentence per fault: of rows set aside, or of a set refused for its reference."""
    raw = raw_folder(tmp_path, **tables)
    try:
        report = collect(raw, tmp_path / "processed", lang)
    except BriefingError as error:
        return [line.removeprefix("- ") for line in str(error).splitlines()[1:]]
    return [fault.sentence(lang) for fault in report.faults]
