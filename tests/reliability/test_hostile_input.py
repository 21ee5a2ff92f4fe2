"""Input that strangers wrote: no crash, no hang, nothing written elsewhere, nobody fooled.

Exports hold no cells that a spreadsheet would compute: there is no CSV among the formats, so cells
that begin with ``=``, ``+``, ``-`` or ``@`` are plain text wherever they go.
"""

import base64
import json
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from readinglist.gui.preferences import Appearance
from readinglist.gui.preferences import Settings as WindowSettings
from readinglist.library import Library
from readinglist.model.view import View
from tests.fetch.loopback import Canned, in_place_of_services, work
from tests.reliability import targets
from tests.reliability.crashing import Acknowledge, live
from tests.reliability.deeds import with_wishes
from tests.reliability.program import program

MEMORY = 1 << 31
SECONDS = 60
TOKEN = "ghp_thisIsNobodysToken0123456789"


@pytest.fixture(scope="module", autouse=True)
def cleared_away() -> Iterator[None]:
    yield
    targets.clear_away()


@pytest.mark.parametrize("name", targets.TARGETS)
@examples(max_examples=40)
@given(
    choice=st.integers(0),
    seed=st.integers(0, 2**32),
    changes=st.integers(0, 9),
)
def test_what_is_almost_right_does_no_harm(name: str, choice: int, seed: int, changes: int) -> None:
    samples = targets.samples(name)
    targets.TARGETS[name](targets.mutated(samples[choice % len(samples)], seed, changes))


@pytest.mark.parametrize("name", [name for name in targets.TARGETS if name != "restore"])
@examples(max_examples=25)
@given(data=st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode()))
def test_what_is_altogether_wrong_does_no_harm(name: str, data: bytes) -> None:
    targets.TARGETS[name](data)


def export_of(**fields: object) -> bytes:
    """Another library's export with one paper."""
    paper = {"id": 1, "title": "Moss", **fields}
    return json.dumps({"readinglist": 1, "papers": [paper]}).encode()


def link(url: str) -> dict[str, object]:
    return {"kind": "github", "url": url}


@pytest.mark.parametrize("name", ["library_json", "import"])
@pytest.mark.parametrize(
    "data",
    [
        export_of(links=[link("http://[")]),
        export_of(links=[link("javascript:alert(1)")]),
        export_of(links=[link("file:///etc/passwd")]),
        export_of(
            title="<img src=x>", abstract="<script>a</script> $<b>$", authors=["<!-- --><b>"]
        ),
        export_of(title="a\ud800", authors=["\ud800"]),
        export_of(title="a\0b", notes="\x1b[31m"),
        export_of(id=10**30, comments=10**30),
        export_of(added_at="0001-01-01T00:00:00+14:00", read_at="9999-12-31T23:59:59-14:00"),
        export_of(tags=["", " ", "a\0", "x" * 10_000], dumps=["", "../../escaped"]),
        export_of(cite_key="a b{\\", bib_fields={"a": "\ud800"}),
    ],
)
def test_fields_that_are_not_what_they_should_be(name: str, data: bytes) -> None:
    targets.TARGETS[name](data)


@pytest.mark.parametrize(
    "text", ["title:title:", "-title:", "a -", "title:-", "(title:", "tag:", '"', "-(", "or", "()"]
)
def test_queries_on_the_way_to_being_typed(text: str) -> None:
    for end in range(len(text) + 1):
        targets.query(text[:end].encode())


