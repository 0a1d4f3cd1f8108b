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

class Check {
 public:
  explicit Check(const Book& book) : book_(book) {}

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
    std::string close = nearest(written, names);
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
  Errors errors_;
};

}  // namespace

Errors cross_check(Book& book) {
  Errors all;
  Check check(book);
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
