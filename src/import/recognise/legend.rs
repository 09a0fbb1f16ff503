//! What signs mean for secrecy: "* = lukket punkt", "Å = åben sag, L = lukket sag", "Punkter mærket med * er lukkede.";
//! "Klassifikation: 1 = offentlig, 2 = fortrolig".

mod marked;

use marked::MarkedItems;

use crate::import::recognise::heading;
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// The longest line that explains signs or names numbers, in characters.
const LONGEST: usize = 160;
/// The longest sign, in characters.
const SIGN: usize = 3;
/// Signs that set apart, list or join, and mark nothing.
const NO_SIGNS: [char; 14] = ['-', '–', '—', '/', '&', '§', '.', ',', '|', '•', '·', '◦', '"', '+'];
/// What the head of a column says whose cells are open or closed.
const COLUMNS: [&str; 8] =
    ["å/l", "l/å", "å / l", "åben/lukket", "lukket/åben", "offentlighed", "åbent/lukket", "o/l"];

/// What names a code; "Bane 1: åben, bane 2: lukket" tells of lanes.
const CODES: [&str; 3] = ["klasse", "kode", "gruppe"];

fn is_code_label(label: &str) -> bool {
    CODES.contains(&label) || secrecy::is_kind(label)
}

/// Returns a sign without the brackets and quotes around it.
pub(crate) fn bare(sign: &str) -> &str {
    sign.trim_matches(['(', ')', '[', ']', '"', '»', '«', '”', '“', '\'', ':', '='])
}

/// Returns whether a word may be a sign: a letter or two in capitals, or signs alone.
fn is_sign(word: &str) -> bool {
    let sign = bare(word);
    let short = !sign.is_empty() && !is_longer(sign, SIGN);
    if !short {
        return is_dotted(sign);
    }
    // "(x)"
    let in_brackets = word.starts_with(['(', '[']) && sign.chars().count() == 1;
    let letters = sign.chars().all(|c| c.is_uppercase() || in_brackets && c.is_alphabetic());
    let signs = sign.chars().all(|c| is_raised(c) || !c.is_alphanumeric() && !NO_SIGNS.contains(&c));
    letters || signs || is_dotted(sign)
}

/// Letters with a full stop each, as in "f.l.d."
pub(crate) fn is_dotted(sign: &str) -> bool {
    let mut letters = sign.strip_suffix('.').unwrap_or(sign).split('.');
    let is_letter = |letter: &str| letter.chars().all(char::is_alphabetic) && letter.chars().count() == 1;
    letters.all(is_letter) && (2..=4).contains(&sign.chars().filter(|c| c.is_alphabetic()).count())
}

/// Returns whether a text has more characters than so many; of a long one only the first are counted.
fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

/// Returns a note at the foot that says that what bears its number is closed: "1) Punktet behandles for lukkede
/// døre." Returns the number with its bracket.
pub(crate) fn note(line: &str) -> Option<(String, Access)> {
    // "(1) Lukket sag"
    let rest = line.strip_prefix('(').unwrap_or(line);
    let end = rest.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let words = rest[end..].strip_prefix(')')?.trim();
    let access = secrecy::of_line(words).filter(|access| access.is_withheld())?;
    Some((rest[..=end].to_owned(), access))
}

/// A figure that refers to a note at the foot: "¹".
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Returns the values of a label that a line explains: of "Klassifikation: 1 = offentlig, 2 = fortrolig" the label in
/// lower case, and each value with its words. The label may stand before each value: "Kode 1 = åben, kode 2 =
/// lukket".
pub(crate) fn values(line: &str) -> Option<(String, Vec<(String, String)>)> {
    if is_longer(line, LONGEST) {
        return None;
    }
    let behind_label = || {
        let (label, rest) = line.split_once(':')?;
        Some((lowercase(label.trim()), pairs(rest, "")?))
    };
    let each_labelled = || {
        let label = line.trim().split_once(' ')?.0.to_lowercase();
        let pairs = pairs(line, &label)?;
        (is_code_label(&label) && !secrecy::names_items(line)).then_some((label, pairs))
    };
    let (label, pairs) = behind_label().or_else(each_labelled)?;
    let of_one = if is_code_label(&label) { of_code } else { secrecy::of_line };
    let withheld = |(_, meaning): &(String, String)| of_one(meaning).is_some_and(Access::is_withheld);
    let is_label = !label.is_empty() && label.split(' ').count() <= 3;
    (pairs.len() > 1 && is_label && pairs.iter().any(withheld)).then_some((label, pairs))
}

