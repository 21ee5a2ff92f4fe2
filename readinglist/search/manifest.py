"""What an index consists of, in one small file beside it whose replacement is the commit.

The manifest names the library, the revision and the generation, and every file with its size,
time and checksum. Nothing is unpickled or mapped before it has been compared with that. A kill
before the manifest is replaced leaves the generation it names, after it the new one.
"""

import json
import os
import zlib
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

_NAME = "manifest"
_ALWAYS_READ = 32 << 20
_CHUNK = 1 << 20


Mark = tuple[int, int, int]


class DamagedIndex(Exception):  # noqa: N818 - it is noticed and mended, the user sees no error
    """The files are not what was committed."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was committed."""

    size: int
    modified: int
    checksum: int

    @classmethod
    def of(cls, path: Path) -> Self:
        """Read a file whole. Raises OSError."""
        stat = path.stat()
        return cls(stat.st_size, stat.st_mtime_ns, _checksum(path))

    def fits(self, path: Path, *, read: bool) -> bool:
        """Whether the file is unchanged; without `read`, same size and time are believed."""
        try:
            stat = path.stat()
            if stat.st_size != self.size:
                return False
            if not read and stat.st_mtime_ns == self.modified:
                return True
            return _checksum(path) == self.checksum
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of an index; `version` is the schema's."""

    version: str
    library: str
    revision: int
    generation: int
    files: dict[str, Stamp]

    @classmethod
    def read(cls, folder: Path) -> Self | None:
        """The manifest of a folder, null where there is none. Raises DamagedIndex."""
        try:
            head, _, body = (folder / _NAME).read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise DamagedIndex(_NAME) from error
        if head != _digest(body):
            raise DamagedIndex(_NAME)
        content = json.loads(body)
        files = {name: Stamp(**stamp) for name, stamp in content.pop("files").items()}
        return cls(**content, files=files)

    def write(self, folder: Path) -> None:
        """Replace the manifest, which makes its generation the current one."""
        body = json.dumps(asdict(self)).encode()
        draft = folder / f"{_NAME}.new"
        with draft.open("wb") as stream:
            stream.write(_digest(body) + b"\n" + body)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(folder / _NAME)

    def damaged(
        self, folder: Path, *, thorough: bool = False, but: Collection[str] = ()
    ) -> list[str]:
        """The names of missing or altered files, except those known to be good.

        Small indexes are read whole; of larger ones only files whose time has changed since the
        commit, unless `thorough`.
        """
        files = {name: stamp for name, stamp in self.files.items() if name not in but}
        read = thorough or sum(stamp.size for stamp in files.values()) <= _ALWAYS_READ
        return [name for name, stamp in files.items() if not stamp.fits(folder / name, read=read)]


def mark(folder: Path) -> Mark | None:
    """What tells one commit from the next without reading it; null where there is none."""
    try:
        stat = (folder / _NAME).stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


def forget(folder: Path) -> None:
    """Declare the index void."""
    (folder / _NAME).unlink(missing_ok=True)


def _digest(body: bytes) -> bytes:
    return f"{zlib.crc32(body):08x}".encode()


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            checksum = zlib.crc32(chunk, checksum)
    return checksum
