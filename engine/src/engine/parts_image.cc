#include "engine/parts.h"
#include "rules/book_image.h"

namespace gently {

std::string Engine::Parts::image() const {
  ImageWriter out;
  book.lexicon.write(out);
  rules::image_without_lexicon(out, const_cast<rules::Book&>(book));
  judge.write(out);
  return out.take();
}

std::unique_ptr<Engine::Parts> Engine::Parts::from_image(std::string_view image) {
  ImageReader in(image);
  rules::Book book(language::Lexicon::read(in));
  rules::image_without_lexicon(in, book);
  return std::make_unique<Parts>(std::move(book), in);
}

}  // namespace gently
