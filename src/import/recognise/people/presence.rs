//! Words of presence: what labels of lists and sentences around names are made of, and what they say together.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use crate::import::recognise::name::is_remote;
use crate::import::recognise::people::ListKind;
use crate::import::recognise::text::has_any;
use crate::meeting::Status;
use crate::meeting::text::lowercase;

/// Words that say nothing of their own, in lower case: who, verbs, and what stands between.
const SMALL: &str = "
der som følgende alle mødet møde af om dagens bemærkninger til i på via over med fra pr ved for hele samt også ligeledes
var er blev bliver har havde været meldt meldte sendt sendte modtaget indløbet indkaldt indkaldte fandt sted uden ikke dog stedet indtil nu foreløbig foreløbigt allerede udvalget byrådet rådet bestyrelsen kommunen mødeorganet møder vi afholdt
stemmeret";

/// Words that say that someone was there.
const THERE: &str = "
mødt mødte mødende møder fremmødt fremmødte stede tilstede tilstedeværende deltog deltager deltagende deltaget
deltagelse";

/// Words that say that someone was not.
const AWAY: &str = "afbud forfald forhindret fraværende fravær udeblev udeblevet";

/// Words of when someone came or went.
const WHEN: &str = "kom ankom forlod gik kl klokken";

/// Words of those who help, and of what comes after the members.
const STAFF: &str = "
øvrige andre desuden endvidere herudover derudover forvaltningen forvaltning administrationen administration embedsmænd
embedsværk embedsværket embedsfolk sekretariat sekretariatet gæst gæster medarbejder medarbejdere ansat ansatte inviteret
inviterede indbudt indbudte observatør observatører tilforordnet tilforordnede";

/// What the words of members end with.
const MEMBERS: [&str; 10] = [
    "medlem",
    "medlemmer",
    "medlemmet",
    "medlemmerne",
    "deltager",
    "deltagere",
    "stedfortræder",
    "stedfortrædere",
    "suppleant",
    "suppleanter",
];

fn is_in(table: &str, word: &str) -> bool {
    table.split_ascii_whitespace().any(|known| known == word)
}

fn is_member(word: &str) -> bool {
    word == "politikere" || MEMBERS.iter().any(|end| word.ends_with(end))
}

/// Returns whether a word, in lower case, is one of presence. A number is `#`.
fn is_known(word: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        [SMALL, THERE, AWAY, WHEN, STAFF].iter().flat_map(|table| table.split_whitespace()).collect()
    });
    word == "#" || KNOWN.contains(word) || is_member(word) || is_remote(word) || is_body(word)
}

/// Returns whether a word is a body's name in one word, in the form that a sentence has: "menighedsrådet",
/// "bestyrelsens".
fn is_body(word: &str) -> bool {
    let bare = word.strip_suffix('s').unwrap_or(word);
    [
        "rådet",
        "udvalget",
        "bestyrelsen",
        "nævnet",
        "kommissionen",
        "gruppen",
        "repræsentantskabet",
        "kommunalbestyrelsen",
    ]
    .iter()
    .any(|end| bare.ends_with(end))
}

/// Returns the words of a text in lower case, without signs; a number is `#`.
fn words(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.split([' ', '\t', '/']).filter(|word| !word.is_empty()).map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_small = bare.bytes().all(|b| b.is_ascii_lowercase());
        match bare.starts_with(|c: char| c.is_ascii_digit()) {
            true => Cow::Borrowed("#"),
            false if is_small => Cow::Borrowed(bare),
            false => Cow::Owned(lowercase(bare)),
        }
    })
}

/// Returns whether a piece of a text is a word of presence.
pub(crate) fn is_word(piece: &str) -> bool {
    words(piece).next().is_some_and(|word| is_known(&word))
}

/// Divides a text at the end of the words of presence that it begins with.
pub(crate) fn divide(text: &str) -> (&str, &str) {
    text.split_at(text.split_inclusive([' ', '\t']).take_while(|word| is_word(word)).map(str::len).sum())
}

/// Returns whether a text begins as a sentence of presence does: "I mødet deltog", "Alle var mødt".
pub(crate) fn opens_sentence(text: &str) -> bool {
    let (lead, rest) = divide(text);
    !rest.is_empty() && label(lead).or(sentence(lead).map(|(kind, _)| kind)).is_some()
}

/// Returns whether words say when someone came or went.
pub(crate) fn is_timed(text: &str) -> bool {
    words(text).any(|word| is_in(WHEN, &word))
}

/// Returns whether words say that someone sat in for another.
pub(crate) fn is_stand_in(text: &str) -> bool {
    let lower = lowercase(text);
    has_any(&lower, &["stedfortræder", "suppleant", "i stedet"])
}

/// Returns what the words of a sentence say of those whose names they stand around. Who came or went at a time was
/// there.
pub(crate) fn sentence(text: &str) -> Option<(ListKind, Status)> {
    let words: Vec<Cow<'_, str>> = words(text).collect();
    let has = |table: &str| words.iter().any(|word| is_in(table, word));
    if !words.iter().any(|word| is_known(word)) {
        return None;
    }
    let missed = has("ikke fraværende fravær");
    if has(WHEN) {
        return (!missed).then_some((ListKind::Members, Status::Present));
    }
    if has("ikke") && has(THERE) {
        // "deltog ikke" alone is of one item
        let all = has("mødt mødte fremmødt fremmødte stede tilstede mødet");
        return all.then_some((ListKind::Absent, Status::Absent));
    }
    if let Some(kind) = away(&words) {
        return Some(if kind == ListKind::Afbud { (kind, Status::Afbud) } else { (kind, Status::Absent) });
    }
    let status = if words.iter().any(|word| is_remote(word)) { Status::Virtual } else { Status::Present };
    let staff = has(STAFF) && !is_stand_in(text);
    (has(THERE) || has("indkaldt"))
        .then_some((if staff { ListKind::Staff } else { ListKind::Members }, status))
}

