// What is known about single words: forms and classes of verbs, nouns, adjectives, names, and the named sets that
// rules speak of. Built once from rules/en/words and spelling.yaml, then read by all.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/named_sets.h"
#include "language/reading.h"
#include "language/word_facts.h"

namespace gently {
class ImageReader;
class ImageWriter;
}  // namespace gently

namespace gently::language {

/// One data file: its path below the pack ("words/verbs.yaml") and content.
struct DataFile {
  std::string path;
  std::string content;
};

struct VerbForms {
  std::string base, third, gerund, past, participle;
};

/// Immutable after `load`; shared by threads.
class Lexicon {
 public:
  /// Reads words/*.yaml (sets also from words/sets-….yaml) and spelling.yaml out of `files` (others are ignored). Reports all faults of all files.
  static Expected<Lexicon> load(std::span<const DataFile> files);

  /// The tables as bytes, and back. Only bytes that `write` gave are read.
  static Lexicon read(ImageReader& in);
  void write(ImageWriter& out) const;

  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  /// Classes of a normal word (kUnknown alone if it is not known). Average constant time.
  Tags tags(std::string_view word) const { return tags(word, word_facts(word)); }
  /// The same for a word of which the facts are at hand.
  Tags tags(std::string_view word, const WordFacts& facts) const;
  /// Base of a verb form, singular of a plural noun, else the word itself. `prefer_verb` decides for "texts".
  std::string lemma(std::string_view word, bool prefer_verb) const { return lemma(word, prefer_verb, word_facts(word)); }
  std::string lemma(std::string_view word, bool prefer_verb, const WordFacts& facts) const;
  /// Forms of the verb whose base is `base`, or nullptr.
  const VerbForms* verb(std::string_view base) const;
  /// Bases a form may belong to ("left" gives leave; "saw" gives see, saw).
  std::vector<std::string> bases(std::string_view form) const;
  /// Members of a set (words or phrases in normal form), or nullptr when there is no such set.
  const std::vector<std::string>* set(std::string_view name) const;
  /// Names of all sets, sorted.
  const std::vector<std::string>& set_names() const;
  bool in_set(std::string_view set, std::string_view word) const;
  /// The sets that reading asks about, all in one.
  SetBits set_bits(std::string_view word) const;

  struct Data;  // the tables; seen by this folder only
  const Data& data() const { return *data_; }

 private:
  explicit Lexicon(std::unique_ptr<Data> data);
  std::unique_ptr<Data> data_;
};

}  // namespace gently::language
