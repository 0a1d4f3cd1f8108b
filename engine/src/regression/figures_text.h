// Figures for people and for machines.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "regression/figures.h"

namespace gently::regression {

/// The main figures by name, with the unit a reader expects ("per 1,000"); in a fixed order.
struct NamedRate {
  std::string name;
  Rate rate;
  int per = 100;
};
std::vector<NamedRate> main_figures(const Figures& figures);

/// "61.3  (59.0 to 63.5)  1107 of 1806".
std::string rate_text(const Rate& rate, int per);

/// Tables in plain text, at most 110 columns wide.
std::string figures_table(const Figures& figures);

/// Keys in a fixed order; each rate with hits, of, share, low and high.
nlohmann::ordered_json figures_json(const Figures& figures);

}  // namespace gently::regression
