//! Signs of secrecy beside the titles of items, and lines without them.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::recognise::heading::NumberStyle;
use crate::import::recognise::text::{collapse, emphasised_letter, first_emphasised, last_emphasised};
use crate::import::recognise::{heading, legend};
use crate::meeting::{Access, secrecy};

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
            let mut others = cells.clone();
            others.remove(at);
            line.text = others.join("    ");
            line.plain = collapse(&line.text);
        }
    }
    found
}

/// Reads a letter that is set apart by its font alone as one in brackets: "2. Lejemål *L*", "**L** 2. Lejemål", and "**L**"
/// right under a title.
pub(super) fn emphasised(lines: &mut [SourceLine]) {
    // "Renovering af blok **L**"
    const NAMED: [&str; 10] =
        ["blok", "hus", "fløj", "afsnit", "hold", "gruppe", "litra", "bygning", "opgang", "bilag"];
    for at in 0..lines.len() {
        let line = &lines[at];
        if !line.text.contains(['*', '_']) {
            continue;
        }
        let (first, before) = first_emphasised(&line.text).unzip();
        let (last, behind) = last_emphasised(&line.text).unzip();
        let rest = before.filter(|rest| heading::parse(rest).is_some());
        // "2. *L* Lejemål"
        if let Some((number, (sign, rest))) = line.text.trim().split_once(' ').and_then(|(number, rest)| {
            let number = number.trim_end_matches(['.', ')']);
            let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            Some((number, first_emphasised(rest)?)).filter(|_| is_number)
        }) {
            lines[at] = line.reading(format!("{number}. {rest} ({sign})"));
            continue;
        }
        let title = behind.filter(|title| {
            let named = title.split_whitespace().last().map(str::to_lowercase).unwrap_or_default();
            line.heading().is_some() && !NAMED.contains(&named.as_str())
        });
        let is_under = || at.checked_sub(1).is_some_and(|above| lines[above].heading().is_some());
        let read = match (rest.zip(first), title.zip(last)) {
            (Some((rest, sign)), _) | (None, Some((rest, sign))) => Some(format!("{rest} ({sign})")),
            _ if emphasised_letter(line.text.trim()) == Some("L") && is_under() => {
                Some("Lukket punkt".to_owned())
            }
            _ => None,
        };
        if let Some(read) = read {
            lines[at] = lines[at].reading(read);
        }
    }
}

/// The longest sign, in characters: "(u.o.f.)" without its brackets.
const LONGEST: usize = 8;

/// The lines that bear a sign, by the words that may be one: found once, for many lines may explain many signs, and not at
/// all where none does.
#[derive(Default)]
pub(super) struct BorneSigns {
    /// The lines that have each word where a sign stands.
    asked: Option<HashMap<String, Vec<usize>>>,
    /// The lines of those that bear it as their sign, once it was asked for; the last is looked at first.
    borne: HashMap<String, Vec<usize>>,
}

/// The lines that have each word where a sign stands.
pub(super) fn words_for_signs(lines: &[SourceLine]) -> HashMap<String, Vec<usize>> {
    // "*", "LP", "12)", "u.o.f."
    let is_short = |word: &str| {
        let length = word.chars().count();
        length <= 3 || length <= LONGEST && word.contains('.')
    };
    let mut asked: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let words = RefCell::new(Vec::new());
        let note = |word: &str| {
            if is_short(word) {
                words.borrow_mut().push(word.to_owned());
            }
            None
        };
        read_sign(&line.plain, &|word| note(legend::bare(word.trim())), &note);
        words.into_inner().into_iter().for_each(|word| asked.entry(word).or_default().push(at));
    }
    asked
}

impl BorneSigns {
    /// Returns whether a line other than the one at a place bears a sign; one that was emptied does not.
    pub(super) fn elsewhere(&mut self, sign: &str, lines: &[SourceLine], at: usize) -> bool {
        if !self.borne.contains_key(sign) {
            let only = HashMap::from([(sign.to_owned(), Access::Closed)]);
            let asked = self.asked.get_or_insert_with(|| words_for_signs(lines));
            let asked = asked.remove(sign).unwrap_or_default();
            let bears = |at: &usize| unmarked(&lines[*at].plain, &only).is_some();
            let borne = asked.into_iter().rev().filter(bears).collect();
            self.borne.insert(sign.to_owned(), borne);
        }
        let Some(borne) = self.borne.get_mut(sign) else { return false };
        while borne.last().is_some_and(|last| lines[*last].is_blank()) {
            borne.pop();
        }
        borne.iter().rev().any(|other| *other != at && !lines[*other].is_blank())
    }
}

