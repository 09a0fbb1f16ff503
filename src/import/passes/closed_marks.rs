//! Signs of secrecy that stand beside a number or in a column: "2.* Ny lejer", "LP 3 Afskedigelse", "4 | L | Erstatning".
//! The pass writes them as "(lukket)" behind the title, which every later pass understands.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::recognise::{closed, heading, legend};
use crate::meeting::Access;

/// What is written in the place of a sign.
const MARK: &str = " (lukket)";
/// Signs that need no explanation.
const KNOWN: [(&str, Access); 4] =
    [("LP", Access::Closed), ("▣", Access::Closed), ("🔒", Access::Closed), ("🔐", Access::Closed)];

/// What a document says of secrecy apart from its items.
#[derive(Debug, Clone, Default)]
pub(crate) struct ClosedMarks {
    /// The numbers of items that a line or a table of contents calls closed.
    numbers: HashMap<String, Access>,
    /// Lines that gather what comes after them, by their numbers in the file.
    groups: Vec<(usize, Access)>,
}

impl ClosedMarks {
    /// What is said of the item with a number.
    pub(crate) fn of_number(&self, number: &str) -> Option<Access> {
        self.numbers.get(number.trim_end_matches('.')).copied()
    }

    /// Learns from the groups of a table of contents, which the document itself may not have.
    pub(crate) fn learn_contents(&mut self, contents: &[ContentsEntry], lines: &mut [SourceLine]) {
        let (Some(first), Some(last)) = (contents.first(), contents.last()) else { return };
        for entry in contents {
            let group = self.groups.iter().rev().find(|(no, _)| *no < entry.no && *no + 3 >= first.no);
            if let Some((_, Access::Closed)) = group {
                self.numbers.insert(entry.printed.clone(), Access::Closed);
            }
        }
        // what divides the table of contents says nothing of the text below it
        let is_in_table = |no: usize| no + 3 >= first.no && no <= last.no;
        for (no, _) in self.groups.iter().filter(|(no, _)| is_in_table(*no)) {
            for line in lines.iter_mut().filter(|line| line.no == *no) {
                line.plain.clear();
                line.text.clear();
            }
        }
    }
}

/// Reads the signs, and rewrites the lines that bear one.
pub(crate) fn take(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) -> ClosedMarks {
    let mut explained: Vec<(String, Access)> = Vec::new();
    for line in lines.iter_mut() {
        let signs = legend::signs(&line.plain);
        if signs.iter().any(|(_, access)| access.is_withheld()) {
            let text = "linjen forklarer tegnene for lukkede punkter og er ikke en del af noget punkt";
            warnings.push(Warning::at(line.no, text));
            // the head of a table is still read as one
            if !line.plain.contains('\t') {
                line.plain.clear();
                line.text.clear();
            }
            explained.extend(signs);
        }
    }
    let known = KNOWN.iter().map(|(sign, access)| ((*sign).to_owned(), *access));
    let signs: Vec<(String, Access)> = known.chain(explained).collect();
    let mut marks = ClosedMarks::default();
    for line in lines.iter_mut() {
        let numbers = legend::numbers(&line.plain);
        marks.numbers.extend(numbers.into_iter().map(|number| (number, Access::Closed)));
        marks.groups.extend(closed::group(&line.plain).map(|access| (line.no, access)));
        if let Some((plain, access)) = unmarked(&line.plain, &signs) {
            let mark = if access == Access::Open { "" } else { MARK };
            line.plain = format!("{plain}{mark}");
            line.text = line.plain.clone();
        }
    }
    marks
}

/// A heading without its sign, and what the sign says.
fn unmarked(plain: &str, signs: &[(String, Access)]) -> Option<(String, Access)> {
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
    let (title, sign) = plain.rsplit_once([' ', '\t'])?;
    let access = says(sign)?;
    let is_apart = sign.starts_with(['(', '[']) || sign.chars().all(|c| !c.is_alphanumeric());
    let title = title.trim_end_matches([' ', '–', '-', '\t']);
    (is_apart && !title.is_empty() && !title.contains(['=', ':'])).then(|| (title.to_owned(), access))
}
