#include "language/lexicon_load.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/yaml.h"
#include "language/function_words.h"
#include "language/regular_forms.h"
#include "text/fold.h"

namespace gently::language {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (true) {
    size_t end = text.find(at);
    std::string_view part = text.substr(0, end);
    if (!part.empty() || at != ' ') parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Reads one file; the member functions are its sections.
class FileLoader {
 public:
  FileLoader(const DataFile& file, Lexicon::Data& data, Errors& errors) : file_(file), data_(data), errors_(errors) {}

  using Section = std::function<void(const yaml::Node&)>;
  using Sections = std::vector<std::pair<std::string_view, Section>>;

  /// Every key must be one of `sections`.
  void run(const Sections& sections) {
    read_map([&](const yaml::Node& key, const yaml::Node& value) {
      for (const auto& [name, section] : sections) {
        if (name == key.scalar) return section(value);
      }
      Error error = place(key, "unknown key “" + key.scalar + "”");
      for (const auto& [name, section] : sections) error.expected += (error.expected.empty() ? "" : ", ") + std::string(name);
      errors_.push_back(std::move(error));
    });
  }

  void read_map(const std::function<void(const yaml::Node&, const yaml::Node&)>& entry) {
    auto parsed = yaml::parse(file_.content, file_.path);
    if (!parsed) {
      errors_.insert(errors_.end(), parsed.errors().begin(), parsed.errors().end());
      return;
    }
    if (parsed->is_null()) return;
    if (!parsed->is_map()) return fault(*parsed, "the file must be a map of keys");
    for (size_t i = 0; i < parsed->items.size(); ++i) entry(parsed->keys[i], parsed->items[i]);
  }

  Section words(const std::function<void(const yaml::Node&, const std::string&)>& each) {
    return [this, each](const yaml::Node& list) {
      if (list.is_null()) return;
      if (!list.is_list()) return fault(list, "a list of words is expected here");
      for (const yaml::Node& item : list.items) {
        if (!item.is_scalar() || item.scalar.empty()) {
          fault(item, "a word is expected here");
        } else {
          each(item, text::fold(item.scalar));
        }
      }
    };
  }

  Section tagged(Tags tags) {
    return words([this, tags](const yaml::Node&, const std::string& word) { data_.tags[word] |= tags; });
  }

  Section into(StringSet& set) {
    return words([&set](const yaml::Node&, const std::string& word) { set.insert(word); });
  }

  void add_verb(const yaml::Node& node, const std::string& line) {
    std::vector<std::string> forms = split(line, ' ');
    if (forms.size() == 1) {
      VerbForms regular = regular_verb(forms[0]);
      std::string gerund = undoubled(regular.base, regular.gerund);
      std::string past = undoubled(regular.base, regular.past);
      store_verb(regular);
      uint32_t verb = data_.verb_of_base[regular.base];
      if (!gerund.empty()) add_form(gerund, verb, kVerbGerund);
      if (!past.empty()) add_form(past, verb, kVerbPast | kVerbParticiple);
      return;
    }
    if (forms.size() != 5) {
      Error error = place(node, "a verb has one form or five, “" + line + "” has " + std::to_string(forms.size()));
      error.expected = "text, or: forget forgets forgetting forgot forgotten";
      errors_.push_back(std::move(error));
      return;
    }
    std::vector<std::vector<std::string>> choices;
    for (const std::string& form : forms) choices.push_back(split(form, '|'));
    store_verb({choices[0][0], choices[1][0], choices[2][0], choices[3][0], choices[4][0]});
    static constexpr Tags kTags[] = {kVerbBase, kVerbThird, kVerbGerund, kVerbPast, kVerbParticiple};
    uint32_t verb = data_.verb_of_base[choices[0][0]];
    for (size_t form = 0; form < 5; ++form) {
      for (const std::string& choice : choices[form]) add_form(choice, verb, kTags[form]);
    }
  }

