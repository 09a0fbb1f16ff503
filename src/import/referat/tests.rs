//! What was printed is read back, whatever stands in it.

use chrono::{DateTime, FixedOffset, NaiveTime, Timelike};
use proptest::{prelude::*, sample::Index};

use super::{clock, order, read};
use crate::document::decision::lead_and_points;
use crate::document::head;
use crate::document::lists::{AWAY, AttendanceLists, group_of};
use crate::document::order::{BESLUTNING, BILAG, INDSTILLING, PrintedSection, is_reserved, parts};
use crate::document::text;
use crate::export::{Edition, markdown};
use crate::meeting::{
    Attendance, Correction, Decision, Indstilling, Item, ItemId, Meeting, Moment, MomentKind, Person,
    PersonId, Rules, Section, State, Status, Vote, arbitrary,
};
use crate::test_rounds::rounds;

/// The meeting as far as it is printed: what a reader of the referat could write down again.
fn printed(meeting: &Meeting) -> Meeting {
    let mut out = Meeting::new(&meeting.body, meeting.date);
    out.place.clone_from(&meeting.place);
    (out.starts, out.ends) = (meeting.starts, meeting.ends);
    (out.opened_at, out.closed_at) = (meeting.opened_at.map(minute), meeting.closed_at.map(minute));
    out.closing_remark.clone_from(&meeting.closing_remark);
    out.preamble = sections(&meeting.preamble, meeting.preamble.iter().filter(|s| !s.heading.is_empty()));
    let two_levels = [1, 2].iter().all(|level| meeting.items.iter().any(|item| item.level == *level));
    for (i, item) in meeting.items.iter().enumerate() {
        let id = ItemId(format!("i{}", i + 1));
        let level = if two_levels { item.level } else { 1 };
        out.items.push(Item { id, level, ..printed_item(item, &meeting.section_order) });
    }
    let orders: Vec<Vec<String>> = meeting.items.iter().map(|item| names(meeting, item)).collect();
    out.section_order = order::order(&orders);
    print_people(meeting, &mut out);
    print_corrections(meeting, &mut out);
    let presence = meeting.presence();
    let is_signed =
        meeting.closed_at.is_some() && meeting.people.iter().any(|person| presence.signs(&person.id));
    if meeting.rules == Rules::Municipal && (is_signed || tells_an_outcome(meeting)) {
        out.rules = Rules::Municipal;
    }
    out.normalised().expect("what is printed of a valid meeting is valid")
}

/// Returns whether it is said of a vote what became of it, as it is where a municipal body counted.
fn tells_an_outcome(meeting: &Meeting) -> bool {
    let votes = meeting.items.iter().flat_map(|item| &item.decision).flat_map(|decision| &decision.votes);
    votes.into_iter().any(|vote| vote.total() > 0 && vote.sides().iter().all(|side| side.is_counted()))
}

fn printed_item(item: &Item, order: &[String]) -> Item {
    let text = text::trim(item.decision_text()).to_owned();
    let state = match item.state {
        State::Pending | State::Active if !text.is_empty() => State::Decided,
        State::Active => State::Pending,
        state => state,
    };
    let texts = parts(item, order).into_iter().filter_map(|part| match part {
        PrintedSection::Text(section) => Some(section),
        PrintedSection::Indstilling | PrintedSection::Beslutning | PrintedSection::Bilag => None,
    });
    Item {
        sections: sections(&item.sections, texts),
        indstilling: item.indstilling.as_ref().and_then(printed_indstilling),
        decision: Some(Decision { text, outcomes: Vec::new(), ..item.decision.clone().unwrap_or_default() }),
        closed: item.closed || item.title == "Lukket punkt",
        draft: None,
        state,
        ..item.clone()
    }
}

fn printed_indstilling(indstilling: &Indstilling) -> Option<Indstilling> {
    let (lead, points) = lead_and_points(indstilling);
    let (lead, points) = (lead.map(str::to_owned), points.into_iter().map(str::to_owned).collect::<Vec<_>>());
    (!points.is_empty()).then_some(Indstilling { lead, points })
}

fn sections<'a>(all: &[Section], headed: impl Iterator<Item = &'a Section>) -> Vec<Section> {
    let opening = Section { heading: String::new(), text: head::unheaded(all) };
    let headed = headed.map(|s| Section { heading: s.heading.clone(), text: text::trim(&s.text).to_owned() });
    Some(opening).filter(|opening| !opening.text.is_empty()).into_iter().chain(headed).collect()
}

