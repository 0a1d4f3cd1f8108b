// Findings as SARIF 2.1.0, for editors and code hosts: each a note, never a warning, with the answer as its fix.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "gently/gently.h"

namespace gently::batch {

class Sarif {
 public:
  /// `file`: its path as given; "-" is standard input.
  void add(const std::string& file, std::string_view text, const Result& result);

  /// The whole log, of one run.
  nlohmann::ordered_json log() const;

 private:
  using Json = nlohmann::ordered_json;

  size_t rule_index(const Finding& finding);

  std::map<std::string, size_t> rules_;  // id: index
  Json descriptors_ = Json::array(), results_ = Json::array(), notices_ = Json::array();
};

}  // namespace gently::batch
