"""Short prefixes of many words, counted when the index is written."""

from collections import Counter

from readinglist.search.analysis import Tokens
from readinglist.search.fields import Field
from readinglist.search.heads import Range, heads
from readinglist.search.tokenlog import TokenLog

WORDS = [head + tail for head in ("ax", "ay", "bx") for tail in "abcdef"]
RARE = ["cx", "cy"]


def counted(titles: list[list[str]]) -> dict[str, dict[int, int]]:
    """The heads of some papers, by their prefix: how many words each paper has."""
    log = TokenLog()
    for number, words in enumerate(titles):
        log.add(number, {Field.TITLE: Tokens([" ".join(words)]), Field.NOTES: Tokens(["axa"])})
    arrays = log.arrays()
    terms = [word for words in arrays.words.values() for word in words]

    def prefix(of: Range) -> str:
        words = terms[slice(*of)]
        return words[0][:1] if words[0][:2] != words[-1][:2] else words[0][:2]

    return {
        prefix(terms_of): dict(zip(head.documents.tolist(), head.counts.tolist(), strict=True))
        for terms_of, head in heads(
            list(arrays.words.values()), arrays.starts, arrays.documents
        ).items()
    }


def test_heads_count_the_words_of_each_paper() -> None:
    titles = [WORDS[n % 5 :] + RARE[n % 2 :] for n in range(40)]
    assert counted(titles) == {
        prefix: dict(
            Counter(
                number
                for number, words in enumerate(titles)
                for word in words
                if word.startswith(prefix)
            )
        )
        for prefix in ("a", "ax", "ay", "bx")
    }


def test_a_segment_of_few_postings_has_none() -> None:
    assert counted([WORDS] * 2) == {}
