#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace gently::yaml {
namespace {

constexpr size_t kMaxBytes = 4u << 20;
constexpr size_t kMaxDepth = 32;
constexpr size_t kMaxErrors = 50;  // of one file
constexpr int kMaxMends = 20;      // lines quoted on trial, to find the faults behind the first

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
      std::string_view line = line_at(mark.line + 1);
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
  /// As `line_of`, from the line asked for last: events come in the order of lines.
  std::string_view line_at(int line) {
    if (line < line_) line_ = 1, begin_ = 0;
    for (; line_ < line; ++line_) {
      const size_t next = content_.find('\n', begin_);
      if (next == std::string_view::npos) return {};
      begin_ = next + 1;
    }
    return line_of(std::string_view(content_).substr(begin_), 1);
  }

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
    if (errors.size() >= kMaxErrors) return;
    Error error = error_at(make(Node::Kind::kNull, mark), path_, content_, std::move(message));
    error.mend = std::move(mend);
    errors.push_back(std::move(error));
  }
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != 0) fault(mark, "anchors are not allowed", "write the value out, or put the line in quotes");
  }
  void open(Node::Kind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    if (stack_.size() == kMaxDepth && !too_deep_) {
      too_deep_ = true;
      fault(mark, "nested more than 32 deep", "flatten the file");
    }
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
      if (seen.insert(key.scalar).second || errors.size() >= kMaxErrors) continue;
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
  int line_ = 1;      // the last line asked for by `line_at`
  size_t begin_ = 0;  // and where it begins
  std::string_view content_;
  std::vector<Node> stack_;
  bool too_deep_ = false;
};

