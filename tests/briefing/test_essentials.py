"""The summary on the first page: found by rule, and never an empty line."""

from pathlib import Path

from dean06.blocks.model import Findings, Heading, Item, KeyFigures, List
from dean06.blocks.text import plain
from dean06.briefing import Briefing, open_briefing
from dean06.intake import collect
from tests.raw_data import PLACES, SOURCES, Row, raw_folder

EARLIER: Row = {
    "source": "ky-truoc",
    "place": "tinh-a",
    "covers": "2023H2",
    "published": "2024-01-05",
}
LAW: Row = {"source": "luat", "place": "viet-nam", "kind": "legal"}


def said(number: int, printed: str, **cells: str) -> Row:
    return {
        "observation": f"{cells.get('source', 'bai-a')}/{number:02}",
        "source": "bai-a",
        "place": "tinh-a",
        "indicator": "online_share",
        "value_text": printed,
        "value": printed.rstrip("%").replace(".", ""),
        **cells,
    }


def before(number: int, printed: str, **cells: str) -> Row:
    return said(number, printed, source="ky-truoc", period_end="2023-12-31", **cells)


def opened(tmp_path: Path, *observations: Row, **tables: list[Row]) -> Briefing:
    raw = raw_folder(
        tmp_path, sources=[*SOURCES, EARLIER, LAW], observations=list(observations), **tables
    )
    collect(raw, tmp_path / "processed")
    return open_briefing("tinh-a", "2024H1", "vi", tmp_path / "processed")


def lines(briefing: Briefing) -> dict[str, list[str]]:
    """Return the summary's lines by their title."""
    (told,) = (block for block in briefing.essentials().blocks if isinstance(block, List))
    return dict(_line(item) for item in told.items)


def _line(item: Item) -> tuple[str, list[str]]:
    title, *rest = (plain((part,)) for part in item.text)
    return title.rstrip(":"), [plain(one.text) for one in item.items] or ["".join(rest).strip()]


def test_a_missed_target_is_behind_although_the_figure_rose(tmp_path: Path) -> None:
    briefing = opened(
        tmp_path, said(1, "80%"), before(1, "75%"), targets=[{"target": "t", "source": "luat"}]
    )
    told = lines(briefing)
    assert told["Chậm, cần tập trung chỉ đạo"] == ["Chỉ số (chưa đạt chỉ tiêu)."]
    assert "Chuyển biến tích cực" not in told


def test_a_rise_without_a_target_is_progress_and_on_the_card(tmp_path: Path) -> None:
    briefing = opened(tmp_path, said(1, "80%"), before(1, "75%"))
    heading, cards, _ = briefing.essentials().blocks
    assert isinstance(heading, Heading)
    assert plain(heading.text) == "Tóm tắt"
    assert isinstance(cards, KeyFigures)
    assert [plain(line) for line in cards.items[0].lines] == [
        "▲ Tăng 5 điểm phần trăm so với 6 tháng cuối năm 2023"
    ]
    assert lines(briefing)["Chuyển biến tích cực"] == ["Chỉ số (tăng)."]


def test_parts_that_are_no_headline_are_told_in_full(tmp_path: Path) -> None:
    part = {"breakdown": "sector:police"}
    whole = said(2, "90%")
    briefing = opened(tmp_path, whole, said(1, "60%", **part), before(1, "75%", **part))
    assert lines(briefing)["Chậm, cần tập trung chỉ đạo"] == [
        "Chỉ số – ngành công an: 60%[1] (giảm 15 điểm phần trăm so với 6 tháng cuối năm 2023)."
    ]


def test_what_fell_farthest_is_told_first(tmp_path: Path) -> None:
    fallen = {
        "health": "74%",
        "education": "45%",
        "police": "70%",
        "labour": "60%",
        "justice": "1%",
    }
    parts = {name: {"breakdown": f"sector:{name}"} for name in fallen}
    breakdowns: list[Row] = [
        {"breakdown": f"sector:{name}", "name_vi": name, "name_en": name} for name in fallen
    ]
    briefing = opened(
        tmp_path,
        said(0, "90%"),
        *(said(n, value, **parts[name]) for n, (name, value) in enumerate(fallen.items(), 1)),
        *(before(n, "75%", **parts[name]) for n, name in enumerate(fallen, 1)),
        breakdowns=breakdowns,
    )
    told = lines(briefing)["Chậm, cần tập trung chỉ đạo"]
    assert [one.split(":")[0] for one in told] == [
        "Chỉ số – justice",
        "Chỉ số – education",
        "Chỉ số – labour",
        "Ngoài ra còn 2 số liệu khác.",
    ]


