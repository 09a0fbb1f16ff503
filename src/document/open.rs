//! The open edition of a meeting: of closed items only that there was one, and nothing of how it was closed.

use std::collections::{BTreeSet, HashSet};

use super::names::CLOSED_TITLE;
use crate::meeting::{
    Access, Attendance, Bilag, Correction, Decision, Indstilling, Item, ItemId, Meeting, Moment, MomentKind,
    Person, PersonId, Section, Side, State, Statement, Task, Vote, secrecy,
};

/// Replaces the text of a closed item.
const BEHIND_CLOSED_DOORS: &str = "Punktet blev behandlet for lukkede døre.";
/// Replaces the text of an item while it is unknown whether it is closed.
const UNANSWERED: &str = "Punktet er udeladt, til det er afklaret, om det er lukket.";

/// The names of the parts that every item may have.
const STANDARD: [&str; 2] = ["Indstilling", "Beslutning"];
/// The title of a closed attachment.
const CLOSED_ATTACHMENT: &str = "Lukket bilag";

/// Returns the meeting with closed items emptied, and without drafts.
///
/// Here and below every field is named: a new one does not compile until it is decided whether it is public.
pub(crate) fn redacted(meeting: &Meeting) -> Meeting {
    let withheld = meeting.withheld_items();
    let is_closed = |id: &ItemId| withheld.contains(id);
    let of_closed = |correction: &&Correction| correction.item.as_ref().is_some_and(is_closed);
    let open = Meeting {
        format: meeting.format.clone(),
        id: meeting.id.clone(),
        revision: meeting.revision,
        body: meeting.body.clone(),
        date: meeting.date,
        starts: meeting.starts,
        ends: meeting.ends,
        opened_at: meeting.opened_at,
        closed_at: meeting.closed_at,
        closing_remark: None,
        closing_remark_private: false,
        // the sentences name people and closed items
        accepted_findings: BTreeSet::new(),
        place: meeting.place.clone(),
        rules: meeting.rules,
        section_order: open_order(meeting),
        closed_titles_public: meeting.closed_titles_public,
        preamble: meeting.open_preamble().0,
        people: meeting.people.iter().map(open_person).collect(),
        attendance: meeting.attendance.iter().map(open_attendance).collect(),
        timeline: open_timeline(meeting, is_closed),
        items: meeting
            .items
            .iter()
            .zip(meeting.access_levels())
            .map(|(item, access)| match access {
                Access::Open => open_item(item),
                Access::Closed | Access::Doubtful => emptied(meeting, item, access),
            })
            .collect(),
        corrections: meeting.corrections.iter().filter(|c| !of_closed(c)).map(open_correction).collect(),
    };
    without_closed_guests(open, meeting)
}

/// Returns the order of the sections, without the headings that are under closed items alone.
fn open_order(meeting: &Meeting) -> Vec<String> {
    let levels = meeting.access_levels();
    let open = meeting.items.iter().zip(levels).filter(|(_, access)| !access.is_withheld());
    let borne: BTreeSet<&str> =
        open.flat_map(|(item, _)| &item.sections).map(|section| section.heading.as_str()).collect();
    let is_open = |name: &&String| borne.contains(name.as_str()) || STANDARD.contains(&name.as_str());
    meeting.section_order.iter().filter(is_open).cloned().collect()
}

/// Returns what happened, except who was a guest or inhabil under a closed item, and their coming back.
fn open_timeline(meeting: &Meeting, is_closed: impl Fn(&ItemId) -> bool) -> Vec<Moment> {
    let mut out: Vec<&PersonId> = Vec::new();
    let mut open = Vec::new();
    for (at, moment) in meeting.timeline.iter().enumerate() {
        let is_shown = match (&moment.person, moment.event) {
            (person, MomentKind::Recused | MomentKind::Cleared | MomentKind::Guest) => {
                let item = moment.item.as_ref().or_else(|| meeting.item_at(at));
                let is_open = !item.is_some_and(&is_closed);
                if !is_open && moment.event == MomentKind::Recused {
                    out.extend(person);
                } else if is_open && moment.event == MomentKind::Recused {
                    out.retain(|other| Some(*other) != person.as_ref());
                }
                is_open
            }
            (Some(person), MomentKind::Returned) => {
                let was_out = out.iter().position(|other| *other == person);
                was_out.map(|at| out.swap_remove(at)).is_none()
            }
            (Some(person), MomentKind::Left | MomentKind::Arrived) => {
                out.retain(|other| *other != person);
                true
            }
            (None, MomentKind::Returned | MomentKind::Left | MomentKind::Arrived)
            | (_, MomentKind::Online | MomentKind::Substituted)
            | (_, MomentKind::ItemStarted | MomentKind::ItemEnded)
            | (_, MomentKind::BreakStarted | MomentKind::BreakEnded) => true,
        };
        if is_shown {
            open.push(open_moment(moment));
        }
    }
    open
}

