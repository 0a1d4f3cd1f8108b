"""The plugin inside WeeChat, for real: weechat-headless and a second client meet on an IRC server on loopback.

What arrives at the second client is what counts. Keys are pressed through WeeChat's own /input, and what stands in the
input line is asked for through /eval. Usage: try_it.py PLUGIN.so
"""

import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from two_clients import QUIET, Bob, WeeChat, free_port, wait_for

PLUGIN = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else ""
HURTFUL = "You never text me first."
REFERENCE = ("I feel more connected when we check in throughout the day. "
             "Could we talk about a rhythm that feels good for both of us?")
SAME_PRESS = 0.4  # seconds within which a second Enter is the same key press
KEPT = {
    "N1": "You hit me on Saturday and I have the photos.",
    "N2": "I want to die.",
    "N3": "I said no. Stop touching me.",
    "N4": "The court order says 5pm Friday, not 7.",
    "N5": "You paid me less than the men for the same job.",
    "N7": "I'm leaving you. I won't be screamed at in my own home again.",
}
MENACE = "Send me your password now or I'll post the pictures."
CANARY = "quixotic-walrus-sings-at-dawn"


class TryIt(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = tempfile.mkdtemp(prefix="gently-weechat-")
        cls.addClassCleanup(shutil.rmtree, cls.root, ignore_errors=True)
        port = free_port()
        conf = os.path.join(cls.root, "ngircd.conf")
        with open(conf, "w") as file:
            file.write(f"[Global]\nName = irc.gently.test\nInfo = test\nListen = 127.0.0.1\nPorts = {port}\n"
                       "[Limits]\nMaxPenaltyTime = 0\nMaxConnectionsIP = 0\n"
                       "[Options]\nDNS = no\nIdent = no\nPAM = no\n")
        cls.server = subprocess.Popen(["ngircd", "-n", "-f", conf], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cls.addClassCleanup(cls.stop, cls.server)
        cls.bob = Bob(port)
        assert cls.bob.joined.wait(20), "bob is not in #tea"
        cls.weechat = WeeChat(cls.root, port, PLUGIN)
        cls.addClassCleanup(cls.stop, cls.weechat.process)
        wait_for(cls.ada_is_there, "ada in #tea")
        cls.weechat.run("/buffer irc.test.#tea", "core.weechat")
        cls.wait_until_rules_are_read()

    @classmethod
    def ada_is_there(cls):
        cls.weechat.run("/quote -server test PRIVMSG #tea :here", "core.weechat")
        try:
            return cls.bob.hears(0.5) == "here"
        except queue.Empty:
            return False

    @classmethod
    def wait_until_rules_are_read(cls):
        def held():
            cls.weechat.type(HURTFUL)
            try:
                cls.bob.hears(1)
                return False
            except queue.Empty:
                return True
        wait_for(held, "the rule book")

    @staticmethod
    def stop(process):
        if process.poll() is None:
            process.terminate()
            process.wait(10)

    def setUp(self):
        while not self.bob.heard.empty():
            self.bob.heard.get()
        time.sleep(SAME_PRESS)
        self.weechat.run("/input delete_line")
        # Each test is a conversation of its own: what was said in the one before is no longer remembered.
        self.weechat.run("/set gently.look.pause_seconds 1")
        self.weechat.run("/set gently.look.pause_seconds 0")
        self.weechat.run("/gently on")

    def ask(self, expression):
        """What WeeChat says an expression is worth."""
        self.weechat.run("/eval /quote -server test PRIVMSG bob :=" + expression)
        target, text = self.bob.heard.get(timeout=8)
        self.assertEqual(target, "bob", text)
        return text[1:]

    def input_line(self):
        return self.ask("${buffer.input_buffer}")

    def lines(self, count):
        """The last lines on the screen, oldest first."""
        path = "buffer.own_lines.last_line"
        out = []
        for _ in range(count):
            out.insert(0, self.ask("${info:strip_color,}${" + path + ".data.message}"))
            path += ".prev_line"
        return [text for text in out]

    # ---- what is harmless leaves at once, and as it is

    def test_a_calm_line_leaves_with_one_key_press(self):
        for line in ("See you at 6!", "It's 2 AM 😂 \\o/", "bob: the 18:05, platform 3", "bob, lovely to see you on Sunday",
                     "https://example.org/you-never-listen?x=1#y", "`you_never(listen)`", "s/you never/you always/",
                     "<bob> You never text me first."):
            self.weechat.type(line)
            self.assertEqual(self.bob.hears(), line)
            self.assertEqual(self.input_line(), "")

    def test_commands_are_commands(self):
        self.weechat.type("/me never listens, does she")
        self.assertEqual(self.bob.hears(), "\x01ACTION never listens, does she\x01")
        self.weechat.type("/msg bob You never text me first.")
        self.assertEqual(self.bob.heard.get(timeout=8), ("bob", "You never text me first."))
        self.weechat.type("//you are late")
        self.assertEqual(self.bob.hears(), "/you are late")

    # ---- what may hurt waits for a choice

    def test_a_hurtful_line_is_not_sent_before_a_choice(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.assertEqual(self.input_line(), HURTFUL)

    def test_enter_again_sends_the_original(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.assertEqual(self.input_line(), "")

    def test_a_double_enter_sends_nothing(self):
        self.weechat.type(HURTFUL)
        self.weechat.enter()
        self.weechat.enter()
        self.assertTrue(self.bob.hears_nothing())
        self.assertEqual(self.input_line(), HURTFUL)

    def test_the_card_offers_numbered_alternatives(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        card = "\n".join(self.lines(6))
        self.assertIn("criticism", card)
        for number in "123":
            self.assertRegex(card, rf"(?m)^\W*(\x19\S*)?{number}")
        self.assertIn(REFERENCE, card)
        self.assertIn("Enter sends your own words", card)

    def test_an_alternative_is_put_into_the_input_line_and_sent_from_there(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently use")
        self.assertEqual(self.input_line(), REFERENCE)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), REFERENCE)

    def test_a_number_typed_with_enter_enter_does_not_send_what_it_brought(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.type("/gently use 1")
        self.weechat.enter()
        self.assertTrue(self.bob.hears_nothing())
        self.assertEqual(self.input_line(), REFERENCE)

    def test_the_words_can_be_edited(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently use 1")
        self.weechat.run("/input insert \\x20Tea?")
        time.sleep(SAME_PRESS)
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), REFERENCE + " Tea?")

    def test_the_original_is_one_key_away(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        seen = []
        for _ in range(4):
            self.weechat.run("/gently use")
            seen.append(self.input_line())
        self.assertEqual(len(set(seen)), 4)
        self.assertEqual(seen[3], HURTFUL)

    def test_a_nick_prefix_comes_back(self):
        self.weechat.type("bob: " + HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently use 1")
        time.sleep(SAME_PRESS)
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), "bob: " + REFERENCE)

    def test_where_there_is_no_answer_a_hint_is_given_and_enter_sends(self):
        line = "why do you even need a password"
        self.weechat.type(line)
        self.assertTrue(self.bob.hears_nothing())
        self.assertIn("What are you afraid of?", "\n".join(self.lines(3)))
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), line)

    def test_a_guided_answer_is_put_together_and_sent_from_the_input_line(self):
        self.weechat.type("why do you even need a password")
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently guide")
        self.assertIn("camera", "\n".join(self.lines(9)))
        for number in (1, 2, 1):
            self.weechat.run(f"/gently guide {number}")
        words = self.input_line()
        self.assertRegex(words, r"^i feel .* when .*\?$")
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), words)

    # ---- what must stay sharp never waits

    def test_a_kept_line_leaves_at_once_even_in_a_burst_with_slowing_down(self):
        self.weechat.run("/set gently.look.pause_seconds 30")
        for turn in range(4):
            self.weechat.type(f"are you mad at me?? {turn}")
        self.weechat.type("Grow up, you pathetic idiot")
        self.assertTrue(self.bob.hears_nothing())
        for code, line in KEPT.items():
            self.weechat.type(line)
            start = time.monotonic()
            self.assertEqual(self.bob.hears(), line, code)
            self.assertLess(time.monotonic() - start, 2, code)
            self.assertEqual(self.input_line(), "")

    def test_a_threat_of_the_writers_own_is_asked_about_once(self):
        self.weechat.type(MENACE)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), MENACE)

    # ---- settings

    def test_slowing_down_waits_as_long_as_was_chosen(self):
        self.weechat.run("/set gently.look.pause_seconds 3")
        self.weechat.type("Grow up, you pathetic idiot")
        time.sleep(1)
        self.weechat.enter()
        self.assertTrue(self.bob.hears_nothing())
        time.sleep(2)
        self.weechat.enter()
        self.assertEqual(self.bob.hears(), "Grow up, you pathetic idiot")

    def test_off_is_off_and_outlives_the_plugin(self):
        self.weechat.run("/gently off")
        self.weechat.run("/plugin unload gently")
        self.weechat.run("/plugin load gently")
        time.sleep(3)
        self.weechat.type(HURTFUL)
        self.assertEqual(self.bob.hears(), HURTFUL)
        self.weechat.run("/gently on")
        self.wait_until_rules_are_read()

    def test_a_muted_rule_is_silent(self):
        self.weechat.type(HURTFUL)
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently mute")
        self.weechat.type("You never text me first, Tom.")
        heard = self.bob.hears_nothing()
        self.weechat.run("/gently unmute")
        self.assertFalse(heard)

    def test_a_line_is_kept_for_the_morning_in_memory(self):
        self.weechat.type("Grow up, you pathetic idiot")
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently later")
        self.assertEqual(self.input_line(), "")
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently later")
        self.assertEqual(self.input_line(), "Grow up, you pathetic idiot")
        self.weechat.run("/gently later")
        self.assertIn("No line is on hold", "\n".join(self.lines(1)))

    def test_without_the_plugin_lines_go_as_ever(self):
        self.weechat.run("/plugin unload gently")
        self.weechat.type(HURTFUL)
        heard = self.bob.hears()
        self.weechat.run("/plugin load gently")
        self.wait_until_rules_are_read()
        self.assertEqual(heard, HURTFUL)

    # ---- last of all

    def test_zz_nothing_of_a_message_is_found_on_disk(self):
        # WeeChat's own logger stays on: what is held must not reach it.
        self.weechat.type(f"You never text me first, {CANARY}.")
        self.assertTrue(self.bob.hears_nothing())
        self.weechat.run("/gently relation partner")
        self.weechat.run("/gently guide")
        self.weechat.run("/gently guide 1")
        self.weechat.run("/gently use")
        self.weechat.run("/gently later")
        self.weechat.type(f"{CANARY}! You never text me first.")
        self.assertTrue(self.bob.hears_nothing())
        # What is sent is logged by WeeChat itself unless that is switched off.
        self.weechat.run("/plugin unload logger")
        line = f"You hit me on Saturday, {CANARY}."
        self.weechat.type(line)
        self.assertEqual(self.bob.hears(), line)
        self.weechat.run("/save")
        time.sleep(0.5)
        self.weechat.process.send_signal(signal.SIGABRT)  # a crash: no core, or none with the words
        self.weechat.process.wait(20)
        found = []
        for folder, _, files in os.walk(self.root):
            for name in files:
                path = os.path.join(folder, name)
                if not os.path.isfile(path):
                    continue  # the pipe that commands come through
                with open(path, "rb") as file:
                    if CANARY.encode() in file.read():
                        found.append(path)
        self.assertEqual(found, [])
        kept = os.path.join(self.root, "xdg_config_home", "gently", "conversations.json")
        self.assertEqual(os.stat(kept).st_mode & 0o777, 0o600)
        with open(kept) as file:
            self.assertNotIn("tea", file.read().replace("“gently forget”", ""))


if __name__ == "__main__":
    unittest.main(verbosity=1)
