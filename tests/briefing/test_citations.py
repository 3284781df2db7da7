"""A listed source that the pages do not cite says so."""

from typing import Any

from dean06.blocks.model import Block, Paragraph, SourceNote, Sources
from dean06.blocks.provenance import Ground, Provenance
from dean06.blocks.text import Reference, plain
from dean06.blocks.tidy import TidyFigure, TidyFigures
from dean06.briefing.citations import with_uncited_told
from dean06.claim import Claim

NOTE = ("Bản sao thiếu tên.",)
NOWHERE = "Không được dẫn trong báo cáo."
IN_WORKBOOK = "Không được dẫn trong báo cáo; số liệu của nguồn này nêu tại tệp Excel kèm theo."


def listed(*numbers: int, **more: Any) -> Sources:
    items = tuple(SourceNote(number=n, text=(f"Bài {n}.",), notes=(NOTE,)) for n in numbers)
    return Sources(items=items, **more)


def claim(*keys: str) -> Claim:
    return Claim(
        claim="c1", value="1", unit="count", bound="exact", rule="count", observations=keys
    )


def told(before: list[Block], *end: Block) -> dict[int, list[str]]:
    """Return by number the notes of each source behind its own."""
    (sources,) = (b for b in with_uncited_told(end, before, "vi") if isinstance(b, Sources))
    return {item.number: [plain(note) for note in item.notes[1:]] for item in sources.items}


POINTED = Paragraph(text=("Đạt.", Reference(ref=1)))


def test_a_source_a_text_points_to_is_listed_as_it_is() -> None:
    assert told([POINTED], listed(1, 2)) == {1: [], 2: [NOWHERE]}


def test_a_source_a_printed_number_stands_on_is_cited_in_the_annex() -> None:
    grounds = tuple(Ground(key=f"a/{n}", source=n) for n in (2, 3))
    counted = Paragraph(text=("2",), claims=(claim("a/2"),))
    assert told([POINTED, counted], listed(1, 2, 3), Provenance(grounds=grounds)) == {
        1: [],
        2: [],
        3: [NOWHERE],
    }


def test_a_number_in_its_own_title_does_not_cite_a_source() -> None:
    sources, own = listed(1, 2, claims=(claim("bai-2"),)), Ground(key="bai-2", source=2)
    assert told([POINTED], sources, Provenance(grounds=(own,)))[2] == [NOWHERE]


def test_where_only_the_workbook_has_its_figures_that_is_said() -> None:
    figure = TidyFigure.model_construct(source=2)
    tidy = TidyFigures.model_construct(figures=(figure,))
    assert told([POINTED], listed(1, 2), tidy) == {1: [], 2: [IN_WORKBOOK]}


def test_the_last_cell_alone_says_nothing_of_what_others_cite() -> None:
    assert told([], listed(1, 2)) == {1: [], 2: []}
