"""Two clients for an IRC server on loopback: a plain one that keeps what it is told, and WeeChat with the plugin."""

import os
import queue
import shutil
import socket
import subprocess
import threading
import time

QUIET = 0.8  # so long nothing must arrive


def wait_for(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise TimeoutError(f"waited {seconds} s in vain for {what}")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Bob:
    """The second client: joins #tea and keeps what it is told."""

    def __init__(self, port):
        self.socket = wait_for(lambda: self.connect(port), "the server")
        self.heard = queue.Queue()   # (target, text) of people
        self.joined = threading.Event()
        self.say("NICK bob")
        self.say("USER bob 0 * :Bob")
        threading.Thread(target=self.listen, daemon=True).start()

    @staticmethod
    def connect(port):
        try:
            return socket.create_connection(("127.0.0.1", port), 1)
        except OSError:
            return None

    def say(self, line):
        self.socket.sendall(line.encode() + b"\r\n")

    def listen(self):
        self.socket.settimeout(None)
        for raw in self.socket.makefile("rb"):
            line = raw.decode(errors="surrogateescape").rstrip("\r\n")
            words = line.split(" ")
            if words[0] == "PING":
                self.say("PONG " + words[1])
            elif words[1] == "001":
                self.say("JOIN #tea")
            elif words[1] == "366":
                self.joined.set()
            elif words[1] == "PRIVMSG":
                self.heard.put((words[2], line.split(" :", 1)[1]))

    def hears(self, seconds=8):
        """The next message in #tea."""
        target, text = self.heard.get(timeout=seconds)
        assert target == "#tea", (target, text)
        return text

    def hears_nothing(self):
        time.sleep(QUIET)
        return self.heard.empty()


class WeeChat:
    """Ada's WeeChat, with the plugin in it and everything it may write below `root`."""

    def __init__(self, root, port, plugin):
        self.home = os.path.join(root, "weechat")
        os.makedirs(os.path.join(self.home, "plugins"))
        shutil.copy(plugin, os.path.join(self.home, "plugins", "gently.so"))
        self.fifo = os.path.join(root, "fifo")
        commands = [
            f"/set fifo.file.path {self.fifo}",
            "/fifo enable",
            "/set irc.server_default.anti_flood_prio_high 0",
            "/set irc.server_default.anti_flood_prio_low 0",
            f"/server add test 127.0.0.1/{port}",
            "/set irc.server.test.nicks ada",
            "/set irc.server.test.autojoin #tea",
            "/connect test",
        ]
        arguments = ["weechat-headless", "--dir", self.home]
        for command in commands:
            arguments += ["-r", command]
        places = {name: os.path.join(root, name.lower())
                  for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}
        for place in places.values():
            os.makedirs(place)
        self.process = subprocess.Popen(arguments, env={**os.environ, **places}, cwd=root, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(lambda: os.path.exists(self.fifo), "WeeChat")

    def run(self, text, buffer="irc.test.#tea"):
        with open(self.fifo, "wb", buffering=0) as fifo:
            fifo.write(f"{buffer} *{text}\n".encode())

    def enter(self):
        self.run("/input return")

    def type(self, text):
        """Clears the input line, types and presses Enter once."""
        self.run("/input delete_line")
        self.run("/input insert " + text.replace("\\", "\\\\"))
        self.enter()
