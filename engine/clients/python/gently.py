"""gently for Python: says the same thing calmly.

    import gently
    engine = gently.Engine()
    print(engine.rephrase("You never text me first. Do you even care?").text)

Talks to libgently.so through ctypes; $GENTLY_LIBRARY names another file. Offsets are bytes of the UTF-8 text.
"""

import ctypes
import os
from ctypes import POINTER, byref, c_bool, c_char_p, c_double, c_int, c_int64, c_size_t, c_void_p
from dataclasses import dataclass, field
from typing import List, Optional


class View(ctypes.Structure):
    """Borrowed bytes: copied out at once, so nothing here outlives its handle."""
    _fields_ = [("data", c_void_p), ("length", c_size_t)]

    @classmethod
    def of(cls, text):
        data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogateescape")
        view = cls(ctypes.cast(c_char_p(data), c_void_p), len(data))
        view.keeps = data  # alive as long as the view
        return view

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode("utf-8", "surrogateescape") if self.length else ""


class OwnedString(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("length", c_size_t)]


class CContext(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("relation", View), ("tone", View), ("sensitivity", View),
                ("muted", POINTER(View)), ("muted_count", c_size_t), ("alternatives", c_size_t)]


class CFinding(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("rule", View), ("label", View), ("topic", View), ("why", View),
                ("begin", c_size_t), ("end", c_size_t), ("heat", c_double)]


class CMoment(ctypes.Structure):
    _fields_ = [("milliseconds", c_int64), ("hour", c_int)]


OUTCOMES = ("unchanged", "rephrased", "flagged", "kept")
VERDICTS = ("send", "suggest", "advise", "pass")

_lib = ctypes.CDLL(os.environ.get("GENTLY_LIBRARY", "libgently.so"))


def _declare(name, result, *arguments):
    function = getattr(_lib, name)
    function.restype = result
    function.argtypes = arguments
    return function


_string_free = _declare("gently_string_free", None, OwnedString)
_version = _declare("gently_version", c_char_p)
_engine_new = _declare("gently_engine_new", c_void_p, POINTER(OwnedString))
_engine_free = _declare("gently_engine_free", None, c_void_p)
_rephrase = _declare("gently_rephrase", c_void_p, c_void_p, View, POINTER(CContext))
_result_free = _declare("gently_result_free", None, c_void_p)
_outcome = _declare("gently_result_outcome", c_int, c_void_p)
_heat = _declare("gently_result_heat", c_bool, c_void_p, POINTER(c_double))
_count = _declare("gently_result_alternative_count", c_size_t, c_void_p)
_alternative = _declare("gently_result_alternative", View, c_void_p, c_size_t)
_finding = _declare("gently_result_finding", c_bool, c_void_p, c_size_t, POINTER(CFinding))
_views = {name: _declare("gently_result_" + name, View, c_void_p)
          for name in ("rephrased", "hint", "note_code", "note_text", "note_discreet", "incomplete")}
_filter_new = _declare("gently_filter_new", c_void_p, c_void_p, c_void_p)
_filter_free = _declare("gently_filter_free", None, c_void_p)
_outgoing = _declare("gently_filter_outgoing", c_void_p, c_void_p, View, View, CMoment, POINTER(View), c_size_t)
_verdict_free = _declare("gently_verdict_free", None, c_void_p)
_kind = _declare("gently_verdict_get_kind", c_int, c_void_p)
_hold = _declare("gently_verdict_hold", c_bool, c_void_p)
_verdict_result = _declare("gently_verdict_result", c_void_p, c_void_p)
_now = _declare("gently_now", CMoment)


def version():
    return _version().decode()


@dataclass
class Finding:
    rule: str
    label: str
    topic: str
    why: str
    begin: int
    end: int
    heat: float


@dataclass
class Result:
    outcome: str
    text: str  # the text to send, always
    heat: Optional[float] = None
    alternatives: List[str] = field(default_factory=list)
    findings: List[Finding] = field(default_factory=list)
    hint: str = ""
    note: str = ""
    incomplete: str = ""

    @classmethod
    def read(cls, handle):
        heat = c_double()
        has_heat = _heat(handle, byref(heat))
        text = {name: str(view(handle)) for name, view in _views.items()}
        out = cls(OUTCOMES[_outcome(handle)], text["rephrased"], heat.value if has_heat else None,
                  [str(_alternative(handle, i)) for i in range(_count(handle))],
                  hint=text["hint"], note=text["note_text"], incomplete=text["incomplete"])
        one = CFinding(size=ctypes.sizeof(CFinding))
        while _finding(handle, len(out.findings), byref(one)):
            out.findings.append(Finding(str(one.rule), str(one.label), str(one.topic), str(one.why), one.begin, one.end, one.heat))
        return out


@dataclass
class Verdict:
    kind: str
    hold: bool
    result: Result


class Engine:
    """The built-in rule book. Immutable; may be shared by threads."""

    def __init__(self):
        errors = OwnedString()
        self.handle = _engine_new(byref(errors))
        _string_free(errors)
        if not self.handle:
            raise MemoryError("gently: no engine")

    def __del__(self):
        _engine_free(getattr(self, "handle", None))

    def rephrase(self, text, relation="", tone="", sensitivity="", alternatives=1):
        context = CContext(size=ctypes.sizeof(CContext), alternatives=alternatives)
        context.relation, context.tone, context.sensitivity = given = [View.of(word) for word in (relation, tone, sensitivity)]
        message = View.of(text)
        handle = _rephrase(self.handle, message, byref(context))
        del given
        try:
            return Result.read(handle)
        finally:
            _result_free(handle)


class Filter:
    """Looks at each line of a chat client before it is sent. For one thread at a time."""

    def __init__(self, engine):
        self.handle = _filter_new(engine.handle, None)

    def __del__(self):
        _filter_free(getattr(self, "handle", None))

    def outgoing(self, conversation, line, nicks=(), when=None):
        people = (View * len(nicks))(*map(View.of, nicks))
        name, text = View.of(conversation), View.of(line)
        handle = _outgoing(self.handle, name, text, when or _now(), people, len(nicks))
        try:
            return Verdict(VERDICTS[_kind(handle)], _hold(handle), Result.read(_verdict_result(handle)))
        finally:
            _verdict_free(handle)
