"""``keep``: the files that are kept with papers, brought up to date and listed."""

from argparse import Namespace
from collections.abc import Iterable

from readinglist import paths, settings
from readinglist.cli.answers import INCOMPLETE, OK, print_json, remark
from readinglist.consent import Consents
from readinglist.library import Library
from readinglist.model.kept_file import KeptFile
from readinglist.operations import cite_keys, kept_files
from readinglist.operations.kept_files import UNCONFIRMED


def keep(library: Library, options: Namespace) -> int:
    """Bring the kept files up to date, and list them."""
    cite_keys.use_pattern(library, settings.load().cite_key_pattern)
    consents = Consents(paths.consents_file())
    runs = kept_files.update(library, kept_files.listed(library, consents), paths.cache_folder())
    _show(kept_files.listed(library, consents), as_json=options.json)
    for run in runs:
        if run.said:
            remark(run.said)
    return INCOMPLETE if any(run.failed for run in runs) else OK


def _show(files: Iterable[KeptFile], *, as_json: bool) -> None:
    """The kept files, and how their last run went or why there is none."""
    if as_json:
        print_json(
            {
                "files": [
                    {
                        "path": str(file.path),
                        "format": file.format,
                        "entries": file.entries,
                        "written_at": file.written_at,
                        "error": _trouble_of(file),
                    }
                    for file in files
                ]
            }
        )
        return
    for file in files:
        written = f"{file.entries or 0:,} papers as {file.format}"
        print(f"{file.path}: {_trouble_of(file) or written}")


def _trouble_of(kept: KeptFile) -> str | None:
    return kept.error if kept.confirmed else UNCONFIRMED
