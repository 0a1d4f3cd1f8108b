// The parts of a book as bytes, see base/image.h. Each names all members, so that one that is added
// and not written here does not compile. Patterns and tests are left out: whoever looks into them
// loads the book from its files.
#pragma once

#include "base/image.h"
#include "rules/book.h"

namespace gently::rules {

template <class A>
void image(A&, Pattern&) {}
template <class A>
void image(A& a, Segment& s) {
  auto& [kind, text, form, inner, column] = s;
  a(kind, text, form, inner, column);
}
template <class A>
void image(A& a, Template& t) {
  auto& [source, path, line, column, segments] = t;
  a(source, path, line, column, segments);
}
template <class A>
void image(A& a, Say& s) {
  auto& [mode, tell, ask, relations, tones, labels, of, line, draws] = s;
  a(mode, tell, ask, relations, tones, labels, of, line, draws);
}
template <class A>
void image(A& a, Where& w) {
  auto& [capture, test, pattern, max] = w;
  a(capture, test, pattern, max);
}
template <class A>
void image(A& a, When& w) {
  auto& [after_hurtful, alone, with, without, relations] = w;
  a(after_hurtful, alone, with, without, relations);
}
template <class A>
void image(A& a, Leaning& l) {
  auto& [phrase, label, weight] = l;
  a(phrase, label, weight);
}
template <class A>
void image(A& a, Rule& r) {
  auto& [id, path, line, kind, label, why, hint, match, unless, where, when, drop, say, tests, weak,
         rider, no_answer, tier, note, points, scope, shape, topic, family, fitted, phrase_weights,
         leanings, by_id, by_points] = r;
  static_cast<void>(tests);
  static_cast<void>(match), static_cast<void>(unless);
  a(id, path, line, kind, label, why, hint, where, when, drop, say, weak, rider, no_answer, tier,
    note, points, scope, shape, topic, family, fitted, phrase_weights, leanings, by_id,
    by_points);
}
template <class A>
void image(A& a, Ask& k) {
  auto& [text, we, relations, tones] = k;
  a(text, we, relations, tones);
}
template <class A>
void image(A& a, Topic& t) {
  auto& [id, path, line, head, matter, weak, never, relations, light, medium, strong, good, event_past,
         event_now, positive, wish, miss, asks] = t;
  static_cast<void>(head), static_cast<void>(matter), static_cast<void>(weak), static_cast<void>(never);
  a(id, path, line, relations, light, medium, strong, good, event_past, event_now, positive, wish,
    miss, asks);
}
template <class A>
void image(A& a, Answers& s) {
  auto& [id, path, line, label, hint, light, medium, strong, asks, say] = s;
  a(id, path, line, label, hint, light, medium, strong, asks, say);
}
template <class A>
void image(A& a, Openers& o) {
  auto& [we, you, we_told, you_told, matter, path, line] = o;
  a(we, you, we_told, you_told, matter, path, line);
}
template <class A>
void image(A& a, Note& n) {
  auto& [code, text] = n;
  a(code, text);
}
template <class A>
void image(A& a, Pack& p) {
  auto& [id, language, version, author, licence, engine, relation_aliases, help] = p;
  a(id, language, version, author, licence, engine, relation_aliases, help);
}
template <class A>
void image(A& a, Pause& p) {
  auto& [number, text, labels, distant, by_day, no_incident] = p;
  a(number, text, labels, distant, by_day, no_incident);
}
template <class A>
void image(A& a, Pauses& p) {
  auto& [cards, distant] = p;
  a(cards, distant);
}
template <class A>
void image(A& a, Guide& g) {
  auto& [path, line, event, feeling, ask, events, feelings, asks, frames] = g;
  a(path, line, event, feeling, ask, events, feelings, asks, frames);
}
template <class A>
void image(A& a, Thresholds& t) {
  auto& [careful, balanced, keen] = t;
  a(careful, balanced, keen);
}

template <class A>
void image(A& a, Danger& d) {
  auto& [start, hands_off, doubling] = d;
  a(start, hands_off, doubling);
}

/// All but the lexicon, which is written before it and read into the book's constructor.
template <class A>
void image_without_lexicon(A& a, Book& b) {
  auto& [pack, sha256, lexicon, rules, topics, answers, notes, openers, pauses, guide,
         work_feelings, converse, forbidden, verdicts, warm_words, couple_words, mind_verbs,
         weights, thresholds, bias, danger, label_bias] = b;
  static_cast<void>(lexicon);
  a(pack, sha256, rules, topics, answers, notes, openers, pauses, guide, work_feelings, converse,
    forbidden, verdicts, warm_words, couple_words, mind_verbs, weights, thresholds, bias,
    danger, label_bias);
}

}  // namespace gently::rules
