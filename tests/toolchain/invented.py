"""Invented papers with everything in them that TeX, BibTeX and biber could stumble over."""

from datetime import date

from readinglist.model.paper import Link, LinkKind, Paper

WORDS = (
    "{lone brace & 100% of R#D_x ~ ^ $5 | <think> @ \\foo",
    "École, Ångström, Łódź, Đuro, ą, š: “quotes” and `code`",
    "α → β ≥ Δ 🎉 x² H₂O 𝒪(n) ℝ ½ ° § † µ",
    r"$\mathcal{O}(n^2)$ and $a^b^c$ and $\ours_x$ for $20 and $30",
)
FOREIGN_WORDS = "ễ ș 日本 Привет №"
NAMES = (
    "Đuro Nguyên",
    "Jan Van Den Broeck",
    "R. Smith Jr.",
    "Selin And",
    "A & B",
    "Łucja O'Hara-Ångström",
    "Others",
)
FOREIGN_NAMES = ("王 小明", "Đức Hoàng Diễm", "Пётр")
_CODE = Link(LinkKind.GITHUB, "https://github.com/example/sparse_lora")
_REFERENCES = (
    None,
    "Slow Science 5, 1-9 (2021)",
    "NeurIPS 2021",
    "Accepted & more",
    "Slow Letters A7, 013009 (2007)",
    "Proceedings of the Conference on Rest 3(2), 4-5, 2020",
)
_SAID: tuple[tuple[str, dict[str, str]], ...] = (
    ("article", {"journal": "Rest & Sleep", "volume": "5", "number": "2", "year": "2019"}),
    ("inproceedings", {"booktitle": "Naps", "editor": "Doze, Bo and others", "year": "2018"}),
    ("incollection", {"booktitle": "Naps", "publisher": "Bed & Co", "year": "2017"}),
    ("book", {"publisher": "Bed & Co", "address": "Łódź", "edition": "Second", "year": "2016"}),
    ("phdthesis", {"school": "University of Rest", "year": "2015"}),
    ("mastersthesis", {"school": "University of Rest", "year": "2014"}),
    ("techreport", {"institution": "Rest Lab", "number": "R&D 7", "year": "2013"}),
    ("misc", {"howpublished": "Under a pillow", "year": "2012"}),
    ("inbook", {"publisher": "Bed & Co", "chapter": "7", "pages": "3–4", "year": "2011"}),
    ("manual", {"organization": "Rest & Co", "edition": "Second", "year": "2010"}),
    ("dataset", {"publisher": "Bed & Co", "version": "1.2", "year": "2009"}),
    ("software", {"version": "1_2", "year": "2008"}),
)


def papers(*, foreign: bool) -> list[Paper]:
    """Some dozens, of every kind; `foreign` ones hold letters that the Latin fonts of TeX lack."""
    words = [f"{text} {FOREIGN_WORDS}" for text in WORDS] if foreign else list(WORDS)
    names = (*FOREIGN_NAMES, *NAMES) if foreign else NAMES
    found = [
        Paper(
            id=number,
            cite_key=f"k{number:03}",
            title=title,
            abstract=" ".join(words),
            notes=title,
            authors=names[: number % 8],
            author_count=9,
            published=date(2024, 3, 4),
            doi=f'10.1234/a_{number}<1:N>2.0.%C#O;2|^~&"',
            arxiv_id=f"2401.{number:05}" if number % 3 else None,
            primary_category="cs.CL",
            journal_ref=_REFERENCES[number % len(_REFERENCES)],
            organization="R&D",
            links=(_CODE,),
            aliases=(f"old{number}", f"older{number}"),
        )
        for number, title in enumerate(words * 10)
    ]
    imported = [
        Paper(
            id=number,
            cite_key=f"m{number:03}",
            title=title,
            abstract="",
            authors=names[:3],
            entry_type=entry_type,
            bib_fields=said,
        )
        for number, (title, (entry_type, said)) in enumerate(zip(words * 3, _SAID, strict=True))
    ]
    bare = [
        Paper(1, "Rest", "", cite_key="z001"),
        Paper(2, "sleeper", "", cite_key="z002", links=(_CODE,)),
    ]
    return [*found, *imported, *bare]
