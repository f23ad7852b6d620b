#!/bin/sh
# Readies a cluster for tenants. May be repeated.
set -eu
. /scripts/server.sh

await_server
session postgres --file=/scripts/cluster.sql
echo "$PGHOST is ready for tenants"
