#include "match/judge.h"

#include "base/image.h"
#include "language/reader.h"
#include "match/pattern_owner.h"
#include "match/pattern_table.h"
#include "match/verdict.h"

namespace gently::match {

using rules::Book;
using rules::Kind;
using rules::Pattern;
using rules::Rule;
using rules::Topic;

struct Judge::Tables {
  explicit Tables(const Book& from) : book(from), patterns(from.lexicon) {
    for (uint32_t number = 0; number < book.rules.size(); ++number) add(book.rules[number], number);
    for (uint32_t number = 0; number < book.topics.size(); ++number)
      add(book.topics[number], number);
    patterns.finish();
  }
  Tables(const Book& from, ImageReader& in) : book(from), patterns(from.lexicon) {
    in(patterns, owners);
  }

  void add(const Pattern& pattern, Skipping skipping, const PatternOwner& owner) {
    patterns.add(pattern, skipping);
    owners.own().push_back(owner);
  }

  void add(const Rule& rule, uint32_t number) {
    const Skipping skipping = rule.kind == Kind::kGuard ? Skipping::kNone : Skipping::kIntensifiers;
    for (uint32_t i = 0; i < rule.match.size(); ++i)
      add(rule.match[i], skipping, {PatternUse::kMatch, number, i});
    for (uint32_t i = 0; i < rule.unless.size(); ++i)
      add(rule.unless[i].match, skipping, {PatternUse::kUnless, number, i});
    for (uint32_t i = 0; i < rule.where.size(); ++i) {
      if (rule.where[i].test != rules::Where::Test::kMax)
        add(rule.where[i].pattern, skipping, {PatternUse::kWhere, number, i});
    }
  }

  void add(const Topic& topic, uint32_t number) {
    auto all = [&](const std::vector<Pattern>& list, PatternUse use) {
      for (uint32_t i = 0; i < list.size(); ++i)
        add(list[i], Skipping::kIntensifiers, {use, number, i});
    };
    all(topic.head, PatternUse::kHead);
    all(topic.matter, PatternUse::kMatter);
    all(topic.weak, PatternUse::kWeak);
    all(topic.never, PatternUse::kNot);
  }

  const Book& book;
  PatternTable patterns;
  Flat<PatternOwner> owners;  // by pattern number
};

namespace {

/// Topic cues in a message, without those that a card's own `not` phrases take back.
class TopicCues {
 public:
  void add(const Topic& topic, TopicHit::Strength strength, const PatternMatch& match) {
    hits_.push_back({strength, &topic, match.first, match.last});
  }
  void take_back(const Topic& topic, const PatternMatch& match) {
    nots_[&topic].add({match.first, match.last, 0});
  }

  std::vector<TopicHit> left() {
    for (auto& [topic, stretches] : nots_) stretches.sort();
    std::erase_if(hits_, [&](const TopicHit& hit) {
      auto nots = nots_.find(hit.topic);
      return nots != nots_.end() && nots->second.overlapping(hit.first, hit.last);
    });
    return std::move(hits_);
  }

 private:
  std::vector<TopicHit> hits_;
  std::unordered_map<const Topic*, Stretches> nots_;
};

}  // namespace

Judge::Judge(const Book& book) : tables_(std::make_unique<Tables>(book)) {}
Judge::Judge(const Book& book, ImageReader& in) : tables_(std::make_unique<Tables>(book, in)) {}
Judge::Judge(Judge&&) noexcept = default;
Judge::~Judge() = default;

void Judge::write(ImageWriter& out) const { out(tables_->patterns, tables_->owners); }

Judgement Judge::find(std::string_view text, const JudgeOptions& options) const {
  const Tables& tables = *tables_;
  Judgement out;
  out.reading = language::read(tables.book.lexicon, text);
  if (out.reading.items.empty()) return out;
  Verdict verdict(tables.book, options, out);
  TopicCues topics;
  for (Hit& hit : tables.patterns.find_all(out.reading)) {
    const PatternOwner& owner = tables.owners[hit.pattern];
    switch (owner.use) {
      case PatternUse::kMatch:
        verdict.add_match(tables.book.rules[owner.of], owner.index, std::move(hit.match));
        break;
      case PatternUse::kUnless:
        verdict.add_exception(tables.book.rules[owner.of], owner.index, hit.match);
        break;
      case PatternUse::kWhere:
        verdict.add_constraint(tables.book.rules[owner.of], owner.index, hit.match);
        break;
      case PatternUse::kHead:
        topics.add(tables.book.topics[owner.of], TopicHit::Strength::kHead, hit.match);
        break;
      case PatternUse::kMatter:
        topics.add(tables.book.topics[owner.of], TopicHit::Strength::kMatter, hit.match);
        break;
      case PatternUse::kWeak:
        topics.add(tables.book.topics[owner.of], TopicHit::Strength::kWeak, hit.match);
        break;
      case PatternUse::kNot:
        topics.take_back(tables.book.topics[owner.of], hit.match);
        break;
    }
  }
  out.topics = topics.left();
  verdict.judge();
  return out;
}

bool Judge::meets(std::string_view text, const Rule& rule, const rules::Exception* without) const {
  const Tables& tables = *tables_;
  Judgement out;
  out.reading = language::read(tables.book.lexicon, text);
  if (out.reading.items.empty()) return false;
  const JudgeOptions options;
  Verdict verdict(tables.book, options, out);
  for (Hit& hit : tables.patterns.find_all(out.reading)) {
    const PatternOwner& owner = tables.owners[hit.pattern];
    if (owner.use > PatternUse::kWhere || &tables.book.rules[owner.of] != &rule) continue;
    if (owner.use == PatternUse::kMatch) verdict.add_match(rule, owner.index, std::move(hit.match));
    if (owner.use == PatternUse::kUnless && &rule.unless[owner.index] != without)
      verdict.add_exception(rule, owner.index, hit.match);
    if (owner.use == PatternUse::kWhere) verdict.add_constraint(rule, owner.index, hit.match);
  }
  return verdict.any_met();
}

}  // namespace gently::match
