//! Parts of an agenda by who gets them: "Punkter til alle", "Punkter, der ikke udsendes til beboerne", "Kun til bestyrelsen:".

use super::ONLY;
use super::meaning::WordMeaning;
use super::words::{Word, words};
use crate::meeting::Access;

/// The most words that such a heading has.
const LONGEST: usize = 12;
/// Where everybody may read it.
const EVERYBODY: [&str; 14] = [
    "alle",
    "beboerne",
    "medlemmerne",
    "forældrene",
    "borgerne",
    "offentligheden",
    "pressen",
    "hjemmesiden",
    "opslag",
    "opslagstavlen",
    "udsendelse",
    "offentliggørelse",
    "hele",
    "omdeling",
];
/// How a text reaches those who read it.
const SENT: [&str; 15] = [
    "udsendes",
    "sendes",
    "omdeles",
    "uddeles",
    "rundsendes",
    "lægges",
    "vises",
    "trykkes",
    "medtages",
    "fremgår",
    "gengives",
    "slås",
    "opslås",
    "læses",
    "bringes",
];

/// What a heading says that names items by who gets them: "Sager, som ikke omdeles".
pub(super) fn division(line: &str) -> Option<Access> {
    // "Åbne punkter – kun for bestyrelsen" says both
    let words = heading(line).filter(|words| !words.iter().any(|word| word.meaning == WordMeaning::Open))?;
    let is_plural = |word: &Word| {
        word.meaning == WordMeaning::Items && ["er", "erne"].iter().any(|end| word.text.ends_with(end))
    };
    let items = words.iter().take(2).position(is_plural)?;
    let rest = &words[items + 1..];
    // "Punkter til orientering" tells what is done with them
    let is_to_all = |rest: &[Word]| {
        matches!(rest, [to, whom, more @ ..]
            if ["til", "for"].contains(&to.text.as_str()) && EVERYBODY.contains(&whom.text.as_str()) && more.len() <= 2)
    };
    match () {
        () if keeps_back(rest) || is_under_secrecy(rest) => Some(Access::Closed),
        () if is_to_all(rest) && !names_secrecy(rest) => Some(Access::Open),
        () => None,
    }
}

/// What such a heading says that names no items, where it stands alone over the title of one: "Kun til bestyrelsen:",
/// "Offentliggøres ikke".
pub(super) fn part(line: &str) -> Option<Access> {
    let words = heading(line).filter(|words| words.len() <= 7)?;
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let is_open = match texts[..] {
        ["til" | "for", whom] => EVERYBODY.contains(&whom),
        ["offentliggøres" | "udsendes" | "omdeles"] => true,
        ["alle", "må" | "kan", "læse" | "se"] => true,
        _ => false,
    };
    match () {
        () if is_open => Some(Access::Open),
        () if keeps_back(&words) => Some(Access::Closed),
        () if is_left_alone(&words) => Some(Access::Doubtful),
        () => None,
    }
}

/// The words of a line that may be such a heading.
fn heading(line: &str) -> Option<Vec<Word>> {
    let line = line.trim().trim_end_matches(':');
    // "Direktionen forlader mødet." is a heading too
    let line = line.strip_suffix('.').filter(|line| line.contains("forl")).unwrap_or(line);
    let words = words(line);
    let is_heading = !line.ends_with(['.', ',', ';', '?']) && !line.contains(". ");
    (is_heading && !words.is_empty() && words.len() <= LONGEST).then_some(words)
}

