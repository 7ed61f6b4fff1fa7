# SPDX-License-Identifier: Apache-2.0
# What the table of contents in CMakeLists.txt is written with.
#   tukiranka_room(name AFTER rooms… USES libraries…)   a static library of core/name/**.cpp
#   tukiranka_plugin(name USES libraries…)              an evaluator of plugins/name
#   tukiranka_embed(target file…)                       a file's bytes inside the program
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)  # it wants all who share a precompiled header to agree, and plugins must hide
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
  set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
option(TUKIRANKA_TESTS "build the tests" ON)
option(TUKIRANKA_BENCHMARKS "build the benchmarks" OFF)
option(TUKIRANKA_SANITIZE "address and undefined behaviour sanitizers" OFF)
option(TUKIRANKA_UNITY "compile each room in a few pieces: less than half the work of a clean build" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

find_package(PkgConfig REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Boost 1.74 REQUIRED COMPONENTS filesystem)
find_package(Eigen3 REQUIRED)
pkg_check_modules(xml2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(igraph REQUIRED IMPORTED_TARGET igraph)
pkg_check_modules(voikko REQUIRED IMPORTED_TARGET libvoikko)
pkg_check_modules(icu REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(re2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(TUKIRANKA_PLUGIN_FOLDER ${CMAKE_BINARY_DIR}/lib/tukiranka/plugins)
set(TUKIRANKA_SHARE ${CMAKE_BINARY_DIR}/share/tukiranka)

# Flags every target of ours is built with.
add_library(tukiranka_flags INTERFACE)
target_compile_options(tukiranka_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror
                       $<$<COMPILE_LANGUAGE:CXX>:-Wconversion> -ffp-contract=off)
if(TUKIRANKA_UNITY)  # a local name may be a constant of the neighbouring file; builds file by file still ask
  target_compile_options(tukiranka_flags INTERFACE
                         $<IF:$<COMPILE_LANG_AND_ID:CXX,GNU>,-Wno-shadow$<SEMICOLON>-Wshadow=local,-Wno-shadow>)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)  # g++ 12 sees overlaps in std::string that are not there (GCC bug 105651)
  target_compile_options(tukiranka_flags INTERFACE -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
endif()
target_include_directories(tukiranka_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(TUKIRANKA_SANITIZE)
  target_compile_options(tukiranka_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                         -fno-omit-frame-pointer)
  target_link_options(tukiranka_flags INTERFACE -fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)  # plugins link with -z defs, so they need clang's runtime as a library
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libclang_rt.asan-${CMAKE_SYSTEM_PROCESSOR}.so
                    OUTPUT_VARIABLE runtime OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    get_filename_component(runtime ${runtime} DIRECTORY)
    target_link_options(tukiranka_flags INTERFACE -shared-libsan -Wl,-rpath,${runtime})
  endif()
endif()

# Headers that every room reads are compiled once.
file(WRITE ${CMAKE_BINARY_DIR}/shared_headers.cpp "// the precompiled headers are built with this file\n")
add_library(tukiranka_shared_headers STATIC ${CMAKE_BINARY_DIR}/shared_headers.cpp)
target_link_libraries(tukiranka_shared_headers PRIVATE tukiranka_flags nlohmann_json::nlohmann_json)
target_precompile_headers(tukiranka_shared_headers PRIVATE
  <algorithm> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <string> <string_view>
  <unordered_map> <utility> <vector> <nlohmann/json.hpp> <tl/expected.hpp>)

function(tukiranka_share_headers target)
  target_precompile_headers(${target} REUSE_FROM tukiranka_shared_headers)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${TUKIRANKA_UNITY} UNITY_BUILD_BATCH_SIZE 8)
endfunction()

function(tukiranka_room name)
  cmake_parse_arguments(room "" "" "AFTER;USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    set(sources ${CMAKE_BINARY_DIR}/shared_headers.cpp)
  endif()
  add_library(core_${name} STATIC ${sources})
  set_target_properties(core_${name} PROPERTIES LINKER_LANGUAGE CXX)
  list(TRANSFORM room_AFTER PREPEND core_)
  target_link_libraries(core_${name} PUBLIC ${room_AFTER} tukiranka_sdk nlohmann_json::nlohmann_json ${room_USES}
                        PRIVATE tukiranka_flags)
  target_include_directories(core_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  tukiranka_share_headers(core_${name})
  if(EXISTS ${CMAKE_SOURCE_DIR}/core/${name}/room.cmake)
    include(${CMAKE_SOURCE_DIR}/core/${name}/room.cmake)
  endif()
endfunction()

# The bytes of each file (path from the room's folder, named `base.ext`) become a function
# `std::string_view tukiranka::<namespace of the room>::embedded_<base>_<ext>()`, declared in the room's own header.
function(tukiranka_embed room)
  set(namespace ${room})
  if(room STREQUAL export)  # a word of the language
    set(namespace exports)
  endif()
  foreach(file IN LISTS ARGN)
    get_filename_component(symbol ${file} NAME)
    string(MAKE_C_IDENTIFIER ${symbol} symbol)
    set(path ${CMAKE_SOURCE_DIR}/core/${room}/${file})
    set(source ${CMAKE_BINARY_DIR}/embedded/${room}_${symbol}.cpp)
    file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
// Made by tukiranka_embed from the file named below.
#include <string_view>
asm(".section .rodata\n.local tkr_@room@_@symbol@\ntkr_@room@_@symbol@:\n.incbin \"@path@\"\n"
    ".local tkr_@room@_@symbol@_end\ntkr_@room@_@symbol@_end:\n.byte 0\n.previous\n");
extern "C" const char begin_of_@symbol@[] asm("tkr_@room@_@symbol@");
extern "C" const char end_of_@symbol@[] asm("tkr_@room@_@symbol@_end");
namespace tukiranka::@namespace@ {
std::string_view embedded_@symbol@();
std::string_view embedded_@symbol@() {
  return {begin_of_@symbol@, static_cast<std::size_t>(end_of_@symbol@ - begin_of_@symbol@)};
}
}  // namespace tukiranka::@namespace@
]])
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${path} SKIP_PRECOMPILE_HEADERS ON
                                SKIP_UNITY_BUILD_INCLUSION ON CXX_COMPILER_LAUNCHER "")
    target_sources(core_${room} PRIVATE ${source})
  endforeach()
endfunction()

function(tukiranka_program)
  if(NOT EXISTS ${CMAKE_SOURCE_DIR}/core/app/main.cpp)
    return()
  endif()
  add_executable(tukiranka ${CMAKE_SOURCE_DIR}/core/app/main.cpp)
  target_link_libraries(tukiranka PRIVATE core_app tukiranka_flags)
  install(TARGETS tukiranka RUNTIME DESTINATION bin)
endfunction()

# An evaluator is its door, its measures and its mathematics. Mathematics is a library of its own, so that tests
# reach it alone; the shared library is made by the same function that plugin authors use.
function(tukiranka_plugin name)
  cmake_parse_arguments(plugin "" "" "USES" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/plugins/${name})
  file(GLOB doors CONFIGURE_DEPENDS ${folder}/${name}_plugin.cpp ${folder}/measures/*.cpp)
  file(GLOB mathematics CONFIGURE_DEPENDS ${folder}/mathematics/*.cpp)
  add_library(${name}_mathematics STATIC ${mathematics})
  set_target_properties(${name}_mathematics PROPERTIES LINKER_LANGUAGE CXX CXX_VISIBILITY_PRESET hidden)
  target_link_libraries(${name}_mathematics PUBLIC tukiranka_sdk nlohmann_json::nlohmann_json ${plugin_USES}
                        PRIVATE tukiranka_flags)
  target_include_directories(${name}_mathematics PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_options(${name}_mathematics PRIVATE $<$<CONFIG:Release>:-O3>)
  tukiranka_share_headers(${name}_mathematics)
  if(EXISTS ${folder}/plugin.json)
    add_library(${name}_doors OBJECT ${doors})  # apart from the manifest, which is C and shares no C++ headers
    set_target_properties(${name}_doors PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    target_link_libraries(${name}_doors PRIVATE ${name}_mathematics tukiranka_sdk tukiranka_flags)
    tukiranka_share_headers(${name}_doors)
    tukiranka_add_evaluator(${name} SOURCES $<TARGET_OBJECTS:${name}_doors> MANIFEST ${folder}/plugin.json
                            OUTPUT_FOLDER ${TUKIRANKA_PLUGIN_FOLDER})
    set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${name} PRIVATE ${name}_mathematics tukiranka_flags)
    install(FILES $<TARGET_FILE:${name}> DESTINATION lib/tukiranka/plugins)
  endif()
endfunction()

# Configurations lie beside the program in the build tree as they do when installed.
function(tukiranka_configs)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/configs
       ${CMAKE_SOURCE_DIR}/configs/schema/* ${CMAKE_SOURCE_DIR}/configs/models/*
       ${CMAKE_SOURCE_DIR}/configs/instruments/* ${CMAKE_SOURCE_DIR}/configs/codebooks/*)
  set(copies)
  foreach(file IN LISTS files)
    add_custom_command(OUTPUT ${TUKIRANKA_SHARE}/${file} DEPENDS ${CMAKE_SOURCE_DIR}/configs/${file}
                       COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/configs/${file} ${TUKIRANKA_SHARE}/${file})
    list(APPEND copies ${TUKIRANKA_SHARE}/${file})
  endforeach()
  # The words of the rooms: words/<room>/<language>.json. A language is added by its files.
  file(GLOB catalogues CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/core/*/words/*.json)
  foreach(file IN LISTS catalogues)
    string(REGEX REPLACE "^([a-z]+)/words/" "words/\\1/" copy ${file})
    add_custom_command(OUTPUT ${TUKIRANKA_SHARE}/${copy} DEPENDS ${CMAKE_SOURCE_DIR}/core/${file}
                       COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/core/${file} ${TUKIRANKA_SHARE}/${copy})
    list(APPEND copies ${TUKIRANKA_SHARE}/${copy})
    get_filename_component(folder ${copy} DIRECTORY)
    install(FILES ${CMAKE_SOURCE_DIR}/core/${file} DESTINATION share/tukiranka/${folder})
  endforeach()
  add_custom_target(configs ALL DEPENDS ${copies})
endfunction()

function(tukiranka_install)
  foreach(kind schema models instruments codebooks examples)
    install(DIRECTORY configs/${kind} DESTINATION share/tukiranka OPTIONAL)
  endforeach()
  install(FILES LICENSE DESTINATION share/doc/tukiranka OPTIONAL)
  set(CPACK_GENERATOR DEB)
  set(CPACK_PACKAGE_CONTACT "Tukiranka developers <tukiranka@localhost>")
  set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "plugin-based evaluation of collaboration")
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS voikko-fi)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_STRIP_FILES ON)
  include(CPack)
endfunction()

# One test program per folder of tests; `USES` names what it links beside gtest.
function(tukiranka_tests folder)
  cmake_parse_arguments(tests "" "" "USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp
       ${CMAKE_SOURCE_DIR}/tests/${folder}/*_fixture.cpp)
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" name ${folder})
  add_executable(${name}_tests ${sources})
  target_link_libraries(${name}_tests PRIVATE ${tests_USES} GTest::gtest GTest::gtest_main tukiranka_flags)
  target_compile_definitions(${name}_tests PRIVATE TUKIRANKA_SOURCE="${CMAKE_SOURCE_DIR}"
                             TUKIRANKA_BUILD="${CMAKE_BINARY_DIR}")
  set_target_properties(${name}_tests PROPERTIES POSITION_INDEPENDENT_CODE OFF
                        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_precompile_headers(${name}_tests REUSE_FROM tukiranka_test_headers)
  add_test(NAME ${name} COMMAND ${name}_tests --gtest_brief=1)
endfunction()
