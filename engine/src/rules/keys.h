// What may stand in each kind of rule file: one table for the loader, the JSON Schemas and the
// author's tools, so that they cannot tell different stories.
#pragma once

#include <span>
#include <string_view>

namespace gently::rules {

/// What stands under a key.
enum class Value : unsigned char {
  kText,       // a sentence or a name
  kPattern,    // a sentence to look for
  kPatterns,   // one, or a list of them
  kTemplate,   // a sentence to say
  kWord,       // one of `names`; any word, even none, when there are none
  kWords,      // a list of words, or one word; each of `names` when there are any
  kFeatures,   // a list of words of `names` and of {sets}
  kFlag,       // true or false
  kNumber,     // 2.5
  kCount,      // 1, 2, 3 …
  kMap,        // the keys of `inner`
  kList,       // a list of maps with the keys of `inner`
  kSentences,  // a list of sentences, or of maps with the keys of `inner`
  kOneOrMore,  // the same, or one of them without a list
  kTexts,      // a map from any name to a sentence
  kNumbers,    // a map from any name to a number
  kNumberMaps, // a map from any name to such a map
  kLists,      // a map from any name to a list of words; the names of `names` when there are any
  kMaps,       // a map from any name to a map with the keys of `inner`
};

struct Key {
  std::string_view name;
  Value value = Value::kText;
  std::string_view about;  // for the author, one line
  bool required = false;
  std::span<const std::string_view> names = {};
  std::span<const Key> inner = {};
};
using Keys = std::span<const Key>;

extern const Keys kRewriteKeys, kTestKeys, kExceptionKeys, kConstraintKeys, kWhenKeys, kAskKeys,
    kSayKeys;
extern const Keys kShapeKeys, kBoundaryKeys, kGuardKeys, kContinuationKeys, kPairKeys, kCueKeys,
    kCueFileKeys;
extern const Keys kTopicKeys, kTopicCueKeys, kTopicFeelingKeys, kEventKeys, kAnswersKeys,
    kFeelingKeys;
extern const Keys kPackKeys, kHelpKeys, kNotesKeys, kConverseKeys, kOpenersKeys, kForbiddenKeys,
    kWeightsKeys, kThresholdKeys, kDangerKeys, kHintKeys,
    kPausesKeys, kDistantKeys, kGuideKeys, kGuideQuestionKeys;

/// A kind of file.
struct FileKind {
  std::string_view name;  // "shape": its schema is rules/schema/shape.json
  std::string_view
      place;  // below the book's folder: "shapes/" for all files in it, or "pack.yaml" for one
  std::string_view about;
  Keys keys;  // empty for words/sets….yaml, where any name is a key
};

/// All kinds, in the order in which an author meets them. Immutable; safe from any thread.
std::span<const FileKind> file_kinds();

/// The kind of the file at `path` below the book's folder, or nullptr when no kind lives there.
const FileKind* kind_of_file(std::string_view path);

}  // namespace gently::rules
