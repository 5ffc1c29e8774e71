#!/bin/sh
# Installs, through Debian's packages, what Python's do not bring.
#
#   system-packages.sh tests          what the tests need: PostgreSQL, shellcheck, systemd-analyze
#   system-packages.sh venv PYTHON    what `PYTHON -m venv` needs
#
# Quick when nothing is missing. Where it cannot install (no apt-get, not root) it names what is
# missing: `venv` then fails, `tests` goes on, and the tests concerned skip, or fail when CI is set.
set -eu

wanted=""

need() { # PACKAGE COMMAND: wants the package unless the command is there
    command -v "$2" >/dev/null 2>&1 || wanted="$wanted $1"
}

need_postgresql() { # Debian keeps the server's binaries off PATH
    for initdb in /usr/lib/postgresql/*/bin/initdb; do
        [ -x "$initdb" ] && return
    done
    need postgresql initdb
}

case "${1-}" in
    tests)
        need_postgresql
        need shellcheck shellcheck
        [ "$(uname -s)" != Linux ] || need systemd systemd-analyze
        ;;
    venv)
        version=$("$2" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        wanted="python$version-venv"
        ;;
    *)
        echo "usage: system-packages.sh tests | venv PYTHON" >&2
        exit 2
        ;;
esac

[ -n "$wanted" ] || exit 0

install() {
    apt-get update --quiet=2 || return
    # shellcheck disable=SC2086 # a list of package names
    DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $wanted
}

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 && install; then
    exit 0
fi

echo "Missing on this machine:$wanted (on Debian and Ubuntu: sudo apt-get install$wanted)" >&2
[ "$1" = tests ]
