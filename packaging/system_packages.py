"""Install what pip cannot bring: with apt-get where we are root, else name the command."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


class SetupError(Exception):
    """The machine lacks something; ``str(error)`` says what, and what to do about it."""


@dataclass(frozen=True, slots=True)
class PackageManager:
    """A system's package manager and the names it knows things by.

    `packages` gives the packages that bring the shared libraries with the given names
    (``"libEGL.so.1"``).
    """

    program: str
    install: tuple[str, ...]
    packages: Callable[[Iterable[str]], list[str]]
    font: str

    def command(self, packages: Sequence[str]) -> str:
        """What a person types to install `packages`."""
        quoted = [f"'{name}'" if "(" in name else name for name in packages]
        return " ".join(("sudo", self.program, *self.install, *quoted))


# The libraries whose Debian package is not named after them by Debian's own rule.
_DEBIAN_EXCEPTIONS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}

_ARCH_PACKAGES = [
    "dbus",
    "fontconfig",
    "freetype2",
    "glib2",
    "libglvnd",
    "libxkbcommon-x11",
    "wayland",
    "xcb-util-cursor",
    "xcb-util-image",
    "xcb-util-keysyms",
    "xcb-util-renderutil",
    "xcb-util-wm",
]


def _debian_package(library: str) -> str:
    if library in _DEBIAN_EXCEPTIONS:
        return _DEBIAN_EXCEPTIONS[library]
    name, version = re.split(r"\.so\.?", library.lower(), maxsplit=1)
    return f"{name}-{version}" if name[-1].isdigit() else name + version


def _debian_packages(libraries: Iterable[str]) -> list[str]:
    return sorted(set(map(_debian_package, libraries)))


def _fedora_packages(libraries: Iterable[str]) -> list[str]:
    return [f"{library}()(64bit)" for library in libraries]


def _arch_packages(libraries: Iterable[str]) -> list[str]:
    return _ARCH_PACKAGES.copy() if list(libraries) else []


APT = PackageManager("apt-get", ("install",), _debian_packages, "fonts-dejavu-core")
DNF = PackageManager("dnf", ("install",), _fedora_packages, "dejavu-sans-fonts")
PACMAN = PackageManager("pacman", ("-S", "--needed"), _arch_packages, "ttf-dejavu")


def package_manager() -> PackageManager | None:
    """The one this machine has, of those we know."""
    return next((one for one in (APT, DNF, PACMAN) if shutil.which(one.program)), None)


def may_install(manager: PackageManager) -> bool:
    """Whether we install by ourselves: as root on Debian and its kin."""
    return manager is APT and os.geteuid() == 0


def provide(manager: PackageManager, packages: Sequence[str], need: str) -> None:
    """Install `packages`; raises SetupError with the command to type where that is not for us.

    `need` says in the user's words what they are for (``"The window needs Qt's libraries"``).
    """
    if not may_install(manager):
        raise SetupError(f"{need}. Install what is missing with:\n  {manager.command(packages)}")
    print(f"Installing with {manager.program}: {' '.join(packages)}", flush=True)
    _apt_get("update")
    _apt_get("install", "--yes", "--no-install-recommends", *packages)


def _apt_get(*arguments: str) -> None:
    ran = subprocess.run(
        ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ran.returncode:
        command = " ".join(("apt-get", *arguments))
        raise SetupError(f"“{command}” failed; run it yourself, then try again:\n{ran.stdout}")
