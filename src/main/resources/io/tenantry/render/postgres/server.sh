# Sourced: how every script here talks to the server. PGHOST, PGUSER, PGPASSWORD and PGSSLMODE say where and as whom.

# session DATABASE --file=…: one session of quiet, bounded statements that stops at the first error.
session() {
    PGDATABASE=$1
    export PGDATABASE
    shift
    psql --no-psqlrc --quiet --no-password --no-align --tuples-only \
        --set=ON_ERROR_STOP=1 --set=VERBOSITY=terse --file=/scripts/session.sql "$@"
}

# Waits five minutes for the primary and for what the operator makes in it, then gives up and says why.
await_server() {
    attempts=60
    until reason=$(session postgres --file=/scripts/ready.sql 2>&1); do
        attempts=$((attempts - 1))
        if [ "$attempts" -eq 0 ]; then
            echo "$reason" >&2
            return 1
        fi
        sleep 5
    done
}
