//! Lists that are marked by hand: boxes before names, stars that a legend explains, dots on the way to a word, and names in
//! capitals. Each line is put as a list prints it.

use std::borrow::Cow;

use crate::import::line::SourceLine;
use crate::import::recognise::name;
use crate::import::recognise::people::{self, names};

/// What stands before one who came.
const TICKED: [&str; 7] = ["[x]", "[X]", "☒", "☑", "✓", "✔", "✅"];

/// What stands before one who did not.
const OPEN: [&str; 10] = ["[ ]", "[]", "☐", "□", "✗", "✘", "❌", "×", "✕", "✖"];

/// What is said of one whose box is open where those of others are not.
const NOT_THERE: &str = "ikke til stede";

/// Lines without such signs, and where the legend stands that somebody's star was read by.
pub(super) struct PlainLines {
    pub(super) lines: Vec<SourceLine>,
    pub(super) legend: Option<usize>,
}

/// Returns the lines without such signs; nothing where there are none.
pub(super) fn plain(lines: &[SourceLine]) -> Option<PlainLines> {
    let (legend, star) = legend(lines).unzip();
    let has_boxes = |signs: &[&str]| lines.iter().any(|line| boxed(line, signs).is_some());
    let both = has_boxes(&TICKED) && has_boxes(&OPEN);
    let one = |line: &SourceLine| {
        let unmarked = without_box(line, both)
            .or_else(|| without_dots(&line.plain))
            .or_else(|| without_star(line, star.as_deref()?));
        let text = unmarked.map_or(Cow::Borrowed(line.plain.as_str()), Cow::Owned);
        let small = in_small_letters(&text);
        small.or_else(|| matches!(text, Cow::Owned(_)).then(|| text.into_owned()))
    };
    let all: Vec<Option<String>> = lines.iter().map(one).collect();
    let put = |(line, text): (&SourceLine, Option<String>)| match text {
        Some(text) => line.reading(text),
        None => line.clone(),
    };
    let is_starred =
        |line: &SourceLine| star.as_ref().is_some_and(|meaning| without_star(line, meaning).is_some());
    let legend = legend.filter(|_| lines.iter().any(is_starred));
    let is_changed = all.iter().any(Option::is_some);
    is_changed.then(|| PlainLines { lines: lines.iter().zip(all).map(put).collect(), legend })
}

/// Returns one who stands behind one of the signs.
fn boxed<'a>(line: &'a SourceLine, signs: &[&str]) -> Option<&'a str> {
    let text = line.without_bullet();
    let who = signs.iter().find_map(|sign| text.strip_prefix(sign))?.trim_start();
    name::listed(who).map(|_| who)
}

fn without_box(line: &SourceLine, both: bool) -> Option<String> {
    if let Some(who) = boxed(line, &TICKED) {
        return Some(who.to_owned());
    }
    let who = boxed(line, &OPEN)?;
    Some(if both { format!("{who} - {NOT_THERE}") } else { who.to_owned() })
}

/// Returns the word behind the dots, where it is one of presence or a role: "Ane Ask ........ afbud".
fn without_dots(plain: &str) -> Option<String> {
    let at = plain.find("...").or_else(|| plain.find('…'))?;
    let (who, rest) = (plain[..at].trim_end(), plain[at..].trim_start_matches(['.', '…', ' ']));
    let is_said = !rest.contains(['.', '…']) && rest.len() <= 60 && !rest.is_empty();
    let is_word =
        || people::label(rest).is_some() || name::is_role(rest) || name::is_remote(&rest.to_lowercase());
    (is_said && name::listed(who).is_some() && is_word()).then(|| format!("{who} - {rest}"))
}

/// Returns where a line says what a star beside a name means, and that: "* = afbud", "Medlemmer (* = fraværende med afbud):".
fn legend(lines: &[SourceLine]) -> Option<(usize, String)> {
    let of = |line: &SourceLine| {
        let text = &line.plain[line.plain.find('*')? + 1..];
        let is_lone = line.plain.starts_with('*');
        let behind = text.trim_start_matches([')', ' ']);
        let explained = behind.strip_prefix(['=', ':']).or(is_lone.then_some(behind))?;
        let meaning = explained.split(')').next()?.trim().trim_end_matches('.');
        let bare = ["angiver ", "betyder "].iter().find_map(|verb| meaning.strip_prefix(verb));
        let label = bare.unwrap_or(meaning);
        people::label(label).filter(|kind| kind.is_away()).map(|_| label.to_owned())
    };
    lines.iter().enumerate().find_map(|(at, line)| Some((at, of(line)?)))
}

/// Returns somebody with a star before or behind, and what it says.
fn without_star(line: &SourceLine, meaning: &str) -> Option<String> {
    let text = line.text.trim();
    if !text.contains('*') {
        return None;
    }
    let who = text.trim_matches(['*', ' ']);
    if !who.contains('*') && name::listed(who).is_some() && !who.contains([',', ':']) {
        return Some(format!("{who} - {meaning}"));
    }
    // "Deltagere: Ane Ask, Bo Birk*, Eva Ek"
    let (label, row) = text.split_once(':')?;
    let starred = |piece: &str| {
        let who = piece.trim_matches(['*', ' ']);
        (who.len() < piece.trim().len()).then(|| format!("{who} ({meaning})"))
    };
    let pieces: Vec<String> =
        row.split(',').map(|piece| starred(piece).unwrap_or_else(|| piece.trim().to_owned())).collect();
    let row = pieces.join(", ");
    (people::label(label).is_some() && names(&row).is_some()).then(|| format!("{label}: {row}"))
}

/// Returns names that are set in capitals, as others are: "ANE ASK (A)", "Til stede: ANE ASK, BO BIRK". Nothing where
/// the line names people as it is.
fn in_small_letters(plain: &str) -> Option<String> {
    let (label, row) = match plain.split_once(": ") {
        Some((label, row)) if people::label(label).is_some() => (Some(label), row),
        Some(_) => return None,
        None => (None, plain),
    };
    let first = row.split([',', '(']).next()?;
    let is_capital =
        first.contains(char::is_uppercase) && !first.split(" - ").next()?.contains(char::is_lowercase);
    if !is_capital || first.split(' ').count() < 2 {
        return None;
    }
    let small: String = row.split_inclusive([' ', '-']).map(small).collect();
    let small = names(&small)?.iter().all(|one| one.person.org.is_none()).then_some(small)?;
    Some(label.map_or_else(|| small.clone(), |label| format!("{label}: {small}")))
}

/// Returns a word of a name in small letters behind the first one.
fn small(word: &str) -> String {
    let is_name = word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.starts_with('(');
    match word.chars().next().filter(|_| is_name && !word.contains(char::is_lowercase)) {
        Some(first) => format!("{first}{}", word[first.len_utf8()..].to_lowercase()),
        None => word.to_owned(),
    }
}
