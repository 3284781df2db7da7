from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer, SourceAnswer
from dean06.forms.writing import form_bytes
from dean06.intake.submissions.form import form_rows
from dean06.intake.submissions.sent import Sent
from tests.forms.forms_made import ANSWERS, line_of, opened, small_form
from tests.grids.files_made import saved
from tests.intake.submissions.lookups_made import LOOKUPS, NAME, records, told
from tests.intake.submissions.lookups_made import opened as grids_of

KEY = "submission-2024h2-tinh-a-xlsx"
FIGURES, DIFFICULTIES, DOCUMENTS = "Số liệu", "Khó khăn, vướng mắc", "Nguồn"

Change = Callable[[Workbook], None]


def sent(folder: Path, answers: Answers = ANSWERS, change: Change | None = None) -> Sent:
    """Return what a form with `answers` gives, after somebody changed the workbook."""
    book = opened(form_bytes(small_form(), answers))
    if change is not None:
        change(book)
    return form_rows(NAME, grids_of(folder, saved(book)), LOOKUPS)


def figures(**answers: FigureAnswer) -> Answers:
    return Answers(figures={(name, None): answer for name, answer in answers.items()})


def observations(folder: Path, **answers: FigureAnswer) -> list[dict[str, Any]]:
    return records(sent(folder, figures(**answers)), "observations")


def test_each_figure_is_an_observation(tmp_path: Path) -> None:
    found = {row["indicator"]: row for row in records(sent(tmp_path), "observations")}

    share = found["online_share"]
    assert share["source"] == f"{KEY}-n1"
    assert (share["place"], share["status"]) == ("tinh-a", "result")
    assert (share["period_end"], share["date_basis"]) == (date(2024, 12, 31), "stated")
    assert (share["value_text"], share["value"], share["unit"], share["bound"]) == (
        "97,3%",
        Decimal("97.3"),
        "percent",
        "exact",
    )
    files = found["files"]
    assert (files["source"], files["status"], files["note_vi"]) == (f"{KEY}-n2", "plan", "Lũy kế.")
    assert (files["value"], files["bound"]) == (Decimal(1400000), "at_least")
    assert found["documents"]["breakdown"] == "document:plan"


def test_the_keys_count_through_the_form(tmp_path: Path) -> None:
    keys = sorted(row["observation"] for row in records(sent(tmp_path), "observations"))
    assert keys == [f"{KEY}/01", f"{KEY}/02", f"{KEY}/03"]


def test_a_figure_knows_the_cells_it_stands_in(tmp_path: Path) -> None:
    book = opened(form_bytes(small_form(), ANSWERS))
    (share,) = (
        row for row in records(sent(tmp_path), "observations") if row["indicator"] == "online_share"
    )

    assert (share["file"], share["sheet"]) == (NAME, FIGURES)
    assert share["line"] == line_of(book, FIGURES, "online_share")
    assert share["labels"]["value_text"] == "H"
    assert share["labels"]["period_end"] == "I"
    assert share["labels"]["status"] == "J"


def test_a_figure_without_a_day_is_of_the_last_of_the_period(tmp_path: Path) -> None:
    (row,) = observations(tmp_path, documents=FigureAnswer("7"))
    assert (row["period_end"], row["date_basis"]) == (date(2024, 12, 31), "implied")


def test_a_flow_counts_from_the_first_day_of_the_period_and_a_stock_from_none(
    tmp_path: Path,
) -> None:
    flow, stock = observations(
        tmp_path,
        files=FigureAnswer("7", date(2024, 9, 30)),
        documents=FigureAnswer("7", date(2024, 9, 30)),
    )[::1]
    starts = {row["indicator"]: row.get("period_start") for row in (flow, stock)}
    assert starts == {"files": date(2024, 7, 1), "documents": None}


def test_a_day_is_read_day_first(tmp_path: Path) -> None:
    (row,) = observations(tmp_path, documents=FigureAnswer("7", "03/08/2024"))
    assert row["period_end"] == date(2024, 8, 3)


def test_a_result_of_a_day_after_the_period_is_refused_and_a_plan_is_not(tmp_path: Path) -> None:
    later = date(2025, 1, 2)
    refused = sent(tmp_path, figures(documents=FigureAnswer("7", later)))
    planned = sent(tmp_path, figures(documents=FigureAnswer("7", later, "plan")))

    ((cell, rule, sentence),) = told(refused)
    assert (cell[0], rule) == ("I", "not_yet")
    assert sentence.startswith("2 January 2025 lies after the end of the second half of 2024.")
    assert told(planned) == []


def test_a_figure_without_a_document_is_the_forms_own(tmp_path: Path) -> None:
    (row,) = observations(tmp_path, documents=FigureAnswer("7"))
    assert row["source"] == KEY


