// Plurals and articles.
#include "language/inflect.h"
#include "language/lexicon_data.h"

namespace gently::language {

std::optional<std::string> plural(const Lexicon& lexicon, std::string_view noun) {
  const Lexicon::Data& data = lexicon.data();
  if (data.mass.contains(noun)) return std::nullopt;
  if (const std::string* many = find(data.plural_of, noun)) return *many;
  if (data.singular_of.contains(noun)) return std::string(noun);
  return std::nullopt;
}

std::string_view article(std::string_view word) {
  static constexpr std::string_view kSilentH[] = {"hour", "honest", "honor", "honour", "heir"};
  static constexpr std::string_view kLikeYou[] = {"uni",  "use",   "usu",  "usa", "uk",  "eu",  "ewe", "uti",
                                                  "uto",  "ubi",   "ufo",  "one", "once", "ukr", "ura", "uku"};
  static constexpr std::string_view kNotLikeYou[] = {"unin", "unim", "unid", "unil", "oneself"};
  std::string lower(word.substr(0, 8));
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::string_view start : kSilentH) {
    if (lower.starts_with(start)) return "an";
  }
  for (std::string_view start : kNotLikeYou) {
    if (lower.starts_with(start)) return "an";
  }
  for (std::string_view start : kLikeYou) {
    if (lower.starts_with(start)) return "a";
  }
  if (lower.empty()) return "a";
  if (lower[0] == '8' || lower == "11" || lower == "18") return "an";
  return std::string_view("aeiou").find(lower[0]) != std::string_view::npos ? "an" : "a";
}

}  // namespace gently::language
