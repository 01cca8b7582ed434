# Compares three descriptions of the modules, and prints a line for each difference. Input, in this order:
#   1. the targets of Package.swift, as Scripts/manifest.awk prints them;
#   2. ARCHITECTURE.md, with its table | module | folder | may import | holds |;
#   3. the imports of the sources, as `grep -rn` prints them.
# Set `always` to a pattern of the modules that every target may import, and `manifest=1`, `architecture=1` and
# `imports=1` before the files.

function trimmed(text) { gsub(/[` \t]/, "", text); return text }

manifest == 1 && architecture != 1 {
    split($0, part, "\t")
    if (part[3] ~ /^Tests\//) next
    folder[part[1]] = part[3]
    count = split(part[4], list, " ")
    for (i = 1; i <= count; i++) {
        if (list[i] ~ /^\?/)
            print "Package.swift has \"" substr(list[i], 2) "\" among the dependencies of " part[1] ": cannot tell what it is"
        declared[part[1], list[i]] = 1
    }
    next
}

architecture == 1 && imports != 1 {
    if ($0 ~ /^\| *module *\| *folder *\| *may import *\|/) { inTable = 1; next }
    if ($0 !~ /^\|/) inTable = 0
    if (!inTable || $0 ~ /^\|[-| :]*$/) next
    split($0, part, "|")
    name = trimmed(part[2])
    described[name] = trimmed(part[3])
    sub(/\/$/, "", described[name])
    count = split(part[4], list, ",")
    for (i = 1; i <= count; i++) {
        other = trimmed(list[i])
        if (other ~ /^[A-Za-z]/) allowed[name, other] = 1
    }
    next
}

# An import: path:line:text.
{
    split($0, part, ":")
    path = part[1]
    text = substr($0, length(part[1]) + length(part[2]) + 3)
    sub(/^.*[ \t]?import +/, "", text)
    sub(/^(class|struct|enum|protocol|func|var|let|typealias) +/, "", text)
    sub(/[^A-Za-z0-9_].*/, "", text)
    if (text ~ always) next
    owner = ""
    for (name in described)
        if (index(path, described[name] "/") == 1 && length(described[name]) > length(described[owner])) owner = name
    if (owner == "") { if (!stray[path]++) print path " belongs to no module of ARCHITECTURE.md" }
    else if (!((owner, text) in allowed))
        print path ":" part[2] " imports " text ", which the row of " owner " in ARCHITECTURE.md does not name"
}

END {
    for (name in folder) {
        if (!(name in described)) print "ARCHITECTURE.md has no row for the target " name
        else if (described[name] != folder[name])
            print "ARCHITECTURE.md has " name " in " described[name] ", Package.swift in " folder[name]
    }
    for (name in described)
        if (name != "" && !(name in folder))
            print "ARCHITECTURE.md has a row for " name ", which is no target of Package.swift"
    for (pair in declared) {
        split(pair, part, SUBSEP)
        if ((part[1] in described) && !(pair in allowed))
            print "Package.swift lets " part[1] " import " part[2] ", its row in ARCHITECTURE.md does not"
    }
    for (pair in allowed) {
        split(pair, part, SUBSEP)
        if ((part[1] in folder) && !(pair in declared))
            print "the row of " part[1] " in ARCHITECTURE.md names " part[2] ", Package.swift does not"
    }
}