def test_one_figure_more_is_told_and_not_counted(tmp_path: Path) -> None:
    names = [f"part{n}" for n in range(4)]
    parts = {name: {"breakdown": f"sector:{name}"} for name in names}
    breakdowns: list[Row] = [{**parts[name], "name_vi": name, "name_en": name} for name in names]
    briefing = opened(
        tmp_path,
        said(0, "90%"),
        *(said(n, "60%", **parts[name]) for n, name in enumerate(names, 1)),
        *(before(n, "75%", **parts[name]) for n, name in enumerate(names, 1)),
        breakdowns=breakdowns,
    )
    told = lines(briefing)["Chậm, cần tập trung chỉ đạo"]
    assert [one.split(":")[0] for one in told] == [f"Chỉ số – {name}" for name in names]


def test_a_figure_of_a_part_of_the_period_tells_its_span(tmp_path: Path) -> None:
    flow = {"indicator": "files", "unit": "file", "kind": "flow", "name_vi": "Số hồ sơ"}
    shares = [{"indicator": f"share_{n}", "unit": "percent"} for n in range(3)]
    cells = {"indicator": "files", "unit": "file", "period_end": "2023-12-31"}
    fourth = said(1, "900", source="ky-truoc", period_start="2023-10-01", **cells)
    cells["period_end"] = "2024-06-30"
    briefing = opened(
        tmp_path,
        fourth,
        said(2, "700", period_start="2024-04-01", **cells),
        *(said(n + 3, "80%", indicator=f"share_{n}") for n in range(3)),
        indicators=[{**made, "order": str(n)} for n, made in enumerate([flow, *shares], 1)],
    )
    assert lines(briefing)["Chậm, cần tập trung chỉ đạo"] == [
        "Số hồ sơ trong quý II năm 2024: 700 hồ sơ[1] (giảm 22,2% so với quý IV năm 2023)."
    ]


def test_figures_that_end_weeks_before_the_period_are_said_to(tmp_path: Path) -> None:
    early = lines(opened(tmp_path / "a", said(1, "80%", period_end="2024-04-30")))
    assert "Số liệu mới nhất tính đến ngày 30/04/2024, chưa hết kỳ báo cáo." in early["Chưa rõ"]
    late = lines(opened(tmp_path / "b", said(1, "80%", period_end="2024-05-31")))
    assert not any("chưa hết kỳ" in line for line in late["Chưa rõ"])


def test_figures_dated_before_the_period_are_said_to_be(tmp_path: Path) -> None:
    told = lines(opened(tmp_path, said(1, "80%", period_end="2023-12-15")))["Chưa rõ"]
    assert (
        "Không có số liệu nào có thời điểm trong kỳ báo cáo; số liệu mới nhất tính đến ngày "
        "15/12/2023." in told
    )


def test_figures_that_began_before_their_place_did_are_counted(tmp_path: Path) -> None:
    places = [
        {**place, "valid_from": "2024-03-01"} if place["place"] == "tinh-a" else place
        for place in PLACES
    ]
    span = {"period_start": "2024-01-01", "indicator": "files", "unit": "file"}
    briefing = opened(tmp_path, said(1, "80%"), said(2, "700", **span), places=places)
    told = [line for line in lines(briefing)["Chưa rõ"] if "01/03/2024" in line]
    assert told == [
        "Số liệu tính cả thời gian trước ngày 01/03/2024 là ngày thành lập đơn vị hành chính hiện "
        "nay, nguồn không nêu rõ phạm vi: 1."
    ]


def test_a_figure_that_was_better_in_the_period_tells_its_fall_too(tmp_path: Path) -> None:
    risen = [before(1, "70%"), said(2, "85%", period_end="2024-03-31"), said(1, "80%")]
    (_, cards, *_) = opened(tmp_path / "a", *risen).essentials().blocks
    assert isinstance(cards, KeyFigures)
    assert [plain(line) for line in cards.items[0].lines] == [
        "▲ Tăng 10 điểm phần trăm so với 6 tháng cuối năm 2023",
        "▼ Giảm 5 điểm phần trăm so với ngày 31/03/2024",
    ]
    alone = lines(opened(tmp_path / "b", *risen[1:]))
    assert alone["Chậm, cần tập trung chỉ đạo"] == ["Chỉ số (giảm)."]


