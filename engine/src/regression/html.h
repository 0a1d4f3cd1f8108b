// The figures as one page that needs nothing else: to be read in any browser, offline.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "regression/figures.h"
#include "regression/misses.h"

namespace gently::regression {

/// Sealed messages are in the figures, never among the texts shown.
std::string html_report(std::span<const Message> messages, std::span<const Answered> answers, const Figures& figures, const std::vector<Miss>& misses,
                        const std::string& title);

/// The page with “@DATA@” where its JSON goes.
std::string_view html_page();

}  // namespace gently::regression
