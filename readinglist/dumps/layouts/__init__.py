"""The layouts of text pages, one module each; a new one is named in `TEXT_LAYOUTS` here."""

from readinglist.dumps.layouts.base import TextLayout
from readinglist.dumps.layouts.cards import Cards
from readinglist.dumps.layouts.compact import Compact
from readinglist.dumps.layouts.plain import Plain

TEXT_LAYOUTS: tuple[TextLayout, ...] = (Cards(), Plain(), Compact())
