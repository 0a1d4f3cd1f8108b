#include "compose/acts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "compose/act_fitness.h"
#include "compose/wording.h"
#include "compose/word_list.h"

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;
using Sense = Act::Sense;
using Time = Act::Time;

constexpr size_t kMostActs = 4;  // more do not fit one sentence
constexpr language::Tags kVerb = language::kVerbBase | language::kVerbThird | language::kVerbPast | language::kVerbParticiple | language::kVerbGerund;

constexpr std::array<std::string_view, 14> kStepped = {"just", "really", "still", "even", "also", "already", "actually",
                                                       "now",  "then",   "simply", "ever", "please", "at", "least"};
constexpr std::array<std::string_view, 3> kRare = {"hardly", "barely", "rarely"};
constexpr std::array<std::string_view, 4> kBackTo = {"before", "after", "since", "ago"};
constexpr std::array<std::string_view, 5> kHabitual = {"always", "constantly", "forever", "usually", "continually"};

/// Reads a clause from left to right: who acts, with what help verbs, up to the main verb.
class ActReader {
 public:
  ActReader(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, Meant meant)
      : book_(book), reading_(reading), at_(first), last_(last), meant_(meant) {}

  std::optional<Act> read() {
    while (last_ > at_ && reading_.items[last_ - 1].text != ")" && is_tail(reading_.items[last_ - 1])) --last_;
    skip_opening();
    if (at_ >= last_) return std::nullopt;
    if (!subject()) return std::nullopt;
    return finish();
  }

 private:
  std::string_view text(uint32_t ahead = 0) const {
    return at_ + ahead < last_ ? std::string_view(reading_.items[at_ + ahead].text) : std::string_view();
  }
  const Item* item(uint32_t ahead = 0) const { return at_ + ahead < last_ ? &reading_.items[at_ + ahead] : nullptr; }
  bool take(std::string_view word) {
    if (text() != word) return false;
    ++at_;
    return true;
  }

  void skip_opening() {
    while (const Item* one = item()) {
      bool joins = one->text == "and" || one->text == "but" || one->text == "so" || one->text == "or" || one->text == "oh" || one->text == "ok";
      if (!is_tail(*one) && !joins && !one->has(language::kSoftener)) break;
      ++at_;
    }
  }

  bool subject() {
    if (take("why") || (text() == "how" && text(1) == "come" && (at_ += 2))) return inverted(true);
    if (text() == "not" && text(1) == "once") {
      at_ += 2;
      negated_ = true;
      return inverted(false);
    }
    if ((text() == "can" || text() == "could" || text() == "will" || text() == "would") && text(1) == "not" && text(2) == "you") {
      at_ += 3;
      negated_ = true;
      return help_verbs(Time::kNow);
    }
    if (text() == "how" && text(1) == "hard" && (text(2) == "is" || text(2) == "can")) return wished_after_to();
    if (text() == "would" && text(1) == "it" && text(2) == "kill") return wished_after_to();
    if (text() == "i" && (text(1) == "expect" || text(1) == "told" || text(1) == "need" || text(1) == "asked" || text(1) == "want") && text(2) == "you" && text(3) == "to") {
      return wished_after_to();
    }
    if (text() == "i" && text(1) == "can" && text(2) == "not" && text(3) == "believe") at_ += 4;
    if (had_to_be_asked()) return true;
    if (meant_.orders && conditional()) return true;
    if (meant_.tests && (measured() || supposed())) return true;
    if (take("you")) return help_verbs(Time::kHabit);
    return meant_.orders && order();
  }

  /// "why did you …", "not once have you …"
  bool inverted(bool asks_why) {
    const std::string help(text());
    if (item() == nullptr || !item()->has(language::kAuxiliary | language::kModal)) return false;
    ++at_;
    if (take("not")) negated_ = true;
    if (!take("you")) return false;
    if (take("not")) negated_ = true;
    if (help == "did" || help == "have" || help == "had" || help == "were") past_ = true;
    if (help == "are" || help == "were") gerund_ = true;
    if (asks_why && (help == "can" || help == "will" || help == "would" || help == "could") && !negated_) return false;
    return help_verbs(help == "can" || help == "will" ? Time::kNow : Time::kHabit);
  }

