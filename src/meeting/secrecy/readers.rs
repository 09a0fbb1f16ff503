//! Parts of an agenda by who gets them: "Punkter til alle", "Punkter, der ikke udsendes til beboerne", "Kun til bestyrelsen:".

use super::ONLY;
use super::meaning::WordMeaning;
use super::vocabulary::{NOT_SENT_SO, SENT};
use super::words::{Word, Words, has_more_words, words};
use crate::meeting::Access;

/// The most words that such a heading has.
const LONGEST: usize = 12;
/// Where everybody may read it.
pub(super) const EVERYBODY: [&str; 15] = [
    "alle",
    "beboerne",
    "tilhørere",
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
/// Those who may be left out, and to whom a text that they get is not open.
const STAFF: [&str; 4] = ["medarbejdere", "medarbejderne", "personalet", "ansatte"];
/// How else it reaches them, where a heading says so: "Sager, som ikke vises"; in a sentence, "Sagen vises ikke på kortet" tells
/// of a map.
const SHOWN: [&str; 9] =
    ["sendes", "lægges", "vises", "medtages", "fremgår", "gengives", "slås", "læses", "bringes"];

/// Returns what a heading says that names items by who gets them: "Sager, som ikke omdeles".
pub(super) fn division(line: &str) -> Option<Access> {
    // "Åbne punkter – kun for bestyrelsen" says both
    let words = heading(line).filter(|words| !words.iter().any(|word| word.meaning == WordMeaning::Open))?;
    let items = words.iter().take(3).position(Word::names_many)?;
    let rest = &words[items + 1..];
    // "Punkter til orientering" tells what is done with them
    let is_to_all = |rest: &[Word]| matches!(rest, [to, whom @ ..] if to.is_one_of(&["til", "for"]) && is_everybody(whom));
    if keeps_back(rest) || is_under_secrecy(rest) || of_insight(rest) == Some(Access::Closed) {
        Some(Access::Closed)
    } else if of_insight(rest).is_some() || is_to_all(rest) && !names_secrecy(rest) {
        Some(Access::Open)
    } else {
        None
    }
}

/// Returns what such a heading says that names no items, where it stands alone over the title of one: "Kun til
/// bestyrelsen:", "Offentliggøres ikke".
pub(super) fn part(line: &str) -> Option<Access> {
    let words = heading(line).filter(|words| words.len() <= 7)?;
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let is_open = match texts[..] {
        ["til" | "for", _] => is_everybody(&words[1..]),
        ["offentliggøres" | "udsendes" | "omdeles"] => true,
        ["alle", "må" | "kan", "læse" | "se"] => true,
        _ => false,
    };
    if is_open {
        Some(Access::Open)
    } else if is_whole(&words) && keeps_back(&words) {
        Some(Access::Closed)
    } else if is_left_alone(&words) {
        Some(Access::Doubtful)
    } else {
        None
    }
}

/// Returns the words of a line that may be such a heading.
fn heading(line: &str) -> Option<Words> {
    let bare = line.trim().trim_end_matches(':');
    // "Direktionen forlader mødet." is a heading too
    let heading = bare.strip_suffix('.').filter(|line| line.contains("forl")).unwrap_or(bare);
    let is_heading = !heading.ends_with(['.', ',', ';', '?']) && !heading.contains(". ");
    if !is_heading || has_more_words(heading, LONGEST) {
        return None;
    }
    let words = words(heading);
    (!words.is_empty() && words.len() <= LONGEST).then_some(words)
}

/// Returns whether those who get it are all: "alle", "hele foreningen"; the members may be those of a body, and "alle
/// udvalg" are bodies.
fn is_everybody(whom: &[Word]) -> bool {
    const WHOLE: [&str; 5] = ["foreningen", "forsamlingen", "afdelingen", "byen", "skolen"];
    match whom {
        [hele, whole] if hele.text == "hele" => whole.is_one_of(&WHOLE),
        [whom] => whom.is_one_of(&EVERYBODY) && !whom.is_one_of(&["hele", "medlemmerne"]),
        _ => false,
    }
}

/// Returns whether a line that names no items has no subject, and nothing behind its verb but who gets it: "Omdeles
/// ikke", "Kun til bestyrelsen", but not "Materialet udsendes ikke på forhånd".
fn is_whole(words: &[Word]) -> bool {
    const SMALL: [&str; 14] =
        ["ud", "op", "ind", "til", "for", "på", "i", "af", "må", "kan", "læse", "læses", "se", "offentligt"];
    let is_known = |word: &Word| {
        let text = word.text.as_str();
        is_sent(word)
            || word.is_not()
            || word.names_body()
            || ONLY.contains(&text)
            || EVERYBODY.contains(&text)
            || STAFF.contains(&text)
            || SMALL.contains(&text)
    };
    words.first().is_some_and(|first| is_sent(first) || first.is_not() || first.is_one_of(&ONLY))
        && words.iter().all(is_known)
}

fn is_sent(word: &Word) -> bool {
    let text = word.text.as_str();
    word.meaning == WordMeaning::Publish || SENT.contains(&text) || SHOWN.contains(&text)
}

/// Returns whether words say that not everybody gets it.
fn keeps_back(words: &[Word]) -> bool {
    // "Sager, som ikke udsendes i høring", "Emner, som ikke fremgår af budgettet"
    const PLANS: [&str; 3] = ["budgettet", "budget", "planen"];
    let is_excused = words.iter().any(|word| word.is_one_of(&NOT_SENT_SO) || word.is_one_of(&PLANS));
    let is_held_back = (0..words.len()).filter(|&at| is_sent(&words[at])).any(|at| {
        words[at.saturating_sub(3)..at].iter().any(Word::is_not)
            || words[at + 1..].iter().take(2).any(Word::is_not)
    });
    let only = words.iter().position(|word| word.is_one_of(&ONLY));
    let for_body = only.is_some_and(|at| is_for_body(&words[at + 1..]));
    let reserved = words.iter().any(|word| word.text == "forbeholdt") && words.iter().any(Word::names_body);
    let not_to_all = words.windows(3).any(|three| {
        three[0].is_not()
            && three[1].is_one_of(&["til", "for"])
            && (three[2].is_one_of(&EVERYBODY) || three[2].is_one_of(&STAFF))
    });
    is_held_back && !is_excused || for_body || reserved || not_to_all
}

/// "Sager uden offentlig indsigt", "Punkter med offentlig adgang"; "Sager uden offentlig høring" tells of a hearing.
fn of_insight(rest: &[Word]) -> Option<Access> {
    const INSIGHT: [&str; 6] = ["indsigt", "adgang", "omtale", "deltagelse", "behandling", "læsning"];
    let [before, public, what] = rest else { return None };
    let is_of_public = public.meaning == WordMeaning::Public && what.is_one_of(&INSIGHT);
    let access = match before.text.as_str() {
        "til" | "med" | "under" | "for" => Access::Open,
        _ if before.is_not() => Access::Closed,
        _ => return None,
    };
    is_of_public.then_some(access)
}

/// "Punkter omfattet af tavshedspligt"
fn is_under_secrecy(words: &[Word]) -> bool {
    let is_bound = words.first().is_some_and(|word| word.is_one_of(&["omfattet", "underlagt", "under"]));
    is_bound
        && words.len() <= 4
        && words.iter().any(|word| matches!(word.meaning, WordMeaning::Sensitive | WordMeaning::Secret))
}

/// "Personalet forlader mødet", "Bestyrelsen alene", "Kun for medlemmer": those who stay hear what comes after it.
fn is_left_alone(words: &[Word]) -> bool {
    let has = |list: &[&str]| words.iter().any(|word| word.is_one_of(list));
    let ends = |end: &str| words.last().is_some_and(|last| last.text == end);
    let of_body =
        words.first().is_some_and(Word::names_body) && (ends("alene") || has(&["egen"]) && ends("tid"));
    let leave = has(&["forlader", "forlod"]) && has(&["mødet", "lokalet", "salen"]) && !has(&["punktet"]);
    let only = matches!(words, [only, to, whom]
        if only.is_one_of(&ONLY) && to.text == "for" && whom.text.starts_with("medlemmer"));
    words.len() <= 6 && (of_body || leave || only)
}

/// "til bestyrelsen", "sendes til udvalget", "bestyrelsen må læse", but not "kræver rådets accept".
fn is_for_body(words: &[Word]) -> bool {
    const BEFORE: [&str; 8] = ["til", "for", "af", "må", "kan", "ses", "gives", "er"];
    const BEHIND: [&str; 6] = ["må", "kan", "læse", "se", "medlemmer", "medlemmerne"];
    let lead = words.iter().take_while(|word| is_sent(word) || word.is_one_of(&BEFORE)).count();
    let bodies = words[lead..].iter().take_while(|word| word.names_body()).count();
    bodies > 0 && words[lead + bodies..].iter().all(|word| word.is_one_of(&BEHIND))
}

fn names_secrecy(words: &[Word]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.meaning,
            WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Not | WordMeaning::PersonCases
        ) || word.is_one_of(&ONLY)
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
            "Emner, der kun vedrører byområdet",
            "Sager med forbehold for rådets ja",
            "Emner, som ikke fremgår af budgettet",
            "Sager, der alene behøver udvalgets accept",
            "Punkter for hele bestyrelsen",
            "Emner til alle udvalg",
            "Sager for alle ansatte",
            "Punkter til medlemmerne",
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
        for line in [
            "Til orientering:",
            "Kun kaffe",
            "Bestyrelsen læser",
            "Til medlemmerne",
            "Der uddeles ikke papir",
            "Brochuren udsendes ikke på forhånd",
            "Bogen er ikke offentliggjort",
            "Ingen kort omdeles",
            "Kun udvalget kan rette det",
            "Kun rådhuset er malet",
            "Kun beboere i området",
            "Køb kun med byrådets ja",
            "Forbehold for udvalgets ja",
            "Udvalget alene kan vælge",
        ] {
            assert_eq!(of_part(line), None, "{line}");
        }
    }
}
