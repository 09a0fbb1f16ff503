//! What stands in brackets beside a name: a party, a role, initials, a group, a substitute, or a remark.

use crate::import::recognise::name::beside::{
    elected, is_department, is_party, is_remark, is_remote, names_group, names_post, party_named,
};
use crate::import::recognise::name::listed::is_initials_of;
use crate::import::recognise::name::stand_in::{whom, without_verb};
use crate::import::recognise::name::{Listed, is_name, is_reason, is_title, role};

/// The kinds of staff and students that some boards are elected by: neither a role nor where somebody comes from.
const CATEGORIES: [&str; 6] = ["VIP", "TAP", "DVIP", "D-VIP", "TAP/AC", "STUD"];

impl Listed {
    /// Returns whether letters are the person's own: "Farida Amini (FA)". One letter is a party's.
    pub(crate) fn is_initials(&self, letters: &str) -> bool {
        let n = letters.chars().count();
        let capitals = letters.chars().all(char::is_uppercase);
        let first = self.person.name.chars().next() == letters.chars().next();
        // "Karl Åge Tved (KÅ)": some of the first letters, in their order
        let mut firsts = self.person.name.split([' ', '-']).filter_map(|word| word.chars().next());
        let mut some = || letters.chars().all(|letter| firsts.any(|first| first == letter));
        is_initials_of(&self.person.name, letters)
            || (3..=4).contains(&n) && capitals && first
            || n == 2 && capitals && first && !is_party(letters) && some()
    }

    /// Returns whether the first remark is the person's initials, which are the letters of no party.
    pub(crate) fn has_own_initials(&self) -> bool {
        self.initials().is_some_and(|letters| !is_party(letters))
    }

    /// Makes the letters of a party that was read as the person's initials the party again.
    pub(crate) fn read_initials_as_party(&mut self) {
        let Some(letters) = self.initials().filter(|letters| is_party(letters)).map(str::to_owned) else {
            return;
        };
        let rest = self.note.take().and_then(|note| note.split_once(", ").map(|(_, rest)| rest.to_owned()));
        (self.note, self.person.party) = (rest, Some(letters));
    }

    /// Returns the first remark, where it is the person's initials.
    fn initials(&self) -> Option<&str> {
        let first = self.note.as_deref()?.split(", ").next()?;
        Some(first)
            .filter(|letters| is_initials_of(&self.person.name, letters) && self.person.party.is_none())
    }

    /// Takes a bracket that says two things: "(DH, formand)", "(byrådet, næstformand)", "(KLS, formand)".
    fn take_two(&mut self, note: &str) -> bool {
        let acts = |(_, last): &(&str, &str)| {
            let lower = last.to_lowercase();
            role(&lower).is_some() || is_remark(&lower) || is_remote(&lower)
        };
        let has_initials = |(first, _): &(&str, &str)| self.is_initials(first);
        let two = note.rsplit_once(", ").filter(acts).or_else(|| note.split_once(", ").filter(has_initials));
        // "(formand, V)", "(formand, Danske Seniorer)"
        let leads = |(first, _): &(&str, &str)| role(&first.to_lowercase()).is_some();
        let two = two.or_else(|| note.split_once(", ").filter(leads));
        let Some((first, second)) = two else { return false };
        self.take_bracket(first);
        self.take_bracket(second);
        true
    }

    /// Takes a bracket that names the one who sits in, or for whom.
    fn take_named_deputy(&mut self, note: &str, lower: &str) -> bool {
        if let Some(whom) = whom(note) {
            self.sits_for = Some(whom.to_owned());
            return true;
        }
        let words = ["stedfortræder:", "stedfortræder", "suppleant:", "suppleant"];
        let mut others =
            words.iter().filter(|word| lower.starts_with(**word)).filter_map(|word| note.get(word.len()..));
        let Some(other) = others.next().map(str::trim) else { return false };
        let other = without_verb(other.strip_suffix(" i stedet").unwrap_or(other));
        match other.strip_prefix("for ") {
            None if is_name(other) => self.substitute = Some(other.to_owned()),
            _ => self.person.role = Some(note.to_owned()),
        }
        true
    }

    /// What stands in brackets: a party, a role, a substitute, or a remark.
    pub(crate) fn take_bracket(&mut self, note: &str) {
        if self.take_two(note) {
            return;
        }
        if self.is_initials(note) || is_reason(note) {
            return self.note(note);
        }
        let lower = note.to_lowercase();
        let letters = note.chars().count();
        let is_capitals = note.chars().all(char::is_uppercase);
        if self.take_named_deputy(note, &lower) {
        } else if letters <= 2 && is_capitals && letters > 0 && is_party(note) {
            self.person.party.get_or_insert_with(|| note.to_owned());
        } else if self.person.party.is_none() && lower.starts_with("liste ") && letters <= 8 {
            self.person.party = Some(note.to_owned());
        } else if let Some(party) = party_named(&lower).filter(|_| self.person.party.is_none()) {
            self.person.party = Some(party.to_owned());
        } else if let Some(role) = role(&lower) {
            self.act_as(role.to_owned());
        } else if CATEGORIES.contains(&note) {
            self.note(note);
        } else if let Some((post, org)) = elected(note).filter(|_| self.person.title.is_none()) {
            self.person.title = Some(post.to_owned());
            self.person.org = self.person.org.take().or((!org.is_empty()).then(|| org.to_owned()));
        } else if (2..=6).contains(&letters) && is_capitals && self.person.org.is_none() {
            self.person.org = Some(note.to_owned());
        } else if let Some(whom) = note.strip_prefix("for ").filter(|whom| is_name(whom)) {
            self.sits_for = Some(whom.to_owned());
        } else if self.take_deputy(note).is_empty() {
        } else if is_remark(&lower) || lower.contains("punkt") || is_remote(&lower) {
            self.remark(note);
        } else if self.person.org.is_none() && (names_group(&lower) || is_department(note)) {
            self.person.org = Some(note.to_owned());
        } else {
            self.take_unknown(note);
        }
    }

    /// Makes what is only guessed to be a post a remark: beside the name of one who is away it is the reason, "(kemoterapi)".
    pub(crate) fn take_reason(&mut self) {
        if let Some(reason) = self.person.role.take_if(|_| self.is_guessed) {
            self.note(&reason);
            self.is_guessed = false;
        }
    }

    /// Takes what stands in brackets and no word of it is known: words in small letters say what somebody is, a name is where
    /// somebody comes from, and whatever has a number is kept as a remark.
    fn take_unknown(&mut self, note: &str) {
        let has_digit = note.contains(|c: char| c.is_ascii_digit());
        // "Løsgænger" is what somebody is
        let is_agent =
            !note.contains(' ') && ["er", "ør", "ist", "ent"].iter().any(|end| note.ends_with(end));
        // "B67" is a club, and "3F" a union
        let is_club = note.len() <= 6
            && note.contains(char::is_uppercase)
            && note.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        let is_name = is_club || note.starts_with(char::is_uppercase) && !is_title(note) && !is_agent;
        let has_digit = has_digit && !is_club;
        let field = if is_name { &mut self.person.org } else { &mut self.person.role };
        if has_digit || field.is_some() || note.split(' ').count() > 5 {
            return self.note(note);
        }
        *field = Some(note.to_owned());
        self.is_guessed = if is_name { !is_club } else { !names_post(&note.to_lowercase()) };
    }
}
