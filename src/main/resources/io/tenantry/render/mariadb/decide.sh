#!/bin/bash
# Decides who starts the cluster again when no node of it runs.
#
#   decide.sh <first start's node> <number of nodes> [<node> <position>]  < reports
#
# A report is one line: the node's name and what it says of itself.
#   member                          runs, in the primary component
#   busy                            none of the others: starts, joins, or runs without a majority
#   waiting empty                   does not run; has no data
#   waiting unusable                does not run; has data, but cannot say up to where: a state transfer broke off
#   waiting <uuid>:<seqno> <names>  does not run; has all up to this transaction, and saw these nodes last, or '-'
# A node without a line does not answer; it counts like one that is busy.
#
# The answer is one line: 'join', 'bootstrap <node>', 'bootstrap <node> anew' or 'wait <why>'.
#
# A transaction is promised to a client once every node of the primary component has received it, and each writes it to
# its own disk when it gets there. So after a full stop any one of them may hold the last ones, and the cluster is only
# started again when all of the last component have said how far they are: then by the one that is farthest. A node that
# was not in that component cannot be as far, since the change of the component takes a sequence number itself; so the
# component that the farthest node saw is the last. Beyond that a majority of all nodes has to be there, since any two
# majorities have a node in common.
#
# A person who knows better names a node and the position it reports: that node starts the cluster, whoever is missing.
# It starts it anew, under another UUID: what is missing may hold transactions of the old one that the new one will never
# have, and must not be taken for ahead of it when it comes back. So the position is never reported again either.
set -euo pipefail

first=$1
size=$2
chosen=${3:-}
chosen_position=${4:-}

declare -A position=() component=()

# What is no report counts as no answer: it comes over the network, and bash evaluates what stands in a subscript.
report='^([a-z0-9-]+-[0-9]+) (member|busy|waiting (empty|unusable)|waiting ([0-9a-f-]{36}:[0-9]{1,18}) ([a-z0-9,-]+))$'
while IFS= read -r line; do
    [[ $line =~ $report ]] || continue
    name=${BASH_REMATCH[1]}
    case ${BASH_REMATCH[2]} in
        member)
            echo join
            exit
            ;;
        waiting*)
            position[$name]=${BASH_REMATCH[3]}${BASH_REMATCH[4]}
            component[$name]=${BASH_REMATCH[5]}
            ;;
    esac
done

wait_for() {
    echo "wait $*"
    exit
}

ordinal() {
    echo "$((10#${1##*-}))"
}

if [[ -n $chosen ]]; then
    [[ -v position[$chosen] ]] || wait_for "$chosen, which the overlay chose at $chosen_position"
    if [[ ${position[$chosen]} == "$chosen_position" ]]; then
        echo "bootstrap $chosen anew"
        exit
    fi
fi

uuids=()
farthest=()
highest=-1
for name in "${!position[@]}"; do
    [[ ${position[$name]} == *:* ]] || continue
    uuid=${position[$name]%:*}
    seqno=$((10#${position[$name]##*:}))
    [[ " ${uuids[*]} " == *" $uuid "* ]] || uuids+=("$uuid")
    if ((seqno > highest)); then
        highest=$seqno
        farthest=("$name")
    elif ((seqno == highest)); then
        farthest+=("$name")
    fi
done

((${#uuids[@]} <= 1)) || wait_for "a person: the nodes hold the data of different clusters"

if ((${#farthest[@]} == 0)); then
    ((${#position[@]} == size)) || wait_for "all $size nodes: none of the ${#position[@]} that are here has data"
    for name in "${!position[@]}"; do
        [[ ${position[$name]} == empty ]] || wait_for "a person: there is data, and no node can say up to where"
    done
    echo "bootstrap $first"
    exit
fi

winner=${farthest[0]}
missing=()
for name in "${farthest[@]}"; do
    (($(ordinal "$name") >= $(ordinal "$winner"))) || winner=$name
    if [[ ${component[$name]} == - ]]; then
        ((${#position[@]} == size)) || wait_for "all $size nodes: $name does not know who was there last"
        continue
    fi
    for member in ${component[$name]//,/ }; do
        [[ -v position[$member] || " ${missing[*]-} " == *" $member "* ]] || missing+=("$member")
    done
done

((${#missing[@]} == 0)) || wait_for "${missing[*]}, of the last component: $winner is at $highest"
((2 * ${#position[@]} > size)) || wait_for "a majority: only ${#position[@]} of $size nodes are here"
echo "bootstrap $winner"
