//! The letter around an agenda: the greeting at its end, and where to send an afbud. Neither is minuted.

use super::Warning;
use super::line::Line;
use super::{heading, section};

/// Words of a greeting, in lower case: what stands before the name, or on the line above it.
const GREETINGS: [&str; 13] = [
    "med venlig hilsen",
    "med venlige hilsner",
    "med venlige hilsener",
    "med venlig hilsner",
    "de bedste hilsner",
    "bedste hilsner",
    "venlig hilsen",
    "venlige hilsner",
    "mange hilsner",
    "kærlig hilsen",
    "mvh",
    "vh",
    "hilsen",
];

/// The most lines that a greeting and a signature have.
const SIGNED: usize = 7;

/// Cuts the greeting off the end of a document, and names its words.
pub(super) fn greeting(lines: &mut Vec<Line>, warnings: &mut Vec<Warning>) {
    let last = (0..lines.len()).rev().filter(|&i| !lines[i].is_blank()).take(SIGNED);
    let Some(at) = last.filter(|&i| greets(&lines[i].plain)).last() else { return };
    let signature = |line: &Line| {
        line.plain.len() <= 80
            && section::known(&line.plain).is_none()
            && heading::parse(&line.plain).is_none()
            && !(line.plain.ends_with('.') && line.plain.split(' ').count() > 6)
    };
    if at == 0 || !lines[at + 1..].iter().all(signature) {
        return;
    }
    let said: Vec<&str> =
        lines[at..].iter().filter(|line| !line.is_blank()).map(|line| line.plain.as_str()).collect();
    warnings.push(Warning::at(lines[at].no, format!("hilsenen »{}« er ikke taget med", said.join(" / "))));
    lines.truncate(at);
}

/// Whether a line greets and says no more than a name.
fn greets(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    if lower.starts_with("på ") && lower.ends_with(" vegne") && plain.len() <= 60 {
        return true;
    }
    let rest = GREETINGS.iter().find_map(|greeting| lower.strip_prefix(greeting));
    // "Hilsen fra elevrådet" tells of something
    rest.is_some_and(|rest| {
        let name = rest.trim_start_matches(['.', ',', ':', '!', ' ', '-', '–']);
        let ends = !rest.starts_with(char::is_alphabetic);
        ends && name.split(' ').count() <= 5
            && !name.ends_with('.')
            && !name.starts_with("fra ")
            && !name.starts_with("til ")
    })
}

/// Takes the sentence out that says where to send an afbud, before the first item or at the end, and names its words.
pub(super) fn afbud(lines: &mut [Line], first: usize, warnings: &mut Vec<Warning>) {
    let last = lines.iter().rposition(|line| !line.is_blank()).unwrap_or(0);
    for at in (0..first).chain([last]) {
        let line = &mut lines[at];
        if asks(&line.plain) {
            warnings.push(Warning::at(line.no, format!("»{}« er ikke taget med", line.plain)));
            line.text.clear();
            line.plain.clear();
        }
    }
}

/// "Evt. afbud sendes til …", "Afbud bedes meddelt …": how to stay away, and not who does.
fn asks(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    let mut rest = lower.as_str();
    while let Some(after) = ["evt. ", "evt ", "eventuelt ", "eventuelle ", "yderligere "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
    {
        rest = after;
    }
    let open = rest.len() < lower.len();
    let verbs = ["sendes", "bedes", "meldes", "meddeles", "gives", "rettes", "skal", "mailes", "kan "];
    let verb =
        |rest: &str| verbs.iter().any(|verb| rest.starts_with(verb)) || open && rest.starts_with("til ");
    let whom = ["til ", "@", "tlf", "telefon", "mail", "sms"].iter().any(|word| lower.contains(word));
    plain.len() <= 160 && rest.strip_prefix("afbud ").is_some_and(verb) && whom
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn a_greeting_closes_a_document_and_is_named() {
        for (text, left) in [
            ("1. Bro\n2. Evt\n\nMed venlig hilsen\nPer", 2),
            ("1. Bro\n2. Evt\nMvh. Per Damm\n\nSkolevej 3\nTlf. 12 34 56 78", 2),
            ("1. Bro\nHilsen fra elevrådet\nHvad svarer vi?", 3),
            ("1. Bro\nVenlig hilsen\n2. Evt", 3),
        ] {
            let (mut lines, mut warnings) = (split(text), Vec::new());
            greeting(&mut lines, &mut warnings);
            assert_eq!(lines.iter().filter(|line| !line.is_blank()).count(), left, "{text}");
            assert_eq!(warnings.is_empty(), left == 3, "{text}");
        }
    }

    #[test]
    fn how_to_send_an_afbud_is_no_afbud() {
        for line in [
            "Evt. afbud sendes til ane@engum.dk",
            "Evt. yderligere afbud til Ane",
            "Afbud bedes meddelt til Ane på tlf. 12345678",
        ] {
            assert!(asks(line), "{line}");
        }
        for line in ["Afbud: Ane Ask", "Afbud fra Ane Ask", "Afbud", "Afbud sendte Ane"] {
            assert!(!asks(line), "{line}");
        }
    }
}
