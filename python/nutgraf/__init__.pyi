"""The contract, as in the npm package: what each field means stands there, in index.d.ts.

Offsets count characters, as Python's strings do: text[e["start"]:e["end"]] == e["text"] for every excerpt e.
"""

from typing import Literal, TypedDict

class Bounds(TypedDict):
    start: int
    end: int

class Excerpt(Bounds):
    text: str

class Event(TypedDict):
    who: Excerpt | None
    what: Excerpt | None
    when: Excerpt | None
    where: Excerpt | None
    why: Excerpt | None
    how: Excerpt | None

class Gist(Excerpt):
    rank: int

class Fact(Excerpt):
    kind: FactKind
    parts: list[Excerpt]
    refersTo: Excerpt | None
    slots: dict[str, Excerpt]

FactKind = Literal[
    "recall",
    "legal",
    "acquisition",
    "appointment",
    "award",
    "result",
    "deal",
    "agreement",
    "study",
    "launch",
    "event",
    "change",
    "decision",
    "figure",
    "statement",
]

class Speaker(TypedDict):
    name: str
    mention: Excerpt | None
    role: str | None
    organization: str | None
    person: int | None

class Quote(TypedDict):
    kind: Literal["direct", "mixed", "indirect"]
    parts: list[Excerpt]
    speaker: Speaker | None
    cue: Excerpt | None
    substance: bool

class Entity(TypedDict):
    name: str
    mentions: list[Excerpt]
    acronym: str | None

class Person(Entity):
    role: str | None
    organization: str | None

class Quantity(Excerpt):
    kind: Literal["count", "money", "percent", "duration", "measure", "ordinal", "ratio", "age"]
    value: float
    valueTo: float | None
    of: float | None
    unit: str | None
    qualifier: Literal["about", "over", "under", "atLeast", "atMost"] | None

Change = TypedDict(
    "Change",
    {
        "what": str | None,
        "from": Quantity | None,
        "to": Quantity | None,
        "percent": float | None,
        "direction": Literal["up", "down"],
        "excerpt": Excerpt,
    },
)

class CalendarDate(Excerpt):
    iso: str
    inferred: bool
    fiscal: bool

class KeyPhrase(Excerpt):
    count: int

class Contact(TypedDict):
    name: str | None
    role: str | None
    organization: str | None
    email: str | None
    phone: str | None
    url: str | None
    excerpt: Excerpt

class Section(Bounds):
    kind: Literal[
        "breadcrumb",
        "label",
        "headline",
        "subheadline",
        "dateline",
        "body",
        "heading",
        "list",
        "caption",
        "boilerplate",
        "contact",
        "note",
        "end",
    ]

class Brief(TypedDict):
    facts: list[int]
    changes: list[int]
    quotes: list[int]

class Speakers(TypedDict):
    named: int
    byRole: int
    unnamed: int

class Stats(TypedDict):
    words: int
    sentences: int
    readingSeconds: int

class Notice(TypedDict):
    code: Literal[
        "empty",
        "no-quotation",
        "no-date-of-issue",
        "unclosed-quotation",
        "ambiguous-date",
        "not-english",
    ]
    message: str

class Summary(TypedDict):
    schema: Literal[1]
    language: str
    headline: Excerpt | None
    subheadline: Excerpt | None
    issuer: Excerpt | None
    dateline: Excerpt | None
    released: CalendarDate | None
    embargo: Excerpt | None
    event: Event
    gist: list[Gist]
    facts: list[Fact]
    quotes: list[Quote]
    speakers: Speakers
    people: list[Person]
    organizations: list[Entity]
    places: list[Entity]
    quantities: list[Quantity]
    changes: list[Change]
    dates: list[CalendarDate]
    keyphrases: list[KeyPhrase]
    contacts: list[Contact]
    sections: list[Section]
    brief: Brief
    stats: Stats
    notices: list[Notice]

class NutgrafError(ValueError):
    """A wrong argument, or a text at which the core itself failed, which harms no other one."""

    code: Literal["text-too-long", "invalid-options", "reading-failed"]
    def __init__(self, code: str, message: str) -> None: ...

class Names(TypedDict, total=False):
    people: list[str]
    organizations: list[str]
    places: list[str]

def summarize(
    text: str, *, sentences: int = 3, facts: int = 8, released: str | None = None, names: Names | None = None
) -> Summary:
    """Reads an English press release. Other threads run meanwhile.

    `released` is the date (YYYY-MM-DD) that relative dates resolve against where the text states no date of issue; `names` are those
    that the caller knows: evidence where one stands in the text, and nothing where it doesn't.
    """

def summarize_json(
    text: str, *, sentences: int = 3, facts: int = 8, released: str | None = None, names: Names | None = None
) -> str:
    """The summary as JSON, byte for byte as the npm package and the commands write it: its offsets count UTF-16 units."""

def sentences(text: str, /) -> list[Bounds]:
    """The bounds of all sentences, in order, without overlap; what lies between two sentences is white space."""
