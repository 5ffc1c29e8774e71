#!/usr/bin/env bash
# Copies the bot's data into one archive, while the bot runs.
#
#   backup.sh [--with-keys] [--keep DAYS] FOLDER
#
# FOLDER gets lotse-<UTC time>.tar.gz (mode 0600) with the database and the organisation file. Where
# they are, the bot's own settings say (LOTSE_HOME, LOTSE_CONFIG, LOTSE_DATABASE_URL, ..._FILE), from
# the environment only: .env is not read.
# Run it once a day; each run first deletes archives that would be older than DAYS (2 to 7, default
# 7) before the next run: backups must not outlive seven days, whether or not new ones succeed.
#
# Not in the archive, on purpose: the storage keys, unless you ask for them. Archive and key together
# are as good as plain text. Without the keys a restored database cannot be read, so keep a copy of
# them somewhere else.
#
# The archive is not encrypted further: names, times and settings in the organisation file are in
# the clear. Send it on only encrypted (age, gpg, restic, ...).
#
# From a timer or cron, with the places that lotse.service names, on one line:
#   17 3 * * *  LOTSE_HOME=/var/lib/lotse LOTSE_CONFIG=/etc/lotse/organisation.yaml
#               /opt/lotse/deploy/backup.sh /srv/backup
# In the container, on one line too:
#   17 3 * * *  docker compose --file /opt/lotse/deploy/compose.yaml exec -T lotse
#               /opt/lotse/deploy/backup.sh /data/backup
# PostgreSQL: pg_dump must be on PATH and not older than the server.
set -euo pipefail
umask 077
# shellcheck source=deploy/places.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/places.sh"

usage() { fail "usage: backup.sh [--with-keys] [--keep DAYS] FOLDER" 2; }

with_keys=no keep=7 folder=''
while (($#)); do
    case $1 in
        --with-keys) with_keys=yes ;;
        --keep) (($# > 1)) || usage; keep=$2; shift ;;
        -*) usage ;;
        *) [[ -z $folder ]] || usage && folder=$1 ;;
    esac
    shift
done
[[ -n $folder ]] || usage
[[ $keep =~ ^[2-7]$ ]] || fail "--keep takes 2 to 7 days: personal data must not live on in backups" 2

prune() {
    local day=1440 slack=60 # minutes; a daily run is never punctual
    find "$folder" -maxdepth 1 -name 'lotse-*.tar.gz' -type f \
        -mmin +$(((keep - 1) * day - slack)) -exec rm -f -- {} +
    find "$folder" -maxdepth 1 -name '.lotse-*' -type d -mmin +$day -exec rm -rf -- {} +
}

copy_sqlite() { # waits for no writer and makes none wait: SQLite's own online backup
    [[ -f $sqlite ]] || fail "there is no database at $sqlite (LOTSE_HOME, LOTSE_DATABASE_URL)"
    python3 - "$sqlite" "$1" <<'PYTHON'
import pathlib
import sqlite3
import sys
from contextlib import closing

source, target = sys.argv[1:]
address = pathlib.Path(source).resolve().as_uri() + "?mode=ro"
with closing(sqlite3.connect(address, uri=True, timeout=30)) as live:
    with closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        (finding,) = copy.execute("PRAGMA integrity_check").fetchone()
if finding != "ok":
    sys.exit(f"the copy is damaged, and so probably is {source}")
PYTHON
}

copy_keys() {
    echo "backup.sh: warning: this archive holds the keys and what they protect; guard it well" >&2
    if [[ -n $(setting LOTSE_STORAGE_KEYS) ]]; then
        setting LOTSE_STORAGE_KEYS >"$1"
    elif [[ -f $key_file ]]; then
        cp -- "$key_file" "$1"
    else
        fail "there are no keys: neither LOTSE_STORAGE_KEYS nor $key_file"
    fi
}

mkdir -p -- "$folder"
prune
work=$(mktemp -d "$folder/.lotse-XXXXXX")
trap 'rm -rf -- "$work"' EXIT
made=$(date -u +%Y%m%dT%H%M%SZ)
archive=$folder/lotse-$made.tar.gz
[[ ! -e $archive ]] || fail "$archive exists already"

members=(manifest)
if [[ -n $sqlite ]]; then
    copy_sqlite "$work/database.sqlite"
    members+=(database.sqlite)
else
    command -v pg_dump >/dev/null || fail "there is no pg_dump on PATH: nothing was backed up"
    pg_dump --dbname="$address" --format=custom --no-owner --no-privileges --file="$work/database.dump"
    members+=(database.dump)
fi
if [[ -f $config ]]; then
    cp -- "$config" "$work/organisation.yaml"
    members+=(organisation.yaml)
else
    echo "backup.sh: warning: no organisation file at $config (LOTSE_CONFIG): it is not backed up" >&2
fi
if [[ $with_keys == yes ]]; then
    copy_keys "$work/storage_keys"
    members+=(storage_keys)
fi
printf 'lotse-backup 1\nmade %s\n' "$made" >"$work/manifest"

tar -C "$work" -czf "$work/archive" -- "${members[@]}"
sync
mv -- "$work/archive" "$archive"
echo "$archive"
