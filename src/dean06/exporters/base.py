"""What the exporters of this project have in common.

In: a notebook from nbconvert or JupyterLab. Out: a briefing. The exporters do not inherit
nbconvert's templates: those walk cells and print markup, while a briefing needs one checked
document that the page, the PDF and the mail are all set from, so that they cannot differ.
nbconvert still reads, preprocesses, names and writes the files.
"""

import logging
from abc import abstractmethod
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbconvert.utils.exceptions import ConversionException
from nbformat import NotebookNode
from traitlets import Unicode
from traitlets.config import Config

from dean06.blocks.model import Document
from dean06.errors import BriefingError
from dean06.exporters.document import document_language, read_document
from dean06.exporters.executed import require_executed
from dean06.messages import Language
from dean06.settings.configuration import configuration_path, read_configuration
from dean06.themes import Theme, load_theme


class BriefingRefused(ConversionException, BriefingError):
    """A notebook that cannot become a briefing, in the form nbconvert ends with status 1 on."""


class BriefingExporter(Exporter):
    """Turns an executed notebook into a briefing in the form `render` gives it."""

    theme = Unicode(
        "", help="Name of a theme, or the path of one; empty for what the configuration says."
    ).tag(config=True)

    configuration = Unicode(
        "", help="The configuration file; empty for that of the project around."
    ).tag(config=True)

    @property
    def default_config(self) -> Config:
        """Join what the kernel sent in pieces: a line printed slowly is still one line."""
        config = Config({"CoalesceStreamsPreprocessor": {"enabled": True}})
        config.merge(super().default_config)
        return config

    @abstractmethod
    def render(self, document: Document) -> bytes | str:
        """Return `document` as a file's content."""

    def chosen_theme(self, lang: Language, usual: str) -> Theme:
        """Return the theme asked for, else the configuration's, else the one named `usual`."""
        if self.theme:
            return load_theme(self.theme, lang)
        path = Path(self.configuration) if self.configuration else configuration_path(lang)
        return load_theme(read_configuration(path, lang).theme or usual, lang)

    def from_notebook_node(  # type: ignore[override]  # as nbconvert's other exporters do
        self, nb: NotebookNode, resources: Any = None, **kw: Any
    ) -> tuple[bytes | str, dict[str, Any]]:
        """Convert `nb`. Raises BriefingRefused when it was not executed or holds a broken part."""
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        try:
            require_executed(nb, document_language(nb))
            document = read_document(nb, resources["metadata"].get("name", ""))
            return self.render(document), resources
        except BriefingError as error:
            self._log_as_one_sentence()
            raise BriefingRefused(str(error)) from error

    def _log_as_one_sentence(self) -> None:
        # nbconvert logs the refusal with a traceback, which would bury the sentence.
        if isinstance(self.log, logging.Logger):
            self.log.addFilter(_one_sentence)


def _one_sentence(record: logging.LogRecord) -> bool:
    cause = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    if isinstance(cause, BriefingRefused):
        record.msg, record.args, record.exc_info = str(cause), (), None
    return True
