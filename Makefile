# The commands of this project. Windows: the plain commands stand beside them in README.md.
.DEFAULT_GOAL := help
.PHONY: help run run-public test check fix bench clean

VENV := .venv
BIN := $(VENV)/bin
# the first Python on this machine that is new enough
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
STORE := $(or $(OVERSIGHT_STORE),store)
# the last month of the prepared demo
DEMO_VERSION := 2025.12.0
# where a browser may stand already
BROWSERS := chromium chromium-browser google-chrome

help: ## show these commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

run: $(VENV)/.product ## show the dashboard with all that is internal, for this machine only
	@$(BIN)/python -m oversight demo --prepared
	@OVERSIGHT_SHOWS=internal $(BIN)/streamlit run dashboard.py

# publishes the demo where nothing is published yet, its own or a town's
run-public: $(VENV)/.product ## show what everybody may see: the newest release
	@$(BIN)/python -m oversight demo --prepared
	@test -e $(STORE)/releases -o -e $(STORE)/demo/releases/current.json \
	|| $(BIN)/python -m oversight publish --store $(STORE)/demo --version $(DEMO_VERSION)
	@env -u OVERSIGHT_SHOWS $(BIN)/streamlit run dashboard.py

test: $(VENV)/.development $(VENV)/.browser ## run all tests, in the browser too
	@$(BIN)/pytest -n 2 --dist loadfile

check: $(VENV)/.development ## check form, types, imports and translations
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/sqlfluff lint queries
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m oversight.translations

fix: $(VENV)/.development ## put into form what can be put into form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/sqlfluff fix queries

bench: $(VENV)/.development ## measure speed and memory, and print a table
	@$(BIN)/python -m benchmarks.run

clean: ## remove what the commands above have installed
	rm -rf $(VENV)

# The stamps say what is installed; a changed list of requirements is newer than its stamp.
$(VENV)/.product: requirements.txt
	@test -n "$(PYTHON)" || { echo "Please install Python 3.11 or newer, then run make again."; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Please install Python's venv (Debian: apt install python3-venv)."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.product
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(VENV)/.browser: $(VENV)/.development
	@for browser in $(BROWSERS); do command -v $$browser && break; done \
	|| { test "$$(id -u)" = 0 && apt-get update --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --no-install-recommends chromium; } \
	|| $(BIN)/playwright install chromium \
	|| { echo "Please install Chromium (Debian: apt install chromium), then run make again."; exit 1; }
	@touch $@
