"""A letter as a draft message an analyst opens, addresses and sends.

In: a letter and its PDF. Out: the bytes of an `.eml`. `X-Unsent` makes Outlook and
Thunderbird open it for writing; there is no sender, recipient, date or message id, which the
mail program gives when it sends. Boundaries and content ids are fixed, so that the same
briefing gives the same bytes.
"""

from email.header import Header
from email.message import EmailMessage
from email.policy import EmailPolicy

from dean06.errors import BriefingError
from dean06.exporters.pdf import render_png
from dean06.mail.body import html_body, text_body
from dean06.mail.letter import Letter
from dean06.messages import messages
from dean06.names import fold
from dean06.themes import Theme

# Drawn at twice the width it is shown at, for the screens of phones.
_PICTURE_PX = 1104


class _WholeSubject(EmailPolicy):
    """SMTP's policy, but the subject is folded by `Header`.

    The policy's own folding loses the space between two encoded words where a line ends
    (python/cpython 92081, seen in 3.11.7), and the long titles of briefings have such a place.
    """

    linesep = "\r\n"

    def fold_binary(self, name: str, value: str) -> bytes:
        """Return the header as it is written, its end of line included."""
        if name != "Subject":
            return super().fold_binary(name, value)
        folded = Header(str(value), header_name=name).encode(linesep=self.linesep)
        return f"{name}: {folded}{self.linesep}".encode("ascii")


def draft_message(letter: Letter, pdf: bytes, theme: Theme | None = None) -> bytes:
    """Return the draft, its letter in the colours of `theme`.

    Raises BriefingError for a title that could not be a safe header.
    """
    pictures = [
        render_png(chart.picture.data, _PICTURE_PX) for chart in letter.charts if chart.picture
    ]
    content_ids = tuple(f"chart-{number}@dean06" for number in range(1, len(pictures) + 1))
    message = EmailMessage(policy=_WholeSubject())
    message["Subject"] = _subject(letter)
    message["X-Unsent"] = "1"
    message["Content-Language"] = letter.document.lang
    message.set_content(text_body(letter), cte="quoted-printable")
    markup = html_body(letter, content_ids, theme)
    message.add_alternative(markup, subtype="html", cte="quoted-printable")
    _, page = message.iter_parts()
    for number, (picture, content_id) in enumerate(zip(pictures, content_ids, strict=True), 1):
        page.add_related(
            picture,
            maintype="image",
            subtype="png",
            cid=f"<{content_id}>",
            filename=f"chart-{number}.png",
            disposition="inline",
        )
    message.add_attachment(
        pdf, maintype="application", subtype="pdf", filename=f"{fold(letter.document.title)}.pdf"
    )
    _fix_boundaries(message)
    return message.as_bytes()


def _subject(letter: Letter) -> str:
    """Return the title as one header line, made-up figures announced before it.

    An encoded word inside it is refused: some Python versions decode one into a new header
    (python/cpython, fixed in 3.10.14, 3.11.8 and 3.12.2).
    """
    title = " ".join(letter.document.title.split())
    if "=?" in title or not title.isprintable():
        raise BriefingError(
            messages(letter.document.lang).say(
                "The title “{title}” cannot be a mail subject: remove “=?” and control characters.",
                title=title,
            )
        )
    if letter.document.synthetic:
        mark = messages(letter.document.lang).say("SIMULATED DATA")
        return f"[{mark}] {title}"
    return title


def _fix_boundaries(message: EmailMessage) -> None:
    parts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(parts, 1):
        part.set_boundary(f"=_dean06_part_{number}_=")
