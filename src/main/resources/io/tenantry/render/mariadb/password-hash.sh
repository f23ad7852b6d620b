#!/bin/bash
# Prints the hash under which MariaDB keeps the password that comes in (mysql_native_password: SHA-1, twice), so that the
# password itself is in no statement, argument or log.
set -euo pipefail

once=$(sha1sum | cut -d ' ' -f 1)
[[ $once != da39a3ee5e6b4b0d3255bfef95601890afd80709 ]] || {
    echo "the password is empty" >&2
    exit 1
}
# shellcheck disable=SC2059  # the format is the bytes themselves
twice=$(printf "$(sed 's/../\\x&/g' <<< "$once")" | sha1sum | cut -d ' ' -f 1)
echo "*${twice^^}"
