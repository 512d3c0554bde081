#!/bin/sh
# Installs the system libraries that are missing: "run" for the kiosk, "test" for its checks as well.
# Installs only when it may (root, or sudo that asks nothing); otherwise prints the exact command.
set -eu

python="${PYTHON:-python3}"
wanted="libdbus-1-3 libegl1 libfontconfig1 libgl1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
[ "${1:-run}" = test ] && wanted="$wanted xvfb"

if ! "$python" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"; then
    echo "system-libraries: $python is not Python 3.11, 3.12 or 3.13." >&2
    echo "    Name one that is: make PYTHON=python3.12 run" >&2
    exit 1
fi

missing=""
if command -v dpkg-query >/dev/null 2>&1; then
    for package in $wanted; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" ||
            missing="$missing $package"
    done
else
    echo "system-libraries: no dpkg here, so nothing was checked; this script lists what is needed" >&2
fi
if ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
    # Debian keeps it in a package of its own, one for each Python.
    missing="$missing $("$python" -c "import sys; print('python%d.%d-venv' % sys.version_info[:2])")"
fi
[ -z "$missing" ] && exit 0

install="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "system-libraries: missing:$missing" >&2
    exit 1
elif [ "$(id -u)" = 0 ]; then
    sudo=""
elif sudo -n true 2>/dev/null; then
    sudo="sudo -n"
else
    echo "system-libraries: these packages are missing and may not be installed from here. Run:" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    exit 1
fi
echo "system-libraries: installing$missing" >&2
$sudo apt-get update -qq
$sudo env DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
