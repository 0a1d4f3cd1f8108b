#include "cli/danger_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

#include "cli/heat_weights.h"
#include "cli/logistic.h"

namespace gently::cli {
namespace {

using regression::DangerRow;
using regression::DangerRows;

// Chosen on briefs that were left out of the fit, five parts in turn.
constexpr double kCost = 0.3;
constexpr size_t kLeastMessages = 3;
constexpr size_t kBriefsAtLeast = 2;
constexpr size_t kNearCopies = 2;
constexpr size_t kOwnWordCopies = 12;  // what the book says itself, and its shapes find, must not be kept
/// What log-odds are worth beside the points that authors give to signs: the signs were written from the older briefs, so
/// the newer ones tell.
constexpr double kPointsPerLogOdds = 4.5;
constexpr double kDoubling = 7;
constexpr double kLeastPoints = 0.05;  // what is less is not written down

struct NoteKind {
  std::string_view note, kind, why;
};
constexpr std::array<NoteKind, 6> kKinds = {{{"N1", "harm", "words that often stand near harm"},
                                             {"N2", "despair", "words that often stand near despair"},
                                             {"N3", "refusal", "words that often stand in a refusal"},
                                             {"N5", "rights", "words that often stand up for somebody"},
                                             {"N6", "menace", "words that often stand in threats and orders"},
                                             {"N7", "leaving", "words that often stand where somebody gets out"}}};

size_t copies(const DangerRow& row) {
  const regression::Message& message = *row.message;
  if (message.brief.empty() && !row.boundary()) return kOwnWordCopies;
  return message.kind == regression::MessageKind::kNear ? kNearCopies : 1;
}

Model fitted(const DangerRows& rows, const std::vector<bool>& features) {
  std::vector<Example> all;
  for (const DangerRow& row : rows.rows) {
    if (row.frozen && row.boundary()) continue;  // what is frozen anyway tells nothing about the rest of the message
    Example& example = all.emplace_back();
    example.positive = row.boundary();
    example.copies = copies(row);
    for (uint32_t feature : row.features) {
      if (features[feature]) example.features.emplace_back(feature, 1.0);
    }
  }
  return fit_contrasted(std::move(all), rows.names.size(), kCost);
}

using NoteCounts = std::map<std::string_view, double>;

/// The kind of danger of which the phrase tells most often, for how many messages there are of it.
const NoteKind& kind_of(const NoteCounts& phrase, const NoteCounts& all) {
  const auto share = [&](const NoteKind& kind) {
    const auto in = phrase.find(kind.note), of = all.find(kind.note);
    return ((in == phrase.end() ? 0 : in->second) + 0.5) / ((of == all.end() ? 0 : of->second) + 20);
  };
  if (phrase.empty()) return kKinds.front();
  return *std::max_element(kKinds.begin(), kKinds.end(), [&](const NoteKind& a, const NoteKind& b) { return share(a) < share(b); });
}

double total(const DangerRow& row, const DangerRows& rows, const std::map<std::string, double>& points) {
  double sum = row.sign_points + rules::Danger{0, 0, kDoubling}.for_length(row.items);
  for (uint32_t feature : row.features) {
    const auto it = points.find(rows.names[feature]);
    if (it != points.end()) sum += it->second;
  }
  return row.decided ? 1e9 : sum;
}

double share_over(const std::vector<double>& totals, double limit) {
  const auto over = std::count_if(totals.begin(), totals.end(), [&](double one) { return one >= limit; });
  return static_cast<double>(over) / static_cast<double>(std::max<size_t>(1, totals.size()));
}

}  // namespace

std::map<std::string, double> fit_danger(const DangerRows& rows, size_t most) {
  std::vector<bool> often(rows.names.size());
  for (size_t f = 0; f < often.size(); ++f) often[f] = rows.counts[f] >= kLeastMessages && rows.briefs[f].size() >= kBriefsAtLeast;
  const Model model = fitted(rows, heaviest(fitted(rows, often).weights, rows.counts, most));
  std::map<std::string, double> out;
  for (size_t f = 0; f < rows.names.size(); ++f) {
    const double points = model.weights[f] * kPointsPerLogOdds;
    if (std::abs(points) >= kLeastPoints) out[rows.names[f]] = points;
  }
  return out;
}

std::map<std::string, Hint> by_kind(const std::map<std::string, double>& points, const DangerRows& rows) {
  NoteCounts all;
  std::vector<NoteCounts> phrases(rows.names.size());
  for (const DangerRow& row : rows.rows) {
    if (!row.boundary() || row.note.empty()) continue;
    const std::string_view note = row.note.substr(0, 2);  // "N2o" tells of despair too
    ++all[note];
    for (uint32_t feature : row.features) ++phrases[feature][note];
  }
  std::map<std::string, Hint> out;
  for (size_t f = 0; f < rows.names.size(); ++f) {
    const auto it = points.find(rows.names[f]);
    if (it == points.end()) continue;
    const NoteKind& kind = it->second < 0 ? kKinds.front() : kind_of(phrases[f], all);
    Hint& hint = out[it->second < 0 ? "calm" : std::string(kind.kind)];
    hint.note = kind.note;
    hint.why = it->second < 0 ? "words that mostly stand where nothing is wrong" : kind.why;
    hint.phrases.insert(*it);
  }
  return out;
}

rules::Danger danger_limits(const std::map<std::string, double>& points, const DangerRows& dev, const DangerRates& rates) {
  std::vector<double> boundary, hurtful, others;
  for (const DangerRow& row : dev.rows) {
    const double sum = total(row, dev, points);
    if (row.boundary()) boundary.push_back(sum);
    else others.push_back(sum);
    if (row.message->hurtful()) hurtful.push_back(sum);
  }
  const double keep = limit_for(others, rates.kept, 10), hands_off = std::min(keep, limit_for(others, rates.left_alone, 10));
  for (const auto& [what, at] : {std::pair("kept", keep), std::pair("kept or left alone", hands_off)}) {
    std::cerr << what << ", on the dev set: boundary " << decimals(100 * share_over(boundary, at), 1) << " %, hurtful "
              << decimals(1000 * share_over(hurtful, at), 1) << " and others in all " << decimals(1000 * share_over(others, at), 1) << " of 1,000\n";
  }
  const double start = rules::Danger::kKeep - keep;
  return {start, start + hands_off, kDoubling};
}

}  // namespace gently::cli
