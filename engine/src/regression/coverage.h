// What no test and no message exercises, and in which words each rule fires.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "gently/gently.h"
#include "regression/message.h"
#include "regression/probes.h"
#include "regression/selection.h"

namespace gently::regression {

struct RuleCoverage {
  std::string id;
  std::string path;
  size_t tests = 0;     // examples inside rules that set it off
  size_t messages = 0;  // of the corpus
  std::vector<std::string> contexts;  // what it matched there, with two words around; of no sealed message
};

/// A part of a rule, card or answer that nothing exercised.
struct Gap {
  std::string what;  // "pattern", "choice", "set member", "exception", "answer", "ask"
  std::string path;
  int line = 0;
  std::string rule;
  std::string part;  // as written
};

/// How often one pattern or exception was met. An exception that no message meets may go.
struct PartHits {
  std::string what;  // "pattern" or "exception"
  std::string path;
  int line = 0;
  std::string rule;
  std::string part;
  size_t tests = 0;
  size_t messages = 0;
  std::vector<std::string> contexts;  // messages, none of them sealed
};

struct Coverage {
  std::vector<PartHits> parts;      // in the book's order
  std::vector<RuleCoverage> rules;  // in the book's order
  std::vector<Gap> gaps;            // by path and line
  std::map<std::string, std::pair<size_t, size_t>> totals;  // by `what`: exercised, of all

  size_t silent_rules() const;
};

/// `probes` must be fresh. Exceptions count as exercised where they overlap a match of their rule.
Coverage measure_coverage(const Engine& engine, Probes& probes, std::span<const Message> messages, const Selection& selection);

/// With `all`, choices and set members are listed too, of which a book has thousands.
std::string coverage_table(const Coverage& coverage, bool all);
nlohmann::ordered_json coverage_json(const Coverage& coverage);

}  // namespace gently::regression
