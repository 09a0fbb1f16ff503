//! Votes, statements, corrections, tasks and those who sign, a line or more each.

use super::escape::{bullet, find, inline, marked, plain, split};
use super::format_version::FormatVersion;
use super::indstilling::set_in;
use super::person::PARTY;
use super::prose;
use super::signs::BETWEEN;
use crate::document::block::{CorrectionLine, StatementLine, TaskLine, TaskOwner, VoteLine, VoteSide, Voter};
use crate::document::entries::leads;
use crate::document::person::is_party;
use crate::document::text::{self, TextScope};
use crate::document::votes;

/// Says that a word among those who voted is a name.
const PERSON: &str = "person: ";
/// What means something between those who voted.
const SIGNS: &str = "(),:";
/// Between those who voted.
const AND: &str = ", ";

/// Before the time of a correction.
const RETTELSE: &str = "- **Rettelse ";
/// Between its time and its reason.
const WHY: &str = ":**";
/// Over what was there before.
const BEFORE: &str = "  Før stod:";
/// Before each line of what was there.
const QUOTE: &str = "  >";

/// Returns "Eva Holm (A)"; a party letter where a party votes as one.
pub(super) fn print_voter(voter: &Voter) -> String {
    match voter {
        Voter::Party(party) => {
            let label = if is_letter(party) { "" } else { PARTY };
            format!("{label}{}", marked(party, SIGNS))
        }
        Voter::Person { name, party } => {
            let taken = is_party(name)
                || begins_with_digit(name)
                || [PARTY, PERSON].iter().any(|word| name.starts_with(word));
            let label = if taken { PERSON } else { "" };
            let party =
                party.as_ref().map_or_else(String::new, |party| format!(" ({})", marked(party, SIGNS)));
            format!("{label}{}{party}", marked(name, SIGNS))
        }
    }
}

/// Reads what [`print_voter`] wrote.
pub(super) fn parse_voter(printed: &str) -> Option<Voter> {
    if let Some(letter) = printed.strip_prefix(PARTY) {
        return Some(Voter::Party(plain(letter)));
    }
    if is_letter(&plain(printed)) {
        return Some(Voter::Party(plain(printed)));
    }
    let printed = printed.strip_prefix(PERSON).unwrap_or(printed);
    let (name, party) = match find(printed, " (") {
        Some(at) => (&printed[..at], Some(plain(printed[at + 2..].strip_suffix(')')?))),
        None => (printed, None),
    };
    Some(Voter::Person { name: plain(name), party })
}

/// Returns whether a word among those who voted reads as a party letter.
fn is_letter(word: &str) -> bool {
    is_party(word) && !begins_with_digit(word)
}

/// Returns whether a word begins with a digit: a number first is a count of votes.
fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// Returns "- **Ændringsforslag fra A:** For stemte 11 (A, B). Imod stemte 8 (V). Undlod at stemme 1."
pub(super) fn print_vote(vote: &VoteLine) -> String {
    let on = vote.on.as_ref().map_or_else(String::new, |on| format!("**{}:** ", inline(on)));
    format!("- {on}{}", votes::sentence(vote, print_voter))
}

/// Returns a vote, without the mark of its line.
pub(super) fn parse_vote(line: &str) -> Option<VoteLine> {
    let (on, sentence) = match line.strip_prefix("**") {
        Some(rest) => {
            let end = find(rest, ":** ")?;
            (Some(plain(&rest[..end])), &rest[end + 4..])
        }
        None => (None, line),
    };
    let (sides_text, outcome) = votes::split_outcome(sentence);
    let mut sides = <[VoteSide; 3]>::default();
    for (at, printed) in votes::printed_sides(sides_text.strip_suffix('.')?, find)?.into_iter().enumerate() {
        sides[at] = printed.map_or(Some(VoteSide::default()), parse_side)?;
    }
    Some(VoteLine { on, sides, outcome })
}

/// Reads "11 (A, B)", "11" or "A, B".
fn parse_side(side: &str) -> Option<VoteSide> {
    let digits = side.bytes().take_while(u8::is_ascii_digit).count();
    let who = match &side[digits..] {
        "" => None,
        rest if digits > 0 => Some(rest.strip_prefix(" (")?.strip_suffix(')')?),
        rest => Some(rest),
    };
    let count = if digits > 0 { side[..digits].parse().ok()? } else { 0 };
    let voters = who.into_iter().flat_map(|who| split(who, AND)).map(parse_voter);
    Some(VoteSide { count, voters: voters.collect::<Option<_>>()? })
}

/// Returns "- **Afvigende mening fra Bo Dam (V):** Afgiften er for høj.", its further lines indented. Where
/// nothing was said, no colon leads to it.
pub(super) fn print_statement(statement: &StatementLine) -> String {
    let StatementLine { before, who, after, text } = statement;
    let who = who.as_ref().map_or_else(String::new, print_voter);
    let lead = format!("{before}{who}{after}");
    if text.is_empty() {
        return format!("- **{lead}.**");
    }
    format!("- **{lead}:** {}", set_in(&prose::escape(text, TextScope::BehindWords)))
}

