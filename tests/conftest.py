"""What every test can rely on: no screen, no trace of the user's own library, the real dumps."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_DUMPS_VARIABLE = "READINGLIST_DUMPS"
_USER_FOLDERS = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no failure, so nothing of hypothesis looks at the clock.
settings.register_profile(
    "readinglist", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("readinglist")


@pytest.fixture(scope="session", autouse=True)
def own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Folders of the test run's own in place of the user's, and none of the user's settings."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in [*os.environ]:
            if variable.startswith("READINGLIST_") and variable != _DUMPS_VARIABLE:
                patch.delenv(variable)
        patch.delenv("GITHUB_TOKEN", raising=False)
        patch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        for variable in _USER_FOLDERS:
            patch.setenv(variable, str(home / variable.lower()))
        patch.setenv("READINGLIST_LIBRARY", str(home / "library"))
        patch.setenv("READINGLIST_CACHE", str(home / "cache"))
        yield


@pytest.fixture(scope="session")
def real_dumps() -> Path:
    """The folder of real pages that is kept beside the project, not in it."""
    beside = Path(__file__).parents[1] / "../shared/dumps"
    folder = Path(os.environ.get(_DUMPS_VARIABLE) or beside).resolve()
    if not folder.is_dir():
        pytest.skip(f"the real dumps are not here; {_DUMPS_VARIABLE} says where they are")
    return folder


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Puts a command of that name and shell script first on the PATH; returns its log's path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)

    def make(name: str, script: str) -> Path:
        log = tmp_path / f"{name}.log"
        file = folder / name
        file.write_text(f'#!/bin/sh\necho "$*" >> "{log}"\n{script}\n')
        file.chmod(0o755)
        return log

    return make
