"""The lines of keys in TOML."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from newslint.config.lines import key_lines

TOML = '''\
a = 1 # x = 2
"b c" = """
d = 3
"""
e.f = { g = [1, { h = "]}" }], 'i' = 2 }
k = [
  "x", # , "y"
  "z",
]
[tool."news.lint"]
l = '\\'
[[m.n]]
o = 1
[[m.n]]
o = 2
[m.n.p]
q = 1979-05-27T07:32:00
'''


def test_lines() -> None:
    lines = key_lines(TOML)
    assert lines["a",] == 1
    assert lines["b c",] == 2
    assert ("d",) not in lines
    assert lines["e", "f", "g", 1, "h"] == 5
    assert lines["e", "f", "i"] == 5
    assert lines["k", 1] == 8
    assert lines["tool", "news.lint", "l"] == 11
    assert lines["m", "n", 0, "o"] == 13
    assert lines["m", "n", 1, "o"] == 15
    assert lines["m", "n", 1, "p", "q"] == 17


@given(st.text(alphabet="ab=[]{}\"'\\#.,\n \t1"))
def test_any_text_comes_to_an_end(text: str) -> None:
    assert all(1 <= line <= text.count("\n") + 1 for line in key_lines(text).values())


keys = st.text(alphabet="abc-. é\"'", min_size=1, max_size=4)


@given(st.dictionaries(keys, st.text(alphabet="a]}\"'#=\n\\"), max_size=6))
def test_every_key_has_its_line(table: dict[str, str]) -> None:
    text = "".join(f"{json.dumps(key)} = {json.dumps(value)}\n" for key, value in table.items())
    lines = key_lines(text)
    for number, key in enumerate(table, 1):
        shown = json.dumps(key)[1:-1]
        assert lines[shown,] == number
