#include "rules/own_voice.h"

#include <algorithm>
#include <array>

#include "base/yaml.h"
#include "rules/nearest.h"

namespace gently::rules {
namespace {

constexpr size_t kMostEntries = 500;  // of each kind
constexpr size_t kLongest = 60;       // bytes of a word or phrase

std::string small(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

class VoiceReader {
 public:
  VoiceReader(std::string_view content, const std::string& path, Errors& errors) : content_(content), path_(path), errors_(errors) {}

  OwnVoice read() {
    Expected<yaml::Node> root = yaml::parse(content_, path_);
    if (!root) {
      errors_.insert(errors_.end(), root.errors().begin(), root.errors().end());
      return {};
    }
    if (root->is_null()) return {};
    if (!root->is_map()) return fault(*root, "a voice file holds “never”, “instead” and “prefer”", "never: [a word]"), OwnVoice();
    for (size_t i = 0; i < root->items.size(); ++i) key(root->keys[i], root->items[i]);
    return std::move(voice_);
  }

 private:
  void fault(const yaml::Node& node, std::string message, std::string mend) {
    Error error = yaml::error_at(node, path_, content_, std::move(message));
    error.mend = std::move(mend);
    errors_.push_back(std::move(error));
  }

  void key(const yaml::Node& name, const yaml::Node& value) {
    static const std::array<std::string, 3> kKeys = {"never", "instead", "prefer"};
    if (name.scalar == "never") return never(value);
    if (name.scalar == "instead") return instead(value);
    if (name.scalar == "prefer") return prefer(value);
    const std::string meant = nearest(name.scalar, kKeys);
    fault(name, "“" + name.scalar + "” is no key of a voice file", meant.empty() ? "use never, instead or prefer" : "did you mean “" + meant + "”?");
  }

  /// The scalars of a list, or one scalar alone.
  template <typename Take>
  void each(const yaml::Node& value, const char* what, Take take) {
    if (value.is_scalar()) return take(value);
    if (!value.is_list()) return fault(value, std::string("a list of ") + what + " is expected", "write one a line, each behind a dash");
    if (value.items.size() > kMostEntries) return fault(value, "more than 500 entries", "keep those that matter most");
    for (const yaml::Node& item : value.items) {
      if (item.is_scalar()) take(item);
      else fault(item, std::string("a list of ") + what + " is expected", "put it in quotes");
    }
  }

  bool is_phrase(const yaml::Node& node) {
    if (node.is_scalar() && !node.scalar.empty() && node.scalar.size() <= kLongest && node.scalar.find_first_of("{}[]\n") == std::string::npos) return true;
    fault(node, "a word or a short phrase is expected", "at most 60 bytes, without brackets");
    return false;
  }

  void never(const yaml::Node& value) {
    each(value, "words", [&](const yaml::Node& node) {
      if (is_phrase(node)) voice_.never.push_back(small(node.scalar));
    });
  }

  void instead(const yaml::Node& value) {
    if (!value.is_map()) return fault(value, "“instead” maps words to words", "instead: {mum: mam}");
    if (value.items.size() > kMostEntries) return fault(value, "more than 500 entries", "keep those that matter most");
    for (size_t i = 0; i < value.items.size(); ++i) {
      if (is_phrase(value.keys[i]) && is_phrase(value.items[i])) voice_.instead.push_back({small(value.keys[i].scalar), value.items[i].scalar, value.keys[i].line});
    }
    // The longest first, so that "a bit sad" is not taken for "a bit".
    std::stable_sort(voice_.instead.begin(), voice_.instead.end(), [](const auto& a, const auto& b) { return a.from.size() > b.from.size(); });
  }

  void prefer(const yaml::Node& value) {
    each(value, "modes", [&](const yaml::Node& node) {
      if (auto mode = value_of<Mode>(kModeNames, node.scalar)) {
        voice_.prefer.push_back(*mode);
        return;
      }
      std::vector<std::string> names(kModeNames.begin(), kModeNames.end());
      std::string all, meant = nearest(node.scalar, names);
      for (const std::string& name : names) all += (all.empty() ? "" : " ") + name;
      fault(node, "“" + node.scalar + "” is no mode", meant.empty() ? "the modes are " + all : "did you mean “" + meant + "”?");
    });
  }

  std::string_view content_;
  const std::string& path_;
  Errors& errors_;
  OwnVoice voice_;
};

}  // namespace

OwnVoice read_own_voice(std::string_view content, const std::string& path, Errors& errors) { return VoiceReader(content, path, errors).read(); }

}  // namespace gently::rules
