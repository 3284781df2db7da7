"""The fixed words of the index.

In: a language. Out: its titles and labels by name, for the template.
"""

from dean06.coverage import FEWEST_INDICATORS
from dean06.messages import Language, messages

# A language as it calls itself.
ENDONYMS: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}


def page_name(lang: Language) -> str:
    """Return the page's file name."""
    return "index.html" if lang == "vi" else f"index.{lang}.html"


def labels(lang: Language) -> dict[str, str]:
    """Return the words the template names."""
    say = messages(lang).say
    return {
        "project": say("Project 06"),
        "title": say("Briefings of the localities"),
        "document_title": say("Project 06 – briefings of the localities"),
        "simulated": say("SIMULATED DATA"),
        "state_of_page": say("State of the document"),
        "other_languages": say("Other languages"),
        "overview": say("Overview"),
        "sheet": say("The overview on one page (PDF)"),
        "targets": say("Targets"),
        "target": say("Target"),
        "deadline": say("Deadline"),
        "met": say("Met"),
        "missed": say("Not met"),
        "not_due": say("Not met, not due yet"),
        "undetermined": say("Undetermined"),
        "nation": say("The country"),
        "overdue": say("overdue"),
        "due": say("Overdue"),
        "quality": say("Quality of the figures"),
        "criterion": say("Criterion"),
        "found": say("What was found"),
        "absence": say("Localities without a briefing"),
        "briefings": say("Briefings"),
        "search": say("Find a locality or a period"),
        "search_hint": say("With or without accents: nghe an, Nghệ An, 2024H1."),
        "search_some": say("Briefings found: {n}", n="{n}"),
        "search_none": say("Nothing found. Try the name of a province, or a year."),
        "place": say("Locality"),
        "document": say("Title of the document"),
        "status": say("State"),
        "figures": say("Indicators with a result"),
        "doubts": say("Doubts"),
        "no_doubts": say("No doubts"),
        "newest": say("Newest figure"),
        "documents": say("Documents"),
        "nothing_built": say("No briefing stands for this period."),
        "withheld": say(
            "Too few figures for a briefing: results of at least {least} indicators are needed",
            least=FEWEST_INDICATORS,
        ),
        "other": say("Pages on all data"),
        "grounds": say("What the numbers of the overview stand on"),
        "sheet_grounds": say(
            "Which briefings each number is made of: {page}, “What the numbers of the overview "
            "stand on”.",
            page=page_name(lang),
        ),
        "grounds_note": say(
            "Each number of the overview is listed here once, with the briefings it is made of; "
            "each briefing says where its own come from."
        ),
    }
