// SPDX-License-Identifier: Apache-2.0
// export: the writers of REFI-QDA 1.0. The same project gives the same bytes: GUIDs are hashes, there is no
// clock and no path of this machine. A qdpx keeps documents with language and wave, passages with segment,
// speaker (a case), group and perspective (its variables), codings with coder, state, valence and magnitude,
// and codes with id, criterion and valence; read again, all of these come back.
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/project/formats/qda_project.hpp"

namespace tukiranka::exports {

[[nodiscard]] base::Result<std::string> write_qdpx(const project::QdaProject& project, const std::string& id,
                                                   const std::string& language);
// TK-P123 when there is no code to write.
[[nodiscard]] base::Result<std::string> write_qdc(const project::QdaProject& project, const std::string& id,
                                                  const std::string& language);

}  // namespace tukiranka::exports
