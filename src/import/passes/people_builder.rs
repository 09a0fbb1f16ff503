//! The people on the lists, each once, and what is known of their attendance.

use std::collections::{HashMap, HashSet};

use crate::import::Warning;
use crate::import::passes::participants::ParticipantEntry;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::sentence::PresenceSentence;
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::text::lowercase;
use crate::meeting::{Attendance, Meeting, Person, PersonId, Status};

/// The people of a meeting, as they are gathered.
#[derive(Default)]
pub(crate) struct PeopleBuilder {
    people: Vec<Person>,
    attendance: Vec<Attendance>,
    /// Those of each name, in lower case: two people may have one.
    by_name: HashMap<String, Vec<usize>>,
    /// Those who are known by a role alone: "Referent: NN".
    roles: HashSet<usize>,
    /// Who sits in for whom, by name.
    substitutes: Vec<(String, String)>,
    /// What was found twice.
    warnings: Vec<Warning>,
}

/// How many of a list are compared with each other; no list of people is longer.
const MOST_COMPARED: usize = 200;

impl PeopleBuilder {
    /// Adds the entries of lists. A person who is on a list of members and on one of those away is one person.
    pub(crate) fn add(&mut self, mut entries: Vec<ParticipantEntry>) {
        // "Sofie Fog (SF)" among others with parties has one, too
        let has_parties = entries.iter().any(|entry| entry.listed.person.party.is_some());
        if has_parties && !entries.iter().any(|entry| entry.listed.has_own_initials()) {
            entries.iter_mut().for_each(|entry| entry.listed.read_initials_as_party());
        }
        self.name_doubles(&entries);
        self.name_odd(&entries);
        self.name_unexcused(&entries);
        for entry in entries {
            let is_silent = is_silent(&entry);
            let ParticipantEntry { mut listed, kind, heading, line: _ } = entry;
            let group = people::ListHeading { kind, heading: &heading, names: "" };
            if kind == ListKind::Role {
                listed.act_as(name::role_of(&heading));
            }
            let (group, status, away) = (heading.clone(), group.status(), group.is_away());
            let voting = match kind {
                ListKind::Staff => false,
                ListKind::Substitutes => listed.sits_for.is_some(),
                // who only writes the minutes has no seat; a member who does stands on a list
                ListKind::Role => name::role_of(&heading) != "referent",
                ListKind::Members | ListKind::Afbud | ListKind::Absent => true,
            };
            let (count, alone) = (self.people.len(), kind == ListKind::Role);
            let post = listed.person.role.clone().filter(|_| !alone);
            let at = self.place(listed, &group, voting, status);
            if alone && at == count {
                self.roles.insert(at);
            } else if !alone && self.roles.remove(&at) {
                // a list says more of who someone is than a role does
                (self.people[at].group, self.people[at].voting) = (group, voting);
                self.keep_post(at, post);
            }
            if away {
                self.stays_away(at, status, is_silent);
            } else if let Some(by_remark) = self.away_by_remark(at).filter(|_| kind != ListKind::Role) {
                let record = &mut self.attendance[at];
                // the status says what such a remark says
                record.note.take_if(|note| away_label(note).is_some());
                let is_silent = !tells_of_word(record.note.as_deref().unwrap_or_default());
                record.status = by_remark;
                record.without_word = (by_remark == Status::Absent).then_some(!is_silent);
            }
        }
    }

    /// Keeps the post that a list gives one who was known by a role of this meeting alone: who leads the body is that, and
    /// that the person leads the meeting is a remark; any other post stands beside the role.
    fn keep_post(&mut self, at: usize, post: Option<String>) {
        let person = &mut self.people[at];
        let Some(post) = post.filter(|post| person.role.as_ref() != Some(post)) else { return };
        if !name::leads_body(&post) {
            person.title = person.title.take().or(Some(post));
        } else if let Some(role) = person.role.replace(post) {
            let note = &mut self.attendance[at].note;
            *note = Some(note.take().map_or(role.clone(), |note| format!("{note}, {role}")));
        }
    }

