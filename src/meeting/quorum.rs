//! Whether enough members are in the room to decide.
//!
//! A kommunalbestyrelse or committee can decide when at least half of its members are there (styrelsesloven §
//! 11, stk. 2). One who is inhabil in an item is not there for it (§ 14), and a substitute is there for the
//! member (§ 15). KKR and networks of officials stand outside the law, and nothing is known of a rule of
//! their own: they have no quorum here.

use super::{ItemId, Meeting, PersonId, Presence, Presences, Rules, presence};

/// The rule behind the quorum.
pub const RULE: &str = "styrelsesloven § 11, stk. 2";

impl Meeting {
    /// Returns how many members must be there; `None` where no rule asks for it, or the lists are empty.
    pub fn quorum(&self) -> Option<usize> {
        let members = (self.rules == Rules::Municipal).then(|| presence::members(self))?;
        (members > 0).then(|| members.div_ceil(2))
    }

    /// Returns whether enough members were there during an item. Without a rule there always are.
    pub fn is_quorate_during(&self, item: &ItemId) -> bool {
        self.quorum().is_none() || self.presence().is_quorate_during(item)
    }
}

/// Returns the word for a body that can decide, in its own gender: "byrådet er beslutningsdygtigt",
/// "bestyrelsen beslutningsdygtig".
pub fn quorate(body: &str) -> &'static str {
    const NEUTER: [&str; 12] = [
        "råd",
        "rådet",
        "udvalg",
        "udvalget",
        "nævn",
        "nævnet",
        "net",
        "netværk",
        "netværket",
        "forum",
        "repræsentantskab",
        "repræsentantskabet",
    ];
    // "Ældrerådet i Sandby Kommune": its kind is before the place
    let kind = body.split([' ', ',']).take_while(|word| !["i", "for", "ved", "på"].contains(word));
    let neuter = |word: &str| {
        let low = word.to_lowercase();
        word == "KKR" || NEUTER.iter().any(|kind| low.ends_with(kind))
    };
    if kind.into_iter().any(neuter) { "beslutningsdygtigt" } else { "beslutningsdygtig" }
}

impl Presences<'_> {
    /// Returns how many members were there when an item that was discussed ended, and how many must be;
    /// `None` where they were enough. Members of unknown attendance may have been there.
    pub fn lacks_quorum(&self, item: &ItemId) -> Option<(usize, usize)> {
        let meeting = self.meeting();
        let needed = meeting.quorum().filter(|_| self.was_discussed(item))?;
        let there = self.members_at_the_end_of(item);
        let is_unknown = |id: &PersonId| self.during(item, id) == Presence::Unknown;
        let unknown = meeting.people.iter().filter(|person| person.voting && is_unknown(&person.id)).count();
        (there + unknown < needed).then_some((there, needed))
    }

    /// Returns whether enough members were there when the body went on from an item: that is when it decides.
    pub fn is_quorate_during(&self, item: &ItemId) -> bool {
        self.meeting().quorum().is_none_or(|quorum| self.members_at_the_end_of(item) >= quorum)
    }
}

#[cfg(test)]
mod tests {
    use super::quorate;

    #[test]
    fn a_body_is_quorate_in_its_own_gender() {
        for body in ["Engum Byråd", "Ældrerådet i Sandby Kommune", "KKR Søhøjland", "Teknisk Udvalg"] {
            assert_eq!(quorate(body), "beslutningsdygtigt", "{body}");
        }
        for body in ["Kommunalbestyrelsen i Hjortkær", "Bestyrelsen for Engum Råd", "Skolebestyrelsen"] {
            assert_eq!(quorate(body), "beslutningsdygtig", "{body}");
        }
    }
}
