// gently check --report: what the writer of all these messages tends to say when hurt.
#pragma once

#include "cli/batch_options.h"
#include "cli/command.h"

namespace gently::cli {

/// The exit code.
int report_habits(const Common& common, BatchOptions& options);

}  // namespace gently::cli
