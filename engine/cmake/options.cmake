# Every switch of the build. Developer ones are off: who packages or embeds gently gets the library and the program.

include(GNUInstallDirs)

option(BUILD_SHARED_LIBS "Build libgently as a shared library" OFF)
option(GENTLY_CLI "Build the program gently" ON)
option(GENTLY_UNITY_CLI "Compile the files of the program as one, which is several times faster" ON)
option(GENTLY_INSTALL "Add install rules" ${PROJECT_IS_TOP_LEVEL})
option(GENTLY_TESTS "Build the tests (needs GoogleTest)" OFF)
option(GENTLY_CLIENTS "Add the tests of engine/clients (they need programs others wrote)" OFF)
option(GENTLY_BENCH "Build the benchmarks (needs Google Benchmark)" OFF)
option(GENTLY_FUZZ "Build the fuzzers (needs clang)" OFF)
option(GENTLY_WERROR "Treat warnings as errors" OFF)
option(GENTLY_CCACHE "Compile through ccache where it is installed" ${PROJECT_IS_TOP_LEVEL})
set(GENTLY_SANITIZE "" CACHE STRING "Sanitizers to compile with, such as address,undefined")
set(GENTLY_BOOK "${PROJECT_SOURCE_DIR}/rules/en" CACHE STRING "Rule book compiled into the library; empty for none")

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(GENTLY_CCACHE)
  find_program(GENTLY_CCACHE_PROGRAM ccache)
  mark_as_advanced(GENTLY_CCACHE_PROGRAM)
  if(GENTLY_CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${GENTLY_CCACHE_PROGRAM}")
  endif()
endif()