    /// Notes of one on a list of those away what it says, and the remark: "Fraværende: NN (afbud), MM (uden afbud)".
    fn stays_away(&mut self, at: usize, status: Status, is_silent: bool) {
        let record = &mut self.attendance[at];
        let by_remark = record.note.as_deref().and_then(away_label);
        // the list says what such a remark says
        record.note.take_if(|_| by_remark.is_some());
        // who sent word is absent in the decisions too
        if record.status != Status::Afbud {
            record.status = by_remark.unwrap_or(status);
        }
        let is_known = record.without_word == Some(true) || !is_silent;
        record.without_word = (record.status == Status::Absent).then_some(is_known);
    }

    /// Names those of whom only "Fraværende" is said: whether they sent word, nobody has said.
    fn name_unexcused(&mut self, entries: &[ParticipantEntry]) {
        let silent = entries.iter().filter(|entry| is_silent(entry));
        let names: Vec<&str> = silent.map(|entry| entry.listed.person.name.as_str()).collect();
        if !names.is_empty() {
            let names = names.join(", ");
            let text = format!("filen siger ikke, om der var afbud fra {names}; her står »Fraværende«");
            let warning = Warning::whole(text);
            self.warnings.retain(|known| *known != warning);
            self.warnings.push(warning);
        }
    }

    /// The status of one whose remark says no more than that they were away: "NN – afbud". Who was "fraværende fra kl. 18"
    /// was there until then.
    fn away_by_remark(&self, at: usize) -> Option<Status> {
        let note = self.attendance[at].note.as_deref()?;
        if note.contains(|c: char| c.is_ascii_digit()) || people::is_timed(note) {
            return None;
        }
        away_label(note).or_else(|| name::is_reason(note).then_some(Status::Absent))
    }

    /// Names those who stand twice on one list with nothing that tells them apart.
    fn name_doubles(&mut self, entries: &[ParticipantEntry]) {
        let mut seen: HashMap<(&str, String), Vec<&Person>> = HashMap::new();
        // "Ordstyrer: Ane Ask" says what one of them does
        let says_duty = |entry: &&ParticipantEntry| {
            entry.kind == ListKind::Role || entry.listed.person.role.as_deref().is_some_and(name::is_duty)
        };
        for entry in entries.iter().filter(|entry| !says_duty(entry)) {
            let person = &entry.listed.person;
            let same = seen.entry((entry.heading.as_str(), person.name.to_lowercase())).or_default();
            let is_again = same.iter().any(|known| can_be_one(known, person));
            same.push(person);
            if is_again {
                let text = format!(
                    "»{}« står to gange på listen og er læst som én; tilføj den anden, hvis de er to",
                    person.name
                );
                self.warnings.push(Warning::new(entry.line, text));
            }
        }
    }

    /// Names those beside whom something stands that may be somebody else, or was put in the wrong field.
    fn name_odd(&mut self, entries: &[ParticipantEntry]) {
        // who is known has been named, or was read of a list that says more
        let is_new =
            |entry: &&ParticipantEntry| !self.by_name.contains_key(&entry.listed.person.name.to_lowercase());
        // where most have something beside their names that is where they come from, one more is no doubt
        let all = || entries.iter().take(MOST_COMPARED);
        let told = all().filter(|one| one.listed.is_guessed || one.listed.person.org.is_some()).count();
        let is_way = told > 2 && told * 2 >= all().count();
        let is_alike = |entry: &ParticipantEntry| entry.listed.is_guessed && is_way;
        let is_odd = |entry: &&ParticipantEntry| entry.listed.is_odd() && !is_alike(entry);
        let mut odd = entries.iter().filter(is_odd).filter(is_new).peekable();
        let Some(line) = odd.peek().map(|entry| entry.line) else { return };
        let names: Vec<String> = odd.map(|entry| format!("»{}«", entry.listed.person.name)).collect();
        let text = format!("det, der står ved navnet, er gættet: {}", names.join(", "));
        self.warnings.push(Warning::new(line, text));
    }

