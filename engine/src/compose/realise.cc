#include "compose/realise.h"

#include <algorithm>

#include "compose/captures.h"

namespace gently::compose {
namespace {

using rules::Form;
using rules::Segment;
using rules::Template;

template <typename T>
const T* pick(const std::vector<T>& list, uint64_t number) {
  return list.empty() ? nullptr : &list[number % list.size()];
}

Piece rule_piece(std::string text, const Template& from) {
  Piece piece;
  piece.text = std::move(text);
  piece.origin = Piece::Origin::kRule;
  piece.path = from.path;
  piece.line = from.line;
  return piece;
}

Piece glue(std::string text) {
  Piece piece;
  piece.text = std::move(text);
  piece.origin = Piece::Origin::kGlue;
  return piece;
}

class Realiser {
 public:
  Realiser(const rules::Book& book, const match::Judgement& judgement, const Unit& unit, const Voice& voice, unsigned turn)
      : book_(book), judgement_(judgement), unit_(unit), voice_(voice), seed_(unit.hash + turn) {}

  bool segments(const std::vector<Segment>& list, const Template& from, Pieces& out) {
    for (const Segment& segment : list) {
      if (segment.kind == Segment::Kind::kLiteral) {
        out.push_back(rule_piece(segment.text, from));
      } else if (segment.kind == Segment::Kind::kOptional) {
        Pieces inner;
        if (segments(segment.inner, from, inner)) out.insert(out.end(), inner.begin(), inner.end());
      } else if (!slot(segment, from, out)) {
        return false;
      }
    }
    return true;
  }

 private:
  bool slot(const Segment& segment, const Template& from, Pieces& out) {
    const std::string& name = segment.text;
    if (name.starts_with("topic.")) return topic_slot(name.substr(6), from, out);
    if (name == "when") return fact(Fact::Kind::kWhen, out);
    if (name == "who") return fact(Fact::Kind::kName, out);
    if (name == "amount") return fact(Fact::Kind::kAmount, out);
    auto capture = std::find_if(unit_.head->main.captures.begin(), unit_.head->main.captures.end(),
                                [&](const match::Capture& c) { return c.name == name; });
    if (capture == unit_.head->main.captures.end()) return false;
    if (segment.form == Form::kConverse) return converse(*capture, out);
    auto piece = captured(book_, judgement_.reading, capture->first, capture->last, segment.form);
    if (!piece) return false;
    used_.push_back(piece->source);
    out.push_back(std::move(*piece));
    return true;
  }

  /// "text me first" through the converse table: "hear from you" + "first".
  bool converse(const match::Capture& capture, Pieces& out) {
    const language::Reading& reading = judgement_.reading;
    for (uint32_t last = capture.last; last > capture.first; --last) {
      std::string phrase;
      for (uint32_t i = capture.first; i < last; ++i) {
        if (i > capture.first) phrase += ' ';
        phrase += i == capture.first ? reading.items[i].lemma : reading.items[i].text;
      }
      auto entry = book_.converse.find(phrase);
      if (entry == book_.converse.end()) continue;
      Template from;
      Piece piece = rule_piece(entry->second, from);
      piece.path = "converse.yaml";
      out.push_back(std::move(piece));
      if (last < capture.last) {
        auto rest = captured(book_, reading, last, capture.last, Form::kPlain);
        if (!rest) return false;
        out.push_back(glue(" "));
        out.push_back(std::move(*rest));
      }
      return true;
    }
    return false;
  }

  /// The one fact of this kind that is not printed yet.
  bool fact(Fact::Kind kind, Pieces& out) {
    for (const Fact& one : unit_.facts) {
      if (one.kind != kind) continue;
      bool printed = std::any_of(used_.begin(), used_.end(), [&](Span span) { return span.contains(one.source); });
      if (printed) continue;
      auto piece = captured(book_, judgement_.reading, one.first, one.last, Form::kVerbatim);
      if (!piece) return false;
      used_.push_back(piece->source);
      out.push_back(std::move(*piece));
      return true;
    }
    return false;
  }

  bool words(const std::vector<std::string>& list, Pieces& out) {
    const std::string* word = pick(list, seed_);
    if (word == nullptr) return false;
    Piece piece;
    piece.text = *word;
    piece.path = unit_.topic->path;
    piece.line = unit_.topic->line;
    out.push_back(std::move(piece));
    return true;
  }

