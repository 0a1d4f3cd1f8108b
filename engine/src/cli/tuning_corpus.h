// A set of the corpus as weights are fitted on it.
#pragma once

#include <memory>
#include <string>

#include "engine/parts.h"
#include "regression/corpus.h"

namespace gently::cli {

/// To the train set comes what the book says itself, as harmless, and what the shapes' own tests say is hurtful. Faults are
/// told on standard error; null when there is no message.
std::unique_ptr<regression::Corpus> tuning_corpus(const Engine& engine, const std::string& folder, const std::string& set);

}  // namespace gently::cli
