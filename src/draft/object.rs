//! What an act is done to, and what stands behind it.

use super::clause::Act;
use super::table::ObjectExtent;
use super::verbs::{Form, Verb};
use super::vocabulary::{CHOOSING, DECIDING, FINITE, is_definite_noun, is_person_noun};
use super::words::{WordSpan, words};

/// The object of an active verb, and what stays behind the verb when the object goes before it.
pub(super) struct Object<'a> {
    pub(super) what: &'a str,
    pub(super) tail: &'a str,
}

impl<'a> Object<'a> {
    pub(super) fn of(act: &'a Act) -> Option<Object<'a>> {
        let rest = act.rest.as_str();
        let unread = words(rest).iter().any(|word| DECIDING.contains(&word.low.as_str()) && !word.quoted);
        if !act.joined.is_empty() || rest.trim().is_empty() || (unread && !opens_clause(rest)) {
            return None;
        }
        if opens_clause(rest) {
            // "godkender, med virkning fra maj, taksten" is no clause that is approved
            let asks = !rest.starts_with(',') || opens_clause(rest.trim_start_matches([',', ' ']));
            return (asks && act.verb.object == ObjectExtent::Whole)
                .then_some(Object { what: "det", tail: rest });
        }
        let end = match act.verb.object {
            // "udskyder sagen til mødet i juni"
            _ if ["udsætter", "udskyder"].contains(&act.verb.present.as_ref()) => {
                Some(rest.rfind(" til ").unwrap_or(rest.len()))
            }
            _ if act.verb.present == "tager" => {
                NOTED.iter().filter_map(|(phrase, _)| rest.find(phrase)).min()
            }
            // "fastlægger rammen for 2028 til 4 mio. kr."
            _ if act.verb.present == "fastlægger" => Some(rest.find(" til ").unwrap_or(rest.len())),
            ObjectExtent::Whole => {
                let role = role_at(act, rest);
                let marks = REMARKS.iter().filter_map(|mark| rest.find(mark));
                Some(marks.chain(role).min().unwrap_or(rest.len()))
            }
            ObjectExtent::Til => rest.find(" til "),
            ObjectExtent::Om => rest.find(" om "),
            ObjectExtent::Free => None,
        };
        let (what, tail) = rest.split_at(end?);
        if act.verb.present == "bevilger" && has_receiver(what) {
            return None;
        }
        // "orienterer kort om planen"
        let how = ["kort", "mundtligt"].contains(&what.trim());
        (!what.trim().is_empty() && !how).then_some(Object { what: what.trim(), tail })
    }

    /// Returns only the thing itself: "referatet" of "referatet fra mødet den 3. marts"; none when that is
    /// all there is.
    pub(super) fn head(&self) -> Option<&'a str> {
        const LINKS: [&str; 12] =
            ["fra", "om", "for", "til", "af", "vedr.", "vedrørende", "på", "i", "med", "over", "vedr"];
        let (head, rest) = self.what.split_once(' ')?;
        let definite = is_definite_noun(head);
        let linked = LINKS.contains(&rest.split(' ').next()?);
        (definite && linked).then_some(head)
    }
}

/// Returns whether it tells to whom, and what: "bevilger NN orlov", "bevilger foreningen 60.000 kr.".
fn has_receiver(what: &str) -> bool {
    const BEFORE_SUMS: [&str; 9] = ["på", "til", "med", "i", "fra", "af", "nr", "op", "kr"];
    let spans = words(what);
    let is_sum = |pair: &[WordSpan]| {
        let is_number = pair[1].low.starts_with(|c: char| c.is_ascii_digit());
        let is_bound = pair[0].low.starts_with(|c: char| c.is_ascii_digit()) || pair[0].comma;
        is_number && !is_bound && !BEFORE_SUMS.contains(&pair[0].low.as_str())
    };
    what.trim_start().starts_with(char::is_uppercase) || spans.windows(2).any(is_sum)
}

/// What is taken note of, and how one says so in short.
pub(super) const NOTED: [(&str, &str); 2] =
    [(" til efterretning", "Taget til efterretning."), (" til orientering", "Taget til orientering.")];

/// What is said of the object rather than being a part of it.
const REMARKS: [&str; 31] = [
    ", efter at ",
    ":\n",
    " med den ændring",
    " med den rettelse",
    " med den tilføjelse",
    " med den bemærkning",
    " med de ændringer",
    " med følgende ændring",
    " med følgende rettelse",
    " med følgende tilføjelse",
    " med følgende bemærkning",
    ", mens ",
    ", herunder",
    ", jf.",
    ", idet",
    ", således",
    ", så ",
    ", dog",
    ", med ",
    ", undtagen",
    ", bortset fra",
    ", medmindre",
    ", forudsat",
    ", finansieret",
    ", uden ",
    ", når ",
    ", inden ",
    " under forudsætning",
    " med forbehold",
    " medmindre ",
    " endeligt",
];

/// Returns where in the words behind a verb the role begins that somebody is chosen for, in bytes: "som
/// kasserer" of "NN som kasserer", not "som er vedlagt"; behind a name, any phrase is of the choice: "NN på
/// prøve".
fn role_at(act: &Act, rest: &str) -> Option<usize> {
    let spans = words(rest);
    let names = spans.iter().take_while(|word| word.capital && !word.comma).count();
    let phrase = spans.get(names).filter(|word| names > 1 && ["på", "i", "til"].contains(&word.low.as_str()));
    if let Some(phrase) = phrase.filter(|_| CHOOSING.contains(&act.verb.present.as_ref())) {
        return Some(phrase.start - " ".len());
    }
    let at = rest.find(" som ").filter(|&at| !rest[..at].ends_with(','))?;
    let next = words(&rest[at + " som ".len()..]).into_iter().next()?;
    let low = next.low.as_str();
    let is_finite = FINITE.contains(&low) || !is_person_noun(low) && Verb::find(low, Form::Present).is_some();
    (CHOOSING.contains(&act.verb.present.as_ref()) && !is_finite).then_some(at)
}

/// Returns whether the object is a clause: ", at …", " om der …", " hvordan …".
pub(super) fn opens_clause(rest: &str) -> bool {
    let first = rest.trim_start_matches([',', ' ']).split(' ').next().unwrap_or_default();
    let asks = ["om", "at"].contains(&first) || (first.starts_with("hv") && !first.starts_with("hver"));
    rest.starts_with(',') || asks
}
