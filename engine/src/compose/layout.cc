#include "compose/layout.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace gently::compose {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool only_space(std::string_view text) { return std::all_of(text.begin(), text.end(), is_space); }

/// What stands between kept words and the answer that follows them in the same sentence.
std::string bridge(std::string_view text, const Region& region) {
  std::string_view marks = region.source.in(text);
  size_t begin = marks.find_first_not_of(" ");
  if (begin != std::string_view::npos && (marks[begin] == '!' || marks[begin] == '?' || marks[begin] == '.')) {
    return std::string(1, marks[begin]) + " ";
  }
  return ". ";
}

Edit take_out(std::string_view text, Span span) {
  // One neighbouring space or line break goes too: the one before, at the beginning of the text or a line the one after.
  const bool opens_line = span.begin > 0 && text[span.begin - 1] == '\n' && span.end < text.size() && text[span.end] == ' ';
  if (opens_line) ++span.end;
  else if (span.begin > 0 && is_space(text[span.begin - 1])) --span.begin;
  else if (span.end < text.size() && is_space(text[span.end])) ++span.end;
  return {span, {}};
}

struct Block {
  Span span;
  bool anchor = false, after_kept = false, before_kept = false;
  Region first;
};

/// Neighbouring regions with only white space between them are one block.
std::vector<Block> blocks_of(std::string_view text, const Unit& unit) {
  std::vector<Block> blocks;
  for (size_t r = 0; r < unit.regions.size(); ++r) {
    const Region& region = unit.regions[r];
    bool joins = !blocks.empty() && blocks.back().span.end <= region.source.begin && !blocks.back().before_kept && !region.after_kept &&
                 only_space(text.substr(blocks.back().span.end, region.source.begin - blocks.back().span.end));
    if (!joins) blocks.push_back({region.source, false, region.after_kept, false, region});
    blocks.back().span.end = region.source.end;
    blocks.back().anchor = blocks.back().anchor || r == unit.anchor;
    blocks.back().before_kept = region.before_kept;
  }
  return blocks;
}

/// "Thanks to you we missed the ferry": what happened comes first, then how it was. Where the answer goes then, unless
/// what stays is a question.
std::optional<uint32_t> after_what_stays(const language::Reading& reading, const Block& block) {
  if (!block.before_kept || block.after_kept) return std::nullopt;
  const language::Sentence& sentence = reading.sentences[block.first.sentence];
  if (sentence.source.end <= block.span.end || reading.text[sentence.source.end - 1] == '?') return std::nullopt;
  return sentence.source.end;
}

Pieces told_after(std::string_view text, uint32_t at, const Pieces& answer) {
  const bool closed = std::string_view(".!,;:").find(text[at - 1]) != std::string_view::npos || static_cast<unsigned char>(text[at - 1]) >= 0x80;
  Pieces out = {glue(closed ? " " : ". ")};
  out.insert(out.end(), answer.begin(), answer.end());
  return out;
}

/// The kept words after the edit now begin a sentence.
void begin_sentence(std::string_view text, Edit& edit) {
  if (edit.span.end >= text.size()) return;
  const char c = text[edit.span.end];
  if (c < 'a' || c > 'z') return;
  Piece capital;
  capital.text = std::string(1, static_cast<char>(c - 'a' + 'A'));
  capital.origin = Piece::Origin::kInflected;
  capital.source = {edit.span.end, edit.span.end + 1};
  edit.replacement.push_back(std::move(capital));
  ++edit.span.end;
}

}  // namespace

std::vector<Edit> lay_out(const match::Judgement& judgement, const Plan& plan, const std::vector<const Pieces*>& answers) {
  std::string_view text = judgement.reading.text;
  std::vector<Edit> edits;
  for (size_t u = 0; u < plan.units.size(); ++u) {
    for (const Block& block : blocks_of(text, plan.units[u])) {
      std::optional<uint32_t> later = block.anchor ? after_what_stays(judgement.reading, block) : std::nullopt;
      if (later) edits.push_back({{*later, *later}, told_after(text, *later, *answers[u])});
      Edit edit{block.span, {}};
      const bool answers_here = block.anchor && !later;
      if (block.after_kept) edit.replacement.push_back(glue(bridge(text, block.first)));
      if (answers_here) edit.replacement.insert(edit.replacement.end(), answers[u]->begin(), answers[u]->end());
      if (block.before_kept && answers_here) edit.replacement.push_back(glue(" "));
      if (!answers_here && !block.after_kept && !block.before_kept) edit = take_out(text, block.span);
      if (!answers_here && block.after_kept && !block.before_kept) edit.replacement.back().text.pop_back();
      if (block.before_kept && !judgement.reading.lower_case) begin_sentence(text, edit);
      edits.push_back(std::move(edit));
    }
  }
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end); });
  for (size_t i = 1; i < edits.size(); ++i) edits[i].span.begin = std::max(edits[i].span.begin, edits[i - 1].span.end);
  return edits;
}

std::string applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  uint32_t at = 0;
  for (const Edit& edit : edits) {
    out += text.substr(at, edit.span.begin - at);
    out += joined(edit.replacement);
    at = edit.span.end;
  }
  out += text.substr(at);
  return out;
}

}  // namespace gently::compose
