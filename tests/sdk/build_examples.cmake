# SPDX-License-Identifier: Apache-2.0
# Installs the SDK into FOLDER/prefix and builds the examples against it; the libraries lie in FOLDER/plugins.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(NOT result EQUAL 0)
    string(JOIN " " command ${ARGN})
    message(FATAL_ERROR "${command}\n${said}")
  endif()
endfunction()

set(compilers -DCMAKE_C_COMPILER=${C_COMPILER} -DCMAKE_CXX_COMPILER=${CXX_COMPILER})
file(REMOVE_RECURSE ${FOLDER})
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${FOLDER}/sdk -G Ninja -DCMAKE_INSTALL_PREFIX=${FOLDER}/prefix ${compilers})
run(${CMAKE_COMMAND} --install ${FOLDER}/sdk)
foreach(example cpp c pictures)
  run(${CMAKE_COMMAND} -S ${SOURCE}/examples/${example} -B ${FOLDER}/${example} -G Ninja -DCMAKE_BUILD_TYPE=Release
      -DCMAKE_PREFIX_PATH=${FOLDER}/prefix ${compilers})
  run(${CMAKE_COMMAND} --build ${FOLDER}/${example})
  run(${CMAKE_CTEST_COMMAND} --test-dir ${FOLDER}/${example} --output-on-failure --no-tests=error)
endforeach()
file(MAKE_DIRECTORY ${FOLDER}/plugins)
file(COPY ${FOLDER}/cpp/median.so ${FOLDER}/c/answered.so ${FOLDER}/pictures/pictures.so DESTINATION ${FOLDER}/plugins)
