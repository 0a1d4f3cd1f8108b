#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "gently/filter.h"

namespace gently {

/// The limit keeps the kernel from writing a file; only "not dumpable" also keeps it from feeding a
/// crash collector.
bool leave_no_core() {
  const rlimit none{0, 0};
  bool done = setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef __linux__
  done = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
  return done;
}

}  // namespace gently
