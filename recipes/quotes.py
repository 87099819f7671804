"""What a row of the table of quotes is: one way, whoever calls it."""

import json

#: The columns of the table, as Spark and DuckDB know them.
COLUMNS = "id string, place int, quote string, kind string, speaker string, role string, organization string, released string"


def rows(id, text):
    """The quotes of one release, in the order of the text."""
    import nutgraf

    summary = nutgraf.summarize(text)
    released = summary["released"] and summary["released"]["iso"]
    for place, quote in enumerate(summary["quotes"]):
        speaker = quote["speaker"] or {}
        words = " … ".join(part["text"] for part in quote["parts"])
        named = [speaker.get(field) for field in ("name", "role", "organization")]
        yield (id, place, words, quote["kind"], *named, released)


def releases(lines):
    """The releases of a file of JSON lines, {"id", "text"} each; a line that is none is left out."""
    for line in lines:
        try:
            release = json.loads(line)
            id, text = release["id"], release["text"]
        except (ValueError, TypeError, KeyError):
            continue
        if isinstance(text, str):
            yield str(id), text.encode("utf-8", "replace").decode()
