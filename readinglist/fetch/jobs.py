"""What one worker asks its service for in one go."""

from dataclasses import dataclass

from readinglist.model.paper import Link


@dataclass(frozen=True, slots=True)
class ByTitle:
    """Look for a paper by its title; at arXiv or Hugging Face."""

    paper_id: int
    title: str


@dataclass(frozen=True, slots=True)
class ByIds:
    """arXiv's records of these ids."""

    arxiv_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ById:
    """Hugging Face's record of a paper that is known by its id."""

    paper_id: int
    arxiv_id: str


@dataclass(frozen=True, slots=True)
class Repository:
    """What has become of a paper's repository on GitHub."""

    paper_id: int
    link: Link


Job = ByTitle | ByIds | ById | Repository