/// The names of an item's printed sections, as the body's order knows them.
fn names(meeting: &Meeting, item: &Item) -> Vec<String> {
    let order = &meeting.section_order;
    let printed = printed_item(item, order);
    let is_corrected = meeting.corrections_of(Some(&item.id)).next().is_some();
    let entered = printed.decision.as_ref().is_some_and(|d| !d.votes.is_empty() || !d.statements.is_empty());
    let has_decision = printed.state != State::Pending || is_corrected || entered;
    let name = |part: PrintedSection<'_>| match part {
        PrintedSection::Text(section) => {
            Some(section.heading.clone()).filter(|heading| !is_reserved(heading))
        }
        PrintedSection::Indstilling => printed.indstilling.as_ref().map(|_| INDSTILLING.to_owned()),
        PrintedSection::Beslutning => has_decision.then(|| BESLUTNING.to_owned()),
        PrintedSection::Bilag => Some(BILAG.to_owned()),
    };
    parts(item, order).into_iter().filter_map(name).collect()
}

fn print_people(meeting: &Meeting, out: &mut Meeting) {
    let people = AttendanceLists::of(meeting).people();
    let new_id =
        |id: &PersonId| people.iter().position(|p| p.id == *id).map(|i| PersonId(format!("p{}", i + 1)));
    for person in &people {
        let Some(id) = new_id(&person.id) else { continue };
        let record = meeting.attendance_of(&person.id).cloned().unwrap_or(Attendance::unknown(id.clone()));
        let substitute = record.substitute.as_ref().and_then(new_id);
        let unsaid = record.status == Status::Unknown && meeting.moments_of(&person.id).next().is_some();
        let status = if unsaid { Status::Present } else { record.status };
        let is_silent = !record.without_word.unwrap_or(person.group != AWAY);
        let without_word = (status == Status::Absent && is_silent).then_some(false);
        out.attendance.push(Attendance { person: id.clone(), status, substitute, without_word, ..record });
        out.people.push(Person { id, group: group_of(person).to_owned(), ..(*person).clone() });
    }
    for moment in &meeting.timeline {
        let is_break = matches!(moment.event, MomentKind::BreakStarted | MomentKind::BreakEnded);
        let person = moment.person.as_ref().and_then(new_id);
        if is_break || person.is_some() && moment.event.leaves_present().is_some() {
            let item = moment.item.as_ref().and_then(|id| meeting.position(id));
            let item = item.map(|at| ItemId(format!("i{}", at + 1)));
            let (at, instead_of) = (minute(moment.at), moment.instead_of.as_ref().and_then(new_id));
            out.timeline.push(Moment { at, item, person, event: moment.event, instead_of });
        }
    }
    for decision in out.items.iter_mut().filter_map(|item| item.decision.as_mut()) {
        renamed(decision, |id| new_id(id).unwrap());
    }
}

/// The decision with the ids that its people get when they are read again.
fn renamed(decision: &mut Decision, new_id: impl Fn(&PersonId) -> PersonId) {
    for Vote { in_favour, against, abstained, .. } in &mut decision.votes {
        for side in [in_favour, against, abstained] {
            side.people.iter_mut().for_each(|id| *id = new_id(id));
        }
    }
    for statement in &mut decision.statements {
        statement.text = text::trim(&statement.text).to_owned();
        statement.person = statement.person.as_ref().map(&new_id);
    }
    for task in &mut decision.tasks {
        task.person = task.person.as_ref().map(&new_id);
    }
}

fn print_corrections(meeting: &Meeting, out: &mut Meeting) {
    let items = meeting.items.iter().enumerate();
    let places = items.map(|(i, item)| (Some(&item.id), Some(ItemId(format!("i{}", i + 1)))));
    for (known, id) in std::iter::once((None, None)).chain(places) {
        let corrections = meeting.corrections_of(known).map(|correction| Correction {
            at: minute(correction.at),
            item: id.clone(),
            before: text::trim(&correction.before).to_owned(),
            ..correction.clone()
        });
        out.corrections.extend(corrections);
    }
}

