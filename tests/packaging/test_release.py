"""What a release consists of, apart from the building itself, which is tried when it is done."""

import gzip
import re
import shutil
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import bundle
import changelog
import debian_package
import pytest
import release
from trial import Trial, TrialError

from readinglist import __version__
from readinglist.cli.arguments import parser

ROOT = Path(__file__).parents[2]

CHANGES = """# Changes

## Unreleased

- Something new.

## 0.2.0 – 2026-03-04

### Added

- A first thing, told at
  some length.
- A second.

## 0.1.0 – 2026-01-02

- The beginning.
"""


def test_a_version_has_its_section() -> None:
    assert changelog.section(CHANGES, "0.1.0") == "- The beginning.\n"
    assert changelog.section(CHANGES, "0.2.0").startswith("### Added\n")
    assert changelog.section(CHANGES, "0.2.0").endswith("- A second.\n")


def test_what_has_no_section_yet_is_unreleased() -> None:
    assert changelog.section(CHANGES, "0.3.0") == "- Something new.\n"
    with pytest.raises(ValueError, match=r"nothing of 0\.3\.0"):
        changelog.section("# Changes\n", "0.3.0")


def test_debian_reads_the_same() -> None:
    when = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    entry = changelog.debian(changelog.section(CHANGES, "0.2.0"), "0.2.0", "Us <us@x.org>", when)
    assert entry == (
        "readinglist (0.2.0) unstable; urgency=medium\n\n"
        "  * A first thing, told at some length.\n"
        "  * A second.\n\n"
        " -- Us <us@x.org>  Wed, 04 Mar 2026 05:06:07 +0000\n"
    )


def test_this_version_has_something_to_tell() -> None:
    assert changelog.section(changelog.CHANGELOG.read_text(encoding="utf-8"), __version__)


def test_the_version_stands_in_one_place() -> None:
    files = [
        file
        for folder in ("readinglist", "packaging", "resources")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    ]
    quoted = re.compile(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])".encode())
    naming = {file for file in files if quoted.search(file.read_bytes())}
    assert naming == {ROOT / "readinglist" / "__init__.py"}


def test_checksums_are_of_the_files_and_not_of_folders(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.whl").write_bytes(b"a")
    (tmp_path / "readinglist").mkdir()
    assert release.checksums(tmp_path) == (
        f"{sha256(b'a').hexdigest()}  a.whl\n{sha256(b'b').hexdigest()}  b.deb\n"
    )


def test_the_size_of_a_bundle_counts_links_once(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.so").write_bytes(b"12345")
    (tmp_path / "a.so").symlink_to("lib/a.so")
    assert bundle.size(tmp_path) == 5


def test_the_program_as_it_is_passes_the_trial(tmp_path: Path) -> None:
    Trial([sys.executable, "-m", "readinglist"], tmp_path).command_line()


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('no papers here')"])
def test_a_broken_program_does_not(program: str, tmp_path: Path) -> None:
    trial = Trial([sys.executable, "-c", program], tmp_path)
    with pytest.raises(TrialError):
        trial.command_line()
    with pytest.raises(TrialError, match="The window ended"):
        trial.window()


def test_a_window_that_complains_does_not(tmp_path: Path) -> None:
    program = "import sys; sys.exit('a plugin is missing')"
    with pytest.raises(TrialError):
        Trial([sys.executable, "-c", program], tmp_path).window()


@pytest.mark.skipif(not shutil.which("objdump"), reason="objdump is not installed")
@pytest.mark.skipif(sys.platform != "linux", reason="Debian's programs are ELF files")
def test_a_package_depends_on_what_its_files_ask_of_the_system() -> None:
    needed = debian_package.dependencies([Path(sys.executable)])
    assert needed[0].startswith("libc6 (>= 2.")
    assert not any(package.startswith(("libm", "libpthread")) for package in needed)


def test_compressed_files_are_the_same_every_time(tmp_path: Path) -> None:
    debian_package._compress(tmp_path / "a.gz", b"changes")
    debian_package._compress(tmp_path / "b.gz", b"changes")
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"changes"


def test_the_manual_page_names_every_option_of_the_program_itself() -> None:
    page = (ROOT / "resources/share/man/man1/readinglist.1").read_text(encoding="utf-8")
    plain = page.replace("\\-", "-")
    options = [option for action in parser()._actions for option in action.option_strings]
    assert [option for option in options if option.startswith("--") and option not in plain] == []
