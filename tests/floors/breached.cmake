# cmake -D WORK=folder -P breached.cmake
# The floor check must find each of these breaches, and nothing in a tree that keeps to the floors.

cmake_minimum_required(VERSION 3.25)
get_filename_component(top "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
file(REMOVE_RECURSE "${WORK}")

function(check name expected)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -D "ROOT=${WORK}/${name}" -P "${top}/engine/cmake/floors.cmake"
    RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE out)
  if(NOT out MATCHES "${expected}")
    message(FATAL_ERROR "${name}: expected\n${expected}\ngot\n${out}")
  endif()
  if((status EQUAL 0) EQUAL (expected MATCHES "breach"))
    message(FATAL_ERROR "${name}: exit status ${status} does not fit\n${out}")
  endif()
endfunction()

function(check_breach name file line expected)
  file(WRITE "${WORK}/${name}/engine/${file}" "#pragma once\n\n${line}\n")
  check(${name} "engine/${file}: .*${expected}.*1 floor breach")
endfunction()

file(WRITE "${WORK}/kept/engine/src/base/yaml.cc" "#include <yaml-cpp/yaml.h>\n#include <fstream>\n#include \"base/a.h\"\n")
file(WRITE "${WORK}/kept/engine/src/text/words.cc" "#include <unicode/ubrk.h>\n#include \"base/a.h\"\n")
file(WRITE "${WORK}/kept/engine/src/cli/main.cc" "#include <iostream>\n  #  include \"engine/a.h\"  // why\n#include <CLI/CLI.hpp>\n")
file(WRITE "${WORK}/kept/engine/src/capi/c.cc" "#include \"gently/gently.h\"\n#include \"capi/a.h\"\n")
check(kept "4 files keep")

check_breach(up src/text/a.cc "#include \"match/find.h\"" "text .1. looks up to match .4.")
check_breach(faces src/chat/a.h "#include \"batch/a.h\"" "only the public headers")
check_breach(sideways src/batch/a.h "#include \"regression/a.h\"" "looks sideways to regression")
check_breach(private src/capi/a.cc "#include \"engine/a.h\"" "only the public headers")
check_breach(relative src/text/a.cc "#include \"a.h\"" "not a path from engine/src")
check_breach(unknown src/utils/a.cc "" "utils is not in the list")
check_breach(re2 src/language/a.cc "#include <re2/re2.h>" "outside its home")
check_breach(icu src/match/a.cc "#include <unicode/uchar.h>" "outside its home")
check_breach(yaml src/base/result.cc "#include <yaml-cpp/yaml.h>" "outside its home")
check_breach(stream src/compose/a.cc "#include <iostream>" "outside its home")
check_breach(public include/gently/a.h "#include <re2/re2.h>" "only gently/ and the standard library")
check_breach(leak include/gently/b.h "#include \"base/a.h\"" "only gently/ and the standard library")
