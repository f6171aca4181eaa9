# Every target carries a sentence; `make help` prints them.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
CHROMIUM := $(firstword $(foreach name,chromium-headless-shell chromium chromium-browser google-chrome,$(shell command -v $(name) 2>/dev/null)))
export PORT
# Some machines forbid Python to keep what it compiled; then every process compiles all of Wagtail again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check torture bench format styles clean

help: ## Say what each target does.
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/run ## Start Practice Hub with its demonstration on http://localhost:8000 (PORT=… for another).
	@$(BIN)/python manage.py start

test: .venv/dev browser ## Run the whole suite, browser tests included (DATABASE_URL=… for PostgreSQL).
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not torture" $(ARGS)

check: .venv/dev ## Lint, types, imports, templates, migrations and the deploy check.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy site learning champions resources tests
	PYTHONPATH=.:site $(BIN)/lint-imports
	$(BIN)/djlint templates --lint --quiet
	$(BIN)/python manage.py makemigrations --check --dry-run
	SECRET_KEY=$$(head -c 48 /dev/urandom | base64 -w0) ALLOWED_HOSTS=hub.example \
		CONFIDENTIALITY_KEY=$$($(BIN)/python manage.py make_confidentiality_key) \
		DJANGO_SETTINGS_MODULE=config.settings.production \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

torture: .venv/dev ## Run the long races: every round of what `make test` runs ten of.
	@TORTURE=1 $(BIN)/python -m pytest -m "torture or race" $(ARGS)

bench: .venv/dev ## Measure the pages against a bare Django view in the same run (needs Debian's wrk).
	@$(BIN)/python tests/bench

format: .venv/dev ## Put the code into the house format.
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

styles: ## Compile the style sheet again after changing its sources (needs node).
	cd site/core/frontend && npm ci && npm run build

clean: ## Forget the virtual environment and all local data.
	rm -rf .venv var

.PHONY: browser
browser: ## Look for a Chromium, and ask Playwright for its own where there is none.
ifeq ($(CHROMIUM),)
	@echo "No Chromium found on this machine; asking Playwright for its own."
	@$(BIN)/playwright install chromium || true
endif

.venv/bin/python:
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -c 'import sys; sys.exit("Practice Hub needs Python 3.11 or newer.") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "No virtual environment could be made. On Debian: apt install python3-venv"; exit 1; }

.venv/run: requirements.txt | .venv/bin/python
	@echo "Installing what the site needs (wheels only, nothing is compiled)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --only-binary :all: -r requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt .venv/run
	@echo "Installing what tests and checks need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --only-binary :all: -r requirements-dev.txt
	@touch $@
