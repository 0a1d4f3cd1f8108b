#include "match/regex_check.h"

#include <re2/re2.h>

namespace gently::match {
namespace {

using rules::Element;
using rules::Pattern;

class Check {
 public:
  /// Whether all patterns are sound.
  bool all(const std::vector<Pattern>& patterns, const std::string& path) {
    const size_t before = errors.size();
    for (const Pattern& pattern : patterns) one(pattern, path);
    return errors.size() == before;
  }

  bool one(const Pattern& pattern, const std::string& path) {
    const size_t before = errors.size();
    rules::for_each_element(pattern.elements, [&](const Element& item) {
      if (item.kind != Element::Kind::kRegex) return;
      const re2::RE2 regex(item.text, re2::RE2::Quiet);
      if (!regex.ok()) report(pattern, item, path, regex.error());
    });
    return errors.size() == before;
  }

  Errors errors;

 private:
  void report(const Pattern& pattern, const Element& item, const std::string& path, const std::string& why) {
    Error error;
    error.message = "“/" + item.text + "/” is no regular expression: " + why;
    error.path = path;
    error.line = pattern.line;
    error.excerpt = pattern.source;
    error.caret = item.column - 1;
    error.expected = "RE2's notation, for one word";
    errors.push_back(std::move(error));
  }
};

}  // namespace

Errors check_regexes(rules::Book& book) {
  Check check;
  std::erase_if(book.rules, [&](const rules::Rule& rule) {
    bool sound = check.all(rule.match, rule.path);
    for (const rules::Exception& exception : rule.unless) sound = check.one(exception.match, rule.path) && sound;
    for (const rules::Where& where : rule.where) sound = check.one(where.pattern, rule.path) && sound;
    return !sound;
  });
  std::erase_if(book.topics, [&](const rules::Topic& topic) {
    bool sound = check.all(topic.head, topic.path);
    sound = check.all(topic.matter, topic.path) && sound;
    sound = check.all(topic.weak, topic.path) && sound;
    sound = check.all(topic.never, topic.path) && sound;
    return !sound;
  });
  return std::move(check.errors);
}

}  // namespace gently::match
