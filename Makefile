# Two commands matter: `make run` opens the kiosk, `make test` checks everything.
# The others serve them. Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
CONTENT := content/sexual-health
CONTENT_FILES := $(shell find content -type f 2>/dev/null)
COMPILER_FILES := $(shell find kiosk/authoring kiosk/content kiosk/library -name '*.py')
PART ?= start

.PHONY: run test setup setup-test builtin fmt lock prove bench clean

run: setup builtin
	$(BIN)/kiosk --windowed $(ARGS)

test: setup-test builtin
	$(BIN)/python -m tests

setup: build/setup-run.stamp
setup-test: build/setup-test.stamp

build/setup-run.stamp: requirements/author.txt pyproject.toml packaging/system-libraries.sh
	packaging/system-libraries.sh run
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/author.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	mkdir -p build && touch $@

build/setup-test.stamp: requirements/test.txt build/setup-run.stamp
	packaging/system-libraries.sh test
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

builtin: build/builtin.db
build/builtin.db: build/setup-run.stamp $(CONTENT_FILES) $(COMPILER_FILES)
	$(BIN)/kioskctl content compile $(CONTENT) --out $@

fmt: setup-test
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

# Makes the lock files anew; needs uv, and only then.
lock:
	uv pip compile --no-config -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml -o requirements/run.txt
	uv pip compile --no-config -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --extra author --group setup -o requirements/author.txt
	uv pip compile --no-config -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --extra author --group setup --group test -o requirements/test.txt
	uv pip compile --no-config -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group bundle -o requirements/bundle.txt

# `make prove PART=start` runs a full count and writes docs/proofs/PART.json.
prove: setup-test builtin
	$(BIN)/python -m tests.prove $(PART)

bench: setup-test builtin
	$(BIN)/python -m tests.prove start --no-write

clean:
	rm -rf build .venv
