//! Letters of secrecy at the numbers of items: "5L. Lejemål", "L7 Lejemål".

use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::MARK;
use crate::import::recognise::heading;

/// Reads "5L. Lejemål", "Å4. Budget", "Sag L7 Lejemål" and `[L] 5. Lejemål`, where all items of a document are numbered so.
pub(super) fn beside_numbers(lines: &mut [SourceLine]) {
    let rows: Vec<(usize, u32, bool, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let numbered = heading::word_before(&line.plain).map_or(line.plain.as_str(), |(_, rest)| rest);
            let (number, is_closed, title) = letter_behind(numbered).or_else(|| letter_before(numbered))?;
            title.starts_with(char::is_uppercase).then(|| (at, number, is_closed, title.to_owned()))
        })
        .collect();
    // "Å1, Å2, L1, L2": each letter may count for itself
    let counts = rows.windows(2).all(|two| two[0].1 < two[1].1 || two[0].2 != two[1].2 && two[1].1 == 1);
    let counts_alone = |row: &(usize, u32, bool, String)| {
        is_glued(&lines[row.0].plain) || stands_in_row(lines, row.0, row.1)
    };
    if rows.len() < 2 && !rows.iter().any(counts_alone) || !counts || is_list_of_laws(lines, &rows) {
        return;
    }
    for (at, number, is_closed, title) in rows {
        let mark = if is_closed { MARK } else { "" };
        let word =
            heading::word_before(&lines[at].plain).map_or(String::new(), |(word, _)| format!("{word} "));
        lines[at] = lines[at].reading(format!("{word}{number}. {title}{mark}"));
    }
}

/// "Punkt L4 Klage": a letter with a word for items before it and the number right behind it counts alone.
fn is_glued(plain: &str) -> bool {
    let number = heading::word_before(plain).and_then(|(_, rest)| rest.strip_prefix('L'));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// Returns whether a number with a letter glued to it stands between numbers without: "2L." behind "1." or before "3.".
fn stands_in_row(lines: &[SourceLine], at: usize, number: u32) -> bool {
    let sign = lines[at].plain.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_sign = sign.strip_prefix(['L', 'Å']).is_some_and(|rest| rest.starts_with(['.', ')', ':']));
    let is_heading = |line: &SourceLine, wanted: u32| {
        line.heading().is_some_and(|known| known.number.major == wanted && known.number.minor == 0)
    };
    let is_behind = || lines[..at].iter().any(|line| is_heading(line, number.saturating_sub(1)));
    is_sign && (is_behind() || lines[at..].iter().any(|line| is_heading(line, number + 1)))
}

/// Returns whether "L 42 Forslag til lov" and the like number bills: items begin at the beginning, or go on from those
/// before.
fn is_list_of_laws(lines: &[SourceLine], rows: &[(usize, u32, bool, String)]) -> bool {
    let is_bill = |line: &SourceLine| {
        let number = line.plain.strip_prefix("L ");
        number.is_some_and(|rest| {
            rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with([' ', '\t'])
        })
    };
    let Some((_, first, ..)) = rows.first().filter(|_| rows.iter().any(|row| is_bill(&lines[row.0]))) else {
        return false;
    };
    let goes_on = lines.iter().filter_map(SourceLine::heading).any(|known| known.number.major + 1 == *first);
    *first > 2 && !goes_on || *first == 2 && rows.iter().all(|row| row.2) && !goes_on
}

/// Returns what a letter or word beside a number says.
fn is_closed_sign(sign: &str) -> Option<bool> {
    match sign {
        "L" | "l" | "Lukket" | "LUKKET" => Some(true),
        "Å" | "å" | "Åben" | "ÅBEN" | "Åbent" => Some(false),
        _ => None,
    }
}

/// "5L. Lejemål"
fn letter_behind(plain: &str) -> Option<(u32, bool, &str)> {
    let end = plain.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let sign = plain[end..].chars().next()?;
    let is_closed = is_closed_sign(&plain[end..end + sign.len_utf8()])?;
    let rest = plain[end + sign.len_utf8()..].trim_start_matches(['.', ')', ':']);
    Some((plain[..end].parse().ok()?, is_closed, rest.strip_prefix([' ', '\t'])?.trim()))
}

/// "L5. Lejemål", "L-5 Lejemål", `[L] 5. Lejemål`, "Lukket 5. Lejemål"
fn letter_before(plain: &str) -> Option<(u32, bool, &str)> {
    let begin = plain.find(|c: char| c.is_ascii_digit())?;
    let (sign, rest) = plain.split_at(begin);
    let is_closed = is_closed_sign(sign.trim_matches(['[', ']', '(', ')', ' ', '-', '.', ':']))?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let title = rest[end..].trim_start_matches(['.', ')', ':']).strip_prefix([' ', '\t'])?;
    Some((rest[..end].parse().ok()?, is_closed, title.trim()))
}
