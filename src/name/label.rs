//! The labels that a sequence of tokens gets: whose name a token begins or goes on with.

/// Whose name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
    /// A product, an event, a law, a work: the model tells it apart, nobody is shown it.
    Other,
}

impl Class {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organization, Self::Place, Self::Other];
}

/// How many labels there are.
pub const LABELS: usize = 9;

/// The label of a token outside names.
pub const OUTSIDE: usize = 0;

/// The label of the first token of a name.
#[must_use]
pub const fn begins(class: Class) -> usize {
    1 + 2 * class as usize
}

/// The label of a further token of a name.
#[must_use]
pub const fn goes_on(class: Class) -> usize {
    2 + 2 * class as usize
}

/// The class of a label; None outside names.
#[must_use]
pub fn class(label: usize) -> Option<Class> {
    label.checked_sub(1).and_then(|n| Class::ALL.get(n / 2).copied())
}

/// Whether a label may stand behind another: a name goes on only with its own class.
#[must_use]
pub const fn may_follow(before: usize, label: usize) -> bool {
    label % 2 == 1 || label == OUTSIDE || before == label || before + 1 == label
}