/// Returns what a label says of those who are listed under it: "Deltagere", "Mødt som stedfortræder", "Fraværende uden
/// afbud", "Uden for udvalget deltog". All its words must be known, and one of them say something.
pub(crate) fn label(text: &str) -> Option<ListKind> {
    // most texts begin with another word
    let first = words(text).next()?;
    let office = || ["s", "sekretariat", "sekretariatet"].iter().any(|end| first.ends_with(end));
    if !is_known(&first) && !office() {
        return None;
    }
    if words(text).nth(6).is_some() {
        return None;
    }
    let words: Vec<Cow<'_, str>> = words(text).collect();
    let has = |table: &str| words.iter().any(|word| is_in(table, word));
    if names_office(&words) {
        return Some(ListKind::Staff);
    }
    // "Lokalrådets medlemmer"
    if words.len() == 2 && words[0].ends_with('s') && words[1] == "medlemmer" {
        return Some(ListKind::Members);
    }
    if !words.iter().all(|word| is_known(word)) {
        return None;
    }
    if has("ikke") && has(THERE) {
        return Some(ListKind::Absent);
    }
    let member = words.iter().any(|word| is_member(word));
    let there = words.iter().any(|word| is_in(THERE, word) && !["møder", "deltagelse"].contains(&&**word));
    let strong =
        member || there || words.len() == 1 && has(STAFF) || has(STAFF) && !has("bemærkninger møde mødet");
    let called = words.len() == 1 && has("indkaldt indkaldte");
    let strong = strong || called;
    // "Fra kommunen deltog" is of others than the body
    let is_sent = words.first().is_some_and(|first| first == "fra") && has("kommunen");
    let outside = lowercase(text).contains("uden for") || has("uden") && has("stemmeret") || is_sent;
    // "Øvrige medlemmer" are members
    let others = words.iter().any(|word| is_in("øvrige andre", word))
        && words.iter().any(|word| word.ends_with("medlemmer"));
    let staff = outside || has(STAFF) && !is_stand_in(text) && !others;
    // who has met as a substitute sits in a seat; who is only listed as one does not
    let waits = is_stand_in(text) && !has(THERE) && !has("indkaldt indkaldte");
    let kind = match (staff, waits) {
        (true, _) => ListKind::Staff,
        (false, true) => ListKind::Substitutes,
        (false, false) => ListKind::Members,
    };
    away(&words).or_else(|| strong.then_some(kind))
}

/// Returns whether words are an office: "KL's sekretariat", "KKR-sekretariatet".
fn names_office(words: &[Cow<'_, str>]) -> bool {
    match words {
        [office] => ["sekretariatet", "sekretariat"].iter().any(|end| office.ends_with(end)),
        [whose @ .., office] => {
            is_in("sekretariat sekretariatet forvaltning administration", office)
                && (1..=3).contains(&whose.len())
                && whose.iter().all(|word| word.ends_with('s'))
        }
        [] => false,
    }
}

/// Returns what a list is called: as printed, but by the name of its kind where a sentence stands over it ("Følgende
/// medlemmer deltog i mødet").
pub(crate) fn heading(printed: &str, kind: ListKind) -> &str {
    let first = words(printed).next().unwrap_or_default();
    let sentence = is_in("følgende i på alle der som", &first)
        || first == "fra" && words(printed).any(|word| is_in(THERE, &word));
    match kind {
        ListKind::Members if sentence && is_stand_in(printed) => "Stedfortrædere",
        ListKind::Members if sentence => "Deltagere",
        _ => printed,
    }
}

/// Returns whether words are of those away: with word sent, or without.
fn away(words: &[Cow<'_, str>]) -> Option<ListKind> {
    let has = |table: &str| words.iter().any(|word| is_in(table, word));
    let sent = has("afbud forfald forhindret")
        || has("meldt meldte") && words.last().is_some_and(|word| word == "fra");
    if sent && !has("uden") {
        return Some(ListKind::Afbud);
    }
    (sent || has("fraværende fravær udeblev udeblevet")).then_some(ListKind::Absent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_composed() {
        for (labels, kind) in [
            (
                "Deltagere|Mødedeltagere|Medlemmer|Lokalrådets medlemmer|Byrådsmedlemmer|Medlemmer af udvalget|Til stede var|Fremmødte medlemmer",
                ListKind::Members,
            ),
            (
                "Mødt|Politikere|Som stedfortræder mødte|Indkaldte suppleanter|Mødt som stedfortræder",
                ListKind::Members,
            ),
            ("Stedfortrædere|Suppleanter|Suppleant|Stedfortrædere for udvalget", ListKind::Substitutes),
            (
                "Afbud|Meldt fra|Afbud til mødet|Fraværende med afbud|Afbud/fravær|Havde meldt afbud|Forfald",
                ListKind::Afbud,
            ),
            (
                "Fraværende|Fravær uden afbud|Udeblevet uden afbud|Ikke til stede|Deltog ikke|Ikke mødt",
                ListKind::Absent,
            ),
            (
                "Fra kommunen deltog|Øvrige deltagere|Administrationen|Gæster|Endvidere deltog|Uden for udvalget deltog|Desuden var til stede",
                ListKind::Staff,
            ),
        ] {
            for text in labels.split('|') {
                assert_eq!(label(text), Some(kind), "{text}");
            }
        }
        for text in [
            "Møder",
            "Næste møde",
            "Øvrige bemærkninger",
            "Til orientering",
            "Mødet",
            "Fra",
            "Afbud til festen",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