ENTITIES = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
MACROS = b"".join(b"@string{m%d = m%d # m%d}\n" % (n, n - 1, n - 1) for n in range(1, 60))
BOMBS = [
    ("dump", b"[" * 200_000),
    ("dump", b'[{"paper": {"a": ' * 30_000),
    ("dump", b"x" * 20_000_000),
    ("dump", b"a\n" * 200_000),
    ("library_json", b'{"readinglist": 1, "papers": [' + b"[" * 100_000),
    ("library_json", b'{"readinglist": 1, "papers": [{"x": ' + b'{"a": ' * 50_000),
    ("arxiv", b"<feed xmlns='http://www.w3.org/2005/Atom'>" + b"<a>" * 200_000),
    ("arxiv", b'<!DOCTYPE l [<!ENTITY e0 "ha">' + ENTITIES + b"]><feed>&e11;</feed>"),
    ("huggingface", b"[" * 200_000),
    ("github", b'{"a": ' * 200_000),
    ("bibliography", b"@article{a, title={" + b"{" * 100_000),
    ("bibliography", b'@string{m0 = "ha"}\n' + MACROS + b"@article{k, title = m59}"),
    ("bibliography", b"@article{" * 20_000),
    ("settings", b"[readinglist]\n" + b" a\n" * 500_000),
    ("settings", b"[readinglist]\npdf_limit_mb = " + b"9" * 9_000),
    ("restore", b"SQLite format 3\0" + b"\xff" * 100_000),
    ("query", b"(a " * 20_000),
    ("query", b"NOT " * 5_000 + b"a"),
    ("query", b"a* " * 2_000),
    ("query", b"a" * 200_000),
    ("query", b"title:" * 3_000),
]


class Bomb:
    """Gives input to a target in a process that may use so much memory and time and no more."""

    def __init__(self, place: int) -> None:
        self._place = place

    def __call__(self, _: Path, acknowledge: Acknowledge) -> None:
        """Feed the target."""
        name, data = BOMBS[self._place]
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        targets.TARGETS[name](data)
        acknowledge("done")


@pytest.mark.parametrize("place", range(len(BOMBS)), ids=lambda place: BOMBS[place][0])
def test_what_is_made_to_exhaust_the_machine(place: int, tmp_path: Path) -> None:
    assert live(Bomb(place), tmp_path).acknowledged == ("done",)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\0",
        b"[preferences]\nappearance=@ByteArray(x)\ntext_step=--9\n[state]\ngeometry=@Variant(\\0)\n",
        b"[preferences]\ntext_step=99999999999999999999\nadvance=maybe\nappearance=<b>\n",
        b"[" * 10_000,
        base64.b64decode("W3N0YXRlXQp4PUBWYXJpYW50KFwwXDBcMFx4N2ZcMFwwXDBcYlFTdHJpbmcA"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_what_the_window_remembers_may_be_anything(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "readinglist/window.ini"
    file.parent.mkdir()
    file.write_bytes(data)
    read = WindowSettings()
    assert read.preferences.appearance in set(Appearance)
    assert abs(read.preferences.text_step) < 10
    read.change(text_step=1)
    read.save()


def test_a_copy_names_no_file_to_write(tmp_path: Path) -> None:
    """What is kept up to date stays as it is here; a stranger's copy must not choose files."""
    with Library(tmp_path / "stranger") as stranger:
        stranger.kept_files.keep(tmp_path / "precious.txt", "markdown", View())
        stranger.backup(tmp_path / "copy.db")
    with Library(tmp_path / "library") as library:
        library.kept_files.keep(tmp_path / "mine.bib", "bibtex", View())
        library.restore(tmp_path / "copy.db")
        (kept,) = library.kept_files.all()
        assert kept.path == tmp_path / "mine.bib"


@pytest.mark.parametrize("status", [200, 401])
def test_the_token_is_written_nowhere(
    status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: dict[str, str] = {}
    monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
    with in_place_of_services(named.__setitem__) as server:
        server.works = [work(1, repository="https://github.com/example/steps")]
        headers = {"Location": f"{server.base}/gh/elsewhere?token={TOKEN}"}
        server.repositories["example/steps"] = Canned(status, TOKEN.encode(), headers)
        (tmp_path / "services.json").write_text(json.dumps(named), "utf-8")
        with_wishes(tmp_path)
        done = program(tmp_path, ["fetch", "1"])
        assert any(token and TOKEN in token for token in server.tokens)
    assert TOKEN not in done.stdout + done.stderr
    told = [path for path in tmp_path.rglob("*") if path.is_file()]
    logs = [path for path in told if "answers" not in path.parts]
    assert logs
    assert [path for path in logs if TOKEN.encode() in path.read_bytes()] == []
