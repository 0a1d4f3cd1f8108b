#include "regression/schema_check.h"

#include <algorithm>
#include <regex>

namespace gently::test {
namespace {

using Json = nlohmann::json;

bool is_of(const Json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return value.type_name() == type;
}

std::string check_object(const Json& value, const Json& schema, const std::string& at) {
  const Json properties = schema.value("properties", Json::object());
  for (const auto& [key, inner] : value.items()) {
    std::string fault;
    if (schema.contains("propertyNames"))
      fault = misfit(key, schema["propertyNames"], at + "/" + key);
    if (!fault.empty()) return fault;
    if (properties.contains(key)) {
      fault = misfit(inner, properties[key], at + "/" + key);
    } else if (schema.contains("additionalProperties")) {
      const Json& other = schema["additionalProperties"];
      fault =
          other == false ? at + "/" + key + " is not known" : misfit(inner, other, at + "/" + key);
    }
    if (!fault.empty()) return fault;
  }
  for (const Json& key : schema.value("required", Json::array())) {
    if (!value.contains(key.get<std::string>()))
      return at + ": " + key.get<std::string>() + " is missing";
  }
  return "";
}

std::string check_word(const std::string& word, const Json& rule, const Json& value,
                       const Json& schema, const std::string& at) {
  if (word == "type") {
    const Json types = rule.is_array() ? rule : Json::array({rule});
    for (const Json& type : types) {
      if (is_of(value, type)) return "";
    }
    return at + " is a " + value.type_name() + ", not " + types.dump();
  }
  if (word == "enum")
    return std::find(rule.begin(), rule.end(), value) != rule.end()
               ? ""
               : at + " is none of " + rule.dump();
  if (word == "anyOf") {
    std::string deepest;
    for (const Json& one : rule) {
      std::string fault = misfit(value, one, at);
      if (fault.empty()) return "";
      if (fault.size() > deepest.size()) deepest = std::move(fault);
    }
    return deepest;
  }
  if (word == "minLength")
    return value.is_string() && value.get<std::string>().size() < rule ? at + " is empty" : "";
  if (word == "minimum") return value.is_number() && value < rule ? at + " is too small" : "";
  if (word == "pattern") {
    return value.is_string() &&
                   !std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()))
               ? at + " does not match"
               : "";
  }
  if (word == "items") {
    for (size_t i = 0; value.is_array() && i < value.size(); ++i) {
      std::string fault = misfit(value[i], rule, at + "/" + std::to_string(i));
      if (!fault.empty()) return fault;
    }
    return "";
  }
  if (word == "properties") return value.is_object() ? check_object(value, schema, at) : "";
  if (word == "additionalProperties")
    return value.is_object() && !schema.contains("properties") ? check_object(value, schema, at)
                                                               : "";
  const bool elsewhere = word == "required" || word == "propertyNames" || word == "title" ||
                         word == "description" || word == "$schema";
  return elsewhere ? "" : "the schema holds “" + word + "”, which this test does not know";
}

}  // namespace

std::string misfit(const Json& value, const Json& schema, const std::string& at) {
  for (const auto& [word, rule] : schema.items()) {
    std::string fault = check_word(word, rule, value, schema, at);
    if (!fault.empty()) return fault;
  }
  return "";
}

}  // namespace gently::test
