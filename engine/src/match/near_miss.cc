#include "match/near_miss.h"

#include <algorithm>
#include <tuple>

#include "match/cells.h"
#include "match/program.h"

namespace gently::match {
namespace {

using rules::Element;
using rules::Rule;
using rules::Sequence;
using Op = Instruction::Op;
using Program = WrittenProgram;

constexpr size_t kMostCells = 80;

bool goes_over(const Instruction& one) { return one.op == Op::kCell || one.op == Op::kMany || one.op == Op::kFew; }

/// How far one pattern got.
struct Reach {
  size_t words = 0;
  size_t begin = 0;                 // cells [begin, end)
  size_t end = 0;
  std::vector<uint32_t> waiting;    // instructions that would have to hold next
  bool matched = false;
};

/// Runs a program from every cell, and of ways that meet goes on with the one that has matched more words.
class Walk {
 public:
  Walk(const Program& program, std::span<const Cell> cells, const Letters& letters)
      : program_(program), code_(program.code), cells_(cells), letters_(letters), seen_(code_.size(), 0) {}

  Reach run() {
    const size_t size = std::min(cells_.size(), kMostCells);
    for (size_t begin = 0; begin < size && !best_.matched; ++begin) from(begin, size);
    return best_;
  }

 private:
  struct Way {
    uint32_t pc;
    size_t words;
  };

  void from(size_t begin, size_t size) {
    std::vector<Way> now, next;
    ++stamp_;
    add(now, 0, 0);
    for (size_t at = begin; !now.empty(); ++at) {
      std::stable_sort(now.begin(), now.end(), [](const Way& a, const Way& b) { return a.words > b.words; });
      ++stamp_;
      next.clear();
      for (const Way& way : now) {
        const Instruction& one = code_[way.pc];
        if (one.op == Op::kMatch) {
          best_.matched = best_.matched || at > begin;
        } else if (at < size && letters_.has(cells_[at].letter, one.arg)) {
          const WrittenProgram::Origin& origin = program_.origins[way.pc];
          const size_t words = way.words + (origin.named && origin.column > 0 ? 1 : 0);
          if (words > best_.words) {
            best_ = {words, begin, at + 1, {}, best_.matched};
            waiting(way.pc + 1);
          }
          add(next, one.op == Op::kCell ? way.pc + 1 : way.pc, words);
        }
      }
      std::swap(now, next);
    }
  }

  void add(std::vector<Way>& list, uint32_t pc, size_t words) {
    while (seen_[pc] != stamp_) {
      seen_[pc] = stamp_;
      const Instruction& one = code_[pc];
      switch (one.op) {
        case Op::kJump: pc = one.arg; break;
        case Op::kSave: ++pc; break;
        case Op::kSplit: add(list, pc + 1, words), pc = one.arg; break;
        case Op::kSplitFar: add(list, one.arg, words), ++pc; break;
        case Op::kMany: list.push_back({pc, words}), ++pc; break;
        case Op::kFew: add(list, pc + 1, words), list.push_back({pc, words}); return;
        default: list.push_back({pc, words}); return;
      }
    }
  }

  void waiting(uint32_t from) {
    std::vector<bool> seen(code_.size(), false);
    std::vector<uint32_t> open{from};
    while (!open.empty()) {
      const uint32_t pc = open.back();
      open.pop_back();
      if (seen[pc]) continue;
      seen[pc] = true;
      const Instruction& one = code_[pc];
      if (goes_over(one)) best_.waiting.push_back(pc);
      const bool jumps = one.op == Op::kJump || one.op == Op::kSplit || one.op == Op::kSplitFar;
      if (jumps) open.push_back(one.arg);
      if (one.op != Op::kCell && one.op != Op::kJump && one.op != Op::kMatch) open.push_back(pc + 1);
    }
  }

