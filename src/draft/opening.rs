//! The opening of a recommendation by its parts: who recommends, to whom, and what.

use super::faithful::is_critical;
use super::joined::split_joined;
use super::main_verb::main_verb;
use super::names::{self, Body};
use super::parts::parts;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADVERBS, behind_adverbs, is_definite_noun};
use super::words::{WordSpan, trim_end, words};

/// The parts of "Forvaltningen indstiller til Byrådet, at …".
pub(super) struct Opening<'a> {
    /// Who recommends.
    pub(super) who: &'a str,
    /// Where the recommending verb stands, in words.
    pub(super) verb_at: usize,
    /// What stands between the verb and "at", without its preposition.
    pub(super) addressee: &'a str,
    /// Through whom it goes there: "Økonomiudvalget" of "til Byrådet via Økonomiudvalget".
    pub(super) via: &'a str,
    /// Whether a preposition names it as somebody who is told.
    pub(super) preposition: bool,
    /// Where "at" stands, in words.
    pub(super) at: Option<usize>,
    /// What follows "at".
    pub(super) rest: &'a str,
}

/// A thing that is recommended with a change.
pub(super) enum ChangedObject<'a> {
    /// The thing, and the change behind it.
    Thing(&'a str),
    /// Whether it is a thing that is changed cannot be told: "forslaget indstilles godkendt med den ændring, at Y".
    Unclear,
}

/// Returns whose act something is recommended to: "Teknisk Udvalgs beslutning" is Teknisk Udvalg's.
fn whose_act(addressee: &str) -> Option<&str> {
    const ACTS: [&str; 6] =
        ["beslutning", "godkendelse", "afgørelse", "behandling", "vedtagelse", "stillingtagen"];
    let (whose, act) = addressee.rsplit_once(' ')?;
    whose.strip_suffix('s').filter(|_| ACTS.contains(&act))
}

