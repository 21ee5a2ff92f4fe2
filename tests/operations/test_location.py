"""Places where a database is in danger, told from their names, their marks and the mounts."""

import shlex
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from readinglist.operations import location
from readinglist.operations.location import (
    Danger,
    Mount,
    danger,
    is_due,
    is_far,
    linux_mounts,
    mac_mounts,
    synchronised_by,
)

LINUX = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /run tmpfs rw 0 0
server:/homes /srv/ada nfs4 rw 0 0
/dev/sdb1 /srv/ada/local ext4 rw 0 0
//office/share /media/our\\040share cifs rw 0 0
ada@far: /srv/ada/local/far fuse.sshfs rw 0 0
broken
"""

MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
server:/homes on /srv/ada (nfs, nodev, nosuid, mounted by ada)
/dev/disk4s1 on /srv/ada/local (apfs, local, nodev)
ada@far: on /srv/ada/local/far (nfs, mounted by ada)
//ada@office/plates on cups on /media/our share (smbfs, nodev, nosuid, mounted by ada)
broken
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (PurePosixPath("/srv/ada/Dropbox/papers"), "Dropbox"),
        (PurePosixPath("/srv/ada/Dropbox (Teapots Ltd)"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\ada\OneDrive - Teapots\list"), "OneDrive"),
        (PurePosixPath("/Users/ada/Library/CloudStorage/OneDrive-Personal/x"), "OneDrive"),
        (PurePosixPath("/Users/ada/Library/Mobile Documents/com~apple~CloudDocs"), "iCloud Drive"),
        (PureWindowsPath(r"C:\Users\ada\iCloudDrive\list"), "iCloud Drive"),
        (
            PurePosixPath("/Users/ada/Library/CloudStorage/GoogleDrive-a@b.c/My Drive"),
            "Google Drive",
        ),
        (PurePosixPath("/srv/ada/Nextcloud/library"), "Nextcloud"),
        (PurePosixPath("/srv/ada/.local/share/readinglist"), None),
        (PurePosixPath("/srv/ada/dropboxes/papers"), None),
        (PurePosixPath("/srv/onedrives"), None),
    ],
)
def test_a_service_is_told_by_its_folder(folder: PurePath, service: str | None) -> None:
    assert synchronised_by(folder) == service


@pytest.mark.parametrize(
    "mounts", [list(linux_mounts(LINUX)), list(mac_mounts(MAC))], ids=["Linux", "macOS"]
)
@pytest.mark.parametrize(
    ("folder", "far"),
    [
        (PurePosixPath("/srv/library"), False),
        (PurePosixPath("/srv/ada/library"), True),
        (PurePosixPath("/srv/ada/local/library"), False),
        (PurePosixPath("/srv/ada/local/far/library"), True),
        (PurePosixPath("/media/our share/library"), True),
        (PurePosixPath("/media/our shared things"), False),
        (PureWindowsPath(r"\\office\share\library"), True),
        (PureWindowsPath(r"C:\library"), False),
    ],
)
def test_the_mount_that_holds_a_folder_decides(
    folder: PurePath, far: bool, mounts: Sequence[Mount]
) -> None:
    assert is_far(folder, mounts if isinstance(folder, PurePosixPath) else []) is far


@pytest.mark.skipif(sys.platform == "win32", reason="asks a shell")
def test_a_mac_is_asked_what_is_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = tmp_path / "listing"
    listing.write_text(f"//ada@office/share on {tmp_path.resolve()} (smbfs, mounted by ada)\n")
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(location, "_MAC_MOUNTS", f"cat {shlex.quote(str(listing))}")
    assert danger(tmp_path / "library") == Danger(tmp_path / "library")


def test_a_mark_of_syncthing_in_a_parent_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "shared" / "papers" / "library"
    folder.mkdir(parents=True)
    assert danger(folder) is None
    (tmp_path / "shared" / ".stfolder").mkdir()
    found = danger(folder)
    assert found is not None
    assert found.service == "Syncthing"
    assert "Syncthing synchronises" in found.why


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "library").symlink_to(tmp_path / "Dropbox")
    assert danger(tmp_path / "library") == Danger(tmp_path / "library", "Dropbox")


def test_the_warning_is_due_once_a_day(tmp_path: Path) -> None:
    one, other = Danger(tmp_path / "one", "Dropbox"), Danger(tmp_path / "other")
    day, next_day = date(2026, 3, 1), date(2026, 3, 2)
    told = [is_due(one, tmp_path, today) for today in (day, day, next_day)]
    assert told == [True, False, True]
    assert is_due(other, tmp_path, next_day)


def test_a_cache_that_cannot_be_written_does_not_hide_the_warning(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    assert is_due(Danger(tmp_path), tmp_path / "cache", date(2026, 3, 1))
