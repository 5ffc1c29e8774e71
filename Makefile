# make setup | demo | test | lint | eval | bench | fuzz | explore | rules | coverage | lock | clean
# Written for GNU Make 3.81 and a POSIX shell, so that it also runs on macOS.

VENV := .venv
BIN := $(VENV)/bin

# Asked by running it: a name on PATH may be a shim without a Python behind it.
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)

# The name of the stamp holds what was installed: another lock file, another stamp.
STAMP := $(VENV)/lotse-$(shell cat requirements-dev.lock pyproject.toml | cksum | tr ' ' '-')

# Twice two cores: every second test waits for a process, a disk or a socket of its own.
PYTEST_WORKERS ?= 4

# What the running bot needs beyond the core, and so what the image installs.
RUNTIME_EXTRAS := postgresql second-reader

# pip's own settings stay out: a mirror of one machine must not get into the hashes.
COMPILE := env -u PIP_FIND_LINKS -u PIP_INDEX_URL -u PIP_EXTRA_INDEX_URL PIP_CONFIG_FILE=/dev/null \
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host $(LOCK_FLAGS)

.PHONY: setup demo test system lint types eval fuzz explore bench rules coverage lock clean

setup: $(STAMP)

$(STAMP):
	@test -n "$(PYTHON)" || { echo "Lotse needs Python 3.11 or newer on PATH." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || sh tests/support/system-packages.sh venv "$(PYTHON)"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-compile --require-hashes --requirement requirements-dev.lock
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -W ignore -m compileall -q -j 0 $(VENV)/lib bot handlers config >/dev/null || true
	@rm -f $(VENV)/lotse-*
	@touch $@

demo: setup
	$(BIN)/lotse demo

system:
	@sh tests/support/system-packages.sh tests

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry --no-ansi .

types: setup
	$(BIN)/mypy

# The checks first: two cores are kept busy by the tests alone, and the last lines on the screen are
# pytest's summary.
test: setup
	@$(MAKE) --no-print-directory system
	@$(MAKE) --no-print-directory -j 2 types lint
	$(BIN)/python -m pytest --numprocesses $(PYTEST_WORKERS) --dist worksteal

# Recall and alarms of the detector; ends with 1 when fewer acute messages are noticed.
eval: setup
	$(BIN)/python -m tests.detector.eval

# Looks for messages that break a reader or are slow, until it is stopped.
fuzz: setup
	@mkdir -p .fuzz
	$(BIN)/python -m tests.fuzz.readers -max_len=2000 -timeout=10 -artifact_prefix=.fuzz/ .fuzz

# The properties on examples that no run before has seen, until one of them breaks or all are through.
explore: setup
	$(BIN)/python -m pytest --numprocesses $(PYTEST_WORKERS) --hypothesis-profile=explore \
		$$(grep -rl "^from hypothesis" tests --include='test_*.py')

bench: setup
	$(BIN)/python -m tests.bench

rules: setup
	$(BIN)/python -m tests.docs.rules_page

coverage: setup
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# With the oldest Python we support, whose needs include those of the newer ones.
# make lock LOCK_FLAGS=--upgrade takes the newest releases; without it only what must change changes.
lock: setup
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
		|| { echo "Lock files are made with Python 3.11: make clean lock PYTHON=python3.11" >&2; exit 1; }
	$(COMPILE) --only-build-deps --build-deps-for wheel --output-file requirements-build.lock pyproject.toml
	$(COMPILE) $(RUNTIME_EXTRAS:%=--extra %) --output-file requirements.lock pyproject.toml
	$(COMPILE) $(RUNTIME_EXTRAS:%=--extra %) --extra dev --all-build-deps --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info .coverage .coverage.* \
		.mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