  const Program& program_;
  const std::vector<Instruction>& code_;
  std::span<const Cell> cells_;
  const Letters& letters_;
  std::vector<uint64_t> seen_;
  uint64_t stamp_ = 0;
  Reach best_;
};

/// The element as its author wrote it.
std::string written(const rules::Pattern& pattern, size_t index) {
  auto byte_of = [&](int column) {
    size_t at = 0;
    for (int n = 1; at < pattern.source.size() && n < column; ++n) {
      do ++at;
      while (at < pattern.source.size() && (static_cast<unsigned char>(pattern.source[at]) & 0xC0) == 0x80);
    }
    return at;
  };
  const size_t begin = byte_of(pattern.elements[index].column);
  size_t next = index + 1;  // a word such as “don't” is several elements of one column
  while (next < pattern.elements.size() && pattern.elements[next].column == pattern.elements[index].column) ++next;
  const size_t end = next < pattern.elements.size() ? byte_of(pattern.elements[next].column) : pattern.source.size();
  std::string out = pattern.source.substr(begin, end - begin);
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool must_come(const Element& item) { return !item.optional && item.kind != Element::Kind::kGap; }

/// The first element of the row that had to come and was waited for. Columns of elements inside a group lie between
/// the group's and that of the next element.
void name_failure(const rules::Pattern& pattern, const Program& program, const Reach& reach, NearMiss& out) {
  const Sequence& row = pattern.elements;
  std::vector<bool> waited(row.size(), false);
  for (uint32_t pc : reach.waiting) {
    const int column = program.origins[pc].column;
    for (size_t i = row.size(); column > 0 && i-- > 0;) {
      if (row[i].column <= column) {
        waited[i] = true;
        break;
      }
    }
  }
  size_t failed = row.size();
  for (size_t i = 0; i < row.size() && failed == row.size(); ++i) {
    if (waited[i] && must_come(row[i])) failed = i;
  }
  for (size_t i = failed; i < row.size(); ++i) out.missing += must_come(row[i]) ? 1 : 0;
  out.column = failed < row.size() ? row[failed].column : 0;
  out.element = failed < row.size() ? written(pattern, failed) : "the end of the clause";
}

}  // namespace

std::vector<NearMiss> near_misses(const rules::Book& book, const language::Reading& reading, size_t most) {
  std::vector<NearMiss> all;
  if (reading.items.empty()) return all;
  Symbols symbols(book.lexicon);
  Traits traits;
  std::vector<std::pair<NearMiss, Program>> tried;
  for (const Rule& rule : book.rules) {
    if (rule.kind != rules::Kind::kShape && rule.kind != rules::Kind::kBoundary) continue;
    for (uint32_t i = 0; i < rule.match.size(); ++i) {
      if (rule.match[i].elements.empty()) continue;  // of a book read from an image
      NearMiss miss;
      miss.rule = &rule;
      miss.pattern = i;
      tried.emplace_back(std::move(miss), write_program(rule.match[i], symbols, traits, Skipping::kIntensifiers));
    }
  }
  traits.sort(symbols);
  const WordRegexes regexes(traits.regexes());
  Letters letters(symbols, traits, regexes);  // after all patterns: they name the words
  std::vector<Cell> cells;
  cells_of(reading, letters, cells);
  for (auto& [miss, program] : tried) {
    const Reach reach = Walk(program, cells, letters).run();
    if (reach.matched || reach.words == 0) continue;
    miss.words = reach.words;
    miss.first = cells[reach.begin].item;
    miss.last = reach.end < cells.size() ? cells[reach.end].item : static_cast<uint32_t>(reading.items.size());
    name_failure(miss.rule->match[miss.pattern], program, reach, miss);
    all.push_back(miss);
  }
  std::sort(all.begin(), all.end(), [](const NearMiss& a, const NearMiss& b) {
    return std::tie(b.words, a.missing, a.rule->id, a.pattern) < std::tie(a.words, b.missing, b.rule->id, b.pattern);
  });
  std::vector<NearMiss> out;
  for (const NearMiss& miss : all) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const NearMiss& other) { return other.rule == miss.rule; });
    if (!known && out.size() < most) out.push_back(miss);
  }
  return out;
}

}  // namespace gently::match
