/* SPDX-License-Identifier: Apache-2.0 */
/* Read as C11 and as C++20, see CMakeLists.txt. */
#include "abi_padded.h"
