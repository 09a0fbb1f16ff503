#!/usr/bin/env bash
# Lints the package for another system on a Debian machine with one Rust toolchain: tests/cross-check.sh TARGET
# (x86_64-pc-windows-msvc, aarch64-apple-darwin). Needs no linker of that system.
#
# The toolchain lacks the other system's standard library, so it is built from its source: Debian's backports have the
# source of the very compiler. It is kept in REFERENT_CROSS_DIR (~/.cache/referent-cross). Exit status 3: no source.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:?a target}
cache=${REFERENT_CROSS_DIR:-$HOME/.cache/referent-cross}
version=$(rustc --version | cut -d' ' -f2)
library="$cache/usr/src/rustc-$version/library"

skip() { echo "$target: $1: skipped" >&2; exit 3; }

# fetches the source with a package list of its own, so that the machine's list stays as it is
fetch_library() {
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || skip "no Debian package tools"
    local mirror package
    mirror=$(awk '/^URIs:/ {print $2; exit}' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)
    [ -n "$mirror" ] || skip "no Debian mirror"
    mkdir -p "$cache"/apt/{etc,state/lists/partial,archives/partial}
    : >"$cache/apt/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie-backports main" >"$cache/apt/etc/list"
    local options=(-o Dir::Etc::sourcelist="$cache/apt/etc/list" -o Dir::Etc::sourceparts=/dev/null
        -o Dir::State="$cache/apt/state" -o Dir::State::status="$cache/apt/status" -o Dir::Cache="$cache/apt"
        -o APT::Sandbox::User=root)
    apt-get -qq "${options[@]}" update || skip "the package list cannot be had"
    package=$(apt-cache "${options[@]}" madison rust-src | awk -v v="$version+dfsg" 'index($3, v) == 1 {print $3; exit}')
    [ -n "$package" ] || skip "no source of rustc $version among Debian's backports"
    (cd "$cache" && apt-get -qq "${options[@]}" download "rust-src=$package" \
        && dpkg-deb --fsys-tarfile rust-src_*.deb | tar x -C "$cache" "./usr/src/rustc-$version/library")
}

[ -d "$library" ] || fetch_library
# a toolchain that has the source: the one that is installed, by hard links
toolchain="$cache/toolchain-$version"
if [ ! -d "$toolchain" ]; then
    sysroot=$(rustc --print sysroot)
    cp -al "$sysroot" "$toolchain" 2>/dev/null || { rm -rf "$toolchain"; cp -a "$sysroot" "$toolchain"; }
fi
mkdir -p "$toolchain/lib/rustlib/src"
ln -sfn "$cache/usr/src/rustc-$version" "$toolchain/lib/rustlib/src/rust"
export PATH="$toolchain/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$cache/target"
exec cargo "${REFERENT_CROSS_COMMAND:-clippy}" --locked --all-targets -Z build-std --target "$target" -- -D warnings
