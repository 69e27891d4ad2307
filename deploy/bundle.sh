#!/bin/sh
# make bundle: all a server without network needs, in one archive under dist/. Usage: deploy/bundle.sh PYTHON
# The wheels are those of this machine's kind and Python; the server must be of the same (install.sh looks).
set -eu
python=$1
what=$("$python" -c 'import platform, sys; print("python%d.%d-%s-%s" % (*sys.version_info[:2], sys.platform, platform.machine()))')
name=rule-of-law-$("$python" -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')-$what
rm -rf build/bundle
mkdir -p "build/bundle/$name/wheels" dist
git archive HEAD -- . ':!tests' ':!.ci' | tar --extract --directory "build/bundle/$name"
grep -v '^-e' requirements.txt >build/bundle/requirements.txt
"$python" -m pip wheel --quiet --disable-pip-version-check --wheel-dir "build/bundle/$name/wheels" \
    --requirement build/bundle/requirements.txt 'setuptools>=77'
cp deploy/install.sh "build/bundle/$name/"
echo "$what" >"build/bundle/$name/wheels/for"
(cd "build/bundle/$name" && find . -type f -exec sha256sum {} +) >build/bundle/SHA256SUMS
mv build/bundle/SHA256SUMS "build/bundle/$name/"
tar --create --gzip --file "dist/$name.tar.gz" --directory build/bundle --owner=0 --group=0 "$name"
(cd dist && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
ls -lh "dist/$name.tar.gz"
rm -rf build/bundle
