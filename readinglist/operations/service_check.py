"""Does a service answer at the address that the settings have for it?"""

from pathlib import Path

from readinglist.fetch import arxiv, huggingface
from readinglist.fetch.channel import Channel
from readinglist.fetch.failures import FetchError
from readinglist.fetch.services import Request, Service
from readinglist.operations.access import NO_LIBRARY, OFFLINE, Access, surroundings
from readinglist.operations.tokens import check_github
from readinglist.sentence import Sentence

_TITLE = "Attention Is All You Need"
_WHY = Sentence("a test of the address")


def check_service(name: str, access: Access, cache_folder: Path) -> Sentence:
    """Ask the service of that name something small anew, and tell how that went."""
    service = Service(name)
    if service is Service.GITHUB:
        return check_github(access, cache_folder)
    if access.offline:
        return OFFLINE
    channel = Channel(access.endpoints[service], surroundings(cache_folder / NO_LIBRARY))
    try:
        if service is Service.ARXIV:
            url = arxiv.title_url(channel.base, _TITLE)
            channel.ask(Request(url, _WHY, ("xml",), max_age=0.0), arxiv.parse)
        else:
            url = huggingface.search_url(channel.base, _TITLE)
            request = Request(url, _WHY, ("json",), bucket="search", max_age=0.0)
            channel.ask(request, huggingface.parse_search)
    except FetchError as error:
        return error.sentence
    finally:
        channel.client.close()
    return Sentence("{service} answers", service=service.label)