/// Removes the people of whom the open edition shows only that they were there under closed items.
fn without_closed_guests(mut open: Meeting, whole: &Meeting) -> Meeting {
    let was_guest = |id: &PersonId| {
        let mut moments = whole.moments_of(id).peekable();
        moments.peek().is_some() && moments.all(|moment| moment.event == MomentKind::Guest)
    };
    let withheld = whole.withheld_items();
    for Person { id, .. } in &whole.people {
        let visited = visited_closed_items(whole, &withheld, id);
        open.timeline.retain(|moment| !visited || moment.person.as_ref() != Some(id));
        if (visited || was_guest(id)) && !open.is_named(id) {
            open.people.retain(|person| person.id != *id);
            open.attendance.retain(|record| record.person != *id);
        }
    }
    open
}

/// Returns whether a person without a vote came and went under closed items alone: a guest, noted like a
/// member.
fn visited_closed_items(meeting: &Meeting, withheld: &HashSet<&ItemId>, id: &PersonId) -> bool {
    let moments =
        || meeting.timeline.iter().enumerate().filter(|(_, moment)| moment.person.as_ref() == Some(id));
    let is_visit = |(at, moment): (usize, &Moment)| {
        let item = moment.item.as_ref().or_else(|| meeting.item_at(at));
        let comes_or_goes =
            matches!(moment.event, MomentKind::Arrived | MomentKind::Left | MomentKind::Guest);
        comes_or_goes && item.is_some_and(|item| withheld.contains(item))
    };
    let has_vote = meeting.person(id).is_some_and(|person| person.voting);
    let came = moments().next().is_some_and(|(_, first)| first.event != MomentKind::Left);
    !has_vote && came && moments().all(is_visit)
}

/// Returns a closed item: that there is one, and where it is on the agenda.
fn emptied(meeting: &Meeting, item: &Item, access: Access) -> Item {
    let is_heading = meeting.position(&item.id).is_some_and(|index| meeting.is_heading(index));
    let is_left_out = matches!(item.state, State::Withdrawn | State::NotReached);
    let is_held = !is_heading && meeting.has_come_to(item) && !is_left_out;
    let sentence = is_held.then_some(match access {
        Access::Doubtful => UNANSWERED,
        _ if item.state == State::Postponed => item.state.sentence(),
        Access::Closed | Access::Open => BEHIND_CLOSED_DOORS,
    });
    let title_is_public = meeting.closed_titles_public && access == Access::Closed;
    Item {
        id: item.id.clone(),
        number: item.number.clone(),
        level: item.level,
        title: if title_is_public { item.title.clone() } else { CLOSED_TITLE.to_owned() },
        presenter: None,
        case_no: None,
        initials: None,
        minutes: None,
        starts: None,
        closed: true,
        doubtful: false,
        opened: false,
        added: false,
        sections: Vec::new(),
        indstilling: None,
        bilag: Vec::new(),
        draft: None,
        decision: sentence.map(only_text),
        state: State::Pending,
    }
}

/// Returns a decision of a sentence alone.
fn only_text(text: &str) -> Decision {
    Decision {
        text: text.to_owned(),
        outcomes: Vec::new(),
        votes: Vec::new(),
        statements: Vec::new(),
        tasks: Vec::new(),
    }
}

/// Returns an open item, without its draft. Of a new field it must be said here whether everybody may read it.
fn open_item(item: &Item) -> Item {
    let mut open = item.clone();
    let Item {
        id: _,
        number: _,
        level: _,
        title: _,
        presenter: _,
        case_no: _,
        initials: _,
        minutes: _,
        starts: _,
        added: _,
        state: _,
        closed,
        doubtful,
        opened,
        sections,
        indstilling,
        bilag,
        draft,
        decision,
    } = &mut open;
    (*closed, *doubtful, *opened) = (false, false, false);
    *sections = sections.iter().map(open_section).collect();
    *indstilling = indstilling.as_ref().map(open_indstilling);
    *bilag = bilag.iter().map(open_bilag).collect();
    *decision = decision.as_ref().map(open_decision);
    *draft = None;
    open
}

/// Returns a section; of the text of a closed attachment only that there is one.
fn open_section(section: &Section) -> Section {
    let Section { heading, text } = section;
    if secrecy::is_closed_attachment_text(section) {
        return Section { heading: CLOSED_ATTACHMENT.to_owned(), text: String::new() };
    }
    Section { heading: heading.clone(), text: text.clone() }
}

