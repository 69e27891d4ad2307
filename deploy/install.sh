#!/bin/sh
# Installs from this folder alone, without a network: ./install.sh [PYTHON=python3]
set -eu
cd "$(dirname "$0")"
python=${1:-python3}
here=$("$python" -c 'import platform, sys; print("python%d.%d-%s-%s" % (*sys.version_info[:2], sys.platform, platform.machine()))')
if [ "$here" != "$(cat wheels/for)" ]; then
    echo "本安装包适用于 $(cat wheels/for)，这台机器是 $here。 This bundle is for $(cat wheels/for); this machine has $here." >&2
    exit 1
fi
sha256sum --check --quiet SHA256SUMS
"$python" -m venv .venv
alone="--quiet --disable-pip-version-check --no-index --find-links wheels"
# shellcheck disable=SC2086 # several words on purpose
.venv/bin/python -m pip install $alone 'setuptools>=77'
# shellcheck disable=SC2086
.venv/bin/python -m pip install $alone --no-build-isolation --requirement requirements.txt
.venv/bin/python -m dashboard --help >/dev/null
echo "已安装。 Installed: $(pwd)/.venv/bin/python -m dashboard"
