# Two commands matter: `make run` opens the kiosk, `make test` checks everything.
# The others serve them. Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
CONTENT := content/sexual-health
# Folders too: their time changes when a file goes.
CONTENT_FILES := $(shell find content)
COMPILER_FILES := $(shell find kiosk/authoring kiosk/content kiosk/library kiosk/ctl -name '*.py') \
	$(wildcard kiosk/*.py)
SIZE ?= 1920x1080

# Set-up is done when the environment holds these marks: who deletes it deletes them too.
RUN_DONE := .venv/set-up-run
TEST_DONE := .venv/set-up-test
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: bundle tour run test setup setup-test builtin words fmt lock mutants prove bench clean
.DELETE_ON_ERROR:

run: setup builtin
	$(BIN)/kiosk --windowed $(ARGS)

test: setup-test builtin
	$(BIN)/python -m tests

setup: $(RUN_DONE)
setup-test: $(TEST_DONE)

# A half-made environment, as venv leaves it behind without ensurepip, is made anew.
$(RUN_DONE): requirements/author.txt pyproject.toml packaging/system-libraries.sh
	PYTHON="$(PYTHON)" packaging/system-libraries.sh run
	$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	$(PIP) install --require-hashes -r requirements/author.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(TEST_DONE): requirements/test.txt $(RUN_DONE)
	PYTHON="$(PYTHON)" packaging/system-libraries.sh test
	$(PIP) install --require-hashes -r requirements/test.txt
	touch $@

# What comes with the program: its content, and the words of its interface in each language.
WORDS := $(patsubst kiosk/ui/translations/%.ts,build/words/%.qm,$(wildcard kiosk/ui/translations/*.ts))
builtin: build/builtin.db build/kept.code $(WORDS)
build/kept.code: packaging/keep_code.py kiosk/kept_code.py $(RUN_DONE)
	mkdir -p build
	$(BIN)/python $< $@
build/words/%.qm: kiosk/ui/translations/%.ts $(RUN_DONE)
	mkdir -p build/words
	$(BIN)/pyside6-lrelease -silent -nounfinished $< -qm $@

# Brings the texts of the program into kiosk/ui/translations, to be translated there.
words: setup
	$(BIN)/python -m tests.words

build/builtin.db: $(RUN_DONE) $(CONTENT_FILES) $(COMPILER_FILES)
	mkdir -p build
	$(BIN)/kioskctl content compile $(CONTENT) --out $@

fmt: setup-test
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

# Makes the lock files anew; needs uv, and only then. What a machine has set for itself (its own
# indexes, folders of wheels) must not get into them.
LOCK := env -u UV_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_DEFAULT_INDEX -u UV_FIND_LINKS \
	uv pip compile --no-config --quiet --universal --generate-hashes --no-header --no-annotate \
	--python-version 3.11 pyproject.toml
lock:
	$(LOCK) -o requirements/run.txt
	$(LOCK) --extra author --group setup -o requirements/author.txt
	$(LOCK) --extra author --group setup --group test -o requirements/test.txt
	$(LOCK) --extra author --group setup --group bundle -o requirements/bundle.txt
	$(LOCK) --extra author --group setup --group test --group mutants -o requirements/mutants.txt

# `make prove` runs every full count and writes docs/proofs; `make prove gates` runs one of them.
ifeq ($(firstword $(MAKECMDGOALS)),prove)
PART := $(filter-out prove,$(MAKECMDGOALS))
.PHONY: $(PART)
$(filter-out bundle,$(PART)): ; @:
ifneq ($(filter mutants,$(PART)),)
prove: .venv-mutants/set-up
endif
endif
prove: setup-test builtin
	$(BIN)/python -m tests.prove $(PART)

bench: setup-test builtin
	$(BIN)/python -m tests.prove start feel --no-write

# `make tour SIZE=1366x768` makes a picture of every screen in build/tour and says what is wrong.
tour: setup builtin
	$(BIN)/kioskctl tour --size $(SIZE) --out build/tour/$(SIZE)

# `make bundle` builds build/bundle/kiosk: one folder that needs no Python and no network.
BUNDLE_BIN := .venv-bundle/bin
BUNDLE_DONE := build/bundle/built
BUNDLE_FILES := $(shell find kiosk -name '*.py') $(wildcard packaging/bundle/* packaging/licences/*)
bundle: $(BUNDLE_DONE)
$(BUNDLE_DONE): .venv-bundle/set-up build/builtin.db build/kept.code $(WORDS) $(BUNDLE_FILES)
	PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=1700000000 $(BUNDLE_BIN)/pyinstaller --noconfirm \
		--log-level WARN --distpath build/bundle --workpath build/bundle-work \
		packaging/bundle/kiosk.spec
	touch $@
.venv-bundle/set-up: requirements/bundle.txt $(RUN_DONE)
	PYTHON="$(PYTHON)" packaging/system-libraries.sh bundle
	$(PYTHON) -m venv --clear .venv-bundle
	$(BUNDLE_BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes \
		-r requirements/bundle.txt
	touch $@

# `make mutants` changes what decides trust, one thing at a time, and counts what no test notices.
ifneq ($(firstword $(MAKECMDGOALS)),prove)
mutants: setup-test .venv-mutants/set-up
	$(BIN)/python -m tests.prove mutants
endif
.venv-mutants/set-up: requirements/mutants.txt
	$(PYTHON) -m venv --clear .venv-mutants
	.venv-mutants/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes \
		-r requirements/mutants.txt
	touch $@

clean:
	rm -rf build .venv .venv-bundle .venv-mutants
