//! What speaks for a name, or against it.

/// A sign, true of a name or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Sign {
    /// A line above the headline is its own, and none names who holds an office: "Ministry of Works".
    Letterhead,
    /// A label of the head tells it: "Released by: Ministry of Works".
    Labelled,
    /// The source line of a wire release.
    Source,
    /// The name of the site behind the title of the page.
    Site,
    /// It signs the release behind its story.
    Signature,
    /// The lines above the headline name it, and its office.
    Office,
    /// It stands in the dateline where a wire would: "LISBON / Acme Works /".
    Dateline,
    /// The first "About …" is about it.
    About,
    /// A later one is.
    AnotherAbout,
    /// A paragraph of the boilerplate begins with it.
    Described,
    /// A contact section names it.
    Contact,
    /// A web or e-mail address of the text has its name.
    Address,
    /// A short line above the story names it.
    Above,
    /// Such a line begins with it, a short title before it aside.
    AboveFirst,
    /// The headline names it.
    Headline,
    /// The headline begins with it.
    HeadlineFirst,
    /// Nothing else does.
    HeadlineOnly,
    /// The first sentence names it.
    Lead,
    /// The first sentence begins with it, an article or a title before it aside.
    LeadFirst,
    /// Something of it is told there: "Acme's sales".
    Owner,
    /// A verb of saying follows it there: "Acme today announced".
    Tells,
    /// The story goes on to call a body of its kind "the agency".
    Recalled,
    /// A person of the text belongs to it.
    Employer,
    /// The text has it often.
    Often,
    /// No other name is there as often.
    Most,
    /// It has one word.
    Single,
    /// It is a person.
    Person,
    /// It is one whom the first sentence begins with, title and all: "Mayor Jane Roe".
    Titled,
    /// The names of bodies have it.
    Body,
    /// It is a place, too.
    Place,
}

impl Sign {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 30] = [
        Self::Letterhead,
        Self::Labelled,
        Self::Source,
        Self::Site,
        Self::Signature,
        Self::Office,
        Self::Dateline,
        Self::About,
        Self::AnotherAbout,
        Self::Described,
        Self::Contact,
        Self::Address,
        Self::Above,
        Self::AboveFirst,
        Self::Headline,
        Self::HeadlineFirst,
        Self::HeadlineOnly,
        Self::Lead,
        Self::LeadFirst,
        Self::Owner,
        Self::Tells,
        Self::Recalled,
        Self::Employer,
        Self::Often,
        Self::Most,
        Self::Single,
        Self::Person,
        Self::Titled,
        Self::Body,
        Self::Place,
    ];
}

/// The signs that are true of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs(u32);

impl Signs {
    /// Whether `sign` is true of it.
    #[must_use]
    pub const fn has(self, sign: Sign) -> bool {
        self.0 >> sign as u32 & 1 == 1
    }

    /// Makes `sign` true of it, if it is `seen`.
    pub const fn set(&mut self, sign: Sign, seen: bool) {
        self.0 |= (seen as u32) << sign as u32;
    }

    /// Takes the signs of another form of the name, but for `own` ones.
    pub fn join(&mut self, other: Self, own: &[Sign]) {
        let kept = own.iter().fold(0, |kept, sign| kept | 1 << *sign as u32);
        self.0 |= other.0 & !kept;
    }
}
