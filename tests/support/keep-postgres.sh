#!/bin/sh
# Runs one throw-away PostgreSQL server for as long as its standard input stays open.
#
#   keep-postgres.sh BIN DIR PORT
#
# BIN holds initdb and pg_ctl; DIR exists, is empty but for a file `password`, and belongs to the
# caller. Prints `ready` once connections are answered. However the test run ends, its end of the
# pipe closes: then the server stops and DIR goes.
set -eu
bin=$1 dir=$2 port=$3

trap '' INT HUP TERM
trap '"$bin/pg_ctl" --pgdata "$dir/data" --mode immediate --silent stop >/dev/null 2>&1 || :; rm -rf "$dir"' EXIT

"$bin/initdb" --pgdata "$dir/data" --username lotse --pwfile "$dir/password" \
    --auth scram-sha-256 --encoding UTF8 --locale C --no-sync >"$dir/log" 2>&1 || { cat "$dir/log"; exit 1; }

cat >>"$dir/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = ''
max_connections = 60
shared_buffers = 16MB
fsync = off
full_page_writes = off
synchronous_commit = off
END

"$bin/pg_ctl" --pgdata "$dir/data" --log "$dir/log" --wait --timeout 20 --silent start >/dev/null ||
    { cat "$dir/log"; exit 1; }
echo ready
cat >/dev/null
