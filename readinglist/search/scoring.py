"""What a match is worth.

A word's score in a paper is ``rarity × Σ over fields of weight × (form + strength / 4)``:

- the weight of a field is three times that of the next: a match in the title is worth more than
  matches in all fields below it;
- the form is 1.5 for the word itself, 1.25 for a variant (an inflection, or written in one with
  its neighbour, or in two), 1.0 for a longer word with this prefix; the best in the field counts;
- the strength is BM25's: ``n / (n + k)`` with ``k = 1.2 × (0.25 + 0.75 × length / average)``;
  `n` is how often the word itself occurs, for the other forms how many different ones do;
- the rarity is ``ln(1 + papers / papers that match the word)``.

A query's score is the sum over its words and phrases that match; facts and negations add nothing.
"""

from math import log

import numpy as np
import numpy.typing as npt
from whoosh.util.numeric import byte_to_length

from readinglist.search.fields import Field

Floats = npt.NDArray[np.float64]

WEIGHTS = {field: 3.0**power for power, field in enumerate(reversed(Field))}
EXACT, VARIANT, PREFIX = 1.5, 1.25, 1.0
STRENGTH_SHARE = 0.25
_K1, _B = 1.2, 0.75

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)
"""Whoosh keeps the length of a field in one byte; this is what each stands for."""


def saturation(average: float) -> Floats:
    """`k` of the strength for each length byte, in a field of this average length."""
    relative: Floats = LENGTHS / average
    return _K1 * (1 - _B + _B * relative)


def field_score(field: Field, form: float, count: Floats, saturation: Floats) -> Floats:
    """A word's worth in one field; arrays run over papers."""
    return WEIGHTS[field] * (form + STRENGTH_SHARE * (count / (count + saturation)))


def rarity(papers: int, matching: int) -> float:
    """How much a word tells."""
    return log(1 + papers / matching)
