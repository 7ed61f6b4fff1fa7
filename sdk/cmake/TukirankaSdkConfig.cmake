# SPDX-License-Identifier: Apache-2.0
include(CMakeFindDependencyMacro)
find_dependency(nlohmann_json)
include(${CMAKE_CURRENT_LIST_DIR}/TukirankaSdkTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/TukirankaSdk.cmake)
