#include "rules/pause_loader.h"

#include <algorithm>
#include <charconv>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

int number_in(const yaml::Node& node, const Source& source) {
  int number = 0;
  const std::string& text = node.scalar;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0) return number;
  source.fault(node, "the number of a card is expected here", "write one, such as 11");
  return 0;
}

class Reader {
 public:
  Reader(const yaml::Node& root, const Source& source)
      : root_(root),
        source_(source),
        fields_(root, source, kPausesKeys) {}

  Pauses read() {
    read_cards();
    read_use();
    if (const yaml::Node* node = fields_.node("distant")) {
      Fields distant(*node, source_, kDistantKeys);
      out_.distant = distant.relations("relations");
      each(distant.node("cards"), [](Pause& card) { card.distant = true; });
    }
    each(fields_.node("by-day"), [](Pause& card) { card.by_day = true; });
    each(fields_.node("no-incident"), [](Pause& card) { card.no_incident = true; });
    return std::move(out_);
  }

 private:
  void read_cards() {
    const yaml::Node* cards = fields_.node("cards");
    if (cards == nullptr || !cards->is_map())
      return source_.fault(root_, "“cards” maps numbers to sentences");
    for (size_t i = 0; i < cards->items.size(); ++i) {
      const int number = number_in(cards->keys[i], source_);
      std::string text = sentence(cards->items[i], source_);
      if (number == 0 || text.empty()) continue;
      Pause& card = out_.cards.emplace_back();
      card.number = number;
      card.text = std::move(text);
    }
    std::sort(out_.cards.begin(), out_.cards.end(),
              [](const Pause& a, const Pause& b) { return a.number < b.number; });
  }

  void read_use() {
    const yaml::Node* use = fields_.node("use");
    if (use == nullptr || !use->is_map())
      return source_.fault(root_, "“use” maps labels to the numbers of cards");
    for (size_t i = 0; i < use->items.size(); ++i) {
      const std::string& word = use->keys[i].scalar;
      const auto label = label_of(word);
      if (word == "any") {
        each(&use->items[i], [](Pause& card) { card.labels.fill(true); });
      } else if (label && *label != Label::kBoundary) {
        each(&use->items[i], [&](Pause& card) { card.labels[static_cast<size_t>(*label)] = true; });
      } else if (label) {
        source_.fault(use->keys[i], "no card is shown beside a message that is kept",
                      "take this line out");
      } else {
        const std::string close =
            nearest(word, std::vector<std::string>(kLabelNames.begin(), kLabelNames.end()));
        source_.fault(use->keys[i], "no label is called “" + word + "”",
                      close.empty() ? "" : "did you mean “" + close + "”?");
      }
    }
  }

  /// Does `mark` to each card that `numbers` names.
  template <typename Mark>
  void each(const yaml::Node* numbers, Mark mark) {
    if (numbers == nullptr) return;
    if (!numbers->is_list())
      return source_.fault(*numbers, "a list of the numbers of cards is expected here",
                           "write it so: [11, 14]");
    for (const yaml::Node& item : numbers->items) {
      const int number = number_in(item, source_);
      if (number == 0) continue;
      const auto card = std::find_if(out_.cards.begin(), out_.cards.end(),
                                     [&](const Pause& one) { return one.number == number; });
      if (card == out_.cards.end())
        source_.fault(item, "no card has the number " + item.scalar,
                      "the numbers stand under “cards”");
      else
        mark(*card);
    }
  }

  const yaml::Node& root_;
  const Source& source_;
  Fields fields_;
  Pauses out_;
};

}  // namespace

Pauses load_pauses(const yaml::Node& root, const Source& source) {
  return Reader(root, source).read();
}

}  // namespace gently::rules
