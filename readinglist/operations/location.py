"""Is the library where a database is safe? Folders that are synchronised or far away are not."""

import contextlib
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from readinglist.sentence import Sentence

_MOUNTS = Path("/proc/mounts")
_NETWORKS = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|ncpfs|davfs|ceph|lustre"
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
    mounts = ""
    with contextlib.suppress(OSError):
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    return Danger(folder) if is_far(place, mounts.splitlines()) else None


def synchronised_by(folder: PurePath) -> str | None:
    """The service whose folder, as it usually is called, holds this one."""
    for part in folder.parts:
        for service, name in _SERVICES.items():
            if name.fullmatch(part.lower()):
                return service
    return None


def is_far(folder: PurePath, mounts: Iterable[str]) -> bool:
    """Whether a folder is on another computer, by the lines of ``/proc/mounts`` or its own name."""
    if folder.drive.startswith("\\\\"):
        return True
    nearest, kind = -1, ""
    for line in mounts:
        fields = line.split()
        if len(fields) < 3:
            continue
        mounted = type(folder)(_unescaped(fields[1]))
        depth = len(mounted.parts)
        if folder.is_relative_to(mounted) and depth >= nearest:
            nearest, kind = depth, fields[2]
    return _NETWORKS.fullmatch(kind) is not None


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
