"""The fields of an entry as the library's: what they say of a paper, and what stays as it is."""

import re
from collections.abc import Mapping

from readinglist.bib.dates import appeared, first_day
from readinglist.bib.latex import to_address, to_unicode
from readinglist.bib.names import listed, names, says_more_than_order
from readinglist.model.paper import Paper
from readinglist.text.arxiv_ids import arxiv_id

_GENERAL = frozenset({"misc", "online", "electronic", "unpublished", "preprint", "www"})
_UNPUBLISHED = _GENERAL | {"dataset", "software"}
_NAMES = frozenset({"editor", "translator"})
_ADDRESSES = frozenset({"doi", "isbn", "issn", "url"})
_SAID = """
    abstract annotation annote archiveprefix author crossref date day doi eprint eprintclass
    eprinttype ids keyword keywords month note primaryclass subtitle title xdata
    """
_TOLD_ELSEWHERE = frozenset(_SAID.split())
_OF_THE_PROGRAM = re.compile(
    r"file|owner|timestamp|groups|date-(?:added|modified)|bdsk-.*|__.*|_.*|"
    r"(?:creation|modification)date|qualityassured|ranking|readstatus|urldate|key|pubstate"
)
_CLASSIC = {"journaltitle": "journal", "location": "address"}
_PREPRINT = re.compile(r"(?:arxiv|corr)\b", re.IGNORECASE)
_ARXIV_NOTE = re.compile(r"arxiv:\s*\S+(?:\s*\[[\w.-]+\])?(?:\s*version:.*)?", re.IGNORECASE)
_CODE_NOTE = re.compile(r"(?:^|\.\s+)(?:Code|Comment):\s*(?:\\url\{[^{}]*\}[,. ]*)+$")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ALIAS = re.compile(r"(?<![^\s,])[A-Za-z0-9](?:[\w:.+/-]*[A-Za-z0-9])?(?![^\s,])", re.ASCII)
_SEPARATOR = re.compile(r"[,;]")


def paper_of(entry_type: str, cite_key: str, fields: Mapping[str, str]) -> Paper:
    """What an entry says as a paper; `fields` are TeX by lower-case names.

    Of two names for one thing the library has BibTeX's. The paper's title is empty where the entry
    has none.
    """
    classic_last = sorted(fields, key=_CLASSIC.__contains__, reverse=True)
    fields = {_CLASSIC.get(name, name): fields[name] for name in classic_last}
    named = _arxiv(fields)
    kept = _kept(fields, is_preprint=named is not None)
    organization = kept.pop("organization", None) if entry_type in _UNPUBLISHED else None
    published = appeared(fields)
    if says_more_than_order(fields.get("author", "")):
        kept["author"] = listed(fields["author"])
    if published:
        kept |= {"year": published[:4]} | ({"date": published} if len(published) > 4 else {})
    return Paper(
        id=0,
        title=_title(fields),
        abstract=to_unicode(fields.get("abstract", "")),
        authors=names(fields.get("author", "")),
        organization=organization,
        published=first_day(published) if published else None,
        published_text=published or to_unicode(fields.get("year", "")) or None,
        tags=_tags(fields.get("keywords") or fields.get("keyword") or ""),
        notes=_notes(fields),
        arxiv_id=named,
        primary_category=_category(fields) if named else None,
        doi=_doi(fields),
        cite_key=cite_key or None,
        aliases=tuple(_ALIAS.findall(fields.get("ids", ""))),
        entry_type=_type(entry_type, kept),
        bib_fields=kept,
    )


def addresses(fields: Mapping[str, str]) -> str:
    """The text in which an entry names pages and repositories of the paper."""
    notes = (to_unicode(fields.get(name, "")) for name in ("note", "annote", "annotation"))
    return " ".join(filter(None, (to_address(fields.get("url", "")), *notes)))


def _title(fields: Mapping[str, str]) -> str:
    title, subtitle = to_unicode(fields.get("title", "")), to_unicode(fields.get("subtitle", ""))
    return f"{title}: {subtitle}" if title and subtitle else title


def _kept(fields: Mapping[str, str], *, is_preprint: bool) -> dict[str, str]:
    """The fields that the library keeps as they are, in Unicode."""
    kept = {
        name: text
        for name, value in fields.items()
        if name not in _TOLD_ELSEWHERE and not _OF_THE_PROGRAM.fullmatch(name)
        if (text := _text(name, value))
    }
    journal = kept.get("journal", "")
    if is_preprint and (not journal or _PREPRINT.match(journal)):
        for name in ("journal", "volume", "number", "pages", "publisher"):
            kept.pop(name, None)
    if note := _printed_note(fields.get("note", "")):
        kept["note"] = note
    for name in ("url", "howpublished"):
        if arxiv_id(kept.get(name, "")) or _DOI.search(kept.get(name, "")):
            del kept[name]
    return kept


def _text(name: str, value: str) -> str:
    if name in _NAMES:
        return listed(value)
    return to_address(value) if name in _ADDRESSES else to_unicode(value)


def _type(entry_type: str, kept: Mapping[str, str]) -> str | None:
    if entry_type in _GENERAL:
        return None
    return None if entry_type == "article" and "journal" not in kept else entry_type


def _arxiv(fields: Mapping[str, str]) -> str | None:
    """The arXiv id that the entry names, wherever its writer puts it."""
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or ""
    eprint = to_address(fields.get("eprint", ""))
    if eprint and archive.lower() in ("", "arxiv") and (found := arxiv_id(eprint)):
        return found
    for name in ("url", "doi", "journal", "howpublished", "number", "publisher", "note"):
        text = _text(name, fields.get(name, ""))
        if "arxiv" in text.lower() and (found := arxiv_id(text)):
            return found
    volume = to_address(fields.get("volume", ""))
    return arxiv_id(volume.removeprefix("abs/")) if volume.startswith("abs/") else None


def _category(fields: Mapping[str, str]) -> str | None:
    return to_unicode(fields.get("primaryclass") or fields.get("eprintclass") or "") or None


def _doi(fields: Mapping[str, str]) -> str | None:
    for name in ("doi", "url"):
        found = _DOI.search(to_address(fields.get(name, "")))
        if found and "arxiv." not in found[0].lower():
            return found[0]
    return None


def _tags(tex: str) -> tuple[str, ...]:
    words = (to_unicode(word) for word in _SEPARATOR.split(tex))
    return tuple(dict.fromkeys(filter(None, words)))


def _printed_note(tex: str) -> str:
    """What a note says beyond the arXiv id and the addresses of code, which are told elsewhere."""
    note = to_unicode(_CODE_NOTE.sub("", tex.strip()))
    return "" if _ARXIV_NOTE.fullmatch(note) else note


def _notes(fields: Mapping[str, str]) -> str | None:
    """The reader's own notes, which are not printed."""
    notes = (to_unicode(fields.get(name, "")) for name in ("annote", "annotation"))
    return "\n\n".join(dict.fromkeys(filter(None, notes))) or None
