// One rule file becomes a Rule; one topic file a Topic; one answers file an Answers. Faults go to Source::errors.
#pragma once

#include "rules/book.h"
#include "rules/fields.h"

namespace gently::rules {

/// `id` is what the path says the rule is called ("criticism/never-do"); the file must agree.
Rule load_rule(const yaml::Node& root, const Source& source, Kind kind, const std::string& id);
/// All cues of one file `cues/<family>.yaml`.
std::vector<Rule> load_cues(const yaml::Node& root, const Source& source, const std::string& family);
Topic load_topic(const yaml::Node& root, const Source& source, const std::string& id);
Answers load_answers(const yaml::Node& root, const Source& source, const std::string& id);
/// Faults when the name written in a file is not its file's.
void check_id(const std::string& written, const std::string& id, const yaml::Node& node, const Source& source);
std::vector<Ask> load_asks(const Fields& fields, const Source& source);  // under “asks”
std::vector<Say> load_says(const std::vector<yaml::Node>& entries, const Source& source);

}  // namespace gently::rules
