#include "match/word_shares.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gently::match {
namespace {

constexpr size_t kShareOfOthers = 3;

/// Counted in the train set of the corpus.
constexpr std::array<std::pair<std::string_view, size_t>, 124> kShares = {
    {{"the", 540},  {"you", 466},    {"i", 451},    {"is", 325},   {"and", 281},   {"it", 265},
     {"a", 245},    {"not", 234},    {"to", 229},   {"in", 213},   {"on", 192},    {"me", 189},
     {"at", 169},   {"your", 164},   {"have", 154}, {"my", 145},   {"for", 140},   {"are", 136},
     {"do", 134},   {"that", 124},   {"with", 118}, {"am", 116},   {"of", 116},    {"will", 100},
     {"one", 87},   {"was", 87},     {"can", 77},   {"if", 73},    {"so", 69},     {"we", 69},
     {"has", 67},   {"would", 63},   {"be", 62},    {"like", 60},  {"got", 59},    {"this", 59},
     {"up", 58},    {"about", 57},   {"from", 57},  {"he", 57},    {"by", 56},     {"no", 56},
     {"just", 53},  {"or", 53},      {"there", 51}, {"now", 48},   {"she", 48},    {"out", 47},
     {"all", 45},   {"did", 45},     {"her", 44},   {"when", 44},  {"say", 43},    {"said", 42},
     {"what", 42},  {"had", 41},     {"come", 40},  {"tell", 40},  {"who", 40},    {"back", 39},
     {"two", 39},   {"know", 38},    {"want", 37},  {"again", 36}, {"get", 36},    {"us", 35},
     {"only", 34},  {"put", 34},     {"time", 34},  {"they", 33},  {"see", 32},    {"go", 30},
     {"never", 30}, {"until", 30},   {"off", 29},   {"but", 28},   {"please", 28}, {"before", 27},
     {"still", 27}, {"because", 26}, {"been", 26},  {"could", 26}, {"told", 26},   {"him", 25},
     {"were", 25},  {"going", 24},   {"good", 24},  {"need", 24},  {"says", 24},   {"then", 24},
     {"his", 23},   {"left", 23},    {"more", 23},  {"night", 23}, {"them", 23},   {"down", 22},
     {"home", 22},  {"how", 22},     {"phone", 22}, {"take", 22},  {"bring", 21},  {"day", 21},
     {"here", 21},  {"since", 21},   {"after", 20}, {"every", 20}, {"over", 20},   {"today", 20},
     {"as", 19},    {"ask", 19},     {"even", 19},  {"last", 19},  {"room", 19},   {"always", 18},
     {"an", 18},    {"asked", 18},   {"done", 18},  {"next", 18},  {"people", 18}, {"call", 17},
     {"came", 17},  {"first", 17},   {"house", 17}, {"ok", 17}}};

}  // namespace

size_t share_of(std::string_view word) {
  auto at = std::find_if(kShares.begin(), kShares.end(),
                         [&](const auto& share) { return share.first == word; });
  return at == kShares.end() ? kShareOfOthers : at->second;
}

size_t share_of_forms(std::string_view lemma) {
  if (lemma == "be") return 700;
  if (lemma == "do" || lemma == "have") return 250;
  return 3 * share_of(lemma);
}

}  // namespace gently::match
