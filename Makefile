# Every command a person or CI needs; each sets up what it uses. See README.md.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := serve
.DELETE_ON_ERROR:

ENGINE ?= mkdocs
ADDRESS ?= 127.0.0.1:8000
FORMAT ?= text
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
export SITE_URL ?= http://$(ADDRESS)/
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
export NO_MKDOCS_2_WARNING := 1
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: serve build test lint fuzz shots bench lock clean
serve: .venv/.site
	coursebook serve $(PAGE) --engine $(ENGINE) --address $(ADDRESS)

build: .venv/.site
	coursebook check --format $(FORMAT)
	$(ENGINE) build --strict --clean
	coursebook pack site
	coursebook site-check site --url "$(SITE_URL)"
	scripts/check-links site

test: lint
	node --test tests/front/*.test.mjs
	pytest

lint: .venv/.development node_modules/.installed
	ruff check
	ruff format --check
	mypy
	lint-imports
	npx --no-install tsc --project tsconfig.json

fuzz: .venv/.development
	COURSEBOOK_FUZZ=1 pytest -m fuzz --ignore tests/browser

shots: .venv/.development
	python -m tests.browser.shots

bench: .venv/.bench
	python tests/bench/run.py
	node tests/bench/draw.mjs
	python tests/bench/schedule.py
	python tests/bench/loading.py

# The environments: pinned, hashed, wheels only; made again when a lock file changes.
.venv/.site: requirements/site.txt pyproject.toml
	@test -x $(BIN)/pip || scripts/require Python 3.11 $(PYTHON) "name another, as in 'make PYTHON=python3.12'"
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	@echo "Installing the site's packages into .venv: once, and when a lock file changes."
	@$(PIP) install --only-binary :all: --require-hashes -r requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/.development: requirements/development.txt .venv/.site
	@echo "Installing what the tests need: Python packages into .venv, and a Chromium if there is none."
	@$(PIP) install --only-binary :all: --require-hashes -r requirements/development.txt
	@scripts/install-browser
	@touch $@

.venv/.bench: requirements/bench.txt .venv/.site
	@echo "Installing the peer that the benchmark measures against into .venv."
	@$(PIP) install --only-binary :all: --require-hashes -r requirements/bench.txt
	@touch $@

node_modules/.installed: package-lock.json
	@scripts/require Node 20.19 node
	@echo "Installing what the tests need: Node packages into node_modules, and a Java if there is none."
	@npm ci --silent
	@scripts/install-java
	@touch $@

lock: .venv/.site
	$(PIP) install uv
	for name in site development bench; do \
	  uv pip compile -q pyproject.toml --extra $$name --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
	    -o requirements/$$name.txt; \
	done

clean:
	rm -rf .venv node_modules site site-* shots .cache
