// A corpus: folders train, dev and test of JSON lines, one message a line, each file written under the brief of the same
// name in `briefs`. A faulty line is left out and reported; all faults of all files come back at once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "regression/message.h"

namespace gently::regression {

/// Under what circumstances the messages of one file were written.
struct Brief {
  std::string id;       // "b01-uk-couples"
  std::string variety;  // "Ireland", "teen"
  std::string who;
  std::map<std::string, std::string> scenes;  // "s01": what happened
};

struct Corpus {
  std::vector<Brief> briefs;      // by id
  std::vector<Message> messages;  // by path and line
  Errors errors;

  const Brief* brief(std::string_view id) const;
};

/// Reads the corpus below `folder`; with `set`, of the messages only that set. Never fails as a whole: what cannot be read
/// stands in `errors`. Texts of the test set do not appear in them.
Corpus load_corpus(const std::string& folder, const std::string& set = "");

}  // namespace gently::regression
