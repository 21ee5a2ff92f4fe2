"""English for the user that remembers what it was made of, so that it can be said again elsewhere.

The commands, the log and the library take a sentence as the text that it is; the window says its
template in the user's language. ``python packaging/translations.py`` finds the templates in the
sources, hence a template is written where the sentence is made, and is never put together.
"""

from collections.abc import Iterable, Mapping
from typing import Self


class Sentence(str):
    """A template whose blanks are filled with facts: ``Sentence("{file} is empty", file=name)``.

    A fact is a text, a number, a moment, or a sentence in its turn. A blank says how its fact is
    written where that is not the plain way: ``{papers:,}``, ``{until:%Y-%m-%d %H:%M}``.
    """

    __slots__ = ("facts", "template")

    template: str
    facts: Mapping[str, object]

    def __new__(cls, template: str, /, **facts: object) -> Self:
        """The template, filled."""
        sentence = super().__new__(cls, template.format_map(facts))
        sentence.template = template
        sentence.facts = facts
        return sentence

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, object]]:
        """What a copy is made of."""
        return (self.template,), dict(self.facts)


def papers(number: int) -> Sentence:
    """“1 paper”, “1,200 papers”."""
    return Sentence("1 paper") if number == 1 else Sentence("{number:,} papers", number=number)


def joined(sentences: Iterable[Sentence], separator: str = ", ") -> Sentence:
    """Several sentences as one, each of which keeps what it was made of."""
    facts = {f"part{number}": one for number, one in enumerate(sentences)}
    return Sentence(separator.join(f"{{{name}}}" for name in facts), **facts)
