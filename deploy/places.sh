# shellcheck shell=bash disable=SC2034
# Sourced by backup.sh and restore.sh: where the settings say that the data is.
#
# home, config, key_file   paths
# sqlite                   path of the database file, or empty
# address                  address of the PostgreSQL database without its password, or empty

fail() { # SENTENCE [STATUS]
    echo "$(basename "$0"): $1" >&2
    exit "${2:-1}"
}

# The value of a setting, or the contents of the file that its _FILE variant names.
setting() {
    local file=${1}_FILE
    if [[ -n ${!1-} ]]; then
        printf '%s' "${!1}"
    elif [[ -n ${!file-} ]]; then
        cat -- "${!file}"
    fi
}

# Undoes the %-signs of an address.
decoded() { # WORD
    local word=${1//\\/\\\\}
    printf '%b' "${word//%/\\x}"
}

# What the bot's driver calls ssl has another name in PostgreSQL's own programs.
renamed_ssl() { # URL
    local query=''
    if [[ $1 == *\?* ]]; then
        query=\?${1#*\?}
        query=${query/[?]ssl=/?sslmode=}
        query=${query/&ssl=/"&sslmode="}
    fi
    printf '%s' "${1%%\?*}$query"
}

# Parts the password from the address: arguments of a command can be read by everybody on the
# machine, the environment of a process by its owner only.
part_password() { # URL
    local scheme_less=${1#*://} authority user=''
    authority=${scheme_less%%/*}
    if [[ $authority == *@* ]]; then
        user=${authority%@*}
        scheme_less=${scheme_less#"$user"@}
    fi
    if [[ $user == *:* ]]; then
        PGPASSWORD=$(decoded "${user#*:}")
        export PGPASSWORD
    fi
    address=postgresql://${user:+${user%%:*}@}$scheme_less
}

home=${LOTSE_HOME:-./lotse-data}
config=${LOTSE_CONFIG:-$home/organisation.yaml}
key_file=$home/storage.key
sqlite='' address=''

url=$(setting LOTSE_DATABASE_URL)
case $url in
    '') sqlite=$home/lotse.db ;;
    sqlite:///* | sqlite+*:///*) sqlite=${url#*:///} sqlite=$(decoded "${sqlite%%\?*}") ;;
    postgres://* | postgresql://* | postgresql+*://*) part_password "$(renamed_ssl "$url")" ;;
    *) fail "LOTSE_DATABASE_URL: only sqlite:///path and postgresql://... work" 2 ;;
esac
unset url

# The bot's own programs, where it was set up beside these scripts.
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
PATH=$PATH:$here/../.venv/bin
