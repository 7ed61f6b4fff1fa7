# SPDX-License-Identifier: Apache-2.0
tukiranka_embed(evaluation words/fi.json words/sv.json words/en.json)
file(GLOB exhibit_schemas CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/core/evaluation
     ${CMAKE_SOURCE_DIR}/configs/schema/exhibits/*.schema.json)
tukiranka_embed(evaluation ${exhibit_schemas})