  void add_noun(const yaml::Node& node, const std::string& line) {
    std::vector<std::string> forms = split(line, ' ');
    if (forms.size() > 2) return fault(node, "a noun is one word, or its singular and plural");
    const std::string& singular = forms[0];
    std::string plural = forms.size() == 2 ? forms[1] : regular_plural(singular);
    data_.tags[singular] |= kNoun;
    data_.tags[plural] |= kNoun | kPlural;
    data_.plural_of.emplace(singular, plural);
    data_.singular_of.emplace(plural, singular);
  }

  void add_phrasal(const yaml::Node& node, const std::string& line) {
    std::vector<std::string> parts = split(line, ' ');
    if (parts.size() < 2) return fault(node, "a phrasal verb has at least two words: pick up");
    data_.particles_of[parts[0]].push_back(parts.back());
  }

  void add_set(const yaml::Node& key, const yaml::Node& list) {
    std::vector<std::string> members;
    words([&](const yaml::Node& node, const std::string& word) {
      if (word.find_first_of("{}") == std::string::npos) return members.push_back(word);
      Error error = place(node, "a set holds words, and “" + word + "” is another set");
      error.expected = "a word or a short phrase";
      error.mend = "write its words out here, or name both sets in the pattern: (" + word + "|{" +
                   key.scalar + "})";
      errors_.push_back(std::move(error));
    })(list);
    StringSet& lookup = data_.set_members[key.scalar];
    for (const std::string& member : members) {
      lookup.insert(member);
      for (const std::string& word : split(member, ' ')) data_.tags[word] |= 0;
    }
    auto& all = data_.sets[key.scalar];
    all.insert(all.end(), members.begin(), members.end());
  }

  void add_spelling(const yaml::Node& entry) {
    if (!entry.is_map()) return fault(entry, "a spelling is a map such as {write: u, read: you}");
    Spelling spelling;
    std::string write;
    bool has_read = false;
    for (size_t i = 0; i < entry.items.size(); ++i) {
      const std::string& key = entry.keys[i].scalar;
      const yaml::Node& value = entry.items[i];
      if (key == "write") {
        write = text::fold(value.scalar);
      } else if (key == "read") {
        spelling.read = split(text::fold(value.scalar), ' ');
        has_read = value.is_scalar();
      } else if (key == "when") {
        spelling.clause_start = value.scalar == "clause-start";
        spelling.alone = value.scalar == "alone";
        if (!spelling.clause_start && !spelling.alone) fault(value, "clause-start or alone is expected here");
      } else if (key == "before") {
        spelling.before = read_list(value);
      } else if (key == "after") {
        spelling.after = read_list(value);
      } else if (key == "not-before") {
        spelling.not_before = read_list(value);
      } else if (key == "not-after") {
        spelling.not_after = read_list(value);
      } else {
        Error error = place(entry.keys[i], "unknown key “" + key + "”");
        error.expected = "write, read, when, before, after, not-before, not-after";
        errors_.push_back(std::move(error));
      }
    }
    if (write.empty() || write.find(' ') != std::string::npos) return fault(entry, "“write” must be one word");
    if (!has_read) return fault(entry, "“read” is missing (\"\" makes it a particle that is stepped over)");
    data_.spellings[write].push_back(std::move(spelling));
  }

  void add_spellings(const yaml::Node& list) {
    if (!list.is_list()) return fault(list, "a list of spellings is expected here");
    for (const yaml::Node& entry : list.items) add_spelling(entry);
  }

 private:
  Error place(const yaml::Node& node, std::string message) const {
    return yaml::error_at(node, file_.path, file_.content, std::move(message));
  }
  void fault(const yaml::Node& node, std::string message) { errors_.push_back(place(node, std::move(message))); }

  std::vector<std::string> read_list(const yaml::Node& node) {
    std::vector<std::string> list;
    if (node.is_scalar()) {
      list.push_back(text::fold(node.scalar));
    } else {
      words([&](const yaml::Node&, const std::string& word) { list.push_back(word); })(node);
    }
    return list;
  }

