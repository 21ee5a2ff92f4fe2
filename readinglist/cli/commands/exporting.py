"""``export``: papers in a format of others, and what could not go over as it was."""

import sys
from argparse import Namespace

from readinglist import paths, settings
from readinglist.cli.answers import OK, remark
from readinglist.errors import NotFoundError
from readinglist.library import Library
from readinglist.operations import cite_keys, exporting


def export(library: Library, options: Namespace) -> int:
    """Export papers to a file or standard output, whole or not at all."""
    cite_keys.use_pattern(library, settings.load().cite_key_pattern)
    ids, missing = exporting.choose(
        library, options.ids, options.query, options.status, paths.cache_folder()
    )
    own_words = exporting.Options(include_notes=options.with_notes, include_tags=options.with_tags)
    if options.output is None:
        report = exporting.export(library, ids, options.format, sys.stdout, options=own_words)
    else:
        report = exporting.export_to(
            library, ids, options.format, options.output, options=own_words
        )
    shown = None if options.details else exporting.FEW
    for sentence in exporting.sentences(report, few=shown, more="--details names them all"):
        remark(sentence)
    if missing:
        raise NotFoundError(
            "there is no paper {ids} in this library", ids=", ".join(map(str, missing))
        )
    return OK