/// The minute on Danish clocks.
fn minute(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let time = NaiveTime::from_hms_opt(at.hour(), at.minute(), 0).unwrap();
    clock::danish(at.date_naive().and_time(time)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(80, 300)))]

    #[test]
    fn what_is_printed_reads_back_the_same(meeting in arbitrary::meeting()) {
        let text = markdown(&meeting, Edition::Full);
        let read = read(&text);
        prop_assert!(read.is_some(), "{}", text);
        prop_assert_eq!(read.unwrap(), printed(&meeting), "{}", text);
    }

    #[test]
    fn what_is_read_prints_the_same(mut meeting in arbitrary::meeting()) {
        // which items were taken up when is not printed, and decides who is said to have taken no part
        meeting.timeline.retain(|moment| moment.event != MomentKind::ItemStarted);
        // nor which rules the body minutes by where nobody signs, which decide whether it was able to
        meeting.rules = read(&markdown(&meeting, Edition::Full)).unwrap().rules;
        let text = markdown(&meeting, Edition::Full);
        prop_assert_eq!(markdown(&read(&text).unwrap(), Edition::Full), text);
    }

    #[test]
    fn the_open_edition_reads_back_as_well(meeting in arbitrary::meeting()) {
        prop_assert!(read(&markdown(&meeting, Edition::Open)).is_some());
    }

    #[test]
    fn foreign_text_is_left_alone(text in arbitrary::prose()) {
        prop_assert_eq!(read(&text), None);
    }

    #[test]
    fn a_text_with_lines_lost_or_moved_never_panics(
        meeting in arbitrary::meeting(), from in any::<Index>(), to in any::<Index>(), keep in any::<bool>()
    ) {
        let text = markdown(&meeting, Edition::Full);
        let mut lines: Vec<&str> = text.split('\n').collect();
        let moved = lines.remove(from.index(lines.len()));
        if keep {
            lines.insert(to.index(lines.len() + 1), moved);
        }
        if let Some(meeting) = read(&lines.join("\n")) {
            let again = markdown(&meeting, Edition::Full);
            prop_assert!(read(&again).is_some(), "{}", again);
        }
    }
}

const REFERAT: &str = include_str!("../../export/tests/referat.md");

#[test]
fn mended_words_and_other_line_ends_are_read() {
    let meeting = read(REFERAT).unwrap();
    let edited = REFERAT.replace("- Ole Fald, Lind\n", "- Ole Fald, Lind\n- Ny Person (SF), Engum\n");
    let edited = edited.replace("godkendte referatet.", "godkendte referatet med en rettelse.");
    let edited = read(&format!("\u{feff}{}", edited.replace('\n', "\r\n"))).unwrap();
    assert_eq!(edited.people.len(), meeting.people.len() + 1);
    assert_eq!(edited.items[1].decision_text(), "KKR Søhøjland godkendte referatet med en rettelse.");
    assert_eq!(edited.items[3], meeting.items[3]);
}

#[test]
fn what_the_export_never_prints_is_left_to_other_readers() {
    for (from, to) in [
        ("**Mødet sluttede:**", "**Sted:** også her\n\n**Mødet sluttede:**"),
        ("## Afbud\n", "## Afbud\n\nIngen andre.\n"),
        ("kl. 10.43", "kl. 10:43"),
        ("under behandlingen af punkt 3.1", "under behandlingen af punkt 17"),
        ("(stedfortræder: Ib Ask)", "(stedfortræder: Kaj Ukendt)"),
        ("**Deltog ikke:** Bo Dam", "**Deltog ikke:** Kaj Ukendt"),
        ("#### Bilag", "#### Indstilling\n\nEn til.\n\n#### Bilag"),
        ("# Referat –", "# Noter –"),
    ] {
        assert!(REFERAT.contains(from), "{from}");
        assert_eq!(read(&REFERAT.replacen(from, to, 1)), None, "{to}");
    }
}

#[test]
fn the_first_exports_are_read_as_they_were_meant() {
    let first = read(include_str!("tests/first.md")).unwrap();
    let now = read(REFERAT).unwrap();
    // they had those who were missed last, behind the lists of others
    assert_eq!(markdown(&first, Edition::Full), REFERAT);
    assert_eq!((&first.items, first.people.len()), (&now.items, now.people.len()));
    let old = |text: &str| {
        let file = include_str!("tests/first.md").replace("Sagen genoptages i maj.", text);
        read(&file).unwrap().items[3].decision_text().to_owned()
    };
    assert_eq!(
        old("\\\\server\\mappe\nnæste linje\\\n- punkt\ntekst"),
        "\\\\server\\mappe\nnæste linje\\\n- punkt\ntekst"
    );
    assert_eq!(old("\\# Ikke en overskrift"), "# Ikke en overskrift");
    let changed = include_str!("tests/first.md").replace(
        "- Bo Dam kom kl. 11.15 under punkt 4",
        "- Mødet holdt pause kl. 11.00–11.10 under punkt 4\n- Bo Dam gik ud som inhabil kl. 11.12",
    );
    assert_eq!(read(&changed).unwrap().timeline.len(), 4);
    let recused = include_str!("tests/first.md").replace(
        "- Bo Dam kom kl. 11.15 under punkt 4",
        "- Bo Dam deltog ikke i behandlingen af punkt 4 som inhabil fra kl. 11.12\n- Bo Dam deltog ikke som inhabil fra \
         kl. 11.14",
    );
    let events: Vec<MomentKind> =
        read(&recused).unwrap().timeline.iter().map(|moment| moment.event).collect();
    assert_eq!(events.iter().filter(|event| **event == MomentKind::Recused).count(), 2, "{events:?}");
}
