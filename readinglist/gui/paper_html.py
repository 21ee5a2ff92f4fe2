"""A paper as the HTML that the detail pane shows; every word in it is escaped."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from urllib.parse import quote, urlsplit

from readinglist.gui import wording
from readinglist.gui.palette import Colours
from readinglist.gui.repository_card import has_card
from readinglist.model.paper import Link, LinkKind, Paper, Sighting
from readinglist.operations.searching import Similar
from readinglist.text.readable import readable, readable_html

PAPER_SCHEME = "paper"
"""The scheme of links that lead to a paper of the library."""

AUTHOR_SCHEME = "author"
"""The scheme of links that name an author; without a name, all of them."""

_AUTHORS_SHOWN = 12

Highlights = Callable[[str], Sequence[tuple[int, int]]]


def title(paper: Paper, highlights: Highlights, colours: Colours) -> str:
    """The title, with the found words marked."""
    return _marked(paper.title, highlights, colours)


def authors(paper: Paper, colours: Colours, *, all_of_them: bool = False) -> str:
    """The authors, each a link that names the author; empty where no name is known."""
    shown = paper.authors if all_of_them else paper.authors[:_AUTHORS_SHOWN]
    told = [_author(name, escape(name), colours.text) for name in shown]
    if more := len(paper.authors) - len(shown):
        words = escape(wording.tr("and {} more").format(wording.number(more)))
        told.append(_author("", words, colours.accent))
    return ", ".join(told)


def facts(paper: Paper) -> str:
    """Plans, the number of authors without names, organisation, date and counts, as plain text."""
    told = [
        *wording.plans(paper),
        "" if paper.authors else wording.authors(paper),
        paper.organization or "",
        wording.published(paper),
        _counted(paper.upvotes, wording.tr("1 upvote"), wording.tr("{} upvotes")),
        _counted(paper.comments, wording.tr("1 comment"), wording.tr("{} comments")),
        f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else "",
    ]
    return " · ".join(fact for fact in told if fact)


def abstract(paper: Paper, highlights: Highlights, colours: Colours, leading: int) -> str:
    """The abstract; `leading` is the height of its lines in pixels."""
    if not paper.abstract:
        return _small(wording.tr("No abstract yet."), colours)
    words = _marked(paper.abstract, highlights, colours)
    return f'<p style="margin:0; line-height:{leading}px">{words}</p>'


def about(paper: Paper, sightings: Sequence[Sighting], colours: Colours) -> str:
    """Links that have no card, where the paper was seen, and its days."""
    parts = list[str]()
    if links := [link for link in paper.links if not has_card(link)]:
        parts.append(_heading(wording.tr("Links"), colours))
        parts += [_link(link, colours) for link in links]
    if sightings:
        parts.append(_heading(wording.tr("Seen in"), colours))
        parts += [_sighting(one, colours) for one in sightings]
    parts.append(_small(_dates(paper), colours))
    return "".join(parts)


def pairs(lines: Iterable[tuple[str, str]], colours: Colours) -> str:
    """Lines of two words each, the first muted, in columns."""
    rows = "".join(
        f'<tr><td style="color:{colours.muted}; padding-right:12px">{escape(first)}</td>'
        f"<td>{escape(second)}</td></tr>"
        for first, second in lines
    )
    return f'<table cellspacing="0" cellpadding="2">{rows}</table>'


def similar(near: Sequence[Similar], colours: Colours) -> str:
    """Similar papers, each a link that names its id, with the words they share."""
    if not near:
        return ""
    lines = [
        f'<p style="margin:0 0 6px 0"><a href="{PAPER_SCHEME}:{one.id}"'
        f' style="color:{colours.text}; text-decoration:none">{escape(readable(one.title))}</a><br>'
        f'<span style="color:{colours.muted}">{escape(", ".join(one.words))}</span></p>'
        for one in near
    ]
    return "".join([_heading(wording.tr("Similar papers"), colours), *lines])


def is_openable(url: str) -> bool:
    """Whether an address may be given to the browser."""
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:  # no address at all, such as http://[
        return False


def _marked(text: str, highlights: Highlights, colours: Colours) -> str:
    plain = readable(text)
    spans = highlights(plain)
    if not spans:
        return readable_html(text)
    pieces, end = list[str](), 0
    for start, stop in spans:
        found = escape(plain[start:stop])
        pieces.append(escape(plain[end:start]))
        pieces.append(f'<span style="background:{colours.highlight}">{found}</span>')
        end = stop
    return "".join([*pieces, escape(plain[end:])])


def _author(name: str, shown: str, colour: str) -> str:
    address = f"{AUTHOR_SCHEME}:{quote(name)}"
    return f'<a href="{address}" style="color:{colour}; text-decoration:none">{shown}</a>'


def _link(link: Link, colours: Colours) -> str:
    address = escape(link.url, quote=True)
    shown = escape(link.url.partition("://")[2].removeprefix("www.").rstrip("/"))
    kind = escape(_kind(link))
    name = (
        f'<a href="{address}" style="color:{colours.accent}; text-decoration:none">{shown}</a>'
        if is_openable(link.url)
        else shown
    )
    return (
        f'<p style="margin:0 0 4px 0">{name}'
        f'&nbsp; <span style="color:{colours.muted}">{kind}</span></p>'
    )


def _kind(link: Link) -> str:
    name = {
        LinkKind.ARXIV: wording.tr("arXiv"),
        LinkKind.GITHUB: wording.tr("code"),
        LinkKind.HUGGINGFACE: wording.tr("Hugging Face"),
        LinkKind.PROJECT: wording.tr("project page"),
        LinkKind.DATASET: wording.tr("dataset"),
        LinkKind.VIDEO: wording.tr("video"),
        LinkKind.OTHER: "",
    }[link.kind]
    return wording.tr("{}, guessed").format(name) if link.state == "candidate" else name


def _sighting(sighting: Sighting, colours: Colours) -> str:
    told = [
        sighting.dump,
        wording.tr("line {}").format(wording.number(sighting.line)),
        wording.published(sighting),
    ]
    return _small(" · ".join(fact for fact in told if fact), colours)


def _dates(paper: Paper) -> str:
    told = []
    if paper.added_at is not None:
        told.append(wording.tr("Added {}").format(wording.moment(paper.added_at)))
    if paper.read_at is not None:
        told.append(wording.tr("Read {}").format(wording.moment(paper.read_at)))
    return " · ".join(told)


def _counted(value: int | None, one: str, many: str) -> str:
    if not value:
        return ""
    return one if value == 1 else many.format(wording.number(value))


def _heading(text: str, colours: Colours) -> str:
    return (
        f'<p style="margin:12px 0 4px 0; color:{colours.muted}; font-weight:600">{escape(text)}</p>'
    )


def _small(text: str, colours: Colours) -> str:
    return f'<p style="margin:0 0 4px 0; color:{colours.muted}">{escape(text)}</p>'
