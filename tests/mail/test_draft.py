"""The draft message."""

import email
from email import policy
from email.message import EmailMessage

import pytest

from dean06.errors import BriefingError
from dean06.mail.draft import draft_message
from dean06.mail.exporter import MailExporter
from dean06.mail.letter import write_letter
from tests.documents import sample_document

PDF = b"%PDF-1.7 sample %%EOF"


def parse(content: bytes) -> EmailMessage:
    message = email.message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.fixture
def draft() -> EmailMessage:
    return parse(draft_message(write_letter(sample_document()), PDF))


def test_mail_programs_open_it_for_writing_without_an_address(draft: EmailMessage) -> None:
    assert draft["X-Unsent"] == "1"
    assert draft["Subject"] == sample_document().title
    for header in ("From", "To", "Cc", "Bcc", "Date", "Message-ID"):
        assert draft[header] is None


LONG_TITLE = "Báo cáo: Sơ kết 6 tháng cuối năm 2024 thực hiện Đề án 06 trên địa bàn tỉnh Nghệ An"


def titled(title: str) -> bytes:
    document = sample_document().model_copy(update={"title": title})
    return draft_message(write_letter(document), PDF)


def test_a_long_title_keeps_every_space_in_the_subject() -> None:
    assert parse(titled(LONG_TITLE))["Subject"] == LONG_TITLE


def test_the_lines_of_a_long_subject_are_short_and_ascii() -> None:
    head = titled(LONG_TITLE).split(b"X-Unsent")[0].decode("ascii")
    assert head.startswith("Subject: ")
    assert max(map(len, head.split("\r\n"))) <= 78
    assert "\n" not in head.replace("\r\n", "")


def test_a_made_up_briefing_says_so_in_its_subject() -> None:
    marked = sample_document().model_copy(update={"synthetic": True})
    draft = parse(draft_message(write_letter(marked), PDF))
    assert draft["Subject"] == f"[SỐ LIỆU MÔ PHỎNG] {marked.title}"


def test_it_holds_text_markup_pictures_and_the_pdf(draft: EmailMessage) -> None:
    kinds = [part.get_content_type() for part in draft.walk() if not part.is_multipart()]
    assert kinds == ["text/plain", "text/html", "image/png", "application/pdf"]
    (attached,) = draft.iter_attachments()
    assert attached.get_content() == PDF
    name = attached.get_filename()
    assert name == "bao-cao-so-ket-de-an-06-tinh-thanh-an-6-thang-dau-nam-2024.pdf"


def test_each_picture_the_markup_names_is_there(draft: EmailMessage) -> None:
    body = draft.get_body(("html",))
    assert body is not None
    pictures = {
        part["Content-ID"].strip("<>"): part.get_content()
        for part in draft.walk()
        if part.get_content_maintype() == "image"
    }
    named = {f"chart-{n}@dean06" for n in range(1, len(pictures) + 1)}
    assert set(pictures) == named
    assert all(f"cid:{content_id}" in body.get_content() for content_id in named)
    assert all(picture.startswith(b"\x89PNG") for picture in pictures.values())


def test_the_same_briefing_gives_the_same_bytes() -> None:
    letter = write_letter(sample_document())
    assert draft_message(letter, PDF) == draft_message(letter, PDF)


@pytest.mark.parametrize("title", ["A =?utf-8?q?=0ABcc:_x?=", "A\x07B"])
def test_a_title_that_could_become_a_header_is_refused(title: str) -> None:
    document = sample_document().model_copy(update={"title": title})
    with pytest.raises(BriefingError, match="tiêu đề thư"):
        draft_message(write_letter(document), PDF)


def test_a_line_break_in_a_title_does_not_start_a_header() -> None:
    document = sample_document().model_copy(update={"title": "A\r\nBcc: x@example.org"})
    message = parse(draft_message(write_letter(document), PDF))
    assert message["Bcc"] is None
    assert message["Subject"] == "A Bcc: x@example.org"


def test_the_exporter_attaches_the_briefing_set_from_the_same_document() -> None:
    message = parse(MailExporter().render(sample_document()))
    (attached,) = message.iter_attachments()
    assert attached.get_content().startswith(b"%PDF")
