#include "rules/cross_check.h"

#include <algorithm>

#include "rules/nearest.h"
#include "rules/template_check.h"

namespace gently::rules {
namespace {

template <typename T>
std::vector<std::string> ids_of(const std::vector<T>& all) {
  std::vector<std::string> out;
  for (const T& one : all) out.push_back(one.id);
  return out;
}

using Files = std::map<std::string, const std::string*, std::less<>>;

/// The line on which a file's top key stands: its number, itself, and where the value begins.
void find_key(const Files& files, const std::string& key, Error& error) {
  const auto file = files.find(error.path);
  if (file == files.end()) return;
  const std::string_view content = *file->second;
  int line = 1;
  for (size_t begin = 0; begin < content.size(); ++line) {
    const size_t end = std::min(content.find('\n', begin), content.size());
    const std::string_view text = content.substr(begin, end - begin);
    begin = end + 1;
    if (!text.starts_with(key + ":")) continue;
    error.line = line;
    error.excerpt = text;
    error.caret =
        static_cast<int>(std::min(text.find_first_not_of(" :", key.size()), text.size() - 1));
    error.column = error.caret + 1;
    return;
  }
}

class Check {
 public:
  Check(const Book& book, const Files& files) : book_(book), files_(files) {}

  /// The faults of one rule.
  Errors of(const Rule& rule) {
    errors_.clear();
    if (rule.kind == Kind::kBoundary && !book_.notes.empty() && book_.note(rule.note) == nullptr) {
      std::vector<std::string> codes;
      for (const Note& note : book_.notes) codes.push_back(note.code);
      unknown(rule, "note", rule.note, codes);
    }
    if (rule.kind == Kind::kPair) pair(rule);
    return errors_;
  }

 private:
  void unknown(const Rule& rule, std::string what, const std::string& written, const std::vector<std::string>& names) {
    Error error;
    error.message = "no " + what + " is called “" + written + "”";
    error.path = rule.path;
    error.line = rule.line;
    find_key(files_, what, error);
    std::string close = nearest(written, names);
    for (size_t i = 0; close.empty() && names.size() <= 12 && i < names.size(); ++i)
      error.expected += (i == 0 ? "one of " : ", ") + names[i];
    error.mend = close.empty() ? "" : "did you mean “" + close + "”?";
    errors_.push_back(std::move(error));
  }

  void pair(const Rule& rule) {
    const Rule* shape = book_.rule(rule.shape);
    if (shape == nullptr || shape->kind != Kind::kShape) {
      std::vector<std::string> shapes;
      for (const Rule& one : book_.rules) {
        if (one.kind == Kind::kShape) shapes.push_back(one.id);
      }
      unknown(rule, "shape", rule.shape, shapes);
    } else {
      const Source source{rule.path, "", book_.lexicon, errors_};
      check_says(rule.say, captures_of(shape->match), source);
    }
    if (book_.topic(rule.topic) == nullptr) unknown(rule, "topic", rule.topic, ids_of(book_.topics));
  }

  const Book& book_;
  const Files& files_;
  Errors errors_;
};

}  // namespace

Errors cross_check(Book& book, const Files& files) {
  Errors all;
  Check check(book, files);
  std::vector<bool> bad;
  for (const Rule& rule : book.rules) {
    Errors faults = check.of(rule);
    bad.push_back(!faults.empty());
    all.insert(all.end(), faults.begin(), faults.end());
  }
  size_t at = 0;
  std::erase_if(book.rules, [&](const Rule&) { return bad[at++]; });
  return all;
}

}  // namespace gently::rules