  /// "if you don't …", "unless you …", "either you …": what must be done is what is wished for.
  bool conditional() {
    const uint32_t start = at_;
    bool unless = take("unless"), either = !unless && take("either");
    if (!unless && !either && !take("if")) return false;
    if (!take("you")) return (at_ = start, false);
    const bool denied = (text() == "do" || text() == "can") && text(1) == "not";
    if (denied) at_ += 2;
    const bool wishes = unless || either ? !denied : denied;
    if (!wishes) return (at_ = start, false);
    while (among(kStepped, text())) ++at_;
    wished_ = true;
    time_ = Time::kNow;
    return main_verb();
  }

  bool wished_after_to() {
    while (at_ < last_ && text() != "to") ++at_;
    if (!take("to")) return false;
    wished_ = true;
    time_ = Time::kNow;
    return main_verb();
  }

  /// "I shouldn't have to ask you to …", "how many times do I have to ask you to …", "I want you to …"
  bool had_to_be_asked() {
    if (text() == "how" && text(1) == "many" && text(2) == "times") at_ += 3;
    static constexpr std::array<std::string_view, 9> kAsking = {"ask", "tell", "remind", "beg", "want", "need", "like", "chase", "expect"};
    const bool bound = (text() == "i" && text(1) == "should" && text(2) == "not" && text(3) == "have" && text(4) == "to") ||
                       (text() == "do" && text(1) == "i" && text(2) == "have" && text(3) == "to");
    const bool wants = text() == "i" && (among(kAsking, text(1)) || (text(1) == "would" && text(2) == "like"));
    if (!bound && !wants) return false;
    const uint32_t start = at_;
    for (at_ += 1; at_ + 2 < last_; ++at_) {
      if (among(kAsking, text()) && text(1) == "you" && text(2) == "to") {
        wished_ = true;
        time_ = Time::kNow;
        at_ += 3;
        return main_verb();
      }
    }
    return (at_ = start, false);
  }

  /// "let's see if you …"
  bool measured() {
    if (text() != "let" || text(1) != "us" || text(2) != "see" || (text(3) != "if" && text(3) != "whether") || text(4) != "you") return false;
    at_ += 5;
    wished_ = true;
    time_ = Time::kNow;
    return !take("can") && main_verb();
  }

  /// "a real friend would …", "if I mattered you would …": what it takes to pass is what is wished for.
  bool supposed() {
    static constexpr std::array<std::string_view, 9> kModels = {"a", "any", "most", "other", "real", "normal", "someone", "anyone", "if"};
    if (!among(kModels, text()) && text() != "you") return false;
    const uint32_t start = at_;
    const bool model = text() != "if" && text() != "you";
    for (at_ += 1; at_ < last_ && at_ < start + 12; ++at_) {
      if (text() != "would" || (!model && reading_.items[at_ - 1].text != "you")) continue;
      ++at_;
      wished_ = true;
      supposed_ = true;
      return help_verbs(Time::kHabit);
    }
    return (at_ = start, false);
  }

  /// "cancel on me one more time": the threat is what follows if it is done.
  bool more_of_it() const {
    for (uint32_t i = at_; i < last_; ++i) {
      const std::string& word = reading_.items[i].text;
      if (word == "again" || word == "more" || word == "twice") return true;
    }
    return false;
  }

  bool order() {
    if (text() == "then" || more_of_it()) return false;  // "you always say yes then …" goes on telling
    if (text() == "stop" || text() == "quit") {
      ++at_;
      gerund_ = true;
      time_ = Time::kHabit;
      return item() != nullptr && item()->has(language::kVerbGerund) && main_verb();
    }
    while (among(kStepped, text()) || text() == "go" || text() == "right" || text() == "either") ++at_;
    if (text() == "let" && text(1) == "us") return false;
    if (text() == "do" && text(1) == "me" && text(2) == "a" && text(4) == "and") at_ += 5;
    const Item* verb = item();
    if (verb == nullptr || !verb->has(language::kVerbBase) || verb->has(language::kModal | language::kPronoun)) return false;
    if (verb->has(language::kAuxiliary) && verb->text != "be") return false;
    const Item* next = item(1);
    if (verb->has(language::kNoun) && next != nullptr && next->text == "of") return false;  // "end of story"
    bool object = next == nullptr || next->has(language::kPronoun | language::kDeterminer | language::kPossessive | language::kName | language::kPreposition | language::kAdverb);
    if (verb->has(language::kNoun | language::kAdjective) && !(object && next != nullptr)) return false;
    if (next != nullptr && next->has(language::kAuxiliary | language::kModal) && !next->has(language::kNoun)) return false;
    wished_ = true;
    time_ = Time::kNow;
    return main_verb();
  }

