//! Unlikely meetings and changes, for proofs: every special sign in every field.

mod changes;
mod entries;
mod proofs;
mod words;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
};

use super::*;

pub(crate) use changes::change_for;
pub(crate) use words::{line, prose};

fn clock() -> impl Strategy<Value = NaiveTime> {
    (0..24u32, 0..60u32)
        .prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

fn moment_in_time(day: NaiveDate) -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0..30 * 60 * 60i64, -3..4i32).prop_map(move |(seconds, hours)| {
        let at = day.and_time(NaiveTime::MIN) + TimeDelta::seconds(seconds);
        let offset = FixedOffset::east_opt(hours * 3600).expect("a few hours are an offset");
        at.and_local_timezone(offset).single().expect("a fixed offset has no gaps")
    })
}

/// Returns a heading: often the same ones, so that items disagree about their order.
fn heading() -> impl Strategy<Value = String> {
    let known =
        select(&["", "Baggrund", "Sagsfremstilling", "Økonomi", "Indstilling", "Beslutning", "Bilag"][..]);
    prop_oneof![3 => known.prop_map(str::to_owned), 2 => line()]
}

fn section() -> impl Strategy<Value = Section> {
    (heading(), prose()).prop_map(|(heading, text)| Section { heading, text })
}

fn indstilling() -> impl Strategy<Value = Indstilling> {
    (option::of(prose()), vec(prose(), 0..4)).prop_map(|(lead, points)| Indstilling { lead, points })
}

fn bilag() -> impl Strategy<Value = Bilag> {
    (line(), option::of(line())).prop_map(|(title, url)| Bilag { title, url })
}

fn decision() -> impl Strategy<Value = Decision> {
    (prose(), any::<bool>()).prop_map(|(text, followed)| Decision {
        text,
        outcomes: if followed { vec![PointOutcome::Followed] } else { Vec::new() },
        ..Decision::default()
    })
}

/// Returns an item without an id.
pub(crate) fn item() -> impl Strategy<Value = Item> {
    let number = prop_oneof![Just(String::new()), "[1-9](\\.[1-3])?", line()];
    let case = (option::of(line()), option::of(line()), option::of(line()));
    let texts = (vec(section(), 0..5), option::of(indstilling()), vec(bilag(), 0..3));
    let outcome = (option::of(prose()), option::of(decision()), select(&State::ALL[..]));
    let times = (option::of(0..500u32), option::of(clock()), prop::bool::weighted(0.2));
    (number, 1..3u8, line(), case, texts, outcome, times).prop_map(
        |(number, level, title, (presenter, case_no, initials), texts, (draft, decision, state), times)| {
            let (sections, indstilling, bilag) = texts;
            let (minutes, starts, closed) = times;
            let (doubtful, opened) = (!closed && minutes.is_some_and(|m| m % 11 == 0), false);
            Item {
                id: ItemId::default(),
                number,
                level,
                title,
                presenter,
                case_no,
                initials,
                minutes,
                starts,
                closed,
                doubtful,
                opened,
                added: minutes.is_some_and(|m| m % 7 == 0),
                sections,
                indstilling,
                bilag,
                draft,
                decision,
                state,
            }
        },
    )
}

/// Returns a person without an id.
pub(crate) fn person() -> impl Strategy<Value = Person> {
    let around = (option::of(line()), option::of(line()), option::of(line()), option::of(line()));
    (line(), around, prop_oneof![Just(String::new()), line()], any::<bool>()).prop_map(
        |(name, (org, title, party, role), group, voting)| Person {
            id: PersonId::default(),
            name,
            org,
            title,
            party,
            role,
            group,
            voting,
        },
    )
}

fn status() -> impl Strategy<Value = Status> {
    select(&[Status::Unknown, Status::Present, Status::Virtual, Status::Afbud, Status::Absent][..])
}

/// What is known of one person's attendance, before it is known who the person is.
type AttendanceParts = (Status, Option<Index>, Option<String>);

/// Something that happened, before it is known to whom.
type Happened = (DateTime<FixedOffset>, Option<Index>, Option<Index>, MomentKind, Option<Index>);

fn happened(day: NaiveDate) -> impl Strategy<Value = Happened> {
    let event = select(
        &[
            MomentKind::Arrived,
            MomentKind::Left,
            MomentKind::Recused,
            MomentKind::Returned,
            MomentKind::Cleared,
            MomentKind::Online,
            MomentKind::Substituted,
            MomentKind::Guest,
            MomentKind::ItemStarted,
            MomentKind::ItemEnded,
            MomentKind::BreakStarted,
            MomentKind::BreakEnded,
        ][..],
    );
    let index = || option::of(any::<Index>());
    (moment_in_time(day), index(), index(), event, index())
}

/// Returns an item with votes, statements and tasks that name people.
fn minuted() -> impl Strategy<Value = Item> {
    item().prop_flat_map(|item| {
        entries::with_protocol(item.decision.clone())
            .prop_map(move |decision| Item { decision, ..item.clone() })
    })
}

