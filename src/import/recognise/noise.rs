//! Lines that pages and web sites add to a document.

use crate::import::recognise::date_time;
use crate::import::recognise::words::WEB;
use crate::meeting::text::lowercase;

pub(crate) fn is_web(plain: &str) -> bool {
    if plain.len() > 160 {
        return false;
    }
    let lower = lowercase(plain);
    let behind = STAMPS.iter().find_map(|stamp| lower.strip_prefix(stamp));
    let is_stamp = behind.is_some_and(|behind| is_day_of_page(behind, plain.len() < 60));
    let is_sent = plain.len() < 60 && SENT.iter().any(|sent| lower.starts_with(sent));
    WEB.contains(&lower.as_str()) || is_stamp || is_sent || is_menu(&lower)
}

/// Returns whether a day stands behind a stamp, and behind that no more than a clock, who it was, or a sign before what
/// else the site says: "Sidst opdateret d. 04-05-2027 | Engum Havn, Kajen 1", "Siden er opdateret i går". What goes on as
/// a sentence is text.
fn is_day_of_page(behind: &str, is_short: bool) -> bool {
    let behind = behind.trim_start_matches([':', ' ']);
    let is_relative = ["i dag", "i går", "i forgårs"].contains(&behind.trim_end_matches('.'))
        || behind.strip_prefix("for ").is_some_and(|ago| ago.trim_end_matches('.').ends_with(" siden"));
    let Some(rest) = date_time::after_day(behind) else { return is_relative };
    let rest = match rest.trim_start_matches([' ', ',', '.']).strip_prefix("kl") {
        Some(clock) => clock.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | ' ')),
        None => rest.trim_start(),
    };
    let is_signed = is_short && (rest.starts_with("af ") || rest.starts_with(['(', '-']));
    matches!(rest, "" | ".") || is_signed || rest.starts_with(['|', '·', '•', '–'])
}

/// Returns whether a line is the menu of a site, or the way to its page: "Forside | Kontakt | Job", "Forside > Politik
/// > Referater".
fn is_menu(lower: &str) -> bool {
    let begins =
        lower.strip_prefix("forside").map(|rest| rest.strip_prefix('n').unwrap_or(rest).trim_start());
    let sign =
        begins.and_then(|rest| rest.chars().next()).filter(|sign| matches!(sign, '|' | '>' | '»' | '›'));
    sign.is_some_and(|sign| lower.matches(sign).count() > 1)
}

/// What a site says of a page's age, in lower case.
const STAMPS: [&str; 4] = ["sidst opdateret", "senest opdateret", "opdateret den ", "siden er opdateret"];

/// What a telephone writes under a mail, in lower case.
const SENT: [&str; 2] = ["sendt fra min ", "hent outlook"];

/// Returns whether a line is drawn across the page, or under the head of a Markdown table.
pub(crate) fn is_drawn_line(plain: &str) -> bool {
    plain.len() >= 3
        && plain.chars().all(|c| matches!(c, '-' | '_' | '*' | '=' | '\t' | ':' | ' ' | '—' | '–'))
}

/// Returns whether a line is the number of a page: "Side 3 af 12", "Side | 3", "3/12", "- 3 -".
pub(crate) fn is_page_number(plain: &str) -> bool {
    let may_end = |c: char| c.is_ascii_digit() || matches!(c, '-' | '/' | ' ');
    if !plain.ends_with(may_end) || !plain.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let lower = lowercase(plain);
    let rest = ["side ", "side: ", "page ", "s. "].iter().find_map(|word| lower.strip_prefix(word));
    let rest = rest.map(|rest| rest.trim_start_matches(['|', '-', '–', ':', '·', ' ']));
    let counts = |text: &str| {
        let parts: Vec<&str> = text.split([' ', '/']).filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [n] => is_digits(n),
            [n, m] => text.contains('/') && is_digits(n) && is_digits(m),
            [n, "af" | "of" | "ud" | "fra", m] => is_digits(n) && is_digits(m),
            [n, "ud", "af", m] => is_digits(n) && is_digits(m),
            _ => false,
        }
    };
    rest.is_some_and(counts)
        || counts(lower.strip_prefix("- ").and_then(|l| l.strip_suffix(" -")).unwrap_or("x"))
        || lower.contains(" af ") && counts(&lower)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())
}
