//! The letter around an agenda: the greeting at its end, and where to send an afbud. Neither is minuted.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::recognise::letter::{MailField, addressed_body, asks, greets, mail_field};
use crate::import::recognise::{body, date_time};
use crate::meeting::date::DAYS;

/// The most lines that a greeting and a signature have.
const SIGNED: usize = 7;

/// Cuts the greeting off the end of a document, and names its words.
pub(crate) fn greeting(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let last = (0..lines.len()).rev().filter(|&i| !lines[i].is_blank()).take(SIGNED);
    let at = last.filter(|&i| greets(&lines[i].plain)).last()?;
    let signature = |line: &SourceLine| {
        line.plain.len() <= 80
            && line.section().is_none()
            && line.heading().is_none()
            && !(line.plain.ends_with('.') && line.plain.split(' ').count() > 6)
    };
    if at == 0 || !lines[at + 1..].iter().all(signature) {
        return None;
    }
    let greeting: Vec<&str> =
        lines[at..].iter().filter(|line| !line.is_blank()).map(|line| line.plain.as_str()).collect();
    let warning = Warning::at(lines[at].no, format!("hilsenen »{}« er ikke taget med", greeting.join(" / ")));
    lines.truncate(at);
    Some(warning)
}

/// Takes the head of a mail apart: the subject and the body that it goes to stay as lines, and the rest is named.
pub(crate) fn mail_head(lines: &mut [SourceLine]) -> Vec<Warning> {
    let top: Vec<usize> = (0..lines.len()).filter(|&i| !lines[i].is_blank()).take(8).collect();
    // "---------- Forwarded message ---------"
    let is_rule = |i: &&usize| lines[**i].plain.starts_with("-----");
    let fields: Vec<(usize, MailField, String)> = top
        .iter()
        .skip_while(is_rule)
        .map_while(|&i| mail_field(&lines[i].plain).map(|(field, value)| (i, field, value.to_owned())))
        .collect();
    let has = |wanted: MailField| fields.iter().any(|(_, field, _)| *field == wanted);
    if fields.len() < 3 || !has(MailField::Subject) {
        return Vec::new();
    }
    let first = lines[fields[0].0].no;
    let sent = fields.iter().find(|(_, field, _)| *field == MailField::Sent);
    let sent = sent.and_then(|(_, _, value)| date_time::date(value));
    for line in &mut lines[..fields[0].0] {
        *line = line.reading(String::new());
    }
    for (at, field, value) in fields {
        let is_to = field == MailField::Recipient;
        // "Til: Medlemmer af Engum Råd"
        let members = addressed_body(&format!("Til {value}")).filter(|_| is_to).map(str::to_owned);
        let is_kept = field == MailField::Subject || is_to && body::is_body(&value);
        let value = members.unwrap_or(if is_kept { value } else { String::new() });
        lines[at] = SourceLine::new(lines[at].no, &value, lines[at].page);
    }
    let dated = sent.and_then(|sent| add_year(lines, sent)).map(|no| {
        Warning::at(no, "mødets årstal står ikke i mailen; det er taget fra den dag, den blev sendt")
    });
    let mut warnings = vec![Warning::at(first, "mailens afsender og modtagere er ikke taget med")];
    warnings.extend(dated);
    warnings
}

/// How many days after a mail the meeting may be that it calls to.
const MOST_DAYS: i64 = 120;

/// How many lines of a mail may say when the meeting is.
const TOP: usize = 25;

/// Puts the year behind the first day without one in a mail ("mandag den 9. marts kl. 19"): the first such day after the mail
/// was sent, soon, and on the weekday that is named. Returns the number of the line.
fn add_year(lines: &mut [SourceLine], sent: NaiveDate) -> Option<usize> {
    let mut top = lines.iter_mut().filter(|line| !line.is_blank()).take(TOP);
    let (line, end, day) = top.find_map(|line| {
        let (end, day) = coming_day(&line.plain, sent)?;
        Some((line, end, day))
    })?;
    let text = format!("{} {}{}", &line.plain[..end], day.year(), &line.plain[end..]);
    *line = line.reading(text);
    Some(line.no)
}

/// Returns where a day without its year ends in a text, and which one it is after another day.
fn coming_day(plain: &str, sent: NaiveDate) -> Option<(usize, NaiveDate)> {
    let place = date_time::place(plain).filter(|_| date_time::date(plain).is_none())?;
    let named = |year: i32| date_time::date(&format!("{} {year}", &plain[place.clone()]));
    let day = [sent.year(), sent.year() + 1].into_iter().filter_map(named).find(|day| *day >= sent)?;
    let before = plain[..place.start].to_lowercase();
    let mut words = before.split([' ', ',']).filter(|word| !["", "den", "d."].contains(word));
    let weekday = words.next_back().and_then(|word| DAYS.iter().position(|day| *day == word));
    let is_fitting = weekday.is_none_or(|at| day.weekday().num_days_from_monday() as usize == at);
    (is_fitting && (day - sent).num_days() <= MOST_DAYS).then_some((place.end, day))
}

/// Takes the sentence out that says where to send an afbud, before the first item or at the end, and names its words.
pub(crate) fn afbud(lines: &mut Cow<'_, [SourceLine]>, first: usize) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let last = lines.iter().rposition(|line| !line.is_blank()).unwrap_or(0);
    for at in (0..first).chain([last]) {
        if lines.get(at).is_some_and(|line| asks(&line.plain)) {
            let line = &mut lines.to_mut()[at];
            warnings.push(Warning::at(line.no, format!("»{}« er ikke taget med", line.plain)));
            line.text.clear();
            line.plain.clear();
        }
    }
    warnings
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
            let mut lines = split(text);
            let warning = greeting(&mut lines);
            assert_eq!(lines.iter().filter(|line| !line.is_blank()).count(), left, "{text}");
            assert_eq!(warning.is_none(), left == 3, "{text}");
        }
    }
}
