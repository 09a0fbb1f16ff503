//! What stands behind the titles of all items: a column of words, or a letter; and marks that stand before their title.

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::MARK;
use crate::import::recognise::legend;
use crate::meeting::{Access, secrecy};

/// Reads "3. Direktørens bonus ⇥ lukket", where a column behind the titles says it of more than one.
pub(super) fn cells(lines: &mut [SourceLine]) {
    let read = |line: &SourceLine| {
        let (title, cell) = line.plain.rsplit_once('\t')?;
        let access = secrecy::of_mark(cell.trim())?;
        let is_titled = title.contains(char::is_alphabetic);
        let is_item =
            is_titled && title.starts_with(|c: char| c.is_ascii_digit()) && !title.trim().contains('\t');
        is_item.then(|| (title.trim().to_owned(), access))
    };
    if lines.iter().filter_map(read).take(2).count() < 2 {
        return;
    }
    for line in lines.iter_mut() {
        if let Some((title, access)) = read(line) {
            let mark = if access.is_withheld() { MARK } else { "" };
            *line = line.reading(format!("{title}{mark}"));
        }
    }
}

/// Puts the letters behind titles in brackets, as signs stand elsewhere: "Klage L" is "Klage (L)" where a line explains the
/// letters as signs of secrecy, and half of the titles have one. "Blok L" alone is a block.
pub(super) fn letters(lines: &mut [SourceLine]) {
    let signs = lines.iter().map(|line| legend::signs(&line.plain));
    let explained = signs.filter(|signs| signs.iter().any(|(_, access)| access.is_withheld())).flatten();
    let is_letter = |sign: &String| sign.chars().all(char::is_alphabetic);
    let letters: Vec<String> = explained.map(|(sign, _)| sign).filter(is_letter).collect();
    if letters.is_empty() {
        return;
    }
    let in_brackets = |line: &SourceLine| -> Option<String> {
        let (title, sign) = line.plain.rsplit_once(' ')?;
        letters.iter().any(|letter| letter == sign).then(|| format!("{title} ({sign})"))
    };
    let is_item = |line: &SourceLine| line.heading().is_some_and(|heading| !heading.rest.is_empty());
    let titles: Vec<usize> = (0..lines.len()).filter(|&at| is_item(&lines[at])).collect();
    let lettered: Vec<(usize, String)> =
        titles.iter().filter_map(|&at| Some((at, in_brackets(&lines[at])?))).collect();
    if lettered.len() > 1 && lettered.len() * 2 >= titles.len() {
        lettered.into_iter().for_each(|(at, plain)| lines[at] = lines[at].reading(plain));
    }
}

/// Puts a mark that stands between "Dagsordenspunkt 3" and its title behind the title.
pub(super) fn marks_before(lines: &mut [SourceLine]) {
    let is_label = |line: &SourceLine| line.heading().is_some_and(|heading| heading.rest.is_empty());
    let bare_mark = |line: &SourceLine| {
        let bare = line.plain.trim_matches(['*', '-', '=', '_', '#', '[', ']', '(', ')', ' ']);
        secrecy::of_mark(bare).is_some_and(Access::is_withheld).then(|| bare.to_owned())
    };
    let filled: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    for three in filled.windows(3) {
        let [label, mark, title] = [three[0], three[1], three[2]];
        if !is_label(&lines[label]) || lines[title].heading().is_some() {
            continue;
        }
        if let Some(bare) = bare_mark(&lines[mark]) {
            lines[mark] = lines[title].reading(lines[title].plain.clone());
            lines[title] = lines[title].reading(bare);
        }
    }
}
