"""What a letter about a briefing says."""

from dean06.blocks.model import Chart, Findings, Item, KeyFigures, List, SourceNote, Sources
from dean06.blocks.text import Reference, Styled, plain
from dean06.mail.letter import write_letter
from tests.documents import chart, sample_document


def test_a_letter_says_the_headline_and_the_first_findings() -> None:
    document = sample_document()
    letter = write_letter(document)
    (headline,) = [block for block in document.blocks if isinstance(block, KeyFigures)]
    tasks = [b for b in document.blocks if isinstance(b, Findings) and b.role == "task"]
    assert letter.figures == headline.items
    assert letter.tasks == tasks[0].items[:3]


def test_a_letter_keeps_only_the_sources_it_points_to() -> None:
    letter = write_letter(sample_document())
    printed = [item.note for item in letter.figures] + [item.text for item in letter.tasks]
    printed += [item.text for item in letter.difficulties]
    cited = {number for number in range(1, 9) if f"[{number}]" in " ".join(map(plain, printed))}
    assert cited
    assert {source.number for source in letter.sources} == cited


def test_a_letter_lists_the_source_of_a_target_told_beside_its_figure() -> None:
    (headline,) = [b for b in sample_document().blocks if isinstance(b, KeyFigures)]
    target = headline.items[0].model_copy(
        update={"note": (), "lines": (("Chỉ tiêu: 80%", Reference(ref=7)),)}
    )
    sources = Sources(items=tuple(SourceNote(number=n, text=(f"Báo {n}.",)) for n in (7, 8)))
    blocks = (headline.model_copy(update={"items": (target,)}), sources)
    letter = write_letter(sample_document().model_copy(update={"blocks": blocks}))
    assert [source.number for source in letter.sources] == [7]


def test_a_chart_of_figures_comes_before_one_of_dates_and_at_most_two_come() -> None:
    dates = chart()
    figures = [dates.model_copy(update={"claims": sample_claims(), "alt": str(n)}) for n in "ab"]
    document = sample_document().model_copy(update={"blocks": (dates, *figures)})
    assert [made.alt for made in write_letter(document).charts] == ["a", "b"]


def sample_claims() -> tuple[object, ...]:
    (headline,) = [b for b in sample_document().blocks if isinstance(b, KeyFigures)]
    return headline.claims


def test_a_chart_without_a_picture_is_not_sent() -> None:
    bare = chart().model_copy(update={"picture": None})
    assert isinstance(bare, Chart)
    document = sample_document().model_copy(update={"blocks": (bare,)})
    assert write_letter(document).charts == ()


def test_a_letter_tells_the_lines_of_the_first_page_with_their_sources() -> None:
    title = Styled(text="Chậm, cần tập trung chỉ đạo:", style="strong")
    below = Item(text=("Tỷ lệ A: 60%", Reference(ref=8), " (chưa đạt chỉ tiêu)."))
    one = Item(text=(Styled(text="Chưa rõ:", style="strong"), " chưa có số kỳ trước."))
    summary = List(role="summary", items=(Item(text=(title,), items=(below,)), one))
    body = List(items=(Item(text=("Ngoài tóm tắt.",)),))
    sources = Sources(items=tuple(SourceNote(number=n, text=(f"Báo {n}.",)) for n in (7, 8)))
    document = sample_document()
    findings = [block for block in document.blocks if isinstance(block, Findings)]
    blocks = (summary, body, *findings, sources)
    letter = write_letter(document.model_copy(update={"blocks": blocks}))
    assert [(line.title, [plain(text) for text in line.texts]) for line in letter.lines] == [
        ("Chậm, cần tập trung chỉ đạo", ["Tỷ lệ A: 60%[8] (chưa đạt chỉ tiêu)."]),
        ("Chưa rõ", ["Chưa có số kỳ trước."]),
    ]
    assert [source.number for source in letter.sources] == [8]
    # The summary names who must act by when: the tables are not told beside it.
    assert (letter.difficulties, letter.tasks) == ((), ())
