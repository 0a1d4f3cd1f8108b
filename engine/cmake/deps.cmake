# Libraries others wrote. library_deps.cmake is what users of the library need too, so it is installed with it.

include("${CMAKE_CURRENT_LIST_DIR}/library_deps.cmake")
find_package(nlohmann_json REQUIRED)
if(GENTLY_CLI)
  find_package(CLI11 REQUIRED)
endif()
if(GENTLY_TESTS)
  find_package(GTest REQUIRED)
endif()
if(GENTLY_BENCH)
  find_package(benchmark REQUIRED)
endif()
