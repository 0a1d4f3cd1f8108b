#include "regression/rule_schema.h"

#include <nlohmann/json.hpp>

namespace gently::regression {
namespace {

using Json = nlohmann::ordered_json;
using rules::Key;
using rules::Keys;
using rules::Value;

Json map_of(Keys keys);

/// A text may look like a number to YAML: “version: 1”, or “8” among spellings.
Json text() { return {{"type", {"string", "number"}}, {"minLength", 1}}; }

Json word() { return {{"type", {"string", "number"}}}; }

Json one_of(std::span<const std::string_view> names) {
  return names.empty() ? word()
                       : Json{{"enum", std::vector<std::string>(names.begin(), names.end())}};
}

Json list_of(Json item) { return {{"type", "array"}, {"items", std::move(item)}}; }

/// A list whose items need no “- ” when there is but one.
Json list_or_one(const Json& item) {
  return {{"anyOf", Json::array({item, list_of(item), {{"type", "null"}}})}};
}

Json any_name(Json value, std::span<const std::string_view> names = {}) {
  Json out = {{"type", "object"}, {"additionalProperties", std::move(value)}};
  if (!names.empty()) out["propertyNames"] = one_of(names);
  return out;
}

Json list(Json item) {
  return {{"anyOf", Json::array({list_of(std::move(item)), {{"type", "null"}}})}};
}

Json text_or_map(Keys inner) { return {{"anyOf", Json::array({text(), map_of(inner)})}}; }

Json value_of(const Key& key) {
  switch (key.value) {
    case Value::kText:
    case Value::kPattern:
    case Value::kTemplate:
      return text();
    case Value::kPatterns:
      return list_or_one(text());
    case Value::kWord:
      return one_of(key.names);
    case Value::kWords:
      return list_or_one(one_of(key.names));
    case Value::kFeatures:
      return list_or_one(
          {{"anyOf",
            Json::array({one_of(key.names), {{"type", "string"}, {"pattern", "^\\{.+\\}$"}}})}});
    case Value::kFlag:
      return {{"type", "boolean"}};
    case Value::kNumber:
      return {{"type", "number"}};
    case Value::kCount:
      return {{"type", "integer"}, {"minimum", 1}};
    case Value::kMap:
      return map_of(key.inner);
    case Value::kList:
      return list(map_of(key.inner));
    case Value::kSentences:
      return list(text_or_map(key.inner));
    case Value::kOneOrMore:
      return list_or_one(text_or_map(key.inner));
    case Value::kTexts:
      return any_name(text());
    case Value::kNumbers:
      return any_name({{"type", "number"}});
    case Value::kNumberMaps:
      return any_name(any_name({{"type", "number"}}));
    case Value::kLists:
      return any_name(list(word()), key.names);
    case Value::kMaps:
      return any_name(map_of(key.inner));
  }
  return {};
}

Json map_of(Keys keys) {
  Json properties = Json::object(), required = Json::array();
  for (const Key& key : keys) {
    Json value = {{"description", std::string(key.about)}};
    value.update(value_of(key));
    properties[std::string(key.name)] = std::move(value);
    if (key.required) required.push_back(std::string(key.name));
  }
  Json out = {
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) out["required"] = std::move(required);
  return out;
}

}  // namespace

std::string rule_schema(const rules::FileKind& kind) {
  Json out = {{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "gently: " + std::string(kind.name)},
              {"description", std::string(kind.about)}};
  out.update(kind.keys.empty() ? any_name(list(word())) : map_of(kind.keys));
  return out.dump(2) + "\n";
}

}  // namespace gently::regression
