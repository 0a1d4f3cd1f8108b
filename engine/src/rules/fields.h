// Typed access to a YAML map with errors that teach: unknown keys, wrong kinds, and sentences that YAML took for
// something else are reported with place and mend.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "language/lexicon.h"
#include "rules/context.h"
#include "rules/keys.h"
#include "rules/pattern.h"
#include "rules/template.h"

namespace gently::rules {

/// The file being read and the errors found in it so far.
struct Source {
  const std::string& path;
  std::string_view content;
  const language::Lexicon& lexicon;
  Errors& errors;

  void fault(const yaml::Node& node, std::string message, std::string mend = "", std::string expected = "") const;
};

/// A scalar that holds a sentence; refuses what YAML turned into a map, list or cut short. Empty on error.
std::string sentence(const yaml::Node& node, const Source& source);

/// The keys of one map. Unknown ones are reported once, at construction.
class Fields {
 public:
  Fields(const yaml::Node& map, const Source& source, Keys allowed);

  /// A fault of the map as a whole.
  void fault(std::string message, std::string mend) const { source_.fault(map_, std::move(message), std::move(mend)); }
  bool has(std::string_view key) const { return node(key) != nullptr; }
  const yaml::Node* node(std::string_view key) const;
  std::string text(std::string_view key) const;           // "" when absent
  std::string required(std::string_view key) const;       // reported when absent
  bool flag(std::string_view key) const;                  // true/false, absent is false
  std::vector<std::string> words(std::string_view key) const;  // a list (flow allowed) or one word
  std::vector<Pattern> patterns(std::string_view key) const;
  Template text_template(std::string_view key) const;     // empty when absent
  RelationSet relations(std::string_view key) const;
  std::vector<Tone> tones(std::string_view key) const;
  /// Items of a list of maps.
  const std::vector<yaml::Node>& maps(std::string_view key) const;

 private:
  const yaml::Node& map_;
  const Source& source_;
};

Pattern read_pattern(const yaml::Node& node, const Source& source);
Template read_template(const yaml::Node& node, const Source& source);

}  // namespace gently::rules
