#include "cli/tuning_corpus.h"

#include <iostream>

#include "regression/repertoire.h"

namespace gently::cli {
namespace {

/// What the book itself says is calm, else it could not say it.
void add_own_words(const Engine& engine, regression::Corpus& corpus) {
  for (const regression::Saying& saying : regression::repertoire(engine, false)) {
    regression::Message& message = corpus.messages.emplace_back();
    message.text = saying.sample;
    message.set = "train";
  }
}

/// What the shapes' own tests say must be found, is hurtful.
void add_shape_tests(const rules::Book& book, regression::Corpus& corpus) {
  for (const rules::Rule& rule : book.rules) {
    if (rule.kind != rules::Kind::kShape) continue;
    for (const auto* tests : {&rule.tests.rewrites, &rule.tests.fires}) {
      for (const rules::TestCase& test : *tests) {
        regression::Message& message = corpus.messages.emplace_back();
        message.text = test.in;
        message.label = rule.label;
        message.set = "train";
      }
    }
  }
}

}  // namespace

std::unique_ptr<regression::Corpus> tuning_corpus(const Engine& engine, const std::string& folder, const std::string& set) {
  auto corpus = std::make_unique<regression::Corpus>(regression::load_corpus(folder, set));
  for (const Error& error : corpus->errors) std::cerr << error.format() << '\n';
  if (corpus->messages.empty()) {
    std::cerr << "gently: no messages below " << folder << '/' << set << '\n';
    return nullptr;
  }
  if (set == "train") {
    add_own_words(engine, *corpus);
    add_shape_tests(engine.parts().book, *corpus);
  }
  return corpus;
}

}  // namespace gently::cli
