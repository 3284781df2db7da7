"""Whether a briefing may be published.

In: an executed notebook, or the bytes of a document. Out: nothing, or BriefingError. That a file
exists proves nothing (a run that is killed leaves a valid, partial notebook), so each document is
asked for its own end: the sources, which close every briefing, and the last bytes of its format.
"""

import email
import email.policy
import io
from collections.abc import Callable
from zipfile import BadZipFile, ZipFile

from nbformat import NotebookNode

from dean06.blocks.model import BLOCK_MIME
from dean06.errors import BriefingError
from dean06.exporters.executed import require_executed
from dean06.exporters.packing import page_count
from dean06.messages import Language, messages


def verify_notebook(notebook: NotebookNode, closing: str, lang: Language) -> None:
    """Raise BriefingError unless every cell ran and a block of the kind `closing` was put out."""
    require_executed(notebook, lang)
    kinds = {
        output.get("data", {}).get(BLOCK_MIME, {}).get("kind")
        for cell in notebook.cells
        for output in cell.get("outputs", [])
    }
    if closing not in kinds:
        say = messages(lang).say
        told = say(
            "The notebook ran, but its document does not end as it should: "
            "a cell that shows blocks is missing."
        )
        if closing == "sources":
            told = say(
                "The notebook ran, but its briefing does not end with the list of sources: "
                "a cell that shows blocks is missing."
            )
        raise BriefingError(told)


def verify_document(suffix: str, content: bytes, lang: Language) -> None:
    """Raise BriefingError unless `content` is a whole document of the format `suffix` names."""
    if not _WHOLE[suffix](content):
        raise BriefingError(
            messages(lang).say("The {format} document is cut off or empty.", format=suffix[1:])
        )


def _whole_html(content: bytes) -> bool:
    return content.rstrip().endswith(b"</html>")


def _whole_pdf(content: bytes) -> bool:
    ends = content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    return ends and page_count(content) > 0


def _whole_mail(content: bytes) -> bool:
    message = email.message_from_bytes(content, policy=email.policy.default)
    attached = {part.get_content_type() for part in message.iter_attachments()}
    return "application/pdf" in attached and message.get_body(("html",)) is not None


def _whole_word(content: bytes) -> bool:
    return _has_part(content, "word/document.xml", b"</w:document>")


def _whole_workbook(content: bytes) -> bool:
    return _has_part(content, "xl/workbook.xml", b"</workbook>")


def _has_part(content: bytes, name: str, end: bytes) -> bool:
    """Tell whether an office file is a whole archive whose main part is there to its end."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return archive.testzip() is None and archive.read(name).rstrip().endswith(end)
    except (BadZipFile, KeyError):
        return False


_WHOLE: dict[str, Callable[[bytes], bool]] = {
    ".html": _whole_html,
    ".pdf": _whole_pdf,
    ".docx": _whole_word,
    ".xlsx": _whole_workbook,
    ".eml": _whole_mail,
}