/// Returns whether the numbers of most items stand without a sign behind them: "41  Sti".
pub(super) fn are_bare(lines: &[SourceLine]) -> bool {
    let styles = lines.iter().filter_map(SourceLine::heading).map(|heading| heading.style);
    let (bare, others): (Vec<_>, Vec<_>) = styles.partition(|style| *style == NumberStyle::Bare);
    bare.len() > others.len()
}

/// A heading whose number has no sign behind it: "43 Klage" for "43. Klage".
pub(super) fn bare(plain: &str) -> String {
    let end = plain.bytes().take_while(u8::is_ascii_digit).count();
    match plain[end..].strip_prefix(". ").filter(|_| end > 0) {
        Some(title) => format!("{} {title}", &plain[..end]),
        None => plain.to_owned(),
    }
}

/// Returns whether a text has a sign, wherever it stands; any rare sign may be what another one has become.
pub(super) fn may_bear(text: &str, sign: &str) -> bool {
    const USUAL: &str = "§–—»«“”„’‘´…·•½¼¾°€£×±²³";
    let is_rare = |c: char| !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace() && !USUAL.contains(c);
    let is_word = sign.chars().any(char::is_alphanumeric);
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    if is_word {
        words.any(|word| word.eq_ignore_ascii_case(sign))
    } else {
        text.contains(sign) || text.contains(is_rare)
    }
}

/// A heading without its sign, and what the sign says.
pub(super) fn unmarked(plain: &str, signs: &HashMap<String, Access>) -> Option<(String, Access)> {
    let says = |word: &str| signs.get(legend::bare(word.trim())).copied();
    read_sign(plain, &says, &|note| signs.get(note).copied())
}

/// Reads a sign by what words say, and the numbers of notes.
fn read_sign(
    plain: &str,
    says: &impl Fn(&str) -> Option<Access>,
    notes: &impl Fn(&str) -> Option<Access>,
) -> Option<(String, Access)> {
    cell(plain, says)
        .or_else(|| before(plain, says))
        .or_else(|| behind_number(plain, says))
        .or_else(|| last(plain, says))
        .or_else(|| before_bracket(plain, says))
        .or_else(|| noted(plain, notes))
        .or_else(|| behind_word(plain, says))
}

/// "Sag 23 LD: Klage", "Punkt L4 Klage"
fn behind_word(plain: &str, says: &impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let (word, rest) = heading::word_before(plain)?;
    let (read, access) = before(rest, says).or_else(|| behind_number(rest, says))?;
    let title = read.split_once(' ').map_or("", |(_, title)| title);
    title.starts_with(char::is_uppercase).then(|| (format!("{word} {read}"), access))
}

/// "2. Leje af lokaler 1)": one digit or two before the bracket.
fn noted(plain: &str, notes: &impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let digits = plain.strip_suffix(')')?.bytes().rev().take_while(u8::is_ascii_digit).count().min(2);
    let mut found = (1..=digits).map(|n| &plain[plain.len() - n - 1..]);
    found.find_map(|note| {
        let access = notes(note)?;
        Some((behind_note(plain, note)?.to_owned(), access))
    })
}

