#include "rules/fields.h"

#include <algorithm>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

std::string_view line_at(const Source& source, int line) {
  std::string_view rest = source.content;
  for (int i = 1; i < line; ++i) {
    size_t next = rest.find('\n');
    if (next == std::string_view::npos) return {};
    rest.remove_prefix(next + 1);
  }
  return rest.substr(0, rest.find('\n'));
}

/// What the author wrote on the node's line, without the list dash or key.
std::string written(const yaml::Node& node, const Source& source) {
  std::string_view line = line_at(source, node.line);
  if (node.column > 0 && static_cast<size_t>(node.column) <= line.size()) line.remove_prefix(static_cast<size_t>(node.column) - 1);
  while (line.ends_with(' ') || line.ends_with('\r')) line.remove_suffix(1);
  return std::string(line);
}

/// Where a scalar's text begins on its line, in code points: behind the quotation mark if the author wrote one.
int text_column(const yaml::Node& node, const Source& source) {
  const std::string line = written(node, source);
  const bool mark = node.quoted && !line.empty() && (line[0] == '"' || line[0] == '\'');
  return yaml::column_in(node, source.content) + (mark ? 1 : 0);
}

/// An empty place is noticed by YAML on the next line only: the line it stands on.
yaml::Node place_of_nothing(yaml::Node node, const Source& source) {
  for (int line = node.line; line > 0 && line > node.line - 3; --line) {
    std::string_view text = line_at(source, line);
    text = text.substr(0, text.find(" #"));
    while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
    if (!text.ends_with('-') && !text.ends_with(':')) continue;
    node.line = line;
    node.column = static_cast<int>(text.find_first_not_of(' ')) + 1;
    return node;
  }
  return node;
}

/// Places of a fault inside a scalar: the pattern is the excerpt, the file line is the place.
void place(Errors errors, const yaml::Node& node, const Source& source) {
  for (Error& error : errors) {
    error.path = source.path;
    error.line = node.line;
    error.column = text_column(node, source) + std::max(error.caret, 0);
    source.errors.push_back(std::move(error));
  }
}

}  // namespace

void Source::fault(const yaml::Node& node, std::string message, std::string mend, std::string expected) const {
  Error error = yaml::error_at(node, path, content, std::move(message));
  error.mend = std::move(mend);
  error.expected = std::move(expected);
  errors.push_back(std::move(error));
}

std::string sentence(const yaml::Node& node, const Source& source) {
  const std::string line = written(node, source);
  const std::string mend = "put the whole line in quotes: " + yaml::quoted(line);
  auto refuse = [&](std::string message, std::string how) {
    source.fault(node, std::move(message), std::move(how), "a sentence");
    return std::string();
  };
  if (node.is_map()) {
    if (node.flow) return refuse("YAML took this line for a map, because it begins with “{”", mend);
    if (line.starts_with("? ") || line == "?") return refuse("YAML took this line for a key, because it begins with “?”", mend);
    if (node.keys.size() > 1 || line.find(": ") == std::string::npos) return refuse("a map of keys stands where a sentence belongs", "write the sentence on this line");
    return refuse("YAML took this line for a key and a value, because it holds “: ”", mend);
  }
  if (node.is_list()) {
    if (line.starts_with("- ")) return refuse("YAML took this line for a list, because a second “- ” stands in it", mend);
    if (!node.flow) return refuse("a list stands where a sentence belongs", "write one sentence");
    return refuse("YAML took this line for a list, because it begins with “[”", mend);
  }
  if (node.is_null()) {
    source.fault(place_of_nothing(node, source), "nothing stands here", "write a sentence, or remove the line", "a sentence");
    return {};
  }
  const size_t hash = line.find(" #");
  const bool comment =
      hash != std::string::npos && hash > 0 && line[hash - 1] == ' ';  // set apart by two spaces
  if (!node.quoted && !comment && hash != std::string::npos && node.scalar.size() <= hash) {
    return refuse("YAML cuts this line at “ #”", mend + "; two spaces before “#” begin a remark");
  }
  return node.scalar;
}

Pattern read_pattern(const yaml::Node& node, const Source& source) {
  std::string text = sentence(node, source);
  if (text.empty()) return {};
  Expected<Pattern> pattern = parse_pattern(source.lexicon, text);
  if (!pattern) {
    place(pattern.errors(), node, source);
    return {};
  }
  pattern->line = node.line;
  return std::move(*pattern);
}

