# SPDX-License-Identifier: Apache-2.0
set_source_files_properties(${CMAKE_SOURCE_DIR}/core/app/version.cpp PROPERTIES
                            COMPILE_DEFINITIONS "TUKIRANKA_VERSION=\"${PROJECT_VERSION}\"")