def test_the_form_and_each_document_are_sources(tmp_path: Path) -> None:
    form, first, second = records(sent(tmp_path), "sources")

    assert (form["source"], form["kind"], form["covers"]) == (KEY, "submission", "2024H2")
    assert (form["published"], form["published_basis"]) == (date(2024, 12, 31), "implied")
    assert (first["source"], first["title_vi"]) == (f"{KEY}-n1", "Báo cáo số 12/BC-UBND")
    assert (first["publisher"], first["published"], first["published_basis"]) == (
        "UBND tỉnh",
        date(2024, 12, 20),
        "stated",
    )
    assert (second["source"], second["published_basis"]) == (f"{KEY}-n2", "unknown")
    assert "published" not in second


def test_a_form_is_as_old_as_the_latest_result_it_tells(tmp_path: Path) -> None:
    answers = figures(
        documents=FigureAnswer("7", date(2024, 9, 30)),
        files=FigureAnswer("7", date(2024, 10, 31)),
        amount=FigureAnswer("7", date(2025, 12, 31), "plan"),
        launch_day=FigureAnswer("01/12/2024"),
    )
    assert records(sent(tmp_path, answers), "sources")[0]["published"] == date(2024, 10, 31)


def test_a_form_without_a_result_has_no_date(tmp_path: Path) -> None:
    source = records(sent(tmp_path, Answers()), "sources")[0]
    assert source["published_basis"] == "unknown"
    assert "published" not in source


def test_a_document_whose_date_is_none_stays_without_it_and_is_told(tmp_path: Path) -> None:
    answers = Answers(sources=(SourceAnswer("Báo cáo số 12", published="quý IV"),))
    found = sent(tmp_path, answers)

    assert [row["source"] for row in records(found, "sources")] == [KEY, f"{KEY}-n1"]
    ((cell, rule, _),) = told(found)
    assert (cell[0], rule) == ("D", "type")
    assert found.observations.read == 1


def test_a_document_that_is_not_listed_is_refused(tmp_path: Path) -> None:
    found = sent(tmp_path, figures(documents=FigureAnswer("7", source=3)))

    ((cell, rule, sentence),) = told(found)
    assert (cell[0], rule) == ("K", "unknown_key")
    assert sentence.startswith("there is no document number 3 in the sheet of sources.")
    assert records(found, "observations") == []


def test_of_two_documents_with_one_number_the_second_is_told_and_is_no_source(
    tmp_path: Path,
) -> None:
    def twice(book: Workbook) -> None:
        line = line_of(book, DOCUMENTS, "Báo cáo số 12/BC-UBND", column=2)
        book[DOCUMENTS].cell(line + 1, 1).value = 1

    answers = Answers(sources=ANSWERS.sources)
    found = sent(tmp_path, answers, twice)

    assert [row["source"] for row in records(found, "sources")] == [KEY, f"{KEY}-n1"]
    ((cell, rule, sentence),) = told(found)
    assert (cell[0], rule) == ("A", "key_twice")
    assert sentence == "number 1 stands twice in the sheet of sources. Give each document its own."


def test_a_document_without_a_number_is_told_and_is_no_source(tmp_path: Path) -> None:
    def unnumbered(book: Workbook) -> None:
        line = line_of(book, DOCUMENTS, "Báo cáo số 12/BC-UBND", column=2)
        book[DOCUMENTS].cell(line, 1).value = None

    found = sent(tmp_path, Answers(sources=ANSWERS.sources), unnumbered)

    assert [row["source"] for row in records(found, "sources")] == [KEY, f"{KEY}-n2"]
    assert [(cell[0], rule) for cell, rule, _ in told(found)] == [("A", "schema")]


def test_a_row_of_difficulties_is_up_to_three_findings(tmp_path: Path) -> None:
    bottleneck, cause, task, other = records(sent(tmp_path), "findings")

    assert [row["kind"] for row in (bottleneck, cause, task)] == ["bottleneck", "cause", "task"]
    assert bottleneck["finding"] == f"{KEY}/f01"
    assert cause["cause_of"] == f"{KEY}/f01"
    assert "cause_of" not in bottleneck
    assert "cause_of" not in task
    assert bottleneck["text_vi"] == "Tỷ lệ kích hoạt còn thấp."
    assert (task["owner_vi"], task["deadline"], task["deadline_text"]) == (
        "Công an tỉnh",
        date(2025, 3, 31),
        "31/03/2025",
    )
    assert {row["group"] for row in (bottleneck, cause, task)} == {"digital_citizens"}
    assert (other["kind"], other["group"]) == ("task", "direction")
    assert {row["source"] for row in (bottleneck, other)} == {KEY}


def difficulties(*answers: FindingAnswer) -> Answers:
    return Answers(findings=answers)


