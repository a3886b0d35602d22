#!/bin/sh
# Draws the gallery's models and some odd ones, and lets the real tools read what was written.
#   tests/Reports/check-diagrams.sh [folder with node_modules/mermaid and node_modules/jsdom]
# Where no folder is given, npm fetches both into a temporary one. A tool that is missing is left out, and said so.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

dotnet run --project "$root/tests/Reports/DrawDiagrams" -- "$work/out"

if command -v dot >/dev/null; then
    count=0
    for file in "$work"/out/*.dot; do
        # A complaint is a failure even where Graphviz goes on.
        complaint=$(dot -Tsvg "$file" -o "$file.svg" 2>&1) || failed=1
        if [ -n "$complaint" ]; then
            echo "dot: $(basename "$file"): $complaint"
            failed=1
        fi
        count=$((count + 1))
    done
    echo "dot: $count files read"
else
    echo "dot: skipped, Graphviz is not installed"
fi

if command -v rsvg-convert >/dev/null; then
    count=0
    for file in "$work"/out/*.svg; do
        case $file in *.dot.svg) continue ;; esac
        rsvg-convert "$file" -o "$file.png" || failed=1
        count=$((count + 1))
    done
    echo "rsvg-convert: $count files read"
else
    echo "rsvg-convert: skipped, librsvg is not installed"
fi

modules=${1:-}
if ! command -v node >/dev/null; then
    echo "mermaid: skipped, Node.js is not installed"
    exit $failed
fi
if [ -z "$modules" ]; then
    modules=$work/npm
    mkdir "$modules"
    if ! (cd "$modules" && npm install --silent --no-audit --no-fund mermaid jsdom >/dev/null 2>&1); then
        echo "mermaid: skipped, npm could not fetch it"
        exit $failed
    fi
fi
cp "$root/tests/Reports/parse-mermaid.mjs" "$modules/parse-mermaid.mjs"
(cd "$modules" && node parse-mermaid.mjs "$work"/out/*.mmd) || failed=1
exit $failed
