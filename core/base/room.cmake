# SPDX-License-Identifier: Apache-2.0
# valijson is a third-party header library of many instantiations: sanitizing them costs minutes and finds
# nothing of ours.
if(TUKIRANKA_SANITIZE)
  set_source_files_properties(${CMAKE_SOURCE_DIR}/core/base/validate_json.cpp PROPERTIES
                              COMPILE_OPTIONS "-fno-sanitize=all" SKIP_PRECOMPILE_HEADERS ON)
endif()
tukiranka_embed(base words/fi.json words/sv.json words/en.json)
