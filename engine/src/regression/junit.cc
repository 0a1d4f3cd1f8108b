#include "regression/junit.h"

#include <map>

namespace gently::regression {
namespace {

/// XML 1.0 has no word for most control signs: they become a space.
std::string escaped(const std::string& text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? ' ' : c;
    }
  }
  return out;
}

std::string case_xml(const Case& one) {
  std::string out = "    <testcase classname=\"" + escaped(one.rule) + "\" name=\"" + escaped(std::string(name(one.kind)) + ": " + one.input) + "\" file=\"" + escaped(one.path) +
                    "\" line=\"" + std::to_string(one.line) + "\"";
  switch (one.state) {
    case Case::State::kFailed:
      return out + ">\n      <failure message=\"" + escaped("expected: " + one.expected) + "\">" + escaped("expected: " + one.expected + "\ngot: " + one.got) + "</failure>\n    </testcase>\n";
    case Case::State::kKnownGap: return out + "><skipped message=\"known gap\"/></testcase>\n";
    default: return out + "/>\n";
  }
}

}  // namespace

std::string junit(const RuleTestReport& report) {
  struct Suite {
    std::string cases;
    size_t tests = 0, failures = 0, skipped = 0;
  };
  std::map<std::string, Suite> suites;
  for (const Case& one : report.cases) {
    Suite& suite = suites[one.rule];
    suite.cases += case_xml(one);
    ++suite.tests;
    suite.failures += one.state == Case::State::kFailed;
    suite.skipped += one.state == Case::State::kKnownGap;
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"" + std::to_string(report.cases.size()) + "\" failures=\"" +
                    std::to_string(report.count(Case::State::kFailed)) + "\">\n";
  for (const auto& [id, suite] : suites) {
    out += "  <testsuite name=\"" + escaped(id) + "\" tests=\"" + std::to_string(suite.tests) + "\" failures=\"" + std::to_string(suite.failures) + "\" skipped=\"" +
           std::to_string(suite.skipped) + "\">\n" + suite.cases + "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace gently::regression
