"""How long the window stands still while much is done in the background.

A timer on the window's thread should beat every five milliseconds. Its lateness is told for an idle
window (what the machine itself does), while a file of many papers is imported, while their index is
built, and while services are asked about 300 of them, who stand in a process of their own.

Run by `make bench`, or as ``python -m tests.benchmarks.heartbeat_bench [PAPERS]`` (10,000 where
none is given).
"""

import gc
import json
import multiprocessing
import os
import sys
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.queues import SimpleQueue
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from readinglist import settings
from readinglist.app import create_main_window
from readinglist.fetch.clock import SystemClock
from readinglist.gui.main_window import MainWindow
from readinglist.gui.upkeep import Upkeep
from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.predicate import Has, Thing
from readinglist.model.view import Sort, SortKey, View
from readinglist.settings import UserSettings
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.window_hands import Heartbeat, settle, work_until
from tests.fetch.loopback import in_place_of_services, work

_FETCHED = 300
_IDLE = 3.0


def write_dump(size: int, file: Path) -> None:
    """A file of the corpus and of papers that the services know, in the site's own JSON."""
    corpus = [
        {
            "title": paper.title,
            "summary": paper.abstract,
            "authors": [{"name": name} for name in paper.authors],
            "organization": {"fullname": paper.organization},
            "publishedAt": f"{paper.published}T00:00:00.000Z",
        }
        for paper in Corpus(size).documents(None)
    ]
    known = [
        {"title": one.title, "summary": one.abstract, "publishedAt": f"{one.day}T00:00:00.000Z"}
        for one in map(work, range(_FETCHED))
    ]
    file.write_text(json.dumps([{"paper": one} for one in [*corpus, *known]], indent=1), "utf-8")


def serve(addresses: "SimpleQueue[dict[str, str]]") -> None:
    """Stand in for the services until the process is ended."""
    variables: dict[str, str] = {}
    with in_place_of_services(variables.__setitem__) as server:
        server.clock = SystemClock()
        server.works = [work(number) for number in range(_FETCHED)]
        addresses.put(variables)
        threading.Event().wait()


class Bench:
    """One window, and a library on the side to see how far it is."""

    def __init__(self, window: MainWindow, library: Library) -> None:
        self._window = window
        self._library = library
        self._ended: list[str] = []
        window.tasks.ended.connect(lambda: self._ended.append("import"))
        upkeep = window.findChild(Upkeep)
        assert isinstance(upkeep, Upkeep)
        upkeep.index_changed.connect(lambda: self._ended.append("index"))

    def tell(
        self,
        name: str,
        deed: Callable[[], object],
        holds: Callable[[], bool],
        *,
        rest: float = 1.0,
    ) -> None:
        """Print how the heart beat from the deed until something held, and some seconds longer."""
        heart = Heartbeat()
        deed()
        work_until(holds)
        settle(rest)
        heart.stop()
        print(f"  {name:<12} {heart}")

    def import_file(self, file: Path) -> None:
        """Import a file, and let the window build its index."""
        self.tell(
            "importing",
            lambda: self._window.import_files([file]),
            lambda: "import" in self._ended,
            rest=0.0,
        )
        self.tell("indexing", lambda: None, lambda: "index" in self._ended)

    def fetch(self) -> None:
        """Mark papers to read and let the queue run dry."""
        ids = self._library.ids(View(), Sort(SortKey.ID, descending=True))[:_FETCHED]
        known = Has(frozenset({Thing.ARXIV}))
        marking = threading.Thread(
            target=lambda: self._library.mark(ids, status=Status.TO_READ), daemon=True
        )
        self.tell(
            "fetching", marking.start, lambda: len(self._library.ids_where(known)) == _FETCHED
        )
        marking.join()


def main(size: int) -> None:
    """Measure one size in a scratch folder."""
    application = QApplication(sys.argv[:1])
    context = multiprocessing.get_context("spawn")
    addresses: SimpleQueue[dict[str, str]] = context.SimpleQueue()
    services = context.Process(target=serve, args=[addresses], daemon=True)
    services.start()
    os.environ.update(addresses.get())
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["READINGLIST_CACHE"] = f"{scratch}/cache"
        os.environ["XDG_CONFIG_HOME"] = f"{scratch}/config"
        settings.save(UserSettings(fetch_automatically=True))
        dump = Path(scratch) / "many.json"
        write_dump(size, dump)
        folder = Path(scratch) / "library"
        window = create_main_window(folder)
        window.resize(1280, 800)
        window.show()
        gc.freeze()  # as the program does
        settle(1)
        with Library(folder) as library:
            bench = Bench(window, library)
            print(f"{size:,} papers; load {os.getloadavg()[0]:.1f}")
            bench.tell("idle", lambda: settle(_IDLE), lambda: True)
            bench.import_file(dump)
            bench.fetch()
        window.close()
        application.processEvents()
    services.terminate()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