/// Returns whether a line that explains values may tell of doors: "Adgang 1: åben, adgang 2: lukket", where the label
/// stands before each value, no sign of equality joins them, and the label is also a word for who may read an item.
pub(crate) fn may_tell_of_doors(line: &str) -> bool {
    let label = line.trim().split(' ').next().unwrap_or_default().to_lowercase();
    let is_repeated = line.to_lowercase().matches(&format!("{label} ")).count() > 1;
    is_repeated && !line.contains(['=', '–']) && !CODES.contains(&label.as_str()) && secrecy::is_kind(&label)
}

/// Returns what the words of a code say: "lukket for andre end bestyrelsen" tells of no road here.
pub(crate) fn of_code(meaning: &str) -> Option<Access> {
    let first = meaning.split(' ').next().unwrap_or_default().to_lowercase();
    let is_closed = ["lukket", "lukkede"].contains(&first.as_str());
    if is_closed { Some(Access::Closed) } else { secrecy::of_line(meaning) }
}

/// Values with their words: "1 = offentlig, 2 = fortrolig", each behind a label.
fn pairs(text: &str, label: &str) -> Option<Vec<(String, String)>> {
    let pair = |pair: &str| {
        let signs = if label.is_empty() { &['=', '–'][..] } else { &['=', '–', ':'] };
        let (before, meaning) = pair.split_once(signs)?;
        let before = before.trim();
        let is_labelled = before.get(..label.len()).is_some_and(|start| start.to_lowercase() == label);
        let value = if is_labelled { before[label.len()..].trim() } else { before };
        let is_short = !value.is_empty() && value.chars().count() <= SIGN;
        (is_short && is_labelled).then(|| (value.to_owned(), meaning.trim().trim_end_matches('.').to_owned()))
    };
    let parts = text.trim_end_matches('.').split([',', ';']).flat_map(|part| part.split(". "));
    parts.map(pair).collect()
}

/// Returns the sign without which an item is closed: "Kun punkter mærket (Å) er offentlige."
pub(crate) fn only_open(line: &str) -> Option<String> {
    let MarkedItems { sign, rest } = marked::read(line)?;
    let is_only = line.split_whitespace().any(|word| matches!(word.to_lowercase().as_str(), "kun" | "alene"));
    // "Punkter markeret (Å) behandles åbent. Alle øvrige punkter er lukkede."
    let others = |other: &str| secrecy::of_group(other) == Some(Access::Closed);
    let closes_others = secrecy::sentences(line).filter(|other| !other.contains(&sign)).any(others);
    let says_open = secrecy::of_line(&rest.to_lowercase().replace("kun ", "")) == Some(Access::Open);
    ((is_only || closes_others) && says_open).then_some(sign)
}

/// Returns whether it is said of attachments alone, whose item may be open: "Et eller flere bilag til punktet er
/// fortrolige", but not "Punkt og bilag er fortrolige".
fn is_of_attachments(meaning: &str) -> bool {
    const JOINS: [&str; 6] = ["og", "med", "samt", "+", "&", "inkl."];
    let lower = meaning.to_lowercase();
    let mut parts = lower.split([',', ';']).flat_map(|part| part.split(". "));
    let words: Vec<&str> = parts.next().unwrap_or_default().split_whitespace().collect();
    let is_joined = |at: usize| {
        let around = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        around.filter_map(|at| words.get(at)).any(|word| JOINS.contains(word))
    };
    let at = words.iter().take(4).position(|word| word.starts_with("bilag"));
    let closes = |part: &str| secrecy::of_line(part).is_some_and(Access::is_withheld);
    at.is_some_and(|at| !is_joined(at)) && !parts.any(closes)
}

/// Returns whether a line has a word that may be a sign, or columns; `apart` is the line with blanks around "=".
fn may_explain(line: &str, apart: &str) -> bool {
    let is_named = |word: &str| is_sign(word.trim_end_matches([',', '.'])) || marked::names_sign(word);
    line.contains(['\t', '|']) || line.contains("   ") || apart.split_whitespace().any(is_named)
}

