#include "rules/keys.h"

#include <array>

#include "rules/rule.h"
#include "rules/topic.h"

namespace gently::rules {
namespace {

using enum Value;

constexpr Key kWhy{"why", kText, "Shown to the writer: short, and no scolding."};
constexpr Key kAbout{"about", kText, "A note for whoever reads this file."};
constexpr Key kOrigin{"source", kText, "Where the idea comes from."};
constexpr Key kFor{"for", kWords, "Relations it is meant for; all, when absent.", false,
                   kRelationNames};
constexpr Key kTones{"tones", kWords, "Tones it is meant for; all, when absent.", false,
                     kToneNames};
constexpr Key kMatch{"match", kPatterns, "Sentences to look for, one a line.", true};

constexpr Key kRewrite[] = {
    {"in", kText, "The message.", true},
    {"out", kText, "The answer, to the letter."},
    {"relation", kWord, "Who the message is for.", false, kRelationNames},
};
constexpr Key kTest[] = {
    {"rewrites", kSentences, "Messages and their exact answers.", false, {}, kRewrite},
    {"fires", kSentences, "Messages that must set the rule off.", false, {}, kRewrite},
    {"silent", kSentences, "Messages that must not set the rule off.", false, {}, kRewrite},
    {"todo", kSentences, "Known gaps: reported, never a failure.", false, {}, kRewrite},
};
constexpr Key kException[] = {
    {"match", kPattern, "What cancels a match that it overlaps.", true},
    {"example", kText, "A message that would set the rule off without this exception.", true},
};
constexpr Key kConstraint[] = {
    {"has", kPatterns, "Must stand somewhere in the capture."},
    {"lacks", kPatterns, "Must not stand in the capture."},
    {"begins", kPatterns, "The capture must begin so."},
    {"not-begins", kPatterns, "The capture must not begin so."},
    {"max", kCount, "The most words it may have."},
};
constexpr Key kWhen[] = {
    {"after-hurtful", kFlag, "Only right after a hurtful sentence (shapes)."},
    {"alone", kFlag, "Only when nothing else stands in the message."},
    {"with", kFeatures, "Features the sentence must have: caps, laugh … or a {set} in quotes.",
     false, kFeatureNames},
    {"without", kFeatures, "Features the sentence must not have.", false, kFeatureNames},
    {"relations", kWords, "Only for these relations.", false, kRelationNames},
};
constexpr Key kAsk[] = {
    {"ask", kTemplate, "One request, that can be refused.", true},
    {"who", kWord, "Who would act: we (“Could we …?”) or you (“Could you …?”).", false, kWhoNames},
    kFor,
    kTones,
};
constexpr Key kSay[] = {
    {"mode", kWord, "How it answers.", false, kModeNames},
    {"tell", kTemplate, "A sentence about the writer."},
    {"ask", kTemplate, "One request, that can be refused."},
    kFor,
    kTones,
    {"labels", kWords, "Labels it is meant for (in answers/); all, when absent.", false,
     kLabelNames},
    {"of", kWord, "What it answers: something that happened, a habit, or something still to do.",
     false, kOfNames},
};
constexpr Key kTests{"tests", kMap, "What must set the rule off, and what must not.",
                     false,   {},   kTest};
constexpr Key kUnless{"unless", kList, "Exceptions, each with the example that needs it.",
                      false,    {},    kException};
constexpr Key kWhere{"where", kMaps, "Constraints on the words of a capture.",
                     false,   {},    kConstraint};
constexpr Key kCondition{"when", kMap, "Conditions on the message around the match.",
                         false,  {},   kWhen};
constexpr Key kSays{"say", kOneOrMore, "Ways to answer, the best first.", false, {}, kSay};
constexpr Key kAsks{"asks", kSentences, "Requests that can be refused.", true, {}, kAsk};

constexpr Key kShape[] = {
    {"rule", kText, "The file's name without “.yaml”.", true},
    {"label", kWord, "What kind of hurt it is: the folder's name.", false, kLabelNames},
    kWhy,
    {"hint", kText, "What to say instead, shown when no answer passes."},
    kMatch,
    kUnless,
    kWhere,
    kCondition,
    {"drop", kWords, "Captures that the answer lets go."},
    kSays,
    kTests,
    {"weak", kFlag, "Needs company: alone it is no finding."},
    {"rider", kFlag, "Goes along with the sentence before it and has no subject of its own."},
    {"no-answer", kFlag, "Is only flagged, never answered."},
    kOrigin,
};
constexpr Key kBoundary[] = {
    {"boundary", kText, "The file's name without “.yaml”.", true},
    {"tier", kWord, "A keeps the whole message as written, B the sentence.", true, kTierNames},
    {"note", kText, "The note the writer is shown: N1 to N7, see notes.yaml.", true},
    {"sign", kText, "A sign of danger, that keeps nothing alone: what family of signs it is of. Points without a family make a hint."},
    {"points", kNumber,
     "What is added to the fifteen that keep a message, up to 20; below 0 it speaks against."},
    kWhy,
    kMatch,
    kUnless,
    kWhere,
    kCondition,
    kTests,
    kOrigin,
};
constexpr Key kGuard[] = {
    {"guard", kText, "The file's name without “.yaml”.", true},
    {"scope", kWord, "How far it keeps things calm: clause (the default), sentence or message.",
     false, kScopeNames},
    kWhy,
    kMatch,
    kUnless,
    kWhere,
    kCondition,
    kTests,
    kOrigin,
};
constexpr Key kContinuation[] = {
    {"continuation", kText, "The file's name without “.yaml”.", true},
    kWhy,
    kMatch,
    kUnless,
    kWhere,
    kCondition,
    kTests,
    kOrigin,
};
constexpr Key kPair[] = {
    {"pair", kText, "The file's name without “.yaml”.", true},
    {"shape", kText, "The shape it pins: label/name.", true},
    {"topic", kText, "The topic it pins.", true},
    kWhy,
    kSays,
    kTests,
    kOrigin,
};
constexpr Key kCue[] = {
    {"cue", kText, "Its name, once in this file.", true},           kMatch, kUnless, kWhy,
    {"label", kWord, "The label it hints at.", false, kLabelNames},
};
constexpr Key kCueFile[] = {
    {"family", kText, "The file's name without “.yaml”."},
    kAbout,
    {"cues", kList, "Small signs that add heat or take it away.", true, {}, kCue},
};
constexpr Key kTopicCue[] = {
    {"head", kPatterns, "One of these must stand in the hurtful clause."},
    {"matter", kPatterns, "Nouns of the matter: they choose the card where no head cue has a say."},
    {"weak", kPatterns, "These only break ties."},
    {"not", kPatterns, "Phrases that look like a cue and are none."},
};
constexpr Key kTopicFeeling[] = {
    {"light", kWords, "Feelings after “I feel”, for a light remark."},
    {"medium", kWords, "Feelings after “I feel”."},
    {"strong", kWords, "Feelings after “I feel”, for a heavy remark."},
    {"good", kWords, "Feelings when it goes well."},
};
constexpr Key kEvent[] = {
    {"past", kTemplate, "Clause after “when”, of one time: the plan changed."},
    {"now", kTemplate, "Clause after “when”, of many times: plans change."},
};
constexpr Key kTopic[] = {
    {"topic", kText, "The file's name without “.yaml”.", true},
    kAbout,
    {"cues", kMap, "How the topic is recognised.", true, {}, kTopicCue},
    {"relations", kWords, "Only for these relations.", false, kRelationNames},
    {"feelings", kMap, "Feelings that fit.", false, {}, kTopicFeeling},
    {"event", kMap, "What happened, without a culprit.", false, {}, kEvent},
    {"positive", kTemplate, "Clause after “I feel … when”."},
    {"wish", kTemplate, "After “I'd love”: to eat together."},
    {"miss", kTemplate, "After “I miss”: our evenings."},
    kAsks,
};
constexpr std::span<const Key> kFeeling{kTopicFeeling, 3};  // all but `good`
constexpr Key kAnswers[] = {
    {"answers", kText, "The file's name without “.yaml”.", true},
    kAbout,
    {"label", kWord, "The label it answers for; with any topic, when absent.", false, kLabelNames},
    {"hint", kText, "What to say instead, shown when no answer passes and the rule has no hint."},
    {"feelings", kMap, "Feelings where no topic is certain.", false, {}, kFeeling},
    {"asks", kSentences, "Requests where no topic is certain.", false, {}, kAsk},
    kSays,
};

constexpr Key kHelp[] = {
    {"line", kText, "Whom to call.", true},
    {"source", kText, "Where that stands."},
    {"checked", kText, "When it was last looked up."},
};
constexpr Key kPack[] = {
    {"pack", kText, "The book's name.", true},
    {"language", kText, "Its language, as in en.", true},
    {"version", kText, "Its version.", true},
    {"author", kText, "Who answers for it."},
    {"licence", kText, "How it may be used."},
    {"engine", kText, "The program it needs, as in >=0.1."},
    {"relations", kLists, "Other words for the nine relations.", false, kRelationNames},
    {"help", kMaps, "Help lines by country.", false, {}, kHelp},
};
constexpr Key kNotes[] = {
    kAbout,
    {"notes", kTexts, "What the writer is told about a message that stays as it is.", true}};
constexpr Key kConverse[] = {
    kAbout,
    {"converse", kTexts, "What they do, and what the writer would like: “text me: hear from you”.",
     true}};
constexpr Key kOpeners[] = {
    kAbout,
    {"we", kWords, "Beginnings of a question, the verb follows: Could we."},
    {"you", kWords, "Beginnings of a question, the verb follows: Could you."},
    {"we-told", kWords, "Beginnings of a statement: It would help me if we could."},
    {"you-told", kWords, "Beginnings of a statement: It would help me if you could."},
    {"matter", kWords, "Words before what it is about, where an answer does not name it: About."},
    {"work-feelings", kWords, "All that is said of feelings at work."},
};
constexpr Key kGuideQuestion[] = {
    {"event", kText, "Asks what happened.", true},
    {"feeling", kText, "Asks how that was for the writer.", true},
    {"ask", kText, "Asks what would help.", true},
};
constexpr Key kGuide[] = {
    kAbout,
    {"questions", kMap, "What the writer is asked.", true, {}, kGuideQuestion},
    {"events", kSentences, "What may have happened: clauses after “when”.", true, {}, kSay},
    {"feelings", kWords, "Feelings where neither card nor label has any.", true},
    kAsks,
    {"frames", kSentences, "The sentence that takes {event}, {feeling} and {ask}; the first that fits.",
     true, {}, kSay},
};
constexpr Key kForbidden[] = {
    kAbout,
    {"forbidden", kWords, "Never in an answer."},
    {"verdicts", kWords, "Verbs that judge: never given back."},
    {"mind-verbs", kWords, "Verbs of thinking and seeming: not told of the reader."},
    {"warm-words", kWords, "Not to a co-parent, ex, colleague or neighbour."},
    {"couple-words", kWords, "To a partner only."},
};
constexpr Key kThreshold[] = {
    {"careful", kNumber, "Log-odds from which a finding is shown."},
    {"balanced", kNumber, "Log-odds from which a finding is shown."},
    {"keen", kNumber, "Log-odds from which a finding is shown."},
};
constexpr Key kWeights[] = {
    kAbout,
    {"bias", kNumber, "Log-odds of a sentence without any sign."},
    {"thresholds", kMap, "Where each sensitivity begins.", false, {}, kThreshold},
    {"weights", kNumbers, "Log-odds by shape."},
    {"phrases", kNumberMaps, "Log-odds by cue and phrase of it."},
    {"label-bias", kNumbers, "Log-odds of a label before any phrase speaks for it."},
    {"leanings", kNumberMaps, "By label: how far a phrase speaks for it."},
};

constexpr Key kHint[] = {
    {"note", kWord, "The note the writer is shown: N1 to N7, see notes.yaml.", true},
    {"why", kText, "Shown to the writer: short, and no scolding."},
    {"phrases", kNumbers, "Points by phrase; below 0 it speaks against danger.", true},
};
constexpr Key kDanger[] = {
    kAbout,
    {"start", kNumber, "Points of a message before any word of it speaks; fifteen keep it."},
    {"hands-off", kNumber, "Points from which a message is left alone, without a note."},
    {"doubling", kNumber, "Points that each doubling of a message beyond sixteen words takes away."},
    {"hints", kMaps, "Kinds of danger, each with the phrases that hint at it.", false, {}, kHint},
};

constexpr std::array<std::string_view, kLabelNames.size()> kPauseUses = [] {
  std::array<std::string_view, kLabelNames.size()> out = kLabelNames;
  out[static_cast<size_t>(Label::kBoundary)] = "any";  // no card stands beside a kept message
  return out;
}();
constexpr Key kDistant[] = {
    {"relations", kWords, "To whom nothing tender is said.", false, kRelationNames},
    {"cards", kWords, "The cards they may be shown."},
};
constexpr Key kPauses[] = {
    kAbout,
    {"cards", kTexts, "Short sentences by number.", true},
    {"use", kLists, "Which cards speak to which label; “any” to all.", true, kPauseUses},
    {"distant", kMap, "Relations that get these cards and no others.", false, {}, kDistant},
    {"by-day", kWords, "Only from eight in the morning to ten at night."},
    {"no-incident", kWords, "Not once something that happened has been named."},
};

// Read by language/lexicon_load.cc, which must name the same keys; a test holds them together.
constexpr std::array<std::string_view, 2> kSpellingWhen = {"clause-start", "alone"};
constexpr Key kSpelling[] = {
    {"write", kText, "One word as written, lower case.", true},
    {"read", kWord, "Its normal form, one or more words; \"\" for one that is stepped over.", true},
    {"when", kWord, "Only there.", false, kSpellingWhen},
    {"before", kWords, "Only when one of these is the next word."},
    {"after", kWords, "Only when one of these is the word before."},
    {"not-before", kWords, "Not when one of these is the next word."},
    {"not-after", kWords, "Not when one of these is the word before."},
};
constexpr Key kSpellings[] = {
    {"spellings", kList, "How people write, and how it is read.", false, {}, kSpelling}};
constexpr Key kVerbs[] = {
    {"verbs", kWords, "One form, or all five: forget forgets forgetting forgot forgotten."},
    {"phrasal", kWords, "Verb and particle: pick up."},
    {"transitive_person", kWords, "Verbs done to a person."},
};
constexpr Key kNouns[] = {
    {"nouns", kWords, "One word, or singular and plural: child children."},
    {"mass", kWords, "Nouns without plural: laundry."},
};
constexpr Key kAdjectives[] = {{"adjectives", kWords, "Adjectives."},
                               {"adverbs", kWords, "Adverbs."}};
constexpr Key kNames[] = {
    {"given", kWords, "Given names."},
    {"ambiguous", kWords, "Given names that are plain words too: Will, Grace."},
    {"titles", kWords, "Words before a name: Dr."},
    {"kin", kWords, "Kin words that serve as names: mum."},
};

constexpr FileKind kKinds[] = {
    {"shape", "shapes/", "how a sentence hurts, and what to say instead", kShape},
    {"guard", "guards/", "what makes it harmless", kGuard},
    {"boundary", "boundaries/", "what must stay word for word", kBoundary},
    {"continuation", "continuations/", "fragments that go with the sentence before", kContinuation},
    {"topic", "topics/", "what it is about: cues, feelings, requests", kTopic},
    {"pair", "pairs/", "the answer to one shape about one topic", kPair},
    {"answers", "answers/", "what is said when a shape has no words of its own", kAnswers},
    {"cues", "cues/", "small signs that add heat", kCueFile},
    {"sets", "words/sets", "word sets that patterns name, as in {insult-noun}", {}},
    {"verbs", "words/verbs.yaml", "verbs and their forms", kVerbs},
    {"nouns", "words/nouns.yaml", "nouns and their plurals", kNouns},
    {"adjectives", "words/adjectives.yaml", "adjectives and adverbs", kAdjectives},
    {"names", "words/names.yaml", "names of people", kNames},
    {"spelling", "spelling.yaml", "how people write, and how it is read", kSpellings},
    {"converse", "converse.yaml", "what they do, and what the writer would like", kConverse},
    {"notes", "notes.yaml", "what is said of a message that stays as it is", kNotes},
    {"openers", "openers.yaml", "ways to open a request", kOpeners},
    {"forbidden", "forbidden.yaml", "what no answer may hold", kForbidden},
    {"pauses", "pauses.yaml", "short sentences beside a very heated message", kPauses},
    {"guide", "guide.yaml", "how the writer is helped to find the words", kGuide},
    {"weights", "weights.yaml", "heat by rule, written by gently tune", kWeights},
    {"danger", "danger.yaml", "what hints at danger, written by gently tune", kDanger},
    {"pack", "pack.yaml", "what a book of rules is called, and its help lines", kPack},
};

}  // namespace

const Keys kRewriteKeys = kRewrite, kTestKeys = kTest, kExceptionKeys = kException,
           kConstraintKeys = kConstraint;
const Keys kWhenKeys = kWhen, kAskKeys = kAsk, kSayKeys = kSay;
const Keys kShapeKeys = kShape, kBoundaryKeys = kBoundary, kGuardKeys = kGuard,
           kContinuationKeys = kContinuation;
const Keys kPairKeys = kPair, kCueKeys = kCue, kCueFileKeys = kCueFile;
const Keys kTopicKeys = kTopic, kTopicCueKeys = kTopicCue, kTopicFeelingKeys = kTopicFeeling,
           kEventKeys = kEvent;
const Keys kAnswersKeys = kAnswers, kFeelingKeys = kFeeling;
const Keys kPackKeys = kPack, kHelpKeys = kHelp, kNotesKeys = kNotes, kConverseKeys = kConverse,
           kOpenersKeys = kOpeners;
const Keys kForbiddenKeys = kForbidden, kWeightsKeys = kWeights, kThresholdKeys = kThreshold;
const Keys kDangerKeys = kDanger, kHintKeys = kHint;
const Keys kPausesKeys = kPauses, kDistantKeys = kDistant;
const Keys kGuideKeys = kGuide, kGuideQuestionKeys = kGuideQuestion;

std::span<const FileKind> file_kinds() { return kKinds; }

const FileKind* kind_of_file(std::string_view path) {
  if (!path.ends_with(".yaml")) return nullptr;
  for (const FileKind& kind : kKinds) {
    if (path.starts_with(kind.place)) return &kind;
  }
  return nullptr;
}

}  // namespace gently::rules
