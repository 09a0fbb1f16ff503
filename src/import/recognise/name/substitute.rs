//! The other one that stands beside a person on a list: the one who sat in, or the one whom the person sits in for.

use crate::import::recognise::name::listed::{Listed, listed};
use crate::import::recognise::name::stand_in::without_verb;
use crate::import::recognise::name::{is_name, post};
use crate::import::recognise::text::after;

/// What stands between a person and the one whom the person sits in for; the longest first.
const SITS_FOR: [&str; 7] = [
    " som stedfortræder for ",
    " som suppleant for ",
    " Stedfortræder for ",
    " stedfortræder for ",
    " suppleant for ",
    " i stedet for ",
    " for ",
];

/// What stands between a person and the one who sat in instead.
const SAT_IN_FOR_BY: [&str; 4] = [" stedfortræder: ", " stedfortræder ", " suppleant: ", " suppleant "];

/// What the name of the one who sat in follows beside a person.
const DEPUTY: [&str; 12] = [
    "suppleant: ",
    "stedfortræder: ",
    "suppleant er ",
    "stedfortræder er ",
    "suppleant ",
    "stedfortræder ",
    "i stedet: ",
    "i stedet for: ",
    "i stedet deltog ",
    "i stedet mødte ",
    "repræsenteret ved ",
    "ved ",
];

impl Listed {
    /// Returns what follows a dash: "MM deltager som suppleant" names who sat in.
    pub(super) fn take_deputy<'a>(&mut self, dash: &'a str) -> &'a str {
        let named = DEPUTY.iter().find_map(|word| after(dash, word));
        if let Some(who) = named.and_then(|who| listed(who.trim())) {
            self.substitute = Some(who.person.name);
            return "";
        }
        let links = [" deltager ", " deltog ", " mødte ", " møder ", " er ", " som ", " i stedet"];
        let named = links.iter().find_map(|link| dash.split_once(link));
        let sits = |what: &str| {
            let what = what.strip_prefix("som ").unwrap_or(what);
            ["suppleant", "stedfortræder", "i stedet", "i hans sted", "i hendes sted"]
                .iter()
                .any(|word| what.starts_with(word))
                || what.is_empty()
        };
        match named.filter(|(who, what)| is_name(post(who).1) && sits(what)) {
            Some((who, _)) => {
                self.substitute = Some(post(who).1.to_owned());
                ""
            }
            None => dash,
        }
    }

    /// "Kim Val, Engum Kommune supp. Jan Pil deltog": KKR's way to name a substitute.
    pub(super) fn take_stand_in<'a>(&mut self, entry: &'a str) -> &'a str {
        let Some((who, other)) = entry.split_once("supp. ") else { return entry };
        let other = other.trim_end_matches(" deltog").trim();
        if !is_name(other) {
            return entry;
        }
        self.substitute = Some(other.to_owned());
        who.trim_end_matches([' ', ',', '('])
    }

    /// "Leif Søn for Jann Hav" and "Leif Søn, suppleant for Jann Hav".
    pub(super) fn take_substitute<'a>(&mut self, text: &'a str) -> &'a str {
        let named = |(who, whom): &(&str, &str)| is_name(post(who).1) && is_name(post(whom).1);
        for link in SITS_FOR {
            let parts = text.split_once(link).map(|(who, whom)| (without_verb(who), whom));
            if let Some((who, whom)) = parts.filter(named) {
                self.sits_for = Some(post(whom).1.to_owned());
                return who;
            }
        }
        for link in SAT_IN_FOR_BY {
            if let Some((whom, who)) = text.split_once(link).filter(named) {
                self.substitute = Some(post(who).1.to_owned());
                return whom;
            }
        }
        text
    }
}
