# Compiles the rule book into `target`, see engine/src/rules/builtin.h.
# The list of files is written to a file of its own: a rule that was removed must rebuild the book as one that changed.

function(gently_embed_book target book)
  set(files "")
  if(book)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${book}/*.yaml")
    if(NOT files)
      message(FATAL_ERROR "GENTLY_BOOK: no .yaml file below ${book}")
    endif()
  endif()
  set(list "${PROJECT_BINARY_DIR}/book.txt")
  set(output "${PROJECT_BINARY_DIR}/book.cc")
  list(JOIN files "\n" lines)
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -D "BOOK=${book}" -D "LIST=${list}" -D "OUTPUT=${output}"
            -P "${PROJECT_SOURCE_DIR}/engine/cmake/embed_book.cmake"
    DEPENDS "${list}" "${PROJECT_SOURCE_DIR}/engine/cmake/embed_book.cmake" ${files}
    COMMENT "Embedding the rule book"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
