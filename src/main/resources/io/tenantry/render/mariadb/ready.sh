#!/bin/bash
# Readiness probe: this node is in the primary component and has what the others have. One that is copied from stays.
set -euo pipefail

case $("$(dirname "$0")/status.sh") in
    'Primary Synced ON '* | 'Primary Donor/Desynced ON '*) ;;
    *) exit 1 ;;
esac
