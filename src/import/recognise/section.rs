//! Which lines head a part of an item, and which part.

use chrono::NaiveDate;

use crate::import::recognise::section_kind::{self, SectionKind};
use crate::import::recognise::text::{after, has_any, repaired};
use crate::import::recognise::words::{BODIES, DECISION_STEMS, MUNICIPAL};
use crate::import::recognise::{bilag, date_time, edit_distance};
use crate::meeting::secrecy;
use crate::meeting::text::lowercase;

/// A line that heads a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SectionHeading<'a> {
    /// What the part is for.
    pub(crate) part: SectionKind,
    /// The heading as printed, without colon.
    pub(crate) heading: &'a str,
    /// What stands after the colon on the same line.
    pub(crate) inline: &'a str,
    /// The day of the meeting whose decision it heads.
    pub(crate) day: Option<NaiveDate>,
}

/// Headings that divide an item in every family of documents, beside those with a part of their own.
const CORE: [&str; 7] = [
    "sagsfremstilling og økonomi",
    "sagsfremstilling",
    "beskrivelse",
    "beskrivelse af sagen",
    "sagsbeskrivelse",
    "redegørelse",
    "beslutningskompetence",
];

/// Returns whether a heading is one of those that divide an item everywhere.
pub(crate) fn is_core(heading: &str) -> bool {
    CORE.contains(&heading.to_lowercase().as_str())
}

/// Returns whether a heading is that of the case itself, and not of who decides it.
pub(crate) fn is_case(heading: &str) -> bool {
    is_core(heading) && !heading.to_lowercase().starts_with("beslutning")
}

/// Reads a line as a heading whose words are known. Always the whole line: "Beslutningen skal ses …" is prose.
pub(crate) fn known(plain: &str) -> Option<SectionHeading<'_>> {
    #[cfg(test)]
    crate::import::recognise::read_count::add(plain);
    if plain.len() > 400 || !plain.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    // a row of a table has its heading in the first cell
    let (head, inline) =
        plain.split_once([':', '\t']).map_or((plain, ""), |(head, rest)| (head.trim(), rest.trim()));
    if head.len() > 120 {
        return None;
    }
    let name = head.trim_end_matches('?').to_lowercase();
    if let Some(part) =
        section_kind::kind_of(&name).or_else(|| section_kind::kind_of(&repaired(&name).to_lowercase()))
    {
        return with_inline(part, head, inline, plain);
    }
    // "BESLUTTET: Regnskabet godkendt."; alone on a line it stands over a list in the text
    if name == "besluttet" && inline.contains(' ') {
        return with_inline(SectionKind::LikeBeslutning, head, inline, plain);
    }
    mistyped(&name, inline)
        .or_else(|| decision(plain))
        .or_else(|| run_in(plain))
        .or_else(|| owned(plain, &name))
}

/// "Indstiling:" is Indstilling, and is kept as it is spelled.
fn mistyped<'a>(name: &str, inline: &'a str) -> Option<SectionHeading<'a>> {
    let (known, heading) = edit_distance::heading(name)?;
    let part = section_kind::kind_of(known)?;
    let case = known.starts_with("sags");
    (inline.is_empty() || case || part != SectionKind::Text).then_some(SectionHeading {
        part,
        heading,
        inline,
        day: None,
    })
}

/// Returns whose decision it is, or of which item: "Forretningsudvalgets beslutning", "Beslutning for Punkt 9:
/// Godkendelse af dagsorden". "Økonomiudvalgets indstilling" is another committee's decision, and "Direktørens
/// indstilling" is not.
fn owned<'a>(plain: &'a str, name: &str) -> Option<SectionHeading<'a>> {
    let heading = plain.trim_end_matches([':', ' ']);
    let known = |part, heading, inline| Some(SectionHeading { part, heading, inline, day: None });
    let item =
        ["beslutning for punkt ", "beslutning til punkt ", "beslutning for pkt. ", "beslutning for sag "];
    if item
        .iter()
        .any(|stem| after(plain, stem).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
    {
        return known(SectionKind::Beslutning, heading, "");
    }
    let (head, inline) =
        plain.split_once(':').map_or((plain, ""), |(head, inline)| (head.trim(), inline.trim()));
    let (whose, what) = name.rsplit_once(' ')?;
    let whole = whose.ends_with('s') && !whose.contains('.') && whose.split(' ').count() <= 5;
    // "ADMINISTRATIONEN INDSTILLER" alone, over points with numbers
    let is_shouted = inline.is_empty() && !head.contains(char::is_lowercase) && whose.split(' ').count() <= 4;
    match what {
        "indstiller" | "anbefaler" if is_shouted => known(SectionKind::Indstilling, head, ""),
        "beslutning" | "afgørelse" | "konklusion" if whole => known(SectionKind::Beslutning, head, inline),
        "indstilling" | "indstillinger" if whole && !whose.contains("udvalg") => {
            known(SectionKind::Indstilling, head, inline)
        }
        _ => None,
    }
}

