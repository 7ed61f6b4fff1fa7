# SPDX-License-Identifier: Apache-2.0
# tukiranka_add_evaluator(name SOURCES … MANIFEST plugin.json [OUTPUT_FOLDER dir])
# A shared library name.so that exports tkr_entry alone and carries its manifest in the section .tkr_manifest.
# The name says nothing to the host: ids come from the manifest.
function(tukiranka_add_evaluator name)
  cmake_parse_arguments(evaluator "" "MANIFEST;OUTPUT_FOLDER" "SOURCES" ${ARGN})
  get_filename_component(manifest ${evaluator_MANIFEST} ABSOLUTE)
  if(NOT EXISTS ${manifest})
    message(FATAL_ERROR "tukiranka_add_evaluator(${name}): the manifest ${manifest} does not exist")
  endif()
  set(embedded ${CMAKE_CURRENT_BINARY_DIR}/${name}_manifest.c)
  file(CONFIGURE OUTPUT ${embedded} @ONLY CONTENT [[
/* Made by tukiranka_add_evaluator from the manifest. */
__asm__(".pushsection .tkr_manifest,\"a\",%progbits\n.global tkr_manifest\n.hidden tkr_manifest\ntkr_manifest:\n"
        ".incbin \"@manifest@\"\n.byte 0\n.popsection\n");
]])
  set_source_files_properties(${embedded} PROPERTIES OBJECT_DEPENDS ${manifest} SKIP_PRECOMPILE_HEADERS ON
                              C_COMPILER_LAUNCHER "")
  add_library(${name} MODULE ${evaluator_SOURCES} ${embedded})
  set_target_properties(${name} PROPERTIES PREFIX "" SUFFIX ".so" C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden
                        VISIBILITY_INLINES_HIDDEN ON LINK_DEPENDS ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/tkr_entry.map)
  if(evaluator_OUTPUT_FOLDER)
    set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${evaluator_OUTPUT_FOLDER})
  endif()
  target_compile_features(${name} PRIVATE c_std_11 cxx_std_20)
  target_link_libraries(${name} PRIVATE Tukiranka::sdk)
  target_link_options(${name} PRIVATE -Wl,--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/tkr_entry.map -Wl,-z,now
                      -Wl,-z,defs)
endfunction()
