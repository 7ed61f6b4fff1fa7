// SPDX-License-Identifier: Apache-2.0
// project: the ways in which a file may hold a network. The first four are tables; in a format of its own
// the others.
#pragma once

namespace tukiranka::project {

enum class NetworkFormat {
  table,
  edges,
  matrix,
  survey,
  graphml,
  gexf,
  pajek,
  dl
};  // table: looked at when read

}  // namespace tukiranka::project