int code_points(std::string_view text) {
  int n = 0;
  for (char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

/// Where the value of a list item or key begins on its line, or npos.
size_t value_at(std::string_view line) {
  size_t at = line.find_first_not_of(' ');
  if (at == std::string_view::npos) return at;
  while (line.substr(at).starts_with("- ")) at = line.find_first_not_of(' ', at + 1);
  if (at == std::string_view::npos) return at;
  size_t colon = line.find(": ", at);
  if (colon == std::string_view::npos || line.find_first_of(" \"'{[", at) < colon) return at;
  return line.find_first_not_of(' ', colon + 1);
}

/// A line that YAML cannot read because of the sign its sentence begins with.
struct Slip {
  size_t at = std::string_view::npos;  // of the sentence
  std::string message;
};

Slip slip_of(std::string_view line) {
  Slip slip;
  size_t at = value_at(line);
  if (at == std::string_view::npos || at >= line.size()) return slip;
  static constexpr std::string_view kSigns = "{[\"'?!,#@`%&*|>}]";
  std::string_view value = line.substr(at);
  const bool sign = kSigns.find(value[0]) != std::string_view::npos;
  if (sign) {
    slip.message = "YAML reads “" + std::string(1, value[0]) + "” at the beginning of a line as a sign of its own";
  } else if (value.find(": ") != std::string_view::npos || value.ends_with(':')) {
    slip.message = "YAML reads “: ” inside a line as the end of a key";
  } else {
    return slip;
  }
  slip.at = at;
  return slip;
}

std::string in_quotes(std::string_view line) {
  std::string out = "'";
  for (char c : line) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (size_t i = 0; i < keys.size() && i < items.size(); ++i) {
    if (keys[i].scalar == key) return &items[i];
  }
  return nullptr;
}

int column_in(const Node& node, std::string_view content) {
  if (node.column <= 0) return 0;
  return code_points(line_of(content, node.line).substr(0, static_cast<size_t>(node.column) - 1)) + 1;
}

std::string quoted(std::string_view line) {
  return line.find_first_of("\"\\") == std::string_view::npos ? "\"" + std::string(line) + "\"" : in_quotes(line);
}

Error error_at(const Node& node, const std::string& path, std::string_view content, std::string message) {
  Error error;
  error.message = std::move(message);
  error.path = path;
  error.line = node.line;
  error.column = column_in(node, content);
  error.excerpt = line_of(content, node.line);
  error.caret = error.column > 0 ? error.column - 1 : -1;
  return error;
}

namespace {

/// One reading; what yaml-cpp cannot read comes back as `syntax`.
struct Attempt {
  Node root;
  Errors errors;
  std::optional<YAML::Exception> syntax;
  bool several = false;  // documents
};

Attempt attempt(const std::string& content, const std::string& path) {
  Attempt out;
  Builder builder(path, content);
  try {
    std::istringstream stream{content};
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    out.several = builder.errors.empty() && parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& fault) {
    out.syntax = fault;
  }
  out.root = std::move(builder.root);
  out.errors = std::move(builder.errors);
  return out;
}

Error syntax_error(const YAML::Exception& fault, const std::string& path, std::string_view content) {
  Node place;
  place.line = fault.mark.line + 1;
  place.column = fault.mark.column + 1;
  Error error = error_at(place, path, content, "not readable as YAML: " + fault.msg);
  if (fault.msg.find("depth") != std::string::npos) error.message = "nested more than 32 deep", error.mend = "flatten the file";
  if (error.excerpt.size() > 400) error.excerpt.clear(), error.caret = -1;
  return error;
}

/// The line a syntax fault speaks of: its own, or one of the two before it (YAML notices late). 0 when no slip is seen.
int slipped_line(const YAML::Exception& fault, std::string_view content) {
  for (int line = fault.mark.line + 1; line > 0 && line > fault.mark.line - 2; --line) {
    if (slip_of(line_of(content, line)).at != std::string_view::npos) return line;
  }
  return 0;
}

/// Reports the slip of `line` and puts its sentence in quotes, so that reading can go on.
Error mend_slip(int line, const std::string& path, std::string& content) {
  std::string_view text = line_of(content, line);
  Slip slip = slip_of(text);
  Node place;
  place.line = line;
  place.column = static_cast<int>(slip.at) + 1;
  Error error = error_at(place, path, content, std::move(slip.message));
  std::string_view value = text.substr(slip.at);
  while (value.ends_with(' ')) value.remove_suffix(1);
  error.expected = "a sentence";
  error.mend = "put the whole line in quotes: " + quoted(value);
  content.replace(static_cast<size_t>(value.data() - content.data()), value.size(), in_quotes(value));
  return error;
}

/// Tabs that indent, one error a line.
Errors tabs(const std::string& path, std::string& content) {
  Errors out;
  int line = 1;
  for (size_t begin = 0; begin < content.size(); ++line) {
    size_t end = std::min(content.find('\n', begin), content.size());
    size_t at = begin;
    bool tab = false;
    for (; at < end && (content[at] == ' ' || content[at] == '\t'); ++at) tab = tab || content[at] == '\t';
    if (tab && at < end && content[at] != '#' && out.size() < kMaxErrors) {
      Node place;
      place.line = line;
      place.column = 1;
      Error error = error_at(place, path, content, "a tab indents this line");
      error.mend = "use spaces to indent";
      out.push_back(std::move(error));
    }
    if (tab) std::replace(content.begin() + static_cast<ptrdiff_t>(begin), content.begin() + static_cast<ptrdiff_t>(at), '\t', ' ');
    begin = end + 1;
  }
  return out;
}

}  // namespace

Expected<Node> parse(std::string_view content, const std::string& path) {
  Errors slips;
  Expected<Node> root = parse(content, path, slips);
  if (root && !slips.empty()) return slips;
  return root;
}

Expected<Node> parse(std::string_view content, const std::string& path, Errors& slips) {
  Error whole;
  whole.path = path;
  if (content.size() > kMaxBytes) {
    whole.message = "the file is larger than 4 MiB";
    whole.mend = "split it";
    return whole;
  }
  std::string text(content);
  Errors errors;
  if (text.find('\t') != std::string::npos) errors = tabs(path, text);
  for (int mends = 0;; ++mends) {
    Attempt tried = attempt(text, path);
    if (tried.syntax) {
      const int line = mends < kMaxMends ? slipped_line(*tried.syntax, text) : 0;
      if (line > 0) {
        errors.push_back(mend_slip(line, path, text));
        continue;
      }
      if (errors.empty()) errors.push_back(syntax_error(*tried.syntax, path, text));
      return errors;
    }
    if (tried.several) {
      whole.message = "the file holds more than one document";
      whole.mend = "remove the “---” line";
      errors.push_back(whole);
      return errors;
    }
    errors.insert(errors.end(), tried.errors.begin(), tried.errors.end());
    std::stable_sort(errors.begin(), errors.end(), [](const Error& a, const Error& b) { return a.line < b.line; });
    slips = std::move(errors);
    return std::move(tried.root);
  }
}

}  // namespace gently::yaml