/// Returns the signs that a line explains, with what they say.
pub(crate) fn signs(line: &str) -> Vec<(String, Access)> {
    // "Å=Åben L=Lukket"
    let apart = line.replace('=', " = ");
    if is_longer(line, LONGEST) || !may_explain(line, &apart) || heading::parse(line).is_some() {
        return Vec::new();
    }
    let mut found = marked::withheld(line).into_iter().chain(column(line)).collect::<Vec<_>>();
    let words: Vec<&str> = apart.split_whitespace().collect();
    let explains = |at: usize| {
        let is_letters = bare(words[at]).chars().all(|c| c.is_alphanumeric() && !is_raised(c));
        let followed = followed_by_meaning(&words, at);
        // "(P) personsag"
        let is_first = at == 0
            && (words[at].starts_with(['(', '[']) && words[at].ends_with([')', ']']) || is_set_apart(line));
        is_sign(words[at])
            && (followed
                || is_first
                || words[at].ends_with(['=', ':'])
                || !is_letters && !is_dotted(bare(words[at])))
    };
    let starts: Vec<usize> = (0..words.len()).filter(|&at| explains(at)).collect();
    for (k, &at) in starts.iter().enumerate() {
        let end = starts.get(k + 1).copied().unwrap_or(words.len());
        let behind = words[at + 1..end].join(" ");
        let explained =
            behind.trim_start_matches(['=', ':', '–', '-', ' ']).trim_end_matches([',', ';', ' ']);
        let meaning = explained.strip_prefix("betyder ").unwrap_or(explained).trim_end_matches(')');
        let sign = bare(words[at]).to_owned();
        let as_doubt =
            || (followed_by_meaning(&words, at) && keeps_from_some(meaning)).then_some(Access::Doubtful);
        let access = secrecy::of_line(meaning)
            .or_else(as_doubt)
            .filter(|_| !found.iter().any(|(known, _)| *known == sign));
        let access = access.map(|access| if is_of_attachments(meaning) { Access::Open } else { access });
        found.extend(access.map(|access| (sign, access)));
    }
    found
}

/// Returns whether blanks stand behind the first word of a line, which has no more columns: "D   sagen er lukket".
pub(crate) fn is_set_apart(line: &str) -> bool {
    let rest = line.trim().trim_start_matches(|c: char| !c.is_whitespace());
    let meaning = rest.trim_start();
    (rest.len() > meaning.len() + 1 || rest.starts_with('\t'))
        && meaning.contains(' ')
        && !meaning.contains(['\t', '|'])
        && !meaning.contains("  ")
}

/// Returns the signs that stand before "=" on a line, whatever it says of them: "B = beslutning, L = lukket".
pub(crate) fn defined(line: &str) -> Vec<String> {
    let apart = line.replace('=', " = ");
    let words: Vec<&str> = apart.split_whitespace().collect();
    let defines = |at: &usize| is_sign(words[*at]) && words.get(at + 1).is_some_and(|next| *next == "=");
    (0..words.len()).filter(defines).map(|at| bare(words[at]).to_owned()).collect()
}

/// Returns whether a line says in so many words what a sign means: "* = lukket punkt", "Punkter med * er lukkede".
pub(crate) fn explains(line: &str, sign: &str) -> bool {
    defined(line).iter().any(|defined| defined == sign)
        || marked::withheld(line).is_some_and(|(marked, _)| marked == sign)
}

fn followed_by_meaning(words: &[&str], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| matches!(*next, "=" | "betyder"))
}

/// Returns whether a sign says that what bears it is not for everybody: "ikke til medlemmernes indsigt"; "ikke til stede"
/// and "kun til orientering" say something else.
fn keeps_from_some(meaning: &str) -> bool {
    const WHOM: [&str; 4] = ["ikke til ", "ikke for ", "kun til ", "kun for "];
    const OTHER: [&str; 8] = [
        "stede",
        "orientering",
        "drøftelse",
        "beslutning",
        "behandling",
        "godkendelse",
        "efterretning",
        "afstemning",
    ];
    let lower = meaning.to_lowercase();
    let whom = WHOM.iter().find_map(|lead| lower.strip_prefix(lead));
    whom.is_some_and(|whom| !OTHER.iter().any(|other| whom.starts_with(other)))
}

/// Returns the head of a table with a column of Å and L.
fn column(line: &str) -> Vec<(String, Access)> {
    let is_column = |cell: &str| COLUMNS.contains(&cell.trim().to_lowercase().as_str());
    let is_table = line.contains(['\t', '|']) || line.contains("   ");
    if is_table && line.split(['\t', '|']).flat_map(|cell| cell.split("  ")).any(is_column) {
        let open = ["Å", "O"].map(|sign| (sign.to_owned(), Access::Open));
        return std::iter::once(("L".to_owned(), Access::Closed)).chain(open).collect();
    }
    Vec::new()
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
        assert_eq!(signs("Nr.\tÅ/L\tEmne"), [closed("L"), open("Å"), open("O")]);
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
    fn a_legend_may_explain_values_and_what_has_no_sign() {
        let (label, values) = values("Klasse: 1 = offentlig, 2 = fortrolig").unwrap_or_default();
        assert_eq!((label.as_str(), values.len()), ("klasse", 2));
        assert_eq!(super::values("Lys: 1 = grøn, 2 = rød"), None);
        assert_eq!(only_open("Kun punkter mærket (O) er offentlige."), Some("O".to_owned()));
        assert_eq!(only_open("Kun punkter mærket (O) er lukkede."), None);
        assert_eq!(signs("²⁾ Undtaget fra offentlighed"), [("²⁾".to_owned(), Access::Closed)]);
    }
}
