"""What the packages of a system are called that bring shared libraries, and how to install them."""

import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


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
