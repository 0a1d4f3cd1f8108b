#include "compose/company.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "compose/order.h"
#include "compose/regions.h"
#include "compose/things.h"
#include "compose/word_list.h"
#include "compose/wording.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using language::Sentence;

constexpr std::array<std::string_view, 11> kKind = {"praise-adjective", "praise-verb", "praise-noun", "love-word", "thanks-word", "apology-word",
                                                    "feeling-good", "appreciation-verb", "emoji-love", "emoji-friendly", "agree-word"};
constexpr std::array<std::string_view, 12> kWarm = {"well", "great", "lovely", "proud", "happy", "luck", "welcome", "hope", "beautiful", "enjoy", "deserve", "congratulations"};
constexpr std::array<std::string_view, 11> kPolite = {"can", "could", "would", "will", "may", "please", "shall", "might", "if", "when", "let"};

bool is_kind(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  return std::any_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [&](const Item& item) {
    return item.has(language::kLaugh) || item.kind == language::ItemKind::kOpaque || among(kWarm, item.lemma) ||
           std::any_of(kKind.begin(), kKind.end(), [&](std::string_view set) { return book.lexicon.in_set(set, item.text); });
  });
}

/// "Anyway can you …": words that turn to something else.
constexpr std::array<std::string_view, 6> kTurning = {"anyway", "anyways", "also", "plus", "oh", "now"};

uint32_t opening(const Reading& reading, const Sentence& sentence) {
  uint32_t i = sentence.first;
  while (i < sentence.last && (!reading.items[i].is_word() || reading.items[i].has(language::kConjunction | language::kSoftener | language::kVocative | language::kIntensifier) ||
                               among(kTurning, reading.items[i].text))) ++i;
  return i;
}

/// "my mom was here": somebody else who comes into it.
bool tells_of_others(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  for (uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    const Item& item = reading.items[i];
    const bool person = item.has(language::kKin) || book.lexicon.in_set("relation-person", item.text);
    if (person && reading.items[i - 1].has(language::kPossessive) && !item.has(language::kVocative)) return true;
  }
  return false;
}

/// "I know you're busy at work.": granted, and no part of the charge.
bool grants(const Reading& reading, const Sentence& sentence) {
  const uint32_t i = opening(reading, sentence);
  const bool granted = i + 2 < sentence.last && reading.items[i].text == "i" && reading.items[i + 1].text == "know" && reading.items[i + 2].text == "you";
  const bool freed = i + 3 < sentence.last && reading.items[i].text == "you" && reading.items[i + 1].text == "do" && reading.items[i + 2].text == "not" &&
                     (reading.items[i + 3].text == "have" || reading.items[i + 3].text == "need");
  return granted || freed;
}

/// A name, time or number, or a thing of its own: "the chair", "my oat milk".
bool holds_fact(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  return names_a_thing(book, reading, sentence.first, sentence.last) || tells_of_others(book, reading, sentence) || grants(reading, sentence) || std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) {
    return sentence.first <= e.first && e.last <= sentence.last && !reading.items[e.first].has(language::kVocative | language::kHyperbole);
  });
}

size_t words_in(const Reading& reading, const Sentence& sentence) {
  return static_cast<size_t>(std::count_if(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const Item& item) { return item.is_word(); }));
}

bool speaks_to_reader(const Reading& reading, const Sentence& sentence) {
  return std::any_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const Item& item) { return item.text == "you" || item.text == "your"; });
}

/// "You want the chair.": tells the reader what the reader does, and no fact that must survive.
bool tells_on_reader(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  const uint32_t i = opening(reading, sentence);
  if (i + 1 >= sentence.last || reading.items[i].text != "you" || holds_fact(book, reading, sentence)) return false;
  const Item& next = reading.items[i + 1];
  if (among(kPolite, next.text)) return false;
  return next.has(language::kAuxiliary | language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kVerbGerund | language::kAdverb);
}

/// "then we might add you back", "nobody else would put up with you": goes on from the sentence before, or sharpens it.
bool goes_on_at_reader(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  if (holds_fact(book, reading, sentence)) return false;
  const std::string& head = reading.items[sentence.first].text;
  const bool joined = head == "then" || head == "cause" || head == "because" || head == "but" || head == "or" || head == "like" || head == "as";
  const uint32_t i = opening(reading, sentence);
  return speaks_to_reader(reading, sentence) && i < sentence.last && (joined || has_edge(book, reading, i, sentence.last));
}

/// "did you", "was it."
bool asks_back(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  const uint32_t i = opening(reading, sentence);
  return i + 1 < sentence.last && words_in(reading, sentence) <= 4 && reading.items[i].has(language::kAuxiliary) && !among(kPolite, reading.items[i].text) &&
         (reading.items[i + 1].text == "you" || reading.items[i + 1].text == "it") && !holds_fact(book, reading, sentence);
}

