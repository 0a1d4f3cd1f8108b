#include "compose/own_words.h"

#include <algorithm>

namespace gently::compose {
namespace {

constexpr int kMostLiked = 30;  // less than the step from one kind of answer to the next
constexpr int kLessLiked = 5;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || static_cast<unsigned char>(c) >= 0x80; }

std::string small(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// Where the whole words stand in `text` (lower case), from `from` on.
size_t find_words(std::string_view text, std::string_view words, size_t from) {
  for (size_t at = text.find(words, from); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const size_t end = at + words.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return at;
  }
  return std::string_view::npos;
}

Piece part_of(const Piece& piece, size_t begin, size_t end) {
  Piece out = piece;
  out.text = piece.text.substr(begin, end - begin);
  return out;
}

Piece said_instead(const rules::OwnVoice::Swap& swap, char first) {
  Piece out;
  out.text = swap.to;
  if (first >= 'A' && first <= 'Z' && out.text[0] >= 'a' && out.text[0] <= 'z') out.text[0] = static_cast<char>(out.text[0] - 'a' + 'A');
  out.path = "voice.yaml";
  out.line = swap.line;
  return out;
}

}  // namespace

Pieces in_own_words(const rules::OwnVoice& voice, const Pieces& answer) {
  Pieces out;
  for (const Piece& piece : answer) {
    if (piece.origin != Piece::Origin::kRule) {
      out.push_back(piece);
      continue;
    }
    const std::string text = small(piece.text);
    size_t done = 0;
    while (done < text.size()) {
      size_t at = std::string::npos;
      const rules::OwnVoice::Swap* next = nullptr;
      for (const rules::OwnVoice::Swap& swap : voice.instead) {
        const size_t here = find_words(text, swap.from, done);
        if (here < at) at = here, next = &swap;
      }
      if (next == nullptr) break;
      if (at > done) out.push_back(part_of(piece, done, at));
      out.push_back(said_instead(*next, piece.text[at]));
      done = at + next->from.size();
    }
    if (done < text.size()) out.push_back(part_of(piece, done, text.size()));
  }
  return out;
}

std::string never_said(const rules::OwnVoice& voice, const Pieces& answer) {
  std::string said;  // the writer's own words do not count
  for (const Piece& piece : answer) said += piece.origin == Piece::Origin::kRule || piece.origin == Piece::Origin::kGlue ? small(piece.text) : "\n";
  for (const std::string& words : voice.never) {
    if (find_words(said, words, 0) != std::string::npos) return words;
  }
  return {};
}

int liking(const rules::OwnVoice& voice, rules::Mode mode) {
  const auto found = std::find(voice.prefer.begin(), voice.prefer.end(), mode);
  if (found == voice.prefer.end()) return 0;
  return std::max(kLessLiked, kMostLiked - kLessLiked * static_cast<int>(found - voice.prefer.begin()));
}

}  // namespace gently::compose