  /// Help verbs, adverbs and negations between the subject and the main verb.
  bool help_verbs(Time otherwise) {
    time_ = otherwise;
    while (const Item* one = item()) {
      const std::string& word = one->text;
      const Item* next = item(1);
      if (word == "used" && next != nullptr && next->text == "to") return false;  // "you never used to say that"
      if (word == "not") negated_ = true, ++at_;
      else if (word == "never") negated_ = true, never_ = true, ++at_, take("once");
      else if (among(kRare, word)) negated_ = true, never_ = true, ++at_;
      else if (among(kHabitual, word)) habit_ = true, ++at_;
      else if (among(kStepped, word) || one->has(language::kIntensifier) || is_tail(*one)) ++at_;
      else if (word == "better" && next_is_base()) wished_ = true, time_ = Time::kNow, ++at_;
      else if ((word == "had" || word == "would") && next != nullptr && next->text == "better") ++at_;
      else if (word == "should" || word == "must" || word == "ought") wished_ = true, time_ = Time::kNow, ++at_, take("to");
      else if ((word == "need" || word == "needed" || word == "have" || word == "got") && next != nullptr && next->text == "to") wished_ = true, time_ = Time::kNow, at_ += 2;
      else if (one->lemma == "be" && next != nullptr && (next->text == "supposed" || next->text == "meant") && text(2) == "to") wished_ = true, past_ = word == "were", time_ = Time::kNow, at_ += 3;
      else if ((word == "said" || word == "promised") && (text(1) == "you" || text(1) == "to")) {
        at_ += text(1) == "you" ? 2 : 1;
        if (!take("would") && !take("to") && !take("will")) return false;
        wished_ = past_ = true;
      } else if (word == "will" || word == "can" || word == "wo" || word == "ca") help_ = true, time_ = Time::kNow, ++at_;
      else if (word == "could" || word == "would") help_ = true, past_ = true, ++at_;
      else if (one->lemma == "do" && next_is_base()) past_ = past_ || word == "did", ++at_;
      else if (one->lemma == "have" && next_is(language::kVerbParticiple)) perfect_ = true, past_ = past_ || word == "had" || help_ || wished_, ++at_;
      else if (one->lemma == "be" && next_is(language::kVerbGerund)) gerund_ = true, past_ = past_ || word == "were", ++at_;
      else if (one->lemma == "be" && help_ && negated_ && (text(1) == "bothered" || text(1) == "arsed") && text(2) == "to") at_ += 3;
      else if (one->lemma == "keep" && next != nullptr && (next->has(language::kVerbGerund) || next->text == "on")) habit_ = gerund_ = true, ++at_, take("on");
      else if ((word == "forgot" || word == "failed" || word == "refused" || word == "forget" || word == "refuse" || word == "fail") && next != nullptr && next->text == "to") {
        if (negated_) return false;
        negated_ = true, past_ = past_ || one->has(language::kVerbPast), at_ += 2;
      } else if (negated_ && (one->lemma == "bother" || one->lemma == "manage" || one->lemma == "think") && next != nullptr && (next->text == "to" || next->has(language::kVerbGerund))) {
        past_ = past_ || (one->has(language::kVerbPast) && !one->has(language::kVerbBase)), ++at_, take("to");
      } else return main_verb();
    }
    return false;
  }

