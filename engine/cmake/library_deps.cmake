# gently::re2, gently::icu, gently::yaml: one name each, however the system describes the library.

include(CMakeFindDependencyMacro)

if(NOT TARGET gently::re2)
  add_library(gently::re2 INTERFACE IMPORTED)
  find_package(re2 CONFIG QUIET)
  if(TARGET re2::re2)
    set_property(TARGET gently::re2 PROPERTY INTERFACE_LINK_LIBRARIES re2::re2)
  else()  # Debian 12 ships only re2.pc
    find_dependency(PkgConfig)
    pkg_check_modules(GENTLY_RE2 REQUIRED QUIET IMPORTED_TARGET GLOBAL re2)
    set_property(TARGET gently::re2 PROPERTY INTERFACE_LINK_LIBRARIES PkgConfig::GENTLY_RE2)
  endif()
endif()

if(NOT TARGET gently::icu)
  find_dependency(ICU COMPONENTS uc)
  add_library(gently::icu INTERFACE IMPORTED)
  set_property(TARGET gently::icu PROPERTY INTERFACE_LINK_LIBRARIES ICU::uc)
endif()

if(NOT TARGET gently::yaml)
  find_dependency(yaml-cpp)
  add_library(gently::yaml INTERFACE IMPORTED)
  if(TARGET yaml-cpp::yaml-cpp)
    set_property(TARGET gently::yaml PROPERTY INTERFACE_LINK_LIBRARIES yaml-cpp::yaml-cpp)
  else()  # before 0.8
    set_property(TARGET gently::yaml PROPERTY INTERFACE_LINK_LIBRARIES yaml-cpp)
  endif()
endif()
