add_library(gently_warnings INTERFACE)
if(MSVC)
  target_compile_options(gently_warnings INTERFACE /W4 /utf-8 "$<$<BOOL:${GENTLY_WERROR}>:/WX>")
else()
  target_compile_options(gently_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow
    "$<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor;-Woverloaded-virtual>"
    "$<$<BOOL:${GENTLY_WERROR}>:-Werror>")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 warns of overlaps inside std::string that are not there (gcc.gnu.org bug 105651), and its view of
    # std::optional and std::variant after inlining is as unsure.
    target_compile_options(gently_warnings INTERFACE -Wno-restrict -Wno-error=maybe-uninitialized)
  endif()
endif()
