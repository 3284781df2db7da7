"""Turn a filled form into rows.

In: the content of a form, cells as they stand. Out: a source for the form and one for each
document it names (`form_sources`), an observation per figure (`form_figures`) and up to three
findings per row of difficulties (`form_findings`).
"""

from functools import partial

from dean06.errors import BriefingError
from dean06.forms.content import FormContent
from dean06.forms.reading import read_form
from dean06.grids import Grid
from dean06.intake.faults import Wording, told, why_not
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.form_figures import add_figures
from dean06.intake.submissions.form_findings import add_findings
from dean06.intake.submissions.form_sources import add_sources
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.sent import Sent, refused
from dean06.messages import Language
from dean06.periods import Period, parse_period


def form_rows(name: str, grids: tuple[Grid, ...], lookups: Lookups) -> Sent:
    """Return what the form `name` gives; a form that cannot be understood is refused whole."""
    try:
        content, period = _understood(grids, "vi")
    except BriefingError:
        return _refused(name, "header", why_not(partial(_understood, grids)))
    try:
        place = lookups.places[content.place].place
    except KeyError:
        return _refused(name, "unknown_key", _no_place(content.place))
    sent = Sent(name)
    form = FormContext(sent, content, place, period, lookups)
    latest = add_figures(form)
    add_findings(form)
    add_sources(form, latest)
    return sent


def _refused(name: str, rule: str, wording: Wording) -> Sent:
    return refused(name, rule, told(lambda words: f"{name}: {wording(words)}"))


def _understood(grids: tuple[Grid, ...], lang: Language) -> tuple[FormContent, Period]:
    """Return the content of a form and its period. Raises BriefingError, told in `lang`."""
    content = read_form(grids, lang)
    return content, parse_period(content.period, lang)


def _no_place(place: str) -> Wording:
    return lambda words: words.say(
        "the form is of the place “{place}”, which does not stand in the table places. Make a new "
        "form with “make form” and copy the figures into it.",
        place=place,
    )
