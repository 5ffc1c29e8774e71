#!/usr/bin/env bash
# Puts a backup back into an empty place. The bot must not run.
#
#   restore.sh [--no-upgrade] ARCHIVE
#
# Where to, the bot's own settings say (LOTSE_HOME, LOTSE_CONFIG, LOTSE_DATABASE_URL, ..._FILE).
# Overwrites nothing: a database that holds anything stops it before anything is written; an
# organisation file that is there stays. The storage keys must be there already, unless they are in
# the archive. Afterwards `lotse db upgrade` brings the database to this version's form.
# PostgreSQL: psql and pg_restore must be on PATH and not older than the server.
set -euo pipefail
umask 077
# shellcheck source=deploy/places.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/places.sh"

usage() { fail "usage: restore.sh [--no-upgrade] ARCHIVE" 2; }

upgrade=yes archive=''
while (($#)); do
    case $1 in
        --no-upgrade) upgrade=no ;;
        -*) usage ;;
        *) [[ -z $archive ]] || usage && archive=$1 ;;
    esac
    shift
done
[[ -n $archive ]] || usage
[[ -f $archive ]] || fail "there is no archive $archive" 2
[[ $upgrade == no ]] || command -v lotse >/dev/null || fail "no command lotse on PATH (--no-upgrade does without)"

unpack() {
    local member
    while IFS= read -r member; do
        case $member in
            manifest | database.sqlite | database.dump | organisation.yaml | storage_keys) ;;
            *) fail "$archive is no backup of Lotse: it holds $member" ;;
        esac
    done < <(tar -tzf "$archive")
    tar -C "$work" -xzf "$archive" --no-same-owner || fail "$archive is damaged"
    [[ -f $work/manifest && $(head -n 1 "$work/manifest") == "lotse-backup 1" ]] ||
        fail "$archive is no backup of Lotse that this version understands"
}

check_keys() {
    if [[ -n $(setting LOTSE_STORAGE_KEYS) ]]; then
        rm -f -- "$work/storage_keys"
    elif [[ -f $work/storage_keys && -f $key_file ]]; then
        cmp -s "$work/storage_keys" "$key_file" || fail "$key_file holds other keys than the archive"
    elif [[ ! -f $work/storage_keys && ! -f $key_file ]]; then
        # The bot would make new keys at its next start, and nobody could read what is restored.
        fail "the keys are missing: set LOTSE_STORAGE_KEYS, or put the key file to $key_file first"
    fi
}

without_tables() { # FILE: some commands of the bot leave such a database
    python3 - "$1" <<'PYTHON'
import pathlib
import sqlite3
import sys
from contextlib import closing

address = pathlib.Path(sys.argv[1]).resolve().as_uri() + "?immutable=1"
try:
    with closing(sqlite3.connect(address, uri=True)) as database:
        (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
except sqlite3.Error:
    sys.exit(1)
sys.exit(tables > 0)
PYTHON
}

check_sqlite() {
    [[ -f $work/database.sqlite ]] || fail "the archive holds a PostgreSQL database: set LOTSE_DATABASE_URL"
    local file
    # A journal left behind would be applied to the restored file and destroy it.
    for file in "$sqlite-wal" "$sqlite-journal"; do
        [[ ! -s $file ]] || fail "$file is not empty: move it away first"
    done
    [[ ! -s $sqlite ]] || without_tables "$sqlite" || fail "$sqlite is not empty: move it away first"
    python3 - "$work/database.sqlite" <<'PYTHON'
import sqlite3
import sys
from contextlib import closing

with closing(sqlite3.connect(sys.argv[1])) as database:
    (finding,) = database.execute("PRAGMA integrity_check").fetchone()
if finding != "ok":
    sys.exit("the database in the archive is damaged")
PYTHON
}

check_postgresql() {
    [[ -f $work/database.dump ]] || fail "the archive holds an SQLite database: unset LOTSE_DATABASE_URL"
    local tables
    tables=$(psql --no-psqlrc --tuples-only --no-align --dbname="$address" --command="
        SELECT count(*) FROM pg_catalog.pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
    ((tables == 0)) || fail "the database is not empty: it has $tables tables"
}

place() { # FILE TARGET: in one step
    mkdir -p -- "$(dirname -- "$2")"
    cp -- "$1" "$2.restored"
    mv -- "$2.restored" "$2"
}

# In the new database and nowhere else: a .env of this folder may name the living one.
upgrade_database() {
    local url folder name
    url=$(setting LOTSE_DATABASE_URL)
    [[ -z $sqlite ]] || url=$(python3 - "$sqlite" <<'PYTHON'
import pathlib
import sys
import urllib.parse

print("sqlite:///" + urllib.parse.quote(str(pathlib.Path(sys.argv[1]).resolve())))
PYTHON
    )
    folder=$(realpath -- "$home")
    (
        for name in $(compgen -e LOTSE_); do unset "$name"; done
        cd -- "$work"
        LOTSE_HOME=$folder LOTSE_DATABASE_URL=$url lotse db upgrade
    )
}

# Run by root: what is new belongs to whom the folder belongs, and the bot can read its settings.
# The folder may be a symlink (systemd makes one); a symlink in it is the bot's own and not followed.
hand_over() {
    ((EUID == 0)) || return 0
    local folder file
    folder=$(realpath -- "$home")
    chown -R "$(stat -c %u:%g -- "$folder")" "$folder"
    if [[ -n $sqlite ]]; then
        folder=$(realpath -- "$(dirname -- "$sqlite")")
        for file in "$sqlite" "$sqlite.lock"; do
            [[ ! -e $file ]] || chown --no-dereference "$(stat -c %u:%g -- "$folder")" "$file"
        done
    fi
    if [[ $config_is_new == yes && $(realpath -- "$config") != "$(realpath -- "$home")"/* ]]; then
        chmod 0644 -- "$config"
    fi
}

mkdir -p -- "$home"
work=$(mktemp -d "$home/.restore-XXXXXX")
trap 'rm -rf -- "$work"' EXIT

unpack
check_keys
if [[ -n $sqlite ]]; then check_sqlite; else check_postgresql; fi

if [[ -n $sqlite ]]; then
    place "$work/database.sqlite" "$sqlite"
else
    pg_restore --dbname="$address" --exit-on-error --single-transaction --no-owner --no-privileges \
        "$work/database.dump"
fi
config_is_new=no
if [[ -f $work/organisation.yaml && ! -e $config ]]; then
    place "$work/organisation.yaml" "$config"
    config_is_new=yes
fi
if [[ -f $work/storage_keys && ! -e $key_file ]]; then place "$work/storage_keys" "$key_file"; fi

upgraded=0
if [[ $upgrade == yes ]]; then upgrade_database || upgraded=$?; fi
hand_over
((upgraded == 0)) || fail "the data is back, but 'lotse db upgrade' failed: mend that and run it again"

made=$(sed -n 's/^made //p' "$work/manifest")
cat <<END
Restored what was there at $made (UTC). Whatever was deleted since then is back, so:
1. Start the bot. It deletes at once what is past its time (appointments, closed cases).
2. Repeat what people asked for since then: lotse erase --conversation K-..., /loeschen.
END
