#include "batch/habits.h"

#include <algorithm>
#include <set>
#include <vector>

#include "batch/tally.h"

namespace gently::batch {
namespace {

constexpr size_t kMostShown = 4;

/// Most frequent first, then by name.
template <typename Count>
std::vector<std::pair<std::string, size_t>> sorted(const std::map<std::string, Count>& counts,
                                                   size_t (*of)(const Count&)) {
  std::vector<std::pair<std::string, size_t>> out;
  for (const auto& [name, count] : counts) out.emplace_back(name, of(count));
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

size_t itself(const size_t& count) { return count; }

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

bool Habits::item(const Place&, Item& item) {
  for (size_t i = 0; i < item.replies.size(); ++i) {
    const Result& result = item.replies[i].result;
    ++messages_;
    if (result.findings.empty()) continue;
    ++hurtful_;
    std::set<std::string> labels;
    for (const Finding& finding : result.findings) {
      Habit& habit = habits_[finding.label];
      ++habit.reasons[finding.why];
      if (!finding.topic.empty()) ++habit.topics[finding.topic];
      if (!labels.insert(finding.label).second) continue;
      ++habit.messages;
      const std::string& text = item.reading.drafts[i].text;
      if (result.outcome != Outcome::kRephrased ||
          (!habit.before.empty() && habit.before.size() <= text.size()))
        continue;
      habit.before = text;
      habit.after = result.rephrased;
    }
  }
  return true;
}

std::string Habits::text() const {
  std::string out = grouped(hurtful_) + " of " + grouped(messages_) +
                    (messages_ == 1 ? " message" : " messages") + " may hurt.\n";
  if (hurtful_ > 0) out += "When hurt, you tend towards:\n";
  for (const auto& [label, messages] :
       sorted<Habit>(habits_, [](const Habit& habit) { return habit.messages; })) {
    const Habit& habit = habits_.at(label);
    out +=
        "\n" + label + ", in " + grouped(messages) + (messages == 1 ? " message\n" : " messages\n");
    size_t shown = 0;
    for (const auto& [why, count] : sorted<size_t>(habit.reasons, itself))
      if (++shown <= kMostShown) out += "  " + grouped(count) + " x  " + why + "\n";
    std::string about;
    shown = 0;
    for (const auto& [topic, count] : sorted<size_t>(habit.topics, itself))
      if (++shown <= kMostShown)
        out += (about.empty() ? "  about " : ", ") + topic + " (" + grouped(count) + ")",
            about = topic;
    if (!about.empty()) out += "\n";
    if (!habit.before.empty())
      out += "  for instance  " + on_one_line(habit.before) + "\n  calmer        " +
             on_one_line(habit.after) + "\n";
  }
  return out;
}

}  // namespace gently::batch
