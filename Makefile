# make run    the main job on the example affair, or on your own folder: make run PAPERS=DIR
# make test   the whole suite             make check  style, types, imports, docs
# make fast   the suite without the browser and what takes seconds: for each change
# make gains  how well the reader reads   make bench  how fast
# make weights  learn the ranker anew from the corpus
# make lock   pin the dependencies anew   make docs   the documentation   make clean

PAPERS ?= example/papers
PEOPLE ?= $(if $(filter example/papers,$(PAPERS)),example/people.yaml)
OUT ?= out
PY = .venv/bin/python
BENCHES = reading collating figures deals casework calendars even_office planned zoned ways campaigns campaign_scale indexed

.DEFAULT_GOAL := run
.PHONY: run test fast check docs gains bench weights lock clean

run: .venv/.run-ready
	@sh tools/run "$(PAPERS)" "$(OUT)" "$(PEOPLE)"

# The tests start hundreds of interpreters; each would compile what it loads anew where the environment forbids to keep bytecode.
test fast: export PYTHONDONTWRITEBYTECODE =

test: .venv/.dev-ready
	$(PY) -m pytest -n logical

fast: .venv/.dev-ready
	$(PY) -m pytest -n logical -m "not slow and not browser"

check: .venv/.dev-ready
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(MAKE) --no-print-directory docs

docs: .venv/.dev-ready
	$(PY) -m sphinx -n -W --keep-going -q -b html docs docs/_build/html

gains: .venv/.dev-ready
	$(PY) -m bench.gains --against main
	$(PY) -m bench.blind
	$(PY) -m bench.second

# Each is run though one before it fell short of its target; the last three take the longest, up to half an hour together.
bench: .venv/.dev-ready
	@status=0; for one in $(BENCHES); do echo "bench.$$one"; $(PY) -m bench.$$one || status=1; done; exit $$status

weights: .venv/.dev-ready
	$(PY) -m bench.weights --write

lock: .venv/.dev-ready
	sh tools/lock

clean:
	rm -rf .venv out build dist docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/.run-ready: locks/run.txt pyproject.toml
	@sh tools/set-up run

.venv/.dev-ready: locks/dev.txt pyproject.toml
	@sh tools/set-up dev
