#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <set>
#include <sstream>

namespace gently::yaml {
namespace {

constexpr size_t kMaxBytes = 4u << 20;
constexpr size_t kMaxDepth = 32;

std::string_view line_of(std::string_view content, int line) {
  size_t begin = 0;
  for (int i = 1; i < line; ++i) {
    size_t next = content.find('\n', begin);
    if (next == std::string_view::npos) return {};
    begin = next + 1;
  }
  std::string_view rest = content.substr(begin);
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

/// Builds the tree from events: the event parser gives places and lets aliases be refused before they expand.
class Builder : public YAML::EventHandler {
 public:
  Builder(const std::string& path, std::string_view content) : path_(path), content_(content) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(make(Node::Kind::kNull, mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fault(mark, "aliases are not allowed", "write the value out, or use a set");
    add(make(Node::Kind::kNull, mark));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    Node node = make(Node::Kind::kScalar, mark);
    node.scalar = value;
    if (tag == "!") {  // yaml-cpp tags quoted scalars so, and those that an author began with "!"
      std::string_view line = line_of(content_, mark.line + 1);
      char first = static_cast<size_t>(mark.column) < line.size() ? line[static_cast<size_t>(mark.column)] : ' ';
      node.quoted = first == '"' || first == '\'';
    }
    if (!node.quoted && tag != "?" && !tag.empty()) {
      fault(mark, "“!” is read by YAML as a tag, and is lost",
            "put the whole line in quotes: \"" + std::string(trimmed(line_of(content_, mark.line + 1))) + "\"");
    }
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    refuse_anchor(mark, anchor);
    open(Node::Kind::kList, mark, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    refuse_anchor(mark, anchor);
    open(Node::Kind::kMap, mark, style);
  }
  void OnMapEnd() override { close(); }

  Node root;
  Errors errors;

 private:
  static std::string_view trimmed(std::string_view line) {
    size_t begin = line.find_first_not_of(" -");
    return begin == std::string_view::npos ? line : line.substr(begin);
  }
  static Node make(Node::Kind kind, const YAML::Mark& mark) {
    Node node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    return node;
  }
  void fault(const YAML::Mark& mark, std::string message, std::string mend) {
    Error error = error_at(make(Node::Kind::kNull, mark), path_, content_, std::move(message));
    error.mend = std::move(mend);
    errors.push_back(std::move(error));
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) fault(mark, "anchors are not allowed", "write the value out, or put the line in quotes");
  }
  void open(Node::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    if (stack_.size() == kMaxDepth) fault(mark, "nested more than 32 deep", "flatten the file");
    Node node = make(kind, mark);
    node.flow = style == YAML::EmitterStyle::Flow;
    stack_.push_back(std::move(node));
  }
  void close() {
    Node node = std::move(stack_.back());
    stack_.pop_back();
    if (node.is_map()) check_duplicates(node);
    add(std::move(node));
  }
  void check_duplicates(const Node& map) {
    std::set<std::string_view> seen;
    for (const Node& key : map.keys) {
      if (seen.insert(key.scalar).second) continue;
      Error error = error_at(key, path_, content_, "the key “" + key.scalar + "” stands here twice");
      error.mend = "keep one of the two";
      errors.push_back(std::move(error));
    }
  }
  void add(Node node) {
    if (stack_.empty()) {
      root = std::move(node);
      return;
    }
    Node& parent = stack_.back();
    if (parent.is_map() && parent.keys.size() == parent.items.size()) {
      parent.keys.push_back(std::move(node));
    } else {
      parent.items.push_back(std::move(node));
    }
  }

  const std::string& path_;
  std::string_view content_;
  std::vector<Node> stack_;
};

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (size_t i = 0; i < keys.size() && i < items.size(); ++i) {
    if (keys[i].scalar == key) return &items[i];
  }
  return nullptr;
}

Error error_at(const Node& node, const std::string& path, std::string_view content, std::string message) {
  Error error;
  error.message = std::move(message);
  error.path = path;
  error.line = node.line;
  error.column = node.column;
  error.excerpt = line_of(content, node.line);
  error.caret = node.column > 0 ? node.column - 1 : -1;
  return error;
}

Expected<Node> parse(std::string_view content, const std::string& path) {
  Error whole;
  whole.path = path;
  if (content.size() > kMaxBytes) {
    whole.message = "the file is larger than 4 MiB";
    whole.mend = "split it";
    return whole;
  }
  try {
    std::istringstream stream{std::string(content)};
    YAML::Parser parser(stream);
    Builder builder(path, content);
    parser.HandleNextDocument(builder);
    if (builder.errors.empty() && parser.HandleNextDocument(builder)) {
      whole.message = "the file holds more than one document";
      whole.mend = "remove the “---” line";
      return whole;
    }
    if (!builder.errors.empty()) return builder.errors;
    return std::move(builder.root);
  } catch (const YAML::Exception& fault) {
    Node place;
    place.line = fault.mark.line + 1;
    place.column = fault.mark.column + 1;
    Error error = error_at(place, path, content, "not readable as YAML: " + fault.msg);
    if (error.excerpt.find('\t') != std::string::npos) error.mend = "use spaces, not tabs, to indent";
    return error;
  }
}

}  // namespace gently::yaml
