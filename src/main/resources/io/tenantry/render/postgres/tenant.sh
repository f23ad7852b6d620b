#!/bin/sh
# Makes a tenant's database what its settings say. Each step may be repeated, and the whole may stop anywhere.
set -eu
. /scripts/server.sh

await_server
session postgres --file=/tenant/settings.sql --file=/scripts/passwords.sql --file=/scripts/roles.sql
exists=$(session postgres --file=/tenant/settings.sql --file=/scripts/exists.sql)
if [ "$exists" = 0 ]; then
    session postgres --file=/tenant/create.sql
fi
session postgres --file=/tenant/settings.sql --file=/scripts/close.sql
session "$TENANT_DATABASE" --file=/tenant/settings.sql --file=/scripts/privileges.sql
echo "$TENANT_DATABASE is provisioned"