/// Whether words say that not everybody gets it.
fn keeps_back(words: &[Word]) -> bool {
    let is_sent = |word: &Word| word.meaning == WordMeaning::Publish || SENT.contains(&word.text.as_str());
    let is_not = |word: &Word| word.meaning == WordMeaning::Not;
    let kept = (0..words.len()).filter(|&at| is_sent(&words[at])).any(|at| {
        words[at.saturating_sub(3)..at].iter().any(is_not) || words[at + 1..].iter().take(2).any(is_not)
    });
    let only = words.iter().position(|word| ONLY.contains(&word.text.as_str()));
    let for_body = only.is_some_and(|at| words[at + 1..].iter().any(is_body));
    let reserved = words.iter().any(|word| word.text.starts_with("forbehold")) && words.iter().any(is_body);
    let not_to_all = words.windows(3).any(|three| {
        is_not(&three[0])
            && ["til", "for"].contains(&three[1].text.as_str())
            && EVERYBODY.contains(&three[2].text.as_str())
    });
    kept || for_body || reserved || not_to_all
}

/// "Punkter omfattet af tavshedspligt"
fn is_under_secrecy(words: &[Word]) -> bool {
    let is_bound =
        words.first().is_some_and(|word| ["omfattet", "underlagt", "under"].contains(&word.text.as_str()));
    is_bound
        && words.len() <= 4
        && words.iter().any(|word| matches!(word.meaning, WordMeaning::Sensitive | WordMeaning::Secret))
}

/// "Personalet forlader mødet", "Bestyrelsen alene", "Kun for medlemmer": those who stay hear what comes after it.
fn is_left_alone(words: &[Word]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let of_body = words.first().is_some_and(is_body) && (has(&["alene"]) || has(&["egen"]) && has(&["tid"]));
    let leave = has(&["forlader", "forlod"]) && has(&["mødet", "lokalet", "salen"]) && !has(&["punktet"]);
    let only = matches!(words, [only, to, whom]
        if ONLY.contains(&only.text.as_str()) && to.text == "for" && whom.text.starts_with("medlemmer"));
    words.len() <= 6 && (of_body || leave || only)
}

/// "bestyrelsen", "udvalgets", "byrådsmedlemmer"; "medlemmerne" may be those of a club.
fn is_body(word: &Word) -> bool {
    ["bestyrelse", "udvalg", "råd", "formandskab", "ledelse", "skoleleder"]
        .iter()
        .any(|body| word.text.contains(body))
}

fn names_secrecy(words: &[Word]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.meaning,
            WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Not | WordMeaning::PersonCases
        ) || ONLY.contains(&word.text.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::super::{of_group, of_part};
    use crate::meeting::Access;

    #[test]
    fn a_heading_tells_who_gets_the_items_after_it() {
        for line in [
            "Punkter, der ikke omdeles i opgangene:",
            "Sager, som ikke omdeles",
            "Emner, der kun sendes til bestyrelsen",
            "Punkter forbeholdt bestyrelsen",
            "Punkter ikke til opslag",
            "Sager der ikke lægges på hjemmesiden",
        ] {
            assert_eq!(of_group(line), Some(Access::Closed), "{line}");
        }
        for line in ["Punkter til alle:", "Sager for hele foreningen", "Emner til opslag"] {
            assert_eq!(of_group(line), Some(Access::Open), "{line}");
        }
        for line in [
            "Punkter til orientering",
            "Punkter, der omdeles i opgangene, er få.",
            "Sager til behandling",
            "Punkter fra medlemmerne",
            "Bladet omdeles ikke i juli",
        ] {
            assert_eq!(of_group(line), None, "{line}");
        }
    }

    #[test]
    fn over_the_title_of_an_item_fewer_words_are_enough() {
        for line in
            ["Kun til bestyrelsen:", "Offentliggøres ikke", "Kun bestyrelsen må læse:", "Ikke til opslag"]
        {
            assert_eq!(of_part(line), Some(Access::Closed), "{line}");
        }
        for line in ["Til alle:", "Alle må læse:", "Offentliggøres"] {
            assert_eq!(of_part(line), Some(Access::Open), "{line}");
        }
        for line in ["Til orientering:", "Kun kaffe", "Bestyrelsen læser"] {
            assert_eq!(of_part(line), None, "{line}");
        }
    }
}
