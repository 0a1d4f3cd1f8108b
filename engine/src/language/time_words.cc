#include "language/time_words.h"

namespace gently::language {

const StringSet& short_weekdays() {
  static const StringSet kWords = {"mon",  "tue",   "tues", "weds", "thu",
                                   "thur", "thurs", "fri",  "sat",  "sun"};
  return kWords;
}

const StringSet& small_numbers() {
  static const StringSet kWords = {"one",   "two",   "three", "four", "five",   "six",
                                   "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
  return kWords;
}

const StringSet& exaggerations() {
  static const StringSet kWords = {
      "hundred", "thousand",  "million",   "billion",    "zillion",   "gazillion", "trillion",
      "100",     "1000",      "1,000",     "1000000",    "hundreds",  "thousands", "millions",
      "ten",     "10",        "twenty",    "fifty",      "dozens",    "umpteen",   "countless",
      "nth",     "millionth", "hundredth", "thousandth", "umpteenth", "99"};
  return kWords;
}

}  // namespace gently::language
