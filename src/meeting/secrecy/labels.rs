//! Labels of secrecy and their answers: "Offentlighed: Lukket", "Offentlig: ☐ Ja ☒ Nej", "Adgang: Begrænset".

use super::elsewhere::is_public_by_now;
use super::item_parts::item_part;
use super::meaning::WordMeaning;
use super::things::is_of_thing;
use super::vocabulary::ACCESS;
use super::word_groups::{read, read_mark};
use super::words::{Word, words};
use crate::meeting::Access;
use crate::meeting::text::lowercase;

const TICKED: [&str; 8] = ["[x]", "(x)", "☒", "☑", "✓", "✔", "■", "🗹"];
const EMPTY: [&str; 5] = ["[ ]", "( )", "☐", "□", "[]"];
/// What is answered where everybody may not read it, though the word alone says little.
const RESTRICTED: [&str; 13] = [
    "begrænset",
    "spærret",
    "beskyttet",
    "medlemmer",
    "medlemmerne",
    "udvalgsmedlemmer",
    "kun",
    "ingen",
    "skjult",
    "bestyrelsen",
    "udvalget",
    "byrådet",
    "ledelsen",
];
/// Words of a label that asks whether everybody sees the item.
const SHOWN: [&str; 4] = ["hjemmesiden", "hjemmeside", "vises", "nettet"];
/// How little is to be kept.
const NOTHING: [&str; 5] = ["ingen", "lav", "normal", "almindelig", "ikke"];

/// Returns what a label with its answer says, or a row of boxes.
pub(super) fn read_label(line: &str) -> Option<Access> {
    // "Åben beslutning: Vejen males" answers nothing
    if item_part(line).is_some_and(|part| part.access == Access::Open && !part.inline.is_empty()) {
        return None;
    }
    // most lines have no box, and need no small letters
    let may_be_box = |c: char| matches!(c, '[' | '(') || c >= '■';
    if !line.contains(may_be_box) && !line.trim_start().starts_with(['e', 'E']) {
        return labelled(line);
    }
    let lower = lowercase(line.trim());
    // "Er punktet åbent? Nej"
    let asked = lower.strip_prefix("er punktet ").or_else(|| lower.strip_prefix("er sagen "));
    if let Some((asked, answer)) = asked.and_then(|asked| asked.split_once('?')) {
        return labelled(&format!("{asked}: {answer}"));
    }
    let Some(first) = TICKED.iter().chain(&EMPTY).filter_map(|mark| lower.find(mark)).min() else {
        return labelled(line);
    };
    let (label, row) = lower.split_at(first);
    let label = label.trim().trim_end_matches(':');
    let ticked = TICKED.iter().filter_map(|tick| Some((row.find(tick)?, tick.len()))).min();
    let Some((at, length)) = ticked else {
        // nobody has ticked anything
        let words = words(&lower);
        let boxes = EMPTY.iter().map(|mark| lower.matches(mark).count()).sum::<usize>();
        if let Some(access) = labelled(&format!("{label}: nej")).filter(|_| boxes == 1 && !label.is_empty()) {
            // "Åben: ☐" may have been left out
            return Some(if access == Access::Open { access } else { Access::Doubtful });
        }
        return (read(&words).is_mark && words.len() <= 8).then_some(Access::Doubtful);
    };
    let marks = || TICKED.iter().chain(&EMPTY);
    if marks().any(|mark| row.trim_end().ends_with(mark)) {
        // the boxes stand behind their words
        let before = &lower[..first + at];
        let begins = marks().filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
        let choice = &before[begins.max().unwrap_or(0)..];
        // "Å [ ] L [x]"
        return if choice.trim() == "l" { Some(Access::Closed) } else { read(&words(choice)).access() };
    }
    let behind = &row[at + length..];
    let answer = &behind[..marks().filter_map(|mark| behind.find(mark)).min().unwrap_or(behind.len())];
    let answered = (!label.is_empty()).then(|| labelled(&format!("{label}: {answer}"))).flatten();
    answered.or_else(|| read(&words(answer)).access())
}

/// What a label asks.
struct Label {
    /// Whether it says open, public or published.
    says_open: bool,
    /// Whether it says closed, secret or sensitive.
    says_closed: bool,
    /// Whether it only asks of which kind the item is.
    is_kind: bool,
    /// Whether it asks who has access.
    names_access: bool,
    /// Whether it is a mark by itself, as in "Lukket: Salg af grund"; "Følsomhed: Høj" is no title with a mark.
    is_mark: bool,
}

