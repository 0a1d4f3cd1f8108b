#include "language/inflect.h"

#include "language/function_words.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {

const VerbForms& be_forms() {
  static const VerbForms kForms{"be", "is", "being", "was", "been"};
  return kForms;
}

const VerbForms* auxiliary_forms(std::string_view base) {
  static const VerbForms kHave{"have", "has", "having", "had", "had"};
  static const VerbForms kDo{"do", "does", "doing", "did", "done"};
  if (base == "be") return &be_forms();
  if (base == "have") return &kHave;
  if (base == "do") return &kDo;
  return nullptr;
}

/// The one verb a form belongs to. Forms shared by several verbs ("bore", "resent") are declined.
const VerbForms* forms_of(const Lexicon& lexicon, std::string_view word) {
  if (std::string_view base = auxiliary_base(word); !base.empty()) return auxiliary_forms(base);
  std::vector<std::string> bases = lexicon.bases(word);
  return bases.size() == 1 ? lexicon.verb(bases[0]) : nullptr;
}

}  // namespace

std::optional<std::string> inflect_verb(const Lexicon& lexicon, std::string_view verb, VerbForm form) {
  const VerbForms* forms = forms_of(lexicon, verb);
  if (!forms) return std::nullopt;
  switch (form) {
    case VerbForm::kBase: return forms->base;
    case VerbForm::kThird: return forms->third;
    case VerbForm::kGerund: return forms->gerund;
    case VerbForm::kPast: return forms->past;
    case VerbForm::kParticiple: return forms->participle;
    case VerbForm::kPassive:
      if (forms == &be_forms()) return std::nullopt;
      return "be " + forms->participle;
    case VerbForm::kInfinitive: return "to " + forms->base;
  }
  return std::nullopt;
}

}  // namespace gently::language