/// "its fine", "Cool.", "do u tho", "Never.": tosses something after, and tells or asks nothing.
bool tosses_after(const rules::Book& book, const Reading& reading, const Sentence& sentence) {
  const uint32_t i = opening(reading, sentence);
  if (i >= sentence.last || words_in(reading, sentence) > 4 || holds_fact(book, reading, sentence)) return false;
  const Item& head = reading.items[i];
  const bool tells = head.text == "i" || head.text == "we" || head.text == "my" || head.has(language::kNoun | language::kName | language::kUnknown | language::kPreposition);
  const bool orders = head.has(language::kVerbBase) && !head.has(language::kAuxiliary);
  return !tells && !orders && std::none_of(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [&](const Item& item) {
    return item.has(language::kVocative | language::kName | language::kKin) || item.kind == language::ItemKind::kEmoji || book.lexicon.in_set("kiss-mark", item.text) ||
           item.text == "love" || item.text == "sorry" || item.text == "bye" || item.text == "night" || item.text == "ok" || item.text == "yes" || item.text == "no";
  });
}

/// "I'll take Mam myself then.", "I'll eat on my own."
bool goes_alone(const Reading& reading, const Sentence& sentence) {
  const uint32_t i = opening(reading, sentence);
  if (i + 2 >= sentence.last || reading.items[i].text != "i") return false;
  bool to_come = false, alone = false;
  for (uint32_t k = i + 1; k < sentence.last; ++k) {
    const std::string& word = reading.items[k].text;
    to_come = to_come || word == "will" || word == "going" || word == "can";
    alone = alone || word == "myself" || word == "alone" || (word == "own" && reading.items[k - 1].text == "my");
  }
  return to_come && alone;
}

bool has_label(const match::Finding& finding, std::initializer_list<rules::Label> labels) {
  auto is_one = [&](const match::RuleMatch& m) { return m.rule->kind == rules::Kind::kShape && std::find(labels.begin(), labels.end(), m.rule->label) != labels.end(); };
  return is_one(finding.main) || std::any_of(finding.also.begin(), finding.also.end(), is_one);
}

constexpr std::array<std::string_view, 6> kSteps = {"just", "so", "please", "go", "then", "well"};
constexpr size_t kMostPressing = 10;  // words

}  // namespace

bool presses(const Reading& reading, uint32_t s) {
  static constexpr std::array<std::string_view, 12> kOrders = {"say", "answer", "admit", "choose", "pick", "decide", "tell", "explain", "prove", "confess", "deny", "swear"};
  static constexpr std::array<std::string_view, 7> kNotOneself = {"blind", "stupid", "daft", "deaf", "thick", "dumb", "idiot"};
  const Sentence& sentence = reading.sentences[s];
  uint32_t i = opening(reading, sentence);
  while (i < sentence.last && (among(kSteps, reading.items[i].text) || (reading.items[i].has(language::kName) && i + 1 < sentence.last && among(kOrders, reading.items[i + 1].text)))) ++i;
  auto text = [&](uint32_t ahead) { return i + ahead < sentence.last ? std::string_view(reading.items[i + ahead].text) : std::string_view(); };
  const size_t words = words_in(reading, sentence);
  const bool asks_who = text(0) == "who" && text(1) == "is" && (text(2) == "the" || text(2) == "she" || text(2) == "he" || text(2) == "that") && words <= 4;
  const bool asks_which = text(0) == "which" && text(2) == "are" && text(3) == "you";  // "Which sort are you, Paul?"
  if (asks_who || asks_which) return true;
  const bool asks = reading.items[sentence.last - 1].text == "?";
  if (asks || words > kMostPressing || sentence.quoted) return false;
  const bool told = text(1).empty() || !reading.items[i + 1].is_word() || text(1) == "it" || text(1) == "me" || text(1) == "now" || text(1) == "that" || text(1) == "promise";
  const bool orders = words <= 4 && among(kOrders, text(0)) && told;
  const bool waits = text(0) == "let" && text(1) == "us" && (text(2) == "see" || text(2) == "hear");
  const bool insists = text(0) == "i" && (text(1) == "want" || text(1) == "need") && text(2) == "to" && (text(3) == "hear" || text(3) == "know") && text(4) == "it" && words == 5;
  const bool bridles = text(0) == "i" && text(1) == "am" && text(2) == "not" && (among(kNotOneself, text(3)) || among(kNotOneself, text(4)));
  const auto denials = std::count_if(reading.items.begin() + sentence.first, reading.items.begin() + sentence.last, [](const Item& item) { return item.text == "not" || item.text == "never"; });
  const bool denies = denials > 1 && (text(0) == "not" || text(0) == "never");
  const bool mocks = text(0) == "congratulations" && text(1) == "on" && text(2).ends_with("ing");
  auto at_head = [&](uint32_t ahead) { return sentence.first + ahead < sentence.last ? std::string_view(reading.items[sentence.first + ahead].text) : std::string_view(); };
  const bool swears = at_head(0) == "i" && (at_head(1) == "know" || at_head(1) == "mean") && at_head(2) == "it" && words == 3;
  const bool supposes = at_head(0) == "if" && at_head(1) == "you" && (at_head(2) == "did" || at_head(2) == "were" || at_head(2) == "cared") && std::any_of(reading.items.begin() + i, reading.items.begin() + sentence.last, [](const Item& item) { return item.text == "would"; });
  uint32_t end = sentence.last;
  while (end > i && !reading.items[end - 1].is_word()) --end;
  const bool timed = std::any_of(reading.items.begin() + i, reading.items.begin() + end, [](const Item& item) { return item.has(language::kNumber) || (item.has(language::kTime) && item.text != "then"); });
  const bool sulks = !timed && end > i + 1 && words <= 5 && reading.items[end - 1].text == "then" && reading.items[i].has(language::kVerbBase) && !reading.items[i].has(language::kPronoun | language::kAuxiliary);
  const bool sighs = text(0) == "here" && text(1) == "we" && (text(2) == "are" || text(2) == "go") && text(3) == "again";
  return sulks || sighs || swears || supposes || orders || waits || insists || bridles || denies || mocks;
}

