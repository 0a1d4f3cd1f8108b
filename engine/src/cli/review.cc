#include "cli/review.h"

#include <set>
#include <sstream>

#include "cli/command.h"

namespace gently::cli {
namespace {

constexpr size_t kAlternatives = 6;
constexpr const char *kRed = "\033[31m", *kGreen = "\033[32m", *kBold = "\033[1m",
                     *kDim = "\033[2m";

constexpr const char* kHelp =
    "  u  use the first answer        1-6  use that one\n"
    "  k  keep your own words         e    type other words\n"
    "  g  guide: say who it is for and how it should sound, for other answers\n"
    "  s  skip: leave it for another time\n"
    "  q  quit: what was decided is done, the rest stays; the same command goes on from there\n";

/// Each line of a text behind a sign.
std::string marked(const std::string& sign, const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out += sign + line + "\n";
  return out;
}

}  // namespace

Review::Review(const Engine& engine, std::FILE* in, std::FILE* out, batch::StateFile* decisions,
               bool colour)
    : engine_(engine), in_(in), out_(out), decisions_(decisions), colour_(colour) {}

bool Review::item(const batch::Place& place, batch::Item& item) {
  for (size_t i = 0; i < item.replies.size(); ++i)
    if (!item.replies[i].result.findings.empty()) decide(place, item, i);
  batch::settle(item, *place.format, place.options);
  return true;
}

void Review::decide(const batch::Place& place, batch::Item& item, size_t draft) {
  Question question{place, item, draft, item.reading.drafts[draft].context, {}};
  batch::keep(item, draft);
  item.replies[draft].fault.clear();
  if (replay(question)) return;
  if (quit_) {
    ++left_;
    return;
  }
  answers(question);
  ask(question);
}

void Review::answers(Question& question) const {
  question.context.alternatives = kAlternatives;
  question.result =
      engine_.rephrase(question.item.reading.drafts[question.draft].text, question.context);
}

std::string Review::key(const Question& question) const {
  return decisions_->key(engine_.book_sha256() + '\n' +
                         question.item.reading.drafts[question.draft].text);
}

/// A decision is "k", or the number of an answer with the relation and tone it was given for.
bool Review::replay(Question& question) {
  const std::string* kept = decisions_ == nullptr ? nullptr : decisions_->find(key(question));
  if (kept == nullptr) return false;
  if (*kept == "k") return true;
  std::istringstream words(*kept);
  size_t number = 0;
  words >> number >> question.context.relation >> question.context.tone;
  answers(question);
  return number >= 1 && number <= question.result.alternatives.size() && use(question, number - 1);
}

void Review::remember(const Question& question, const std::string& choice) {
  if (decisions_ == nullptr || decisions_->keep(key(question), choice)) return;
  say("this decision cannot be kept: " + decisions_->fault() + "\n");
}

void Review::ask(Question& question) {
  show(question);
  for (;;) {
    const std::string word = line("use, 1-6, keep, edit, guide, skip, quit [u,1,k,e,g,s,q,?] ");
    if (act(question, quit_ ? "q" : word)) return;
  }
}

/// True: the question is settled.
bool Review::act(Question& question, const std::string& word) {
  const char first = word.empty() ? '?' : word[0];
  if (first == 'u' || (first >= '1' && first <= '6')) {
    const size_t number = first == 'u' ? 0 : static_cast<size_t>(first - '1');
    if (number >= question.result.alternatives.size())
      return say("There is no such answer.\n"), false;
    if (!use(question, number))
      return say("The answer would touch markup inside the sentence; edit it by hand.\n"), false;
    remember(question, std::to_string(number + 1) + ' ' + question.context.relation + ' ' +
                           question.context.tone);
    return true;
  }
  if (first == 'k') return remember(question, "k"), true;
  if (first == 'e') return edit(question);
  if (first == 'g') return guide(question), false;
  if (first == 's' || first == 'q') {
    quit_ = first == 'q';
    ++left_;
    return true;
  }
  say(kHelp, kDim);
  return false;
}

bool Review::use(Question& question, size_t alternative) {
  return batch::choose(question.item, question.draft, question.result.alternatives[alternative],
                       *question.place.format);
}

/// Own words are never kept anywhere but in the message itself.
bool Review::edit(Question& question) {
  std::string text;
  say("Your words; an empty line ends them, and alone goes back.\n", kDim);
  for (std::string more; !(more = line("> ")).empty();) text += (text.empty() ? "" : "\n") + more;
  if (text.empty() || quit_) return false;
  if (!batch::choose_text(question.item, question.draft, text, *question.place.format)) {
    say("There is markup inside that message; it has to be edited in the file.\n");
    return false;
  }
  const Result read = engine_.rephrase(text, question.context);
  for (const Finding& finding : read.findings)
    say("may hurt too: " + finding.label + ": " + finding.why + "\n", kDim);
  return true;
}

void Review::guide(Question& question) {
  const std::string relation =
      line("for whom: partner family friend coparent ex work flatmate neighbour [" +
           question.context.relation + "] ");
  if (!relation.empty()) question.context.relation = relation;
  const std::string tone = line("how: plain warm brief [" + question.context.tone + "] ");
  if (!tone.empty()) question.context.tone = tone;
  answers(question);
  for (const std::string& warning : question.result.warnings) say(warning + "\n", kDim);
  show(question);
}

void Review::show(const Question& question) {
  const batch::Draft& draft = question.item.reading.drafts[question.draft];
  say("\n" + question.place.input.path + ":" + std::to_string(draft.line) + "\n", kBold);
  say(marked("- ", draft.text), kRed);
  for (size_t i = 0; i < question.result.alternatives.size(); ++i)
    say(marked(i == 0 ? "+ " : std::to_string(i + 1) + " ", question.result.alternatives[i].text),
        i == 0 ? kGreen : "");
  if (question.result.alternatives.empty())
    say("no answer passed every check. " + question.result.hint.value_or("") + "\n");
  std::set<std::string> said;
  for (const Finding& finding : question.result.findings)
    if (said.insert(finding.label + finding.why).second)
      say("  " + finding.label + ": " + finding.why + "\n", kDim);
}

void Review::say(const std::string& text, const char* colour) {
  const bool coloured = colour_ && *colour != '\0';
  std::fprintf(out_, "%s%s%s", coloured ? colour : "", text.c_str(), coloured ? "\033[0m" : "");
  std::fflush(out_);
}

/// The end of the terminal's input is a quit.
std::string Review::line(const std::string& prompt) {
  say(prompt, kBold);
  std::string out;
  for (int c; (c = std::fgetc(in_)) != '\n'; out += static_cast<char>(c)) {
    if (c != EOF) continue;
    quit_ = true;
    return {};
  }
  return out;
}

}  // namespace gently::cli