    /// Notes what a sentence says of people who may be on no list.
    pub(crate) fn add_presence(&mut self, sentence: PresenceSentence) {
        for listed in sentence.people {
            let voting = sentence.kind != ListKind::Staff;
            let at = self.place(listed, sentence.group, voting, sentence.status);
            if sentence.kind != ListKind::Role && self.roles.remove(&at) {
                (self.people[at].group, self.people[at].voting) = (sentence.group.to_owned(), voting);
            }
            self.attendance[at].status = sentence.status;
        }
    }

    /// Returns the one whose first name or initials a word is, where nobody else has it.
    pub(crate) fn called(&self, first: &str) -> Option<Vec<Listed>> {
        let is_called = |(person, record): &(&Person, &Attendance)| {
            let initials = record.note.as_deref().and_then(|note| note.split(", ").next());
            person.name.split(' ').next() == Some(first) || initials == Some(first)
        };
        let mut all = self.people.iter().zip(&self.attendance).filter(is_called).map(|(person, _)| person);
        let person = all.next().filter(|_| all.next().is_none())?;
        let person = Person { name: person.name.clone(), ..Person::default() };
        Some(vec![Listed { person, ..Listed::default() }])
    }

    /// Returns whether letters are the initials of one person: "HJK" of "Hans Jørgen Kvist".
    pub(crate) fn has_initials(&self, letters: &str) -> bool {
        self.people.iter().filter(|person| name::is_initials_of(&person.name, letters)).count() == 1
    }

