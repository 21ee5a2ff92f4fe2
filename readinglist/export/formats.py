"""Every format there is: an exporter for each name in `model/formats.py`."""

from collections.abc import Mapping
from types import MappingProxyType

from readinglist.export.biblatex import BibLatex
from readinglist.export.bibtex import BibTex
from readinglist.export.csl_json import CslJson
from readinglist.export.exporter import Exporter
from readinglist.export.library_json import LibraryJson
from readinglist.export.markdown import Markdown
from readinglist.export.ris import Ris

_ALL: tuple[Exporter, ...] = (
    BibTex(),
    BibLatex(),
    Ris(),
    CslJson(),
    Markdown(),
    LibraryJson(),
)
EXPORTERS: Mapping[str, Exporter] = MappingProxyType({each.name: each for each in _ALL})
