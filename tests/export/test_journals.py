"""Journal references taken apart, or left alone."""

import pytest

from readinglist.export.journals import Publication, publication


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("Phys. Lett. Q 76, 013009 (2007)",
         Publication("Phys. Lett. Q", False, 2007, "76", "", "013009")),
        ("Slow Science 596, 583-589 (2021)",
         Publication("Slow Science", False, 2021, "596", "", "583-589")),
        ("Journal of Rest 21(140):1-67, 2020",
         Publication("Journal of Rest", False, 2020, "21", "140", "1-67")),
        ("Journal of Rest, vol. 45, no. 3, pp. 123--145, 2023",
         Publication("Journal of Rest", False, 2023, "45", "3", "123-145")),
        ("Slow Science volume 596, pages 583-589 (2021)",
         Publication("Slow Science", False, 2021, "596", "", "583-589")),
        ("Journal of Number Rest 12, page 5 (2021)",
         Publication("Journal of Number Rest", False, 2021, "12", "", "5")),
        ("Ann. Rest. 45 (2017), no. 2, 600-624",
         Publication("Ann. Rest.", False, 2017, "45", "2", "600-624")),
        ("Journal of Rest. 21 (2020)", Publication("Journal of Rest", False, 2020, "21")),
        ("J. Rest. Mech. (2021) 124003",
         Publication("J. Rest. Mech.", False, 2021, "", "", "124003")),
        ("J. Rest. Mech. (2021) P04012",
         Publication("J. Rest. Mech.", False, 2021, "", "", "P04012")),
        ("Rest. Sci. 2021, 12, 124003",
         Publication("Rest. Sci.", False, 2021, "12", "", "124003")),
        ("Lecture Notes on Rest 12345 (2020)",
         Publication("Lecture Notes on Rest", False, 2020, "12345")),
        ("Proceedings of the Conference on Rest volume 139, pages 1-9, 2021",
         Publication("Proceedings of the Conference on Rest", True, 2021, "139", "", "1-9")),
        ("NeurIPS 2023", Publication("NeurIPS", True, 2023)),
        ("Proceedings of the 7th Conference on Rest, PMLR 119:15-97, 2020",
         Publication("Proceedings of the 7th Conference on Rest", True, 2020, "119", "", "15-97")),
        ("Proceedings of the VLDB Society 3, 2020",
         Publication("Proceedings of the VLDB Society", False, 2020, "3")),
    ],
)  # fmt: skip
def test_understood(reference: str, expected: Publication) -> None:
    assert publication(reference) == expected


@pytest.mark.parametrize(
    "reference", ["", "2020", "To appear in Journal of Rest", "Accepted (twice), 2020 or so", "?"]
)
def test_left_alone(reference: str) -> None:
    assert publication(reference) is None
