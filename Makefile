# `make run` sets everything up and opens the program; `make test` sets everything up and tests it.
# PYTHON=/path/to/python chooses the Python of a new environment, VENV=folder where it is made,
# ARGS="..." is handed to the program, to pytest or to the benchmarks.

VENV ?= .venv
PYTHON ?=
ARGS ?=

ready := $(VENV)/.ready
python := $(VENV)/bin/python
benchmarks := $(subst /,.,$(basename $(wildcard tests/benchmarks/*_bench.py)))

.DEFAULT_GOAL := help
.PHONY: help run test oldwhoosh lint format bench screenshots release clean

help:  ## show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: $(ready)  ## open the program; ARGS="list --status read" runs a command instead
	@$(python) packaging/provide_qt.py $(ARGS)
	@$(python) -m readinglist $(ARGS)

test: export QT_QPA_PLATFORM = offscreen
test: $(ready)  ## run the tests, without a screen; ARGS="tests/store -x" narrows them
	@$(python) packaging/provide_qt.py
	@$(python) -m pytest $(ARGS)

oldwhoosh: export QT_QPA_PLATFORM = offscreen
oldwhoosh: $(ready)  ## run the search tests on Whoosh 2.7.4, in an environment of their own
	@$(python) -m venv --clear $(VENV)/oldwhoosh
	@$(VENV)/oldwhoosh/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@$(VENV)/oldwhoosh/bin/python -m pip uninstall --quiet --yes whoosh3
	@$(VENV)/oldwhoosh/bin/python -m pip install --quiet --disable-pip-version-check Whoosh==2.7.4
	@$(VENV)/oldwhoosh/bin/python -m pytest -W 'ignore:invalid escape sequence' tests/search

lint: $(ready)  ## check style, formatting and types
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy

format: $(ready)  ## sort imports, format the code, renew the map and the translations
	@$(python) -m ruff check --select I --fix
	@$(python) -m ruff format
	@$(python) packaging/module_map.py
	@$(python) packaging/translations.py

bench: $(ready)  ## measure speed, printing tables
	@$(python) -m pip install --quiet --disable-pip-version-check --editable '.[test,bench]'
	@set -e; for benchmark in $(benchmarks); do $(python) -m $$benchmark $(ARGS); done

screenshots: $(ready)  ## take the README's pictures anew, draw the icon in all sizes
	@$(python) packaging/icons.py
	@$(python) packaging/screenshots.py

release: $(ready)  ## build and try all that is given to users, in dist: wheel, bundle, packages
	@$(python) -m pip install --quiet --disable-pip-version-check --editable '.[test,release]'
	@$(python) packaging/release.py

clean:  ## remove the environment and everything that can be made again
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis build dist
	find readinglist tests packaging -name __pycache__ -prune -exec rm -rf {} +

$(ready): pyproject.toml packaging/find-python packaging/bootstrap.py
	@found=$$(packaging/find-python $(PYTHON)) && PYTHONPATH=. "$$found" packaging/bootstrap.py $(VENV)
	@touch $@