def test_a_cause_without_a_bottleneck_is_the_cause_of_nothing(tmp_path: Path) -> None:
    answers = difficulties(
        FindingAnswer("direction", "Chậm."), FindingAnswer("direction", cause="Thiếu người.")
    )
    _, cause = records(sent(tmp_path, answers), "findings")
    assert "cause_of" not in cause


def test_the_full_stop_left_out_in_a_cell_is_added_once(tmp_path: Path) -> None:
    answers = difficulties(
        FindingAnswer("direction", "Còn chậm"),
        FindingAnswer("direction", "Còn chậm."),
        FindingAnswer("direction", "Vì sao?"),
    )
    texts = [row["text_vi"] for row in records(sent(tmp_path, answers), "findings")]
    assert texts == ["Còn chậm.", "Còn chậm.", "Vì sao?"]


def test_a_row_without_a_group_is_refused_and_told_once_per_finding(tmp_path: Path) -> None:
    found = sent(tmp_path, difficulties(FindingAnswer(None, "Còn chậm.", "Thiếu người.")))

    assert records(found, "findings") == []
    assert [(cell[0], rule) for cell, rule, _ in told(found, "findings")] == [
        ("A", "unknown_name"),
        ("A", "unknown_name"),
    ]
    assert found.findings.read == 2


def test_an_office_without_a_task_is_told(tmp_path: Path) -> None:
    found = sent(tmp_path, difficulties(FindingAnswer("direction", owner="Công an tỉnh")))

    ((cell, rule, sentence),) = told(found, "findings")
    assert (cell[0], rule) == ("D", "schema")
    assert sentence.startswith("an office or a deadline without a task.")


def test_a_deadline_that_is_no_day_is_told(tmp_path: Path) -> None:
    answers = difficulties(FindingAnswer("direction", task="Giao ban.", deadline="quý I"))
    ((cell, rule, _),) = told(sent(tmp_path, answers), "findings")
    assert (cell[0], rule) == ("F", "type")


def test_every_fault_of_a_row_is_told_with_its_own_cell(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        line = line_of(book, FIGURES, "files")
        for column, cell in (("H", "rất nhiều"), ("I", "quý IV"), ("J", "Ước tính"), ("K", 9)):
            book[FIGURES][f"{column}{line}"] = cell

    found = sent(tmp_path, Answers(), spoil)
    line = line_of(opened(form_bytes(small_form())), FIGURES, "files")

    assert [(cell, rule) for cell, rule, _ in told(found)] == [
        (f"H{line}", "no_reading"),
        (f"J{line}", "unknown_name"),
        (f"I{line}", "type"),
        (f"K{line}", "unknown_key"),
    ]
    assert {fault.row for fault in found.observations.faults} == {0}
    assert found.observations.read == 1


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("filse", "the codebook has no indicator “filse”. Nearest: files."),
        ("files/no:such", "there is no part “no:such”."),
        (None, "the row has no code, so nobody knows what its figure counts."),
    ],
)
def test_a_row_whose_code_says_nothing_is_told(
    tmp_path: Path, code: str | None, expected: str
) -> None:
    def spoil(book: Workbook) -> None:
        line = line_of(book, FIGURES, "files")
        book[FIGURES][f"A{line}"] = code
        book[FIGURES][f"H{line}"] = "7"

    ((cell, rule, sentence),) = told(sent(tmp_path, Answers(), spoil))
    assert (cell[0], rule) == ("A", "unknown_name")
    assert sentence.startswith(expected)


def test_entries_are_counted_whether_they_are_rows_or_not(tmp_path: Path) -> None:
    answers = figures(documents=FigureAnswer("7"), files=FigureAnswer("rất nhiều"))
    found = sent(tmp_path, answers).observations

    assert found.read == 2
    assert len(found.records) + len({fault.row for fault in found.faults}) == 2


def marked(key: str, value: str) -> Change:
    def change(book: Workbook) -> None:
        line = line_of(book, "dean06", key)
        book["dean06"].cell(line, 2).value = value

    return change


@pytest.mark.parametrize(
    ("key", "value", "rule"),
    [
        ("place", "tinh-z", "unknown_key"),
        ("period", "2024Q3", "header"),
        ("form", "0", "header"),
    ],
)
def test_a_form_that_cannot_be_understood_is_one_entry_and_names_its_file(
    tmp_path: Path, key: str, value: str, rule: str
) -> None:
    found = sent(tmp_path, ANSWERS, marked(key, value))

    assert (found.observations.read, found.findings.read) == (1, 0)
    assert found.sources == []
    (fault,) = found.observations.faults
    assert fault.rule == rule
    for lang in ("vi", "en"):
        assert fault.told[lang].startswith(f"{NAME}: ")
        assert value in fault.told[lang]
