"""A briefing written by hand, of a province that does not exist, with every kind of block.

Tests of all printed forms read it, so each block has words found nowhere else in it.
"""

from dean06.blocks.model import (
    Block,
    Chart,
    Document,
    Finding,
    Findings,
    Head,
    Heading,
    Item,
    KeyFigure,
    KeyFigures,
    List,
    Paragraph,
    Picture,
    Signature,
    SourceNote,
    Sources,
)
from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.text import Reference, Styled, Text
from dean06.claim import Claim, Figure

CHART_SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="425pt" height="170pt"
 viewBox="0 0 425 170">
<g font-family="Arimo" font-size="10">
<line x1="90" y1="10" x2="90" y2="140" stroke="#444" stroke-width="0.8"/>
<rect x="90" y="20" width="292" height="34" fill="#1f3a5f"/>
<rect x="90" y="80" width="246" height="34" fill="#9aa9bd"/>
<text x="82" y="41" text-anchor="end">Thành An</text>
<text x="82" y="101" text-anchor="end">Cả nước</text>
<text x="388" y="41">97,3%</text>
<text x="342" y="101">82,0%</text>
<text x="90" y="160">Tỷ lệ hồ sơ nộp trực tuyến, tháng 6/2024</text>
</g></svg>"""


def claim(name: str, value: str, unit: str = "%") -> Claim:
    """A claim read from one observation."""
    return Claim(
        claim=name, value=value, unit=unit, bound="exact", rule="as_read", observations=(name,)
    )


def head() -> Head:
    """The head of a province's six-month review."""
    return Head(
        lang="vi",
        document_title="Báo cáo sơ kết Đề án 06 tỉnh Thành An, 6 tháng đầu năm 2024",
        document_date="2024-07-05",
        country="Cộng hòa xã hội chủ nghĩa Việt Nam",
        motto="Độc lập - Tự do - Hạnh phúc",
        parent_body="Ủy ban nhân dân tỉnh Thành An",
        issuing_body="Tổ công tác triển khai Đề án 06",
        number_line="Số:        /BC-TCT",
        date_line="Thành An, ngày     tháng     năm 2024",
        title="Báo cáo",
        subject="Sơ kết 6 tháng đầu năm 2024 thực hiện Đề án 06 trên địa bàn tỉnh Thành An",
        facts=(("Số liệu đến ngày 30 tháng 6 năm 2024",),),
    )


def key_figures() -> KeyFigures:
    """Four cards: met, missed, undetermined and without a target."""
    return KeyFigures(
        caption=("Những con số chính",),
        claims=(claim("online", "97.3"), claim("cards", "1323386", "card")),
        items=(
            KeyFigure(
                label=("Hồ sơ nộp trực tuyến",),
                value=(Figure(text="97,3%", claim="online"),),
                note=("chỉ tiêu 80%; tăng 4,1 điểm ", Reference(ref=1)),
                status="met",
                status_text="Đạt chỉ tiêu",
            ),
            KeyFigure(
                label=("Thanh toán trực tuyến",),
                value=(Figure(text="gần 40%", claim="payment"),),
                note=("chỉ tiêu 45% ", Reference(ref=2)),
                status="missed",
                status_text="Chưa đạt",
            ),
            KeyFigure(
                label=("Tài khoản định danh kích hoạt",),
                value=(Figure(text="hơn 94%", claim="accounts"),),
                note=("chỉ tiêu 95% ",),
                status="undetermined",
                status_text="Chưa xác định",
            ),
            KeyFigure(
                label=("Căn cước đã cấp",),
                value=(Figure(text="1.323.386", claim="cards"), " thẻ"),
            ),
        ),
    )


def results() -> Table:
    """A table of two header rows, a heading of rows, and a cell over two rows."""
    number = ("right",) * 3
    widths = (2.6, 1.2, 1.2, 1.0)
    titles: tuple[Text, ...] = ((), ("Kỳ trước",), ("Kỳ này",), ())
    return Table(
        caption=("Kết quả nhóm tiện ích dịch vụ công",),
        columns=tuple(
            Column(title=title, align=align, width=width)
            for title, align, width in zip(titles, ("left", *number), widths, strict=True)
        ),
        head=(
            Row(
                cells=(
                    Cell(text=("Chỉ tiêu",), header=True, rows=2),
                    Cell(text=("Tỷ lệ (%)",), header=True, columns=2),
                    Cell(text=("Thay đổi",), header=True, rows=2),
                )
            ),
        ),
        rows=(
            Row(cells=(Cell(text=("Nộp trực tuyến",), header=True, columns=4),)),
            _result("Ngành công an", "95,0", "99,2", "+4,2"),
            _result("Ngành tư pháp", "88,4", "91,5", "+3,1"),
            Row(cells=(Cell(text=("Thanh toán",), header=True, columns=4),)),
            _result("Ngành điện", "70,0", "71,5", "+1,5"),
        ),
        notes=(("Thay đổi tính bằng điểm phần trăm.",),),
    )


