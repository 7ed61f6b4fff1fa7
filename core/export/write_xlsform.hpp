// SPDX-License-Identifier: Apache-2.0
// export: an instrument as an XLSForm workbook (survey, choices, settings; labels in fi, sv and en), which
// Kobo, ODK and others turn into an online form. Same instrument, same bytes.
// Source: XLSForm reference, https://xlsform.org/en/ref-table/
#pragma once

#include <string>

#include "core/base/result.hpp"
#include "core/model/instrument.hpp"

namespace tukiranka::exports {

// TK-R003 when the workbook cannot be made.
[[nodiscard]] base::Result<std::string> write_xlsform(const model::Instrument& instrument);

}  // namespace tukiranka::exports
