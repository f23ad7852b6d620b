#!/bin/bash
# Prints the client's options with root's password, which is in PASSWORD_ROOT: to be read through a pipe, since a client that
# takes it from the environment or its arguments does not check who the server is, and arguments are everybody's to see.
set -euo pipefail

quoted=${PASSWORD_ROOT//\\/\\\\}
quoted=${quoted//\"/\\\"}
quoted=${quoted//$'\n'/\\n}
printf '[client]\npassword = "%s"\n' "$quoted"
