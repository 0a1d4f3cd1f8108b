// Marks what libgently offers; everything else in it is hidden.
#pragma once

#if defined(__GNUC__)
#define GENTLY_API __attribute__((visibility("default")))
#else
#define GENTLY_API
#endif