/// Returns a valid meeting: one that [`Meeting::normalised`] returned.
pub(crate) fn meeting() -> impl Strategy<Value = Meeting> {
    (0..20_000u64).prop_flat_map(|days| {
        let day = NaiveDate::default() + Days::new(days);
        let times = (option::of(clock()), option::of(clock()));
        let happened_at = (option::of(moment_in_time(day)), option::of(moment_in_time(day)));
        let rules = select(&[Rules::Kkr, Rules::Network, Rules::Municipal][..]);
        let frame = (line(), times, happened_at, (option::of(line()), option::weighted(0.2, line())), rules);
        let known = (status(), option::weighted(0.2, any::<Index>()), option::weighted(0.2, line()));
        let people = vec((person(), known), 0..6);
        let texts = (vec(heading(), 0..6), vec(section(), 0..3));
        let corrections = vec((moment_in_time(day), option::of(any::<Index>()), line(), prose()), 0..4);
        let agenda = (vec(minuted(), 0..5), vec(happened(day), 0..8), corrections, any::<u8>());
        (Just(day), frame, people, texts, agenda).prop_map(build)
    })
}

type Frame = (
    String,
    (Option<NaiveTime>, Option<NaiveTime>),
    (Option<DateTime<FixedOffset>>, Option<DateTime<FixedOffset>>),
    (Option<String>, Option<String>),
    Rules,
);

type Texts = (Vec<String>, Vec<Section>);

/// A correction, before it is known of what.
type Corrected = (DateTime<FixedOffset>, Option<Index>, String, String);

type AgendaParts = (Vec<Item>, Vec<Happened>, Vec<Corrected>, u8);

/// Puts people on the lists, with what is known of each.
fn seat(meeting: &mut Meeting, people: &[(Person, AttendanceParts)]) {
    let person_at = |at: &Index| PersonId(format!("p{}", at.index(people.len().max(1)) + 1));
    let mut wished = Vec::with_capacity(people.len());
    for (i, (person, (status, substitute, note))) in people.iter().enumerate() {
        let id = PersonId(format!("p{}", i + 1));
        let substitute = substitute.as_ref().map(person_at);
        meeting.people.push(Person { id: id.clone(), ..person.clone() });
        meeting.attendance.push(Attendance {
            person: id,
            status: *status,
            substitute: None,
            without_word: (*status == Status::Absent && note.is_none()).then_some(i % 2 == 0),
            note: note.clone(),
        });
        wished.push(substitute);
    }
    for (index, substitute) in wished.into_iter().enumerate() {
        let attendance = Attendance { substitute, ..meeting.attendance[index].clone() };
        // a substitute whom the meeting refuses is left out
        let _ = meeting.apply(&Change::SetAttendance { attendance });
    }
}

fn build(
    (day, frame, people, texts, agenda): (
        NaiveDate,
        Frame,
        Vec<(Person, AttendanceParts)>,
        Texts,
        AgendaParts,
    ),
) -> Meeting {
    let ((section_order, preamble), (items, happened, corrections, revision)) = (texts, agenda);
    let (body, (starts, ends), (opened_at, closed_at), (place, remark), rules) = frame;
    let mut meeting = Meeting::new(&body, day);
    (meeting.starts, meeting.ends) = (starts, ends);
    (meeting.opened_at, meeting.closed_at, meeting.closing_remark) = (opened_at, closed_at, remark);
    (meeting.place, meeting.rules) = (place, rules);
    (meeting.section_order, meeting.preamble) = (section_order, preamble);
    seat(&mut meeting, &people);
    meeting.revision = revision.into();
    let person_at = |at: &Index| PersonId(format!("p{}", at.index(people.len().max(1)) + 1));
    let count = items.len();
    let item_at = |at: &Index| ItemId(format!("i{}", at.index(count.max(1)) + 1));
    for (at, item, person, event, instead_of) in &happened {
        let item = item.as_ref().filter(|_| count > 0).map(item_at);
        let concerns = event.leaves_present().is_some() && !people.is_empty();
        let person = person.as_ref().filter(|_| concerns).map(person_at);
        let instead_of = instead_of.as_ref().filter(|_| concerns).map(person_at);
        meeting.timeline.push(Moment { at: *at, item, person, event: *event, instead_of });
    }
    for (at, item, reason, before) in corrections {
        let item = item.as_ref().filter(|_| count > 0).map(item_at);
        meeting.corrections.push(Correction { at, item, reason, before });
    }
    let number = |(i, mut item): (usize, Item)| {
        item.decision.iter_mut().for_each(|decision| entries::only_known(decision, people.len()));
        Item { id: ItemId(format!("i{}", i + 1)), ..item }
    };
    meeting.items = items.into_iter().enumerate().map(number).collect();
    meeting.normalised().expect("a meeting with ids and titles is valid")
}