/// Reads the statements in some lines.
pub(super) fn parse_statements(lines: &[&str], version: FormatVersion) -> Option<Vec<StatementLine>> {
    let mut statements: Vec<(StatementLine, Vec<&str>)> = Vec::new();
    let lines: Vec<&str> = lines.iter().copied().skip_while(|line| text::is_blank(line)).collect();
    let count = text::trim(&lines.join("\n")).split('\n').count();
    for line in lines.into_iter().take(count) {
        if let Some(rest) = line.strip_prefix("- **") {
            let (lead, first) = match find(rest, ":**") {
                Some(end) => (&rest[..end], &rest[end + 3..]),
                None => (rest.strip_suffix(".**")?, ""),
            };
            statements.push((parse_lead(lead)?, vec![first.strip_prefix(' ').unwrap_or(first)]));
        } else {
            let line = if line.is_empty() { line } else { line.strip_prefix("  ")? };
            statements.last_mut()?.1.push(line);
        }
    }
    let statement_line = |(statement, lines): (StatementLine, Vec<&str>)| StatementLine {
        text: version.plain(&lines.join("\n"), TextScope::BehindWords),
        ..statement
    };
    Some(statements.into_iter().map(statement_line).collect())
}

fn parse_lead(lead: &str) -> Option<StatementLine> {
    leads().into_iter().find_map(|(before, after)| {
        let statement =
            |before: String, who, after| StatementLine { before, who, after, text: String::new() };
        let Some(after) = after else {
            return (lead == before).then(|| statement(before, None, String::new()));
        };
        let who = parse_voter(lead.strip_prefix(&before)?.strip_suffix(&after)?)?;
        Some(statement(before, Some(who), after))
    })
}

/// Returns "- **Rettelse 4. marts 2026 kl. 9.12:** Beløbet var forkert.", and below it what was there.
pub(super) fn print_correction(correction: &CorrectionLine) -> String {
    let CorrectionLine { at, reason, before } = correction;
    let reason = inline(reason);
    let gap = if reason.is_empty() { "" } else { " " };
    let mut text = format!("{RETTELSE}{at}{WHY}{gap}{reason}");
    if !before.is_empty() {
        // some readers see a quote only after a blank line
        text.push_str(&format!("\n\n{BEFORE}\n"));
        for line in prose::escape(before, TextScope::Whole).split('\n') {
            let gap = if line.is_empty() { "" } else { " " };
            text.push_str(&format!("\n{QUOTE}{gap}{line}"));
        }
    }
    text
}

/// Reads the corrections in some lines, none of them blank.
pub(super) fn parse_corrections<'a>(
    lines: impl Iterator<Item = &'a str>,
    version: FormatVersion,
) -> Option<Vec<CorrectionLine>> {
    let mut corrections: Vec<(CorrectionLine, Option<Vec<&str>>)> = Vec::new();
    for line in lines {
        if let Some(reasoned) = line.strip_prefix(RETTELSE) {
            let (at, reason) = reasoned.split_once(WHY)?;
            let reason = plain(reason.strip_prefix(' ').unwrap_or(reason));
            let correction = CorrectionLine { at: at.to_owned(), reason, before: String::new() };
            corrections.push((correction, None));
        } else if line == BEFORE {
            let (_, before) = corrections.last_mut().filter(|(_, before)| before.is_none())?;
            *before = Some(Vec::new());
        } else {
            let text = line.strip_prefix(QUOTE)?;
            let (_, before) = corrections.last_mut()?;
            before.as_mut()?.push(text.strip_prefix(' ').unwrap_or(text));
        }
    }
    let correction_line = |(correction, before): (CorrectionLine, Option<Vec<&str>>)| CorrectionLine {
        before: before.map_or_else(String::new, |lines| version.plain(&lines.join("\n"), TextScope::Whole)),
        ..correction
    };
    (!corrections.is_empty()).then(|| corrections.into_iter().map(correction_line).collect())
}

/// Returns "- **Bo Dam (V):** Notat om natbusser (punkt 3.1; inden 1. maj 2026)". One who is not on the lists
/// is in italics.
pub(super) fn print_task(task: &TaskLine) -> String {
    let TaskLine { owner, what, remarks } = task;
    let who = match owner {
        Some(TaskOwner::Listed(voter)) => format!("**{}:** ", print_voter(voter)),
        Some(TaskOwner::Other(who)) => format!("*{}:* ", inline(who)),
        None => String::new(),
    };
    let remarks: Vec<String> = remarks.iter().map(|remark| marked(remark, "();")).collect();
    bullet(&format!("{who}{} ({})", marked(what, "("), remarks.join(BETWEEN)))
}

/// Returns a task, without the mark of its line.
pub(super) fn parse_task(line: &str) -> Option<TaskLine> {
    let (owner, task_text) = if let Some(rest) = line.strip_prefix("**") {
        let end = find(rest, ":** ")?;
        (Some(TaskOwner::Listed(parse_voter(&rest[..end])?)), &rest[end + 4..])
    } else if let Some(rest) = line.strip_prefix('*') {
        let end = find(rest, ":* ")?;
        (Some(TaskOwner::Other(plain(&rest[..end]))), &rest[end + 3..])
    } else {
        (None, line)
    };
    let cut = find(task_text, " (")?;
    let remarks = split(task_text[cut + 2..].strip_suffix(')')?, BETWEEN).into_iter().map(plain).collect();
    Some(TaskLine { owner, what: plain(&task_text[..cut]), remarks })
}
