"""Turn a filled form into rows.

In: the content of a form, cells as they stand. Out: a source for the form and one for each
document it names (`form_sources`), an observation per figure (`form_figures`) and up to three
findings per row of difficulties (`form_findings`).
"""

from dean06.errors import BriefingError
from dean06.forms.reading import read_form
from dean06.grids import Grid
from dean06.intake.faults import Told, Wording, told
from dean06.intake.submissions.form_context import FormContext
from dean06.intake.submissions.form_figures import add_figures
from dean06.intake.submissions.form_findings import add_findings
from dean06.intake.submissions.form_sources import add_sources
from dean06.intake.submissions.lookups import Lookups
from dean06.intake.submissions.sent import Sent, refused
from dean06.messages import LANGUAGES
from dean06.periods import parse_period


def form_rows(name: str, grids: tuple[Grid, ...], lookups: Lookups) -> Sent:
    """Return what the form `name` gives; a form that cannot be understood is refused whole."""
    try:
        content = read_form(grids, "vi")
        period = parse_period(content.period)
        place = lookups.places[content.place].place
    except KeyError:
        wording = _no_place(content.place)
        return refused(name, "unknown_key", told(lambda words: f"{name}: {wording(words)}"))
    except BriefingError:
        return refused(name, "header", _both(name, grids))
    sent = Sent(name)
    form = FormContext(sent, content, place, period, lookups)
    latest = add_figures(form)
    add_findings(form)
    add_sources(form, latest)
    return sent


def _both(name: str, grids: tuple[Grid, ...]) -> Told:
    """Return why a form cannot be understood, in every language."""
    wording: Told = {}
    for lang in LANGUAGES:
        try:
            content = read_form(grids, lang)
            parse_period(content.period, lang)
        except BriefingError as error:
            wording[lang] = f"{name}: {error}"
    return wording


def _no_place(place: str) -> Wording:
    return lambda words: words.say(
        "the form is of the place “{place}”, which does not stand in the table places. Make a new "
        "form with “make form” and copy the figures into it.",
        place=place,
    )
