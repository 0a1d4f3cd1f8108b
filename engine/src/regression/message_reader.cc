#include "regression/message_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "rules/nearest.h"

namespace gently::regression {
namespace {

using Object = nlohmann::json;

const std::vector<std::string> kKeys = {"text", "label", "relation", "topic", "style", "scene", "keep", "kind", "answer", "disputed"};

template <size_t N>
std::vector<std::string> listed(const std::array<std::string_view, N>& names) {
  std::vector<std::string> out;
  for (std::string_view name : names) {
    if (!name.empty()) out.emplace_back(name);
  }
  return out;
}

std::string word_row(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

int code_points(std::string_view bytes) {
  return static_cast<int>(std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Reads one line; every fault names the key it belongs to.
class Reader {
 public:
  Reader(std::string_view line, const Message& place, Errors& errors) : line_(line), out_(place), errors_(errors) {}

  std::optional<Message> read() {
    const size_t before = errors_.size();
    std::vector<std::string> keys;
    auto note_key = [&](int depth, Object::parse_event_t event, Object& value) {
      if (event == Object::parse_event_t::key && depth == 1) keys.push_back(value.get<std::string>());
      return true;
    };
    try {
      json_ = Object::parse(line_, note_key);
    } catch (const Object::parse_error& error) {
      fault_at(std::min(error.byte, line_.size()), "this line is not JSON", "one object a line, such as {\"text\":\"…\",\"label\":\"ok\",…}", "");
      return std::nullopt;
    }
    if (!json_.is_object()) {
      fault_at(1, "this line is not an object", "{\"text\":\"…\",\"label\":\"ok\",…}", "");
      return std::nullopt;
    }
    check_keys(keys);
    fill();
    if (errors_.size() != before) return std::nullopt;
    check_meaning();
    return errors_.size() == before ? std::optional(std::move(out_)) : std::nullopt;
  }

 private:
  void fault_at(size_t byte, std::string message, std::string expected, std::string mend) {
    Error error;
    error.message = std::move(message);
    error.path = out_.path;
    error.line = out_.line;
    const int column = code_points(line_.substr(0, byte == 0 ? 0 : byte - 1));
    error.column = column + 1;
    constexpr int kAround = 60;
    if (!out_.sealed() && line_.size() <= kAround) error.excerpt = line_, error.caret = column;
    error.expected = std::move(expected);
    error.mend = std::move(mend);
    errors_.push_back(std::move(error));
  }

  void fault(const std::string& key, std::string message, std::string expected = "", std::string mend = "") {
    size_t at = line_.find("\"" + key + "\"");
    fault_at(at == std::string_view::npos ? 1 : at + 1, std::move(message), std::move(expected), std::move(mend));
  }

  void check_keys(std::vector<std::string> keys) {
    for (const std::string& key : keys) {
      if (std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end()) continue;
      std::string near = rules::nearest(key, kKeys);
      fault(key, "no key is called “" + key + "”", word_row(kKeys), near.empty() ? "take it out" : "did you mean “" + near + "”?");
    }
    std::sort(keys.begin(), keys.end());
    auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) fault(*twice, "the key “" + *twice + "” stands twice", "", "keep one of them");
  }

  std::string text(const std::string& key, bool required) {
    auto it = json_.find(key);
    if (it == json_.end()) {
      if (required) fault(key, "“" + key + "” is missing", "", "add \"" + key + "\":\"…\"");
      return {};
    }
    if (!it->is_string()) {
      fault(key, "“" + key + "” must be a text");
      return {};
    }
    return it->get<std::string>();
  }

  std::vector<std::string> texts(const std::string& key) {
    auto it = json_.find(key);
    if (it == json_.end()) return {};
    std::vector<std::string> out;
    bool sound = it->is_array();
    for (size_t i = 0; sound && i < it->size(); ++i) {
      sound = (*it)[i].is_string();
      if (sound) out.push_back((*it)[i].get<std::string>());
    }
    if (!sound) fault(key, "“" + key + "” must be a list of texts", "[\"…\",\"…\"]");
    return out;
  }

  template <typename Enum, size_t N>
  Enum named(const std::string& key, const std::array<std::string_view, N>& names, bool required) {
    std::string word = text(key, required);
    if (auto value = rules::value_of<Enum>(names, word); value && (!word.empty() || !required)) return *value;
    if (!json_.contains(key) || !json_[key].is_string()) return Enum{};
    const std::vector<std::string> all = listed(names);
    std::string near = rules::nearest(word, all);
    fault(key, "no " + key + " is called “" + word + "”", word_row(all), near.empty() ? "" : "did you mean “" + near + "”?");
    return Enum{};
  }

  void fill() {
    out_.text = text("text", true);
    out_.label = named<rules::Label>("label", rules::kLabelNames, true);
    out_.relation = named<rules::Relation>("relation", rules::kRelationNames, true);
    out_.topic = text("topic", false);
    out_.style = texts("style");
    out_.scene = text("scene", true);
    out_.keep = texts("keep");
    out_.kind = named<MessageKind>("kind", kMessageKindNames, false);
    out_.answer = text("answer", false);
    if (auto it = json_.find("disputed"); it != json_.end()) {
      if (it->is_boolean()) out_.disputed = it->get<bool>();
      else fault("disputed", "“disputed” must be true or false");
    }
  }

  void check_meaning() {
    if (out_.text.empty()) fault("text", "the text is empty");
    for (const std::string& style : out_.style) {
      if (std::find(kStyleNames.begin(), kStyleNames.end(), style) == kStyleNames.end()) {
        fault("style", "no style is called “" + style + "”", word_row(listed(kStyleNames)));
      }
    }
    for (const std::string& keep : out_.keep) {
      if (!keep.empty() && out_.text.find(keep) != std::string::npos) continue;
      fault("keep", out_.sealed() ? "an entry of “keep” does not stand in the text" : "“" + keep + "” does not stand in the text",
            "stretches of the text, sign for sign", "copy it out of the text");
    }
    const bool ok = out_.label == rules::Label::kOk;
    if (ok && out_.kind == MessageKind::kNone) fault("label", "a message that is ok has a kind", word_row(listed(kMessageKindNames)), "add \"kind\":\"everyday\"");
    if (!ok && out_.kind != MessageKind::kNone) fault("kind", "only a message that is ok has a kind", "", "take “kind” out");
    if (!out_.answer.empty() && !out_.hurtful()) fault("answer", "only a hurtful message has an answer", "", "take “answer” out");
  }

  std::string_view line_;
  Object json_;
  Message out_;
  Errors& errors_;
};

}  // namespace

std::optional<Message> read_message(std::string_view json, const Message& place, Errors& errors) {
  return Reader(json, place, errors).read();
}

}  // namespace gently::regression
