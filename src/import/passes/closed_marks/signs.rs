//! Signs of secrecy beside the numbers and titles of items, and lines without them.

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::{MARK, clear};
use crate::import::recognise::text::collapse;
use crate::import::recognise::{heading, legend};
use crate::meeting::{Access, secrecy};

/// Reads "5L. Lejemål" and "4Å. Budget", where all items of a document are numbered so.
pub(super) fn beside_numbers(lines: &mut [SourceLine]) {
    let rows: Vec<(usize, u32, char, String)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let end = line.plain.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
            let sign = line.plain[end..].chars().next().filter(|c| matches!(c, 'L' | 'Å' | 'l' | 'å'))?;
            let rest = line.plain[end + sign.len_utf8()..].trim_start_matches(['.', ')', ':']);
            let title = rest.strip_prefix([' ', '\t'])?.trim();
            let number = line.plain[..end].parse().ok()?;
            title.starts_with(char::is_uppercase).then(|| (at, number, sign, title.to_owned()))
        })
        .collect();
    let counts = rows.windows(2).all(|two| two[0].1 < two[1].1);
    if rows.len() < 2 || !counts {
        return;
    }
    for (at, number, sign, title) in rows {
        let mark = if matches!(sign, 'L' | 'l') { MARK } else { "" };
        lines[at].plain = format!("{number}. {title}{mark}");
        lines[at].text = lines[at].plain.clone();
    }
}

/// Writes the words of explained values behind them: "Klasse: 2" becomes "Klasse: 2 (fortrolig)".
pub(super) fn explain_values(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) {
    let mut explained = Vec::new();
    for line in lines.iter_mut() {
        if let Some((label, values)) = legend::values(&line.plain) {
            let text = "linjen forklarer tegnene for lukkede punkter og er ikke en del af noget punkt";
            warnings.push(Warning::at(line.no, text));
            clear(line);
            explained.push((label, values));
        }
    }
    for line in lines.iter_mut() {
        let Some((label, value)) = line.plain.split_once(':') else { continue };
        let named = explained.iter().filter(|(known, _)| *known == label.trim().to_lowercase());
        let said = named.flat_map(|(_, values)| values).find(|(known, _)| known == value.trim());
        if let Some((_, said)) = said {
            line.plain = format!("{} ({said})", line.plain);
            line.text = line.plain.clone();
        }
    }
}

/// The numbers of items that a column of signs in a table of blanks marks. The signs go out of the rows.
pub(super) fn in_columns(lines: &mut [SourceLine]) -> Vec<(String, Access)> {
    let cells = |line: &SourceLine| -> Vec<String> {
        line.text.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()
    };
    let mut found = Vec::new();
    let mut signs: Vec<(String, Access)> = Vec::new();
    for line in lines.iter_mut().filter(|line| line.text.contains("   ") && !line.plain.contains('\t')) {
        if signs.is_empty() {
            signs = legend::signs(&line.text);
            continue;
        }
        let cells = cells(line);
        let numbered = cells.first().is_some_and(|cell| {
            let number = cell.trim_end_matches('.');
            !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.')
        });
        let sign = |cell: &String| {
            let known = signs.iter().find(|(sign, _)| sign == legend::bare(cell)).map(|(_, access)| *access);
            known.or_else(|| secrecy::of_mark(cell))
        };
        let marked = cells.iter().enumerate().skip(1).find_map(|(at, cell)| Some((at, sign(cell)?)));
        if let Some((at, access)) = marked.filter(|_| numbered) {
            found.push((cells[0].trim_end_matches('.').to_owned(), access));
            let mut kept = cells.clone();
            kept.remove(at);
            line.text = kept.join("    ");
            line.plain = collapse(&line.text);
        }
    }
    found
}

/// A heading without its sign, and what the sign says.
pub(super) fn unmarked(plain: &str, signs: &[(String, Access)]) -> Option<(String, Access)> {
    let says = |word: &str| {
        let word = legend::bare(word.trim());
        signs.iter().find(|(sign, _)| sign == word).map(|(_, access)| *access)
    };
    cell(plain, says)
        .or_else(|| before(plain, says))
        .or_else(|| behind_number(plain, says))
        .or_else(|| last(plain, says))
}

/// A cell of a row that is nothing but a sign. The mark goes behind the longest cell.
fn cell(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let mut cells: Vec<&str> = plain.split('\t').collect();
    let numbered = cells.first()?.trim().starts_with(|c: char| c.is_ascii_digit());
    let (at, access) = cells.iter().enumerate().skip(1).find_map(|(at, cell)| Some((at, says(cell)?)))?;
    if !numbered {
        return None;
    }
    cells.remove(at);
    let longest = (0..cells.len()).max_by_key(|&at| cells[at].len())?;
    // what stands behind the title, such as how many attachments there are, is no part of it
    cells.truncate(longest + 1);
    let (number, title) = cells.split_first()?;
    Some((format!("{}. {}", number.trim().trim_end_matches('.'), title.join("\t").trim()), access))
}

/// "LP 3 Afskedigelse", "■ 2. Bortforpagtning"
fn before(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let (sign, rest) = plain.split_once([' ', '\t'])?;
    // a star is the mark of a list
    let access = says(sign).filter(|_| sign != "*")?;
    let rest = rest.trim();
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit()) && heading::parse(rest).is_some();
    // "LP 117 – Lokalplan" is a plan
    let is_plan = rest.split_whitespace().nth(1).is_some_and(|word| matches!(word, "–" | "-" | "—"));
    (numbered && !is_plan).then(|| (rest.to_owned(), access))
}

/// "2.* Ny lejer", "2* Ny lejer", "2. [L] Ny lejer"
fn behind_number(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let end = plain.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|end| *end > 0)?;
    let (number, rest) = plain.split_at(end);
    let rest = rest.trim_start();
    let (sign, title) = rest.split_once([' ', '\t'])?;
    let access = says(sign.trim_end_matches(['.', ')']))?;
    // "1. LP 117 – Lokalplan" is a plan
    if title.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some((format!("{}. {}", number.trim_end_matches('.'), title.trim()), access))
}

/// "Grundkøb ved Møllehøj [LD]", "3. Leverandørforhandling *"
fn last(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    // "Støtte¹"
    let raised = plain.trim_end_matches(|c: char| legend::is_raised(c) || matches!(c, ')' | '*'));
    let (title, sign) = match &plain[raised.len()..] {
        sign if sign.starts_with(|c: char| legend::is_raised(c) || c == '*') => (raised, sign),
        _ => plain.rsplit_once([' ', '\t'])?,
    };
    let access = says(sign)?;
    let is_apart = sign.starts_with(legend::is_raised)
        || sign.starts_with(['(', '['])
        || sign.chars().all(|c| !c.is_alphanumeric());
    let title = title.trim_end_matches([' ', '–', '-', '\t']);
    (is_apart && !title.is_empty() && !title.contains(['=', ':'])).then(|| (title.to_owned(), access))
}
