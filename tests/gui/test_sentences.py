"""Sentences of the layers below in German: as they come, and as they come back from the library."""

import ast
import os
from datetime import UTC, date, datetime
from string import Formatter

import pytest
import translations

from readinglist.errors import DumpError
from readinglist.gui import sentences, wording
from readinglist.sentence import Sentence, joined, papers

NOON = datetime(2025, 3, 9, 12, 0, tzinfo=UTC)
FACTS = {
    "": "x„Birnen“7",
    ",": 12_000,
    ".0%": 0.25,
    "%Y-%m-%d": date(2025, 3, 9),
    "%Y-%m-%d %H:%M": NOON,
}
TEMPLATES = sorted(text for context, text in translations.words() if context == "sentences")

pytestmark = pytest.mark.usefixtures("german")


def filled(template: str) -> Sentence:
    blanks = Formatter().parse(template)
    facts = {name: FACTS[spec or ""] for _, name, spec, _ in blanks if name is not None}
    return Sentence(template, **facts)


def test_a_sentence_is_said_in_german() -> None:
    error = DumpError("there is no file or folder “{path}”; check its name", path="{x}")
    assert (
        sentences.said(error.sentence)
        == "Es gibt keine Datei und keinen Ordner „{x}“; den Namen prüfen"
    )


def test_a_sentence_within_a_sentence_is_too() -> None:
    reason = Sentence("it answered with status {status}", status=503)
    failed = Sentence("{service} failed: {reason}", service="arXiv", reason=reason)
    assert sentences.said(failed) == "arXiv versagte: Er antwortete mit Status 503"


def test_numbers_days_and_moments_are_written_as_the_language_does() -> None:
    assert sentences.said(papers(12_000)) == "12.000 Artikel"
    assert (
        sentences.said(
            Sentence("is {published} on {day:%Y-%m-%d}, which is to come", published="X", day=NOON)
        )
        == "X am 9. März 2025, einem Tag in der Zukunft"
    )
    limit = Sentence(
        "{service} is not to be asked before {until:%Y-%m-%d %H:%M} UTC", service="X", until=NOON
    )
    assert sentences.said(limit).endswith(wording.time(NOON))
    shared = Sentence("the abstracts share {share:.0%} of their words in order", share=0.5)
    assert "50\u00a0%" in sentences.said(shared)


def test_what_the_system_says_is_known() -> None:
    reason = os.strerror(13)
    told = sentences.said(Sentence("{path} cannot be read: {reason}", path="a.bib", reason=reason))
    assert told == "a.bib ist nicht lesbar: Keine Berechtigung"


def test_other_texts_stay() -> None:
    assert sentences.said("Pears {ripen}") == "Pears {ripen}"
    assert sentences.recalled("Pears ripen, and more") == "Pears ripen, and more"
    assert sentences.recalled("") == ""


@pytest.mark.parametrize("template", TEMPLATES)
def test_what_was_kept_in_english_is_recalled(template: str) -> None:
    sentence = filled(template)
    assert sentences.recalled(str(sentence)) == sentences.said(sentence)


def test_reasons_within_what_was_kept_are_recalled() -> None:
    reasons = [
        Sentence("the title is the same"),
        Sentence("it has {number} authors, not {expected}", number=3, expected=4),
        Sentence("it was published {days} days apart", days=40),
    ]
    close = Sentence(
        "{arxiv_id} is close but not surely this paper: {reasons}",
        arxiv_id="2503.00001",
        reasons=joined(reasons),
    )
    assert sentences.recalled(str(close)) == (
        "2503.00001 ist ähnlich, aber nicht sicher dieser Artikel: "
        "der Titel ist derselbe, er hat 3 Autoren statt 4, das Datum weicht um 40 Tage ab"
    )


@pytest.mark.parametrize(
    "text",
    [
        "arXiv is not to be asked before 2025-13-41 99:99 UTC",
        ", papers",
        ",,, of ,, requests are left this hour",
        "is X on ----------, which is to come",
        ", , , ",
    ],
)
def test_what_only_looks_like_a_sentence_stays(text: str) -> None:
    assert sentences.recalled(text) == text


def test_a_very_long_text_is_no_sentence() -> None:
    text = f"arXiv failed: {'x' * 2000}"
    assert sentences.recalled(text) == text


@pytest.mark.parametrize(
    "code",
    [
        'raise DumpError(f"{name} is empty")',
        'raise files.DumpError("it is " + name)',
        'Sentence("{name} is empty", file=name)',
    ],
)
def test_a_sentence_that_could_not_be_looked_up_is_refused(code: str) -> None:
    module = ast.parse(f"class DumpError(ReadingListError): ...\n{code}")
    with pytest.raises(ValueError, match=r"no template|a fact is missing"):
        list(translations.templates([module]))


def test_no_sentence_of_the_program_is_refused_those_of_the_commands_neither() -> None:
    modules = [ast.parse(path.read_text("utf-8")) for path in translations.SOURCES.rglob("*.py")]
    of_a_command = "there is nothing to {command}"
    assert of_a_command in set(translations.templates(modules)) - set(TEMPLATES)