    /// Returns whether a text is the name of one person.
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.by_name.get(&name.to_lowercase()).is_some_and(|all| all.len() == 1)
    }

    /// Names a part of an item that may say who was there, and of which nothing was read.
    pub(crate) fn name_unread(&mut self, heading: &str) {
        let text =
            format!("afsnittet »{heading}« siger måske, hvem der var til stede; det er læst som tekst");
        self.warnings.push(Warning::whole(text));
    }

    /// Returns those who were there as far as is known, by their names in lower case.
    pub(crate) fn there(&self) -> HashSet<String> {
        let there =
            |(_, all): &(&String, &Vec<usize>)| all.iter().any(|&at| self.attendance[at].status.attended());
        self.by_name.iter().filter(there).map(|(name, _)| name.clone()).collect()
    }

    fn place(&mut self, listed: Listed, group: &str, voting: bool, status: Status) -> usize {
        let Listed { mut person, substitute, sits_for, remote, note, is_guessed: _ } = listed;
        let key = person.name.to_lowercase();
        self.substitutes.extend(substitute.map(|other| (person.name.clone(), other)));
        self.substitutes.extend(sits_for.map(|other| (other, person.name.clone())));
        let same = |at: &&usize| can_be_one(&self.people[**at], &person);
        if let Some(&at) = self.by_name.get(&key).and_then(|all| all.iter().find(same)) {
            let known = &mut self.people[at];
            known.role = known.role.take().or(person.role);
            known.party = known.party.take().or(person.party);
            known.org = known.org.take().or(person.org);
            known.title = known.title.take().or(person.title);
            let record = &mut self.attendance[at];
            record.note = record.note.take().or(note);
            return at;
        }
        let at = self.people.len();
        person.id = PersonId(format!("p{}", at + 1));
        (person.group, person.voting) = (group.to_owned(), voting);
        let status = if remote && status == Status::Present { Status::Virtual } else { status };
        self.attendance.push(Attendance { note, status, ..Attendance::unknown(person.id.clone()) });
        self.people.push(person);
        self.by_name.entry(key).or_default().push(at);
        at
    }

    /// Gives the people to a meeting. Only a referat says that someone came: an agenda knows of those who sent word.
    /// Returns what was found twice.
    pub(crate) fn settle(mut self, meeting: &mut Meeting, minutes: bool) -> Vec<Warning> {
        let mut seated: HashMap<usize, usize> = HashMap::new();
        for (away, other) in std::mem::take(&mut self.substitutes) {
            let count = self.people.len();
            let whom = self.person_called(&away, Status::Absent);
            let is_no_name = whom == count && !name::is_name(&away);
            let who = self.person_called(&other, Status::Present);
            let id = self.people[who].id.clone();
            let seat = *seated.entry(who).or_insert(whom);
            if seat != whom {
                let first = &self.people[seat].name;
                let text = format!(
                    "»{other}« står som stedfortræder for både {first} og {away}; kun den første plads er besat"
                );
                self.warnings.push(Warning::whole(text));
            }
            if is_no_name {
                let text = format!(
                    "»{away}«, som »{other}« er stedfortræder for, er læst som et navn; ret det, hvis det ikke er et"
                );
                self.warnings.push(Warning::whole(text));
            }
            if whom != who && seat == whom {
                let record = &mut self.attendance[whom];
                record.substitute = Some(id);
                self.people[who].voting = true;
                // a list of the members names also those for whom somebody was called, unless it says when they were there
                if record.status.attended() && record.note.is_none() {
                    record.status = Status::Afbud;
                }
            }
        }
        if !minutes && !meeting.is_referat() {
            for record in self.attendance.iter_mut().filter(|record| record.status.attended()) {
                record.status = Status::Unknown;
            }
        }
        self.drop_initials_of_absent();
        (meeting.people, meeting.attendance) = (self.people, self.attendance);
        self.warnings
    }

    /// Drops the initials of those who are away: what stands beside their names would be printed as the reason.
    fn drop_initials_of_absent(&mut self) {
        for (person, record) in self.people.iter().zip(&mut self.attendance) {
            let is_away = !record.status.attended() && record.status != Status::Unknown;
            record.note.take_if(|note| is_away && name::is_initials_of(&person.name, note));
        }
    }

    fn person_called(&mut self, name: &str, status: Status) -> usize {
        let bare =
            || Listed { person: Person { name: name.to_owned(), ..Person::default() }, ..Listed::default() };
        let listed = name::listed(name).unwrap_or_else(bare);
        let group = if status == Status::Present { "Stedfortrædere" } else { "Fraværende" };
        self.place(listed, group, true, status)
    }
}

/// The status of one of whom a remark says no more than that they were away.
fn away_label(remark: &str) -> Option<Status> {
    let list = people::ListHeading { kind: people::label(remark)?, heading: "", names: "" };
    list.is_away().then(|| list.status())
}

/// Returns whether an entry stands on a list of those away, and nothing says whether word was sent.
fn is_silent(entry: &ParticipantEntry) -> bool {
    let note = entry.listed.note.as_deref().unwrap_or_default();
    // "Til stede: Ane Ask (syg)"
    let is_told = |note: &str| name::is_reason(note) || away_label(note) == Some(Status::Absent);
    let is_excused = entry.kind != ListKind::Afbud && is_told(note);
    let is_absent = entry.kind == ListKind::Absent || is_excused && entry.kind != ListKind::Role;
    is_absent && !tells_of_word(&entry.heading) && !tells_of_word(note)
}

/// Returns whether a text says if word was sent.
fn tells_of_word(text: &str) -> bool {
    let text = lowercase(text);
    ["uden", "afbud"].iter().any(|word| text.contains(word))
}

/// Returns whether two entries of one name can be the same person: no organisation or party tells them apart.
fn can_be_one(known: &Person, other: &Person) -> bool {
    let agree = |known: &Option<String>, other: &Option<String>| match (known, other) {
        (Some(known), Some(other)) => {
            let (known, other) = (known.to_lowercase(), other.to_lowercase());
            known.contains(&other) || other.contains(&known)
        }
        _ => true,
    };
    agree(&known.org, &other.org) && agree(&known.party, &other.party)
}
