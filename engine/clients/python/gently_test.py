import unittest

import gently

REFERENCE = ("I feel more connected when we check in throughout the day. "
             "Could we talk about a rhythm that feels good for both of us?")


class Gently(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.engine = gently.Engine()

    def test_a_message_is_rephrased(self):
        result = self.engine.rephrase("You never text me first. Do you even care?", alternatives=3)
        self.assertEqual(result.outcome, "rephrased")
        self.assertEqual(result.text, REFERENCE)
        self.assertEqual(result.alternatives[0], REFERENCE)
        self.assertEqual([finding.label for finding in result.findings], ["criticism", "testing"])
        self.assertEqual((result.findings[0].begin, result.findings[0].end), (0, 24))
        self.assertGreater(result.heat, 0.5)

    def test_a_report_of_harm_is_kept(self):
        text = "You hit me on Saturday and I have the photos."
        result = self.engine.rephrase(text)
        self.assertEqual((result.outcome, result.text, result.heat), ("kept", text, None))
        self.assertTrue(result.note)

    def test_any_bytes_come_back(self):
        for text in ("", "\0", "naïve 😂", b"You \xff never".decode("utf-8", "surrogateescape"), "x" * 3_000_000):
            self.assertEqual(self.engine.rephrase(text).text, text)

    def test_a_filter_holds_a_hurtful_line_once(self):
        chat = gently.Filter(self.engine)
        line = "ada, You never text me first."
        first = chat.outgoing("#tea", line, nicks=["ada"], when=gently.CMoment(1000, 12))
        self.assertEqual((first.kind, first.hold), ("suggest", True))
        self.assertTrue(first.result.alternatives[0].startswith("ada, "))
        again = chat.outgoing("#tea", line, nicks=["ada"], when=gently.CMoment(9000, 12))
        self.assertEqual((again.kind, again.hold), ("send", False))

    def test_it_knows_its_version(self):
        self.assertRegex(gently.version(), r"^\d+\.\d+\.\d+$")


if __name__ == "__main__":
    unittest.main()
