#!/bin/sh
# Installs the pinned plugins that tests build sites with: sh install_plugins.sh VENV REQUIREMENTS
set -eu
venv=$1
requirements=$2
log=build/setup.log
mkdir -p build
. "${0%/*}/telling.sh"

install() {
    tell_while "^Collecting " "$venv/bin/python" -m pip install --disable-pip-version-check --retries 2 \
        --no-deps --require-hashes "$@" || {
        echo "mirrormark: the plugins for tests can't be fetched; go online once, then run this again." \
            "(What happened: $log.)" >&2
        exit 1
    }
}

echo "Installing the pinned plugins of MkDocs that tests have …"
# Two packages come as source alone. What builds them is pinned, too, so it has to be there before.
sed -n '/^setuptools==/,/^[^ ]*$/p' "$requirements" | sed '/^ *#/,$d' >build/setuptools.txt
install --only-binary :all: --requirement build/setuptools.txt
install --no-build-isolation --requirement "$requirements"
