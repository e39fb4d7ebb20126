#!/usr/bin/env bash
# Two Lecterns on one PostgreSQL, which are one classroom, for who wants to see it or to pull a plug.
#
#   scripts/two-nodes.sh [FOLDER]
#
# FOLDER is the packaged Lectern, desktop/target/lectern if it is not said. The database is made for the occasion with
# initdb and pg_ctl, which have to be on the path (and do not run as root), or is the empty one of
#   DB=jdbc:postgresql://HOST/NAME DB_USER=NAME DB_PASSWORD_FILE=FILE scripts/two-nodes.sh
# Everything lies in a temporary folder and is gone at the end (Ctrl-C). ONCE=1 ends after the first look.
set -euo pipefail

lectern=$(cd "${1:-$(dirname "$0")/../desktop/target/lectern}" && pwd)/bin/lectern
work=$(mktemp -d)
first=${PORT:-8081}
second=$((first + 1))
nodes=()

finish() {
  for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; done
  wait
  [ -d "$work/postgresql" ] && pg_ctl -D "$work/postgresql" -m fast stop > "$work/stop.log" || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 0' INT TERM

umask 077
if [ -z "${DB:-}" ]; then
  initdb -D "$work/postgresql" -U lectern -A trust > "$work/initdb.log"
  pg_ctl -D "$work/postgresql" -w -o "-p $((first + 2)) -k $work -c listen_addresses=127.0.0.1" \
    -l "$work/postgresql.log" start > "$work/start.log"
  DB=jdbc:postgresql://127.0.0.1:$((first + 2))/postgres
  DB_USER=lectern
  DB_PASSWORD_FILE=$work/any
  echo "not asked for" > "$DB_PASSWORD_FILE"
fi
echo "a password for two" > "$work/admin"

start() { # PORT
  "$lectern" --headless --bind 127.0.0.1 --port "$1" --data "$work/data-$1" --db "$DB" --db-user "$DB_USER" \
    --db-password-file "$DB_PASSWORD_FILE" --admin head --admin-password-file "$work/admin" > "$work/$1.log" 2>&1 &
  nodes+=($!)
  for _ in $(seq 120); do
    curl -sf "http://127.0.0.1:$1/health" > "$work/health" && return
    sleep 0.5
  done
  echo "The node on port $1 did not start:"
  tail "$work/$1.log"
  exit 1
}

call() { # PORT METHOD PATH TOKEN BODY
  curl -sf -X "$2" "http://127.0.0.1:$1/api$3" -H "Authorization: Bearer $4" -H "Content-Type: application/json" \
    ${5:+-d "$5"}
}

field() { # NAME, of the JSON on standard input
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

start "$first"
# Nodes that share a database need the same key.
mkdir -p "$work/data-$second"
cp -r "$work/data-$first/secrets" "$work/data-$second/"
start "$second"
token=$(call "$first" POST /auth/login "" '{"username":"head","password":"a password for two"}' | field accessToken)
config='{"isPublic":false,"approvalRequired":false,"keepChat":false,"synchronised":false}'
room=$(call "$first" POST /classrooms "$token" "{\"name\":\"Two nodes\",\"config\":$config}")
id=$(echo "$room" | field id)
code=$(call "$second" GET "/classrooms/$id" "$token" | field joinCode)
echo "Node 1: http://127.0.0.1:$first  (process ${nodes[0]})"
echo "Node 2: http://127.0.0.1:$second  (process ${nodes[1]})"
echo "The classroom was made on node 1; node 2 says that its code is $code."
call "$second" POST /auth/guest "" \
  "{\"deviceId\":\"two-nodes\",\"nickname\":\"Ann\",\"joinCode\":\"$code\"}" > "$work/guest"
echo "Ann joined on node 2; node 1 says that these are in it:"
call "$first" GET "/classrooms/$id/members" "$token" | grep -o '"nickname":"[^"]*"'
[ -n "${ONCE:-}" ] && exit 0
echo "Join with the code on either of them in a few browsers, and kill -9 one process: the pages of the other go on."
echo "Ctrl-C ends it."
wait
