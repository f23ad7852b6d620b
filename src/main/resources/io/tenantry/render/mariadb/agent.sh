#!/bin/bash
# Beside the server: tells the other nodes about this one, whether the server runs or not, and looks after its accounts.
set -uo pipefail

SCRIPTS=$(dirname "$0")

# A node that is not in step with the cluster learns of its accounts from the others.
takes_writes() {
    [[ $("$SCRIPTS/status.sh" 2> /dev/null) == 'Primary Synced ON '* ]]
}

while true; do
    ! takes_writes || "$SCRIPTS/accounts.sh" 2>&1 || true
    sleep 30
done &

exec socat TCP-LISTEN:4569,fork,reuseaddr EXEC:"$SCRIPTS/report.sh"