def _result(*texts: str) -> Row:
    first, *others = texts
    return Row(cells=(Cell(text=(first,), header=True), *(Cell(text=(text,)) for text in others)))


def chart() -> Chart:
    """Two bars with their text as text."""
    return Chart(
        caption=("So sánh tỷ lệ hồ sơ nộp trực tuyến với cả nước",),
        alt="Hồ sơ nộp trực tuyến tháng 6/2024: Thành An 97,3%, cao hơn cả nước 82,0%.",
        picture=Picture(mime="image/svg+xml", data=CHART_SVG, width_mm=150),
        notes=(("Số liệu cả nước lấy ngày 28/6/2024.",),),
    )


def tasks() -> Findings:
    """Tasks with owner and deadline: printed as a table."""
    return Findings(
        role="task",
        caption=("Nhiệm vụ trọng tâm 6 tháng cuối năm",),
        text_title="Nội dung",
        owner_title="Chủ trì",
        deadline_title="Thời hạn",
        items=(
            Finding(
                text=("Làm sạch dữ liệu hộ tịch ", Reference(ref=2)),
                owner=("Sở Tư pháp",),
                deadline=("30/9/2024",),
            ),
            Finding(text=("Trang bị máy quét cho bộ phận một cửa",), owner=("Các huyện",)),
        ),
    )


def bottlenecks() -> Findings:
    """Difficulties: printed as a numbered list."""
    return Findings(
        role="bottleneck",
        items=(
            Finding(
                text=("Đường truyền tại 3 xã miền núi chưa ổn định.",),
                causes=(("Nguyên nhân: 2 tuyến cáp đã cũ.",),),
            ),
            Finding(text=("Kinh phí chưa được bố trí đủ.",)),
        ),
    )


def own_words() -> tuple[Block, ...]:
    """What an analyst adds: a remark, a nested list, a quotation, printed output, a note."""
    return (
        Paragraph(role="remark", text=("Nhận xét của chuyên viên: kết quả ", _strong("bền vững"))),
        List(
            ordered=True,
            items=(
                Item(text=("Việc thứ nhất",), items=(Item(text=("chi tiết kèm theo",)),)),
                Item(text=("Việc thứ hai, xem ", _link("cổng dịch vụ công"))),
            ),
        ),
        Paragraph(role="quote", text=("Người dân là trung tâm.",)),
        Paragraph(role="code", text=("so_ho_so    12.120\nso_tra_dung 11.998",)),
        Paragraph(role="note", text=("Chưa có số liệu về học bạ số.",)),
    )


def _strong(text: str) -> Styled:
    return Styled(text=text, style="strong")


def _link(text: str) -> Styled:
    return Styled(text=text, href="https://dichvucong.example.vn/")


def sources() -> Sources:
    """Two sources, the second with a note on how it was read."""
    return Sources(
        items=(
            SourceNote(number=1, text=("Báo Thành An, bài ngày 3/7/2024.",)),
            SourceNote(
                number=2,
                text=("Công văn của Tổ công tác, ngày 28/6/2024.",),
                notes=(("Ghi năm 2014, đọc là 2024.",),),
            ),
        )
    )


def signature() -> Signature:
    """The end of the document, without a name."""
    return Signature(
        recipients_title="Nơi nhận:",
        recipients=("Thường trực Tỉnh ủy;", "Thành viên Tổ công tác;", "Lưu: VT, TCT."),
        signer=("TM. Tổ công tác", "Tổ trưởng"),
    )


def sample_document() -> Document:
    """Return the whole briefing."""
    return Document(
        lang="vi",
        title="Báo cáo sơ kết Đề án 06 tỉnh Thành An, 6 tháng đầu năm 2024",
        date="2024-07-05",
        blocks=(
            head(),
            key_figures(),
            Heading(level=1, label="I.", text=("Công tác chỉ đạo, điều hành",)),
            Paragraph(
                text=(
                    "Tỉnh đã ban hành ",
                    Figure(text="25/25", claim="documents"),
                    " văn bản theo kế hoạch ",
                    Reference(ref=1),
                    "; các sở, ngành phối hợp đồng bộ từ tỉnh đến cơ sở, bảo đảm tiến độ.",
                ),
                claims=(claim("documents", "25", "document"),),
            ),
            Heading(level=1, label="II.", text=("Kết quả thực hiện",)),
            Heading(level=2, label="1.", text=("Nhóm tiện ích giải quyết thủ tục hành chính",)),
            results(),
            chart(),
            Heading(level=3, label="a)", text=("Nhận xét thêm",)),
            *own_words(),
            Heading(level=1, label="III.", text=("Tồn tại, hạn chế",)),
            bottlenecks(),
            Heading(level=1, label="IV.", text=("Phương hướng, nhiệm vụ",)),
            tasks(),
            Heading(level=1, label="V.", text=("Nguồn số liệu",)),
            sources(),
            signature(),
        ),
    )