Template read_template(const yaml::Node& node, const Source& source) {
  std::string text = sentence(node, source);
  if (text.empty()) return {};
  Expected<Template> parsed = parse_template(text);
  if (!parsed) {
    place(parsed.errors(), node, source);
    return {};
  }
  parsed->path = source.path;
  parsed->line = node.line;
  parsed->column = text_column(node, source);
  return std::move(*parsed);
}

Fields::Fields(const yaml::Node& map, const Source& source, Keys allowed)
    : map_(map), source_(source) {
  if (!map.is_map()) {
    source.fault(map, "a map of keys is expected here");
    return;
  }
  for (const yaml::Node& key : map.keys) {
    const bool known = std::any_of(allowed.begin(), allowed.end(),
                                   [&](const Key& one) { return one.name == key.scalar; });
    if (known) continue;
    std::vector<std::string> names;
    for (const Key& one : allowed) names.emplace_back(one.name);
    std::string close = nearest(key.scalar, names);
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    source.fault(key, "the key “" + key.scalar + "” is not known here",
                 close.empty() ? "" : "did you mean “" + close + "”?", "one of " + all);
  }
}

const yaml::Node* Fields::node(std::string_view key) const { return map_.is_map() ? map_.find(key) : nullptr; }

std::string Fields::text(std::string_view key) const {
  const yaml::Node* value = node(key);
  return value == nullptr ? std::string() : sentence(*value, source_);
}

std::string Fields::required(std::string_view key) const {
  if (!map_.is_map()) return {};
  if (node(key) == nullptr) {
    source_.fault(map_, "the key “" + std::string(key) + "” is missing", "add “" + std::string(key) + ": …”");
    return {};
  }
  return text(key);
}

bool Fields::flag(std::string_view key) const {
  const yaml::Node* value = node(key);
  if (value == nullptr) return false;
  if (value->scalar != "true" && value->scalar != "false") source_.fault(*value, "true or false is expected here");
  return value->scalar == "true";
}

std::vector<std::string> Fields::words(std::string_view key) const {
  std::vector<std::string> out;
  const yaml::Node* value = node(key);
  if (value == nullptr || value->is_null()) return out;
  if (value->is_scalar()) return {value->scalar};
  if (!value->is_list()) {
    source_.fault(*value, "a list is expected here");
    return out;
  }
  for (const yaml::Node& item : value->items) out.push_back(sentence(item, source_));
  return out;
}

std::vector<Pattern> Fields::patterns(std::string_view key) const {
  std::vector<Pattern> out;
  const yaml::Node* value = node(key);
  if (value == nullptr || value->is_null()) return out;
  if (value->is_list() && value->flow) {
    source_.fault(*value, "a list of sentences in […] is cut at every comma", "write one sentence a line, each after “- ”");
    return out;
  }
  auto add = [&](const yaml::Node& item) {
    Pattern pattern = read_pattern(item, source_);
    if (!pattern.elements.empty()) out.push_back(std::move(pattern));
  };
  if (value->is_list()) {
    for (const yaml::Node& item : value->items) add(item);
  } else {
    add(*value);
  }
  return out;
}

Template Fields::text_template(std::string_view key) const {
  const yaml::Node* value = node(key);
  return value == nullptr ? Template{} : read_template(*value, source_);
}

RelationSet Fields::relations(std::string_view key) const {
  RelationSet set = 0;
  for (const std::string& word : words(key)) {
    auto relation = value_of<Relation>(kRelationNames, word);
    if (relation) {
      set |= bit(*relation);
      continue;
    }
    std::vector<std::string> names(kRelationNames.begin(), kRelationNames.end());
    std::string close = nearest(word, names);
    source_.fault(*node(key), "no relation is called “" + word + "”", close.empty() ? "" : "did you mean “" + close + "”?");
  }
  return set;
}

std::vector<Tone> Fields::tones(std::string_view key) const {
  std::vector<Tone> out;
  for (const std::string& word : words(key)) {
    if (auto tone = value_of<Tone>(kToneNames, word)) {
      out.push_back(*tone);
    } else {
      source_.fault(*node(key), "no tone is called “" + word + "”", "tones: plain, warm, brief");
    }
  }
  return out;
}

const std::vector<yaml::Node>& Fields::maps(std::string_view key) const {
  static const std::vector<yaml::Node> kNone;
  const yaml::Node* value = node(key);
  if (value == nullptr || value->is_null()) return kNone;
  if (!value->is_list()) {
    source_.fault(*value, "a list is expected here", "begin each entry with “- ”");
    return kNone;
  }
  if (value->flow && !value->items.empty()) {
    source_.fault(*value, "a list of sentences in […] is cut at every comma", "write one a line, each after “- ”");
    return kNone;
  }
  return value->items;
}

}  // namespace gently::rules
