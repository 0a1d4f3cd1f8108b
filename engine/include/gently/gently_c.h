/* gently_c.h: gently for C, and for every language that can call C.
 *
 *   gently_owned_string errors;
 *   gently_engine* engine = gently_engine_new(&errors);           // the built-in rule book
 *   if (errors.length != 0) fprintf(stderr, "%s\n", errors.data);
 *   gently_string_free(errors);
 *   gently_result* result = gently_rephrase(engine, gently_string("You never text me first."),
 * NULL); gently_view words = gently_result_rephrased(result);          // lives as long as the
 * result printf("%.*s\n", (int)words.length, words.data); gently_result_free(result);
 *   gently_engine_free(engine);
 *
 * Ownership is in the type. A gently_view is borrowed: it lives as long as the handle it came from,
 * and need not end in a zero byte. A gently_owned_string is the caller's: it ends in a zero byte
 * that its length does not count, and goes back through gently_string_free. Every handle goes back
 * through its own _free, which takes NULL too.
 *
 * Nothing is thrown and nothing is printed. Text may be any bytes. A function that returns a handle
 * returns NULL only when memory runs out, or where it says so. An engine may be shared by threads;
 * a filter is for one thread at a time; a result or verdict may be read by many.
 *
 * Structs that may grow begin with their size: set it with the _INIT macro, so that a newer library
 * knows which fields an older program has. Fields are never removed or moved. What the four
 * outcomes and verdicts mean stands in gently.h and filter.h.
 */
#ifndef GENTLY_GENTLY_C_H
#define GENTLY_GENTLY_C_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(_WIN32) || !defined(__GNUC__)
#define GENTLY_C_API
#else
#define GENTLY_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct gently_engine gently_engine;
typedef struct gently_result gently_result;
typedef struct gently_filter gently_filter;
typedef struct gently_verdict gently_verdict;

/* Borrowed bytes. {NULL, 0} is the empty view. */
typedef struct gently_view {
  const char* data;
  size_t length;
} gently_view;

/* Bytes of the caller's. */
typedef struct gently_owned_string {
  char* data;
  size_t length;
} gently_owned_string;

/* The view of a string that ends in a zero byte; NULL is empty. */
static inline gently_view gently_string(const char* text) {
  gently_view view;
  view.data = text;
  view.length = text == NULL ? 0 : strlen(text);
  return view;
}

GENTLY_C_API void gently_string_free(gently_owned_string string);

/* "0.1.0"; static. */
GENTLY_C_API const char* gently_version(void);

/* ---- engine
 * ------------------------------------------------------------------------------------------------------
 */

/* A file of a rule book: its path below the book's folder, and its bytes. */
typedef struct gently_book_file {
  gently_view path;
  gently_view content;
} gently_book_file;

/* The built-in rule book. `errors`, unless NULL, is set to all faults, a line each at least; faulty
 * rules are left out. NULL when there is nothing to work with. */
GENTLY_C_API gently_engine* gently_engine_new(gently_owned_string* errors);

/* The same with `count` files laid over the built-in book, or instead of it. */
GENTLY_C_API gently_engine* gently_engine_new_with(const gently_book_file* files, size_t count,
                                                   bool with_builtin, gently_owned_string* errors);
GENTLY_C_API void gently_engine_free(gently_engine* engine);
GENTLY_C_API gently_view gently_engine_book_sha256(const gently_engine* engine);

/* ---- rephrase
 * ----------------------------------------------------------------------------------------------------
 */

/* Who it is for and how it should sound. An empty view is the default. */
typedef struct gently_context {
  size_t size; /* sizeof(gently_context) */
  gently_view
      relation; /* partner family friend coparent ex work flatmate neighbour unknown, or an alias */
  gently_view tone;         /* plain warm brief */
  gently_view sensitivity;  /* careful balanced keen */
  const gently_view* muted; /* rule ids that shall be silent */
  size_t muted_count;
  size_t alternatives; /* whole messages to offer, at most (1 to 6); 0: 1 */
} gently_context;
#define GENTLY_CONTEXT_INIT \
  { sizeof(gently_context), {NULL, 0}, {NULL, 0}, {NULL, 0}, NULL, 0, 0 }

typedef enum gently_outcome {
  GENTLY_UNCHANGED = 0,
  GENTLY_REPHRASED = 1,
  GENTLY_FLAGGED = 2,
  GENTLY_KEPT = 3
} gently_outcome;

/* A hurtful sentence, bytes [begin, end) of the text. */
typedef struct gently_finding {
  size_t size; /* sizeof(gently_finding), set by the caller */
  gently_view rule;
  gently_view label;
  gently_view topic; /* empty: none is certain */
  gently_view why;
  size_t begin;
  size_t end;
  double heat; /* 0 to 1 */
} gently_finding;

/* `context` may be NULL. Linear in the length. */
GENTLY_C_API gently_result* gently_rephrase(const gently_engine* engine, gently_view text,
                                            const gently_context* context);
GENTLY_C_API void gently_result_free(gently_result* result);

GENTLY_C_API gently_outcome gently_result_outcome(const gently_result* result);
GENTLY_C_API gently_view
gently_result_rephrased(const gently_result* result); /* the text to send, always */
GENTLY_C_API bool gently_result_heat(const gently_result* result,
                                     double* heat); /* false: none, for it was kept */
