include(CMakePackageConfigHelpers)

set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/gently")

install(TARGETS ${libraries} EXPORT gentlyTargets)
install(DIRECTORY include/ "${PROJECT_BINARY_DIR}/include/" TYPE INCLUDE FILES_MATCHING PATTERN "*.h")
install(EXPORT gentlyTargets NAMESPACE gently:: DESTINATION "${config_dir}")
install(FILES schema/result.json DESTINATION "${CMAKE_INSTALL_DATADIR}/gently" RENAME result.schema.json)
if(GENTLY_CLI)
  install(TARGETS gently_cli)
  install(FILES man/gently.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  set(share "${CMAKE_INSTALL_DATADIR}")
  install(FILES completions/gently.bash DESTINATION "${share}/bash-completion/completions" RENAME gently)
  install(FILES completions/_gently DESTINATION "${share}/zsh/site-functions")
  install(FILES completions/gently.fish DESTINATION "${share}/fish/vendor_completions.d")
endif()

configure_package_config_file(cmake/gentlyConfig.cmake.in "${PROJECT_BINARY_DIR}/gentlyConfig.cmake"
  INSTALL_DESTINATION "${config_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/gentlyConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/gentlyConfig.cmake"
  "${PROJECT_BINARY_DIR}/gentlyConfigVersion.cmake"
  cmake/library_deps.cmake
  DESTINATION "${config_dir}")

# Paths in gently.pc are relative to it, so an installed tree can be moved. A static library passes its needs on.
file(RELATIVE_PATH GENTLY_PC_PREFIX
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
if(BUILD_SHARED_LIBS)
  set(GENTLY_PC_REQUIRES "Requires.private")
else()
  set(GENTLY_PC_REQUIRES "Requires")
endif()
configure_file(cmake/gently.pc.in "${PROJECT_BINARY_DIR}/gently.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/gently.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
