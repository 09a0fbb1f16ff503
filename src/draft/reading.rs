//! Reads an indstilling: puts lead and points together and takes the recommending away.

use crate::meeting::Indstilling;

use super::clause::{self, Clause};
use super::names::Body;
use super::verbs::{Form, Verb};
use super::words::{sentences, small, trim_end, unmarked, words};

/// One point of an indstilling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    /// What it recommends; empty when it cannot be read.
    pub(super) clauses: Vec<Clause>,
    /// Whether it is a whole indstilling by itself ("1) Det indstilles, at …").
    pub(super) itself: bool,
}

/// The points of an indstilling; none when it says nothing.
pub(super) fn points(body: Body, indstilling: &Indstilling) -> Vec<Point> {
    let (lead, points) = unfold(indstilling);
    let lead = lead.map(|lead| lead_content(body, unmarked(lead))).unwrap_or_default();
    let texts = points.into_iter().map(unmarked);
    texts.filter(|text| says_something(text)).map(|text| point(body, &lead, text)).collect()
}

/// Lead and points as they are, or as they stand on the lines of a single point; a lead alone is the only point.
fn unfold(indstilling: &Indstilling) -> (Option<&str>, Vec<&str>) {
    let points: Vec<&str> =
        indstilling.points.iter().map(String::as_str).filter(|p| !p.trim().is_empty()).collect();
    let lead = indstilling.lead.as_deref().filter(|lead| !lead.trim().is_empty());
    match (lead, points.as_slice()) {
        (Some(lead), []) => (None, vec![lead]),
        (None, [only]) => match only.trim().split_once('\n') {
            Some((first, rest)) if first.trim_end().ends_with(':') => {
                (Some(first), rest.lines().filter(|line| !line.trim().is_empty()).collect())
            }
            _ => (None, points),
        },
        _ => (lead, points),
    }
}

/// Whether there is something to decide: "Ingen indstilling" and a lone dash are not.
fn says_something(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && !text.to_lowercase().starts_with("ingen ")
}

/// What a lead gives to each of its points: the body ("Det indstilles, at KKR:") or the body and a verb ("… at udvalget
/// anbefaler over for Byrådet at:").
fn lead_content(body: Body, lead: &str) -> String {
    let lead = trim_end(lead);
    let (content, opened) = clause::content(body, lead);
    let carries = opened || body.is(content) || has_verb(content);
    if carries { trim_end(content).to_owned() } else { String::new() }
}

fn has_verb(text: &str) -> bool {
    clause::main_verb(&words(text)).is_some()
}

fn point(body: Body, lead: &str, text: &str) -> Point {
    let sentences = sentences(&in_full(text));
    let mut clauses = Vec::new();
    let mut itself = false;
    for (i, sentence) in sentences.iter().enumerate() {
        let (content, opened) = clause::content(body, sentence);
        // What follows the first sentence explains it, unless it recommends again.
        if i > 0 && !opened {
            continue;
        }
        itself |= opened;
        let whole =
            if opened { content.to_owned() } else { joined(lead, content, content.len() < sentence.len()) };
        let after_at = content.len() < sentence.len();
        let part = |part| Clause::read(part).or_else(|| Clause::decided(body, part).filter(|_| after_at));
        let read: Option<Vec<Clause>> = clause::parts(&whole).into_iter().map(part).collect();
        match read {
            Some(read) => clauses.extend(read.into_iter().map(|clause| addressed(body, clause))),
            None => return Point { clauses: Vec::new(), itself },
        }
    }
    Point { clauses, itself }
}

/// The short forms of some agendas, in full.
fn in_full(text: &str) -> String {
    match trim_end(text).to_lowercase().as_str() {
        "til efterretning" => "at sagen tages til efterretning".to_owned(),
        "til orientering" => "at sagen tages til orientering".to_owned(),
        "til drøftelse" => "at sagen drøftes".to_owned(),
        "til godkendelse" => "at sagen godkendes".to_owned(),
        _ => text.to_owned(),
    }
}

/// A lead and one of its points as one text.
fn joined(lead: &str, content: &str, after_at: bool) -> String {
    match (lead.is_empty(), after_at) {
        (true, true) => content.to_owned(),
        (true, false) => inner(content),
        // "Økonomiudvalget anbefaler Byrådet," and "at Y godkendes"; a lead without a verb only named the body.
        (false, true) if has_verb(lead) => format!("{lead}, at {content}"),
        (false, true) => content.to_owned(),
        (false, false) => format!("{lead} {}", inner(content)),
    }
}

/// A point as it reads within a sentence: the capital letter that its list gave it goes, that of a name stays.
fn inner(point: &str) -> String {
    let words = words(point);
    let Some(first) = words.first() else { return point.to_owned() };
    let low = first.low.as_str();
    let verb =
        [Form::Present, Form::Infinitive, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some());
    let little = ["at", "der", "den", "det", "de", "en", "et", "ikke", "samtidig"].contains(&low);
    // "Forslaget godkendes", but "Lone Hansen udpeges" and "Hansen udpeges".
    let capital_next = words.get(1).is_some_and(|next| point[next.start..].starts_with(char::is_uppercase));
    let name = capital_next || (low.ends_with("sen") && !low.ends_with("elsen"));
    let definite =
        low.chars().count() > 4 && ["en", "et", "ne"].iter().any(|end| low.ends_with(end)) && !name;
    if verb || little || definite { small(point) } else { point.to_owned() }
}

/// "KKR anmodes om at drøfte Y" and "KKR bedes drøfte Y" ask the body itself to act: the act is "drøfter".
fn addressed(body: Body, clause: Clause) -> Clause {
    let asked = match (&clause.subject, &clause.act) {
        (Some(subject), Some(act)) if act.form == Form::Passive && body.is(subject) => {
            let rest = act.rest.trim_start();
            let infinitive = rest.strip_prefix("om at ");
            match act.verb.present.as_ref() {
                "anmoder" => infinitive,
                "beder" => infinitive.or(Some(rest)),
                _ => None,
            }
        }
        _ => None,
    };
    match asked.and_then(Clause::read) {
        Some(inner) if inner.subject.is_none() => Clause { subject: clause.subject, ..inner },
        _ => clause,
    }
}
