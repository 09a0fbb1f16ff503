//! What signs mean for secrecy: "* = lukket punkt", "Å = åben sag, L = lukket sag", "Punkter mærket med * er lukkede.";
//! and the numbers of items that a line calls closed: "Punkt 3 og 4 behandles for lukkede døre."

use crate::import::recognise::heading;
use crate::meeting::{Access, secrecy};

/// The longest line that explains signs or names numbers, in characters.
const LONGEST: usize = 160;
/// The longest sign, in characters.
const SIGN: usize = 3;
/// Signs that set apart, list or join, and mark nothing.
const NO_SIGNS: [char; 14] = ['-', '–', '—', '/', '&', '§', '.', ',', '|', '•', '·', '◦', '"', '+'];
/// How a line introduces the sign that closed items bear.
const MARKED: [&str; 8] = [
    "mærket med ",
    "markeret med ",
    "mærkede med ",
    "markerede med ",
    "mærket ",
    "markeret ",
    "angivet med ",
    "forsynet med ",
];
/// What the head of a column says whose cells are open or closed.
const COLUMNS: [&str; 8] =
    ["å/l", "l/å", "å / l", "åben/lukket", "lukket/åben", "offentlighed", "åbent/lukket", "o/l"];

/// A sign without the brackets and quotes around it.
pub(crate) fn bare(sign: &str) -> &str {
    sign.trim_matches(['(', ')', '[', ']', '"', '»', '«', '”', '“', '\'', ':', '='])
}

/// Whether a word may be a sign: a letter or two in capitals, or signs alone.
fn is_sign(word: &str) -> bool {
    let sign = bare(word);
    let short = !sign.is_empty() && sign.chars().count() <= SIGN;
    let letters = sign.chars().all(|c| c.is_uppercase());
    let signs = sign.chars().all(|c| !c.is_alphanumeric() && !NO_SIGNS.contains(&c));
    short && (letters || signs)
}

/// The signs that a line explains, with what they say.
pub(crate) fn signs(line: &str) -> Vec<(String, Access)> {
    if line.chars().count() > LONGEST || heading::parse(line).is_some() {
        return Vec::new();
    }
    let mut found = in_words(line).into_iter().chain(column(line)).collect::<Vec<_>>();
    let words: Vec<&str> = line.split_whitespace().collect();
    let explains = |at: usize| {
        let is_letters = bare(words[at]).chars().all(char::is_alphanumeric);
        let followed = words.get(at + 1).is_some_and(|next| matches!(*next, "=" | "betyder"));
        is_sign(words[at]) && (followed || words[at].ends_with(['=', ':']) || !is_letters)
    };
    let starts: Vec<usize> = (0..words.len()).filter(|&at| explains(at)).collect();
    for (k, &at) in starts.iter().enumerate() {
        let end = starts.get(k + 1).copied().unwrap_or(words.len());
        let said = words[at + 1..end].join(" ");
        let said = said.trim_start_matches(['=', ':', '–', '-', ' ']).trim_end_matches([',', ';', ' ']);
        let said = said.strip_prefix("betyder ").unwrap_or(said);
        let sign = bare(words[at]).to_owned();
        let access = secrecy::of_line(said).filter(|_| !found.iter().any(|(known, _)| *known == sign));
        found.extend(access.map(|access| (sign, access)));
    }
    found
}

/// "Punkter mærket med * er lukkede."
fn in_words(line: &str) -> Option<(String, Access)> {
    let lower = line.to_lowercase();
    let (at, word) = MARKED.iter().find_map(|word| Some((lower.find(word)?, word)))?;
    let sign = line.get(at + word.len()..)?.split_whitespace().next().filter(|sign| is_sign(sign))?;
    let rest = line.replacen(sign, "", 1).replace(['(', ')'], "");
    let said = rest.to_lowercase().replacen(word.trim_end(), "", 1);
    let access = secrecy::of_line(&said).filter(|access| access.is_withheld())?;
    Some((bare(sign).to_owned(), access))
}

