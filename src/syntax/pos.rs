//! Word classes, and how they stand to the tags of the Universal Dependencies treebanks.

/// The class of a token. After the English tags of the Penn Treebank, as far as the rooms below ask for the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Pos {
    /// "plan", "water"
    Noun,
    /// "plans"
    Plural,
    /// "Oslo", "Halls" in "Town Halls"
    Name,
    /// "she", "us", "there"
    Pronoun,
    /// "her", "our", "whose"
    Possessive,
    /// "the", "each", "this"
    Determiner,
    /// "4,000", "three"
    Number,
    /// "new", "larger"
    Adjective,
    /// "soon", "not"
    Adverb,
    /// "in", "of"
    Preposition,
    /// "because", "that" before a clause
    Subordinator,
    /// "to" before a verb
    To,
    /// "up" in "set up"
    Particle,
    /// "and", "but"
    Conjunction,
    /// "open" in "will open", "to open"
    Base,
    /// "opened", "was"
    Past,
    /// "opens", "open" in "they open", "is"
    Present,
    /// "opening"
    Gerund,
    /// "opened" in "has opened", "been"
    Participle,
    /// "will", "can"
    Modal,
    /// "who", "which", "when", "that" behind its noun
    Wh,
    /// "’s" in "the town’s"
    Genitive,
    /// "yes", letters of a list, foreign words
    Other,
    /// Punctuation and signs: one that no model has to learn.
    Mark,
}

/// How many classes a model tells apart: all but [`Pos::Mark`].
pub const LEARNED: usize = Pos::Mark as usize;

impl Pos {
    /// All of them, in order.
    pub const ALL: [Self; LEARNED + 1] = [
        Self::Noun,
        Self::Plural,
        Self::Name,
        Self::Pronoun,
        Self::Possessive,
        Self::Determiner,
        Self::Number,
        Self::Adjective,
        Self::Adverb,
        Self::Preposition,
        Self::Subordinator,
        Self::To,
        Self::Particle,
        Self::Conjunction,
        Self::Base,
        Self::Past,
        Self::Present,
        Self::Gerund,
        Self::Participle,
        Self::Modal,
        Self::Wh,
        Self::Genitive,
        Self::Other,
        Self::Mark,
    ];

    /// The class with this number; `Mark` where there is none.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self::ALL.get(index).copied().unwrap_or(Self::Mark)
    }

    /// Whether it is a finite verb by itself, or the modal or auxiliary that begins a finite verb group.
    #[must_use]
    pub const fn is_finite(self) -> bool {
        matches!(self, Self::Past | Self::Present | Self::Modal)
    }

    /// Whether it is a verb in any form.
    #[must_use]
    pub const fn is_verb(self) -> bool {
        matches!(self, Self::Base | Self::Past | Self::Present | Self::Gerund | Self::Participle | Self::Modal)
    }

    /// Whether it can be the head of a noun phrase.
    #[must_use]
    pub const fn is_nominal(self) -> bool {
        matches!(self, Self::Noun | Self::Plural | Self::Name)
    }

    /// The class of a token of a treebank with Universal Dependencies and Penn tags (`upos`, `xpos`).
    #[must_use]
    pub fn of_treebank(upos: &str, xpos: &str) -> Self {
        match xpos {
            "NN" | "AFX" => Self::Noun,
            "NNS" => Self::Plural,
            "NNP" | "NNPS" => Self::Name,
            "PRP" | "EX" => Self::Pronoun,
            "PRP$" | "WP$" => Self::Possessive,
            "DT" | "PDT" => Self::Determiner,
            "CD" => Self::Number,
            "JJ" | "JJR" | "JJS" => Self::Adjective,
            "RB" | "RBR" | "RBS" => Self::Adverb,
            "IN" if upos == "SCONJ" => Self::Subordinator,
            "IN" => Self::Preposition,
            "TO" if upos == "ADP" => Self::Preposition,
            "TO" => Self::To,
            "RP" => Self::Particle,
            "CC" => Self::Conjunction,
            "VB" => Self::Base,
            "VBD" => Self::Past,
            "VBP" | "VBZ" => Self::Present,
            "VBG" => Self::Gerund,
            "VBN" => Self::Participle,
            "MD" => Self::Modal,
            "WDT" | "WP" | "WRB" => Self::Wh,
            "POS" => Self::Genitive,
            _ => Self::Other,
        }
    }
}