/// The heading of an item without the number of a note: "2. Leje af lokaler 1)", but not "(se punkt 1)".
fn behind_note<'a>(plain: &'a str, note: &str) -> Option<&'a str> {
    let title = plain.strip_suffix(note)?;
    let is_number = title.ends_with(|c: char| c.is_ascii_digit());
    let title = title.strip_suffix('(').unwrap_or(title);
    let is_bracket = title.matches('(').count() > title.matches(')').count();
    let is_item = heading::parse(title).is_some_and(|heading| !heading.rest.is_empty());
    (is_item && !is_number && !is_bracket).then(|| title.trim_end())
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
    let glued = plain.chars().next().map(|c| plain.split_at(c.len_utf8()));
    // "D-22  Forlig"
    if let Some((sign, rest)) =
        plain.split_once('-').filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
        && let Some((number, title)) = rest.split_once([' ', '\t'])
        && sign.chars().count() <= 2
        && let Some(access) = says(sign)
    {
        return Some((format!("{}. {}", number.trim_end_matches('.'), title.trim()), access));
    }
    // "#2. Køb"
    let glued = glued.filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()));
    let (sign, rest) = glued.or_else(|| plain.split_once([' ', '\t']))?;
    // a star is the mark of a list
    let access = says(sign).filter(|_| sign != "*")?;
    let rest = rest.trim();
    // "L 4. erstatning for hul": a title in small letters
    let numbered = rest.starts_with(|c: char| c.is_ascii_digit())
        && (heading::parse(rest).is_some() || is_numbered_row(rest));
    // "LP 117 – Lokalplan" is a plan
    let is_plan = rest.split_whitespace().nth(1).is_some_and(|word| matches!(word, "–" | "-" | "—"));
    (numbered && !is_plan).then(|| (rest.to_owned(), access))
}

/// "4. erstatning"
fn is_numbered_row(plain: &str) -> bool {
    let behind = plain.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(plain.len() - behind.len()))
        && behind.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with([' ', '\t']))
}

/// "2.* Ny lejer", "2* Ny lejer", `2. [L] Ny lejer`
fn behind_number(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let end = plain.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|end| *end > 0)?;
    let (number, rest) = plain.split_at(end);
    let rest = rest.trim_start();
    // "3. *Lejekontrakt"
    let glued = rest.chars().next().filter(|c| !c.is_alphanumeric() && !"([{<\"»".contains(*c));
    let glued =
        glued.map(|c| rest.split_at(c.len_utf8())).filter(|(_, title)| title.starts_with(char::is_uppercase));
    let (sign, title) = glued.or_else(|| rest.split_once([' ', '\t']))?;
    let access = says(sign.trim_end_matches(['.', ')']))?;
    // "1. LP 117 – Lokalplan" is a plan
    if title.trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some((format!("{}. {}", number.trim_end_matches('.'), title.trim()), access))
}

/// "2. Klage ** (haster)"
fn before_bracket(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    let (title, inside) = plain.strip_suffix(')')?.rsplit_once(" (")?;
    let sign = title.rsplit([' ', '\t']).next()?;
    let is_sign = sign.chars().all(|c| !c.is_alphanumeric()) && heading::parse(title).is_some();
    let (title, access) = is_sign.then(|| last(title, says))??;
    Some((format!("{title} ({inside})"), access))
}

/// Returns whether the title of some item ends with letters in brackets.
pub(super) fn ends_titles(lines: &[SourceLine], letters: &str) -> bool {
    let ends =
        |plain: &str| plain.strip_suffix(')').is_some_and(|rest| rest.ends_with(&format!("({letters}")));
    lines.iter().any(|line| ends(&line.plain) && line.heading().is_some())
}

/// `Grundkøb ved Møllehøj [LD]`, "3. Leverandørforhandling *"
fn last(plain: &str, says: impl Fn(&str) -> Option<Access>) -> Option<(String, Access)> {
    // "Støtte¹"
    let raised = plain.trim_end_matches(|c: char| legend::is_raised(c) || matches!(c, ')' | '*'));
    let (title, sign) = match &plain[raised.len()..] {
        sign if sign.starts_with(|c: char| legend::is_raised(c) || c == '*') => (raised, sign),
        _ => plain.rsplit_once([' ', '\t'])?,
    };
    let access = says(sign)?;
    let is_apart = sign.starts_with(legend::is_raised)
        || legend::is_dotted(sign) && heading::parse(plain).is_some()
        || sign.starts_with(['(', '['])
        || sign.chars().all(|c| !c.is_alphanumeric());
    let title = title.trim_end_matches([' ', '–', '-', ',', '\t']);
    (is_apart && !title.is_empty() && !title.contains(['=', ':'])).then(|| (title.to_owned(), access))
}
