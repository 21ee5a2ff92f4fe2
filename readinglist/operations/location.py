"""Is the library where a database is safe? Folders that are synchronised or far away are not."""

import contextlib
import hashlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from readinglist.sentence import Sentence

_MOUNTS = Path("/proc/mounts")
_MAC_MOUNTS = "/sbin/mount"
_MAC_MOUNT = re.compile(r".* on (/.*) \(([^,()]+).*\)")
_NETWORKS = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|ncpfs|davfs|webdav|ceph|lustre"
    r"|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|s3fs|smbnetfs))"
)
_SERVICES = {
    "Dropbox": re.compile(r"dropbox( \(.*\))?"),
    "OneDrive": re.compile(r"onedrive( ?-.*)?"),
    "iCloud Drive": re.compile(r"mobile documents|icloud ?drive.*"),
    "Google Drive": re.compile(r"google ?drive(-.*)?"),
    "Nextcloud": re.compile(r"nextcloud"),
}
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
}


@dataclass(frozen=True, slots=True)
class Danger:
    """Who else has a hand on the library's folder: a service's name, or a network drive."""

    folder: Path
    service: str | None = None

    @property
    def short(self) -> Sentence:
        """The warning in a few words."""
        if self.service is None:
            return Sentence("The library is on a network drive, which can damage it.")
        return Sentence(
            "The library is synchronised by {service}, which can damage it.", service=self.service
        )

    @property
    def why(self) -> Sentence:
        """What can happen, in a sentence."""
        if self.service is None:
            return Sentence(
                "The library {folder} is on a network drive, where it can be damaged when "
                "the connection breaks or two computers write to it.",
                folder=self.folder,
            )
        return Sentence(
            "The library {folder} is in a folder that {service} synchronises, which "
            "copies the database while it is being written: changes can be lost, or the file "
            "damaged.",
            folder=self.folder,
            service=self.service,
        )

    @property
    def advice(self) -> Sentence:
        """What to do, in a sentence."""
        return Sentence(
            "Quit readinglist, move the folder to a drive of this computer, and name it with "
            "--library or READINGLIST_LIBRARY; backups may well be kept where it is now."
        )


@dataclass(frozen=True, slots=True)
class Mount:
    """A file system: where it is mounted, and what kind it is of."""

    place: str
    kind: str


def danger(folder: Path) -> Danger | None:
    """What is dangerous about where the library is; null where nothing is known to be."""
    place = folder.resolve()
    service = synchronised_by(place) or next(
        (
            name
            for parent in (place, *place.parents)
            for mark, name in _MARKS.items()
            if (parent / mark).exists()
        ),
        None,
    )
    if service is not None:
        return Danger(folder, service)
    return Danger(folder) if is_far(place, _mounts()) else None


def synchronised_by(folder: PurePath) -> str | None:
    """The service whose folder, as it usually is called, holds this one."""
    for part in folder.parts:
        for service, name in _SERVICES.items():
            if name.fullmatch(part.lower()):
                return service
    return None


def is_far(folder: PurePath, mounts: Iterable[Mount]) -> bool:
    """Whether a folder is on another computer, by what is mounted or its own name."""
    if folder.drive.startswith("\\\\"):
        return True
    nearest, kind = -1, ""
    for mount in mounts:
        mounted = type(folder)(mount.place)
        depth = len(mounted.parts)
        if folder.is_relative_to(mounted) and depth >= nearest:
            nearest, kind = depth, mount.kind
    return _NETWORKS.fullmatch(kind) is not None


def linux_mounts(text: str) -> Iterator[Mount]:
    """What ``/proc/mounts`` tells."""
    for line in text.splitlines():
        if len(fields := line.split()) > 2:
            yield Mount(_unescaped(fields[1]), fields[2])


def mac_mounts(text: str) -> Iterator[Mount]:
    """What ``mount`` tells on macOS."""
    for line in text.splitlines():
        if told := _MAC_MOUNT.fullmatch(line):
            yield Mount(told[1], told[2])


def _mounts() -> Iterable[Mount]:
    try:
        if sys.platform == "darwin":
            with os.popen(_MAC_MOUNTS) as listing:
                return mac_mounts(listing.read())
        return linux_mounts(_MOUNTS.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError):
        return ()


def is_due(danger: Danger, cache_folder: Path, today: date) -> bool:
    """Whether the danger is to be told today; asking is telling."""
    name = hashlib.sha256(str(danger.folder).encode()).hexdigest()[:16]
    stamp = cache_folder / "notices" / name
    with contextlib.suppress(OSError):
        if stamp.is_file() and stamp.read_text(encoding="ascii") == today.isoformat():
            return False
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(today.isoformat(), encoding="ascii")
    return True


def _unescaped(name: str) -> str:
    return re.sub(r"\\(\d{3})", lambda match: chr(int(match[1], 8)), name)
