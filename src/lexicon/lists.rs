//! The lists, each with the file it is read from; the build script reads this, too.

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal,)*) => {
        /// A word list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum List { $($(#[$doc])* $name,)* }
        /// The names of their files, in their order.
        pub const FILES: &[&str] = &[$($file,)*];
    };
}

lists! {
    /// Words that a stop follows without ending the sentence; value: "name" (before a name: Dr.), "number" (before a number: No.), "any".
    Abbreviation = "abbreviations",
    /// Words of grammar; value: "determiner", "pronoun", "preposition" …
    FunctionWord = "function_words",
    /// Forms of address before a name: "mr", "dr", "sir".
    Honorific = "honorifics",
    /// Months; value: number.
    Month = "months",
    /// Words before a title, a term or a name in quotation marks.
    NamingWord = "naming_words",
    /// Verbs of reporting in all forms; value: use and form, "tell past".
    ReportingVerb = "reporting_verbs",
    /// Verbs that tell what others say without vouching for it, base forms: "allege".
    DoubtVerb = "doubt_verbs",
    /// Verbs of thinking and doing that take a clause with "that", base forms: "ensure", "realize".
    MindVerb = "mind_verbs",
    /// Words of praise and pleasure: "proud", "look forward".
    Praise = "praise_words",
    /// Words of criticism; verbs in their base form: "fail", "unfair".
    Criticism = "criticism_words",
    /// What is said or written: "statement"; some forms are verbs of reporting too.
    SpeechNoun = "speech_nouns",
    /// Days of the week; value: number, Monday is 1.
    Weekday = "weekdays",
    /// Words that stand inside a date line: "posted", "gmt".
    DateWord = "date_words",
    /// Small words inside the names of places: "de", "upon".
    PlaceLink = "place_links",
    /// Wire services, and the words of their names.
    Wire = "wires",
    /// Labels of the head; value: what follows on the line, "title", "subtitle" or "body"; "line" or "embargo" where all of it is the label.
    Label = "labels",
    /// Lines that say what follows them; value: kind of section. The phrase is the whole line, or a colon ends it.
    SectionHead = "section_heads",
    /// First words that say what a paragraph is; value: kind of section.
    SectionOpener = "section_openers",
    /// Words anywhere in a short paragraph that say what it is; value: kind of section.
    SectionPhrase = "section_phrases",
    /// Small words of other languages; value: their languages.
    ForeignWord = "foreign_words",
    /// Languages; value: what the reader is told of a text in them.
    Language = "languages",
    /// Words that a heading ends with when the line below it is glued to it.
    GluedHead = "glued_heads",
    /// What an organization calls itself where it describes itself: "leading", "provider".
    BoilerplateWord = "boilerplate_words",
    /// First words of the name of a public body in a letterhead.
    Letterhead = "letterheads",
    /// Words of little content.
    Stopword = "stopwords",
    /// Words that point back to what was said: "this", "he"; at the start of a sentence they ask for the one before.
    Anaphor = "anaphors",
    /// Nouns for the text itself: "press release", "page".
    TextNoun = "text_nouns",
    /// Words of sentences that tell what somebody always is: "leading", "committed"; value: "verb", "attribute".
    StandingWord = "standing_words",
    /// Words that tie a sentence to the one before: "however", "in addition".
    Connective = "connectives",
    /// Base forms of verbs: "announce".
    Verb = "verbs",
    /// Past forms that don't end in -ed: "won".
    IrregularPast = "irregular_pasts",
    /// Participles that don't end in -ed: "given".
    IrregularParticiple = "irregular_participles",
    /// "is", "has", "will".
    Auxiliary = "auxiliaries",
    /// "in", "between".
    Preposition = "prepositions",
    /// "because", "when", "as": what opens a clause below another.
    Subordinator = "subordinators",
    /// "who", "which", "that".
    RelativePronoun = "relative_pronouns",
    /// "the", "his", "three": what opens a noun phrase.
    Determiner = "determiners",
    /// Words before a reason; value: "cause", "purpose", "after", "for", "to".
    Reason = "reasons",
    /// Verbs behind the "to" of a purpose: "help".
    PurposeVerb = "purpose_verbs",
    /// Nouns that an infinitive completes: "plan to build".
    IntentNoun = "intent_nouns",
    /// Words between "is" and "to" that tell a mood, not the deed: "thrilled".
    Eager = "eager_words",
    /// Parts of a day beside a date: "late", "morning".
    Daypart = "dayparts",
    /// Words before the means: "by", "through".
    Means = "means",
    /// "we", "you": the words of advertising and of speech.
    FirstPerson = "first_person",
    /// Words of sentences that tell the news; value: "study" (its nouns), "finding" (its verbs), "deed", "new".
    NewsCue = "news_cues",
    /// Words of sentences that tell what stands around it: "located", "visit".
    BackgroundCue = "background_cues",
    /// Given names; value "word": more often a plain word.
    GivenName = "given_names",
    /// Given names, forms of address and words for people; value: the pronoun that refers to them, "he" or "she".
    Gender = "genders",
    /// Lower-case words inside a family name: "van", "bin".
    NameParticle = "name_particles",
    /// Words behind a name: "Jr", "PhD", "MP".
    PersonSuffix = "person_suffixes",
    /// What people do: "director", "secretary general"; value: "whole", "chair", "lead" and "head" (heads a body; "whole" with no field of work; "lead" also a state, and before a surname), "address" (before a surname), "plain" (too common to name anybody), "kin", "rank", "officer" (of a company).
    JobTitle = "job_titles",
    /// Verbs between a person and a post: "named", "serves".
    PostVerb = "post_verbs",
    /// Words before a job title that belong to it: "deputy", "senior".
    RoleModifier = "role_modifiers",
    /// Fields of work: "communications", "foreign affairs".
    RoleField = "role_fields",
    /// Legal forms of companies: "Inc", "GmbH".
    OrgSuffix = "org_suffixes",
    /// Words that the names of bodies end with; value: "of" (also begin with: "University of"), "soft" (only behind a name).
    OrgHead = "org_heads",
    /// Bodies that texts name without saying what they are: "NASA".
    Organization = "organizations",
    /// Short forms that name no body: "CEO", "DNA"; value "org": but these do.
    Acronym = "acronyms",
    /// Places; value: "country", "state", "region", "word" (more often a plain word or a person).
    Place = "places",
    /// Words that the names of places end with; value: "of" (also begin with: "Gulf of"), "first" (only begin with: "Lake").
    PlaceHead = "place_heads",
    /// States and provinces as addresses shorten them: "Fla".
    StateAbbreviation = "state_abbreviations",
    /// Nations, peoples, languages and faiths: "Spanish".
    Demonym = "demonyms",
    /// Capital words that name nobody and no body: days, works, headings.
    NameStop = "name_stops",
    /// Words beside dates; value: their part in it, see the file.
    DateCue = "date_cues",
    /// Days of the year by a fixed rule; value: the rule, see the file.
    Holiday = "holidays",
    /// Places and currencies whose numeric dates put the month or the day first; value: "month-first", "day-first".
    DateOrder = "date_order",
    /// Words on the line of a date: "yes" makes it the date of issue, "no" keeps it from being that.
    IssueWord = "issue_words",
    /// Months whose names are also other words, or people's names.
    MonthShared = "month_names_shared",
    /// "first" to "thirtieth"; value: number.
    OrdinalDay = "ordinal_days",
    /// "day", "months" …; value: the unit.
    Period = "periods",
    /// "today", "a year earlier"; value: unit, shift, and where it counts from.
    RelativeDate = "relative_dates",
    /// Seasons; value: their number in EDTF.
    Season = "seasons",
    /// "was" puts a date without a year before the issue, "will" behind it; value: "past", "future".
    TenseCue = "tense_cues",
    /// Words of numbers; value: the number, or the scale: "e6" (power of ten), "x12" (factor).
    NumberWord = "number_words",
    /// Parts of a whole: "third"; value: how many make it.
    Fraction = "fractions",
    /// Names of currencies in the singular; value: ISO 4217 code, "/100" for the hundredth part, "?" where it has other senses.
    Currency = "currencies",
    /// Units of time; value: name of the unit.
    Duration = "durations",
    /// Units of measure; value: symbol.
    Measure = "measures",
    /// How exact a number is: "more than", "or so"; value: about, over, under, atLeast, atMost.
    Qualifier = "qualifiers",
    /// Words that make the number behind them a name: "section".
    NumberLabel = "number_labels",
    /// Words that a number goes on over; value: "past" (to its noun), "order" (behind an ordinal), "compare" (behind "times").
    NumberLink = "number_links",
    /// Last words of the names of streets.
    Street = "street_words",
    /// Adverbs and verbs that end the noun phrase behind a number.
    PhraseStop = "phrase_stops",
    /// Words and signs of shares; value: "%", "pp", "bp".
    Percent = "percents",
    /// Words behind a time of day: "GMT".
    Clock = "clock_words",
    /// Points of the compass behind degrees: "3° west".
    Compass = "compass",
    /// Words that make the number behind them negative.
    Minus = "minus_words",
    /// Signs, codes and abbreviations of currencies, before or behind the number; value: ISO 4217 code.
    CurrencySign = "currency_signs",
    /// Plural nouns without the ending "s".
    Plural = "plural_nouns",
    /// Nouns of which a single one is a figure: "one person died".
    LoneNoun = "lone_nouns",
    /// Words beside which "4-2" is a score or the result of a vote.
    Score = "score_words",
    /// Verbs by which a figure changes; value: "up", "down", "any" or a factor ("x2"), with "?" where a lone end says too little.
    ChangeVerb = "change_verbs",
    /// Small words beside a change; value: "up", "down", or "topic" before what changed ("an increase in").
    ChangeAdverb = "change_adverbs",
    /// Nouns for the change of a figure; value as for the verbs.
    ChangeNoun = "change_nouns",
    /// Words before a part of a contact: "phone"; value: the part.
    ContactLabel = "contact_labels",
    /// Verbs that tell facts; value: the kinds.
    FactVerb = "fact_verbs",
    /// Nouns that stand in facts; value: the kinds.
    FactNoun = "fact_nouns",
    /// Words beside the figure of an earlier time: "a year earlier".
    PastCue = "past_cues",
    /// Nouns that stand for a figure: "that number has grown".
    FigureNoun = "figure_nouns",
    /// Prepositions between a title and its field, its body or its seat; value: which.
    RoleLink = "role_links",
}
