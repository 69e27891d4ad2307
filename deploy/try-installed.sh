#!/bin/sh
# The second half of try-bundle.sh, without a network: in the folder of the unpacked bundle.
set -eu
cd "$(dirname "$0")/.."
ip link set lo up 2>/dev/null || true # a new network has it down
if getent hosts pypi.org >/dev/null; then echo "(The network is there.)"; else echo "No network, as it should be."; fi
./install.sh "$1"
python=.venv/bin/python
export DASHBOARD_HOME="$PWD/home" DASHBOARD_CATALOGUE="$PWD/data/catalogue"
$python -m dashboard load data/samples --sender offline >/dev/null
$python -m dashboard serve --port 8599 >served.log 2>&1 &
server=$!
trap 'kill $server' EXIT
$python - <<'END'
import time
from urllib.error import URLError
from urllib.request import urlopen
for _ in range(120):
    try:
        for path in ("/healthz", "/login", "/metrics"):
            with urlopen(f"http://127.0.0.1:8599{path}", timeout=5) as answer:
                print(path, answer.status, answer.read(60))
        break
    except URLError:
        time.sleep(0.5)
else:
    raise SystemExit(open("served.log").read())
END
$python -m dashboard backup "$PWD/disk"
DASHBOARD_HOME="$PWD/restored" $python -m dashboard restore "$PWD/disk"
