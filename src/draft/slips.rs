//! The slips of an indstilling written in haste, put right before it is read: a draft repeats its words.
//!
//! Only what can be nothing else is corrected: no number, name or "no" changes.

use strsim::osa_distance;

use super::faithful::keeps_what_decides;
use super::table::ACTS;
use super::verbs::{Form, Verb};
use super::vocabulary::{DECIDING, NESTING};
use crate::meeting::Indstilling;

/// Words that are slips of others.
const WORDS: [(&str, &str); 9] = [
    ("efterettning", "efterretning"),
    ("bevilliges", "bevilges"),
    ("bevilliger", "bevilger"),
    ("bevillige", "bevilge"),
    ("tilefterretning", "til efterretning"),
    ("tilorientering", "til orientering"),
    ("tildrøftelse", "til drøftelse"),
    ("IKKE", "ikke"),
    ("jf", "jf."),
];

/// Words that are written twice in a row by a slip only.
const LITTLE: [&str; 5] = ["at", "og", "af", "med", "den"];

/// Acts said with a noun, and their verbs.
const ROUNDABOUT: [(&str, &str); 5] = [
    (" have en drøftelse af ", " drøfte "),
    (" har en drøftelse af ", " drøfter "),
    (" tager en drøftelse af ", " drøfter "),
    (" foretager en drøftelse af ", " drøfter "),
    (" foretager en prioritering af ", " prioriterer "),
];

/// Returns an indstilling without its slips.
pub(super) fn without_slips(indstilling: &Indstilling) -> Indstilling {
    Indstilling {
        lead: indstilling.lead.as_deref().map(text_without_slips),
        points: indstilling.points.iter().map(|point| text_without_slips(point)).collect(),
    }
}

/// Returns a text without its slips; to the letter where one of them would be a number, a "no" or a
/// condition.
fn text_without_slips(text: &str) -> String {
    let bare = unstarred(text);
    let right = Some(corrected(&bare)).filter(|right| keeps_what_decides(text, right));
    right.or(Some(bare).filter(|bare| keeps_what_decides(text, bare))).unwrap_or_else(|| text.to_owned())
}

/// Returns a text without the stars of its emphasis ("**Planen** *godkendes*"); one that stands alone, or
/// marks a list, stays.
fn unstarred(text: &str) -> String {
    let text =
        if text.matches("**").count().is_multiple_of(2) { text.replace("**", "") } else { text.to_owned() };
    let parts: Vec<&str> = text.split('*').collect();
    let is_closed = |i: usize| {
        let inner = parts[i];
        !inner.is_empty() && !inner.starts_with(char::is_whitespace) && !inner.ends_with(char::is_whitespace)
    };
    // "5*10 m og 3*4 m" multiplies
    let is_apart = |i: usize| {
        !parts[i - 1].ends_with(char::is_alphanumeric) && !parts[i + 1].starts_with(char::is_alphanumeric)
    };
    let is_pair =
        !parts.len().is_multiple_of(2) && (1..parts.len()).step_by(2).all(|i| is_closed(i) && is_apart(i));
    if is_pair { parts.concat() } else { text }
}

/// Puts "planen bliver godkendt" as "planen godkendes", where what is done by saying so stands right behind
/// "at" and its thing; returns whether it did.
fn in_short_passive(words: &mut Vec<String>, word: &str) -> bool {
    let Some((_, before)) = words.split_last().filter(|(last, _)| *last == "bliver") else { return false };
    let act = before.iter().rposition(|word| word == "at").map_or(before, |at| &before[at + 1..]);
    // "der bliver afsat 4 kr.", but not "den plan, der bliver godkendt"
    let nests = |word: &String| NESTING.contains(&word.trim_end_matches(','));
    let is_of_act = !act.is_empty() && !act.iter().skip(usize::from(act[0] == "der")).any(nests);
    let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some(row) = ACTS.iter().find(|row| is_of_act && row.participle == bare && row.past != bare) else {
        return false;
    };
    words.pop();
    words.push(format!("{}{}", row.passive, &word[bare.len()..]));
    true
}

