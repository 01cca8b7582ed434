# Prints the targets that Package.swift declares, one a line: name, kind, folder and dependencies, separated by tabs.
# It knows the forms that our manifest uses: `.target(name:dependencies:path:)` and its kin, `let` constants for
# dependencies or lists of them, and functions of a name and dependencies that make targets in one folder.

{
    line = $0
    sub(/^[ \t]*\/\/.*/, "", line)
    sub(/[ \t]\/\/[^"]*$/, "", line)
    text = text line " "
}

# The index of the bracket that closes the one at `start`.
function closing(start,    i, c, depth, quoted) {
    for (i = start; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "\"") quoted = !quoted
        if (quoted) continue
        if (c ~ /[([{]/) depth++
        if (c ~ /[])}]/ && --depth == 0) return i
    }
    return length(text)
}

# The names of modules in a list of dependencies, each after a blank.
function names(list,    found, word, rest) {
    gsub(/, *package: *"[^"]*"/, "", list)
    gsub(/(Target\.Dependency)?\.(product|target|byName)\(name:/, "", list)
    while (match(list, /"[^"]*"|[A-Za-z_][A-Za-z0-9_]*/)) {
        word = substr(list, RSTART, RLENGTH)
        list = substr(list, RSTART + RLENGTH)
        if (word ~ /^"/) found = found " " substr(word, 2, length(word) - 2)
        else if (word in constants) found = found constants[word]
        else if (word !~ /^(Target|Dependency|dependencies)$/) found = found " ?" word
    }
    return found
}

# The string behind a label among arguments.
function labelled(label, arguments) {
    if (!match(arguments, label ": *\"[^\"]*\"")) return ""
    arguments = substr(arguments, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", arguments)
    sub(/"$/, "", arguments)
    return arguments
}

# The first of some arguments: all up to a comma outside of brackets.
function first(arguments,    i, c, depth) {
    for (i = 1; i <= length(arguments); i++) {
        c = substr(arguments, i, 1)
        if (c ~ /[([]/) depth++
        if (c ~ /[])]/) depth--
        if (c == "," && depth == 0) break
    }
    return substr(arguments, 1, i - 1)
}

# The argument that gives the dependencies.
function dependencies(arguments) {
    return match(arguments, /dependencies: */) ? first(substr(arguments, RSTART + RLENGTH)) : ""
}

function row(name, kind, folder, list) { print name "\t" kind "\t" folder "\t" names(list) }

END {
    # Constants: everything between `let name … =` and the next declaration.
    rest = text
    while (match(rest, /let [A-Za-z]+(: *\[Target\.Dependency\])? *= *(Target\.Dependency\.|\[|[a-z])/)) {
        declaration = substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + 4)
        name = declaration
        sub(/^let /, "", name)
        sub(/[^A-Za-z].*/, "", name)
        value = rest
        sub(/^[^=]*= */, "", value)
        if (match(value, / (let|func|\/\/\/) /)) value = substr(value, 1, RSTART)
        if (declaration ~ /Target\.Dependency/) constants[name] = names(value)
    }
    # Functions that make targets: their path ends in the name that they are given.
    rest = text
    while (match(rest, /func [A-Za-z]+\(/)) {
        name = substr(rest, RSTART + 5, RLENGTH - 6)
        rest = substr(rest, RSTART + RLENGTH)
        folder = labelled("path", rest)
        if (sub(/\\\(name\)$/, "", folder)) helpers[name] = folder
    }
    for (i = index(text, "let package"); i <= length(text); i++) {
        if (substr(text, i, 1) != "(") continue
        call = substr(text, 1, i - 1)
        if (!match(call, /\.?[A-Za-z]+$/)) continue
        call = substr(call, RSTART)
        arguments = substr(text, i + 1, closing(i) - i - 1)
        if (call in helpers) {
            match(arguments, /"[^"]*"/)
            name = substr(arguments, RSTART + 1, RLENGTH - 2)
            list = substr(arguments, RSTART + RLENGTH)
            sub(/^[, ]*(dependencies:)? */, "", list)
            row(name, "target", helpers[call] name, first(list))
        } else if (call ~ /^\.(target|executableTarget|testTarget|systemLibrary|plugin|macro)$/ \
                && labelled("name", arguments) != "" && arguments ~ /^ *name:/) {
            name = labelled("name", arguments)
            folder = labelled("path", arguments)
            if (folder == "") folder = (call == ".testTarget" ? "Tests/" : "Sources/") name
            row(name, substr(call, 2), folder, dependencies(arguments))
            i = closing(i)
        }
    }
}
