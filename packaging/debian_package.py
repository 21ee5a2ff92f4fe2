"""Builds the Debian package from the bundle with dpkg-deb.

    python packaging/debian_package.py BUNDLE FOLDER

The package holds the bundle in /usr/lib/readinglist and what desktops read in /usr/share; it
depends on those libraries alone that the bundle asks the system for.
"""

import gzip
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path

import changelog
from bundle import size

from readinglist import __version__
from readinglist.startup.system_packages import APT

_HERE = Path(__file__).resolve().parent
_PARTS = _HERE / "debian"
_SHARE = _HERE.parent / "resources" / "share"
_OF_GLIBC = re.compile(r"ld-linux|lib(c|dl|m|pthread|resolv|rt|util)\.so")


def build(bundle: Path, target: Path) -> Path:
    """The package, in the folder `target`, of the bundle in the folder `bundle`."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        _fill(root, bundle)
        _control(root, bundle)
        package = target / f"readinglist_{__version__}_{_architecture()}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package],
            stdout=subprocess.DEVNULL,
            check=True,
        )
    return package


def dependencies(libraries: Iterable[Path]) -> list[str]:
    """The packages that bring what `libraries` need and none of them is."""
    known = [*libraries]
    told = subprocess.run(
        ["objdump", "--private-headers", *known], capture_output=True, text=True, check=True
    ).stdout
    needed = set(re.findall(r"NEEDED +(\S+)", told)) - {library.name for library in known}
    versions = [tuple(map(int, found)) for found in re.findall(r" GLIBC_(\d+)\.(\d+)", told)]
    glibc = ".".join(map(str, max(versions)))
    packages = APT.packages(name for name in needed if not _OF_GLIBC.match(name))
    return [f"libc6 (>= {glibc})", *packages]


def _fill(root: Path, bundle: Path) -> None:
    program = root / "usr/lib/readinglist"
    shutil.copytree(bundle, program, symlinks=True)
    shutil.copytree(_SHARE, root / "usr/share")
    for file in root.rglob("*"):
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or file == program / "readinglist" else 0o644)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/readinglist").symlink_to("../lib/readinglist/readinglist")
    papers = root / "usr/share/doc/readinglist"
    papers.mkdir(parents=True)
    shutil.copyfile(_PARTS / "copyright", papers / "copyright")
    said = changelog.section(changelog.CHANGELOG.read_text(encoding="utf-8"), __version__)
    maintainer = _field("Maintainer")
    _compress(
        papers / "changelog.gz",
        changelog.debian(said, __version__, maintainer, datetime.now(UTC)).encode(),
    )
    for manual in (root / "usr/share/man").rglob("*.1"):
        _compress(manual.with_name(f"{manual.name}.gz"), manual.read_bytes())
        manual.unlink()
    overrides = root / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(_PARTS / "lintian-overrides", overrides / "readinglist")


def _control(root: Path, bundle: Path) -> None:
    folder = root / "DEBIAN"
    files = [file for file in (root / "usr").rglob("*") if file.is_file() and not file.is_symlink()]
    libraries = [file for file in bundle.rglob("*.so*") if file.is_file()]
    folder.mkdir()
    (folder / "control").write_text(
        (_PARTS / "control")
        .read_text(encoding="utf-8")
        .format(
            version=__version__,
            architecture=_architecture(),
            kilobytes=size(root) // 1024,
            depends=", ".join(dependencies([*libraries, bundle / "readinglist"])),
        ),
        encoding="utf-8",
    )
    sums = [
        f"{md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  {file.relative_to(root)}\n"
        for file in sorted(files)
    ]
    (folder / "md5sums").write_text("".join(sums), encoding="utf-8")


def _architecture() -> str:
    return subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()


def _field(name: str) -> str:
    control = (_PARTS / "control").read_text(encoding="utf-8")
    return next(line for line in control.splitlines() if line.startswith(name)).split(": ")[1]


def _compress(target: Path, content: bytes) -> None:
    with target.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(content)


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), Path(sys.argv[2])))
