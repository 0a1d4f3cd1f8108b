// Whether a value fits a JSON Schema of draft 7, by valijson.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace gently::spec {

class Schema {
 public:
  explicit Schema(const nlohmann::json& schema) {
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), schema_);
  }

  /// Empty when `value` fits, else where it does not and why, a line each.
  std::string misfit(const nlohmann::json& value) const {
    valijson::ValidationResults results;
    valijson::Validator().validate(schema_, valijson::adapters::NlohmannJsonAdapter(value), &results);
    std::string out;
    for (const auto& error : results) {
      for (const std::string& step : error.context) out += step;
      out += ": " + error.description + "\n";
    }
    return out;
  }

 private:
  valijson::Schema schema_;
};

}  // namespace gently::spec
