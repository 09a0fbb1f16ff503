//! What a document says of secrecy apart from its items: signs and sentences.
//!
//! Signs stand beside a number or in a column: "2.* Ny lejer", "LP 3 Afskedigelse", "4 | L | Erstatning".
//! The pass writes them as "(lukket)" behind the title, which every later pass understands.
//!
//! | file | what is in it |
//! |---|---|
//! | `signs` | signs beside titles, and lines without them |
//! | `number_letters` | letters at the numbers of items |
//! | `behind_titles` | a column of words or a letter behind the titles, and marks before them |
//! | `tables` | columns of tables that say which rows are closed |
//! | `other_tables` | tables whose rows do not begin with the number alone |
//! | `codes` | codes that a line explains |
//! | `markdown_signs` | signs that Markdown reads as its own |
//! | `unseen` | legends whose sign is not to be seen |
//! | `statements` | sentences that say which items are closed |
//! | `titles_named` | lines that name another item by its title |
//! | `parts` | headings of parts that only their place tells from text |
//! | `running_heads` | heads of pages that say which part stands on them |

mod behind_titles;
mod codes;
mod markdown_signs;
mod number_letters;
mod other_tables;
mod parts;
mod running_heads;
mod signs;
mod statements;
mod tables;
mod titles_named;
mod unseen;

use std::collections::{HashMap, HashSet};

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::recognise::{closed, legend};
use crate::meeting::Access;
use crate::meeting::secrecy::{self, SaidOfItems};

/// What is written in the place of a sign.
const MARK: &str = " (lukket)";
/// Signs that need no explanation.
const KNOWN: [(&str, Access); 4] =
    [("LP", Access::Closed), ("▣", Access::Closed), ("🔒", Access::Closed), ("🔐", Access::Closed)];

use markdown_signs::ReadAway;
pub(crate) use running_heads::name_parts;
pub(crate) use statements::SaidByName;

/// What a document says of secrecy apart from its items.
#[derive(Debug, Clone, Default)]
pub(crate) struct ClosedMarks {
    /// The numbers of items that a table of contents calls closed.
    numbers: HashMap<String, Access>,
    /// Lines that gather what comes after them, by their numbers in the file.
    groups: Vec<(usize, Access)>,
    /// What sentences say of items that they name, with the numbers of their lines.
    statements: Vec<(usize, SaidOfItems)>,
    /// Lines whose sign says that they are open.
    opened: HashSet<usize>,
    /// Whether all that has no such sign is closed.
    only_signed_open: bool,
    /// The line that explains a sign which is not to be seen: every item may bear it.
    unseen: Option<usize>,
}

