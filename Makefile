# Each target works first and alone: it makes the virtual environment and installs what it needs.

VENV := .venv
BIN := $(VENV)/bin
PYWB := .venv-pywb
UV := $(shell command -v uv 2>/dev/null)
# The first Python of at least 3.11; PYTHON=... overrides.
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
ifdef UV
INSTALL := uv pip install --quiet --python $(BIN)/python
MAKE_VENV = uv venv --quiet --allow-existing --python $(or $(PYTHON),3.11)
else
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
MAKE_VENV = $(PYTHON) -m venv
endif

.PHONY: verify test lint format docs pywb clean

verify: $(VENV)/.run  ## check references.bib and write reports/ (findings are not a failure)
	$(BIN)/refcheck verify references.bib $(ARGS) || test $$? -eq 1

test: $(VENV)/.test  ## the test suite; ARGS="-k name" for a part of it
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.lint  ## ruff and mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(VENV)/.lint  ## put the code in its form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(VENV)/.run  ## write the generated pages anew
	$(BIN)/python docs/generate.py

pywb: $(PYWB)/.installed  ## the local web archive for the tests, in an environment of its own (needs a C compiler)

$(BIN)/python:
	@test -n "$(UV)$(PYTHON)" || { echo "Python 3.11 or newer is needed" >&2; exit 1; }
	$(MAKE_VENV) $(VENV) || { echo "no virtual environment could be made (Debian: apt install python3-venv)" >&2; exit 1; }

$(VENV)/.run: pyproject.toml | $(BIN)/python
	$(INSTALL) --editable .
	touch $@

$(VENV)/.test: pyproject.toml $(VENV)/.run
ifndef UV
	$(INSTALL) --upgrade 'pip>=25.1'
endif
	$(INSTALL) --group test
	touch $@

$(VENV)/.lint: pyproject.toml $(VENV)/.test
	$(INSTALL) --group lint
	touch $@

$(PYWB)/.installed:
	$(MAKE_VENV) $(PYWB)
ifdef UV
	uv pip install --quiet --python $(PYWB)/bin/python 'setuptools<81' 'pywb>=2.9' warcio
else
	$(PYWB)/bin/python -m pip install --quiet --disable-pip-version-check 'setuptools<81' 'pywb>=2.9' warcio
endif
	touch $@

clean:
	rm -rf $(VENV) $(PYWB) .pytest_cache .mypy_cache .ruff_cache .hypothesis .tmp
