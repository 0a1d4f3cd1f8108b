// Asks the installed library for the reference answer.
#include <gently/gently.h>

#include <iostream>
#include <string_view>

int main() {
  constexpr std::string_view kAnswer =
      "I feel more connected when we check in throughout the day. "
      "Could we talk about a rhythm that feels good for both of us?";

  const gently::Built built = gently::Engine::build();
  for (const gently::BookError& error : built.errors) std::cerr << error.format() << '\n';
  if (!built) return 1;

  const gently::Result result =
      built.engine->rephrase("You never text me first. Do you even care?");
  std::cout << result.rephrased << '\n';
  return result.rephrased == kAnswer ? 0 : 1;
}
