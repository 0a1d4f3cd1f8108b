#include "language/regular_forms.h"

#include <algorithm>
#include <array>

namespace gently::language {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

int vowel_groups(std::string_view word) {
  int groups = 0;
  bool inside = false;
  for (size_t i = 0; i < word.size(); ++i) {
    bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    if (i > 0 && word[i] == 'u' && word[i - 1] == 'q') vowel = false;
    if (vowel && !inside) ++groups;
    inside = vowel;
  }
  return groups;
}

/// Verbs of several syllables whose last one bears the stress, so that its consonant is doubled.
bool has_final_stress(std::string_view base) {
  static constexpr std::array<std::string_view, 34> kWords = {
      "admit",  "commit", "permit", "submit",   "omit",   "regret", "prefer", "refer",  "defer",
      "infer",  "confer", "occur",  "recur",    "incur",  "control", "patrol", "compel", "expel",
      "rebel",  "propel", "equip",  "deter",    "abet",   "acquit", "allot",  "annul",  "befit",
      "emit",   "excel",  "outwit", "transfer", "unplug", "unzip",  "rerun"};
  return std::find(kWords.begin(), kWords.end(), base) != kWords.end();
}

/// Verbs in -l that British spelling doubles without stress.
bool has_british_double(std::string_view base) {
  return base.size() > 4 && vowel_groups(base) > 1 && base.back() == 'l' && is_vowel(base[base.size() - 2]) &&
         !is_vowel(base[base.size() - 3]);
}

bool doubles(std::string_view base) {
  size_t n = base.size();
  if (n < 3 || is_vowel(base[n - 1]) || ends_with_any(base, {"w", "x", "y", "h"})) return false;
  bool single_vowel = is_vowel(base[n - 2]) && (!is_vowel(base[n - 3]) || (n > 3 && base[n - 3] == 'u' && base[n - 4] == 'q'));
  if (!single_vowel) return false;
  return vowel_groups(base) == 1 || has_final_stress(base) || has_british_double(base);
}

std::string third(std::string_view base) {
  size_t n = base.size();
  std::string word(base);
  if (n > 1 && base[n - 1] == 'y' && !is_vowel(base[n - 2])) return word.substr(0, n - 1) + "ies";
  if (ends_with_any(base, {"s", "x", "z", "ch", "sh"})) return word + "es";
  if (n > 2 && base[n - 1] == 'o' && !is_vowel(base[n - 2])) return word + "es";
  return word + "s";
}

}  // namespace

VerbForms regular_verb(std::string_view base) {
  size_t n = base.size();
  std::string word(base);
  VerbForms forms{word, third(base), {}, {}, {}};
  if (ends_with_any(base, {"ie"})) {
    forms.gerund = word.substr(0, n - 2) + "ying";
    forms.past = word + "d";
  } else if (ends_with_any(base, {"ee", "oe", "ye"})) {
    forms.gerund = word + "ing";
    forms.past = word + "d";
  } else if (base.ends_with('e')) {
    forms.gerund = word.substr(0, n - 1) + "ing";
    forms.past = word + "d";
  } else if (n > 1 && base.ends_with('y') && !is_vowel(base[n - 2])) {
    forms.gerund = word + "ing";
    forms.past = word.substr(0, n - 1) + "ied";
  } else if (base.ends_with("ic")) {
    forms.gerund = word + "king";
    forms.past = word + "ked";
  } else if (doubles(base)) {
    forms.gerund = word + word.back() + "ing";
    forms.past = word + word.back() + "ed";
  } else {
    forms.gerund = word + "ing";
    forms.past = word + "ed";
  }
  forms.participle = forms.past;
  return forms;
}

std::string regular_plural(std::string_view noun) {
  static constexpr std::array<std::string_view, 5> kInEs = {"potato", "tomato", "hero", "echo", "veto"};
  if (std::find(kInEs.begin(), kInEs.end(), noun) != kInEs.end()) return std::string(noun) + "es";
  if (noun.ends_with('o')) return std::string(noun) + "s";
  return third(noun);
}

std::string undoubled(std::string_view base, std::string_view form) {
  std::string twice = std::string(base) + base.back();
  if (!has_british_double(base) || has_final_stress(base) || !form.starts_with(twice)) return {};
  return std::string(base) + std::string(form.substr(twice.size()));
}

}  // namespace gently::language
