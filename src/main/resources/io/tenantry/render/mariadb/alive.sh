#!/bin/bash
# Liveness probe: this node serves, or has a reason not to. There is no deadline for a start: recovering the data, waiting
# for the others and receiving a copy take as long as they take.
#
# Neither is a node dead that lost the majority: the others may come back, and its data is as good as theirs. But when it
# can ask them, and one of them is a member without it or has stopped to wait (see decide.sh), it has to stop and come
# back itself, unless it is catching up: Galera leaves a server running that it cannot help any more. One that is still
# joining has to when there is nobody left to join, unless the others wait for it.
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
    [[ $status != "Primary "* ]] || exit 0
    before=$(cat "$RUN/progress" 2> /dev/null)
    echo "$status" > "$RUN/progress"
    [[ $status == "$before" ]] || exit 0
    peers=$("$SCRIPTS/peers.sh")
    [[ $peers != *" member"* && $peers != *" waiting "* ]] || dead "the others are there, but not with this node: $peers"
elif [[ -e $RUN/answered ]]; then
    [[ $status == *"Too many connections"* ]] || dead "the server does not answer any more: $status"
elif [[ ! -e $RUN/first ]]; then
    peers=$("$SCRIPTS/peers.sh")
    [[ $peers == *" member"* || $peers != *" waiting "* ]] || dead "there is nobody left to join: $peers"
fi
