//! A sentence that names one who is away and the one who comes instead.

use crate::import::recognise::name::stand_in::without_verb;
use crate::import::recognise::name::{Listed, listed};

/// What somebody is called who sits in for another.
const DEPUTIES: [&str; 4] = ["stedfortræder", "stedfortræderen", "suppleant", "suppleanten"];

/// Returns the name of one who sits in, with the party behind it.
fn with_party(one: &Listed) -> String {
    let name = &one.person.name;
    one.person.party.as_ref().map_or_else(|| name.clone(), |party| format!("{name} ({party})"))
}

/// Returns one who is away and the one who comes instead, by a sentence that names both: "Ane Ask (A) - Bo Birk (A)
/// deltager som stedfortræder", "Ane Ask er på ferie, så suppleant Bo Birk deltager i stedet". Returns what stands
/// behind it too.
pub(crate) fn replaced(text: &str) -> Option<(Listed, &str)> {
    const ENDS: [&str; 4] = [" som stedfortræder", " som suppleant", " i stedet", " som afløser"];
    let ends = ENDS.iter().filter_map(|end| Some((text.find(end)?, end.len())));
    let (at, length) = ends.min()?;
    let rest = &text[at + length..];
    // "… i stedet for Bo Birk" names the one who is away behind it
    if rest.starts_with(" for ") || rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let (whom, who) = [" - ", " – ", ", "].iter().find_map(|sign| text[..at].split_once(sign))?;
    let who = without_verb(without_lead(who));
    let deputy = listed(who)?;
    let mut one = listed(whom).or_else(|| with_reason(whom))?;
    one.substitute = Some(with_party(&deputy));
    Some((one, rest.trim_start_matches(['.', ',', ';', ' '])))
}

/// Returns a name without the words before it that say what follows: "så suppleant Bo Birk".
fn without_lead(mut who: &str) -> &str {
    let leads = ["så", "og", "men", "hvorfor", "derfor"];
    while let Some((word, rest)) = who.split_once(' ') {
        if !leads.contains(&word) && !DEPUTIES.contains(&word) {
            break;
        }
        who = rest;
    }
    who
}

/// Returns one with why they are away behind the name: "Ane Ask er på ferie".
fn with_reason(text: &str) -> Option<Listed> {
    let (who, why) = [" er ", " var ", " har ", " kan ", " holder "].iter().find_map(|verb| {
        let at = text.find(verb)?;
        Some((&text[..at], &text[at + 1..]))
    })?;
    let mut one = listed(who)?;
    one.note(why.strip_prefix("er ").or(why.strip_prefix("var ")).unwrap_or(why));
    Some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_may_name_one_who_is_away_and_who_comes_instead() {
        for (text, whom, note, who) in [
            ("Ane Ask (A) - Bo Birk (A) deltager som stedfortræder", "Ane Ask", "", "Bo Birk (A)"),
            (
                "Ane Ask er på ferie, så suppleant Bo Birk deltager i stedet.",
                "Ane Ask",
                "på ferie",
                "Bo Birk",
            ),
            ("Ane Ask (V) – Bo Birk møder som suppleant", "Ane Ask", "", "Bo Birk"),
        ] {
            let (one, rest) = replaced(text).unwrap();
            let note = (!note.is_empty()).then_some(note);
            assert_eq!((one.person.name.as_str(), one.note.as_deref()), (whom, note), "{text}");
            assert_eq!((one.substitute.as_deref(), rest), (Some(who), ""), "{text}");
        }
        assert!(replaced("Ane Ask, Bo Birk i stedet for Eva Ek").is_none());
    }
}