def test_beside_progress_no_target_still_to_be_met_is_told(tmp_path: Path) -> None:
    part = {"breakdown": "sector:police"}
    target = {"target": "t", "source": "luat", "deadline": "2026-12-31", **part}
    briefing = opened(
        tmp_path, said(1, "90%"), said(2, "60%", **part), before(2, "50%", **part), targets=[target]
    )
    assert lines(briefing)["Chuyển biến tích cực"] == [
        "Chỉ số – ngành công an: 60%[1] (tăng 10 điểm phần trăm so với 6 tháng cuối năm 2023)."
    ]


def test_what_the_first_page_has_no_room_for_stands_in_the_annex(tmp_path: Path) -> None:
    early = {"period_end": "2024-04-30"}
    briefing = opened(
        tmp_path,
        said(1, "90%", **early),
        said(2, "hơn 84%", value="84", bound="at_least", breakdown="sector:police", **early),
        targets=[{"target": "t", "source": "luat", "breakdown": "sector:police"}],
    )
    first = lines(briefing)["Chưa rõ"]
    assert len(first) == 3
    rest = [
        plain(item.text)
        for block in briefing.annexes().blocks
        if isinstance(block, List)
        for item in block.items
    ]
    alone = "Các số liệu chỉ có ở một thời điểm nên chưa xác định được xu hướng tăng, giảm."
    assert alone in rest
    assert not set(first) & set(rest)


def test_without_a_result_the_summary_says_so(tmp_path: Path) -> None:
    plan = said(1, "80%", status="plan")
    assert lines(opened(tmp_path, plan))["Chưa rõ"] == ["Chưa có số liệu về kết quả thực hiện."]


def test_what_is_not_known_is_said(tmp_path: Path) -> None:
    told = lines(opened(tmp_path, said(1, "80%")))["Chưa rõ"]
    assert told[0].startswith("Chưa có số liệu kết quả của nhóm: Phát triển kinh tế - xã hội;")
    assert (
        told[1] == "Các số liệu chỉ có ở một thời điểm nên chưa xác định được xu hướng tăng, giảm."
    )


def test_what_nobody_can_act_on_comes_last(tmp_path: Path) -> None:
    task: Row = {"finding": "bai-a/f01", "kind": "task", "text_vi": "Việc một."}
    told = lines(opened(tmp_path, said(1, "80%"), findings=[task]))
    assert list(told) == ["Việc cần làm trước", "Chưa rõ"]


def test_explained_difficulties_and_the_nearest_deadlines_come_first(tmp_path: Path) -> None:
    findings: list[Row] = [
        {"finding": "bai-a/f01", "text_vi": "Khó một."},
        {"finding": "bai-a/f02", "text_vi": "Khó hai."},
        {"finding": "bai-a/f03", "kind": "cause", "text_vi": "Vì sao.", "cause_of": "bai-a/f02"},
        {"finding": "bai-a/f04", "kind": "task", "text_vi": "Việc một."},
        {"finding": "bai-a/f05", "kind": "task", "text_vi": "Việc hai.", "deadline": "2024-12-31"},
        {"finding": "bai-a/f06", "kind": "task", "text_vi": "Việc ba.", "deadline": "2024-03-31"},
        {
            "finding": "bai-a/f07",
            "kind": "task",
            "text_vi": "Việc bốn.",
            "deadline": "2024-09-30",
            "owner_vi": "Công an tỉnh",
            "owner_en": "Provincial police",
        },
    ]
    told = lines(opened(tmp_path, said(1, "80%"), findings=findings))
    assert told["Vướng mắc"] == ["Khó hai.[1]", "Khó một.[1]"]
    assert told["Việc cần làm trước"] == [
        "Việc bốn.[1] Chủ trì: Công an tỉnh; thời hạn: 30/09/2024.",
        "Việc hai.[1] Thời hạn: 31/12/2024; chưa rõ chủ trì.",
        "Việc ba.[1] Thời hạn: 31/03/2024; chưa rõ chủ trì. Thời hạn này đã qua.",
    ]


