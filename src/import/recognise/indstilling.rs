//! Recommendations: the lines that open one, and the marks of its points.

use crate::import::recognise::text::{bullet, find, lower};
use crate::import::recognise::words::{ASKS, PROPOSES, STEMS};
use crate::meeting::text::lowercase;

/// The mark of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// "- ", "• ".
    Bullet,
    /// "1. ", "1) ", "At 1) ".
    Number,
    /// "a) ".
    Letter,
    /// "i) ", "iv. ".
    Roman,
    /// "at …" at the beginning of a line.
    At,
}

/// Takes the mark off a line.
pub(crate) fn mark(plain: &str) -> Option<(Mark, &str)> {
    if let Some(text) = bullet(plain) {
        return Some((Mark::Bullet, text));
    }
    let bare = ["At ", "at ", "Ad ", "ad "].iter().find_map(|at| plain.strip_prefix(at)).unwrap_or(plain);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits)
        && let Some(rest) = bare[digits..].strip_prefix(['.', ')', ':'])
        && rest.starts_with([' ', '\t'])
        && crate::import::recognise::date_time::month(rest.trim_start()).is_none()
    {
        return Some((Mark::Number, rest.trim_start()));
    }
    let roman = bare.bytes().take_while(|b| b"ivx".contains(b)).count();
    if (1..=5).contains(&roman)
        && let Some(rest) = bare[roman..].strip_prefix([')', '.'])
        && rest.starts_with([' ', '\t'])
    {
        return Some((Mark::Roman, rest.trim_start()));
    }
    if bare.len() > 3 && bare.as_bytes()[0].is_ascii_lowercase() && bare.as_bytes()[1] == b')' {
        return Some((Mark::Letter, bare[2..].trim_start()));
    }
    let at = ["at ", "At ", "at: ", "at, "].iter().any(|at| plain.starts_with(at));
    at.then_some((Mark::At, plain))
}

/// Returns whether the words of a proposal say that it is the indstilling.
pub(crate) fn is_sure(plain: &str) -> bool {
    is_stem(bullet(plain).unwrap_or(plain)) || lowercase(plain).contains("indstille")
}

/// Returns whether a paragraph only opens a list.
pub(crate) fn is_lead(paragraph: &str) -> bool {
    let lower = paragraph.trim_end().to_lowercase();
    lower.ends_with(':') || lower.ends_with(" at") || lower.ends_with(',') || lower.ends_with("indstiller")
}

/// "Direktionen indstiller," alone on a line or with its "at", "Fagforvaltningen anbefaler over for Byrådet, at …", and
/// what a body is asked to do: "Byrådet anmodes om at godkende, at …".
pub(crate) fn is_proposal(plain: &str) -> bool {
    if !plain.starts_with(char::is_uppercase) {
        return false;
    }
    let lower = lower(plain);
    let after = |verb: &&str| find(&lower, verb).map(|at| (&lower[..at], &lower[at + verb.len()..]));
    let subject =
        |who: &str| who.split(' ').count() <= 7 && !who.contains([',', ':', ';']) && !who.contains(". ");
    let proposes = PROPOSES.iter().filter_map(after).any(|(who, rest)| {
        let bare = rest.trim_end_matches([',', ':', ' ']).is_empty();
        let opens = rest.starts_with(", at") || rest.starts_with(" at ");
        // "indstiller over for Byrådet, at", "indstiller til Økonomiudvalget:"
        let whom = [" over", " til ", " udvalget", " byrådet", ", at", " herved"]
            .iter()
            .any(|to| rest.starts_with(to));
        let aims = whom && (rest.contains(", at ") || rest.ends_with([':', ',']) || rest.ends_with(" at"));
        // "indstiller til godkendelse."
        let purposes = ["godkendelse", "vedtagelse", "efterretning", "orientering", "drøftelse"];
        let is_for =
            rest.strip_prefix(" til ").is_some_and(|what| purposes.contains(&what.trim_end_matches('.')));
        subject(who) && (bare || (opens || aims) && plain.len() < 400 || is_for)
    });
    let asked = ASKS.iter().filter_map(after).any(|(who, rest)| {
        subject(who) && (rest.starts_with("om at ") || rest.starts_with("at ") || rest.ends_with(':'))
    });
    proposes || asked
}

/// Returns whether a line begins a recommendation without heading.
pub(crate) fn is_stem(line: &str) -> bool {
    let lower = line.to_lowercase();
    STEMS.iter().any(|stem| lower.starts_with(stem))
}
