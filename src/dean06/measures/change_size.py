"""The size of a change as it is printed."""

from decimal import Decimal

from dean06.measures.change import ChangeUnit
from dean06.messages import Language, messages
from dean06.quantities.writing import write_number


def change_size(size: Decimal, unit: ChangeUnit, lang: Language) -> str:
    """Return a size, which is not negative, with its unit: "5 điểm phần trăm", "3,2%"."""
    plural, number = messages(lang).plural, write_number(size, size.normalize(), lang)
    # English counts exactly one in the singular.
    counted = 1 if size == 1 else 2
    match unit:
        case "points":
            return plural(
                "{number} percentage point", "{number} percentage points", counted, number=number
            )
        case "score":
            return plural("{number} point", "{number} points", counted, number=number)
        case "places":
            return plural("{number} place", "{number} places", counted, number=number)
        case "times":
            return messages(lang).say("{number} times", number=number)
    return f"{number}%"
