//! Colours and letters that stand for open and closed where no legend says so: "gul side", "rød sag", "T L".

use super::words::Word;

/// The colours of what is closed where agendas are printed on papers of two colours.
pub(super) const COLOURS: [&str; 9] =
    ["gul", "gule", "gult", "rød", "røde", "rødt", "rosa", "lyserød", "lyserøde"];
/// What is of a colour.
const PAPERS: [&str; 18] = [
    "side",
    "sider",
    "siden",
    "siderne",
    "ark",
    "papir",
    "sag",
    "sagen",
    "sager",
    "sagerne",
    "punkt",
    "punktet",
    "punkter",
    "dagsorden",
    "del",
    "delen",
    "afsnit",
    "bilag",
];

/// Returns whether words are nothing but a paper or an item of a colour: "Gul side", "RØDE SAGER"; "Gul sti" is a path.
pub(super) fn is_coloured(words: &[Word]) -> bool {
    let is = |word: &Word, list: &[&str]| word.is_one_of(list);
    let small = |word: &&Word| !word.is_one_of(&["de", "den", "det", "på", "i", "af"]);
    let main: Vec<&Word> = words.iter().filter(small).collect();
    let is_paper = |word: &Word| is(word, &PAPERS) || word.text.ends_with("sdel");
    matches!(main[..], [colour, paper] if is(colour, &COLOURS) && is_paper(paper))
}

/// Returns whether a title begins or ends with single letters of which one is "L": "T L Salg af grund", "Salg af grund T L".
/// One letter alone may be a name's.
pub(super) fn has_letters_apart(title: &str) -> bool {
    let words: Vec<&str> = title.split_whitespace().collect();
    let first = words.iter().take_while(is_letter).count();
    let last = words.iter().rev().take_while(is_letter).count();
    let has_sign = |run: &[&str]| run.len() >= 2 && run.iter().any(|word| word.contains('L'));
    let (first, last) = (&words[..first], &words[words.len() - last..]);
    first.len() < words.len() && (has_sign(first) || has_sign(last) && !are_parties(last))
}

/// Returns whether a title ends with the letters of parties: "Forslag fra C, K, L".
pub(super) fn ends_with_parties(title: &str) -> bool {
    let words: Vec<&str> = title.split_whitespace().collect();
    let last = words.iter().rev().take_while(is_letter).count();
    are_parties(&words[words.len() - last..])
}

/// Returns whether a word is a single letter, perhaps with signs around it.
fn is_letter(word: &&&str) -> bool {
    let mut letters = word.trim_matches(['(', ')', '[', ']', '/', ',']).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Returns whether letters are those of parties: at least three in a row, with commas between them. Signs have none.
fn are_parties(letters: &[&str]) -> bool {
    const PARTIES: &str = "ABCDFIKLMOQVØÅ";
    let [names @ .., last] = letters else { return false };
    let is_party = |letter: &str| letter.chars().count() == 1 && PARTIES.contains(letter);
    names.len() >= 2
        && is_party(last)
        && names.iter().all(|name| name.strip_suffix(',').is_some_and(is_party))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn papers_and_letters_are_told_from_paths_and_names() {
        for text in ["Gul side", "GULE SIDER", "rød sag", "på de gule sider", "Røde punkter"] {
            assert!(is_coloured(&words(text)), "{text}");
        }
        for text in ["Gul sti", "Rød blok", "Gult kort", "Sag om gult lys", "Hvide sider"] {
            assert!(!is_coloured(&words(text)), "{text}");
        }
        for title in ["T L Salg af kaj", "Salg af kaj T L", "Salg af kaj (T) (L)"] {
            assert!(has_letters_apart(title), "{title}");
        }
        for title in ["Salg af kaj L", "Brev fra P L Krog", "V E Skoven", "T L", "Hal B"] {
            assert!(!has_letters_apart(title), "{title}");
        }
    }
}