/// "Beslutning Tilbagesendes til udvalget.": web pages lose the line's end after the heading.
fn run_in(plain: &str) -> Option<SectionHeading<'_>> {
    let inline = plain.strip_prefix("Beslutning ").filter(|rest| rest.starts_with(char::is_uppercase))?;
    Some(SectionHeading { part: SectionKind::Beslutning, heading: "Beslutning", inline, day: None })
}

/// "Beslutning: Godkendt." has its text on the line; "Økonomi: 10 kr." is no heading.
fn with_inline<'a>(
    part: SectionKind,
    head: &'a str,
    inline: &'a str,
    plain: &'a str,
) -> Option<SectionHeading<'a>> {
    let day = date_time::date(inline).filter(|_| part == SectionKind::Beslutning && inline.len() < 90);
    if day.is_some() && !inline.trim_end_matches(':').contains(':') && names_meeting(inline) {
        let heading = plain.trim_end_matches([':', ' ']);
        return Some(SectionHeading { part, heading, inline: "", day });
    }
    // "Forslag: 19. marts og 28. maj" proposes days
    if part == SectionKind::LikeIndstilling && is_day(inline) {
        return None;
    }
    let row = part == SectionKind::Bilag && !bilag::sentence(inline);
    let case = is_case(head) && head.starts_with("Sags");
    let takes = inline.is_empty() || row || case || !matches!(part, SectionKind::Text | SectionKind::Bilag);
    takes.then_some(SectionHeading { part, heading: head, inline, day: None })
}

/// Returns whether a text begins with the day of a month: "19. marts".
fn is_day(text: &str) -> bool {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() < text.len()
        && after.strip_prefix('.').is_some_and(|rest| date_time::month(rest.trim_start()).is_some())
}

/// Returns whether what stands after "Beslutning:" only says whose and of which day it is, and no sentence with a day
/// in it.
fn names_meeting(inline: &str) -> bool {
    let lower = lowercase(inline);
    let body = has_any(&lower, &MUNICIPAL) || has_any(&lower, &BODIES);
    let dated = lower.starts_with(|c: char| c.is_ascii_digit()) || after(inline, "den ").is_some();
    let next = |at: usize| inline[at + 2..].starts_with(char::is_uppercase);
    let clause = inline.contains(", at ") || has_any(&lower, &VERBS) || lower.contains(" besluttede");
    (body || dated) && !clause && !inline.match_indices(". ").any(|(at, _)| next(at))
}

/// Returns a body, its day, and nothing else before the colon: "Beslutning i Økonomiudvalget den 18. november 2019:",
/// "Økonomiudvalgets beslutning i mødet den …", "Teknisk Udvalg, 03-10-2019, pkt. 42".
fn decision(plain: &str) -> Option<SectionHeading<'_>> {
    let (head, inline) = split_dated(plain)?;
    let lower = lowercase(head);
    let whose = ["s beslutning ", "s møde den ", "s møde d. ", "s behandling den ", "s behandling d. "];
    let point = ["pkt. ", "punkt ", "sag nr. ", "sag "].iter().any(|word| {
        lower.rfind(word).is_some_and(|at| lower[at + word.len()..].bytes().all(|b| b.is_ascii_digit()))
    });
    // "Behandling i Miljøudvalget den 3. maj 2022, pkt. 4"; without the item it is planned
    let handled = lower.starts_with("behandling i ");
    if handled && (!point || secrecy::of_line(head).is_some()) {
        return None;
    }
    let stem = handled
        || DECISION_STEMS.iter().any(|stem| lower.starts_with(stem))
        || lower.contains(" beslutning i mødet")
        || has_any(&lower, &whose) && ends_dated(head);
    if has_any(&lower, &VERBS) {
        return None;
    }
    let body = has_any(&lower, &MUNICIPAL) || has_any(&lower, &BODIES);
    let row = lower.matches(',').count() >= 1 && head.split(' ').count() <= 12;
    // the dots of "den 24. august" end no sentence
    let sentence =
        head.match_indices(". ").any(|(at, _)| !head[..at].ends_with(|c: char| c.is_ascii_digit()));
    // "Beslutning den 20-01-2016:" says only of which meeting
    let only_dated = lower.strip_prefix("beslutning ").is_some_and(|day| {
        let day = day.strip_prefix("den ").or_else(|| day.strip_prefix("d. ")).unwrap_or(day);
        day.len() <= 20 && day.starts_with(|c: char| c.is_ascii_digit())
    });
    let good = (only_dated || stem && body || row && point || row && body && ends_dated(head))
        && !sentence | point | stem | only_dated;
    good.then(|| SectionHeading {
        part: SectionKind::Beslutning,
        heading: head,
        inline,
        day: date_time::date(head),
    })
}

