#!/bin/sh
# Sends what comes out of the pipe away, compressed, under the time at which it began; then deletes what is older than it has
# to be. A dump that broke off does not tell that it was all: then what was sent of it goes again, and nothing else does.
set -eu
object="$DESTINATION/$(date -u +%Y-%m-%dT%H-%M-%SZ).gz"

until [ -p /pipe/dump ]; do
    sleep 1
done
(gzip -c < /pipe/dump || touch /pipe/broken) | rclone rcat "$object"

attempts=60
until [ -e /pipe/complete ] && [ ! -e /pipe/broken ]; do
    attempts=$((attempts - 1))
    if [ "$attempts" -eq 0 ] || [ -e /pipe/broken ]; then
        rclone deletefile "$object"
        echo "the dump broke off; what was sent of it is deleted" >&2
        exit 1
    fi
    sleep 1
done
echo "sent $object"
rclone delete --min-age "${DAYS}d" "$DESTINATION"
