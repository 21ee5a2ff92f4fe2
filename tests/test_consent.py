"""The leave to write kept files: remembered exactly, and nothing in its file stops the program."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.consent import Consents
from readinglist.errors import ReadingListError

FILE = Path("/thesis/papers.bib")


def test_what_is_given_holds_for_that_library_file_and_format_alone(tmp_path: Path) -> None:
    place = tmp_path / "deep" / "kept_files.json"
    Consents(place).give("mine", FILE, "bibtex")
    read = Consents(place)
    assert read.covers("mine", FILE, "bibtex")
    assert not read.covers("other", FILE, "bibtex")
    assert not read.covers("mine", FILE.with_name("others.bib"), "bibtex")
    assert not read.covers("mine", FILE, "markdown")


def test_what_is_withdrawn_is_gone_in_every_format(tmp_path: Path) -> None:
    consents = Consents(tmp_path / "kept_files.json")
    for library_id, name in (("mine", "bibtex"), ("mine", "markdown"), ("other", "bibtex")):
        consents.give(library_id, FILE, name)
    consents.withdraw("mine", FILE)
    assert not consents.covers("mine", FILE, "bibtex")
    assert not consents.covers("mine", FILE, "markdown")
    assert consents.covers("other", FILE, "bibtex")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(max_size=100),
        st.sampled_from(
            [b"[" * 100_000, b'[["mine", "/thesis/papers.bib"]]', b"[[1, 2, 3], null]"]
        ),
        st.sampled_from([b'{"mine": 1}', b'[["mine", "/thesis/papers.bib", {}]]', b"7"]),
    )
)
def test_no_content_gives_leave_by_accident(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "kept_files.json"
    place.write_bytes(content)
    consents = Consents(place)
    assert not consents.covers("mine", FILE, "bibtex")
    consents.give("mine", FILE, "bibtex")
    assert consents.covers("mine", FILE, "bibtex")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ReadingListError, match="cannot be written"):
        Consents(tmp_path / "taken" / "kept_files.json").give("mine", FILE, "bibtex")
