#!/bin/bash
# Starts a node of a Galera cluster: finds out how far its data goes, then joins the nodes that run or, when none does,
# waits until decide.sh can tell which node starts the cluster, and joins or is that one.
set -euo pipefail

SCRIPTS=$(dirname "$0")
VOLUME=${VOLUME:-/var/lib/mysql}
RUN=${RUN:-/run/galera}
CHOICE=${CHOICE:-/etc/galera-choice/node}
DATA=$VOLUME/data
CONFIGURATION=--defaults-file=/etc/galera/my.cnf

# The shell is process 1 until the server takes its place, and process 1 ignores what it does not trap.
trap 'rm -f "$RUN/report"; exit 143' TERM INT

log() {
    echo "$(date --utc +%FT%TZ) [start] $*" >&2
}

saved() {
    sed -n "s/^$1: *//p" "$DATA/grastate.dat" 2> /dev/null || true
}

belongs_to_a_cluster() {
    [[ $(saved uuid) =~ [1-9a-f] ]]
}

# An installation that broke off, or never saw a cluster: nobody can have written to it.
discard_unused_installation() {
    if [[ -e $VOLUME/installing ]]; then
        if belongs_to_a_cluster; then
            rm "$VOLUME/installing"
        else
            log "discarding an installation that was never used"
            rm -rf "$DATA"
            rm "$VOLUME/installing"
        fi
    fi
}

# Prints 'empty', 'unusable' or '<uuid>:<seqno>'.
position() {
    if [[ ! -d $DATA/mysql ]]; then
        echo empty
    elif [[ -e $DATA/sst_in_progress ]] || ! belongs_to_a_cluster; then
        echo unusable
    elif [[ $(saved seqno) =~ ^[0-9]+$ ]]; then
        echo "$(saved uuid):$(saved seqno)"
    else
        recover
    fi
}

# After a crash only InnoDB knows the position. When it cannot be asked, for want of memory or space perhaps, nothing is
# known: to call the data unusable would let the others go on without what may be there alone.
recover() {
    local output recovered
    output=$(mariadbd "$CONFIGURATION" --wsrep-recover 2>&1) || {
        echo "$output" >&2
        return 1
    }
    echo "$output" >&2
    recovered=$(sed -nE 's/.*Recovered position: ?([0-9a-f-]{36}:-?[0-9]+).*/\1/p' <<< "$output")
    case $recovered in
        *:-1) echo unusable ;;
        *:*) echo "$recovered" ;;
        *) return 1 ;;
    esac
}

install_database() {
    log "installing an empty database"
    touch "$VOLUME/installing"
    mkdir -p "$DATA"
    mariadb-install-db "$CONFIGURATION" --auth-root-authentication-method=socket \
        --auth-root-socket-user=mysql --skip-test-db >&2
}

# In this shell and not in one of its own, and asleep in the background: so that it can be told to stop.
wait_for_verdict() {
    local told= reports
    verdict=
    until [[ $verdict == join || $verdict == "bootstrap $NODE" || $verdict == "bootstrap $NODE anew" ]]; do
        if [[ $verdict != "$told" ]]; then
            log "$own; $verdict"
            told=$verdict
        fi
        if [[ -n $told ]]; then
            sleep 2 &
            wait $!
        fi
        reports="$NODE $own"$'\n'$("$SCRIPTS/peers.sh")
        # shellcheck disable=SC2046  # the choice is two words: a node and a position
        verdict=$("$SCRIPTS/decide.sh" "$CLUSTER-0" "$NODES" $(cat "$CHOICE" 2> /dev/null) <<< "$reports")
    done
    log "$own; $verdict"
}

# Beside the report: 'answered' once the server has answered, 'first' where the others wait for this node (alive.sh).
rm -f "$RUN"/*
mkdir -p "$VOLUME/tmp"
discard_unused_installation

here=$(position) || {
    log "the position of the data cannot be found out"
    exit 1
}
seen=$(cat "$VOLUME/component" 2> /dev/null || echo -)
own="waiting $here"
[[ $here != *:* ]] || own+=" $seen"

echo "$own" > "$RUN/report.new"
mv "$RUN/report.new" "$RUN/report"
wait_for_verdict
[[ $verdict == join ]] || touch "$RUN/first"
rm "$RUN/report"

arguments=(--wsrep-node-name="$NODE" --wsrep-node-address="$ADDRESS")
case $verdict in
    join)
        mkdir -p "$DATA"
        ;;
    "bootstrap $NODE anew")
        # Galera gives a cluster without a saved state a UUID of its own; the data stays.
        log "starting another cluster with the data of $here"
        mv -f "$DATA/grastate.dat" "$VOLUME/grastate.dat.before"
        here=
        arguments+=(--wsrep-new-cluster)
        ;;
    *)
        [[ $here != empty ]] || install_database
        [[ ! -e $DATA/grastate.dat ]] || sed -i 's/^safe_to_bootstrap: .*/safe_to_bootstrap: 1/' "$DATA/grastate.dat"
        arguments+=(--wsrep-new-cluster)
        ;;
esac
[[ $here != *:* ]] || arguments+=(--wsrep-start-position="$here")
exec mariadbd "$CONFIGURATION" "${arguments[@]}"
