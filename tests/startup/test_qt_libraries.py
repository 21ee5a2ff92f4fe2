"""Qt's libraries of the system: what is missing is named, with the command that installs it."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from readinglist.startup import qt_libraries
from readinglist.startup.system_packages import APT, PackageManager

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux leaves Qt's libraries to the user"
)


@pytest.fixture
def broken_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of Qt whose files the system's loader refuses."""
    qt = tmp_path / "PySide6"
    plugins = qt / "Qt/plugins/platforms"
    plugins.mkdir(parents=True)
    for file in (qt / "QtWidgets.abi3.so", qt / "QtSvg.abi3.so", plugins / "libqxcb.so"):
        file.touch()
    monkeypatch.setattr(qt_libraries, "qt_folder", lambda: qt)
    return qt


def test_libraries_are_looked_up_by_the_loader(
    command: Callable[[str, str], Path], tmp_path: Path
) -> None:
    plugins = tmp_path / "Qt/plugins/platforms"
    plugins.mkdir(parents=True)
    for name in ("libqxcb.so", "libqwayland-egl.so", "libqwayland-generic.so", "libqvnc.so"):
        (plugins / name).touch()
    log = command(
        "ldd",
        "echo '  libEGL.so.1 => not found'; echo '  libc.so.6 => /lib/libc.so.6 (0x0)'\n"
        "echo '  libEGL.so.1 => not found'; echo '  libX11.so.6 => not found'; exit 1",
    )
    missing = qt_libraries.missing_libraries(tmp_path, ["xcb", "wayland"])
    assert missing == ["libEGL.so.1", "libX11.so.6"]
    assert [Path(file).name for file in log.read_text().split()] == [
        "QtWidgets.abi3.so",
        "QtSvg.abi3.so",
        "libqxcb.so",
        "libqwayland-egl.so",
        "libqwayland-generic.so",
    ]


def test_nothing_is_missing_where_these_tests_run() -> None:
    qt = qt_libraries.qt_folder()
    assert qt is not None
    assert qt_libraries.missing_libraries(qt, ["offscreen"]) == []
    assert qt_libraries.complaint({"QT_QPA_PLATFORM": "offscreen"}) is None


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, []),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["xcb", "wayland"]),
        ({"QT_QPA_PLATFORM": "wayland;xcb:fonts=x", "DISPLAY": ":0"}, ["wayland", "xcb"]),
    ],
)
def test_only_the_screens_there_are_matter(
    environment: dict[str, str], expected: list[str]
) -> None:
    assert qt_libraries.platforms(environment) == expected


@pytest.mark.usefixtures("broken_qt")
@pytest.mark.parametrize(
    ("manager", "advice"),
    [
        (APT, "libxcb-cursor.so.0; install them with: sudo apt-get install libxcb-cursor0"),
        (None, "libxcb-cursor.so.0; install the packages that bring them"),
    ],
)
def test_a_missing_library_is_named_with_what_to_do(
    manager: PackageManager | None,
    advice: str,
    command: Callable[[str, str], Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    command("ldd", "echo '  libxcb-cursor.so.0 => not found'")
    monkeypatch.setattr(qt_libraries, "package_manager", lambda: manager)
    complaint = qt_libraries.complaint({"DISPLAY": ":0"})
    assert complaint is not None
    assert complaint.endswith(advice)
    assert "\n" not in complaint


def test_without_ldd_the_loader_itself_is_quoted(
    broken_qt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    complaint = qt_libraries.complaint({"DISPLAY": ":0"})
    assert complaint is not None
    assert str(broken_qt / "QtWidgets.abi3.so") in complaint
