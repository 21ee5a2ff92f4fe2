"""A paper as the HTML that the detail pane shows; every word in it is escaped."""

from collections.abc import Callable, Sequence
from html import escape
from urllib.parse import urlsplit

from readinglist.gui import wording
from readinglist.gui.palette import Colours
from readinglist.model.paper import Link, LinkKind, Paper, Sighting
from readinglist.operations.searching import Similar
from readinglist.text.readable import readable, readable_html

PAPER_SCHEME = "paper"
"""The scheme of links that lead to a paper of the library."""

Highlights = Callable[[str], Sequence[tuple[int, int]]]


def title(paper: Paper, highlights: Highlights, colours: Colours) -> str:
    """The title, with the found words marked."""
    return _marked(paper.title, highlights, colours)


def facts(paper: Paper) -> str:
    """Authors, organisation, date and counts, in one line of plain text."""
    told = [
        wording.authors(paper, limit=12),
        paper.organization or "",
        wording.published(paper),
        _counted(paper.upvotes, wording.tr("1 upvote"), wording.tr("{} upvotes")),
        _counted(paper.comments, wording.tr("1 comment"), wording.tr("{} comments")),
        f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else "",
    ]
    return " · ".join(fact for fact in told if fact)


def body(
    paper: Paper,
    sightings: Sequence[Sighting],
    highlights: Highlights,
    colours: Colours,
    leading: int,
) -> str:
    """Abstract, links and provenance; `leading` is the height of the abstract's lines in pixels."""
    parts = [_abstract(paper, highlights, colours, leading)]
    if paper.links:
        parts.append(_heading(wording.tr("Links"), colours))
        parts += [_link(link, colours) for link in paper.links]
    parts.append(_heading(wording.tr("Seen in"), colours))
    parts += [_sighting(one, colours) for one in sightings]
    parts.append(_small(_dates(paper), colours))
    return "".join(parts)


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
    return urlsplit(url).scheme in ("http", "https")


def _abstract(paper: Paper, highlights: Highlights, colours: Colours, leading: int) -> str:
    if not paper.abstract:
        return _small(wording.tr("The dump gives no abstract."), colours)
    words = _marked(paper.abstract, highlights, colours)
    return f'<p style="margin:0 0 16px 0; line-height:{leading}px">{words}</p>'


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