def test_the_difficulty_told_most_often_comes_first_here_and_in_its_part(tmp_path: Path) -> None:
    again = {"source": "ky-sau", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"}
    findings: list[Row] = [
        {"finding": "bai-a/f01", "text_vi": "Khó một."},
        {"finding": "bai-a/f02", "text_vi": "Khó hai."},
        {"finding": "ky-sau/f01", "source": "ky-sau", "text_vi": "Khó hai."},
        {"finding": "bai-a/f03", "kind": "task", "text_vi": "Việc một."},
        {"finding": "bai-a/f04", "kind": "task", "text_vi": "Việc hai.", "deadline": "2024-12-31"},
    ]
    raw = raw_folder(
        tmp_path,
        sources=[*SOURCES, EARLIER, LAW, again],
        observations=[said(1, "80%")],
        findings=findings,
    )
    collect(raw, tmp_path / "processed")
    briefing = open_briefing("tinh-a", "2024H1", "vi", tmp_path / "processed")
    assert [one.split(".")[0].split(" (")[0] for one in lines(briefing)["Vướng mắc"]] == [
        "Khó hai",
        "Khó một",
    ]
    told = {
        block.role: [plain(item.text)[:7] for item in block.items]
        for section in (briefing.difficulties(), briefing.tasks())
        for block in section.blocks
        if isinstance(block, Findings)
    }
    assert told == {"bottleneck": ["Khó hai", "Khó một"], "task": ["Việc ha", "Việc mộ"]}


def test_the_frame_shows_an_analyst_why_a_figure_was_chosen(tmp_path: Path) -> None:
    frame = opened(tmp_path, said(1, "80%"), before(1, "75%")).headline
    assert list(frame["value_text"]) == ["80%"]
    assert list(frame["verdict"]) == ["ahead"]


def test_no_sentence_with_a_capital_stands_behind_the_colon_of_a_title(tmp_path: Path) -> None:
    briefing = opened(tmp_path, said(1, "80%"), before(1, "75%"))
    (told,) = (block for block in briefing.essentials().blocks if isinstance(block, List))
    for item in told.items:
        behind = plain(item.text).split(":", 1)[1].strip()
        assert not behind[:1].isupper()
        assert behind or item.items
    assert any(item.items for item in told.items)


def test_the_mark_of_a_machine_s_translation_is_explained_on_the_first_page(
    tmp_path: Path,
) -> None:
    translated = {**SOURCES[0], "source": "bai-dich", "translation": "machine"}
    raw = raw_folder(
        tmp_path,
        sources=[*SOURCES, translated],
        observations=[said(1, "80%", source="bai-dich")],
    )
    collect(raw, tmp_path / "processed")
    briefing = open_briefing("tinh-a", "2024H1", "vi", tmp_path / "processed")
    assert lines(briefing)["Chưa rõ"][1] == (
        "Số liệu đọc từ bản dịch máy, cần đối chiếu với bản gốc (đánh dấu †): 1."
    )


def test_recommendations_stand_behind_the_tasks_with_whom_they_are_addressed_to(
    tmp_path: Path,
) -> None:
    findings: list[Row] = [
        {"finding": "bai-a/f01", "kind": "task", "text_vi": "Việc một."},
        *(
            {
                "finding": f"bai-a/f0{number}",
                "kind": "recommendation",
                "text_vi": f"Đề nghị {number}.",
                "owner_vi": owner,
            }
            for number, owner in ((2, "Chính phủ"), (3, ""), (4, "Bộ A"))
        ),
    ]
    told = lines(opened(tmp_path, said(1, "80%"), before(1, "75%"), findings=findings))
    assert told["Kiến nghị"] == [
        "Đề nghị 2.[1] Cơ quan được kiến nghị: Chính phủ.",
        "Đề nghị 3.[1]",
    ]
    titles = list(told)
    at = titles.index("Kiến nghị")
    assert titles[at - 1 : at + 2] == ["Việc cần làm trước", "Kiến nghị", "Chuyển biến tích cực"]


def test_without_a_recommendation_there_is_no_line_for_it(tmp_path: Path) -> None:
    assert "Kiến nghị" not in lines(opened(tmp_path, said(1, "80%"), before(1, "75%")))
