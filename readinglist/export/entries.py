"""A paper as a bibliography sees it: its kind, and what is known of it, in no format yet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from readinglist.export.cleaning import clean, clean_address
from readinglist.export.exporter import Options, cite_key_of
from readinglist.export.imported import MASTERS_THESIS, Imported, imported
from readinglist.export.journals import Publication, publication
from readinglist.export.kinds import EntryKind
from readinglist.export.names import Authors, known_authors, listed
from readinglist.export.source import Source
from readinglist.model.paper import Link, LinkKind, Paper
from readinglist.text.folding import title_key
from readinglist.text.partial_dates import as_exact_as_known

_URL_SAFE = "!#$&'()*+,-./:;=?@_~%[]"
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_DOI_PAGE = "doi.org/"
_DOI_SAFE = "!$&'()*+,-./:;=@_~"
_ARXIV_ID = re.compile(r"(?:arxiv:)?\s*(\S+?)(?:v\d+)?$", re.IGNORECASE)
_ENDS = (".", "?", "!")
_GUESSED = "candidate"


@dataclass(frozen=True, slots=True)
class Entry:
    """What goes into a bibliography; empty or null where nothing is known.

    `year` and `month` are those of the publication, or of arXiv's first version; `date` is ISO, as
    exact as is known. `doi` is the DOI itself, of whatever characters; `eprint` and the addresses
    are ready to be written raw. `details` are what else is known of the publication, by the names
    that BibTeX has for it; `reference` is what has no place of its own and is printed last.
    """

    paper_id: int
    key: str
    kind: EntryKind
    title: Source
    authors: Authors
    editors: Authors
    published: Publication | None
    details: Mapping[str, str]
    date: str
    organization: str
    eprint: str
    primary_class: str
    doi: str
    url: str
    reference: str
    code: tuple[str, ...]
    abstract: Source
    aliases: tuple[str, ...]
    keywords: tuple[str, ...]
    annotation: str

    @property
    def address(self) -> str:
        """The one address to give: `url`, else the page that the DOI leads to, else empty."""
        return self.url or (self.doi and f"https://doi.org/{quote(self.doi, safe=_DOI_SAFE)}")

    @property
    def venue(self) -> str:
        """The journal, or the book it is part of; empty where it did not appear in any."""
        return self.published.venue if self.published else ""

    @property
    def publisher(self) -> str:
        """Who published it, or stands behind a report or a thesis; empty where nobody is known."""
        behind = (self.details.get(name) for name in ("publisher", "institution", "school"))
        return next(filter(None, behind), "")

    @property
    def is_masters_thesis(self) -> bool:
        """Whether a thesis was for a master's degree, not a doctor's."""
        return self.details.get("type") == MASTERS_THESIS

    @property
    def year(self) -> str:
        """Four digits, or empty."""
        return self.date[:4]

    @property
    def month(self) -> int | None:
        """1 to 12, or null."""
        return int(self.date[5:7]) if len(self.date) > 4 else None


def entry_of(paper: Paper, options: Options) -> Entry:
    """What `options` let a bibliography say of `paper`, which must have a cite key."""
    title = best_title(paper)
    reference = clean(paper.journal_ref or "")
    said = imported(paper)
    authors = _authors(paper, said)
    published = _publication(said, reference, authors, title)
    eprint = _eprint(paper.arxiv_id)
    doi = _doi(paper.doi)
    code = _addresses(paper, LinkKind.GITHUB)
    editors = listed(said.details.get("editor", ""))
    kind = said.kind_with(published, authors, editors)
    if kind is None or not _has_words(title):
        kind = _kind(paper, published, eprint, doi, code, said.unpublished_kind)
    return Entry(
        paper_id=paper.id,
        key=cite_key_of(paper),
        kind=kind,
        title=title,
        authors=authors,
        editors=editors,
        published=published,
        details=_details(published, said),
        date=_date(paper, kind, published, said),
        organization=clean(paper.organization or ""),
        eprint=eprint,
        primary_class=clean(paper.primary_category or "") if eprint else "",
        doi=doi,
        url=f"https://arxiv.org/abs/{eprint}" if eprint else _raw(said.url) or _address(paper),
        reference=sentences("" if published else reference or said.venue, said.note),
        code=() if kind is EntryKind.SOFTWARE else code,
        abstract=Source(paper.arxiv_abstract or paper.abstract, bool(paper.arxiv_abstract)),
        aliases=paper.aliases,
        keywords=tuple(filter(None, map(clean, paper.tags))) if options.include_tags else (),
        annotation=clean(paper.notes or "") if options.include_notes else "",
    )


def _authors(paper: Paper, said: Imported) -> Authors:
    """The authors, those taken apart as an imported bibliography did whom it names as well."""
    authors = known_authors(paper.authors, paper.author_count)
    told = {name.key: name for name in listed(said.details.get("author", "")).names}
    if not told:
        return authors
    return replace(authors, names=tuple(told.get(name.key, name) for name in authors.names))


def best_title(paper: Paper) -> Source:
    """arXiv's title where it says what the library's does, else the library's (the user's) own."""
    source = paper.arxiv_title
    if source and (source == paper.title or title_key(source) == title_key(paper.title)):
        return Source(source, is_tex=True)
    return Source(paper.title)


def _publication(
    said: Imported, reference: str, authors: Authors, title: Source
) -> Publication | None:
    """Where the paper appeared, if all is known that an article's entry must have.

    What an imported bibliography said of it comes before arXiv's free-form reference.
    """
    if not (reference or said.venue) or not authors or not _has_words(title):
        return None
    return said.publication or publication(reference)


def _has_words(title: Source) -> bool:
    return any(map(str.isalnum, title.plain))


def sentences(*parts: str) -> str:
    """What there is of `parts`, a full stop after each but the last that has no end of its own."""
    told = dict.fromkeys(filter(None, parts))
    *others, last = told or ("",)
    ended = (part if part.endswith(_ENDS) else f"{part}." for part in others)
    return " ".join((*ended, last))


def _details(published: Publication | None, said: Imported) -> Mapping[str, str]:
    if published is None or published is said.publication:
        return said.details
    venue = "booktitle" if published.in_proceedings else "journal"
    found = {
        venue: published.venue,
        "volume": published.volume,
        "number": published.number,
        "pages": published.pages,
    }
    return {**said.details, **found}


def _kind(
    paper: Paper,
    published: Publication | None,
    eprint: str,
    doi: str,
    code: tuple[str, ...],
    otherwise: EntryKind,
) -> EntryKind:
    if published:
        return EntryKind.IN_PROCEEDINGS if published.in_proceedings else EntryKind.ARTICLE
    if eprint:
        return EntryKind.PREPRINT
    if code and not (doi or paper.abstract or paper.journal_ref):
        return EntryKind.SOFTWARE
    return otherwise


def _date(paper: Paper, kind: EntryKind, published: Publication | None, said: Imported) -> str:
    if published is not None and published is not said.publication:
        return str(published.year)
    if paper.published and not kind.is_formal:
        return as_exact_as_known(paper.published, paper.published_text or "")
    return said.date


def _eprint(arxiv_id: str | None) -> str:
    match = _ARXIV_ID.fullmatch(clean(arxiv_id or ""))
    return _raw(match[1]) if match else ""


def _doi(doi: str | None) -> str:
    text = clean_address(doi or "")
    if _DOI_PAGE in text.lower():
        text = clean_address(unquote(text))
    match = _DOI.search(text)
    return match.group() if match else ""


def _address(paper: Paper) -> str:
    """The address to give where there is no arXiv page: the project's page before the others."""
    order = (LinkKind.PROJECT, LinkKind.GITHUB, LinkKind.HUGGINGFACE, LinkKind.OTHER)
    return next((url for kind in order for url in _addresses(paper, kind)), "")


def _addresses(paper: Paper, kind: LinkKind) -> tuple[str, ...]:
    if not paper.links:
        return ()
    links: list[Link] = [link for link in paper.links if link.kind is kind]
    known = (_raw(clean_address(link.url)) for link in links if link.state != _GUESSED)
    return tuple(dict.fromkeys(filter(None, known)))


def _raw(address: str) -> str:
    """`address` percent-encoded where a bibliography could not hold it as it is."""
    return quote(address, safe=_URL_SAFE)