/// What a case is put before a body for, and what is recommended of it.
const NOUNS: [&str; 8] = [
    "efterretning",
    "orientering",
    "drøftelse",
    "godkendelse",
    "vedtagelse",
    "indstilling",
    "orienteringen",
    "indstillingen",
];

/// Returns the noun of the trade that a word is with a letter more or less, or with two in the wrong order,
/// and the same end: of "efteretning", but not of "drøftelser" nor of "efterregning", which is a word of its
/// own.
fn noun_nearby(bare: &str) -> Option<&'static str> {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let ends_alike = |noun: &str| {
        let is_other_letter = noun.chars().count() == bare.chars().count() && letters(noun) != letters(bare);
        bare.ends_with(&noun[noun.len() - 2..]) && !is_other_letter
    };
    let is_candidate = bare.chars().count() > 7;
    NOUNS
        .into_iter()
        .filter(|noun| is_candidate && ends_alike(noun))
        .find(|noun| osa_distance(noun, bare) == 1)
}

/// Returns the verb of a decision that a long word is with one letter more or less, or with two in the wrong
/// order, where it is no word of its own that is known: of "godkener"; with another letter it may be another
/// word ("vedlægges" for "nedlægges").
fn verb_nearby(bare: &str) -> Option<&'static str> {
    let forms = [Form::Present, Form::Passive];
    let length = bare.chars().count();
    let is_candidate = length > 6
        && ["er", "es"].iter().any(|end| bare.ends_with(end))
        && bare.chars().all(char::is_lowercase)
        && !forms.iter().any(|form| Verb::find(bare, *form).is_some());
    let letters = |word: &str| {
        let mut all: Vec<char> = word.chars().collect();
        all.sort_unstable();
        all
    };
    let is_near = |form: &&str| {
        let same_length = form.chars().count() == length;
        osa_distance(form, bare) == 1 && (!same_length || letters(form) == letters(bare))
    };
    // a fire brigade "udrykker"
    let rows = ACTS.iter().filter(|row| is_candidate && row.present != "udtrykker");
    let mut near = rows.flat_map(|row| [row.present, row.passive]).filter(|form| form.chars().count() > 7);
    near.find(is_near)
}

/// Returns a text of an indstilling without its slips.
fn corrected(text: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let all: Vec<&str> = text.split(' ').collect();
    for (i, word) in all.iter().enumerate() {
        let next = all.get(i + 1).copied().unwrap_or_default();
        let after = all.get(i + 2).copied().unwrap_or_default();
        // "!!" and "?!" are the writer's, not the meeting's
        if !word.is_empty() && word.chars().all(|c| c == '!') {
            continue;
        }
        // "kr. 75.000,-" has its unit
        let has_unit = word.ends_with(",-") && i.checked_sub(1).is_some_and(|before| all[before] == "kr.");
        let word = word.trim_end_matches('!');
        let word = match word.strip_suffix(",-").filter(|_| next == "kr.") {
            // "1.100,- kr." has its unit behind it
            Some(amount) => amount.to_owned(),
            None if has_unit => word.to_owned(),
            None => spelt(word),
        };
        // "bliver godkendt og offentliggjort" is long for both
        let is_joined = ["og", "samt", "eller"].contains(&next) || word.ends_with(',') && next.ends_with('t');
        if !is_joined && in_short_passive(&mut words, &word) {
            continue;
        }
        // "indstilles, at at", but "vedtager den den 4. juni"
        let is_date = next.starts_with(|c: char| c.is_ascii_digit());
        if LITTLE.contains(&word.as_str()) && words.last() == Some(&word) && !is_date {
            continue;
        }
        words.push(match word.as_str() {
            // "bemyndiges til, at indgå forlig"
            "til," if next == "at" && Verb::is_infinitive(after) => "til".to_owned(),
            // "det indstilles, af udvalget godkender": after a comma nothing is done by somebody
            "af" if opens(&words) => "at".to_owned(),
            // a loose hyphen between two words is a dash
            "-" if is_word(i.checked_sub(1).and_then(|before| all.get(before)))
                && is_word(all.get(i + 1)) =>
            {
                "–".to_owned()
            }
            // "Byrådets godkender planen"
            whose if is_body_genitive(whose) && DECIDING.contains(&next) => {
                whose.trim_end_matches('s').to_owned()
            }
            _ => word,
        });
    }
    let text = words.join(" ").replace(" endelig at ", " at ");
    let text = ROUNDABOUT.iter().fold(text, |text, (long, short)| text.replace(long, short));
    comma_before_reference(&text)
}

