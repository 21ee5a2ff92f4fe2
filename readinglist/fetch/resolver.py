"""Drives one run: a worker thread for each service, every decision in the caller's thread."""

import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from datetime import datetime
from queue import Empty, SimpleQueue

from readinglist.errors import Cancelled
from readinglist.fetch.arxiv import Arxiv
from readinglist.fetch.case import FindLinks, Wanted
from readinglist.fetch.caseload import Caseload
from readinglist.fetch.channel import Channel, Surroundings
from readinglist.fetch.events import Event, Notice, Waiting
from readinglist.fetch.failures import FetchError
from readinglist.fetch.github import GitHub
from readinglist.fetch.huggingface import HuggingFace
from readinglist.fetch.jobs import ById, ByIds, ByTitle, Job, Repository
from readinglist.fetch.services import Endpoint, Service
from readinglist.model.progress import IsCancelled, never

_POLL = 0.1
_LONGEST_GOODBYE = 5.0
_ORDER = (Service.HUGGINGFACE, Service.ARXIV, Service.GITHUB)
_Outcome = Callable[[Caseload], Iterator[Event]]


class Resolver:
    """Finds papers and what is known of them; one resolver serves one run.

    `find_links` reads the links in a text. The token is GitHub's.
    """

    def __init__(
        self,
        endpoints: Mapping[Service, Endpoint],
        around: Surroundings,
        find_links: FindLinks,
        token: str | None = None,
    ) -> None:
        self._inbox: SimpleQueue[Event | Exception | tuple[Service, _Outcome]] = SimpleQueue()
        self._clock = around.clock
        self._find_links = find_links
        self._channels = {
            service: Channel(
                endpoint, around, token if service is Service.GITHUB else None, self._waits
            )
            for service, endpoint in endpoints.items()
        }
        self._arxiv = Arxiv(self._channels[Service.ARXIV])
        self._huggingface = HuggingFace(self._channels[Service.HUGGINGFACE])
        self._github = GitHub(
            self._channels[Service.GITHUB], lambda text: self._inbox.put(Notice(text))
        )

    @property
    def requests(self) -> dict[Service, int]:
        """How many requests have been sent to each service."""
        return {service: channel.client.requests for service, channel in self._channels.items()}

    def run(
        self, wanted: Iterable[Wanted], cancelled: IsCancelled = never
    ) -> Generator[Event, None, None]:
        """Resolve the papers, telling each thing as it is known.

        Once `cancelled` or closed it ends; papers that no closing event was told of are as before.
        """
        load = Caseload(wanted, self._find_links)
        queues = {service: SimpleQueue[Job | None]() for service in Service}
        threads = [
            threading.Thread(target=self._work, args=(service, queue), daemon=True)
            for service, queue in queues.items()
        ]
        for thread in threads:
            thread.start()
        try:
            yield from self._dispatch(load, queues, cancelled)
        finally:
            self._clock.stop()
            for queue in queues.values():
                queue.put(None)
            end = time.monotonic() + _LONGEST_GOODBYE
            for thread in threads:
                thread.join(max(0.0, end - time.monotonic()))
            for channel in self._channels.values():
                channel.client.close()

    def _dispatch(
        self,
        load: Caseload,
        queues: Mapping[Service, SimpleQueue[Job | None]],
        cancelled: IsCancelled,
    ) -> Iterator[Event]:
        idle = set(Service)
        while not cancelled():
            for service in _ORDER:
                if service in idle and (job := load.next_job(service)):
                    idle.discard(service)
                    queues[service].put(job)
            if len(idle) == len(Service) and self._inbox.empty():
                yield from load.ended(any(one.client.heard for one in self._channels.values()))
                return
            try:
                message = self._inbox.get(timeout=_POLL)
            except Empty:
                continue
            if isinstance(message, Exception):
                raise message
            if isinstance(message, tuple):
                service, outcome = message
                idle.add(service)
                yield from outcome(load)
            else:
                yield message

    def _work(self, service: Service, queue: SimpleQueue[Job | None]) -> None:
        while (job := queue.get()) is not None:
            try:
                self._inbox.put((service, self._ask(service, job)))
            except Cancelled:
                return
            except FetchError as error:
                self._inbox.put((service, _failed(service, job, error)))
            except OSError as error:
                kept = FetchError(
                    "What {service} said could not be kept: {reason}",
                    service=service.label,
                    reason=error.strerror,
                )
                self._inbox.put((service, _failed(service, job, kept)))
            except Exception as bug:
                self._inbox.put(bug)

    def _ask(self, service: Service, job: Job) -> _Outcome:
        match job:
            case ByTitle(_, title):
                titles = self._arxiv if service is Service.ARXIV else self._huggingface
                hits = titles.by_title(title)
                return lambda load: load.found(service, job, hits.value, hits.at)
            case ByIds(arxiv_ids):
                records = self._arxiv.by_ids(arxiv_ids)
                return lambda load: load.recorded(job, records.value, records.at)
            case ById(_, arxiv_id):
                paper = self._huggingface.by_id(arxiv_id)
                return lambda load: load.told(job, paper.value, paper.at)
            case Repository(_, link):
                seen = self._github.repository(link)
                return lambda load: load.looked_at(job, seen.value, seen.at)

    def _waits(self, service: Service, until: datetime) -> None:
        self._inbox.put(Waiting(service, until))


def _failed(service: Service, job: Job, error: FetchError) -> _Outcome:
    return lambda load: load.failed(service, job, error)
