"""A bibliography into the library: papers by the merge rules, keys as the file has them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from readinglist.model.bib_entry import BibEntry
from readinglist.model.changes import Origin
from readinglist.model.outcome import DumpReport, Outcome, Remark
from readinglist.model.record import Refusal
from readinglist.model.summaries import Summary
from readinglist.sentence import Sentence
from readinglist.store import exchange, keys, papers
from readinglist.store.journal import Batch, Journal

SOURCE = "bibtex"
"""How provenance calls a bibliography."""

ChooseKey = Callable[[str, Callable[[str], bool]], str | None]
"""The key to give where the file's cannot be kept, told which are taken; null to give none yet."""


def import_bibliography(
    journal: Journal,
    name: str,
    entries: Iterable[BibEntry | Refusal],
    origin: Origin,
    deed_id: int | None,
    choose_key: ChooseKey,
) -> tuple[DumpReport, int | None]:
    """Take in a bibliography in one transaction; returns the report and the deed it belongs to.

    A paper without a key gets the entry's, one that has a key keeps it and has the entry's as
    another. A key that another paper has is told in a remark, with what was done instead.
    """
    report = DumpReport()
    with journal.batch("import", Summary.IMPORTED.of(name=name), origin, deed_id=deed_id) as batch:
        dois = exchange.known_dois(batch.connection)
        for entry in entries:
            if isinstance(entry, Refusal):
                report.refused.append(entry)
                continue
            key = entry.paper.cite_key
            keyed = keys.owner(batch.connection, key) if key is not None else None
            paper = replace(entry.paper, cite_key=None)
            paper_id, outcome = exchange.adopt(batch, paper, dois, source=SOURCE, keyed=keyed)
            if key is not None:
                outcome = _keep_key(batch, paper_id, entry, outcome, choose_key, report.remarks)
            report.outcomes[outcome] += 1
        if batch.written:
            deed_id = deed_id or batch.id
    return report, deed_id


def _keep_key(
    batch: Batch,
    paper_id: int,
    entry: BibEntry,
    outcome: Outcome,
    choose_key: ChooseKey,
    remarks: list[Remark],
) -> Outcome:
    wanted = str(entry.paper.cite_key)
    current = papers.cite_keys(batch.connection, [paper_id]).get(paper_id)
    if keys.owner(batch.connection, wanted) == paper_id and current is not None:
        return outcome
    free = choose_key(wanted, lambda _: False) == wanted
    if current is not None:
        if free and keys.add_alias(batch, paper_id, wanted):
            remarks.append(
                Remark(
                    entry.line,
                    Sentence(
                        "“{wanted}” is another key of “{current}” now",
                        wanted=wanted,
                        current=current,
                    ),
                )
            )
        else:
            remarks.append(
                Remark(
                    entry.line,
                    Sentence("“{wanted}” stays “{current}”", wanted=wanted, current=current),
                )
            )
        return outcome
    if free and keys.claim(batch, paper_id, wanted):
        return Outcome.MERGED if outcome is Outcome.UNCHANGED else outcome
    chosen = choose_key(wanted, lambda key: keys.owner(batch.connection, key) is not None)
    if chosen is None:
        said = Sentence(
            "“{wanted}” cannot be a key here; a new one is made when it is needed", wanted=wanted
        )
    else:
        keys.claim(batch, paper_id, chosen)
        said = Sentence(
            "“{wanted}” belongs to another paper; this one has the key “{chosen}”",
            wanted=wanted,
            chosen=chosen,
        )
    remarks.append(Remark(entry.line, said))
    return outcome
