#!/bin/bash
# Prints SQL that makes all databases of spaces again, as they are at one moment, with their views, triggers, routines and
# events. The server's own database is left out: what it keeps, the accounts, provisioning makes of what is declared.
set -euo pipefail

SCRIPTS=$(dirname "$0")

exec mariadb-dump --defaults-file=<(bash "$SCRIPTS/root-options.sh") --host="$HOST" --port="${PORT:-3306}" --user=root \
    --all-databases --ignore-database=mysql --ignore-database=sys \
    --single-transaction --quick --routines --events --triggers --hex-blob --skip-add-locks
