#!/bin/bash
# Prints what each other node of the cluster says of itself, as decide.sh reads it; nothing for one that does not answer.
set -uo pipefail

ask() {
    local report
    report=$(timeout 3 socat -u "TCP:$1.$DOMAIN:4569,connect-timeout=2" STDOUT 2> /dev/null)
    [[ -z $report ]] || echo "$1 $report"
}

for ((ordinal = 0; ordinal < NODES; ordinal++)); do
    [[ $CLUSTER-$ordinal == "$NODE" ]] || ask "$CLUSTER-$ordinal" &
done
wait