impl<'a> Opening<'a> {
    pub(super) fn read(text: &'a str, words: &[WordSpan], verb_at: usize) -> Opening<'a> {
        let at = words.iter().skip(verb_at).position(|word| word.low == "at").map(|at| verb_at + at);
        let end = at.map_or(text.len(), |at| words[at].start);
        let spans = words[verb_at + 1..].iter();
        let adverbs = { spans }.take_while(|word| word.start < end && ADVERBS.contains(&word.low.as_str()));
        // "beder samtidig byrådet om at"
        let from = adverbs.last().unwrap_or(&words[verb_at]).end;
        let between = text[from.min(end)..end].trim();
        let addressed =
            ["over for ", "overfor ", "til ", "for "].iter().find_map(|to| between.strip_prefix(to));
        let who = text[..words[verb_at].start].trim();
        // "Økonomiudvalget over for Byrådet anbefaler, at"
        let before = [" over for ", " overfor "].iter().find_map(|to| who.split_once(to));
        let before = before
            .filter(|(who, _)| names::is_body_like(who) && between.trim_matches([',', ':', ' ']).is_empty());
        let (who, addressed) = before.map_or((who, addressed), |(who, addressee)| (who, Some(addressee)));
        let addressee = addressed.unwrap_or(between).trim_end_matches([',', ':', ' ']);
        let addressee = addressee.strip_suffix(" om").unwrap_or(addressee).trim_end_matches([',', ' ']);
        let addressee = whose_act(addressee).unwrap_or(addressee);
        // "til Byrådet via Økonomiudvalget"
        let (addressee, via) = addressee.split_once(" via ").unwrap_or((addressee, ""));
        Opening {
            who,
            verb_at,
            addressee,
            via,
            preposition: addressed.is_some(),
            at,
            rest: at.map_or("", |at| text[words[at].end..].trim_start_matches([':', ',', ' '])),
        }
    }

    /// Returns what is recommended without an "at": "genvalg af NN" of "Bestyrelsen indstiller enstemmigt genvalg af
    /// NN".
    pub(super) fn noun(&self, text: &'a str, words: &[WordSpan]) -> Option<&'a str> {
        let first = behind_adverbs(&words[self.verb_at + 1..])?;
        self.at.is_none().then(|| trim_end(&text[first.start..]))
    }

    /// Returns what is recommended with a change: "forslaget med den ændring, at Y" of "Økonomiudvalget anbefaler
    /// forslaget med den ændring, at Y".
    pub(super) fn changed_object(&self, text: &'a str, words: &[WordSpan]) -> Option<ChangedObject<'a>> {
        const CHANGES: [&str; 6] =
            ["ændring", "rettelse", "tilføjelse", "bemærkning", "præcisering", "tilretning"];
        const LINKS: [&str; 6] = ["af", "fra", "om", "til", "vedr", "vedrørende"];
        let behind = words.get(self.verb_at + 1..self.at?)?;
        let with = behind.windows(3).position(|three| {
            three[0].low == "med" && three[1].low == "den" && CHANGES.contains(&three[2].low.as_str())
        })?;
        let adverbs = behind.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).count();
        let Some([noun, further @ ..]) = behind.get(adverbs..with) else {
            return Some(ChangedObject::Unclear);
        };
        let is_definite = is_definite_noun(&noun.low);
        let is_linked = further.first().is_none_or(|next| LINKS.contains(&next.low.as_str()));
        let tells_act = || further.iter().any(|word| Verb::lemma(&word.low).is_some());
        if !is_definite || !is_linked || tells_act() || behind.iter().take(with).any(|word| word.comma) {
            return Some(ChangedObject::Unclear);
        }
        Some(ChangedObject::Thing(trim_end(&text[noun.start..])))
    }

    /// Returns whether an adverb behind the verb says how far it is recommended: "anbefaler ikke", "indstiller delvis".
    pub(super) fn is_limited(&self, words: &[WordSpan]) -> bool {
        let behind = words[self.verb_at + 1..].iter();
        let mut adverbs = behind.take_while(|word| ADVERBS.contains(&word.low.as_str()));
        adverbs.any(|word| word.low != "enstemmigt")
    }

    /// Returns what the pronoun does that stands for the body, with the body named instead: "indstiller til
    /// udvalget, at det tager status til efterretning".
    pub(super) fn act_of_addressee(&self, body: Body) -> Option<String> {
        let (pronoun, act) = self.rest.split_once(' ')?;
        let spans = words(act);
        let verb = behind_adverbs(&spans)?;
        let active = Verb::find(&verb.low, Form::Present).is_some();
        (["det", "den", "de"].contains(&pronoun) && active && body.is(self.addressee))
            .then(|| format!("{} {act}", self.addressee))
    }

    /// Returns whether the body is among those that it is said to.
    pub(super) fn is_to(&self, body: Body) -> bool {
        self.addressees().any(|name| body.is(name))
    }

    /// Returns who above the body it is said to as well: what "Økonomiudvalget og Byrådet" are asked for, the committee
    /// only recommends to the council.
    pub(super) fn also_to_above(&self, body: Body) -> Option<String> {
        self.addressees().find(|name| body.is(name))?;
        let all: Vec<&str> = self.addressees().filter(|name| body.is_below(name)).collect();
        let (last, before) = all.split_last()?;
        // of a chain the last one decides
        let is_chain = self.addressee.contains(", som ") || self.addressee.contains(", der ");
        let before = if is_chain { &[] } else { before };
        Some(if before.is_empty() { (*last).to_owned() } else { format!("{} og {last}", before.join(", ")) })
    }

    /// Returns whether it goes through the body to those that it is said to.
    pub(super) fn goes_through(&self, body: Body) -> bool {
        let mut names = self.via.split(" og ").flat_map(|names| names.split(", "));
        self.is_to_somebody() && names.any(|name| body.is(name.trim()))
    }

    /// Returns everybody that it is said to: "A og B", and those whom each of them says it on to: "A, som
    /// indstiller over for B".
    pub(super) fn addressees(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        const PASSING: [&str; 6] = [
            "som indstiller over for ",
            "der indstiller over for ",
            "som indstiller til ",
            "der indstiller til ",
            "som anbefaler over for ",
            "der anbefaler over for ",
        ];
        const FURTHER: [&str; 6] =
            ["videre ", "efterfølgende ", "derefter ", "herefter ", "endelig ", "til "];
        let bare = |name: &'a str| {
            let name = name.trim();
            let name = PASSING.iter().find_map(|passing| name.strip_prefix(passing)).unwrap_or(name);
            FURTHER.iter().fold(name, |name, further| name.strip_prefix(further).unwrap_or(name))
        };
        self.addressee.split(" og ").flat_map(|names| names.split(", ")).map(bare)
    }

    pub(super) fn is_to_somebody(&self) -> bool {
        self.preposition && !self.addressee.is_empty()
    }

    /// Returns a single act with the condition behind it that stood before, where that has no clause of its
    /// own: "indstiller – under forudsætning af budgettets vedtagelse – at udvalget …".
    pub(super) fn conditional(&self, body: Body, text: &'a str, words: &[WordSpan]) -> Option<String> {
        const OPENERS: [&str; 3] = ["under forudsætning af ", "med forbehold for ", "på betingelse af "];
        let at = self.at?;
        let between = text[words[self.verb_at].end..words[at].start].trim();
        let condition = between.trim_matches(['–', '-', ',', '(', ')', ' ']);
        let set_off =
            between.len() > condition.len() && OPENERS.iter().any(|opener| condition.starts_with(opener));
        let act = trim_end(self.rest);
        let spans = super::words::words(act);
        let (verb_at, _, form) = main_verb(&spans)?;
        let single = parts(body, act).len() == 1 && split_joined(act, &spans[verb_at..], form).1.is_empty();
        if !set_off || !single {
            return None;
        }
        let comma = if act.contains(',') { "," } else { "" };
        Some(format!("{act}{comma} {condition}"))
    }

    /// Returns whether the "at" is one of why it is recommended: "anbefaler forslaget, idet udvalget bemærker, at …".
    pub(super) fn explains(&self, text: &str, words: &[WordSpan]) -> bool {
        let Some(at) = self.at else { return false };
        let between = &text[words[self.verb_at].end..words[at].start];
        [", idet ", ", da ", ", fordi ", ", men "].iter().any(|opener| between.contains(opener))
    }

    /// Returns whether the recommending itself holds a number, a "no" or a condition, which would be lost with it.
    pub(super) fn is_critical(&self, text: &str, words: &[WordSpan]) -> bool {
        // of a lead, all that stands behind the verb: "indstiller med forbehold for budgettet:"
        let end = self.at.map_or(words.len(), |at| at + 1);
        words[..end.min(words.len())].iter().any(|word| is_critical(&word.low))
            || text[..words[self.verb_at].start].contains(',')
                && words[..self.verb_at].iter().any(|word| word.low == "under")
    }

    /// Returns whether it is said to a committee that is not above the body that meets: that one has nothing to say on
    /// to it.
    pub(super) fn goes_to_committee_below(&self, body: Body) -> bool {
        // "Børne- og Skoleudvalget" is one
        let is_committee = |name: &str| name.ends_with('-') || name.to_lowercase().contains("udvalg");
        self.is_to_somebody()
            && body.is_political()
            && !self.is_to(body)
            && self.addressees().all(|name| is_committee(name) && !body.is_below(name))
    }

    /// Returns whether it is said to another body than the one that meets: that one can only say it on.
    pub(super) fn goes_to_others(&self, body: Body) -> bool {
        if self.addressee.is_empty() || !names::is_body_like(body.name) {
            // an association or a company is told by the name of whichever of its bodies meets
            return false;
        }
        let names_body = self.is_to(body);
        let below = self.addressee.split(" og ").all(|name| body.is_below(name));
        !names_body && (below || self.preposition && names::is_body_like(self.addressee))
    }
}
