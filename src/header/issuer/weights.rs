//! What each sign weighs, in sixteenths of the learner's unit. Made by `learn issuer`; `src/model/issuer.md` is the card.

use super::sign::Sign;

/// Below or at this nobody is the issuer.
pub const BAR: i16 = 16;

/// The weights.
pub const WEIGHTS: &[(Sign, i16)] = &[
    (Sign::Letterhead, 6),
    (Sign::Labelled, 62),
    (Sign::Source, 75),
    (Sign::Site, 57),
    (Sign::Signature, 51),
    (Sign::Office, 52),
    (Sign::Dateline, 13),
    (Sign::About, 40),
    (Sign::AnotherAbout, 15),
    (Sign::Described, 8),
    (Sign::Contact, -10),
    (Sign::Address, 28),
    (Sign::Above, 28),
    (Sign::AboveFirst, 17),
    (Sign::Headline, 12),
    (Sign::HeadlineFirst, 20),
    (Sign::HeadlineOnly, -21),
    (Sign::Lead, 14),
    (Sign::LeadFirst, 36),
    (Sign::Owner, 16),
    (Sign::Tells, 6),
    (Sign::Recalled, 24),
    (Sign::Employer, 14),
    (Sign::Often, 18),
    (Sign::Most, 16),
    (Sign::Single, -6),
    (Sign::Person, -20),
    (Sign::Titled, 7),
    (Sign::Body, -11),
    (Sign::Place, -9),
];
