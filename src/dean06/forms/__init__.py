"""The Excel form an analyst fills in: written, read again, returned with remarks."""

from dean06.forms.answers import Answers, FigureAnswer, FindingAnswer, SourceAnswer
from dean06.forms.content import Entry, FormContent, FormFigure, FormFinding, FormSource
from dean06.forms.form import Form, FormGroup, FormRow, Indicator, Known, form_for
from dean06.forms.reading import is_form, read_form
from dean06.forms.returning import Remark, mark_returned
from dean06.forms.tables import breakdown_names, indicators_of, known_figures
from dean06.forms.writing import form_bytes, write_form

__all__ = [
    "Answers",
    "Entry",
    "FigureAnswer",
    "FindingAnswer",
    "Form",
    "FormContent",
    "FormFigure",
    "FormFinding",
    "FormGroup",
    "FormRow",
    "FormSource",
    "Indicator",
    "Known",
    "Remark",
    "SourceAnswer",
    "breakdown_names",
    "form_bytes",
    "form_for",
    "indicators_of",
    "is_form",
    "known_figures",
    "mark_returned",
    "read_form",
    "write_form",
]
