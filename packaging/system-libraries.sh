#!/bin/sh
# Installs the system libraries that are missing: "run" for the kiosk, "test" for its checks as well.
# Installs only when it may (root, or sudo that asks nothing); otherwise prints the exact command.
set -eu

python="${PYTHON:-python3}"
wanted="libdbus-1-3 libegl1 libfontconfig1 libgl1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
[ "${1:-run}" = test ] && wanted="$wanted xvfb"

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "system-libraries: no dpkg here, so nothing was checked; see docs/it.md for the list" >&2
    exit 0
fi

missing=""
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing="$missing $package"
done
"$python" -c "import ensurepip, venv" 2>/dev/null || missing="$missing python3-venv"
[ -z "$missing" ] && exit 0

command="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    sudo=""
elif sudo -n true 2>/dev/null; then
    sudo="sudo"
else
    echo "system-libraries: these packages are missing and may not be installed from here. Run:" >&2
    echo "    sudo apt-get update && sudo $command" >&2
    exit 1
fi
echo "system-libraries: installing$missing" >&2
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo $command -qq >/dev/null
