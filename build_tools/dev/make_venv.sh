#!/bin/sh
# Makes the virtual environment with the pinned packages: sh make_venv.sh FOLDER
set -eu
venv=$1
log=build/setup.log
mkdir -p build
. "${0%/*}/telling.sh"

stop() {
    echo "mirrormark: $*" >&2
    exit 1
}

# Runs a command; where it fails, one line says what to do.
attempt() {
    advice=$1
    shift
    tell_while "^Collecting " "$@" || stop "$advice (What happened: $log.)"
}

is_new_enough() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1
}

for candidate in ${PYTHON:-} python3.13 python3.14 python3.12 python3 python; do
    if is_new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
[ -n "${python:-}" ] || stop "this needs Python 3.12 or newer with venv (found: $(python3 --version \
2>/dev/null || echo none)); install it, or run 'make PYTHON=/path/to/python …'."

if ! is_new_enough "$venv/bin/python"; then
    echo "Making $venv with $("$python" --version) …"
    attempt "can't make $venv; remove it and try again." "$python" -m venv --clear "$venv"
fi
echo "Installing the pinned Python packages …"
attempt "the Python packages can't be fetched; go online once, then run this again." \
    "$venv/bin/python" -m pip install --disable-pip-version-check --retries 2 --require-hashes \
    --only-binary :all: --requirement constraints.txt
attempt "mirrormark itself can't be installed into $venv; run 'make clean' and try again." \
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-deps \
    --no-build-isolation --editable .
