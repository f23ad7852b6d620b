#!/bin/bash
# Liveness probe: this node serves, or has a reason not to. There is no deadline for a start: recovering the data, waiting
# for the others and receiving a copy take as long as they take.
#
# Neither is a node dead that lost the majority and reaches nobody: the others may come back, and its data is as good as
# theirs. But when it can ask another and is still apart from it, it has to stop and come back through start.sh: the other
# may be a member without it, or wait for it (see decide.sh), or they may have lost each other's address, since behind the
# mesh a connection that comes in does not say from where. So has one that gets nothing of what it misses: Galera leaves a
# server running that it cannot help any more. One that is still joining has to when there is nobody left to join, unless
# the others wait for it.
set -uo pipefail

SCRIPTS=$(dirname "$0")
RUN=${RUN:-/run/galera}

dead() {
    echo "$*"
    exit 1
}

[[ ! -e $RUN/report ]] || exit 0

if status=$("$SCRIPTS/status.sh" 2>&1); then
    touch "$RUN/answered"
    case $status in
        'Primary Joining'*) ;;
        'Primary '*) exit 0 ;;
    esac
    before=$(cat "$RUN/progress" 2> /dev/null)
    echo "$status" > "$RUN/progress"
    [[ $status == "$before" ]] || exit 0
    [[ $status == non-Primary* ]] || dead "nothing arrives of what is missing: $status"
    peers=$("$SCRIPTS/peers.sh")
    [[ -z $peers ]] || dead "there are others, but not with this node: $peers"
elif [[ -e $RUN/answered ]]; then
    [[ $status == *"Too many connections"* ]] || dead "the server does not answer any more: $status"
elif [[ ! -e $RUN/first ]]; then
    peers=$("$SCRIPTS/peers.sh")
    [[ $peers == *" member"* || $peers != *" waiting "* ]] || dead "there is nobody left to join: $peers"
fi
