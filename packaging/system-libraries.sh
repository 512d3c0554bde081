#!/bin/sh
# Installs the system libraries that are missing: "run" for the kiosk, "test" for its checks as well,
# "bundle" for building the bundle.
# Installs only when it may (root, or sudo that asks nothing); otherwise prints the exact command.
set -eu

python="${PYTHON:-python3}"
PATH="$PATH:/usr/sbin:/sbin"

# What Qt's own libraries ask the system for, and Debian's package of each. Looked for by file:
# package names differ between releases, and a desktop has most of them.
libraries="
libdbus-1.so.3        libdbus-1-3
libEGL.so.1           libegl1
libfontconfig.so.1    libfontconfig1
libfreetype.so.6      libfreetype6
libGL.so.1            libgl1
libglib-2.0.so.0      libglib2.0-0
libwayland-client.so.0 libwayland-client0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1   libwayland-egl1
libX11.so.6           libx11-6
libX11-xcb.so.1       libx11-xcb1
libxcb.so.1           libxcb1
libxcb-cursor.so.0    libxcb-cursor0
libxcb-icccm.so.4     libxcb-icccm4
libxcb-image.so.0     libxcb-image0
libxcb-keysyms.so.1   libxcb-keysyms1
libxcb-randr.so.0     libxcb-randr0
libxcb-render.so.0    libxcb-render0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0     libxcb-shape0
libxcb-shm.so.0       libxcb-shm0
libxcb-sync.so.1      libxcb-sync1
libxcb-util.so.1      libxcb-util1
libxcb-xfixes.so.0    libxcb-xfixes0
libxcb-xkb.so.1       libxcb-xkb1
libxkbcommon.so.0     libxkbcommon0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
"

if ! "$python" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"; then
    echo "system-libraries: $python is not Python 3.11, 3.12 or 3.13." >&2
    echo "    Name one that is: make PYTHON=python3.12 run" >&2
    exit 1
fi

known="$(ldconfig -p)"
missing="$(echo "$libraries" | while read -r file package; do
    [ -z "$file" ] || echo "$known" | grep -qF "	$file " || printf ' %s' "$package"
done)"
case "${1:-run}" in
test)
    command -v Xvfb >/dev/null 2>&1 || missing="$missing xvfb"
    command -v cage >/dev/null 2>&1 || missing="$missing cage"
    command -v grim >/dev/null 2>&1 || missing="$missing grim"
    command -v Xwayland >/dev/null 2>&1 || missing="$missing xwayland"
    command -v strip >/dev/null 2>&1 || missing="$missing binutils"
    command -v strace >/dev/null 2>&1 || missing="$missing strace"
    ;;
bundle)
    command -v strip >/dev/null 2>&1 || missing="$missing binutils"
    ;;
esac
if ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
    # Debian keeps it in a package of its own, one for each Python.
    missing="$missing $("$python" -c "import sys; print('python%d.%d-venv' % sys.version_info[:2])")"
fi
case "${1:-run}" in
test | bundle)
    # A bundle carries Python's own library, which Debian keeps in a package of its own.
    shared="$("$python" -c "import sysconfig as s
print(s.get_config_var('INSTSONAME') if s.get_config_var('Py_ENABLE_SHARED') else '')")"
    folder="$("$python" -c "import sysconfig; print(sysconfig.get_config_var('LIBDIR'))")"
    if [ -n "$shared" ] && [ ! -e "$folder/$shared" ] && ! echo "$known" | grep -qF "	$shared "; then
        missing="$missing ${shared%.so*}"
    fi
    ;;
esac
[ -z "$missing" ] && exit 0

install="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
    echo "system-libraries: these are missing, by Debian's names:$missing" >&2
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
