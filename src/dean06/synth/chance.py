"""Chance that gives the same again.

In: the seed of the load and what is to be drawn for. Out: a generator of numbers. Each thing draws
from its own, so that one more province or indicator moves no other figure.
"""

from hashlib import sha256

import numpy as np


def chance(*names: object) -> np.random.Generator:
    """Return the generator of what `names` name together."""
    digest = sha256("/".join(map(str, names)).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest))