/// The head of a table with a column of Å and L.
fn column(line: &str) -> Vec<(String, Access)> {
    let is_column = |cell: &str| COLUMNS.contains(&cell.trim().to_lowercase().as_str());
    if line.contains(['\t', '|']) && line.split(['\t', '|']).any(is_column) {
        return vec![("L".to_owned(), Access::Closed), ("Å".to_owned(), Access::Open)];
    }
    Vec::new()
}

/// The numbers of items that a line calls closed: "Punkt 3-5 er lukkede", "Lukkede punkter: 3 og 4".
pub(crate) fn numbers(line: &str) -> Vec<String> {
    const WORDS: [&str; 8] =
        ["punkt", "punkter", "punkterne", "pkt", "sag", "sager", "sagerne", "dagsordenspunkt"];
    if line.chars().count() > LONGEST || heading::parse(line).is_some() {
        return Vec::new();
    }
    let words: Vec<&str> =
        line.split_whitespace().map(|word| word.trim_matches([',', '.', ':', ';', '(', ')'])).collect();
    let is_word = |word: &&str| WORDS.contains(&word.to_lowercase().as_str());
    let Some(at) = words.iter().position(is_word) else { return Vec::new() };
    let mut found = Vec::new();
    let mut used = at + 1;
    for word in &words[at + 1..] {
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        if is_number {
            found.extend(range(word));
        } else if !matches!(word.to_lowercase().as_str(), "og" | "samt" | "til" | "-" | "–" | "nr" | "&") {
            break;
        }
        used += 1;
    }
    // "Punkt 3 til 5"
    if let [from, to] = &found[..]
        && words[at + 1..used].iter().any(|word| matches!(*word, "til" | "-" | "–"))
    {
        found = range(&format!("{from}-{to}"));
    }
    let rest = [&words[..=at], &words[used..]].concat().join(" ");
    let says = secrecy::of_line(&rest).or_else(|| secrecy::of_group(&rest));
    if says == Some(Access::Closed) { found } else { Vec::new() }
}

/// "3-5" is 3, 4 and 5.
fn range(word: &str) -> Vec<String> {
    let ends = word
        .split_once(['-', '–'])
        .and_then(|(from, to)| Some((from.parse::<u32>().ok()?, to.parse::<u32>().ok()?)));
    match ends {
        Some((from, to)) if from <= to && to - from < 100 => (from..=to).map(|n| n.to_string()).collect(),
        _ => vec![word.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_says_what_signs_mean() {
        let closed = |sign: &str| (sign.to_owned(), Access::Closed);
        let open = |sign: &str| (sign.to_owned(), Access::Open);
        assert_eq!(signs("Punkter mærket med * er lukkede."), [closed("*")]);
        assert_eq!(signs("* Punktet behandles for lukkede døre."), [closed("*")]);
        assert_eq!(signs("Å = åben sag, L = lukket sag"), [open("Å"), closed("L")]);
        assert_eq!(signs("(F) = fortroligt punkt"), [closed("F")]);
        assert_eq!(signs("Forklaring: ■ lukket sag  □ åben sag"), [closed("■"), open("□")]);
        assert_eq!(signs("Nr.\tÅ/L\tEmne"), [closed("L"), open("Å")]);
        for other in [
            "3. A = b, c",
            "* Kaffe og kage",
            "A = lys, B = mørk",
            "Se * i bilaget",
            "KL: åbent brev om skat",
        ] {
            assert!(!signs(other).iter().any(|(_, access)| access.is_withheld()), "{other}");
        }
    }

    #[test]
    fn a_line_may_name_the_numbers_of_closed_items() {
        assert_eq!(numbers("Bemærk: Punkt 3 og 4 behandles for lukkede døre."), ["3", "4"]);
        assert_eq!(numbers("Punkterne 3-5 er lukkede"), ["3", "4", "5"]);
        assert_eq!(numbers("Lukkede punkter: 7, 9 og 12"), ["7", "9", "12"]);
        for open in ["Åbne punkter: 1-3", "Lukkede punkter: Ingen", "Punkt 3 blev udsat", "Vi ses kl. 19"] {
            assert!(numbers(open).is_empty(), "{open}");
        }
    }
}