  bool topic_slot(std::string_view field, const Template& from, Pieces& out) {
    if (unit_.topic == nullptr) return false;
    const rules::Topic& topic = *unit_.topic;
    auto clause = [&](const Template& text) { return !text.empty() && segments(text.segments, text, out); };
    if (field == "good") return words(topic.good, out);
    if (field == "positive") return clause(topic.positive);
    if (field == "wish") return clause(topic.wish);
    if (field == "miss") return clause(topic.miss);
    if (field == "event") return clause(unit_.incident ? topic.event_past : topic.event_now);
    if (field == "ask") return ask(topic, out);
    if (voice_.relation == rules::Relation::kWork && !book_.work_feelings.empty()) {
      out.push_back(rule_piece(*pick(book_.work_feelings, seed_), from));
      out.back().path = book_.openers.path;
      return true;
    }
    if (field == "light") return words(topic.light, out);
    if (field == "medium") return words(topic.medium, out);
    if (field == "strong") return words(topic.strong, out);
    if (field == "feeling") {
      const auto& wanted = unit_.strength == 0 ? topic.light : unit_.strength == 1 ? topic.medium : topic.strong;
      return words(wanted.empty() ? topic.medium : wanted, out);
    }
    return false;
  }

  bool ask(const rules::Topic& topic, Pieces& out) {
    std::vector<const rules::Ask*> fitting;
    for (const rules::Ask& one : topic.asks) {
      bool tone = one.tones.empty() || std::find(one.tones.begin(), one.tones.end(), voice_.tone) != one.tones.end();
      if (tone && rules::allows(one.relations, voice_.relation)) fitting.push_back(&one);
    }
    for (size_t i = 0; i < fitting.size(); ++i) {
      Pieces inner;
      const rules::Ask& one = *fitting[(seed_ / 7 + i) % fitting.size()];
      if (!segments(one.text.segments, one.text, inner)) continue;
      reopen(inner, one.we);
      out.insert(out.end(), inner.begin(), inner.end());
      return true;
    }
    return false;
  }

  /// Another opener of the same kind; a statement when a question was asked before.
  void reopen(Pieces& ask, bool we) {
    const std::string_view opener = we ? "Could we " : "Could you ";
    if (ask.empty() || !ask.front().text.starts_with(opener)) return;
    const rules::Openers& openers = book_.openers;
    const auto& list = voice_.second_unit ? (we ? openers.we_told : openers.you_told) : (we ? openers.we : openers.you);
    const std::string* other = pick(list, seed_ / 13);
    if (other == nullptr) return;
    ask.front().text.erase(0, opener.size());
    Piece piece;
    piece.text = *other + " ";
    piece.path = openers.path;
    piece.line = openers.line;
    ask.insert(ask.begin(), std::move(piece));
    if (voice_.second_unit && ask.back().text.ends_with('?')) ask.back().text.back() = '.';
  }

  const rules::Book& book_;
  const match::Judgement& judgement_;
  const Unit& unit_;
  const Voice& voice_;
  uint64_t seed_;
  std::vector<Span> used_;
};

void lower(std::string& text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void capitalise(Pieces& pieces) {
  for (Piece& piece : pieces) {
    if (piece.text.empty()) continue;
    char& c = piece.text.front();
    if (c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
      if (piece.origin == Piece::Origin::kWriter) piece.origin = Piece::Origin::kInflected;
    }
    return;
  }
}

/// "I" stays; any other first word is written small after a name and a comma.
void decapitalise(Piece& piece) {
  std::string& text = piece.text;
  bool is_i = text.starts_with("I") && (text.size() == 1 || text[1] == ' ' || text[1] == '\'');
  if (!is_i && !text.empty() && text[0] >= 'A' && text[0] <= 'Z' && piece.origin == Piece::Origin::kRule) {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
}

}  // namespace

std::optional<Pieces> realise(const rules::Book& book, const match::Judgement& judgement, const Unit& unit,
                              const rules::Say& say, const Voice& voice, unsigned turn) {
  Realiser realiser(book, judgement, unit, voice, turn);
  Pieces tell, ask;
  if (!realiser.segments(say.tell.segments, say.tell, tell)) return std::nullopt;
  if (!voice.ask_is_there && !realiser.segments(say.ask.segments, say.ask, ask)) return std::nullopt;
  const bool small = judgement.reading.lower_case;
  if (!small) {
    capitalise(tell);
    capitalise(ask);
  }
  Pieces out;
  if (!unit.vocative.empty() && !(tell.empty() && ask.empty())) {
    Piece name;
    name.origin = Piece::Origin::kWriter;
    name.source = unit.vocative;
    name.text = std::string(unit.vocative.in(judgement.reading.text));
    out.push_back(std::move(name));
    out.push_back(glue(", "));
    decapitalise(tell.empty() ? ask.front() : tell.front());
  }
  out.insert(out.end(), tell.begin(), tell.end());
  if (!tell.empty() && !ask.empty()) out.push_back(glue(" "));
  out.insert(out.end(), ask.begin(), ask.end());
  if (out.empty()) return std::nullopt;
  if (small) {
    for (Piece& piece : out) {
      if (piece.origin == Piece::Origin::kRule) lower(piece.text);
    }
  }
  return out;
}

}  // namespace gently::compose
