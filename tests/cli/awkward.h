// Files with nothing to change that are easy to damage: line ends, marks, quotes, blanks, odd
// characters.
#pragma once

#include <string>
#include <vector>

namespace gently::test {

using namespace std::string_literals;

/// Thirty texts, for text, paragraphs and lines.
inline std::vector<std::string> awkward_texts() {
  return {"",
          "\n",
          "\n\n\n",
          "\r\n",
          "no line end",
          "one line\n",
          "windows\r\nlines\r\n",
          "mixed\nends\r\nhere\r",
          "\xEF\xBB\xBFwith a mark\n",
          "\xEF\xBB\xBF",
          "  leading and trailing  \n",
          "\ttabs\tinside\t\n",
          "blank\n \n\t\nlines\n",
          "\n\nfirst blank\n",
          "last blank\n\n\n",
          "nul \0 inside\n"s,
          "\0\0\0"s,
          "emoji \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 family\n",
          "e\xCC\x81 decomposed, \xC3\xA9 composed\n",
          "right to left \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\n",
          "no\xC2\xA0"
          "break and \xE2\x80\x8Bzero width\n",
          "line\xE2\x80\xA8separator and \xC2\x85next line\n",
          "form\ffeed and \vvertical\n",
          "\x1B[31mcolour\x1B[0m\n",
          "back\\slash \\n \\u0041\n",
          "\"quoted\" 'single' `tick`\n",
          std::string(70000, 'x') + "\n",
          std::string(3000, '\n'),
          "a\n\rb\r\r\nc\n",
          "dinner at 7, bring 2 \xC2\xA3"
          "5 notes\n"};
}

/// Thirty lines of JSON that hold a text, as files.
inline std::vector<std::string> awkward_json() {
  return {"",
          "{\"text\":\"hi\"}",
          "{\"text\":\"hi\"}\n",
          "{\"text\":\"hi\"}\r\n",
          "\xEF\xBB\xBF{\"text\":\"hi\"}\n",
          "  { \"text\" : \"hi\" }  \n",
          "{\"text\":\"hi\",\"n\":123456789012345678901234567890}\n",
          "{\"text\":\"hi\",\"n\":1.0,\"m\":1e300}\n",
          "{\"n\":-0,\"text\":\"hi\"}\n",
          "{\"text\":\"\\u0068i\"}\n",
          "{\"text\":\"\\ud83d\\ude0a\"}\n",
          "{\"text\":\"a\\/b\"}\n",
          "{\"text\":\"\\\"quoted\\\" \\\\ \"}\n",
          "{\"te\\u0078t\":\"hi\"}\n",
          "{\"text\":\"one\",\"text\":\"two\"}\n",
          "{\"text\":\"\"}\n",
          "{\"text\":\" \"}\n",
          "{\"text\":\"a\\nb\\r\\nc\"}\n",
          "{\"a\":{\"text\":\"inner\"},\"text\":\"outer\"}\n",
          "{\"a\":[1,[2,\"]\"],{\"b\":\"}\"}],\"text\":\"hi\"}\n",
          "{\"text\":\"hi\",\"z\":null,\"b\":true}\n",
          "{\"text\":\"hi\",\"\":\"empty key\"}\n",
          "{\"text\":\"\\u0000\"}\n",
          "{\"text\":\"\xC3\xA9\"}\n",
          "{\"text\":\"e\xCC\x81\"}\n",
          "{\"text\":\"hi\"}\n{\"text\":\"there\"}",
          "{\t\"text\":\t\"tabs\"\t}\n",
          "{\"text\":\"\\u2028\"}\n",
          "{\"text\":\"\xE2\x80\xA8\"}\n",
          "{\"id\":\"7\",\"text\":\"" + std::string(70000, 'x') + "\"}\n"};
}

/// Thirty files of rows whose second column is called text.
inline std::vector<std::string> awkward_rows(char separator) {
  std::vector<std::string> files = {"id,text",
                                    "id,text\n",
                                    "id,text\r\n",
                                    "\xEF\xBB\xBFid,text\n1,hi\n",
                                    "\"id\",\"text\"\n1,hi\n",
                                    "id,text\n1,hi",
                                    "id,text\n1,\n",
                                    "id,text\n,\n",
                                    "id,text\n1,\"hi\"\n",
                                    "id,text\n1,\"\"\n",
                                    "id,text\n1,\"a\"\"b\"\n",
                                    "id,text\n1,\"a\nb\"\n",
                                    "id,text\r\n1,\"a\r\nb\"\r\n",
                                    "id,text\n1,\"a,b\"\n",
                                    "id,text\n1, hi \n",
                                    "id,text\n1,a \"b\" c\n",
                                    "id,text\n1,\"\"\"\"\n",
                                    "id,text\n\n1,hi\n\n",
                                    "id,text\n1,hi,more,cells\n",
                                    "id,text,text\n1,a,b\n",
                                    "id,text\n1,\"hi\"\r\n2,there\n",
                                    "id,text\n1,'hi'\n",
                                    "id,text\n\"1\n2\",hi\n",
                                    "id,text\n1,\xC3\xA9\n",
                                    "id,text\n\xE9,hi\n",
                                    "id,text\n1,a\tb;c|d\n",
                                    "id,text\n1,=SUM(A1)\n",
                                    "id,text,\n1,hi,\n",
                                    "id,text\n1,\"\n\n\n\"\n",
                                    "id,text\n1,\"" + std::string(70000, 'x') + "\"\n"};
  if (separator == ',') return files;
  for (std::string& file : files)
    for (char& c : file) c = c == ',' ? separator : c == separator ? ',' : c;
  return files;
}

/// Thirty documents.
inline std::vector<std::string> awkward_markdown() {
  return {"",
          "\n",
          "# Title\n",
          "Title\n=====\n",
          "Two\nlines\n---\n",
          "## Closed ##\n",
          "#\n",
          "a  \nhard break\n",
          "a\\\nhard break\n",
          "- one\n- two\n\n  more\n",
          "1. one\n   wrapped\n2. two\n",
          "> You never call me.\n> Do you even care?\n",
          "    You never call me.\n",
          "```\nYou never call me.\n```\n",
          "~~~sh\nYou never call me.\n~~~\n",
          "---\ntitle: You never call me.\n---\nHello\n",
          "<div>\nYou never call me.\n</div>\n",
          "`You never call me.`\n",
          "| a | b |\n|---|---|\n| 1 | 2 |\n",
          "[a]: http://example.org \"t\"\n\n[a]\n",
          "\xEF\xBB\xBF# Title\n\nHello\n",
          "windows\r\nlines\r\n\r\nmore\r\n",
          "no line end",
          "***\n",
          "* a\n\t* b\n\n\t\tcode\n",
          "![x](y.png)\n",
          "\\# no heading\n",
          "&amp; &#35;\n",
          "a\rb\rc\n",
          "> - quoted list\n>   more\n\nHello\n"};
}

}  // namespace gently::test
