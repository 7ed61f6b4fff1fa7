// SPDX-License-Identifier: Apache-2.0
// qualitative: libstemmer behind one small class.
#include "plugins/qualitative/mathematics/stem_word.hpp"

#include <libstemmer.h>

namespace tukiranka::qualitative {

struct Stemmer::Handle {
  explicit Handle(const char* name) : stemmer(name == nullptr ? nullptr : sb_stemmer_new(name, "UTF_8")) {}
  ~Handle() {
    if (stemmer != nullptr) sb_stemmer_delete(stemmer);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  sb_stemmer* stemmer;
};

namespace {

const char* name_stemmer(const std::string& language) {
  if (language == "fi") return "finnish";
  if (language == "sv") return "swedish";
  if (language == "en") return "english";
  return nullptr;
}

}  // namespace

Stemmer::Stemmer(const std::string& language) : handle_(std::make_unique<Handle>(name_stemmer(language))) {}
Stemmer::~Stemmer() = default;

bool Stemmer::knows_language() const {
  return handle_->stemmer != nullptr;
}

std::string Stemmer::stem(const std::string& folded) const {
  if (!knows_language()) return folded;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(handle_->stemmer, bytes, static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(handle_->stemmer))};
}

}  // namespace tukiranka::qualitative
