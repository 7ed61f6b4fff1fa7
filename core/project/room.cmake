# SPDX-License-Identifier: Apache-2.0
# Known inside the room only: no other needs its headers.
target_link_libraries(core_project PRIVATE PkgConfig::xml2)
