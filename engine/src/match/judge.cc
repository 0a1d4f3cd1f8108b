#include "match/judge.h"

#include "base/image.h"
#include "language/reader.h"
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
    for_each_pattern([&](const Owner& owner, const Pattern& pattern, Skipping skipping) {
      patterns.add(pattern, skipping);
      owners.push_back(owner);
    });
    patterns.finish();
  }
  Tables(const Book& from, ImageReader& in) : book(from), patterns(from.lexicon) {
    in(patterns);
    owners.reserve(patterns.size());
    for_each_pattern(
        [&](const Owner& owner, const Pattern&, Skipping) { owners.push_back(owner); });
  }

  enum class Use : uint8_t { kMatch, kUnless, kWhere, kHead, kWeak, kNot };
  struct Owner {
    const Rule* rule;
    const Topic* topic;
    Use use;
    uint32_t index;  // into the owner's list
  };

  /// Always in the same order.
  template <typename Visit>
  void for_each_pattern(const Visit& visit) {
    for (const Rule& rule : book.rules) {
      Skipping skipping = rule.kind == Kind::kGuard ? Skipping::kNone : Skipping::kIntensifiers;
      for (uint32_t i = 0; i < rule.match.size(); ++i)
        visit({&rule, nullptr, Use::kMatch, i}, rule.match[i], skipping);
      for (uint32_t i = 0; i < rule.unless.size(); ++i)
        visit({&rule, nullptr, Use::kUnless, i}, rule.unless[i].match, skipping);
      for (uint32_t i = 0; i < rule.where.size(); ++i) {
        if (rule.where[i].test != rules::Where::Test::kMax)
          visit({&rule, nullptr, Use::kWhere, i}, rule.where[i].pattern, skipping);
      }
    }
    for (const Topic& topic : book.topics) {
      auto all = [&](const std::vector<Pattern>& list, Use use) {
        for (uint32_t i = 0; i < list.size(); ++i)
          visit({nullptr, &topic, use, i}, list[i], Skipping::kIntensifiers);
      };
      all(topic.head, Use::kHead);
      all(topic.weak, Use::kWeak);
      all(topic.never, Use::kNot);
    }
  }

  const Book& book;
  PatternTable patterns;
  std::vector<Owner> owners;  // by pattern number
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

void Judge::write(ImageWriter& out) const { out(tables_->patterns); }

Judgement Judge::find(std::string_view text, const JudgeOptions& options) const {
  const Tables& tables = *tables_;
  using Use = Tables::Use;
  Judgement out;
  out.reading = language::read(tables.book.lexicon, text);
  if (out.reading.items.empty()) return out;
  Verdict verdict(tables.book, options, out);
  TopicCues topics;
  for (Hit& hit : tables.patterns.find_all(out.reading)) {
    const Tables::Owner& owner = tables.owners[hit.pattern];
    switch (owner.use) {
      case Use::kMatch:
        verdict.add_match(*owner.rule, owner.index, std::move(hit.match));
        break;
      case Use::kUnless:
        verdict.add_exception(*owner.rule, owner.index, hit.match);
        break;
      case Use::kWhere:
        verdict.add_constraint(*owner.rule, owner.index, hit.match);
        break;
      case Use::kHead:
        topics.add(*owner.topic, TopicHit::Strength::kHead, hit.match);
        break;
      case Use::kWeak:
        topics.add(*owner.topic, TopicHit::Strength::kWeak, hit.match);
        break;
      case Use::kNot:
        topics.take_back(*owner.topic, hit.match);
        break;
    }
  }
  out.topics = topics.left();
  verdict.judge();
  return out;
}

bool Judge::meets(std::string_view text, const Rule& rule, const rules::Exception* without) const {
  const Tables& tables = *tables_;
  using Use = Tables::Use;
  Judgement out;
  out.reading = language::read(tables.book.lexicon, text);
  if (out.reading.items.empty()) return false;
  Verdict verdict(tables.book, {}, out);
  for (Hit& hit : tables.patterns.find_all(out.reading)) {
    const Tables::Owner& owner = tables.owners[hit.pattern];
    if (owner.rule != &rule) continue;
    if (owner.use == Use::kMatch) verdict.add_match(rule, owner.index, std::move(hit.match));
    if (owner.use == Use::kUnless && &rule.unless[owner.index] != without)
      verdict.add_exception(rule, owner.index, hit.match);
    if (owner.use == Use::kWhere) verdict.add_constraint(rule, owner.index, hit.match);
  }
  return verdict.any_met();
}

}  // namespace gently::match
