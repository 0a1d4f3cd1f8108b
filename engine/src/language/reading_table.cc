#include "language/reading_table.h"

namespace gently::language {

std::string reading_table(const Reading& reading) {
  std::string out;
  for (const Item& item : reading.items) {
    out += std::to_string(item.source.begin) + "-" + std::to_string(item.source.end) + "\t" + item.text + "\t" + item.lemma + "\n";
  }
  return out;
}

}  // namespace gently::language
