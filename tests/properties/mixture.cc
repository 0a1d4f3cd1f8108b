#include "properties/mixture.h"

#include "properties/material.h"

namespace gently::test {

std::string Mixer::messages() {
  const char* const between[] = {" ", " ", "\n", "\n\n"};
  std::string out;
  for (size_t left = 2 + roll(3); left > 0; --left) {
    if (!out.empty()) out += between[roll(4)];
    out += test::messages()[roll(test::messages().size())].text;
  }
  return out;
}

std::string Mixer::broken(std::string text) {
  for (size_t times = 1 + roll(4); times > 0; --times) {
    const size_t at = roll(text.size() + 1);
    const char byte = static_cast<char>(roll(256));
    if (roll(3) == 0) text.insert(at, 1, byte);
    else if (at < text.size() && roll(2) == 0) text.erase(at, 1);
    else if (at < text.size()) text[at] = byte;
  }
  return text;
}

}  // namespace gently::test