  void add_form(const std::string& form, uint32_t verb, Tags tag) {
    data_.tags[form] |= tag;
    uint32_t* link = &data_.first_of_form[form];
    std::vector<FormOf>& forms = data_.forms.own();
    for (; *link != 0; link = &forms[*link - 1].next) {
      if (forms[*link - 1].verb == verb) return;
    }
    *link = static_cast<uint32_t>(forms.size() + 1);
    forms.push_back({verb, 0});
  }

  void store_verb(const VerbForms& forms) {
    auto [at, is_new] = data_.verb_of_base.emplace(forms.base, static_cast<uint32_t>(data_.verbs.size()));
    if (is_new) data_.verbs.push_back(forms);
    add_form(forms.base, *at, kVerbBase);
    add_form(forms.third, *at, kVerbThird);
    add_form(forms.gerund, *at, kVerbGerund);
    add_form(forms.past, *at, kVerbPast);
    add_form(forms.participle, *at, kVerbParticiple);
  }

  const DataFile& file_;
  Lexicon::Data& data_;
  Errors& errors_;
};

void load_file(const DataFile& file, Lexicon::Data& data, Errors& errors) {
  FileLoader loader(file, data, errors);
  auto word_list = [&](auto member) {
    return loader.words([&loader, member](const yaml::Node& node, const std::string& word) { (loader.*member)(node, word); });
  };
  if (file.path == "words/verbs.yaml") {
    loader.run({{"verbs", word_list(&FileLoader::add_verb)},
                {"phrasal", word_list(&FileLoader::add_phrasal)},
                {"transitive_person", loader.into(data.transitive_person)}});
  } else if (file.path == "words/nouns.yaml") {
    loader.run({{"nouns", word_list(&FileLoader::add_noun)},
                {"mass", loader.words([&data](const yaml::Node&, const std::string& word) {
                   data.mass.insert(word);
                   data.tags[word] |= kNoun;
                 })}});
  } else if (file.path == "words/adjectives.yaml") {
    loader.run({{"adjectives", loader.tagged(kAdjective)}, {"adverbs", loader.tagged(kAdverb)}});
  } else if (file.path == "words/names.yaml") {
    loader.run({{"given", loader.into(data.given)},
                {"ambiguous", loader.into(data.ambiguous_given)},
                {"titles", loader.into(data.titles)},
                {"kin", loader.into(data.kin)}});
  } else if (file.path.starts_with("words/sets")) {
    loader.read_map([&](const yaml::Node& key, const yaml::Node& list) { loader.add_set(key, list); });
  } else if (file.path == "spelling.yaml") {
    loader.run({{"spellings", [&](const yaml::Node& list) { loader.add_spellings(list); }}});
  }
}

/// What `set_bits` answers from.
void note_named_sets(Lexicon::Data& data) {
  for (size_t n = 0; n < kNamedSets.size(); ++n) {
    const NamedSet set = static_cast<NamedSet>(n);
    const StringSet* members = find(data.set_members, kNamedSets[n]);
    for (size_t i = 0; members && i < members->size(); ++i) {
      const std::string_view member = (*members)[i];
      const size_t space = member.find(' ');
      data.set_bits[member] |= member_of(set);
      if (space != std::string_view::npos) data.set_bits[member.substr(0, space)] |= beginning_of(set);
    }
  }
}

}  // namespace

Errors load_lexicon(std::span<const DataFile> files, Lexicon::Data& data) {
  Errors errors;
  std::vector<const DataFile*> sorted;
  for (const DataFile& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(), [](auto* a, auto* b) { return a->path < b->path; });
  for (const DataFile* file : sorted) load_file(*file, data, errors);
  for (size_t i = 0; i < data.kin.size(); ++i) data.tags[data.kin[i]] |= kNoun;
  for (size_t i = 0; i < data.sets.size(); ++i) data.set_names.emplace_back(data.sets.key(i));
  std::sort(data.set_names.begin(), data.set_names.end());
  note_named_sets(data);
  return errors;
}

}  // namespace gently::language
