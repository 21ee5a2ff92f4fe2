"""Names in a field of a bibliography: read in order, and kept as they were taken apart."""

import pytest

from readinglist.bib.names import listed, names, says_more_than_order


@pytest.mark.parametrize(
    ("tex", "kept"),
    [
        ("{Dune Watch}", "{Dune Watch}"),
        ("{Pebble} and {Dune {\\&} Sons, Ltd}", "{Pebble} and {Dune & Sons, Ltd}"),
        ("{Salt and Pepper}", "{Salt and Pepper}"),
        ("Wang, Zhao Bin", "Wang, Zhao Bin"),
        ("Marsh Reed, Ina and others", "Marsh Reed, Ina and others"),
        (r"Gabriel {Garc{\'\i}a M{\'a}rquez}", "García Márquez, Gabriel"),
        ("Fern, PhD, Ada", "Fern, PhD, Ada"),
        ("Team, Ada", "Team, Ada"),
        ("{Salt and Sons}, Ada", "{Salt and Sons}, Ada"),
        ("given=Zhao Bin, family=Wang", "Wang, Zhao Bin"),
    ],
)
def test_what_reading_order_would_not_tell_is_kept(tex: str, kept: str) -> None:
    assert listed(tex) == kept
    assert says_more_than_order(tex) is (tex != "{Salt and Pepper}" and "{Pebble}" not in tex)


@pytest.mark.parametrize(
    "tex",
    [
        "Okafor, Ngozi and van der Meulen, Laurens",
        "Ngozi Okafor and {Aurora Team} and others",
        r"M{\"u}ller, Jr., Hans and {OpenAI}",
        "",
    ],
)
def test_what_reading_order_tells_is_not_kept_twice(tex: str) -> None:
    assert not says_more_than_order(tex)


def test_names_of_labelled_parts_are_names() -> None:
    told = "given=Ina, family=Reed, prefix=von der and family={Marsh}, given={Bo}, suffix=Jr."
    assert names(told) == ("Ina von der Reed", "Bo Marsh Jr.")


def test_names_are_read_in_order() -> None:
    assert names("Wang, Zhao Bin and {Dune Watch} and Fern, Jr., Ada and et al.") == (
        "Zhao Bin Wang",
        "Dune Watch",
        "Ada Fern Jr.",
        "et al.",
    )
