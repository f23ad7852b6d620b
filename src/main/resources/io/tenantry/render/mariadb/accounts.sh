#!/bin/bash
# Brings the server's own accounts to what accounts.sql says, with the password that the Secret holds now.
set -euo pipefail

SCRIPTS=$(dirname "$0")

hash=$("$SCRIPTS/password-hash.sh" < /run/secrets/root/password)
{
    echo "SET SESSION sql_log_off = 1, SESSION slow_query_log = 0;"
    echo "SET @root = '$hash';"
    cat "$SCRIPTS/accounts.sql"
} | timeout 60 mariadb --no-defaults --user=mysql --socket=/run/mysqld/mysqld.sock
