//! Who sits in for whom, by what stands beside a name.

use crate::import::recognise::name::{is_name, names_somebody, post};
use crate::meeting::text::lowercase;

/// What stands before the one whom somebody sits in for, in small letters.
pub(super) const SITS_IN_FOR: [&str; 5] =
    ["stedfortræder for ", "suppleant for ", "i stedet for ", "vikar for ", "afløser for "];

/// Returns the one whom a text beside a name says that the person sits in for: "i stedet for direktør Eva Ek".
pub(crate) fn whom(text: &str) -> Option<&str> {
    let lower = lowercase(text);
    let met = ["deltog for ", "deltager for ", "mødte for ", "møder for "];
    if let Some(whom) = met.iter().find_map(|link| text.strip_prefix(link)) {
        return Some(post(whom).1).filter(|whom| is_name(whom));
    }
    let at = SITS_IN_FOR.iter().find_map(|link| lower.find(link).map(|at| at + link.len()))?;
    let whom = text.get(at..)?.trim();
    names_somebody(whom).then(|| post(whom).1)
}

/// Returns a name without the verb after it: "Bo Birk var indkaldt" som stedfortræder.
pub(super) fn without_verb(who: &str) -> &str {
    let verbs =
        [" mødte", " mødt", " møder", " deltog", " deltager", " var indkaldt", " er indkaldt", " var", " er"];
    verbs.iter().find_map(|verb| who.strip_suffix(verb)).unwrap_or(who)
}

/// Returns the one who sits in, behind a comma: "suppleant NN", "for hvem NN deltog".
pub(super) fn deputy(part: &str) -> Option<&str> {
    let leads = [
        "for hvem ",
        "i hvis sted ",
        "hvor ",
        "i stedet mødte ",
        "i stedet møder ",
        "i stedet deltog ",
        "i stedet ",
    ];
    let seat = leads.iter().find_map(|lead| part.strip_prefix(lead)).unwrap_or(part);
    let words = ["suppleant ", "stedfortræder ", "suppleanten ", "stedfortræderen "];
    let named = words.iter().find_map(|word| seat.strip_prefix(word));
    named.or((seat.len() < part.len()).then_some(seat)).map(without_verb).filter(|who| is_name(who))
}
