"""The wheel as it is installed: the contract, the border, other threads."""

import contextlib
import io
import json
import pickle
import re
import threading
import unittest
from pathlib import Path

import nutgraf

GOLDEN = Path(__file__).parents[2] / "tests" / "golden"
TEXT = "Harbour bridge opens 🏆\n\nOSLO, 4 May 2026 – “It took three years 👩‍👧, and €1.2 billion,” said Anna Berg, mayor of Oslo."


def excerpts(value):
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from excerpts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from excerpts(inner)


class Contract(unittest.TestCase):
    def test_every_excerpt_is_a_slice_of_the_text(self):
        for text in [TEXT, *(path.read_text() for path in GOLDEN.glob("*.txt"))]:
            found = list(excerpts(nutgraf.summarize(text)))
            self.assertTrue(found)
            for excerpt in found:
                self.assertEqual(text[excerpt["start"] : excerpt["end"]], excerpt["text"])

    def test_a_quote_has_its_speaker(self):
        (quote,) = nutgraf.summarize(TEXT)["quotes"]
        self.assertEqual(quote["speaker"]["name"], "Anna Berg")

    def test_the_json_is_that_of_the_package(self):
        for path in sorted(GOLDEN.glob("*.json")):
            with self.subTest(path.name):
                text = path.with_suffix(".txt").read_text()
                self.assertEqual(json.loads(nutgraf.summarize_json(text)), json.loads(path.read_text()))

    def test_numbers_are_written_as_javascript_writes_them(self):
        self.assertIn('"value":1200000000,', nutgraf.summarize_json(TEXT))

    def test_sentences_do_not_overlap(self):
        bounds = nutgraf.sentences(TEXT + " It is open. It is long.")
        self.assertGreaterEqual(len(bounds), 3)
        for one, next_one in zip(bounds, bounds[1:]):
            self.assertLessEqual(one["end"], next_one["start"])

    def test_options_are_those_of_the_package(self):
        summary = nutgraf.summarize("The bridge opens on Monday. It is long.", sentences=0, facts=0, released="2026-05-02")
        self.assertEqual((summary["gist"], summary["facts"]), ([], []))
        self.assertEqual(summary["dates"][0]["iso"], "2026-05-04")
        self.assertEqual(nutgraf.summarize("", released=""), nutgraf.summarize(""))

    def test_names_that_are_known_are_evidence(self):
        text, names = "The pumps of Varnow run all night.", {"organizations": ["Varnow", "Polar Seed Trust"]}
        (body,) = nutgraf.summarize(text, names=names)["organizations"]
        self.assertEqual(body["name"], "Varnow")
        self.assertEqual(nutgraf.summarize(text, names={}), nutgraf.summarize(text))
        self.assertIn('"name":"Varnow"', nutgraf.summarize_json(text, names=names))

    def test_what_is_typed_is_what_comes(self):
        schema = json.loads((GOLDEN.parents[1] / "js" / "summary.schema.json").read_text())
        stub = (Path(nutgraf.__file__).parent / "__init__.pyi").read_text()
        names = {name for part in [schema, *schema["definitions"].values()] for name in part.get("properties", {})}
        for name in names | set(nutgraf.summarize(TEXT)):
            self.assertRegex(stub, rf'\b{name}"?:')
        for word in schema["definitions"]["FactKind"]["enum"] + schema["definitions"]["NoticeCode"]["enum"]:
            self.assertIn(f'"{word}"', stub)


class Papers(unittest.TestCase):
    def test_what_the_readme_shows_runs(self):
        readme = (Path(__file__).parents[1] / "README.md").read_text()
        (code,) = re.findall(r"^```python\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(code, {})
        self.assertEqual(printed.getvalue(), "It took three years, – Anna Berg\n")


class Border(unittest.TestCase):
    def refuses(self, code, *args, **options):
        with self.assertRaises(nutgraf.NutgrafError) as caught:
            nutgraf.summarize(*args, **options)
        self.assertEqual(caught.exception.code, code)
        self.assertEqual(pickle.loads(pickle.dumps(caught.exception)).code, code)

    def test_wrong_options_and_texts_are_refused(self):
        self.refuses("invalid-options", "", sentences=-1)
        self.refuses("invalid-options", "", facts=-1)
        self.refuses("invalid-options", "", released="3 May 2026")
        self.refuses("invalid-options", "", names={"bodies": []})
        for names in [[], "Oslo", {"people": "Anna Berg"}, {"places": [3]}]:
            self.assertRaises(TypeError, nutgraf.summarize, "", names=names)
        self.refuses("text-too-long", "x" * 10_000_001)
        for text in [None, 3, b"bytes"]:
            self.assertRaises(TypeError, nutgraf.summarize, text)
        self.assertRaises(UnicodeEncodeError, nutgraf.summarize, "\ud800")

    def test_the_package_says_that_it_is_typed(self):
        self.assertTrue((Path(nutgraf.__file__).parent / "py.typed").exists())


class Threads(unittest.TestCase):
    def test_others_run_while_a_text_is_read(self):
        text = (TEXT + "\n\n") * 20_000
        reader = threading.Thread(target=nutgraf.sentences, args=(text,))
        reader.start()
        turns = 0
        while reader.is_alive():
            turns += 1
        self.assertGreater(turns, 1000)


if __name__ == "__main__":
    unittest.main()
