"""The settings file: what is saved is read again, and nothing in it can stop the program."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.errors import ReadingListError
from readinglist.settings import UserSettings, load, save

CHANGED = UserSettings(
    offline=True,
    fetch_automatically=False,
    download_pdfs=True,
    pdf_limit_mb=7,
    arxiv_url="http://localhost:1/a%b",
    arxiv_interval=0.5,
    cite_key_pattern="{author}{year}",
)


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.ini"
    save(CHANGED, file)
    assert load(file) == CHANGED
    assert [one.name for one in file.parent.iterdir()] == ["settings.ini"]


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    assert load(tmp_path / "none.ini") == UserSettings()


def test_a_value_that_makes_no_sense_is_as_usual_and_the_rest_holds(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[readinglist]\noffline = perhaps\npdf_limit_mb = -3\ndownload_pdfs = TRUE\n")
    assert load(file) == UserSettings(pdf_limit_mb=0, download_pdfs=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_no_content_stops_the_program(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.ini"
    file.write_bytes(b"[readinglist]\n" + content)
    assert isinstance(load(file), UserSettings)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(ReadingListError, match="cannot be written"):
        save(CHANGED, tmp_path / "taken" / "settings.ini")
