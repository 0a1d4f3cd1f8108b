#include "language/lexicon.h"

#include "language/function_words.h"
#include "language/known_words.h"
#include "language/lexicon_data.h"
#include "language/lexicon_load.h"

namespace gently::language {

Lexicon::Lexicon(std::unique_ptr<Data> data) : data_(std::move(data)) {}
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;
Lexicon::~Lexicon() = default;

Expected<Lexicon> Lexicon::load(std::span<const DataFile> files) {
  auto data = std::make_unique<Data>();
  Errors errors = load_lexicon(files, *data);
  if (!errors.empty()) return errors;
  Lexicon out(std::move(data));
  gather_known_words(*out.data_, out);
  return out;
}

Lexicon Lexicon::read(ImageReader& in) {
  auto data = std::make_unique<Data>();
  in(*data);
  return Lexicon(std::move(data));
}

void Lexicon::write(ImageWriter& out) const { out(*data_); }

Tags Lexicon::tags(std::string_view word, const WordFacts& facts) const {
  if (facts.function != 0) return facts.function;
  const Tags* found = find(data_->tags, word);
  return found ? *found : kUnknown;
}

std::string Lexicon::lemma(std::string_view word, bool prefer_verb, const WordFacts& facts) const {
  if (!facts.auxiliary_base.empty()) return std::string(facts.auxiliary_base);
  if (facts.function != 0) return std::string(word);
  const uint32_t* form = find(data_->first_of_form, word);
  const std::string* singular = find(data_->singular_of, word);
  if (form && (prefer_verb || !singular)) {
    for (uint32_t link = *form; link != 0; link = data_->forms[link - 1].next) {
      // "saw" is see before it is saw, "found" find before found.
      const std::string& base = data_->verbs[data_->forms[link - 1].verb].base;
      if (base != word) return base;
    }
    return std::string(word);
  }
  return singular ? *singular : std::string(word);
}

const VerbForms* Lexicon::verb(std::string_view base) const {
  const uint32_t* verb = find(data_->verb_of_base, base);
  return verb ? &data_->verbs[*verb] : nullptr;
}

std::vector<std::string> Lexicon::bases(std::string_view form) const {
  std::vector<std::string> bases;
  const uint32_t* first = find(data_->first_of_form, form);
  for (uint32_t link = first ? *first : 0; link != 0; link = data_->forms[link - 1].next) {
    bases.push_back(data_->verbs[data_->forms[link - 1].verb].base);
  }
  return bases;
}

const std::vector<std::string>* Lexicon::set(std::string_view name) const { return find(data_->sets, name); }

const std::vector<std::string>& Lexicon::set_names() const { return data_->set_names; }

bool Lexicon::in_set(std::string_view set, std::string_view word) const {
  const StringSet* members = find(data_->set_members, set);
  return members && members->contains(word);
}

SetBits Lexicon::set_bits(std::string_view word) const {
  const SetBits* bits = find(data_->set_bits, word);
  return bits ? *bits : 0;
}

}  // namespace gently::language
