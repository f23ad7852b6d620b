#!/bin/bash
# Called by the server whenever the cluster changes (wsrep_notify_cmd): keeps the names of the nodes of the last primary
# component, which decide.sh needs when all nodes have stopped.
set -euo pipefail

VOLUME=${VOLUME:-/var/lib/mysql}
primary=
members=

while (($# > 1)); do
    case $1 in
        --primary) primary=$2 ;;
        --members) members=$2 ;;
    esac
    shift 2
done

[[ $primary == yes ]] || exit 0

# Each member is <uuid>/<name>/<address>.
names=()
for member in ${members//,/ }; do
    name=${member#*/}
    names+=("${name%/*}")
done
(IFS=, && echo "${names[*]}") > "$VOLUME/component.new"
sync "$VOLUME/component.new"
mv "$VOLUME/component.new" "$VOLUME/component"
rm -f "$VOLUME/installing"
