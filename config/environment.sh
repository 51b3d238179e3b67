# shellcheck shell=sh
# Makes .venv with what Matinee needs, once; `run`, `test` and `.ci/run` source this after setting `root`.

venv=$root/.venv
stamp=$venv/installed-requirements     # "requirements-dev.txt 4294967295 12345": what is in .venv, and its checksum
unfinished=$venv/unfinished            # there while pip works; what an interrupted run leaves behind is made anew
log=$venv/install.log

# need_environment LEVEL: "" for what a running site needs, "postgres", or "dev" for the tests. Each holds the one before.
need_environment() {
    has_environment "$1" || make_environment "$1"
}

# The environment for a running site, by the kind of its database.
need_environment_to_run() {
    case $(database_url) in
        postgres* | psql* | pgsql*) need_environment postgres ;;
        *) need_environment "" ;;
    esac
}

# stop CAUSE REMEDY
stop() {
    printf 'Error: %s\n%s\n' "$1" "$2" >&2
    exit 1
}

# Sets `wanted` to the requirements of that level, or to those of a higher one that are installed already.
has_environment() {
    installed=
    [ -x "$venv/bin/python" ] && [ -r "$stamp" ] && [ ! -e "$unfinished" ] && read -r installed <"$stamp"
    wanted=$(larger_of "$(requirements_named "$1")" "${installed%% *}")
    [ "$installed" = "$wanted $(checksum_of "$wanted")" ]
}

requirements_named() {
    echo "requirements${1:+-$1}.txt"
}

larger_of() {
    case "$1 $2" in
        *requirements-dev.txt*) requirements_named dev ;;
        *requirements-postgres.txt*) requirements_named postgres ;;
        *) requirements_named "" ;;
    esac
}

checksum_of() {
    cksum <"$root/$1"
}

database_url() {
    if [ "${DATABASE_URL+set}" ]; then
        echo "$DATABASE_URL"
    elif [ -r "$root/.env" ]; then
        sed -n "s/^[[:space:]]*\(export[[:space:]]\{1,\}\)\{0,1\}DATABASE_URL[[:space:]]*=[[:space:]]*[\"']\{0,1\}//p" "$root/.env" | tail -n 1
    fi
}

make_environment() {
    take_turns
    trap 'rm -rf "$venv/lock"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    has_environment "$1" || install "$wanted"
    rm -rf "$venv/lock"
    trap - EXIT INT TERM HUP
}

# Two commands started together in a fresh checkout: the second waits for what the first one makes.
take_turns() {
    mkdir -p "$venv" 2>/dev/null
    [ -w "$venv" ] || stop "$venv cannot be made or written to." "Give it to the user that starts Matinee: chown -R $(id -un) '$root'"
    until mkdir "$venv/lock" 2>/dev/null; do
        other=$(cat "$venv/lock/pid" 2>/dev/null)
        if [ "$other" ] && ! kill -0 "$other" 2>/dev/null; then
            rm -rf "$venv/lock"
        else
            sleep 1
        fi
    done
    echo $$ >"$venv/lock/pid"
}

install() {
    echo "Installing what Matinee needs into .venv (once) ..." >&2
    if [ -e "$unfinished" ] || ! is_suitable "$venv/bin/python"; then
        make_empty_environment
    fi
    : >"$unfinished"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
        -r "$root/$1" </dev/null >"$log" 2>&1 ||
        stop "pip could not install $1: $(last_words_of "$log")" "Mend that (the whole story is in $log) and start again."
    echo "$1 $(checksum_of "$1")" >"$stamp"
    rm -f "$unfinished"
}

make_empty_environment() {
    find_python
    find "$venv" -mindepth 1 -maxdepth 1 ! -name lock -exec rm -rf {} +
    : >"$unfinished"
    "$python" -m venv "$venv" </dev/null >"$log" 2>&1 ||
        stop "$python could not make .venv: $(last_words_of "$log")" "Mend that (the whole story is in $log) and start again."
}

# Sets `python` to the first of the usual names that will do.
find_python() {
    cause="There is no python3 on this machine."
    remedy="Install Python 3.11 or newer with its venv module (Debian, Ubuntu: apt install python3 python3-venv) and start again."
    for python in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
        if is_suitable "$python" && "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            return
        elif is_suitable "$python"; then
            cause="$python has no venv module to install with."
            remedy="apt install python3-venv, or name another Python: PYTHON=/path/to/python3.12 ./run"
        elif version=$("$python" -c 'import platform; print(platform.python_version())' 2>/dev/null); then
            cause="$python is Python $version, and Matinee needs 3.11 or newer."
            remedy="Install a newer Python, or name one that is there: PYTHON=/path/to/python3.12 ./run"
        elif [ "$python" = "${PYTHON:-}" ]; then
            cause="PYTHON=$PYTHON does not start."
            remedy="Correct it, or leave it out to have a Python looked for."
        fi
        [ "$python" != "${PYTHON:-}" ] || break
    done
    stop "$cause" "$remedy"
}

is_suitable() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

last_words_of() {
    { grep -i '^error' "$1" || grep . "$1" || echo "it did not say why"; } | tail -n 1
}