impl ClosedMarks {
    /// Learns from the groups of a table of contents, which the document itself may not have.
    pub(crate) fn learn_contents(&mut self, contents: &[ContentsEntry], lines: &mut [SourceLine]) {
        let (Some(first), Some(last)) = (contents.first(), contents.last()) else { return };
        for entry in contents {
            let group = self.groups.iter().rev().find(|(no, _)| *no < entry.no && *no + 3 >= first.no);
            // the title in the table may bear a mark that the item itself lacks
            let marked = secrecy::split_title(&entry.rest).access.filter(|access| access.is_withheld());
            let access = marked.into_iter().chain(group.map(|(_, access)| *access)).chain(entry.group).max();
            if let Some(access) = access.filter(|access| access.is_withheld()) {
                self.numbers.insert(entry.printed.trim_end_matches('.').to_owned(), access);
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

/// Reads the signs and sentences, and rewrites the lines that bear a sign.
pub(crate) fn take(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) -> ClosedMarks {
    let mut marks = ClosedMarks { unseen: unseen::styles(lines), ..ClosedMarks::default() };
    behind_titles::marks_before(lines);
    marks.numbers.extend(parts::take(lines));
    let withheld = |(_, access): &(String, Access)| access.is_withheld();
    marks.numbers.extend(parts::behind_numbers(lines).into_iter().filter(withheld));
    marks.numbers.extend(other_tables::of_rows(lines));
    signs::emphasised(lines);
    number_letters::beside_numbers(lines);
    behind_titles::cells(lines);
    marks.numbers.extend(codes::explain(lines, warnings));
    marks.numbers.extend(signs::in_columns(lines));
    marks.numbers.extend(tables::in_tables(lines, warnings).into_iter().filter(withheld));
    tables::lettered(lines);
    behind_titles::letters(lines);
    let explained = legends(lines, &mut marks, warnings);
    let mut known: HashMap<String, Access> =
        KNOWN.iter().map(|(sign, access)| ((*sign).to_owned(), *access)).collect();
    // where one of them alone may be initials, both together are not
    let letters = [("LK", Access::Closed), ("ÅB", Access::Open)];
    if letters.iter().all(|(sign, _)| signs::ends_titles(lines, sign)) {
        known.extend(letters.map(|(sign, access)| (sign.to_owned(), access)));
    }
    // what was explained first counts
    explained.into_iter().for_each(|(sign, access)| _ = known.entry(sign).or_insert(access));
    statements::take(lines, &mut marks, warnings);
    markdown_signs::mark(lines, |sign| known.get(sign).is_some_and(|access| access.is_withheld()));
    let is_bare = signs::are_bare(lines);
    for line in lines.iter_mut() {
        marks.groups.extend(line.gathers().map(|access| (line.no, access)));
        if let Some((plain, access)) = signs::unmarked(&line.plain, &known) {
            let mark = if access == Access::Open { "" } else { MARK };
            // the row of a table may stand apart from its item
            let row = line.plain.split_once('\t').filter(|_| access.is_withheld());
            let number = row.map(|(number, _)| number.trim().trim_end_matches('.').to_owned());
            marks.numbers.extend(number.map(|number| (number, access)));
            if access == Access::Open {
                marks.opened.insert(line.no);
            }
            *line = line.reading(format!("{}{mark}", if is_bare { signs::bare(&plain) } else { plain }));
        }
    }
    marks
}

/// The signs that lines explain; such lines are no part of an item.
fn legends(
    lines: &mut [SourceLine],
    marks: &mut ClosedMarks,
    warnings: &mut Vec<Warning>,
) -> Vec<(String, Access)> {
    let mut explained: Vec<(String, Access)> = Vec::new();
    let mut borne = signs::BorneSigns::default();
    let mut others: Vec<(usize, String)> = Vec::new();
    let read_away = ReadAway::of(lines);
    for at in 0..lines.len() {
        let only_open = legend::only_open(&lines[at].plain);
        marks.only_signed_open |= only_open.is_some();
        let mut signs = legend_signs(lines, at, &mut borne);
        // what no item bears explains nothing: "*** LUKKET ***" divides the agenda
        let in_table = lines[at].plain.contains('\t');
        let is_borne = |(sign, access): &(String, Access)| {
            borne.elsewhere(sign, lines, at) || access.is_withheld() && read_away.bears(sign, lines, at)
        };
        others.extend(of_no_secrecy(&lines[at], &signs).into_iter().map(|sign| (at, sign)));
        let is_unborne = !signs.is_empty() && !in_table && !signs.iter().any(is_borne);
        let changed = if is_unborne { unseen::letters(lines, at, &signs) } else { Vec::new() };
        let is_unborne = is_unborne && changed.is_empty();
        signs.extend(changed);
        if only_open.is_none() && is_unborne && !explains_borne(lines, at, &mut borne) {
            unborne(lines, (at, &signs), marks, warnings);
            continue;
        }
        let line = &mut lines[at];
        let says_closed = secrecy::of_line(&line.plain).is_some_and(Access::is_withheld) && !signs.is_empty();
        if says_closed || signs.iter().any(|(_, access)| access.is_withheld()) || only_open.is_some() {
            warn_of_legend(line.no, warnings);
            // the head of a table is still read as one
            if !line.plain.contains('\t') {
                clear(line);
            }
            signs.extend(only_open.map(|sign| (sign, Access::Open)));
            explained.extend(signs);
        }
    }
    // "(o) = for alle" beside "(b) = kun bestyrelsen"
    for (at, sign) in others {
        if explained.iter().any(|(_, access)| access.is_withheld()) && borne.elsewhere(&sign, lines, at) {
            clear(&mut lines[at]);
            explained.push((sign, Access::Open));
        }
    }
    explained
}

/// Names the line of a legend; the same explanation may stand under each item.
fn warn_of_legend(no: usize, warnings: &mut Vec<Warning>) {
    let text = "linjen forklarer tegnene for lukkede punkter og er ikke en del af noget punkt";
    let is_first = !warnings.iter().any(|warning| warning.text == text);
    warnings.extend(is_first.then(|| Warning::at(no, text)));
}

/// The signs that a line of a legend explains without closing anything: "(o) = for alle", "A   åben sag".
fn of_no_secrecy(line: &SourceLine, signs: &[(String, Access)]) -> Vec<String> {
    if signs.is_empty() && line.plain.starts_with(['(', '[']) {
        return legend::defined(&line.plain);
    }
    let is_open = legend::is_set_apart(&line.text) && signs.iter().all(|(_, access)| *access == Access::Open);
    signs.iter().filter(|_| is_open).map(|(sign, _)| sign.clone()).collect()
}

/// Takes a line away whose signs no item bears; they close nothing, unless they came out as others.
fn unborne(
    lines: &mut [SourceLine],
    (at, signs): (usize, &[(String, Access)]),
    marks: &mut ClosedMarks,
    warnings: &mut Vec<Warning>,
) {
    if !is_explained(lines, at, signs) {
        return;
    }
    if unseen::bears_other_sign(lines, at) {
        marks.unseen = marks.unseen.or(Some(lines[at].no));
    } else if is_nowhere(lines, at, signs) {
        let text = "linjen forklarer et tegn for lukkede punkter, som intet punkt har; se efter, om noget punkt er \
                    lukket";
        warnings.push(Warning::at(lines[at].no, text));
        clear(&mut lines[at]);
    }
}

/// Returns whether a line says what signs mean that close.
fn is_explained(lines: &[SourceLine], at: usize, signs: &[(String, Access)]) -> bool {
    let mut closing = signs.iter().filter(|(_, access)| access.is_withheld()).peekable();
    closing.peek().is_some() && closing.all(|(sign, _)| legend::explains(&lines[at].plain, sign))
}

/// Returns whether none of the signs that close is anywhere else in the document, nor any that one may have become: then the
/// line that explains them closes nothing.
fn is_nowhere(lines: &[SourceLine], at: usize, signs: &[(String, Access)]) -> bool {
    let mut closing = signs.iter().filter(|(_, access)| access.is_withheld());
    let is_other = |line: &&SourceLine| line.no != lines[at].no && !line.is_blank();
    closing.all(|(sign, _)| !lines.iter().filter(is_other).any(|line| signs::may_bear(&line.text, sign)))
}

/// Returns whether a line explains some other sign that is borne: then those that are not were not lost, and no item has them.
fn explains_borne(lines: &[SourceLine], at: usize, borne: &mut signs::BorneSigns) -> bool {
    legend::defined(&lines[at].plain).iter().any(|sign| borne.elsewhere(sign, lines, at))
}

/// The signs that a line explains. One that begins with "#" is read as a heading, and has lost its sign: it is read with
/// one where it goes on as an explanation does, or where an item bears that sign; "## Lukkede punkter" explains nothing.
fn legend_signs(lines: &[SourceLine], at: usize, borne: &mut signs::BorneSigns) -> Vec<(String, Access)> {
    let line = &lines[at];
    // "*** FORTROLIGT ***" is a mark in a frame, however many items bear it
    let mut words = line.plain.split_whitespace();
    let frame = words.next().filter(|word| word.chars().count() > 1 && !word.contains(char::is_alphanumeric));
    if frame.is_some() && words.last() == frame {
        return Vec::new();
    }
    if let Some(note) = legend::note(&line.plain) {
        return if borne.elsewhere(&note.0, lines, at) { vec![note] } else { Vec::new() };
    }
    let is_explained = ["= ", ": ", "– "].iter().any(|sign| line.plain.starts_with(sign))
        && !line.plain.ends_with(['=', '–']);
    let is_mark = || secrecy::of_mark(&line.plain).is_some() && !line.plain.ends_with('.');
    let divides = || line.gathers().is_some() || is_mark();
    // at the foot there is nothing to divide
    let is_last = || !lines[at + 1..].iter().any(|line| line.heading().is_some());
    let is_borne = |borne: &mut signs::BorneSigns| {
        borne.elsewhere("#", lines, at)
            || closed::is_of_one(&line.plain) && is_at_end(lines, at) && markdown_signs::has_hashed(lines)
    };
    if line.strong && (is_explained || (!divides() || is_last()) && is_borne(borne)) {
        return legend::signs(&format!("# {}", line.plain));
    }
    legend::signs(if legend::is_set_apart(&line.text) { &line.text } else { &line.plain })
}

/// Returns whether nothing stands below a line.
fn is_at_end(lines: &[SourceLine], at: usize) -> bool {
    lines[at + 1..].iter().all(SourceLine::is_blank)
}

fn clear(line: &mut SourceLine) {
    line.plain.clear();
    line.text.clear();
}