/// Verbs that make a sentence of a line that begins as the heading of a decision does.
const VERBS: [&str; 8] =
    [" blev ", " bliver ", " er ", " var ", " skal ", " træffes ", " forelægges ", " indeholder "];

/// Divides a line at the colon after its date.
fn split_dated(plain: &str) -> Option<(&str, &str)> {
    date_time::date(plain)?;
    let (head, inline) =
        match plain.split_once(": ").or_else(|| plain.strip_suffix(':').map(|head| (head, ""))) {
            Some((head, inline)) if date_time::date(head).is_some() => (head, inline.trim()),
            _ => (plain, ""),
        };
    (head.len() <= 120).then_some((head, inline))
}

fn ends_dated(head: &str) -> bool {
    head.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_whole_lines() {
        let part = |line: &'static str| known(line).map(|known| (known.part, known.inline));
        assert_eq!(part("Beslutning"), Some((SectionKind::Beslutning, "")));
        assert_eq!(part("Indstiling: At A."), Some((SectionKind::Indstilling, "At A.")));
        assert_eq!(part("INDSTILLING:"), Some((SectionKind::Indstilling, "")));
        assert_eq!(part("Beslutning: Godkendt."), Some((SectionKind::Beslutning, "Godkendt.")));
        assert_eq!(
            part("Beslutning i Økonomiudvalget den 18. november 2019:"),
            Some((SectionKind::Beslutning, ""))
        );
        assert_eq!(part("BESLUTNING: Økonomiudvalget den 12-05-2010"), Some((SectionKind::Beslutning, "")));
        assert_eq!(part("Teknisk Udvalg, 03-10-2019, pkt. 42"), Some((SectionKind::Beslutning, "")));
        assert_eq!(part("Byrådet, 16.12.2014: Godkendt."), Some((SectionKind::Beslutning, "Godkendt.")));
        assert_eq!(
            part("Plan- og Vejudvalgets beslutning den 3. maj 2022"),
            Some((SectionKind::Beslutning, ""))
        );
        assert_eq!(
            part("Forretningsudvalgets behandling den 3. maj 2022"),
            Some((SectionKind::Beslutning, ""))
        );
        let inline = "Torsdag den 3. maj 2022 i salen. Eva bestiller.";
        assert_eq!(
            part("Beslutning: Torsdag den 3. maj 2022 i salen. Eva bestiller."),
            Some((SectionKind::Beslutning, inline))
        );
        assert_eq!(
            part("Beslutning fra forretningsudvalget, 23. november 2021, pkt. 17:"),
            Some((SectionKind::Beslutning, ""))
        );
        for prose in [
            "Beslutningen skal ses i lyset af sagen.",
            "Beslutning om broen forelægges rådet d. 26. april.",
            "Beslutning om broen blev truffet af vejudvalget den 3. maj 2022.",
            "Økonomi: 10 kr.",
            "Byrådet vedtog den 24. februar 2009, at broen bygges.",
            "Bilag 1: Planen",
        ] {
            assert_eq!(part(prose), None, "{prose}");
        }
    }

    #[test]
    fn who_recommends_may_head_the_points() {
        let part = |line: &'static str| known(line).map(|known| known.part);
        assert_eq!(part("DIREKTIONEN INDSTILLER"), Some(SectionKind::Indstilling));
        assert_eq!(part("Direktionen indstiller"), None);
        assert_eq!(part("DIREKTIONEN INDSTILLER, AT BROEN MALES"), None);
    }

    #[test]
    fn how_a_body_handled_an_item_heads_its_decision() {
        let part = |line: &'static str| known(line).map(|known| known.part);
        assert_eq!(
            part("Behandling i Udvalget for Vand den 3. maj 2022, pkt. 4"),
            Some(SectionKind::Beslutning)
        );
        assert_eq!(part("Behandling i udvalget blev udsat den 3. maj 2022."), None);
        assert_eq!(part("Forslag: 3. maj, 7. juni og 6. september"), None);
    }

    #[test]
    fn a_sentence_with_a_day_is_no_heading() {
        let line = "BESLUTNING: Udvalget besluttede, at puljen løber til den 31. december 2028.";
        let inline = "Udvalget besluttede, at puljen løber til den 31. december 2028.";
        assert_eq!(
            known(line).map(|known| (known.part, known.inline)),
            Some((SectionKind::Beslutning, inline))
        );
    }
}