  /// The next word that is neither "not" nor an adverb has one of these classes.
  bool next_is(language::Tags tags) const {
    for (uint32_t ahead = 1; at_ + ahead < last_; ++ahead) {
      const Item& one = *item(ahead);
      if (one.text == "not" || one.text == "never" || one.text == "once" || among(kStepped, one.text) || among(kHabitual, one.text) || one.has(language::kIntensifier)) continue;
      return one.has(tags);
    }
    return false;
  }
  bool next_is_base() const {
    for (uint32_t ahead = 1; at_ + ahead < last_; ++ahead) {
      const Item& one = *item(ahead);
      if (one.text == "not" || one.text == "never" || among(kStepped, one.text) || one.has(language::kIntensifier)) continue;
      return one.has(language::kVerbBase) && !one.has(language::kPreposition);
    }
    return false;
  }

  bool main_verb() {
    const Item* verb = item();
    return verb != nullptr && verb->has(kVerb) && book_.lexicon.verb(verb->lemma) != nullptr && !verb->has(language::kModal);
  }

  std::optional<Act> finish() {
    const Item& verb = *item();
    Act act;
    act.first = at_;
    const bool past_form = verb.has(language::kVerbPast) && !verb.has(language::kVerbBase);
    if (help_ && !negated_ && !perfect_) return std::nullopt;  // "you will …", "you could …": neither done nor wished
    if (wished_ && negated_) {
      if (!perfect_ && !supposed_) return std::nullopt;
      act.sense = Sense::kDone, act.time = perfect_ ? Time::kPast : Time::kHabit;
    } else if (wished_ || negated_ || (help_ && perfect_)) {
      act.sense = Sense::kWanted;
      bool was = past_ || (past_form && !perfect_) || (wished_ && perfect_);
      act.time = was ? Time::kPast : perfect_ && !never_ ? Time::kNow : perfect_ ? Time::kHabit : time_;
    } else {
      act.sense = Sense::kDone;
      const bool is_so_now = verb.lemma == "be" && !gerund_;
      act.time = habit_ ? Time::kHabit : past_ || perfect_ || past_form || is_so_now ? Time::kPast : Time::kHabit;
    }
    uint32_t end = at_ + 1;
    while (end < last_ && (reading_.items[end].is_word() || reading_.items[end].kind == language::ItemKind::kOpaque || in_brackets(end))) ++end;
    act.last = before_second_now(before_barbs(reading_, at_, end));
    if (negated_ && perfect_) act.last = before_absence(act.last);
    while (act.last > act.first + 1 && reading_.items[act.last - 1].text != ")" && (is_tail(reading_.items[act.last - 1]) || reading_.items[act.last - 1].has(language::kConjunction))) {
      if (among(kBackTo, reading_.items[act.last - 1].text)) break;  // "the day before"
      --act.last;
    }
    const std::string& end_word = reading_.items[act.last - 1].text;
    if (end_word == "to" || end_word == "of" || end_word == "the" || end_word == "a") return std::nullopt;  // what it ends with was cut off
    const bool open_ended = end_word.starts_with("some") && act.last < reading_.items.size() && reading_.items[act.last].has(language::kPronoun);
    if (open_ended) return std::nullopt;  // "pick somewhere | I can afford"
    const bool fact = std::any_of(reading_.entities.begin(), reading_.entities.end(), [&](const language::Entity& e) { return act.first <= e.first && e.last <= act.last; });
    if (act.last - act.first > (fact ? kMostWordsWithFact : kMostWords) || is_verdict(book_, verb) || (act.sense == Sense::kDone && is_of_the_mind(book_, verb)) || !is_fit(reading_, act, wished_)) return std::nullopt;
    if (act.first + 1 < act.last && !fit_to_repeat(book_, reading_, act.first + 1, act.last, points_outside(book_, reading_, act))) return std::nullopt;
    if (act.last == end) act.last = after_contrast(end);
    return act;
  }

  /// "come home now gethin | NOW"
  uint32_t before_second_now(uint32_t last) const {
    auto now = [](const Item& item) { return item.text == "now"; };
    const auto first = std::find_if(reading_.items.begin() + at_, reading_.items.begin() + last, now);
    const bool again = first != reading_.items.begin() + last && std::any_of(first + 1, reading_.items.begin() + last, now);
    return again ? static_cast<uint32_t>(first - reading_.items.begin()) + 1 : last;
  }

