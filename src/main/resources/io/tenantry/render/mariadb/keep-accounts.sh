#!/bin/bash
# Beside a single server: looks after its accounts, again and again, since the Secret with root's password may change.
set -uo pipefail

SCRIPTS=$(dirname "$0")
SOCKET=${SOCKET:-/run/mysqld/mysqld.sock}

# Process 1 ignores what it does not trap, and a shell hears nothing while it waits for what is not in the background.
trap 'exit 0' TERM INT

while true; do
    [[ ! -S $SOCKET ]] || "$SCRIPTS/accounts.sh" 2>&1 || true
    sleep 30 &
    wait $!
done
