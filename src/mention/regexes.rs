//! The patterns of e-mail addresses, telephone numbers and web addresses as regular expressions, each tried at the start of a
//! candidate. The build script makes a table of each, which `table` reads.

/// The patterns by name.
pub const REGEXES: [(&str, &str); 13] = [
    ("DOMAIN", r"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    ("URL", r"(?:https?://|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:/[A-Za-z0-9._~:/?#@!$&*+,;=%-]*)?"),
    (
        "HOST",
        r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|org|net|gov|edu|int|info|io|co\.uk|org\.uk|gov\.uk|eu|ai)(?-u:\b)(?:/[A-Za-z0-9._~/?#&=%-]*)?",
    ),
    // Country code; or area code in brackets or not, with the North American 3-3-4 or a national form that begins with 0.
    ("INTERNATIONAL", r"\+[ ]?[0-9]{1,3}[ .-]?(?:\([0-9]{1,4}\)[ .-]?)?[0-9]{1,10}(?:[ .-][0-9]{2,8}){0,4}"),
    (
        "AMERICAN",
        r"(?:1[ .-])?(?:\([2-9][0-9]{2}\)[ ]?|[2-9][0-9]{2}[ ]?[./-][ ]?)[0-9]{3}[ ]?[.-][ ]?[0-9]{4}(?-u:\b)",
    ),
    ("SPACED_AMERICAN", r"(?:1 )?[2-9][0-9]{2} [0-9]{3}[ -][0-9]{4}(?-u:\b)"),
    ("NATIONAL", r"(?:\(0[0-9]{1,4}\)[ ]?[0-9]{2,4}[ -][0-9]{3,4}|0[0-9]{2,4}[ -][0-9]{3,4}[ -]?[0-9]{3,4})(?-u:\b)"),
    ("TOLL_FREE", r"(?:1[ -]?)?8(?:00|33|44|55|66|77|88)(?:-[A-Z0-9]{2,7}){2,3}(?-u:\b)"),
    ("SERVICE", r"1[38]00[ -][0-9]{3}[ -][0-9]{3,4}(?-u:\b)"),
    // In a contact block a number may have its area code in two figures, or no gaps at all.
    ("BLOCK", r"(?:0[1-9][ -][0-9]{4}[ -]?[0-9]{3,4}|1?[2-9][0-9]{2}[2-9][0-9]{6})(?-u:\b)"),
    ("LABELLED", r"\+?[0-9(][0-9 ().-]{5,18}[0-9]"),
    ("EXTENSION", r",?[ ]?(?i-u:ext(?:ension)?[.:]?[ ]?|x[.]?[ ]?)[0-9]{1,6}(?-u:\b)"),
    // "press [at] varley [dot] example", "press(at)varley.example": written so that machines don't read it.
    (
        "SPELLED",
        r"[A-Za-z0-9][A-Za-z0-9._%+-]*[ ]?(?:\[[ ]?(?i-u:at)[ ]?\]|\([ ]?(?i-u:at)[ ]?\))[ ]?[A-Za-z0-9-]+(?:[ ]?(?:\[[ ]?(?i-u:dot)[ ]?\]|\([ ]?(?i-u:dot)[ ]?\)|\.)[ ]?[A-Za-z0-9-]+)+",
    ),
];
