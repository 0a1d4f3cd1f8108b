#include "rules/book_loader.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>

#include "base/sha256.h"
#include "base/yaml.h"
#include "rules/cross_check.h"
#include "rules/danger_loader.h"
#include "rules/guide_loader.h"
#include "rules/nearest.h"
#include "rules/pause_loader.h"
#include "rules/rule_loader.h"

namespace gently::rules {
namespace {

using Files = std::map<std::string, const std::string*, std::less<>>;

/// Leaves `value` as it is when there is no number.
void read_number(const yaml::Node& node, const Source& source, double& value) {
  char* end = nullptr;
  const double read = std::strtod(node.scalar.c_str(), &end);
  if (node.is_scalar() && !node.scalar.empty() && *end == '\0') value = read;
  else source.fault(node, "a number is expected here", "write one, such as 2.5");
}

void load_pack(const yaml::Node& root, const Source& source, Book& book) {
  Fields fields(root, source, kPackKeys);
  Pack& pack = book.pack;
  pack.id = fields.required("pack");
  pack.language = fields.required("language");
  pack.version = fields.required("version");
  pack.author = fields.text("author");
  pack.licence = fields.text("licence");
  pack.engine = fields.text("engine");
  if (const yaml::Node* node = fields.node("relations"); node != nullptr && node->is_map()) {
    for (size_t i = 0; i < node->items.size(); ++i) {
      auto relation = value_of<Relation>(kRelationNames, node->keys[i].scalar);
      if (!relation) {
        std::string close = nearest(node->keys[i].scalar, std::vector<std::string>(kRelationNames.begin(), kRelationNames.end()));
        source.fault(node->keys[i], "no relation is called “" + node->keys[i].scalar + "”", close.empty() ? "" : "did you mean “" + close + "”?");
        continue;
      }
      for (const yaml::Node& alias : node->items[i].items) pack.relation_aliases[alias.scalar] = *relation;
    }
  }
  if (const yaml::Node* node = fields.node("help"); node != nullptr && node->is_map()) {
    for (size_t i = 0; i < node->items.size(); ++i) {
      Fields line(node->items[i], source, kHelpKeys);
      pack.help[node->keys[i].scalar] = line.required("line");
    }
  }
}

void load_notes(const yaml::Node& root, const Source& source, Book& book) {
  Fields fields(root, source, kNotesKeys);
  const yaml::Node* notes = fields.node("notes");
  if (notes == nullptr || !notes->is_map()) return source.fault(root, "“notes” maps codes to texts");
  for (size_t i = 0; i < notes->items.size(); ++i) {
    book.notes.push_back({notes->keys[i].scalar, sentence(notes->items[i], source)});
  }
}

void load_converse(const yaml::Node& root, const Source& source, Book& book) {
  Fields fields(root, source, kConverseKeys);
  const yaml::Node* table = fields.node("converse");
  if (table == nullptr || !table->is_map()) return source.fault(root, "“converse” maps phrases to phrases");
  for (size_t i = 0; i < table->items.size(); ++i) {
    book.converse[table->keys[i].scalar] = sentence(table->items[i], source);
  }
}

void load_openers(const yaml::Node& root, const Source& source, Book& book) {
  Fields fields(root, source, kOpenersKeys);
  book.openers = {fields.words("we"), fields.words("you"), fields.words("we-told"), fields.words("you-told"), fields.words("matter"), source.path, root.line};
  book.work_feelings = fields.words("work-feelings");
}

using Numbers = std::map<std::string, double, std::less<>>;

Numbers read_numbers(const yaml::Node& node, const Source& source) {
  Numbers out;
  for (size_t i = 0; i < node.items.size(); ++i) {
    double number = std::numeric_limits<double>::quiet_NaN();
    read_number(node.items[i], source, number);
    if (!std::isnan(number)) out[node.keys[i].scalar] = number;
  }
  return out;
}

using NumberMaps = std::map<std::string, Numbers, std::less<>>;

NumberMaps read_number_maps(const yaml::Node& node, const Source& source) {
  NumberMaps out;
  for (size_t i = 0; i < node.items.size(); ++i) {
    if (node.items[i].is_map()) out[node.keys[i].scalar] = read_numbers(node.items[i], source);
  }
  return out;
}

struct Phrases {
  NumberMaps weights;   // by cue and phrase
  NumberMaps leanings;  // by label and phrase
};

void load_weights(const yaml::Node& root, const Source& source, Book& book, Phrases& phrases) {
  Fields fields(root, source, kWeightsKeys);
  if (const yaml::Node* bias = fields.node("bias")) read_number(*bias, source, book.bias);
  if (const yaml::Node* node = fields.node("thresholds")) {
    Fields thresholds(*node, source, kThresholdKeys);
    if (const yaml::Node* value = thresholds.node("careful")) read_number(*value, source, book.thresholds.careful);
    if (const yaml::Node* value = thresholds.node("balanced")) read_number(*value, source, book.thresholds.balanced);
    if (const yaml::Node* value = thresholds.node("keen")) read_number(*value, source, book.thresholds.keen);
  }
  if (const yaml::Node* node = fields.node("weights"); node != nullptr && node->is_map()) {
    for (const auto& [id, weight] : read_numbers(*node, source)) book.weights[id] = weight;
  }
  if (const yaml::Node* node = fields.node("phrases"); node != nullptr && node->is_map()) phrases.weights = read_number_maps(*node, source);
  if (const yaml::Node* node = fields.node("leanings"); node != nullptr && node->is_map()) phrases.leanings = read_number_maps(*node, source);
  if (const yaml::Node* node = fields.node("label-bias"); node != nullptr && node->is_map()) {
    for (const auto& [label, bias] : read_numbers(*node, source)) {
      if (const auto known = label_of(label)) book.label_bias[*known] = bias;
    }
  }
}

void set_weights(Rule& rule, const Book& book, const Phrases& phrases) {
  if (auto weight = book.weights.find(rule.id); weight != book.weights.end()) rule.fitted = weight->second;
  const auto cue = phrases.weights.find(rule.id);
  if (cue == phrases.weights.end()) return;
  for (uint32_t i = 0; i < rule.match.size(); ++i) {
    const std::string& phrase = rule.match[i].source;
    const auto weight = cue->second.find(phrase);
    rule.phrase_weights.push_back(weight == cue->second.end() ? 0.0 : weight->second);
    for (const auto& [label, of_label] : phrases.leanings) {
      const auto leaning = of_label.find(phrase);
      const auto known = label_of(label);
      if (leaning != of_label.end() && known) rule.leanings.push_back({i, *known, leaning->second});
    }
  }
}

/// What a file is, told by its place. `id` is the path below the kind's folder, without ".yaml".
void load_file(const std::string& path, const yaml::Node& root, const Source& source, Book& book, Phrases& phrases) {
  std::string stem = path.substr(0, path.size() - 5);
  auto below = [&](std::string_view folder) { return stem.starts_with(folder) ? stem.substr(folder.size()) : std::string(); };
  if (path == "pack.yaml") return load_pack(root, source, book);
  if (path == "notes.yaml") return load_notes(root, source, book);
  if (path == "converse.yaml") return load_converse(root, source, book);
  if (path == "openers.yaml") return load_openers(root, source, book);
  if (path == "weights.yaml") return load_weights(root, source, book, phrases);
  if (path == "danger.yaml") return load_danger(root, source, book);
  if (path == "forbidden.yaml") {
    Fields fields(root, source, kForbiddenKeys);
    book.forbidden = PhraseList(fields.words("forbidden"));
    book.verdicts = fields.words("verdicts");
    book.warm_words = PhraseList(fields.words("warm-words"));
    book.couple_words = PhraseList(fields.words("couple-words"));
    book.mind_verbs = fields.words("mind-verbs");
  } else if (std::string id = below("shapes/"); !id.empty()) {
    book.rules.push_back(load_rule(root, source, Kind::kShape, id));
  } else if (id = below("boundaries/"); !id.empty()) {
    book.rules.push_back(load_rule(root, source, Kind::kBoundary, "boundary/" + id));
  } else if (id = below("guards/"); !id.empty()) {
    book.rules.push_back(load_rule(root, source, Kind::kGuard, "guard/" + id));
  } else if (id = below("continuations/"); !id.empty()) {
    book.rules.push_back(load_rule(root, source, Kind::kContinuation, "continuation/" + id));
  } else if (id = below("pairs/"); !id.empty()) {
    book.rules.push_back(load_rule(root, source, Kind::kPair, "pair/" + id));
  } else if (id = below("cues/"); !id.empty()) {
    for (Rule& cue : load_cues(root, source, id)) book.rules.push_back(std::move(cue));
  } else if (id = below("topics/"); !id.empty()) {
    book.topics.push_back(load_topic(root, source, id));
  } else if (id = below("answers/"); !id.empty()) {
    book.answers.push_back(load_answers(root, source, id));
  } else if (path == "pauses.yaml") {
    Pauses pauses = load_pauses(root, source);
    if (source.errors.empty()) book.pauses = std::move(pauses);
  } else if (path == "guide.yaml") {
    Guide guide = load_guide(root, source);
    if (source.errors.empty()) book.guide = std::move(guide);
  } else {
    source.fault(root, "no kind of rule lives here", "folders: shapes/<label>, boundaries, guards, continuations, pairs, topics, cues, answers, words");
  }
}

bool is_language_data(std::string_view path) { return path == "spelling.yaml" || path.starts_with("words/"); }

template <typename T>
void keep_if_sound(std::vector<T>& list, size_t before, bool sound) {
  if (!sound) list.resize(before, T{});
}

/// A faulty word list is left out and reported, as any other file is.
Expected<language::Lexicon> load_lexicon(std::vector<language::DataFile> data, Errors& errors) {
  Expected<language::Lexicon> lexicon = language::Lexicon::load(data);
  if (lexicon) return lexicon;
  errors = lexicon.errors();
  std::erase_if(data, [&](const language::DataFile& file) {
    return std::any_of(errors.begin(), errors.end(), [&](const Error& error) { return error.path == file.path; });
  });
  return language::Lexicon::load(data);
}

/// So that rules are put in order without a look at their texts.
void number(std::vector<Rule>& rules) {
  std::vector<Rule*> all;
  for (Rule& rule : rules) all.push_back(&rule);
  std::stable_sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  for (uint32_t i = 0; i < all.size(); ++i) all[i]->by_id = i;
  std::sort(all.begin(), all.end(), [](const Rule* a, const Rule* b) {
    return std::tie(b->points, a->note, a->by_id) < std::tie(a->points, b->note, b->by_id);
  });
  for (uint32_t i = 0; i < all.size(); ++i) all[i]->by_points = i;
}

}  // namespace

Expected<LoadedBook> load_book(std::span<const std::vector<language::DataFile>> layers) {
  Files files;
  for (const auto& layer : layers) {
    for (const language::DataFile& file : layer) files[file.path] = &file.content;
  }
  std::vector<language::DataFile> data;
  std::string all;
  for (const auto& [path, content] : files) {
    if (is_language_data(path)) data.push_back({path, *content});
    all += path + '\n' + sha256_hex(*content) + '\n';
  }
  Errors word_faults;
  Expected<language::Lexicon> lexicon = load_lexicon(std::move(data), word_faults);
  if (!lexicon) return lexicon.errors();
  LoadedBook loaded{Book(std::move(*lexicon)), std::move(word_faults)};
  Book& book = loaded.book;
  book.sha256 = sha256_hex(all);
  Phrases phrases;
  for (const auto& [path, content] : files) {
    if (is_language_data(path) || !path.ends_with(".yaml")) continue;
    Errors errors;
    Expected<yaml::Node> root = yaml::parse(*content, path, errors);
    if (!root) {
      loaded.errors.insert(loaded.errors.end(), root.errors().begin(), root.errors().end());
      continue;
    }
    size_t rules = book.rules.size(), topics = book.topics.size(), answers = book.answers.size();
    load_file(path, *root, Source{path, *content, book.lexicon, errors}, book, phrases);
    keep_if_sound(book.rules, rules, errors.empty());
    keep_if_sound(book.topics, topics, errors.empty());
    keep_if_sound(book.answers, answers, errors.empty());
    loaded.errors.insert(loaded.errors.end(), errors.begin(), errors.end());
  }
  std::stable_sort(book.rules.begin(), book.rules.end(), [](const Rule& a, const Rule& b) {
    return std::tie(a.kind, a.id) < std::tie(b.kind, b.id);
  });
  for (Rule& rule : book.rules) set_weights(rule, book, phrases);
  number(book.rules);
  Errors unknown = cross_check(book, files);
  loaded.errors.insert(loaded.errors.end(), unknown.begin(), unknown.end());
  std::stable_sort(loaded.errors.begin(), loaded.errors.end(), [](const Error& a, const Error& b) {
    return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
  });
  return loaded;
}

}  // namespace gently::rules
