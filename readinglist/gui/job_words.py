"""How far the fetcher is with a paper, in words: a sentence for the detail, a mark for the list."""

from datetime import date

from readinglist.gui import sentences, wording
from readinglist.model.fetching import JobInfo, JobState


def state_name(state: JobState) -> str:
    """A state as a label."""
    return {
        JobState.QUEUED: wording.tr("Queued"),
        JobState.RUNNING: wording.tr("Asking the services"),
        JobState.WAITING: wording.tr("Waiting"),
        JobState.FAILED: wording.tr("Failed"),
        JobState.REVIEW: wording.tr("Needs a look"),
        JobState.NOT_FOUND: wording.tr("Not found"),
        JobState.RESOLVED: wording.tr("Fetched"),
    }[state]


def sentence(job: JobInfo) -> str:
    """The state with its reason; empty when there is nothing left to do."""
    if job.state is JobState.RESOLVED:
        return ""
    return f"{_state(job)}: {sentences.recalled(job.reason)}" if job.reason else _state(job)


def mark(job: JobInfo) -> str:
    """The state as a word among the facts of a row; empty when there is nothing left to do."""
    if job.state is JobState.RESOLVED:
        return ""
    words = _state(job)
    return words[:1].lower() + words[1:]


def until(job: JobInfo) -> str:
    """Until when a job waits: the time if that is today, else the day; may be empty."""
    if job.until is None:
        return ""
    today = job.until.astimezone().date() == date.today()  # noqa: DTZ011 - the user's own day
    return wording.clock(job.until) if today else wording.moment(job.until)


def _state(job: JobInfo) -> str:
    if job.state is JobState.RUNNING:
        return wording.tr("Asking the services…")
    if job.state is JobState.WAITING and job.until is not None:
        return wording.tr("Waiting until {}").format(until(job))
    return state_name(job.state)


def duration(seconds: float) -> str:
    """How long something will take, roughly."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return wording.tr("less than a minute")
    if minutes == 1:
        return wording.tr("about a minute")
    if minutes < 90:
        return wording.tr("about {} minutes").format(minutes)
    return wording.tr("about {} hours").format(round(minutes / 60))
