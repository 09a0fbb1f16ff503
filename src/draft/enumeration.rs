//! Lists within a sentence: "a) … b) …", "(i) … (ii) …", "1. at …, 2. at …".

use super::verbs::{Form, Verb};
use super::vocabulary::ADVERBS;
use super::words::words;

/// Roman numbers in small letters, in their order.
pub(super) const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];

/// The marks of a list, in their order.
const MARKS: [[&str; 8]; 7] = [
    ["a)", "b)", "c)", "d)", "e)", "f)", "g)", "h)"],
    ["1)", "2)", "3)", "4)", "5)", "6)", "7)", "8)"],
    ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)"],
    ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII."],
    ["I)", "II)", "III)", "IV)", "V)", "VI)", "VII)", "VIII)"],
];

/// Numbers that are the marks of a list only where each of them stands before an act; elsewhere they are ordinals.
const NUMBERS: [&str; 8] = ["1.", "2.", "3.", "4.", "5.", "6.", "7.", "8."];

/// Returns where the marks of a list stand in a text, each with where its words begin; none for fewer than
/// two.
fn marks(text: &str) -> Vec<(usize, usize)> {
    MARKS.iter().map(|kind| places(text, kind)).find(|found| found.len() > 1).unwrap_or_default()
}

/// Returns where marks stand, one after the other.
fn places(text: &str, kind: &[&str; 8]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for mark in kind {
        let spaced = format!(" {mark} ");
        let Some(at) = text.get(from..).and_then(|rest| rest.find(&spaced)).map(|at| at + from) else {
            break;
        };
        found.push((at + 1, at + spaced.len()));
        from = at + spaced.len() - 1;
    }
    found
}

/// Returns whether a text before a verb has the marks of a list in it, or ends with a number that belongs to the verb: "2."
/// before "behandler".
pub(super) fn has_marks(text: &str) -> bool {
    let begins = |kind: &[&str; 8]| text.split(' ').any(|token| token == kind[0]);
    let last = text.split_whitespace().next_back().and_then(|last| last.strip_suffix('.'));
    let is_numbered = last.is_some_and(|last| !last.is_empty() && last.chars().all(|c| c.is_ascii_digit()));
    is_numbered || MARKS.iter().any(begins)
}

/// Returns whether a text has the numbers of a list in it, of which not every point could be read: "1. drøfter A, 2. …".
pub(super) fn has_numbers(text: &str) -> bool {
    (text.starts_with("1. ") || text.contains(" 1. ")) && text.contains(", 2. ")
}

/// Returns what stands before a list within a sentence, and the points of it: "at byrådet a) godkender planen
/// og b) afsætter 2 mio. kr."; none where a point does not begin with its verb.
pub(super) fn enumerated(text: &str) -> Option<(&str, Vec<&str>)> {
    let numbers = places(text, &NUMBERS);
    // "2. afsætter 4.000 kr. til 3. etape": an ordinal ends the list
    let mut of_acts: Vec<(usize, usize)> =
        numbers.iter().take_while(|(_, from)| acts(&text[*from..])).copied().collect();
    // "…, 2. sælger båden og 3. vrager molen": a point of the list that cannot be read
    if numbers.get(of_acts.len()).is_some_and(|(mark, _)| is_bound(text[..*mark].trim_end())) {
        of_acts.clear();
    }
    [marks(text), of_acts, numbers, dotted(text), dashed(text)]
        .iter()
        .find_map(|marks| points_at(text, marks))
}

/// Returns whether a text before a number ends with what binds the points of a list: "og", but not "1. og".
fn is_bound(before: &str) -> bool {
    let bond = [" og", " samt", ","].iter().find_map(|bond| before.strip_suffix(bond));
    bond.is_some_and(|before| !before.ends_with('.'))
}

/// Returns the points of "1. Planen vedtages. 2. Ejerne orienteres."; none for a text that is no such list.
pub(super) fn numbered(text: &str) -> Option<Vec<&str>> {
    let begins = |text: &&str| text.starts_with(char::is_uppercase);
    let mut rest = text.trim().strip_prefix("1. ").filter(begins)?;
    let mut points = Vec::new();
    for number in &NUMBERS[1..] {
        let Some((point, next)) = rest.split_once(&format!(". {number} ")).filter(|(_, next)| begins(next))
        else {
            break;
        };
        points.push(point);
        rest = next;
    }
    points.push(rest);
    (points.len() > 1).then_some(points)
}

