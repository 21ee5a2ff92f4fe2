"""Bring the TeX that tests/toolchain tries our BibTeX files on, where we are root on Debian.

Anywhere else nothing is installed, and those tests skip with a reason. It takes 140 MB and
less than two minutes.
"""

import shutil
import sys

from installing import SetupError, may_install, provide

from readinglist.startup.system_packages import APT, package_manager

PROGRAMS = ("pdflatex", "bibtex", "biber", "kpsewhich")
# Beside the programs: etoolbox (recommended), biblatex (bibtex-extra), IEEEtran (publishers).
PACKAGES = (
    "biber",
    "texlive-bibtex-extra",
    "texlive-latex-base",
    "texlive-latex-recommended",
    "texlive-publishers",
)


def offer() -> str:
    """Install what is missing, if that is for us; returns what there is to tell."""
    if all(map(shutil.which, PROGRAMS)):
        return "TeX is here"
    if package_manager() is not APT or not may_install(APT):
        return f"TeX is not here, so its tests skip; {APT.command(PACKAGES)} would bring it"
    provide(APT, PACKAGES, "The tests of what we export try it on TeX")
    return "TeX is here now"


if __name__ == "__main__":
    try:
        print(offer(), flush=True)
    except SetupError as error:
        sys.exit(str(error))
