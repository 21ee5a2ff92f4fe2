"""What we export, in the hands of the real programs: BibTeX, biber, LaTeX. None has a complaint."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.toolchain.conftest import Files

_KEY = re.compile(r"^@\w+\{(.+),$", re.MULTILINE)
_COMPLAINT = re.compile(
    r"^(?:!|Missing character|Runaway).*|.*(?:Warning|WARN|ERROR|error message).*", re.MULTILINE
)
# A paper whose date nobody knows has none, though some would like one; nothing is invented.
_NO_DATE = re.compile(
    r"Warning--empty year in (\S+)"
    r"|WARN - Datamodel: .*[Ee]ntry '(\S+)' \(all\.bib\): "
    r"Missing mandatory field - one of 'date, year' must be defined"
)
_DATE = re.compile(r"^  (?:year|date) ", re.MULTILINE)
_HARMLESS = re.compile(r"INFO - WARNINGS: \d+|Package: infwarerr .*")
_STYLES = ("plain", "abbrv", "alpha", "IEEEtran", "plainnat")
_PACKAGES = {"plainnat": "natbib"}


def _needs(*names: str) -> pytest.MarkDecorator:
    """A test that takes programs, and files that TeX finds."""
    missing = [name for name in names if not _is_there(name)]
    return pytest.mark.skipif(bool(missing), reason=f"TeX lacks {' and '.join(missing)}")


def _is_there(name: str) -> bool:
    if "." not in name:
        return shutil.which(name) is not None
    return (
        _is_there("kpsewhich") and not subprocess.run(["kpsewhich", name], check=False).returncode
    )


def _run(folder: Path, *command: str) -> str:
    """What a program printed; it must end well."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    printed = (done.stdout + done.stderr).decode(errors="replace")
    assert done.returncode == 0, printed[-3000:]
    return printed


def _latex(folder: Path, *options: str) -> str:
    """One run of LaTeX over the document, and its log."""
    _run(folder, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", *options, "all")
    return (folder / "all.log").read_text(encoding="latin-1")


def _document(folder: Path, bib: Path, preamble: str, bibliography: str) -> None:
    """A document that cites every entry of the file by its key."""
    shutil.copy(bib, folder / "all.bib")
    cited = "\n".join(f"\\cite{{{key}}}" for key in _KEY.findall(bib.read_text(encoding="utf-8")))
    (folder / "all.tex").write_text(
        "\\documentclass{article}\n\\usepackage[T1]{fontenc}\n\\usepackage{amssymb,url}\n"
        f"{preamble}\n\\begin{{document}}\n{cited}\n{bibliography}\n\\end{{document}}\n"
    )


def _complaints(printed: str, bib: Path) -> list[str]:
    """What a program complained of, but for the missing dates of entries that have none."""
    entries = bib.read_text(encoding="utf-8").split("\n\n")
    undated = {_KEY.findall(entry)[0] for entry in entries if not _DATE.search(entry)}
    found = [line for line in _COMPLAINT.findall(printed) if not _HARMLESS.fullmatch(line)]
    return [line for line in found if undated.isdisjoint(_keys_without_date(line))]


def _keys_without_date(line: str) -> set[str]:
    """The key that a line names for having no date, if that is what it says."""
    return {key for keys in _NO_DATE.findall(line) for key in keys if key}


@_needs("pdflatex", "bibtex")
@pytest.mark.parametrize(
    "style",
    [pytest.param(style, marks=_needs(f"{style}.bst")) for style in _STYLES],
)
def test_a_document_that_cites_everything_compiles(
    style: str, files: Files, tmp_path: Path
) -> None:
    package = f"\\usepackage{{{_PACKAGES[style]}}}" if style in _PACKAGES else ""
    bibliography = f"\\bibliographystyle{{{style}}}\n\\bibliography{{all}}"
    _document(tmp_path, files["bibtex"], package, bibliography)
    _latex(tmp_path, "-draftmode")
    assert _complaints(_run(tmp_path, "bibtex", "all"), files["bibtex"]) == []
    _latex(tmp_path, "-draftmode")
    assert _complaints(_latex(tmp_path), files["bibtex"]) == []


@_needs("pdflatex", "biber", "biblatex.sty")
def test_a_document_that_cites_everything_compiles_with_biblatex(
    files: Files, tmp_path: Path
) -> None:
    package = "\\usepackage[backend=biber]{biblatex}\n\\addbibresource{all.bib}"
    _document(tmp_path, files["biblatex"], package, "\\printbibliography")
    _latex(tmp_path, "-draftmode")
    assert _complaints(_run(tmp_path, "biber", "all"), files["biblatex"]) == []
    _latex(tmp_path, "-draftmode")
    assert _complaints(_latex(tmp_path), files["biblatex"]) == []


@_needs("biber")
def test_biber_finds_the_data_model_kept(files: Files, tmp_path: Path) -> None:
    shutil.copy(files["biblatex"], tmp_path / "all.bib")
    printed = _run(tmp_path, "biber", "--tool", "--validate-datamodel", "all.bib")
    assert _complaints(printed, files["biblatex"]) == []