/// Returns whether a point begins with its verb, or with "at".
fn acts(point: &str) -> bool {
    let spans = words(point);
    let first = spans.iter().find(|word| !ADVERBS.contains(&word.low.as_str()));
    first.is_some_and(|word| {
        word.low == "at"
            || [Form::Present, Form::Infinitive].iter().any(|form| Verb::find(&word.low, *form).is_some())
    })
}

/// Returns the text before the marks of a list, and its points.
fn points_at<'a>(text: &'a str, marks: &[(usize, usize)]) -> Option<(&'a str, Vec<&'a str>)> {
    let (first, _) = marks.first().filter(|_| marks.len() > 1)?;
    let head = text[..*first].trim();
    let ends = marks.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
    let points: Vec<&str> =
        marks.iter().zip(ends).map(|((_, from), until)| text[*from..until].trim()).collect();
    // "Det indstilles, at: a. Udvalget godkender …; b. Forvaltningen orienterer …": clauses with subjects of their own
    let clauses = || {
        (head.ends_with("at:") || head.ends_with(" at")) && points.iter().all(|point| may_be_clause(point))
    };
    (points.iter().all(|point| acts(point)) || clauses()).then(|| (head, points.clone()))
}

/// Returns whether a point may be a clause with a subject of its own: a verb stands in it, or a word that looks like a
/// passive.
fn may_be_clause(point: &str) -> bool {
    let is_verb = |low: &str| {
        low.ends_with("es")
            || [Form::Present, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some())
    };
    words(point).iter().any(|word| is_verb(&word.low))
}

/// Returns the dashes of a list that stands behind "at:".
fn dashed(text: &str) -> Vec<(usize, usize)> {
    let is_dash = |token: &str| ["-", "–", "•"].contains(&token);
    let Some(head) = text.find("at: ").map(|at| at + "at: ".len()) else { return Vec::new() };
    let list = &text[head..];
    if !list.split(' ').next().is_some_and(is_dash) {
        return Vec::new();
    }
    let mut at = head;
    let mut found = Vec::new();
    for token in list.split(' ') {
        if is_dash(token) {
            found.push((at, at + token.len()));
        }
        at += token.len() + 1;
    }
    found
}

/// Returns the marks "a.", "b." of a list that stands behind "at:".
fn dotted(text: &str) -> Vec<(usize, usize)> {
    const DOTTED: [&str; 8] = ["a.", "b.", "c.", "d.", "e.", "f.", "g.", "h."];
    let begins = text.find(" a. ").is_some_and(|at| text[..at].trim_end().ends_with("at:"));
    Some(places(text, &DOTTED)).filter(|found| begins && found.len() > 1).unwrap_or_default()
}

/// Returns a list within a sentence ("for affald: a. 1.250 kr. b. 900 kr.") with each of its points on a
/// line.
pub(super) fn listed(text: &str) -> String {
    let Some(colon) = text.find(": ") else { return text.to_owned() };
    let (head, list) = text.split_at(colon + 1);
    let mut out = String::from(head);
    let mut rest = list;
    let marks = [["a. ", "a) ", "1) "], ["b. ", "b) ", "2) "]];
    let Some(kind) = (0..3)
        .find(|&k| list.trim_start().starts_with(marks[0][k]) && list.contains(&format!(" {}", marks[1][k])))
    else {
        return text.to_owned();
    };
    for n in 0..20u8 {
        let first = char::from(marks[0][kind].as_bytes()[0] + n);
        let mark = format!(" {first}{}", &marks[0][kind][1..]);
        let Some(at) = rest.find(&mark) else { break };
        // the line ends what a comma or "og" bound to the next
        let line = rest[..at].trim_end().trim_end_matches(',');
        out.push_str(line.strip_suffix(" og").unwrap_or(line).trim_end_matches(','));
        out.push('\n');
        out.push_str(mark.trim_start());
        rest = &rest[at + mark.len()..];
    }
    out.push_str(rest);
    out
}
