#!/bin/bash
# Starts a single server, and installs it first where the disk is empty. An installation that broke off is begun anew:
# nobody can have written to it. Anything else that lies there is the server's to judge.
set -euo pipefail

VOLUME=${VOLUME:-/var/lib/mysql}
DATA=$VOLUME/data
CONFIGURATION=--defaults-file=/etc/mariadb/my.cnf

log() {
    echo "$(date --utc +%FT%TZ) [serve] $*" >&2
}

mkdir -p "$VOLUME/tmp"
if [[ -e $VOLUME/installing ]]; then
    log "discarding an installation that broke off"
    rm -rf "$DATA"
fi
if [[ ! -e $DATA ]]; then
    log "installing an empty database"
    touch "$VOLUME/installing"
    mkdir "$DATA"
    mariadb-install-db "$CONFIGURATION" --auth-root-authentication-method=socket \
        --auth-root-socket-user=mysql --skip-test-db >&2
    sync
    rm "$VOLUME/installing"
fi
exec mariadbd "$CONFIGURATION"
