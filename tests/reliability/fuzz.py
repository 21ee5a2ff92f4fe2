"""Fuzzes one target for as long as one likes, guided by coverage; by hand, never in the test run.

``python -m tests.reliability.fuzz dump -max_total_time=600`` (the extra ``fuzz`` brings Atheris,
which exists for Python up to 3.13 on Linux and macOS); what follows the target's name goes to
libFuzzer. Without Atheris, samples are mutated at random until it is interrupted.
"""

import contextlib
import importlib
import sys
import tempfile
from itertools import count
from pathlib import Path
from types import ModuleType

_TARGETS = "tests.reliability.targets"


def main(arguments: list[str]) -> int:
    """Fuzz the target that is named first; returns the exit status."""
    atheris: ModuleType | None = None
    with contextlib.suppress(ModuleNotFoundError):
        atheris = importlib.import_module("atheris")
    watched = atheris.instrument_imports(include=["readinglist"]) if atheris else None
    with watched or contextlib.nullcontext():
        targets = importlib.import_module(_TARGETS)
    if not arguments or arguments[0] not in targets.TARGETS:
        print(f"name one of {', '.join(targets.TARGETS)}", file=sys.stderr)
        return 2
    name, *options = arguments
    if atheris is None:
        return mutate(targets, name)
    with tempfile.TemporaryDirectory() as corpus:
        for number, sample in enumerate(targets.samples(name)):
            Path(corpus, str(number)).write_bytes(sample)
        atheris.Setup([sys.argv[0], corpus, *options], targets.TARGETS[name])
        atheris.Fuzz()
    return 0


def mutate(targets: ModuleType, name: str) -> int:
    """Mutate samples until interrupted; what fails is told by its seed."""
    samples = targets.samples(name)
    for seed in count():
        try:
            targets.TARGETS[name](targets.mutated(samples[seed % len(samples)], seed, seed % 9))
        except KeyboardInterrupt:
            print(f"{seed:,} inputs")
            return 0
        except BaseException:
            print(f"{name} failed with seed {seed}", file=sys.stderr)
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
