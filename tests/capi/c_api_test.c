/* The C interface, used from C as a stranger would: against libgently.so and its header alone. */
#include <gently/gently_c.h>
#include <stdio.h>
#include <stdlib.h>

static int failures = 0;

#define CHECK(fact)                                                      \
  do {                                                                   \
    if (!(fact)) {                                                       \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #fact); \
      ++failures;                                                        \
    }                                                                    \
  } while (0)

static bool is(gently_view view, const char* text) {
  return view.length == strlen(text) &&
         (view.length == 0 || memcmp(view.data, text, view.length) == 0);
}

static const char* const kHurtful = "You never text me first. Do you even care?";
static const char* const kReference =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that "
    "feels good for both of us?";

static void a_message_is_rephrased(const gently_engine* engine) {
  gently_result* result = gently_rephrase(engine, gently_string(kHurtful), NULL);
  gently_finding finding = {
      sizeof(gently_finding), {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, 0, 0, 0};
  double heat = -1;
  CHECK(gently_result_outcome(result) == GENTLY_REPHRASED);
  CHECK(is(gently_result_rephrased(result), kReference));
  CHECK(gently_result_heat(result, &heat) && heat > 0.5 && heat <= 1);
  CHECK(gently_result_alternative_count(result) == 1);
  CHECK(is(gently_result_alternative(result, 0), kReference));
  CHECK(is(gently_result_alternative_mode(result, 0), "positive"));
  CHECK(gently_result_alternative(result, 1).data == NULL);
  CHECK(gently_result_finding_count(result) == 2);
  CHECK(gently_result_finding(result, 0, &finding));
  CHECK(is(finding.label, "criticism"));
  CHECK(is(finding.topic, "texting-first"));
  CHECK(finding.begin == 0 && finding.end == 24);
  CHECK(!gently_result_finding(result, 2, &finding));
  CHECK(gently_result_note_code(result).length == 0);
  CHECK(gently_result_incomplete(result).length == 0);
  gently_result_free(result);
}

static void a_context_is_heeded(const gently_engine* engine) {
  gently_context context = GENTLY_CONTEXT_INIT;
  gently_result* result;
  gently_view muted[2];
  context.relation = gently_string("coparent");
  context.alternatives = 3;
  result = gently_rephrase(engine, gently_string("You never stick to the schedule."), &context);
  CHECK(gently_result_outcome(result) == GENTLY_REPHRASED);
  CHECK(gently_result_alternative_count(result) > 1);
  gently_result_free(result);
  muted[0] = gently_string("criticism/never-do");
  muted[1] = gently_string("testing/even-care");
  context.muted = muted;
  context.muted_count = 2;
  result = gently_rephrase(engine, gently_string("You never text me first."), &context);
  CHECK(gently_result_outcome(result) == GENTLY_UNCHANGED);
  gently_result_free(result);
}

static void an_older_program_has_a_smaller_context(const gently_engine* engine) {
  gently_context context = GENTLY_CONTEXT_INIT;
  gently_result* result;
  context.size = offsetof(gently_context, tone);
  context.alternatives = 6; /* beyond its size: not looked at */
  result = gently_rephrase(engine, gently_string(kHurtful), &context);
  CHECK(gently_result_alternative_count(result) == 1);
  gently_result_free(result);
}

static void a_report_of_harm_is_kept(const gently_engine* engine) {
  const char* text = "You hit me on Saturday and I have the photos.";
  gently_result* result = gently_rephrase(engine, gently_string(text), NULL);
  CHECK(gently_result_outcome(result) == GENTLY_KEPT);
  CHECK(is(gently_result_rephrased(result), text));
  CHECK(!gently_result_heat(result, NULL));
  CHECK(is(gently_result_note_code(result), "N1"));
  CHECK(is(gently_result_note_discreet(result), "Left as written."));
  gently_result_free(result);
}

static void any_bytes_come_back(const gently_engine* engine) {
  const char bytes[] = {'Y', 'o', 'u', '\0', '\xff', '\xfe'};
  gently_view text;
  gently_result* result;
  text.data = bytes;
  text.length = sizeof bytes;
  result = gently_rephrase(engine, text, NULL);
  CHECK(gently_result_rephrased(result).length == sizeof bytes);
  CHECK(memcmp(gently_result_rephrased(result).data, bytes, sizeof bytes) == 0);
  CHECK(gently_result_incomplete(result).length != 0);
  gently_result_free(result);
  text.data = NULL;
  text.length = 0;
  result = gently_rephrase(engine, text, NULL);
  CHECK(gently_result_rephrased(result).length == 0);
  gently_result_free(result);
}

static void faults_of_rules_are_told(void) {
  gently_owned_string errors;
  gently_book_file file;
  gently_engine* engine;
  file.path = gently_string("shapes/contempt/walrus.yaml");
  file.content = gently_string("rule: walrus\nlabel: contemt\n");
  engine = gently_engine_new_with(&file, 1, true, &errors);
  CHECK(engine != NULL);
  CHECK(errors.length > 0 && errors.data[errors.length] == '\0');
  CHECK(strstr(errors.data, "walrus.yaml:2") != NULL);
  gently_string_free(errors);
  gently_engine_free(engine);
  engine = gently_engine_new_with(NULL, 0, false, &errors);
  gently_string_free(errors);
  gently_engine_free(engine);
  gently_engine_free(NULL);
}

static void a_filter_holds_a_line_once(const gently_engine* engine) {
  gently_filter* filter = gently_filter_new(engine, NULL);
  gently_view ada = gently_string("ada"), line = gently_string("bob: You never text me first.");
  gently_moment when = {1000, 12};
  gently_verdict* verdict = gently_filter_outgoing(filter, ada, line, when, NULL, 0);
  const gently_result* result = gently_verdict_result(verdict);
  CHECK(gently_verdict_get_kind(verdict) == GENTLY_SUGGEST);
  CHECK(gently_verdict_hold(verdict) && !gently_verdict_repeated(verdict));
  CHECK(gently_result_alternative_count(result) == 3);
  CHECK(strncmp(gently_result_alternative(result, 0).data, "bob: ", 5) == 0);
  CHECK(gently_verdict_trouble(verdict).length == 0);
  gently_verdict_free(verdict);
  when.milliseconds += 100;
  verdict = gently_filter_outgoing(filter, ada, line, when, NULL, 0);
  CHECK(gently_verdict_hold(verdict) && gently_verdict_repeated(verdict));
  when.milliseconds += gently_verdict_wait_milliseconds(verdict);
  gently_verdict_free(verdict);
  verdict = gently_filter_outgoing(filter, ada, line, when, NULL, 0);
  CHECK(!gently_verdict_hold(verdict));
  gently_verdict_free(verdict);
  gently_filter_free(filter);
  gently_filter_free(NULL);
}

static void a_filter_outlives_its_engine_and_keeps_settings(void) {
  gently_engine* engine = gently_engine_new(NULL);
  gently_filter_options options = GENTLY_FILTER_OPTIONS_INIT;
  gently_conversation off = GENTLY_CONVERSATION_INIT;
  gently_filter* filter;
  gently_verdict* verdict;
  gently_owned_string fault;
  options.pause_seconds = 5;
  filter = gently_filter_new(engine, &options);
  gently_engine_free(engine);
  verdict =
      gently_filter_outgoing(filter, gently_string("ada"),
                             gently_string("Grow up, you pathetic idiot"), gently_now(), NULL, 0);
  CHECK(gently_verdict_wait_milliseconds(verdict) == 5000);
  CHECK(gently_verdict_card_number(verdict) > 0);
  CHECK(gently_verdict_card_text(verdict).length > 0);
  gently_verdict_free(verdict);
  off.on = false;
  fault = gently_filter_set(filter, gently_string("bob"), &off);
  CHECK(fault.length == 0);
  gently_string_free(fault);
  verdict = gently_filter_outgoing(filter, gently_string("bob"), gently_string(kHurtful),
                                   gently_now(), NULL, 0);
  CHECK(gently_verdict_get_kind(verdict) == GENTLY_SEND);
  gently_verdict_free(verdict);
  fault = gently_filter_forget(filter);
  CHECK(fault.length == 0);
  gently_string_free(fault);
  verdict = gently_filter_outgoing(filter, gently_string("bob"), gently_string(kHurtful),
                                   gently_now(), NULL, 0);
  CHECK(gently_verdict_get_kind(verdict) == GENTLY_SUGGEST);
  gently_verdict_free(verdict);
  gently_filter_incoming(filter, gently_string("bob"), gently_now());
  gently_filter_free(filter);
}

int main(void) {
  gently_owned_string errors;
  gently_engine* engine = gently_engine_new(&errors);
  if (engine == NULL) return 1;
  CHECK(gently_engine_book_sha256(engine).length == 64);
  CHECK(strlen(gently_version()) >= 5);
  gently_string_free(errors);
  a_message_is_rephrased(engine);
  a_context_is_heeded(engine);
  an_older_program_has_a_smaller_context(engine);
  a_report_of_harm_is_kept(engine);
  any_bytes_come_back(engine);
  faults_of_rules_are_told();
  a_filter_holds_a_line_once(engine);
  a_filter_outlives_its_engine_and_keeps_settings();
  CHECK(gently_leave_no_core());
  gently_engine_free(engine);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
