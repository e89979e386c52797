# Two commands for everybody: `make run` and `make test`. Both do all the set-up.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
SECTIONS := "Town hall" Harbour Schools Courts Business Sport Culture Opinion
MANAGE := .venv/bin/python manage.py
INSTALL := .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
LOCK := .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header

export PORT

.DEFAULT_GOAL := run
.PHONY: run worker test .venv dev lock bench

run: .venv
	@.venv/bin/python newsroom/port.py $(PORT)
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) make_sections $(SECTIONS)
	@$(MANAGE) import_seeds seeds
	@$(MANAGE) make_renditions || true
	@$(MANAGE) make_search_index --missing
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) make_plates
	@$(MANAGE) make_editor
	@echo "The site:   http://127.0.0.1:$(PORT)/"
	@echo "The desk:   http://127.0.0.1:$(PORT)/admin/"
	@echo "More copy:  $(MANAGE) import_seeds PATH…"
	@echo "Serving; stop with Ctrl-C."
	@exec .venv/bin/gunicorn --config newsroom/gunicorn.py

# What BACKGROUND_TASKS=database leaves to a process of its own.
worker: .venv
	@BACKGROUND_TASKS=database $(MANAGE) db_worker

test: dev
	@.venv/bin/python tests/all.py

# Nothing is installed again until the lock changes: the copy beside the packages tells.
.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsroom needs Python 3.11 or newer; name one as PYTHON=…")'
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@cmp --silent requirements.lock .venv/installed.lock || { \
		echo "Installing what requirements.lock names …"; \
		$(INSTALL) -r requirements.lock && cp requirements.lock .venv/installed.lock; }

dev: .venv
	@cmp --silent requirements-dev.lock .venv/installed-dev.lock || { \
		echo "Installing what requirements-dev.lock names …"; \
		$(INSTALL) -r requirements-dev.lock && cp requirements-dev.lock .venv/installed-dev.lock; }

lock: dev
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -o requirements-dev.lock

bench: dev
	@.venv/bin/python benchmarks/importing.py
	@.venv/bin/python benchmarks/pages.py
	@.venv/bin/python benchmarks/searching.py
	@.venv/bin/python benchmarks/pictures.py
