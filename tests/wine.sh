#!/usr/bin/env bash
# Builds referent.exe with Debian's MinGW and runs the library's tests (or those whose names have a word), the command
# line and, where tmux is there, the screen under wine: tests/wine.sh [WORD]
# Needs gcc-mingw-w64-x86-64-posix and wine64. Takes some ten minutes on two cores, so the gate does not run it.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in x86_64-w64-mingw32-gcc wine; do
    command -v "$tool" >/dev/null || { echo "$tool is not installed: skipped" >&2; exit 3; }
done
cache=${REFERENT_CROSS_DIR:-$HOME/.cache/referent-cross}
version=$(rustc --version | cut -d' ' -f2)
toolchain="$cache/toolchain-$version"
[ -d "$toolchain" ] || tests/cross-check.sh x86_64-pc-windows-msvc
export PATH="$toolchain/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$cache/target-wine"
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine
# nobody debugs here, and it links in half the time
export CARGO_PROFILE_DEV_DEBUG=0
export WINEPREFIX="${WINEPREFIX:-$cache/wine}" WINEDEBUG=-all
build=(--locked -Z "build-std=std,panic_unwind,test" --target x86_64-pc-windows-gnu)

# Debian 12's wine lacks the one function of this library that Rust's random numbers come from
wineboot -i >/dev/null 2>&1
system="$WINEPREFIX/drive_c/windows/system32"
if [ ! -e "$system/bcryptprimitives.dll" ]; then
    source=$(mktemp --suffix=.c)
    cat >"$source" <<'C'
#include <stddef.h>
__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *, unsigned long);
__declspec(dllexport) int __stdcall ProcessPrng(unsigned char *bytes, size_t length) { return SystemFunction036(bytes, (unsigned long)length); }
int __stdcall DllMain(void *module, unsigned long reason, void *reserved) { return 1; }
C
    x86_64-w64-mingw32-gcc -shared -o "$system/bcryptprimitives.dll" "$source" -ladvapi32
    rm "$source"
fi

cargo build "${build[@]}"
# what takes time says nothing here; the command line is tried whatever the library says
failed=0
cargo test "${build[@]}" --lib -- "$@" --skip long_documents_are_read_in_linear_time || failed=1
# what the command line says and stores
program="$CARGO_TARGET_DIR/x86_64-pc-windows-gnu/debug/referent.exe"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
id=$(wine "$program" --data-dir "$data" import sample-data/kkr-soehoejland-2026-03-03.txt | tr -d '\r')
[ "$id" = kkr-soehoejland-2026-03-03 ]
wine "$program" --data-dir "$data" list | grep -q "3. marts 2026"
wine "$program" --data-dir "$data" export "$id" | grep -q "^# "
wine "$program" --data-dir "$data" delete "$id" --yes
if grep -rqa "$id" "$data"; then echo "wine: something is left of a deleted meeting" >&2; exit 1; fi
echo "wine: the command line works"

# what is typed into wine's console arrives in the stored meeting, and the program gives the console back
if command -v tmux >/dev/null; then
    id=$(wine "$program" --data-dir "$data" import sample-data/kkr-soehoejland-2026-03-03.txt | tr -d '\r')
    console() { tmux -L referent-wine "$@"; }
    shows() {
        for _ in $(seq 60); do
            console capture-pane -p -t wine | grep -q "$1" && return
            sleep 1
        done
        echo "wine: the screen does not show »$1«" >&2
        console capture-pane -p -t wine >&2
        exit 1
    }
    trap 'console kill-server 2>/dev/null || true; rm -rf "$data"' EXIT
    console -f /dev/null new-session -d -s wine -x 100 -y 30 "wine '$program' --data-dir '$data' '$id'; echo ended \$?; sleep 600"
    shows "Beslutning"
    console send-keys -t wine -l "Ærø får 2 både – og @£{[]}"
    shows "både"
    console send-keys -t wine C-q
    shows "ended 0"
    wine "$program" --data-dir "$data" show "$id" --json | grep -q "Ærø får 2 både – og @£{\[\]}"
    echo "wine: the screen works"
fi
exit $failed
