//! What is unfinished or odd in a referat: one list for the chair, the command line and the end of the
//! meeting.
//!
//! Some hinder the referat ([`Finding::is_missing`]): these are what "mangler" means everywhere. The others
//! are odd, and may be right as they are ([`Finding::key`],
//! [`Change::AcceptFinding`](super::Change::AcceptFinding)). Those that follow from a rule of law name it
//! ([`Finding::rule`]), and come only for bodies that minute by it: KKR and networks stand outside
//! styrelsesloven.
//!
//! | file | what is in it |
//! |---|---|
//! | `item` | an item's words and its outcome |
//! | `votes` | votes, held against those who were there |
//! | `entries` | dissent, tasks, and whether the body could decide |
//! | `names` | names that nobody has |
//! | `closed` | closed items that show in the open |
//! | `presence` | who came or left by the words, and is not noted |
//! | `words` | what is left open in a text |
//! | `times` | whether the times of the meeting go forward |

mod closed;
mod entries;
mod item;
mod names;
mod presence;
#[cfg(test)]
mod tests;
mod times;
mod votes;
mod words;

use std::collections::HashSet;

use chrono::NaiveTime;

use super::{ItemId, Meeting, MomentKind, PersonId, Rules, State, Status, VoteOutcome, quorum};
pub use presence::check as not_noted;
pub use words::{OPEN_PLACE, open_end, placeholder};

/// One thing that is unfinished or odd.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The body was to decide something ([`Meeting::needs_decision`]), and nothing became of it.
    NoOutcome(ItemId),
    /// A draft that was neither taken nor dropped.
    UntouchedDraft(ItemId),
    /// Words and no end: the item was begun and left.
    Begun(ItemId),
    /// Decided, but without words.
    NoWords(ItemId),
    /// A place left to fill in, with what is there. A real referat was published with "[Skriv tidspunkt
    /// her]".
    Placeholder(ItemId, String),
    /// A vote whose sides are more or fewer than the members who were there.
    VoteSum {
        /// Which item.
        item: ItemId,
        /// How many votes there were.
        votes: usize,
        /// The fewest and the most members there at one time.
        there: (usize, usize),
    },
    /// Named in a vote and not there, by name.
    VoterAway(ItemId, String),
    /// Named in a vote and inhabil, by name.
    VoterRecused(ItemId, String),
    /// Named in a vote without having one, by name.
    VoterNoMember(ItemId, String),
    /// Named twice in one vote, by name.
    VotedTwice(ItemId, String),
    /// The words say the opposite of what became of the vote.
    AgainstVote(ItemId, VoteOutcome),
    /// The words say what came of an item that was put off, withdrawn or not reached.
    AgainstState(ItemId, State),
    /// Dissent of one who did not vote against it, by name where one is known.
    DissentWithoutVote(ItemId, Option<String>),
    /// Dissent that was asked for when the meeting had ended.
    LateDissent(ItemId, Option<String>),
    /// Too few members to decide.
    NoQuorum {
        /// Which item.
        item: ItemId,
        /// How many were there.
        there: usize,
        /// How many must be.
        needed: usize,
    },
    /// A task without an owner, with what is to be done.
    TaskWithoutOwner(ItemId, String),
    /// A task without a day, with what is to be done.
    TaskWithoutDate(ItemId, String),
    /// A name in the decision that is nowhere else.
    UnknownName {
        /// Which item.
        item: ItemId,
        /// As it is written.
        written: String,
        /// Whose name it nearly is.
        meant: Option<String>,
    },
    /// The decision says that a person came or left, and it is not noted.
    NotNoted {
        /// Which item.
        item: ItemId,
        /// Who.
        person: PersonId,
        /// The person's name.
        who: String,
        /// Whether they came or left.
        event: MomentKind,
        /// When, as it is written.
        clock: NaiveTime,
    },
    /// Something was said of secrecy that was not understood, and is unanswered.
    DoubtfulAccess(ItemId),
    /// The title says that the item is closed, and the item is open.
    SaysClosed(ItemId),
    /// The decision says that the item is closed, and the item is open.
    DecisionSaysClosed(ItemId),
    /// An open item's decision names a closed one.
    ClosedQuoted {
        /// The open item.
        item: ItemId,
        /// The closed one, by number and title.
        closed: String,
    },
    /// No person on the lists takes the minutes.
    NoReferent,
    /// Members of unknown attendance.
    AttendanceNotTaken(usize),
    /// No time at which the meeting ended.
    NoEnd,
    /// The meeting ended before it began, or before the last thing that is noted.
    EndBeforeBeginning,
    /// Something is noted at an earlier time than what is noted before it.
    TimesGoBack,
}

