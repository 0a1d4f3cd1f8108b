#include "compose/facts.h"

#include <algorithm>

namespace gently::compose {
namespace {

using language::EntityKind;
using language::Item;
using language::Reading;

bool within(const std::vector<Region>& regions, Span span) {
  return std::any_of(regions.begin(), regions.end(), [&](const Region& r) { return r.source.contains(span); });
}

Fact::Kind kind_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::kTime:
    case EntityKind::kDate: return Fact::Kind::kWhen;
    case EntityKind::kDuration: return Fact::Kind::kDuration;
    case EntityKind::kAmount: return Fact::Kind::kAmount;
    case EntityKind::kName: return Fact::Kind::kName;
    case EntityKind::kLink: return Fact::Kind::kLink;
    default: return Fact::Kind::kNumber;
  }
}

bool calls(const rules::Book& book, const Item& item) {
  return item.has(language::kVocative) && (item.has(language::kName | language::kKin | language::kCapital) || book.lexicon.in_set("kin", item.text) ||
                                           book.lexicon.in_set("pet-name", item.text) || item.has(language::kUnknown));
}

}  // namespace

std::vector<Fact> facts_in(const Reading& reading, const std::vector<Region>& regions) {
  std::vector<Fact> facts;
  for (const language::Entity& entity : reading.entities) {
    if (!within(regions, entity.source)) continue;
    bool real = false, called = true;
    for (uint32_t i = entity.first; i < entity.last; ++i) {
      real = real || !reading.items[i].has(language::kHyperbole);
      called = called && reading.items[i].has(language::kVocative);
    }
    if (real && !called) facts.push_back({kind_of(entity.kind), entity.first, entity.last, entity.source});
  }
  return facts;
}

Span vocative_in(const rules::Book& book, const Reading& reading, const std::vector<Region>& regions) {
  Span found;
  std::string_view name;
  for (uint32_t i = 0; i < reading.items.size(); ++i) {
    const Item& item = reading.items[i];
    if (!calls(book, item)) continue;
    if (!within(regions, item.source)) {
      if (name.empty() || name == item.text) return {};
      continue;
    }
    if (!found.empty()) continue;
    found = item.source;
    name = item.text;
    uint32_t last = i;
    while (last + 1 < reading.items.size() && calls(book, reading.items[last + 1])) ++last;
    found.end = reading.items[last].source.end;
    if (i > 0 && book.lexicon.in_set("greeting", reading.items[i - 1].text) && within(regions, reading.items[i - 1].source)) {
      found.begin = reading.items[i - 1].source.begin;
    }
    i = last;
  }
  return found;
}

}  // namespace gently::compose