Company edged_company(const match::Judge& judge, const rules::Book& book, const match::Judgement& judgement, rules::Relation relation) {
  const Reading& reading = judgement.reading;
  match::JudgeOptions keen;
  keen.relation = relation;
  keen.sensitivity = rules::Sensitivity::kKeen;
  std::optional<match::Judgement> again;  // looked for when a neighbour asks for it
  std::vector<bool> hurtful(reading.sentences.size(), false), stays(hurtful.size(), false), demands(hurtful.size(), false), sulks(hurtful.size(), false);
  for (const match::Finding& finding : judgement.findings) {
    hurtful[finding.sentence] = true;
    demands[finding.sentence] = demands[finding.sentence] || has_label(finding, {rules::Label::kDemand, rules::Label::kUltimatum});
    sulks[finding.sentence] = sulks[finding.sentence] || has_label(finding, {rules::Label::kWithdrawal, rules::Label::kGuilt, rules::Label::kAbandonment, rules::Label::kTesting});
  }
  for (const match::RuleMatch& frozen : judgement.frozen) stays[frozen.sentence] = true;
  auto is_keen = [&](uint32_t s, bool by_shape) {
    if (!again) again = judge.find(reading.text, keen);
    return std::any_of(again->findings.begin(), again->findings.end(), [&](const match::Finding& f) { return f.sentence == s && !(by_shape && f.from_cues); });
  };
  Company out;
  // "I cooked. Hope the game was good.": what a shape reaches into goes with it
  for (const match::Finding& finding : judgement.findings) {
    for (uint32_t s = finding.sentence + 1; s <= last_sentence(reading, finding); ++s) {
      const uint32_t first = opening(reading, reading.sentences[s]);
      const bool asks = first < reading.sentences[s].last && among(kPolite, reading.items[first].text);
      if (hurtful[s] || stays[s] || asks || reading.sentences[s].quoted || reading.sentences[s].paragraph != reading.sentences[finding.sentence].paragraph) continue;
      hurtful[s] = true;
      out.sentences.push_back(s);
    }
  }
  auto look = [&](uint32_t s, uint32_t beside) {
    const Sentence& sentence = reading.sentences[s];
    if (hurtful[s] || stays[s] || sentence.quoted || sentence.paragraph != reading.sentences[beside].paragraph) return;
    const bool orders_too = demands[beside] && orders(reading, s);
    const bool charges = speaks_to_reader(reading, sentence) && reading.items[sentence.last - 1].text != "?" && is_keen(s, true);
    if (presses(reading, s) || orders_too || charges || (sulks[beside] && goes_alone(reading, sentence))) {
      hurtful[s] = true;
      demands[s] = orders_too;
      out.sentences.push_back(s);
      out.pressing.push_back(s);
      return;
    }
    if (is_kind(book, reading, sentence)) return;
    const uint32_t first = opening(reading, sentence);
    if (first >= sentence.last || among(kPolite, reading.items[first].text) || holds_fact(book, reading, sentence)) return;
    const bool says_it = is_keen(s, true) && (speaks_to_reader(reading, sentence) || words_in(reading, sentence) <= 3);
    const bool snaps = is_keen(s, false) && words_in(reading, sentence) <= 3;
    if (!says_it && !snaps && !(is_keen(s, false) && tells_on_reader(book, reading, sentence)) && !goes_on_at_reader(book, reading, sentence) && !asks_back(book, reading, sentence) &&
        !(s > beside && tosses_after(book, reading, sentence))) return;
    hurtful[s] = true;  // and its own neighbour is looked at too
    out.sentences.push_back(s);
  };
  for (uint32_t s = 1; s < hurtful.size(); ++s) {
    if (hurtful[s - 1]) look(s, s - 1);
  }
  for (uint32_t s = static_cast<uint32_t>(hurtful.size()); s-- > 1;) {
    if (hurtful[s]) look(s - 1, s);
  }
  std::sort(out.sentences.begin(), out.sentences.end());
  std::sort(out.pressing.begin(), out.pressing.end());
  return out;
}

}  // namespace gently::compose