impl Finding {
    /// Returns the item to jump to; `None` when it is the attendance or the whole meeting.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Finding::NoOutcome(item)
            | Finding::UntouchedDraft(item)
            | Finding::Begun(item)
            | Finding::NoWords(item)
            | Finding::Placeholder(item, _)
            | Finding::VoteSum { item, .. }
            | Finding::VoterAway(item, _)
            | Finding::VoterRecused(item, _)
            | Finding::VoterNoMember(item, _)
            | Finding::VotedTwice(item, _)
            | Finding::AgainstVote(item, _)
            | Finding::AgainstState(item, _)
            | Finding::DissentWithoutVote(item, _)
            | Finding::LateDissent(item, _)
            | Finding::NoQuorum { item, .. }
            | Finding::TaskWithoutOwner(item, _)
            | Finding::TaskWithoutDate(item, _)
            | Finding::UnknownName { item, .. }
            | Finding::NotNoted { item, .. }
            | Finding::SaysClosed(item)
            | Finding::DecisionSaysClosed(item)
            | Finding::DoubtfulAccess(item)
            | Finding::ClosedQuoted { item, .. } => Some(item),
            Finding::NoReferent
            | Finding::AttendanceNotTaken(_)
            | Finding::NoEnd
            | Finding::EndBeforeBeginning
            | Finding::TimesGoBack => None,
        }
    }

    /// Returns the sign before it in a list: "!" where something is missing, "?" where something is odd.
    pub fn sign(&self) -> &'static str {
        if self.is_missing() { "!" } else { "?" }
    }

    /// Returns whether the referat cannot be sent out like this: no outcome, an open place, too few to decide. "Mangler"
    /// means these, in the lists, on the screen, at the end and on the command line.
    pub fn is_missing(&self) -> bool {
        match self {
            Finding::NoOutcome(_)
            | Finding::UntouchedDraft(_)
            | Finding::Begun(_)
            | Finding::NoWords(_)
            | Finding::Placeholder(..)
            | Finding::NoQuorum { .. } => true,
            Finding::VoteSum { .. }
            | Finding::VoterAway(..)
            | Finding::VoterRecused(..)
            | Finding::VoterNoMember(..)
            | Finding::VotedTwice(..)
            | Finding::AgainstVote(..)
            | Finding::AgainstState(..)
            | Finding::DissentWithoutVote(..)
            | Finding::LateDissent(..)
            | Finding::TaskWithoutOwner(..)
            | Finding::TaskWithoutDate(..)
            | Finding::UnknownName { .. }
            | Finding::NotNoted { .. }
            | Finding::DoubtfulAccess(_)
            | Finding::SaysClosed(_)
            | Finding::DecisionSaysClosed(_)
            | Finding::ClosedQuoted { .. }
            | Finding::NoReferent
            | Finding::AttendanceNotTaken(_)
            | Finding::NoEnd
            | Finding::EndBeforeBeginning
            | Finding::TimesGoBack => false,
        }
    }

    /// Returns whether it can be found right as it is: what is merely odd, but for questions of secrecy and
    /// the end itself.
    pub fn is_acceptable(&self) -> bool {
        !self.is_missing() && !matches!(self, Finding::DoubtfulAccess(_) | Finding::NoEnd)
    }

    /// Returns what an accepted finding is known by: where and what. It is listed again when either changes.
    pub fn key(&self) -> String {
        let item = self.item().map_or("", |id| id.0.as_str());
        super::text::clean_line(&format!("{item}: {}", self.sentence()))
    }

    /// Returns the finding in a few words, without the item.
    pub fn sentence(&self) -> String {
        match self {
            Finding::NoOutcome(_) => "mangler beslutning".to_owned(),
            Finding::UntouchedDraft(_) => "forslaget er hverken brugt eller fjernet".to_owned(),
            Finding::Begun(_) => "er påbegyndt, men ikke afsluttet".to_owned(),
            Finding::NoWords(_) => "står som besluttet, men uden tekst".to_owned(),
            Finding::Placeholder(_, what) => format!("teksten har en åben plads: {what}"),
            Finding::VoteSum { votes, there, .. } => votes::sum_sentence(*votes, *there),
            Finding::VoterAway(_, who) => format!("{who} står i afstemningen, men deltog ikke"),
            Finding::VoterRecused(_, who) => format!("{who} står i afstemningen, men var inhabil"),
            Finding::VoterNoMember(_, who) => format!("{who} står i afstemningen, men har ikke stemmeret"),
            Finding::VotedTwice(_, who) => format!("{who} står to gange i samme afstemning"),
            Finding::AgainstState(_, state) => votes::state_sentence(*state),
            Finding::AgainstVote(_, outcome) => votes::contrary_sentence(*outcome).to_owned(),
            Finding::DissentWithoutVote(_, who) => {
                format!("{} har afvigende mening, men stemte ikke imod", entries::who(who.as_deref()))
            }
            Finding::LateDissent(_, who) => {
                format!("{} bad om afvigende mening, da mødet var slut", entries::who(who.as_deref()))
            }
            Finding::NoQuorum { there, needed, .. } => missing_members(*there, *needed),
            Finding::TaskWithoutOwner(_, what) => format!("opgaven »{what}« har ingen ansvarlig"),
            Finding::TaskWithoutDate(_, what) => format!("opgaven »{what}« har ingen frist"),
            Finding::UnknownName { written, meant: Some(known), .. } => {
                format!("»{written}« står ikke på listen; er det {known}?")
            }
            Finding::UnknownName { written, .. } => {
                format!("»{written}« står hverken på listen eller i dagsordenen")
            }
            Finding::NotNoted { who, event, clock, .. } => presence::sentence(who, *event, *clock),
            Finding::DoubtfulAccess(_) => "er måske lukket; åbn eller luk punktet".to_owned(),
            Finding::SaysClosed(_) => "titlen siger lukket, men punktet er åbent".to_owned(),
            Finding::DecisionSaysClosed(_) => "beslutningen siger lukket, men punktet er åbent".to_owned(),
            Finding::ClosedQuoted { closed, .. } => format!("beslutningen nævner det lukkede punkt {closed}"),
            Finding::NoReferent => "ingen står som referent".to_owned(),
            Finding::AttendanceNotTaken(n) => missing_attendance(*n),
            Finding::NoEnd => "mødet er ikke sluttet".to_owned(),
            Finding::EndBeforeBeginning => times::ENDS_EARLY.to_owned(),
            Finding::TimesGoBack => times::GO_BACK.to_owned(),
        }
    }

    /// Returns the rule of law behind the finding, if any.
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            Finding::NoQuorum { .. } => Some(quorum::RULE),
            Finding::VoterRecused(..) => Some("styrelsesloven § 14"),
            Finding::DissentWithoutVote(..) => Some("styrelsesloven § 13, stk. 2; resumedatabasen 07.1.1"),
            Finding::LateDissent(..) => Some("styrelsesloven § 13, stk. 2; resumedatabasen 06.1.1"),
            Finding::NoOutcome(_)
            | Finding::UntouchedDraft(_)
            | Finding::Begun(_)
            | Finding::NoWords(_)
            | Finding::Placeholder(..)
            | Finding::VoteSum { .. }
            | Finding::VoterAway(..)
            | Finding::VoterNoMember(..)
            | Finding::VotedTwice(..)
            | Finding::AgainstVote(..)
            | Finding::AgainstState(..)
            | Finding::TaskWithoutOwner(..)
            | Finding::TaskWithoutDate(..)
            | Finding::UnknownName { .. }
            | Finding::NotNoted { .. }
            | Finding::SaysClosed(_)
            | Finding::DecisionSaysClosed(_)
            | Finding::DoubtfulAccess(_)
            | Finding::NoReferent
            | Finding::ClosedQuoted { .. }
            | Finding::AttendanceNotTaken(_)
            | Finding::NoEnd
            | Finding::EndBeforeBeginning
            | Finding::TimesGoBack => None,
        }
    }

    /// Returns the finding in a line, with the item before and the rule after it.
    pub fn line(&self, meeting: &Meeting) -> String {
        let rule = self.rule().map_or_else(String::new, |rule| format!(" ({rule})"));
        match self.item().and_then(|id| meeting.item(id)) {
            Some(item) => format!("{}: {}{rule}", item.name(), self.sentence()),
            None => format!("{}{rule}", self.sentence()),
        }
    }
}

