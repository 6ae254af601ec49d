# To be sourced: runs what may take minutes, and tells that it goes on. Expects the path $log.

# tell_while PATTERN COMMAND …: quiet where it is fast; otherwise a line every few seconds says how many
# lines of the log have the pattern, one for each package. Gives the command's own status.
#
# The command runs in front, so that Ctrl-C gets to it; then there is nothing to advise.
tell_while() {
    pattern=$1
    shift
    : >"$log"
    # What sleeps mustn't hold the output of a run that has ended.
    while sleep 4 >/dev/null 2>&1; do
        echo "… $(grep -c "$pattern" "$log") packages so far"
    done &
    teller=$!
    trap 'kill "$teller" 2>/dev/null' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    outcome=0
    "$@" >>"$log" 2>&1 || outcome=$?
    kill "$teller" 2>/dev/null || true
    trap - EXIT INT TERM
    return "$outcome"
}
