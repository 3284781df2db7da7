"""The fixed lists of the codebook: groups and how each is named, kinds of unit.

The codebook itself, one row per indicator, is data (`reference/indicators.csv`); what stands
here are the closed lists its columns choose from, in the order documents show them.
"""

from typing import Literal

from dean06.messages import Language, messages

Group = Literal[
    "public_services",
    "socio_economic",
    "digital_citizens",
    "data_connection",
    "direction",
    "foundation",
]
Unit = Literal["count", "percent", "money", "rank", "score", "date"]


def group_names(lang: Language) -> dict[str, str]:
    """Return the names of the five utility groups of Project 06, then of its foundations.

    Order and wording follow Decision 06/QĐ-TTg of 6 January 2022, Article 1, Section I.
    """
    say = messages(lang).say
    return {
        "public_services": say("Administrative procedures and online public services"),
        "socio_economic": say("Socio-economic development"),
        "digital_citizens": say("Digital citizens"),
        "data_connection": say("Connecting, using and enriching population data"),
        "direction": say("Direction and steering by leaders at all levels"),
        "foundation": say("Law, infrastructure, security and resources"),
    }