fn open_indstilling(Indstilling { lead, points }: &Indstilling) -> Indstilling {
    Indstilling { lead: lead.clone(), points: points.clone() }
}

/// Returns an attachment; of a closed one only that there is one.
fn open_bilag(Bilag { title, url }: &Bilag) -> Bilag {
    if secrecy::is_closed_attachment(title) {
        return Bilag { title: CLOSED_ATTACHMENT.to_owned(), url: None };
    }
    Bilag { title: title.clone(), url: url.clone() }
}

fn open_decision(decision: &Decision) -> Decision {
    let Decision { text, outcomes, votes, statements, tasks } = decision;
    Decision {
        text: text.clone(),
        outcomes: outcomes.clone(),
        votes: votes.iter().map(open_vote).collect(),
        statements: statements.iter().map(open_statement).collect(),
        tasks: tasks.iter().map(open_task).collect(),
    }
}

fn open_vote(Vote { on, in_favour, against, abstained }: &Vote) -> Vote {
    let side = |Side { count, parties, people }: &Side| Side {
        count: *count,
        parties: parties.clone(),
        people: people.clone(),
    };
    Vote { on: on.clone(), in_favour: side(in_favour), against: side(against), abstained: side(abstained) }
}

fn open_statement(Statement { kind, person, text, at }: &Statement) -> Statement {
    Statement { kind: *kind, person: person.clone(), text: text.clone(), at: *at }
}

fn open_task(Task { person, who, what, due, done }: &Task) -> Task {
    Task { person: person.clone(), who: who.clone(), what: what.clone(), due: *due, done: *done }
}

fn open_person(person: &Person) -> Person {
    let Person { id, name, org, title, party, role, group, voting } = person;
    Person {
        id: id.clone(),
        name: name.clone(),
        org: org.clone(),
        title: title.clone(),
        party: party.clone(),
        role: role.clone(),
        group: group.clone(),
        voting: *voting,
    }
}

/// Returns the record without its remark: the reason for an absence is not public.
fn open_attendance(record: &Attendance) -> Attendance {
    let Attendance { person, status, substitute, without_word, note: _ } = record.clone();
    Attendance { person, status, substitute, without_word, note: None }
}

fn open_correction(Correction { at, item, reason, before }: &Correction) -> Correction {
    Correction { at: *at, item: item.clone(), reason: reason.clone(), before: before.clone() }
}

fn open_moment(Moment { at, item, person, event, instead_of }: &Moment) -> Moment {
    Moment {
        at: *at,
        item: item.clone(),
        person: person.clone(),
        event: *event,
        instead_of: instead_of.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_text_of_a_closed_attachment_there_is_only_that_there_is_one() {
        let section =
            |heading: &str| Section { heading: heading.to_owned(), text: "Krog bød 4.".to_owned() };
        let sections = vec![section("Sagsfremstilling"), section("Fortroligt notat: Tilbud")];
        let mut meeting = Meeting::new("Engum Byråd", Default::default());
        meeting.items = vec![Item { title: "Ny sti".to_owned(), sections, ..Item::default() }];
        let shown = redacted(&meeting).items.swap_remove(0).sections;
        let emptied = Section { heading: CLOSED_ATTACHMENT.to_owned(), text: String::new() };
        assert_eq!(shown, [section("Sagsfremstilling"), emptied]);
        let sentence = meeting.withheld_sentence();
        assert_eq!(sentence.as_deref(), Some("1 lukket bilag er uden indhold i den åbne udgave."));
    }

    #[test]
    fn of_a_closed_attachment_there_is_only_that_there_is_one() {
        let bilag =
            |title: &str| Bilag { title: title.to_owned(), url: Some("https://engum.dk/1".to_owned()) };
        let closed =
            ["Lukket bilag: Tilbud fra Krog", "Tilbud fra Krog (fortroligt)", "Fortroligt notat om Krog"];
        let open = ["Plan for stien", "Lukketider i butikkerne", "Kort over den lukkede vej"];
        let item = Item {
            title: "Ny sti".to_owned(),
            bilag: closed.iter().chain(&open).map(|title| bilag(title)).collect(),
            ..Item::default()
        };
        let mut meeting = Meeting::new("Engum Byråd", Default::default());
        meeting.items = vec![item];
        let shown = redacted(&meeting).items.swap_remove(0).bilag;
        assert_eq!(shown[..3], vec![Bilag { title: CLOSED_ATTACHMENT.to_owned(), url: None }; 3][..]);
        assert_eq!(shown[3..], open.map(bilag)[..]);
        let sentence = meeting.withheld_sentence();
        assert_eq!(sentence.as_deref(), Some("3 lukkede bilag er uden indhold i den åbne udgave."));
    }
}
