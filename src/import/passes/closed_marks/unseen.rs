//! Legends of secrecy whose sign is not to be seen: "Kursiv = lukket", "Det, der står mellem lighedstegn (= … =), er fortroligt",
//! and signs that came out as others in the file.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::{MARK, clear, signs};
use crate::import::recognise::{heading, legend};
use crate::meeting::{Access, secrecy};

/// The longest legend, in characters.
const LONGEST: usize = 200;

/// Finds a legend that names a style or a frame. Where the frame is seen around whole items they are marked; otherwise the
/// number of its line is returned, for every item may bear it.
pub(super) fn styles(lines: &mut [SourceLine]) -> Option<usize> {
    let at = (0..lines.len()).find(|&at| names_style(&lines[at].plain))?;
    let no = lines[at].no;
    let framed = frame(&lines[at].plain).is_some_and(|sign| unframe(lines, at, sign));
    if framed {
        clear(&mut lines[at]);
    }
    (!framed).then_some(no)
}

/// Returns whether a line says that what is set in some style is withheld.
fn names_style(line: &str) -> bool {
    const STYLES: [&str; 18] = [
        "kursiv",
        "kursiveret",
        "kursiverede",
        "kursivskrift",
        "fed",
        "fede",
        "understreget",
        "understregede",
        "skrift",
        "skrifttype",
        "gråtonet",
        "skraveret",
        "skraverede",
        "indrammet",
        "indrammede",
        "lighedstegn",
        "klammer",
        "parentes",
    ];
    if line.chars().count() > LONGEST || heading::parse(line).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let near = words.iter().take(8).position(|word| STYLES.contains(word));
    let is_said = |text: &str| secrecy::of_line(text).is_some_and(Access::is_withheld);
    let is_explained = |words: &[&str]| {
        const MEANS: [&str; 6] = ["betyder", "er", "angiver", "viser", "markerer", "må"];
        let at = words.iter().position(|word| MEANS.contains(word));
        at.is_some_and(|at| is_said(&format!("Punktet {}", words[at..].join(" "))))
    };
    let meaning = || line.split_once(['=', ':']).is_some_and(|(_, meaning)| is_said(meaning));
    frame(line).is_some() && is_said(line)
        || near.is_some_and(|at| meaning() || is_said(line) || is_explained(&words[at..]))
}

/// Returns the sign of a frame that a legend shows in brackets: "(= … =)".
fn frame(line: &str) -> Option<char> {
    let inside = line.split_once('(')?.1.split_once(')')?.0.trim();
    let sign = inside.chars().next().filter(|sign| !sign.is_alphanumeric())?;
    let is_shown = inside.ends_with(sign) && (inside.contains('…') || inside.contains("..")) && sign != '.';
    is_shown.then_some(sign)
}

/// Takes the frame away from lines, and marks the items in it. Returns false where something is framed that is no whole item.
fn unframe(lines: &mut [SourceLine], legend: usize, sign: char) -> bool {
    let framed = |line: &SourceLine| -> Option<String> {
        let inside = line.plain.trim().strip_prefix(sign)?.strip_suffix(sign)?.trim().to_owned();
        (!inside.is_empty()).then_some(inside)
    };
    let (mut is_in_item, mut marked) = (false, Vec::new());
    for (at, line) in lines.iter().enumerate().filter(|(at, line)| *at != legend && !line.is_blank()) {
        let inside = framed(line);
        let is_heading = inside.as_deref().unwrap_or(&line.plain);
        if heading::parse(is_heading).is_some() {
            is_in_item = inside.is_some();
            marked.extend(inside.map(|inside| (at, format!("{inside}{MARK}"))));
        } else if let Some(inside) = inside {
            if !is_in_item {
                return false;
            }
            marked.push((at, inside));
        } else if line.plain.contains(sign) {
            return false;
        }
    }
    for (at, text) in &marked {
        lines[*at] = lines[*at].reading(text.clone());
    }
    !marked.is_empty()
}

/// Returns the letters that items bear and nothing explains, where a line explains them in capitals alone: "Ø" as "ø".
pub(super) fn letters(
    lines: &[SourceLine],
    at: usize,
    closing: &[(String, Access)],
) -> Vec<(String, Access)> {
    let defined = legend::defined(&lines[at].plain);
    let small = closing.iter().map(|(sign, access)| (sign.to_lowercase(), *access));
    let changed = small.filter(|(small, _)| !defined.contains(small));
    changed.filter(|(small, _)| bear(lines, at, small) > 0).collect()
}

/// Returns whether some items bear a sign that nothing explains: "†" may have come out as "+". What all of them bear is how they
/// are listed.
pub(super) fn bears_other_sign(lines: &[SourceLine], at: usize) -> bool {
    const LISTS: &str = "-–—.,:;/&§\"»«”“'’)(][|_";
    let defined = legend::defined(&lines[at].plain);
    let is_sign = |word: &String| {
        let mut chars = word.chars();
        matches!((chars.next(), chars.next()), (Some(c), None) if !c.is_alphanumeric() && !LISTS.contains(c))
    };
    let headings = lines.iter().filter(|line| line.heading().is_some()).count();
    let words = signs::words_for_signs(lines).into_keys();
    let mut others = words.filter(|word| is_sign(word) && !defined.contains(word));
    others.any(|sign| (1..headings.max(2)).contains(&bear(lines, at, &sign)))
}

/// Returns how many lines beside one at a place bear a sign.
fn bear(lines: &[SourceLine], legend: usize, sign: &str) -> usize {
    let only = HashMap::from([(sign.to_owned(), Access::Doubtful)]);
    let others = lines.iter().enumerate().filter(|(at, _)| *at != legend);
    others.filter(|(_, line)| signs::unmarked(&line.plain, &only).is_some()).count()
}