impl Label {
    fn read(label: &[Word], value: &[Word]) -> Self {
        let means = |wanted: &[WordMeaning]| label.iter().any(|word| wanted.contains(&word.meaning));
        let has = |list: &[&str]| label.iter().any(|word| word.is_one_of(list));
        let yes_or_no =
            value.first().is_some_and(|word| matches!(word.meaning, WordMeaning::Yes | WordMeaning::No));
        let is_shown = means(&[WordMeaning::Audience]) || has(&SHOWN);
        let is_degree =
            |word: &Word| word.meaning == WordMeaning::Sensitive || word.text.starts_with("fortrolighed");
        // "Mødets karakter", but not "Mødet"
        let kinds: &[WordMeaning] = if means(&[WordMeaning::Kind]) {
            &[WordMeaning::Kind, WordMeaning::Items, WordMeaning::Filler, WordMeaning::Agenda]
        } else {
            &[WordMeaning::Items, WordMeaning::Filler]
        };
        Label {
            says_open: is_shown && yes_or_no
                || means(&[WordMeaning::Open, WordMeaning::Public, WordMeaning::Publish]),
            says_closed: means(&[WordMeaning::Closed, WordMeaning::Secret, WordMeaning::Sensitive]),
            is_kind: label.iter().all(|word| kinds.contains(&word.meaning)),
            names_access: has(&ACCESS),
            is_mark: read_mark(label).is_some() && !label.iter().any(is_degree),
        }
    }

    /// Returns what an answer of one word says that means something under such a label alone: "L", "Å", "Ingen".
    fn short_answer(&self, name: &str, value: &[Word]) -> Option<Access> {
        let is_letters = ["å/l", "l/å", "o/l", "l", "l?"].contains(&name.trim().to_lowercase().as_str());
        let takes_letters =
            value.len() == 1 && (is_letters || self.is_kind || self.says_open && self.says_closed);
        match value[0].text.as_str() {
            "l" if takes_letters => Some(Access::Closed),
            "å" | "o" if takes_letters => Some(Access::Open),
            // "Fortrolighed: Ikke offentlig" goes on
            answer
                if value.len() == 1 && self.says_closed && !self.says_open && NOTHING.contains(&answer) =>
            {
                Some(Access::Open)
            }
            _ => None,
        }
    }

    /// Returns what an answer in words says.
    fn answered(&self, value: &[Word]) -> Option<Access> {
        let answer = read(value);
        // "Lukket: Punkt 3 er åbent" answers for another item
        let names_other = value
            .windows(2)
            .any(|two| two[0].meaning == WordMeaning::Items && two[1].meaning == WordMeaning::Number);
        if names_other && answer.open && self.says_closed {
            return Some(Access::Doubtful);
        }
        let first = value.first().map(|word| word.meaning);
        match (first, self.says_open, self.says_closed) {
            _ if value.len() > 8 => None,
            (Some(WordMeaning::Yes), false, true) | (Some(WordMeaning::No), true, false) => {
                Some(Access::Closed)
            }
            (Some(WordMeaning::No), false, true) | (Some(WordMeaning::Yes), true, false) => {
                Some(Access::Open)
            }
            (Some(WordMeaning::Yes | WordMeaning::No), ..) => Some(Access::Doubtful),
            _ if answer.is_mark || answer.closed || answer.open => answer.access(),
            _ if answer.doubt => Some(Access::Doubtful),
            // "Lukket: Salg af grund" is a title with a mark, "Offentlighed: Begrænset" an answer nobody understood
            _ if self.is_kind || self.is_mark && self.says_closed && !self.says_open => None,
            _ => Some(Access::Doubtful),
        }
    }
}

/// Returns whether a label asks of which kind the meeting is, and so divides nothing: "Mødets karakter: Lukket".
pub(super) fn asks_of_meeting(line: &str) -> bool {
    let Some((name, _)) = line.split_once(':') else { return false };
    let label = words(name);
    let has = |meaning: WordMeaning| label.iter().any(|word| word.meaning == meaning);
    label.len() == 2 && has(WordMeaning::Kind) && has(WordMeaning::Agenda)
}

/// "Begrundelse for lukning"; "Begrundelse for lukning af skolen" asks of a school.
pub(super) fn asks_why_closed(label: &str) -> bool {
    let lower = lowercase(label.trim());
    let is_reason = ["begrundelse", "grund", "årsag", "hjemmel"].iter().any(|word| lower.starts_with(word));
    let ends = ["lukning", "lukket behandling", "lukkede døre", "lukket punkt", "lukket dagsorden"];
    is_reason && ends.iter().any(|end| lower.ends_with(end))
}

/// "Offentlighed: Lukket", "Lukket: Ja", "Åben/lukket | Åben": a label of secrecy and its value.
pub(super) fn labelled(line: &str) -> Option<Access> {
    let (name, value) = line.split_once([':', '|', '\t', '='])?;
    if asks_why_closed(name) && !is_none(value) && !value.trim().is_empty() {
        return Some(Access::Doubtful);
    }
    if lets_nobody_in(name) && is_none(value) {
        return Some(Access::Doubtful);
    }
    let value = in_full(value.trim());
    if tells_of_open_thing(name, value) {
        return None;
    }
    let label = words(name);
    if label.is_empty() || label.len() > 6 || is_of_thing(&label) || is_public_by_now(&label) {
        return None;
    }
    // "Åben dagsorden: punkt", "Lukket vej: omkørsel ad Engvej"
    let value = words(value.trim().trim_start_matches(['|', ' ']));
    if value.iter().all(|word| word.meaning == WordMeaning::Items) {
        return None;
    }
    let asked = Label::read(&label, &value);
    if let Some(access) = asked.short_answer(name, &value) {
        return Some(access);
    }
    if !(asked.says_open || asked.says_closed || asked.is_kind) {
        return None;
    }
    let is_restricted = value.iter().take(2).any(|word| word.is_one_of(&RESTRICTED));
    if asked.names_access && is_restricted {
        return Some(Access::Doubtful);
    }
    asked.answered(&value)
}

