"""Install what pip cannot bring: with apt-get where we are root, else name the command."""

import os
import subprocess
from collections.abc import Sequence

from readinglist.startup.system_packages import APT, PackageManager


class SetupError(Exception):
    """The machine lacks something; ``str(error)`` says what, and what to do about it."""


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