  /// "you haven't rung me | for two weeks": how long it was not done is no part of what is wished for.
  uint32_t before_absence(uint32_t last) const {
    for (const language::Entity& entity : reading_.entities) {
      const std::string& head = reading_.items[entity.first].text;
      if (entity.first > at_ && entity.first < last && (head == "for" || head == "since" || head == "in")) return entity.first;
    }
    return last;
  }

  /// A bracket, or a mark inside brackets that the clause closes again.
  bool in_brackets(uint32_t at) const {
    if (reading_.items[at].text == "(") return std::any_of(reading_.items.begin() + at, reading_.items.begin() + last_, [](const Item& one) { return one.text == ")"; });
    return reading_.items[at].text == ")";
  }

  /// "…, not 4:15": the time, number or name that it was not is part of what was agreed.
  uint32_t after_contrast(uint32_t end) const {
    if (end + 1 >= reading_.items.size() || reading_.items[end].text != "," || reading_.items[end + 1].text != "not") return end;
    uint32_t i = end + 2;
    while (i < reading_.items.size() && reading_.items[i].has(language::kTime | language::kNumber | language::kName | language::kAmount)) ++i;
    const bool closes = i > end + 2 && (i == reading_.items.size() || !reading_.items[i].is_word());
    return closes ? i : end;
  }

  const rules::Book& book_;
  const Reading& reading_;
  uint32_t at_, last_;
  Meant meant_;
  bool negated_ = false, never_ = false, habit_ = false, past_ = false, perfect_ = false, gerund_ = false, wished_ = false, help_ = false, supposed_ = false;
  Time time_ = Time::kHabit;
};

/// "the boots | you bought": which boots, no charge.
bool describes_noun(const Reading& reading, uint32_t clause, const Act& act) {
  if (clause == 0 || act.last > act.first + 1) return false;
  const Item& before = reading.items[clause - 1];
  return before.is_word() && before.has(language::kNoun) && reading.items[clause].text == "you";
}

/// "you say yes then …", "you come but …": the charge is what follows.
bool turns_there(const Reading& reading, uint32_t at, uint32_t last) {
  while (at < last && (!reading.items[at].is_word() || reading.items[at].text == "and")) ++at;
  return at < last && (reading.items[at].text == "then" || reading.items[at].text == "but");
}

/// "turn it down and | get your coat"
bool orders_more(const Reading& reading, uint32_t at, uint32_t last) {
  if (at + 1 >= last || reading.items[at - 1].text != "and") return false;
  const Item& verb = reading.items[at];
  const Item& next = reading.items[at + 1];
  return verb.has(language::kVerbBase) && !verb.has(language::kNoun | language::kAdjective | language::kAuxiliary) && next.has(language::kPronoun | language::kDeterminer | language::kPossessive | language::kName);
}

}  // namespace

std::optional<Act> act_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, Meant meant) {
  return ActReader(book, reading, first, last, meant).read();
}

std::vector<Act> acts_in(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, Meant meant) {
  std::vector<Act> acts;
  size_t clause = 0;
  while (first < last) {
    while (clause < reading.clauses.size() && reading.clauses[clause].last <= first) ++clause;
    uint32_t end = first + 1;
    const uint32_t stop = clause < reading.clauses.size() ? std::min(last, reading.clauses[clause].last) : last;
    while (end < stop && (reading.items[end - 1].kind != language::ItemKind::kMark || reading.items[end - 1].text == "(" || reading.items[end - 1].text == ")")) ++end;
    auto act = act_in(book, reading, first, end, meant);
    for (uint32_t i = first + 1; !act && meant.orders && i < end; ++i) {
      if (!orders_more(reading, i, end)) continue;
      act = act_in(book, reading, first, i, meant);
      end = i;
    }
    auto first_of = std::find_if(acts.begin(), acts.end(), [&](const Act& one) { return act && one.sense == act->sense; });
    if (act && act->sense == Sense::kDone && (turns_there(reading, end, last) || describes_noun(reading, first, *act))) act.reset();
    if (act && (first_of == acts.end() || first_of->time == act->time)) acts.push_back(*act);
    first = end;
  }
  if (acts.size() > kMostActs) acts.clear();
  return acts;
}

}  // namespace gently::compose
