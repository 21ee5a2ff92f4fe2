"""The layouts of text pages, a module each; where two fit alike, the first here is taken."""

from readinglist.dumps.layouts.base import TextLayout
from readinglist.dumps.layouts.cards import Cards
from readinglist.dumps.layouts.compact import Compact
from readinglist.dumps.layouts.plain import Plain

TEXT_LAYOUTS: tuple[TextLayout, ...] = (Cards(), Plain(), Compact())
