"""Where the blocks of a bibliography begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.bib.blocks import blocks

TEXTS = st.text(st.sampled_from('@misc{a,}() "\n\\=é%'), max_size=60)


def read(text: str) -> list[tuple[str, str, bool]]:
    return [(block.key, text[block.start : block.end], block.closed) for block in blocks(text)]


def test_entries_have_keys_and_what_is_none_has_no_key() -> None:
    entries = ["@misc{Doe2020,\n  title = {A {nested} one}}", '@Book ( roe , title = ":) {)}" )']
    others = [
        '@string{me = "Me"}',
        "@comment{jabref-meta: x;}",
        '@preamble("\\newcommand{\\x}{y}")',
    ]
    text = "\ufeff" + " free % words\n".join([*entries, *others])
    assert read(text) == [
        ("doe2020", entries[0], True),
        ("roe", entries[1], True),
        *(("", other, True) for other in others),
    ]


def test_an_escaped_brace_counts_as_it_does_for_bibtex() -> None:
    assert read("@misc{a, title = {x \\{ y}}\n@misc{b,}") == [
        ("a", "@misc{a, title = {x \\{ y}}\n", False),
        ("b", "@misc{b,}", True),
    ]


@pytest.mark.parametrize("opening", ["@misc{a, title = {\n", "@misc(a, title = (\n"])
def test_what_is_never_closed_ends_where_the_next_block_begins(opening: str) -> None:
    text = opening * 3 + "@misc{b, title = {B}}\nthe end"
    *broken, whole = read(text)
    assert broken == [("a", opening, False)] * 3
    assert whole == ("b", "@misc{b, title = {B}}", True)


@given(TEXTS)
def test_blocks_follow_one_another_whatever_the_text(text: str) -> None:
    found = list(blocks(text))
    edges = [edge for block in found for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert all(text[block.start] == "@" and block.start < block.end for block in found)
    assert all(text[block.end - 1] in "})" for block in found if block.closed)
