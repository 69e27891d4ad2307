#!/bin/sh
# make offline: unpacks the newest bundle, cuts off the network, installs it, loads the samples, serves, saves, restores.
set -eu
# shellcheck disable=SC2012 # our own names
bundle=$(ls -t dist/*.tar.gz | head -n 1)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar --extract --gzip --file "$bundle" --directory "$folder" --strip-components 1
if unshare --map-root-user --net true 2>/dev/null; then
    unshare --map-root-user --net "$folder/deploy/try-installed.sh" "$(command -v "$1")"
else
    echo "unshare is not permitted here: only pip's --no-index keeps the network out." >&2
    "$folder/deploy/try-installed.sh" "$(command -v "$1")"
fi
