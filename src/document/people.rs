//! Who came: the lists of people, afbud, absence without it, and those who came late or left early.
//!
//! In a referat a person in a list was there, so a person of unknown attendance is marked. In a dagsorden the
//! lists say who is called to the meeting.

use std::collections::HashMap;

use super::block::{Block, Heading, HeadingKind, PersonLine, Remark};
use super::lists::{ABSENT, AFBUD, AWAY, AttendanceLists, MEMBERS, NOT_MEMBERS, group_of};
use super::names::DisplayNames;
use super::person::{self, remark};
use super::{head, time};
use crate::meeting::{Meeting, MomentKind, Person, PersonId, Status};

pub(super) fn build(blocks: &mut Vec<Block>, meeting: &Meeting, names: &DisplayNames<'_>) {
    let lists = AttendanceLists::of(meeting);
    let builder = ListBuilder {
        meeting,
        names: &names.people,
        stand_ins: stand_ins(meeting, &lists.people()),
        since: since(meeting, &names.people),
        main: lists.main(),
        is_referat: head::has_happened(meeting),
    };
    let away = |blocks: &mut Vec<Block>| {
        for (title, people) in [(AFBUD, &lists.afbud), (ABSENT, &lists.absent), (AWAY, &lists.away)] {
            push_list(blocks, title, "", builder.lines(people, None));
        }
    };
    let behind = lists.members();
    for (i, (group, people)) in lists.groups.iter().enumerate() {
        if i == behind {
            away(blocks);
        }
        let (members, mark) = membership(people, i == 0);
        push_list(blocks, group, mark, builder.lines(people, Some((group, members))));
    }
    if behind == lists.groups.len() {
        away(blocks);
    }
}

fn push_list(blocks: &mut Vec<Block>, title: &str, mark: &str, lines: Vec<PersonLine>) {
    if !lines.is_empty() {
        let heading = Heading {
            level: 2,
            kind: HeadingKind::People,
            title: title.to_owned(),
            mark: mark.to_owned(),
            ..Heading::default()
        };
        blocks.extend([Block::Heading(heading), Block::People(lines)]);
    }
}

/// Returns whether the people of a list count as members where nothing else is said of them, and the mark
/// after its heading that says so. The first list is that of the members, the others are there to help.
fn membership(people: &[&Person], is_first: bool) -> (bool, &'static str) {
    if is_first && people.iter().all(|person| !person.voting) {
        (false, NOT_MEMBERS)
    } else if !is_first && people.iter().all(|person| person.voting) {
        (true, MEMBERS)
    } else {
        (is_first, "")
    }
}

/// Returns whom each substitute replaces, in the order of print.
fn stand_ins<'a>(meeting: &'a Meeting, people: &[&'a Person]) -> HashMap<&'a PersonId, Vec<&'a PersonId>> {
    let mut stand_ins: HashMap<_, Vec<_>> = HashMap::new();
    for person in people {
        if let Some(substitute) = meeting.attendance_of(&person.id).and_then(|a| a.substitute.as_ref()) {
            stand_ins.entry(substitute).or_default().push(&person.id);
        }
    }
    stand_ins
}

/// Returns since when and for whom people sit in, where it was noted: "kl. 10.42 stedfortræder for Nete Bro".
pub(crate) fn since(meeting: &Meeting, names: &HashMap<&PersonId, String>) -> HashMap<PersonId, Vec<String>> {
    let mut since: HashMap<PersonId, Vec<String>> = HashMap::new();
    for moment in meeting.timeline.iter().filter(|moment| moment.event == MomentKind::Substituted) {
        let name = moment.instead_of.as_ref().and_then(|id| names.get(id));
        if let Some((name, person)) = name.zip(moment.person.as_ref()) {
            let words = format!("{} {}{name}", time::clock(meeting, moment.at), person::STANDS_IN_FOR);
            since.entry(person.clone()).or_default().push(words);
        }
    }
    since
}

struct ListBuilder<'a> {
    meeting: &'a Meeting,
    names: &'a HashMap<&'a PersonId, String>,
    since: HashMap<PersonId, Vec<String>>,
    stand_ins: HashMap<&'a PersonId, Vec<&'a PersonId>>,
    main: &'a str,
    is_referat: bool,
}

impl ListBuilder<'_> {
    /// Returns a line each. `list` says in which list they are printed and whether those in it are members;
    /// without it, people are printed outside their lists.
    fn lines(&self, people: &[&Person], list: Option<(&str, bool)>) -> Vec<PersonLine> {
        people.iter().map(|person| person::line(person, self.remarks(person, list))).collect()
    }

    fn remarks(&self, who: &Person, list: Option<(&str, bool)>) -> Vec<Remark> {
        let record = self.meeting.attendance_of(&who.id);
        let mut remarks = Vec::new();
        match self.meeting.status_of(&who.id) {
            Status::Virtual => remarks.push(remark(person::VIRTUAL, "")),
            // the timeline shows that a person with unknown attendance came
            Status::Unknown if self.meeting.came(&who.id) => {}
            Status::Unknown if self.is_referat => remarks.push(remark(person::NOT_KNOWN, "")),
            Status::Unknown | Status::Present | Status::Afbud | Status::Absent => {}
        }
        if let Some(name) = record.and_then(|a| a.substitute.as_ref()).and_then(|id| self.names.get(id)) {
            remarks.push(remark(person::SUBSTITUTE, name));
        }
        let absent = self.stand_ins.get(&who.id).into_iter().flatten();
        remarks.extend(absent.map(|id| remark(person::STANDS_IN_FOR, &self.names[id])));
        let since = self.since.get(&who.id).into_iter().flatten();
        remarks.extend(since.map(|words| remark(person::SINCE, words)));
        // a substitute is printed with those of the replaced member
        let printed_in = list.map_or(self.main, |(list, _)| list);
        let group = Some(group_of(who)).filter(|group| *group != printed_in);
        remarks.extend(group.map(|group| remark(person::GROUP, group)));
        match (who.voting, list.map_or(group.is_none(), |(_, members)| members)) {
            (true, false) => remarks.push(remark(person::MEMBER, "")),
            (false, true) => remarks.push(remark(person::NOT_MEMBER, "")),
            (true, true) | (false, false) => {}
        }
        let label = if list.is_none() { person::REASON } else { person::NOTE };
        remarks.extend(record.and_then(|a| a.note.as_deref()).map(|note| remark(label, note)));
        remarks
    }
}