/// Returns whether a word says that something is a body's: "byrådets", "Teknikudvalgets".
fn is_body_genitive(word: &str) -> bool {
    const BODIES: [&str; 4] = ["rådets", "udvalgets", "bestyrelsens", "forsamlingens"];
    let low = word.to_lowercase();
    BODIES.iter().any(|end| low.ends_with(end))
}

fn is_word(token: Option<&&str>) -> bool {
    token.is_some_and(|token| token.len() > 1 && token.chars().all(char::is_alphabetic))
}

/// Returns a word without its slip, with the marks around it.
fn spelt(word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let known = WORDS.iter().find(|(slip, _)| *slip == bare);
    let dotted = |right: &str| {
        right.ends_with('.') && word[word.find(bare).unwrap_or(0) + bare.len()..].starts_with('.')
    };
    match known.filter(|(_, right)| !dotted(right)) {
        Some((slip, right)) => word.replacen(slip, right, 1),
        // "75.000,-" is an amount
        None => match word.strip_suffix(",-").filter(|amount| amount.ends_with(|c: char| c.is_ascii_digit()))
        {
            Some(amount) => format!("{amount} kr."),
            None => verb_nearby(bare)
                .or_else(|| noun_nearby(bare))
                .map_or_else(|| word.to_owned(), |verb| word.replacen(bare, verb, 1)),
        },
    }
}

/// Returns whether the words so far are "Det indstilles,": only "at" can follow.
fn opens(words: &[String]) -> bool {
    words.len() < 4 && words.last().is_some_and(|last| last == "indstilles,")
}

/// Returns a text with a comma before its reference: ", jf. bilag 2".
fn comma_before_reference(text: &str) -> String {
    let Some(at) = text.find(" jf. ") else { return text.to_owned() };
    let before = &text[..at];
    // "(jf. § 8)" and "vedtaget, jf." have their mark
    let bare = before.ends_with(char::is_alphanumeric) && before.contains(' ');
    if bare { format!("{before},{}", &text[at..]) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, right: &str) {
        assert_eq!(corrected(text), right);
    }

    #[test]
    fn slips_are_mended_and_nothing_else() {
        check("Det instilles, af rådet vælger Bo Krag", "Det indstilles, at rådet vælger Bo Krag");
        check("at planen tages tilefterretning.", "at planen tages til efterretning.");
        check("at rådet godkender efterregning på mølle", "at rådet godkender efterregning på mølle");
        check("at rådet IKKE giver lov !! jf notat", "at rådet ikke giver lov, jf. notat");
        check("at der bevilliges 8.000,- til mølle", "at der bevilges 8.000 kr. til mølle");
        check(
            "at indstilingen fra fogeden tages til efteretning",
            "at indstillingen fra fogeden tages til efterretning",
        );
        check("efter drøftelser og indstillings", "efter drøftelser og indstillings");
        check("at prisen hæves - betales af ejer", "at prisen hæves – betales af ejer");
        check("formanden bemyndiges til, at indgå forlig", "formanden bemyndiges til at indgå forlig");
        check("at Byrådets godkender planen", "at Byrådet godkender planen");
        check("at byrådets revisor genvælges", "at byrådets revisor genvælges");
        for right in
            ["at A (jf. § 8) godkendes af rådet", "at A, jf. bilag 2, godkendes", "til, at taksten hæves"]
        {
            check(right, right);
        }
    }
}