/// An answer of one letter in full.
fn in_full(answer: &str) -> &str {
    match answer {
        "J" | "j" => "ja",
        "N" | "n" => "nej",
        answer => answer,
    }
}

/// Returns whether a text tells of days or hours: "mandag-fredag", "kl. 10-14".
pub(super) fn tells_when(text: &str) -> bool {
    const DAYS: [&str; 8] =
        ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "hverdage"];
    let lower = lowercase(text);
    DAYS.iter().any(|day| lower.starts_with(day)) || lower.starts_with("kl")
}

/// Returns whether a label asks who may read its item, so that the answer is that nobody may: "Adgang: Ingen", "Åbenhed:
/// Ingen". Where it asks what is closed, "Ingen" opens, and guests may just not have come.
pub(super) fn lets_nobody_in(label: &str) -> bool {
    let words = words(label);
    let asks = |word: &Word| {
        matches!(word.meaning, WordMeaning::Open | WordMeaning::Public) || word.text == "adgang"
    };
    let asks_of_many = |word: &Word| word.meaning == WordMeaning::Items;
    // "Offentlige toiletter: Ingen" tells of things
    let is_whole = words.iter().all(|word| asks(word) || word.meaning == WordMeaning::Filler);
    words.len() <= 3 && is_whole && words.iter().any(asks) && !words.iter().any(asks_of_many)
}

/// "Åben: mandag-fredag", "Offentlige toiletter: Ingen", "Åbne pladser: 0"
fn tells_of_open_thing(label: &str, value: &str) -> bool {
    if lowercase(label.trim()).starts_with("åbe") && tells_when(value) {
        return true;
    }
    let words = words(label);
    let has = |wanted: &[WordMeaning]| words.iter().any(|word| wanted.contains(&word.meaning));
    has(&[WordMeaning::Open, WordMeaning::Public])
        && has(&[WordMeaning::Other])
        && !has(&[WordMeaning::Closed, WordMeaning::Secret])
        && is_none(value)
}

/// Returns what a line asks for that there is none of: "Lukkede punkter: Ingen", "Lukkede punkter (ingen)".
pub(super) fn asked_for_none(line: &str) -> Option<&str> {
    let in_brackets = || line.trim_end().strip_suffix(')').and_then(|line| line.rsplit_once('('));
    let behind = || [" – ", " - "].iter().find_map(|dash| line.split_once(dash));
    let apart = || in_brackets().or_else(behind).filter(|(_, answer)| answer.contains(char::is_alphabetic));
    line.split_once(':').or_else(apart).filter(|(_, answer)| is_none(answer)).map(|(label, _)| label)
}

/// Returns whether a title or a mark says in words that there are none of more items than one: "Lukkede punkter (ingen)".
/// "Lukket punkt: –" is one whose title is kept.
pub(super) fn lists_none(text: &str) -> bool {
    let says_so = |word: &Word| word.is_one_of(&["ingen", "intet"]);
    asked_for_none(text).is_some_and(|label| words(label).iter().any(Word::names_many))
        && words(text).iter().any(says_so)
}

/// Returns whether a text says that there is nothing: "Ingen", "Der var ingen lukkede punkter."
pub fn is_none(text: &str) -> bool {
    let words = words(text);
    let besides = ["udover", "undtagen", "bortset"];
    let none = |word: &Word| matches!(word.text.as_str(), "ingen" | "intet");
    let is_dash = ["-", "–", "0", "ø"].contains(&text.trim());
    let is_short = is_dash
        || matches!(&words[..], [word] if none(word))
        || matches!(&words[..], [word, items] if none(word) && items.meaning == WordMeaning::Items);
    let of_items = words.windows(3).any(|three| {
        none(&three[0]) && three[1].meaning == WordMeaning::Closed && three[2].meaning == WordMeaning::Items
    });
    // "Der er ikke nogen lukkede punkter"
    let not_some = words.windows(4).any(|four| {
        let is_some = four[1].is_one_of(&["noget", "nogen", "nogle"]);
        four[0].text == "ikke"
            && is_some
            && four[2].meaning == WordMeaning::Closed
            && four[3].meaning == WordMeaning::Items
    });
    let of_items = of_items || not_some;
    is_short || of_items && !words.iter().any(|word| besides.contains(&word.text.as_str()))
}
