// Every sentence the book can say: all answers with all feelings, wishes and requests that may fill them; what the writer
// gives stands as a placeholder. The complete list, so it is checked as a whole.
#pragma once

#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::regression {

struct Saying {
  std::string text;    // "I'd love it if you {wanted as past}."
  std::string sample;  // the same with words for the placeholders, as it is checked
  std::string path;    // of the template it begins with
  int line = 0;
  std::string of;      // rule, card or label it belongs to
  std::string fault;   // why it must not be said; empty when it is fine
};

/// Each text once, in the order of the book. With `check`, each goes through the rules for answers and the whole book at
/// the keenest sensitivity.
std::vector<Saying> repertoire(const Engine& engine, bool check);

}  // namespace gently::regression
