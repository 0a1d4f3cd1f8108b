// What a corpus holds, and whether that is enough.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "regression/corpus.h"

namespace gently::regression {

struct Count {
  std::string name;     // "hurtful", "label guilt", "texting, of 100 hurtful"
  double value = 0;
  double minimum = -1;  // less than 0: none is set
  bool enough() const { return value >= minimum; }
};

/// Counts in a fixed order. `minimums` maps names to the least that must be there.
std::vector<Count> census(const Corpus& corpus, const std::map<std::string, double>& minimums);

/// Reads {"hurtful":3000,…}, as it stands in a corpus's minimums.json; names that no count has are errors.
Expected<std::map<std::string, double>> read_minimums(const std::string& content, const std::string& path);

}  // namespace gently::regression
