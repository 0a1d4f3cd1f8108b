# Fish completion of gently. Commands, options and values are read from the program's own --help.

# What --help says of a command; without one, also what it says of a message.
function __gently_help
    $argv --help 2>/dev/null
    test (count $argv) -gt 1; or $argv message --help 2>/dev/null
end

# Lines of a name, a tab and what it does.
function __gently_commands
    __gently_help $argv | awk '
      NF == 0 { on = 0 }
      on { name = $1; sub(/^ *[^ ]+ +/, ""); print name "\t" $0 }
      /^S(ubcommands|UBCOMMANDS):/ { on = 1 }'
end

function __gently_options
    __gently_help $argv | awk '
      function say(text, name, n, i) {
        sub(/^ +/, "", text)
        n = split(names, name, ",")
        for (i = 1; i <= n; i++) print name[i] "\t" text
        names = ""
      }
      names { say($0) }  # its place in the line before was taken
      /^  (  )?-/ {
        names = $1
        sub(/^ +/, "")
        sub(/ Excludes: [^ ]+/, "  ")
        if (match($0, /  +[^ ]/)) say(substr($0, RSTART))
      }'
end

# The words an option can have, where its help lists them: {a,b} or “a, b or c”.
function __gently_values
    __gently_help $argv[2..] | awk -v option=$argv[1] '
      { name = $1; sub(/^-.,/, "", name) }
      name != option { next }
      match($2, /[{].*[}]/) { list = substr($2, RSTART + 1, RLENGTH - 2) }
      !list && option ~ /^--(relation|tone|sensitivity|format|kind)$/ {
        $1 = $2 = ""
        gsub(/\([^)]*\)| or |only /, ",")
        list = $0
      }
      { n = split(list, word, /[, ]+/); for (i = 1; i <= n; i++) if (word[i]) print word[i]; exit }'
end

# Finds what can stand here; false where that is a file.
function __gently_find
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l command $before[1]
    set -l at 2
    while test $at -le (count $before); and __gently_commands $command | string match -q -- $before[$at]\t\*
        set -a command $before[$at]
        set at (math $at + 1)
    end
    set -l option $before[-1]
    set -l start ''
    if string match -qr -- '^--[a-z-]+=' $current
        set option (string replace -r '=.*' '' -- $current)
        set start $option=
    end
    set -g __gently_found
    if string match -q -- '--*' $option
        set __gently_found $start(__gently_values $option $command)
    end
    if test -z "$__gently_found"
        if string match -q -- '-*' $current
            set __gently_found (__gently_options $command)
        else if test $at -gt (count $before)
            set __gently_found (__gently_commands $command)
        end
    end
    test -n "$__gently_found"
end

complete -c gently -n __gently_find -f -a '$__gently_found'
