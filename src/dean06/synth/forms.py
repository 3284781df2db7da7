"""One month of a province as the official form, filled in.

In: what the province tells. Out: the bytes of the workbook, marked as made up on every sheet. The
texts beside the figures say themselves that they are simulated.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import get_args

import pandas as pd

from dean06.codebook import Group
from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer, SourceAnswer
from dean06.forms.form import Thing, form_for
from dean06.forms.tables import indicators_of
from dean06.forms.writing import form_bytes
from dean06.periods import half_year_of
from dean06.places import Place
from dean06.synth.chance import chance
from dean06.synth.load import Load
from dean06.synth.telling import Told

_GROUPS: tuple[Group, ...] = get_args(Group)
_BOTTLENECKS = (
    ("Một số phần mềm chưa kết nối thông suốt", "Các hệ thống được xây dựng riêng rẽ"),
    ("Người dân còn quen nộp hồ sơ giấy", "Công tác tuyên truyền chưa đến từng khu dân cư"),
    ("Dữ liệu nhập trước đây còn thiếu trường thông tin", "Hồ sơ gốc lưu trữ qua nhiều thời kỳ"),
    ("Thiết bị ở cấp xã xuống cấp", "Kinh phí chưa được bố trí theo kế hoạch"),
)
_TASKS = (
    "Rà soát, kết nối các hệ thống thông tin",
    "Hướng dẫn người dân nộp hồ sơ trực tuyến",
    "Làm sạch dữ liệu và đối chiếu định kỳ",
    "Bố trí kinh phí thay thế thiết bị",
)
_MARK = "(mô phỏng)"
_FINDINGS = 3


def filled_form(load: Load, place: Place, month: date, told: Iterable[Told]) -> bytes:
    """Return the form of the half-year of `month`, with what `place` tells at the month's end."""
    reference = {"units": pd.DataFrame(load.units), "indicators": pd.DataFrame(load.codebook)}
    form = form_for(
        place, half_year_of(month), indicators_of(reference, "vi"), {}, {}, synthetic=True
    )
    draw = chance(load.seed, place.place, month, "form")
    figures: dict[Thing, FigureAnswer] = {
        (one.indicator, None): FigureAnswer(one.text, one.day, source=int(source) or None)
        for one, source in zip(told, draw.integers(0, 3, len(load.codebook)), strict=False)
    }
    findings = tuple(
        _finding(int(number), month) for number in draw.permutation(len(_TASKS))[:_FINDINGS]
    )
    return form_bytes(form, Answers(figures, findings, _sources(place, month)))


def _finding(number: int, month: date) -> FindingAnswer:
    bottleneck, cause = _BOTTLENECKS[number]
    return FindingAnswer(
        group=_GROUPS[number],
        bottleneck=f"{bottleneck} {_MARK}",
        cause=f"{cause} {_MARK}",
        task=f"{_TASKS[number]} {_MARK}",
        owner="Tổ công tác mô phỏng",
        deadline=month + timedelta(days=90),
    )


def _sources(place: Place, month: date) -> tuple[SourceAnswer, ...]:
    when = f"tháng {month:%m/%Y}"
    return (
        SourceAnswer(
            f"Báo cáo {when} của {place.name_vi} {_MARK}",
            publisher="Tổ công tác mô phỏng",
            published=month + timedelta(days=3),
        ),
        SourceAnswer(
            f"Phụ lục số liệu {when} {_MARK}",
            publisher="Tổ công tác mô phỏng",
            published=month + timedelta(days=2),
        ),
    )
