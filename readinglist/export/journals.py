"""Where a paper was published, taken from arXiv's free-form journal reference."""

import re
from dataclasses import dataclass, replace

_PLACE = r"\b(?:vol(?:ume)?|no|number|issue|pp|pages?|article)\b\.?\s*[A-Z]?\d"
_NAME = re.compile(
    rf"(?:In:?\s+)?(?P<name>[^\W\d][^\d,;:()]*?)\s*(?=[\d,;:(]|{_PLACE}|$)", re.IGNORECASE
)
_PROCEEDINGS_NAME = re.compile(
    rf"(?:In:?\s+)?(?P<name>[^\W\d][^,;:()]*?)\s*(?=[,;:(]|\b\d{{1,4}}\b|{_PLACE}|$)",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(
    r"^Proc(?:eedings|\.)|\b(?:Conference|Conf\.|Workshops?|Symposium|Advances in Neural|NeurIPS|"
    r"NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|COLING|COLM|AAAI|IJCAI|KDD|SIGIR|"
    r"SIGGRAPH|AISTATS|UAI|COLT|CoRL|ICRA|IROS|ICASSP|Interspeech|CHI)\b"
)
_JOURNAL_AFTER_ALL = re.compile(
    r"^Proc(?:eedings|\.) (?:of the )?(?:National|Natl|IEEE$|VLDB|ACM on|Royal|R\. Soc)|"
    r"^(?:Transactions|Journal|IEEE Trans)"
)
_ARTICLE_NUMBER = re.compile(r"[A-Za-z]\d+|\d{5,}")
_PAGE = r"(?-i:p)p?\.?|PP?\.|pages?"  # a capital P alone belongs to an article's number
_ITEMS = tuple(
    re.compile(rf"[\s,;:.]*{item}(?![\w])", re.IGNORECASE)
    for item in (
        r"\(?(?P<year>(?:19|20)\d\d)\)?",
        r"(?:vol(?:ume|\.)?)\s*(?P<volume>\d+)",
        r"(?:no\.?|number|issue)\s*(?P<number>\d+)",
        rf"(?:{_PAGE})?\s*(?P<pages>[A-Z]?\d+\s*[-–—]+\s*[A-Z]?\d+)",
        rf"(?:{_PAGE}|article)\s*(?P<page>[A-Z]?\d+)",
        r"(?:PMLR|JMLR W&CP|LNCS|LNAI)\s*(?P<series>\d+)",
        r"(?P<volume_and_number>\d+\s*\(\d{1,3}(?:[-–]\d+)?\))",
        r"(?P<bare>[A-Z]?\d+)",
    )
)
_DASHES = re.compile(r"\s*[-‐-―−]+\s*")


@dataclass(frozen=True, slots=True)
class Publication:
    """A journal article or a paper in proceedings; empty where the reference does not say."""

    venue: str
    in_proceedings: bool
    year: int
    volume: str = ""
    number: str = ""
    pages: str = ""


def publication(reference: str) -> Publication | None:
    """What `reference` (clean text) says, or null where any part of it stays unexplained."""
    proceedings = _PROCEEDINGS.search(reference) and not _JOURNAL_AFTER_ALL.search(reference)
    name = (_PROCEEDINGS_NAME if proceedings else _NAME).match(reference)
    if name is None or len(name["name"]) < 2:
        return None
    found = Publication(_venue(name["name"]), bool(proceedings), year=0)
    rest = reference[name.end() :].rstrip(" .;,")
    while rest:
        match = next(filter(None, (item.match(rest) for item in _ITEMS)), None)
        if match is None or match.end() == 0:
            return None
        taken = _with(found, str(match.lastgroup), match[str(match.lastgroup)])
        if taken is None:
            return None
        found, rest = taken, rest[match.end() :]
    return found if found.year else None


def hyphened(pages: str) -> str:
    """`pages` with a hyphen for every sort of dash between them: ``10-19``."""
    return _DASHES.sub("-", pages)


def _venue(name: str) -> str:
    """A name without the full stop after it, unless that abbreviates it as others do before."""
    bare = name.strip(" .")
    return f"{bare}." if "." in bare and name.rstrip().endswith(".") else bare


def _with(found: Publication, item: str, value: str) -> Publication | None:
    """`found` with one more item, or null where its place is taken."""
    if item == "volume_and_number":
        volume, number = re.split(r"\s*\(", value.rstrip(")"))
        taken = bool(found.volume)
        return None if taken else replace(found, volume=volume, number=number)
    if item == "year":
        return None if found.year else replace(found, year=int(value))
    if item == "bare":
        numbered_by_year = found.year and _ARTICLE_NUMBER.fullmatch(value)
        item = "pages" if found.volume or numbered_by_year else "volume"
    place = {"page": "pages", "series": "volume"}.get(item, item)
    if getattr(found, place):
        return None
    text = hyphened(value)
    if place == "volume":
        return replace(found, volume=text)
    return replace(found, number=text) if place == "number" else replace(found, pages=text)
