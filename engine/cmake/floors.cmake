# cmake [-D ROOT=folder] -P floors.cmake
# Each folder of engine/src is a floor and includes only lower ones; each library has one home; the public headers show
# no library. Reads the #include lines and reports every breach.

cmake_minimum_required(VERSION 3.25)

if(NOT ROOT)
  get_filename_component(ROOT "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
endif()

# From the ground up; folders that share a floor do not know each other.
set(floors base text language rules match compose engine chat,batch,regression capi,server,lsp cli)

# These two stand on the public headers, and the base, alone: proof that the interface suffices.
set(public_only chat capi)

# Where the headers of a library may be included: files whose path below engine/src matches.
set(libraries
  "yaml-cpp/=^base/yaml"
  "unicode/=^text/"
  "re2/=^match/"
  "CLI/=^cli/"
  "linear.h=^cli/"
  "zlib.h=^batch/"
  "cmark.h=^batch/"
  "nlohmann/=^(chat|batch|regression|server|lsp|cli)/"
  # The core is compiled to WebAssembly too: no threads, files or streams in it, except to read YAML.
  "(thread|future|fstream|iostream|filesystem)$=^(base/yaml|(chat|batch|regression|capi|server|lsp|cli)/)")

set(height 0)
foreach(floor IN LISTS floors)
  string(REPLACE "," ";" folders "${floor}")
  foreach(folder IN LISTS folders)
    set(height_${folder} ${height})
  endforeach()
  math(EXPR height "${height} + 1")
endforeach()

set(breaches 0)
macro(breach reason)
  message(NOTICE "${shown}: ${include}: ${reason}")
  math(EXPR breaches "${breaches} + 1")
endmacro()

function(read_includes file out)
  file(STRINGS "${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
  list(TRANSFORM lines REPLACE "^[ \t]*#[ \t]*include[ \t]*([<\"][^>\"]+[>\"]).*" "\\1")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE sources RELATIVE "${ROOT}/engine/src" "${ROOT}/engine/src/*.cc" "${ROOT}/engine/src/*.h")
foreach(source IN LISTS sources)
  set(shown "engine/src/${source}")
  string(REGEX MATCH "^[^/]+" folder "${source}")
  if(NOT DEFINED height_${folder})
    set(include "no floor")
    breach("${folder} is not in the list of floors.cmake")
    continue()
  endif()
  read_includes("${ROOT}/engine/src/${source}" includes)
  foreach(include IN LISTS includes)
    string(REGEX REPLACE "[<>\"]" "" header "${include}")
    foreach(library IN LISTS libraries)
      string(REGEX MATCH "^(.*)=(.*)$" unused "${library}")
      set(prefix "${CMAKE_MATCH_1}")
      set(home "${CMAKE_MATCH_2}")
      if(header MATCHES "^${prefix}" AND NOT source MATCHES "${home}")
        breach("outside its home")
      endif()
    endforeach()
    if(NOT include MATCHES "^\"" OR header MATCHES "^gently/")
      continue()
    endif()
    string(REGEX MATCH "^[^/]+" target "${header}")
    if(NOT DEFINED height_${target})
      breach("not a path from engine/src")
    elseif(target STREQUAL folder)
      continue()
    elseif(folder IN_LIST public_only AND NOT target STREQUAL "base")
      breach("${folder} uses only the public headers and base")
    elseif(height_${target} GREATER height_${folder})
      breach("${folder} (${height_${folder}}) looks up to ${target} (${height_${target}})")
    elseif(height_${target} EQUAL height_${folder})
      breach("${folder} looks sideways to ${target}")
    endif()
  endforeach()
endforeach()

file(GLOB_RECURSE headers RELATIVE "${ROOT}/engine/include" "${ROOT}/engine/include/*.h")
foreach(header_file IN LISTS headers)
  set(shown "engine/include/${header_file}")
  read_includes("${ROOT}/engine/include/${header_file}" includes)
  foreach(include IN LISTS includes)
    if(NOT include MATCHES "^[<\"]gently/" AND NOT include MATCHES "^<[a-z0-9_.]+>$")
      breach("a public header includes only gently/ and the standard library")
    endif()
  endforeach()
endforeach()

list(LENGTH sources count)
if(breaches)
  message(FATAL_ERROR "${breaches} floor breach(es); the floors stand in engine/cmake/floors.cmake")
endif()
message(STATUS "${count} files keep to their floors")
