import io
from pathlib import Path

from rich.console import Console

from dean06.build.report import print_results, progress_line
from dean06.build.run import Job, Result
from dean06.messages import Language
from tests.build.small_project import spec


def result(slug: str, failure: str | None = None, *, withdrawn: bool = False) -> Result:
    work = Job(spec(slug), Path("n.ipynb"), Path("processed"), Path("out"), {})
    sizes = {} if failure else {".html": 123_400, ".pdf": 56_700, ".ipynb": 1}
    return Result(work, 12.34, sizes, failure, withdrawn=withdrawn)


def printed(lang: Language, *results: Result) -> list[str]:
    console = Console(file=io.StringIO(), width=100)
    print_results(console, lang, results, Path("reports"))
    assert isinstance(console.file, io.StringIO)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def test_the_table_tells_what_was_built_how_long_and_how_large() -> None:
    assert printed("vi", result("nghe-an")) == [
        "Báo cáo Kết quả Giây HTML kB PDF kB",
        "six-month/2024H1/nghe-an đã lập 12,3 123 57",
        "Các báo cáo nằm trong thư mục reports.",
    ]


def test_documents_too_large_for_mail_are_named_with_what_to_do() -> None:
    page, paper = result("nghe-an"), result("phu-yen")
    page.sizes[".html"], paper.sizes[".pdf"] = 200_001, 500_001
    told = printed("vi", page, paper, result("an-giang"))[-2]
    assert "six-month/2024H1/nghe-an.html, six-month/2024H1/phu-yen.pdf. Hãy gửi" in told
    page.sizes[".html"], paper.sizes[".pdf"] = 200_000, 500_000
    assert "Hãy gửi" not in " ".join(printed("vi", page, paper))


def test_a_failure_is_told_whole_on_one_line_below_the_table() -> None:
    cause = "ô 5 (share = done / set): ZeroDivisionError: [bold]division[/] " + "x" * 150

    lines = printed("vi", result("nghe-an", cause, withdrawn=True))

    assert lines[1:] == [
        "six-month/2024H1/nghe-an lỗi 12,3 – –",
        f"nghe-an 2024H1: {cause} (Đã xóa văn bản cũ của báo cáo này.)",
    ]


def test_the_table_speaks_english_too() -> None:
    assert printed("en", result("nghe-an"))[:2] == [
        "Briefing Result Seconds HTML kB PDF kB",
        "six-month/2024H1/nghe-an built 12.3 123 57",
    ]


def test_one_line_counts_what_is_done_running_and_failed() -> None:
    console = Console(file=io.StringIO(), width=100)

    with progress_line(console, "vi", 5) as tell:
        tell(done=3, running=2, failed=1)

    assert isinstance(console.file, io.StringIO)
    assert "Xong 3/5 · đang chạy 2 · lỗi 1" in console.file.getvalue()
