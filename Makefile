# run · test · check · lint · samples · bench · fuzz · crash · pictures · bundle · offline: a line or two each; README.md says what they are for.

PYTHON ?= python3
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif

.PHONY: run test check lint samples bench fuzz crash pictures bundle offline

run: .venv/installed
	$(BIN)/python -m dashboard serve --demo

test: .venv/installed-dev
	$(BIN)/python tests/prerequisites.py
	$(MAKE) check

check: lint
	$(BIN)/python -m pytest -n auto --ignore tests/engines
	$(BIN)/python -m pytest tests/engines

lint: .venv/installed-dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint --processes 2 queries
	$(BIN)/hadolint deploy/Dockerfile && $(BIN)/shellcheck deploy/*.sh deploy/rule-of-law

samples: .venv/installed
	$(BIN)/python -m dashboard.demo.samples data/samples

bench: .venv/installed-dev
	$(BIN)/python -m tests.bench

fuzz: .venv/installed-dev
	$(BIN)/python tests/prerequisites.py
	$(BIN)/python -m tests.fuzz

crash: .venv/installed-dev
	$(BIN)/python -m tests.crash 100 50 && $(BIN)/python -m tests.under_load 10 && $(BIN)/python -m tests.guessing

pictures: .venv/installed-dev
	$(BIN)/python tests/prerequisites.py
	$(BIN)/python -m tests.pictures

bundle: .venv/installed
	deploy/bundle.sh $(BIN)/python

offline: bundle
	deploy/try-bundle.sh $(PYTHON)

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make run PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv && $(BIN)/python -m pip install --quiet --requirement requirements.txt && touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt && touch $@
