#!/bin/bash
# Says of this node what decide.sh wants to know.
set -uo pipefail

RUN=${RUN:-/run/galera}

if [[ -s $RUN/report ]]; then
    cat "$RUN/report"
elif [[ $("$(dirname "$0")/status.sh" 2> /dev/null) == "Primary "* ]]; then
    echo member
else
    echo busy
fi
