"""Every number printed in the real briefings leads somewhere, on the page and on paper.

And a changed cell moves exactly the claims that were told to stand on it. The parts of a briefing
are put out in this process: what is asked is what the package says, not how a kernel starts.
"""

import csv
import shutil
from pathlib import Path

import pytest

from dean06.blocks.model import Chart
from dean06.blocks.provenance import Provenance
from dean06.build.unclaimed import unclaimed
from dean06.cells import read_cell
from dean06.claim import Claim
from dean06.coverage import coverage
from dean06.exporters.html import render_html
from dean06.exporters.pdf import render_pdf
from dean06.exporters.provenance import claims_of, grounds_of
from dean06.intake import collect
from dean06.messages import Language
from dean06.places import gazetteer_of
from dean06.store import read_processed
from dean06.trace import VALUE_RULES
from tests.documents_put_out import document, names_of
from tests.exporters.pdf_checks import own_faults, standard_faults
from tests.exporters.pdf_numerals import unclaimed_in_pdf

ROOT = Path(__file__).parents[1]
ON_PAPER: list[tuple[str, str, Language]] = [
    ("quang-nam", "2022-2023", "vi"),
    ("nghe-an", "2024H1", "vi"),
    ("phu-yen", "2024H1", "en"),
]

# A national share that other provinces are set beside and later halves are compared with.
MOVED = "data/raw/observations/public.csv"
MOVED_TEXT = ("45,8%", "45,7%")
AROUND = [
    ("viet-nam", "2024H2"),
    ("viet-nam", "2025H2"),
    ("ha-giang", "2024H2"),
    ("ho-chi-minh", "2024H2"),
    ("binh-duong", "2024H2"),
    ("nghe-an", "2024H1"),
]


@pytest.fixture(scope="module")
def processed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("processed")
    collect(ROOT / "data" / "raw", folder / "processed", "vi")
    return folder / "processed"


def offered(processed: Path) -> list[tuple[str, str]]:
    """Return the slug and period of each briefing the data are enough for."""
    reference = processed / "reference"
    places = gazetteer_of(
        read_processed(reference / "places.parquet"),
        read_processed(reference / "place_aliases.parquet"),
    )
    return [(places[place].slug, period) for place, period in coverage(processed)]


def test_no_page_prints_a_number_that_leads_nowhere(processed: Path) -> None:
    bare: dict[str, list[str]] = {}
    pairs = offered(processed)
    for place, period in pairs:
        told = document(place, period, "vi", processed)
        page = render_html(told)
        assert len(page) < 200_000
        bare[f"{place} {period}"] = unclaimed(page, names_of(told))
    assert len(bare) >= 30
    assert {name: found for name, found in bare.items() if found} == {}


@pytest.mark.parametrize(("place", "period"), [("viet-nam", "2022-2023"), ("ha-giang", "2024H2")])
def test_nor_does_an_english_page(place: str, period: str, processed: Path) -> None:
    told = document(place, period, "en", processed)
    assert unclaimed(render_html(told), names_of(told)) == []


@pytest.mark.parametrize(("place", "period", "lang"), ON_PAPER)
def test_nor_does_the_paper_which_keeps_its_standards(
    place: str, period: str, lang: Language, processed: Path
) -> None:
    told = document(place, period, lang, processed)
    pdf = render_pdf(told)
    charted = {c.text for b in told.blocks if isinstance(b, Chart) for c in b.claims}
    assert unclaimed_in_pdf(pdf, charted, names_of(told)) == []
    assert standard_faults(pdf) == []
    assert own_faults(pdf) == []


def test_a_number_on_paper_that_leads_nowhere_would_be_found(processed: Path) -> None:
    told = document("nghe-an", "2024H1", "vi", processed)
    without = tuple(block for block in told.blocks if not isinstance(block, Provenance))
    found = unclaimed_in_pdf(render_pdf(told.model_copy(update={"blocks": without})), (), ())
    assert any("55,6%" in words for words in found)


def test_every_claim_knows_its_rows(processed: Path) -> None:
    for place, period in AROUND:
        blocks = document(place, period, "vi", processed).blocks
        known = {ground.key: ground for ground in grounds_of(blocks)}
        for claim in claims_of(blocks).values():
            assert set(claim.observations) <= set(known), claim
        assert all((ROOT / ground.file).is_file() for ground in known.values())


def test_a_ground_names_the_row_in_which_its_figure_stands(processed: Path) -> None:
    blocks = document("nghe-an", "2024H1", "vi", processed).blocks
    (ground,) = (g for g in grounds_of(blocks) if g.key == "nghe-an-2024h1/11")
    with (ROOT / ground.file).open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert ground.line is not None
    assert ground.key in lines[ground.line - 1]
    assert ground.printed == "55,6%"
    assert ground.printed in lines[ground.line - 1]


def test_a_target_is_told_by_what_is_to_be_reached_by_which_document_and_when(
    processed: Path,
) -> None:
    blocks = document("viet-nam", "2025H2", "vi", processed).blocks
    told = {g.about: g.printed for g in grounds_of(blocks) if g.file.endswith("/targets.csv")}
    about = (
        "Tỷ lệ hồ sơ trực tuyến toàn trình – các bộ, ngành (căn cứ: Chỉ tiêu chuyển đổi số "
        "năm 2024, thuật lại trên báo, không nêu số văn bản; thời hạn 31/12/2024)"
    )
    assert told[about] == "70%"


def told_claims(processed: Path) -> dict[tuple[str, str, str], Claim]:
    """Return the claims of some briefings, by place, period and name."""
    return {
        (place, period, name): claim
        for place, period in AROUND
        for name, claim in claims_of(document(place, period, "vi", processed).blocks).items()
    }


def named(processed: Path, line: int, raw: Path) -> set[tuple[str, str, str]]:
    """Return the claims said to change with the figure in a row of the moved file."""
    cell = read_cell(f"{MOVED}:{line}", raw, "vi")
    found = set()
    for place, period in AROUND:
        blocks = document(place, period, "vi", processed).blocks
        grounds = list(grounds_of(blocks))
        keys = {ground.key for ground in grounds if cell.holds(ground, grounds)}
        for name, claim in claims_of(blocks).items():
            if claim.rule in VALUE_RULES and keys & set(claim.observations):
                found.add((place, period, name))
    return found


def test_a_changed_cell_moves_exactly_the_claims_that_stand_on_it(
    processed: Path, tmp_path: Path
) -> None:
    raw = tmp_path / "data" / "raw"
    shutil.copytree(ROOT / "data" / "raw", raw)
    path = raw / MOVED.removeprefix("data/raw/")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    before, after = MOVED_TEXT
    (line,) = (
        n for n, text in enumerate(lines, 1) if text.startswith("viet-nam-") and before in text
    )
    changed = lines[line - 1].replace(before, after)
    lines[line - 1] = changed.replace(before[:-1].replace(",", "."), after[:-1].replace(",", "."))
    path.write_text("".join(lines), encoding="utf-8")
    collect(raw, tmp_path / "processed", "vi")
    old, new = told_claims(processed), told_claims(tmp_path / "processed")
    moved = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    assert moved == named(processed, line, ROOT / "data" / "raw")
    assert len({place for place, *_ in moved}) > 1
    assert {old[key].rule for key in moved} >= {"as_read", "difference"}
