"""The set-up on machines that lack something, played with commands that stand in for theirs."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import bootstrap
import installing
import provide_qt
import pytest
from installing import SetupError

from readinglist.startup.system_packages import APT, DNF, PACMAN, PackageManager

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the set-up by make is for POSIX systems"
)


def find_python(*candidates: Path | str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "packaging/find-python", *candidates], capture_output=True, text=True, check=False
    )


def test_a_new_python_is_taken_before_a_later_one() -> None:
    found = find_python("no-such-python", sys.executable, "sh")
    assert (found.returncode, found.stdout.strip()) == (0, sys.executable)


def test_an_old_python_is_named_with_what_to_do(command: Callable[[str, str], Path]) -> None:
    command("python-old", '[ "$1" = --version ] || exit 1; echo "Python 3.9.2"')
    found = find_python("python-old", "no-such-python")
    assert found.returncode == 1
    assert found.stdout == ""
    assert "3.11 or newer is needed, and python-old is Python 3.9.2." in found.stderr
    assert "PYTHON=" in found.stderr


def test_a_missing_python_is_said_to_be_missing() -> None:
    found = find_python("no-such-python")
    assert found.returncode == 1
    assert "none under the name of no-such-python" in found.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the user")
def test_nothing_is_missing_where_these_tests_run() -> None:
    provide_qt.require({"QT_QPA_PLATFORM": "offscreen"})


def test_fonts_are_found_in_any_folder(tmp_path: Path) -> None:
    folders = [tmp_path / "absent", tmp_path]
    (tmp_path / "README.txt").touch()
    assert not provide_qt.has_fonts(folders)
    (tmp_path / "truetype").mkdir()
    (tmp_path / "truetype/some.ttf").touch()
    assert provide_qt.has_fonts(folders)


@pytest.mark.parametrize(
    ("manager", "typed"),
    [
        (
            APT,
            (
                "sudo apt-get install libdbus-1-3 libegl1 libglib2.0-0 libxcb-icccm4 "
                "libxkbcommon-x11-0 zlib1g"
            ),
        ),
        (
            DNF,
            (
                "sudo dnf install 'libdbus-1.so.3()(64bit)' 'libEGL.so.1()(64bit)' "
                "'libglib-2.0.so.0()(64bit)' 'libgthread-2.0.so.0()(64bit)' "
                "'libxcb-icccm.so.4()(64bit)' 'libxkbcommon-x11.so.0()(64bit)' 'libz.so.1()(64bit)'"
            ),
        ),
        (
            PACMAN,
            (
                "sudo pacman -S --needed dbus fontconfig freetype2 glib2 libglvnd libxkbcommon-x11 "
                "wayland xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil "
                "xcb-util-wm"
            ),
        ),
    ],
    ids=lambda value: value.program if isinstance(value, PackageManager) else "",
)
def test_who_may_not_install_is_told_what_to_type(
    manager: PackageManager, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    libraries = [
        "libdbus-1.so.3",
        "libEGL.so.1",
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libxcb-icccm.so.4",
        "libxkbcommon-x11.so.0",
        "libz.so.1",
    ]
    with pytest.raises(SetupError) as refused:
        installing.provide(manager, manager.packages(libraries), "Qt needs libraries")
    need, line = str(refused.value).split("\n")
    assert need == "Qt needs libraries. Install what is missing with:"
    assert line.strip() == typed


def test_root_installs_with_apt(
    command: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    log = command("apt-get", "")
    installing.provide(APT, ["libegl1"], "Qt needs libraries")
    update, install = log.read_text().splitlines()
    assert update.endswith("update")
    assert install.endswith("install --yes --no-install-recommends libegl1")


def test_a_failing_apt_is_quoted(
    command: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    command("apt-get", "echo no route to the mirror; exit 100")
    with pytest.raises(SetupError, match=r"“apt-get update” failed.*\n.*no route to the mirror"):
        installing.provide(APT, ["libegl1"], "Qt needs libraries")


def test_no_package_manager_still_names_the_libraries(
    command: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    command("ldd", "echo 'libEGL.so.1 => not found'")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(provide_qt, "package_manager", lambda: None)
    with pytest.raises(SetupError, match=r"libEGL\.so\.1"):
        provide_qt.require({})


def test_a_broken_environment_is_not_usable(tmp_path: Path) -> None:
    python = tmp_path / "bin/python"
    python.parent.mkdir()
    assert not bootstrap.is_usable(python)
    python.symlink_to(tmp_path / "removed-python")
    assert not bootstrap.is_usable(python)
    assert bootstrap.is_usable(Path(sys.executable))


def test_help_lists_every_target() -> None:
    listed = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    targets = {line.split()[1] for line in listed.splitlines()}
    assert targets == {
        *("help", "run", "test", "oldwhoosh", "lint", "format", "bench", "clean"),
        *("release", "screenshots"),
    }
