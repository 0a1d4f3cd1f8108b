#include "language/clauses.h"

#include "language/function_words.h"

namespace gently::language {

void break_clauses(Draft& draft) {
  const std::vector<Item>& items = draft.items();
  draft.clause_break.assign(items.size(), false);
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (draft.sentence_break[i]) {
      draft.clause_break[i] = true;
      continue;
    }
    const Item& last = items[i - 1];
    if (last.kind == ItemKind::kMark && (last.text == "," || last.text == ";" || last.text == "–" || last.text == ":")) {
      draft.clause_break[i] = items[i].is_word() || items[i].kind == ItemKind::kOpaque;
    }
    if (i + 1 < items.size() && is_finite_auxiliary(items[i].text) && items[i + 1].text == "you" && i > 1 &&
        !items[i - 1].has(kWh) && items[i - 1].is_word() && !draft.sentence_break[i - 1]) {
      draft.clause_break[i] = true;
    }
  }
}

}  // namespace gently::language
