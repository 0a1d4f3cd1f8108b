#include <cstdlib>

#include "capi/handles.h"

using namespace gently::capi;

namespace gently::capi {

gently_owned_string owned(std::string_view text) noexcept {
  auto* data = static_cast<char*>(std::malloc(text.size() + 1));
  if (data == nullptr) return {nullptr, 0};
  if (!text.empty()) std::memcpy(data, text.data(), text.size());
  data[text.size()] = '\0';
  return {data, text.size()};
}

}  // namespace gently::capi

void gently_string_free(gently_owned_string string) { std::free(string.data); }

const char* gently_version(void) { return GENTLY_VERSION; }

gently_engine* gently_engine_new(gently_owned_string* errors) {
  return gently_engine_new_with(nullptr, 0, true, errors);
}

gently_engine* gently_engine_new_with(const gently_book_file* files, size_t count,
                                      bool with_builtin, gently_owned_string* errors) {
  if (errors != nullptr) *errors = {nullptr, 0};
  return guarded<>(static_cast<gently_engine*>(nullptr), [&]() -> gently_engine* {
    std::vector<std::vector<gently::BookFile>> layers(count == 0 ? 0 : 1);
    for (size_t i = 0; files != nullptr && i < count; ++i) {
      layers[0].push_back({std::string(text(files[i].path)), std::string(text(files[i].content))});
    }
    gently::Built built = gently::Engine::build(layers, with_builtin);
    std::string all;
    for (const gently::BookError& error : built.errors)
      all += (all.empty() ? "" : "\n") + error.format();
    if (errors != nullptr) *errors = owned(all);
    if (built.engine == nullptr) return nullptr;
    std::string sha256 = built.engine->book_sha256();
    return new gently_engine{std::move(built.engine), std::move(sha256)};
  });
}

void gently_engine_free(gently_engine* engine) { delete engine; }

gently_view gently_engine_book_sha256(const gently_engine* engine) { return view(engine->sha256); }

gently_result* gently_rephrase(const gently_engine* engine, gently_view message,
                               const gently_context* context) {
  return guarded<>(static_cast<gently_result*>(nullptr), [&] {
    const gently_context given = grown<gently_context>(context, GENTLY_CONTEXT_INIT);
    gently::Context own;
    own.relation = or_else(given.relation, own.relation);
    own.tone = or_else(given.tone, own.tone);
    own.sensitivity = or_else(given.sensitivity, own.sensitivity);
    own.muted = list(given.muted, given.muted_count);
    if (given.alternatives != 0) own.alternatives = given.alternatives;
    return new gently_result{engine->engine->rephrase(text(message), own)};
  });
}
