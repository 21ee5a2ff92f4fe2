"""The time a run will take, as it is told beforehand."""

from dataclasses import replace

from readinglist.fetch.case import Wanted
from readinglist.fetch.estimate import seconds
from tests.fetch.loopback import work


def test_a_few_papers_take_seconds_and_five_dumps_a_quarter_of_an_hour() -> None:
    papers = [Wanted(work(number).paper(number)) for number in range(1, 486)]
    assert seconds(papers[:3], 3.0) == 3.0
    assert 800 < seconds(papers, 3.0) < 960


def test_known_ids_need_no_searches() -> None:
    papers = [Wanted(replace(work(n).paper(n), arxiv_id=work(n).arxiv_id)) for n in range(1, 486)]
    assert seconds(papers, 3.0) == 15.0