fn missing_members(there: usize, needed: usize) -> String {
    let members = if there == 1 { "medlem" } else { "medlemmer" };
    format!("ikke beslutningsdygtigt: {there} {members} til stede, {needed} kræves")
}

fn missing_attendance(members: usize) -> String {
    let members = if members == 1 { "1 medlem".to_owned() } else { format!("{members} medlemmer") };
    format!("fremmødet er ikke noteret for {members}")
}

impl Meeting {
    /// Returns the findings that hinder the referat ([`Finding::is_missing`]), in the order of the agenda.
    pub fn missing(&self) -> Vec<Finding> {
        let presence = (self.rules == Rules::Municipal).then(|| self.presence());
        let of_item = |(index, item): (usize, &super::Item)| {
            let quorum = presence.as_ref().map(|presence| entries::quorum(item, presence));
            item::check(self, index).into_iter().chain(quorum.into_iter().flatten()).collect::<Vec<_>>()
        };
        self.items.iter().enumerate().flat_map(of_item).filter(Finding::is_missing).collect()
    }

    /// Returns the items that something is missing in.
    pub fn unfinished_items(&self) -> HashSet<ItemId> {
        self.missing().iter().filter_map(Finding::item).cloned().collect()
    }

    /// Returns everything that is unfinished or odd and was not found right, items first, in the order of the
    /// agenda.
    pub fn check(&self) -> Vec<Finding> {
        let municipal = self.rules == Rules::Municipal;
        let has_votes = |item: &super::Item| item.decision.as_ref().is_some_and(|d| !d.votes.is_empty());
        let presence = (municipal || self.items.iter().any(has_votes)).then(|| self.presence());
        let mut findings = Vec::new();
        let mut names = names::NameChecker::new(self);
        let levels = self.access_levels();
        for (index, item) in self.items.iter().enumerate() {
            findings.extend(item::check(self, index));
            findings.extend(votes::decided_although(item));
            if let Some(presence) = &presence {
                findings.extend(votes::check(self, item, presence));
                findings.extend(entries::quorum(item, presence));
            }
            findings.extend(entries::dissent(self, item));
            findings.extend(entries::tasks(item));
            findings.extend(names.check(item));
            findings.extend(presence::check(self, item));
            findings.extend(closed::check(self, index, &levels));
        }
        if !self.people.is_empty() && !self.people.iter().any(super::Person::takes_minutes) {
            findings.push(Finding::NoReferent);
        }
        let unknown =
            |p: &&super::Person| p.voting && self.status_of(&p.id) == Status::Unknown && !self.came(&p.id);
        let unknown = self.people.iter().filter(unknown).count();
        if unknown > 0 {
            findings.push(Finding::AttendanceNotTaken(unknown));
        }
        // an end is missing only after the last item
        if self.lacks_end() && self.remaining().is_empty() {
            findings.push(Finding::NoEnd);
        }
        findings.extend(times::check(self));
        if !self.accepted_findings.is_empty() {
            let is_accepted = |finding: &Finding| self.accepted_findings.contains(&finding.key());
            findings.retain(|finding| !(finding.is_acceptable() && is_accepted(finding)));
        }
        findings
    }
}
