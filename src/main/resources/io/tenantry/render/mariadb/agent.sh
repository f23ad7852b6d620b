#!/bin/bash
# Beside the server: tells the other nodes about this one, whether the server runs or not, and looks after its accounts.
set -uo pipefail

SCRIPTS=$(dirname "$0")

while true; do
    "$SCRIPTS/accounts.sh" 2>&1 || true
    sleep 30
done &

exec socat TCP-LISTEN:4569,fork,reuseaddr EXEC:"$SCRIPTS/report.sh"