GENTLY_C_API size_t gently_result_alternative_count(const gently_result* result);
/* Empty beyond the last. */
GENTLY_C_API gently_view gently_result_alternative(const gently_result* result, size_t index);
GENTLY_C_API gently_view gently_result_alternative_mode(const gently_result* result, size_t index);
GENTLY_C_API size_t gently_result_finding_count(const gently_result* result);
/* False beyond the last. */
GENTLY_C_API bool gently_result_finding(const gently_result* result, size_t index,
                                        gently_finding* finding);
GENTLY_C_API gently_view gently_result_hint(const gently_result* result);      /* empty: none */
GENTLY_C_API gently_view gently_result_note_code(const gently_result* result); /* "N1", or empty */
GENTLY_C_API gently_view
gently_result_note_text(const gently_result* result); /* for the writer's eyes */
GENTLY_C_API gently_view
gently_result_note_discreet(const gently_result* result); /* safe over a shoulder */
GENTLY_C_API gently_view
gently_result_incomplete(const gently_result* result); /* why it was not read, or empty */

/* ---- filter
 * ------------------------------------------------------------------------------------------------------
 */

/* The settings of one conversation. An empty view is the default. */
typedef struct gently_conversation {
  size_t size; /* sizeof(gently_conversation) */
  bool on;
  gently_view relation;
  gently_view tone;
  gently_view sensitivity;
  const gently_view* muted;
  size_t muted_count;
} gently_conversation;
#define GENTLY_CONVERSATION_INIT \
  { sizeof(gently_conversation), true, {NULL, 0}, {NULL, 0}, {NULL, 0}, NULL, 0 }

typedef struct gently_filter_options {
  size_t size;         /* sizeof(gently_filter_options) */
  gently_view file;    /* where settings are kept; empty: only in memory */
  int pause_seconds;   /* 0 to 60 */
  bool pace;           /* a card when many messages go unanswered */
  size_t alternatives; /* 0: 3 */
} gently_filter_options;
#define GENTLY_FILTER_OPTIONS_INIT \
  { sizeof(gently_filter_options), {NULL, 0}, 0, true, 0 }

/* When the writer pressed the key. */
typedef struct gently_moment {
  int64_t milliseconds; /* since any fixed point, never running backwards */
  int hour;             /* the writer's local one, 0 to 23; -1: not known */
} gently_moment;

typedef enum gently_verdict_kind {
  GENTLY_SEND = 0,
  GENTLY_SUGGEST = 1,
  GENTLY_ADVISE = 2,
  GENTLY_PASS = 3
} gently_verdict_kind;

/* The clock of this machine. */
GENTLY_C_API gently_moment gently_now(void);

/* `options` may be NULL. The engine may be freed before the filter. */
GENTLY_C_API gently_filter* gently_filter_new(const gently_engine* engine,
                                              const gently_filter_options* options);
GENTLY_C_API void gently_filter_free(gently_filter* filter);

/* The line in the input box when Enter was pressed. NULL, when memory runs out: send the line. */
GENTLY_C_API gently_verdict* gently_filter_outgoing(gently_filter* filter, gently_view conversation,
                                                    gently_view line, gently_moment when,
                                                    const gently_view* nicks, size_t nick_count);
GENTLY_C_API void gently_filter_chosen(gently_filter* filter, gently_view conversation,
                                       gently_view line, gently_moment when);
GENTLY_C_API void gently_filter_incoming(gently_filter* filter, gently_view conversation,
                                         gently_moment when);

/* Why the settings could not be kept, or an empty string. */
GENTLY_C_API gently_owned_string gently_filter_set(gently_filter* filter, gently_view conversation,
                                                   const gently_conversation* settings);
/* Wipes the file and all that is remembered. Why it could not, or an empty string. */
GENTLY_C_API gently_owned_string gently_filter_forget(gently_filter* filter);

GENTLY_C_API void gently_verdict_free(gently_verdict* verdict);
GENTLY_C_API gently_verdict_kind gently_verdict_get_kind(const gently_verdict* verdict);
GENTLY_C_API bool gently_verdict_hold(
    const gently_verdict* verdict); /* the line stays in the input box for now */
GENTLY_C_API bool gently_verdict_repeated(
    const gently_verdict* verdict); /* held already: nothing new to show */
GENTLY_C_API int64_t gently_verdict_wait_milliseconds(const gently_verdict* verdict);
/* Alternatives, reasons, hint and note; lives as long as the verdict, and is not to be freed. */
GENTLY_C_API const gently_result* gently_verdict_result(const gently_verdict* verdict);
GENTLY_C_API int gently_verdict_card_number(const gently_verdict* verdict); /* 0: no pause card */
GENTLY_C_API gently_view gently_verdict_card_text(const gently_verdict* verdict);
GENTLY_C_API bool gently_verdict_morning(const gently_verdict* verdict);
GENTLY_C_API gently_view
gently_verdict_trouble(const gently_verdict* verdict); /* for the writer, or empty */

/* Keeps the memory of this process out of core dumps. False when the system refuses. */
GENTLY_C_API bool gently_leave_no_core(void);

#ifdef __cplusplus
}
#endif

#endif
