//! Lines of an indstilling that tell what other bodies made of it before: "Økonomiudvalget, 20. april, pkt. 91: Anbefales
//! med den ændring, at …". What is left of the first recommendation then, only the last of them says.

use super::names::{self, Body};
use crate::meeting::Indstilling;

/// A body that dealt with the recommendation before.
pub(super) struct EarlierBody<'a> {
    pub(super) name: &'a str,
    /// Whether it recommended that it is not followed.
    pub(super) refuses: bool,
}

/// Returns the last body that recommended before the one that meets, behind the first recommendation; none where no line
/// tells of one.
pub(super) fn last_body<'a>(body: Body, indstilling: &'a Indstilling) -> Option<EarlierBody<'a>> {
    indstilling
        .points
        .iter()
        .skip(1)
        .rev()
        .filter_map(|point| recommended_by(point))
        .find(|earlier| !body.is(earlier.name))
}

/// Returns which body a line is of, where it stands by its meeting over what it recommended.
fn recommended_by(line: &str) -> Option<EarlierBody<'_>> {
    const SAID: [&str; 5] = ["anbefal", "indstill", "tiltr", "godkend", "vedtag"];
    let (meeting, statement) = line.split_once(':')?;
    let end = meeting.find([',', '(']).or_else(|| meeting.find(" den "))?;
    let (name, rest) = meeting.split_at(end);
    // "Beslutning i Økonomiudvalget den 20. april"
    let headings = ["Beslutning i ", "Beslutning fra ", "Indstilling fra ", "Behandling i ", "Behandlet i "];
    let name = headings.iter().find_map(|heading| name.strip_prefix(heading)).unwrap_or(name);
    let is_meeting = rest.contains(|c: char| c.is_ascii_digit()) && names::is_body_like(name);
    let words = statement.to_lowercase();
    // "Anbefales ikke", "Udvalget kan ikke anbefale"
    let opens = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(4);
    let refuses = { opens }.any(|word| ["ikke", "ej"].contains(&word));
    // "Anbefales", "Udvalget anbefaler, at", "Kulturudvalgets anbefaling tiltrædes"
    let mut opening = words.split_whitespace().take(3);
    let is_said = opening.any(|word| SAID.iter().any(|stem| word.starts_with(stem)));
    (is_meeting && is_said && name.split(' ').count() < 6).then(|| EarlierBody { name: name.trim(), refuses })
}
