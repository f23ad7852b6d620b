#!/bin/bash
# Makes a tenant's database what its settings say. Each step may be repeated, and the whole may stop anywhere.
#
# The variables PASSWORD_OWNER, PASSWORD_READ_WRITE and PASSWORD_READ_ONLY hold the passwords of the levels that are
# declared, PASSWORD_ROOT that of root. Those of the levels leave this script only as the hashes under which the server
# keeps them; root's goes to the client through a pipe, as an option, without which it would not check who the server is.
set -euo pipefail
shopt -s inherit_errexit

SCRIPTS=$(dirname "$0")
ATTEMPTS=${ATTEMPTS:-60}

client() {
    mariadb --defaults-file=<("$SCRIPTS/root-options.sh") --host="$HOST" --port="${PORT:-3306}" --user=root --connect-timeout=10 "$@"
}

# Prints '"<level>": "<hash>"' for each level that has a password.
hashes() {
    local level password hash separator=
    for level in owner read-write read-only; do
        password=PASSWORD_${level^^}
        password=${password//-/_}
        if [[ -v $password ]]; then
            hash=$(printf %s "${!password}" | "$SCRIPTS/password-hash.sh")
            printf '%s"%s": "%s"' "$separator" "$level" "$hash"
            separator=', '
        fi
    done
}

# A cluster that starts, or a password of root that is on its way to it.
until client --execute='SELECT 1' > /dev/null; do
    ((--ATTEMPTS > 0)) || exit 1
    sleep 5
done

hashes=$(hashes)
{
    echo "SET SESSION sql_log_off = 1, SESSION slow_query_log = 0;"
    echo "SET @hashes = '{$hashes}';"
    cat "$SETTINGS" "$SCRIPTS/tenant.sql"
} | client
echo "provisioned"
