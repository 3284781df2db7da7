"""A number of a workbook as the decimal an analyst sees in the cell.

Workbooks keep numbers as binary fractions with 17 digits, of which Excel itself shows and takes
15: what lies beyond is noise of a computation (0.1 + 0.2) and would be printed as a figure.
"""

import math
from decimal import Decimal

_EXACT = 10**15


def decimal(number: float) -> Decimal:
    """Return `number` with the 15 digits Excel knows; a whole number without a point.

    Raises ValueError for infinity and for what is no number.
    """
    if number.is_integer() and abs(number) < _EXACT:
        return Decimal(int(number))
    if not math.isfinite(number):
        raise ValueError(number)
    shown = Decimal(f"{number:.15g}")
    return Decimal(int(shown)) if shown == shown.to_integral_value() else shown


def percentage(share: Decimal) -> str:
    """Return 0.973 as “97,3%”, with all its digits and the Vietnamese comma."""
    hundredfold = share.scaleb(2).normalize()
    return f"{hundredfold:f}".replace(".", ",") + "%"
