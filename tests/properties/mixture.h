// Messages thrown together: several of the corpus in one, words swapped, bytes broken. The same seed gives the same ones.
#pragma once

#include <random>
#include <string>

namespace gently::test {

class Mixer {
 public:
  explicit Mixer(unsigned seed) : dice_(seed) {}

  /// 0 to `most` - 1.
  size_t roll(size_t most) { return dice_() % most; }
  /// Two to four messages of the corpus, side by side, on lines or in paragraphs.
  std::string messages();
  /// The text with some bytes replaced, taken out or put in, any of 256.
  std::string broken(std::string text);

 private:
  std::mt19937 dice_;
};

}  // namespace gently::test
