// The writer's own habits: small letters throughout, mum or mom.
#pragma once

#include "compose/piece.h"
#include "language/reading.h"

namespace gently::compose {

/// First letter of the row large.
void capitalise(Pieces& pieces);

/// First letter of our own words small, as after a name and a comma; "I" stays.
void decapitalise(Pieces& pieces);

/// Our words as this writer would write them; the writer's own stay.
void follow_writer(Pieces& pieces, const language::Reading& reading);

}  // namespace gently::compose
