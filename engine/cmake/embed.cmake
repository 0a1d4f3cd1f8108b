# Compiles the rule book into an object library `target`, see engine/src/rules/builtin.h: a program made of the objects of
# `core` writes the book's bytes, an assembler directive takes them in.
# The list of files is written to a file of its own: a rule that was removed must rebuild the book as one that changed.

function(gently_embed_book target core book)
  set(files "")
  if(book)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${book}/*.yaml")
    if(NOT files)
      message(FATAL_ERROR "GENTLY_BOOK: no .yaml file below ${book}")
    endif()
  endif()
  set(list "${PROJECT_BINARY_DIR}/book.txt")
  set(output "${PROJECT_BINARY_DIR}/book.bin")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)

  add_executable(gently_make_book "${PROJECT_SOURCE_DIR}/engine/tools/make_book.cc" "$<TARGET_OBJECTS:${core}>")
  target_link_libraries(gently_make_book PRIVATE gently_build ${library_deps})
  add_custom_command(
    OUTPUT "${output}"
    COMMAND gently_make_book "${output}" "${book}" ${files}
    DEPENDS gently_make_book "${list}" ${files}
    COMMENT "Reading the rule book"
    VERBATIM)

  configure_file("${PROJECT_SOURCE_DIR}/engine/cmake/book.cc.in" "${PROJECT_BINARY_DIR}/book.cc" @ONLY)
  add_library(${target} OBJECT "${PROJECT_BINARY_DIR}/book.cc" "${output}")
  set_source_files_properties("${PROJECT_BINARY_DIR}/book.cc" PROPERTIES OBJECT_DEPENDS "${output}")
  target_link_libraries(${target} PRIVATE gently_build)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
endfunction()
