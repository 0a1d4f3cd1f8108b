# Bash completion of gently. Commands, options and values are read from the program's own --help.

# What --help says of a command; without one, also what it says of a message.
_gently_help() {
  "$program" "$@" --help
  [ $# -gt 0 ] || "$program" message --help
} 2>/dev/null

_gently_commands() {
  _gently_help "$@" | awk 'NF == 0 { on = 0 } on { print $1 } /^S(ubcommands|UBCOMMANDS):/ { on = 1 }'
}

_gently_options() {
  _gently_help "$@" | sed -n 's/^ \{2,4\}\(-[-a-z,]*\).*/\1/p' | tr , '\n'
}

# The words an option can have, where its help lists them: {a,b} or “a, b or c”.
_gently_values() {
  local option=$1
  shift
  _gently_help "$@" | awk -v option="$option" '
    { name = $1; sub(/^-.,/, "", name) }
    name != option { next }
    match($2, /[{].*[}]/) { list = substr($2, RSTART + 1, RLENGTH - 2); gsub(/,/, " ", list); print list; exit }
    option ~ /^--(relation|tone|sensitivity|format|kind)$/ {
      $1 = $2 = ""
      gsub(/\([^)]*\)|,| or |only /, " ")
      print
      exit
    }'
}

_gently() {
  local program=$1 word=$2 previous=$3 command=() at=1 words
  # --option=value comes in three words.
  if [ "$word" = = ]; then
    word=
  elif [ "$previous" = = ]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  while [ "$at" -lt "$COMP_CWORD" ] && _gently_commands "${command[@]}" | grep -qxF -e "${COMP_WORDS[at]}"; do
    command+=("${COMP_WORDS[at]}")
    at=$((at + 1))
  done
  case $previous in
    --*) words=$(_gently_values "$previous" "${command[@]}") ;;
  esac
  if [ -z "$words" ]; then
    case $word in
      -*) words=$(_gently_options "${command[@]}") ;;
      *) [ "$at" -lt "$COMP_CWORD" ] || words=$(_gently_commands "${command[@]}") ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}

complete -o default -F _gently gently
