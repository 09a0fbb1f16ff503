//! One row of the agenda in the referat.

use std::collections::HashMap;

use super::{
    correction, decision, escape, head, name,
    order::{self, Part},
    page::Page,
    presence::{self, ATTENDED, AWAY},
    prose, protocol,
};
use crate::meeting::{Item, Meeting, PersonId, Presences, date};

/// After the title of a closed item.
pub(crate) const CLOSED: &str = " (lukket)";
/// The title of a closed item whose own is not told.
pub(crate) const CLOSED_TITLE: &str = "Lukket punkt";
/// Between the parts of the meta line.
pub(crate) const DOT: &str = " · ";
/// What is known of all items when one is printed.
#[derive(Debug)]
pub(super) struct Known<'a> {
    /// What people and items are called.
    pub(super) names: &'a name::Names<'a>,
    /// What people are called in votes.
    pub(super) tokens: HashMap<&'a PersonId, String>,
    /// Who took part in what.
    pub(super) presence: Presences<'a>,
}

pub(super) fn print(page: &mut Page, meeting: &Meeting, item: &Item, known: &Known<'_>, is_told: bool) {
    page.block(&heading(meeting, item));
    page.block(&meta(item));
    if is_told {
        presence::print(page, meeting, item, known);
    }
    page.block(&prose::escape_opening(&head::unheaded(&item.sections), is_line_of_item));
    for part in order::parts(item, &meeting.section_order) {
        match part {
            Part::Text(section) => {
                page.block(&format!("#### {}", section_heading(&section.heading)));
                page.block(&prose::escape(&section.text));
            }
            Part::Indstilling => decision::print_indstilling(page, item),
            Part::Beslutning => {
                decision::print_decision(page, item);
                protocol::print(page, item, &known.tokens);
                correction::print(page, "####", meeting.corrections_of(Some(&item.id)));
            }
            Part::Bilag => {
                page.block(&format!("#### {}", order::BILAG));
                page.list(&decision::bilag(item));
            }
        }
    }
}

/// The heading of an item: `###`, and `##` for the upper level of an agenda that has two.
pub(super) fn heading(meeting: &Meeting, item: &Item) -> String {
    let has_two_levels = meeting.items.iter().any(|other| other.level > 1);
    let hashes = if item.level == 1 && has_two_levels { "##" } else { "###" };
    let number = if is_number(&item.number) { format!("{}. ", item.number) } else { String::new() };
    let title = title(&item.title, number.is_empty());
    let mark = if item.closed && item.title != CLOSED_TITLE { CLOSED } else { "" };
    format!("{hashes} {number}{title}{mark}")
}

/// Whether a number can stand before the title and be told from it: "3", "3.1", "12a", "A".
pub(crate) fn is_number(number: &str) -> bool {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/');
    let tells = number.contains(|c: char| c.is_ascii_digit())
        || (number.len() <= 4 && number.bytes().all(|b| b.is_ascii_uppercase()));
    !number.is_empty() && !number.ends_with('.') && number.chars().all(is_sign) && tells
}

/// A title, where what reads as a number or as the mark of a closed item is kept from it.
fn title(title: &str, has_no_number: bool) -> String {
    let mut out = escape::inline(title);
    if let Some(at) = out.find(". ").filter(|&at| has_no_number && is_number(&out[..at])) {
        out.insert(at, '\\');
    }
    if out.ends_with(CLOSED) {
        out.insert(out.len() - CLOSED.len() + 1, '\\');
    }
    out
}

/// The heading of a text, told from those that the referat itself sets.
fn section_heading(heading: &str) -> String {
    if order::is_reserved(heading) {
        return format!("{heading}{}", order::TEXT);
    }
    let has_mark = heading.ends_with(')') && heading.split(" (").next().is_some_and(order::is_reserved);
    if has_mark { escape::marked(heading, "(") } else { escape::inline(heading) }
}

/// A part of the meta line, and what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// A number that cannot stand before the title.
    Number,
    /// The number of the case.
    Case,
    /// Who prepared it.
    Initials,
    /// Who introduces it.
    Presenter,
}

impl Label {
    /// Every label.
    pub(crate) const ALL: [Label; 4] = [Label::Number, Label::Case, Label::Initials, Label::Presenter];

    /// The words before the part.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Label::Number => "nr. ",
            Label::Case => "sag: ",
            Label::Initials => "init. ",
            Label::Presenter => "v. ",
        }
    }

    fn part(self, text: &str) -> String {
        format!("{}{}", self.words(), escape::part(text))
    }
}

/// The line under the title: "*SAG-2020-05018 suha/jhp · v. Lone Lyng · 10 min. · kl. 10.00*".
fn meta(item: &Item) -> String {
    let mut parts = Vec::new();
    if !item.number.is_empty() && !is_number(&item.number) {
        parts.push(Label::Number.part(&item.number));
    }
    parts.extend(case(item));
    parts.extend(item.presenter.as_deref().map(|name| Label::Presenter.part(name)));
    parts.extend(item.minutes.map(|minutes| format!("{minutes} min.")));
    parts.extend(item.starts.map(|time| format!("kl. {}", date::clock_text(time))));
    if parts.is_empty() { String::new() } else { format!("*{}*", parts.join(DOT)) }
}

/// "SAG-2020-05018 suha/jhp" as agendas print it, or with labels where that would not read back.
fn case(item: &Item) -> Vec<String> {
    let case_no = item.case_no.as_deref().map(|case_no| (Label::Case, case_no));
    let initials = item.initials.as_deref().map(|initials| (Label::Initials, initials));
    let bare =
        case_no.into_iter().chain(initials).map(|(_, text)| escape::part(text)).collect::<Vec<_>>().join(" ");
    let words = 1 + usize::from(initials.is_some());
    if case_no.is_some() && is_case(&bare) && bare.split(' ').count() == words {
        return vec![bare];
    }
    case_no.into_iter().chain(initials).map(|(label, text)| label.part(text)).collect()
}

/// Whether a part of the meta line, as it is printed, is a case with or without initials, and no other part.
pub(crate) fn is_case(part: &str) -> bool {
    let is_labelled = Label::ALL.iter().any(|label| part.starts_with(label.words()));
    let is_time = part.starts_with("kl. ") || part.ends_with(" min.");
    !is_labelled && !is_time && (1..=2).contains(&part.split(' ').count())
}

/// Whether a line could be taken for one of those under the title.
pub(crate) fn is_line_of_item(line: &str) -> bool {
    let line = line.trim_end_matches(' ');
    line.len() > 1 && line.starts_with('*') && line.ends_with('*')
        || [AWAY, ATTENDED].iter().any(|label| line.starts_with(label.trim_end()))
}
