//! Unlikely meetings and texts.

use chrono::NaiveDate;
use proptest::prelude::*;
use referent::meeting::{
    Bilag, Decision, Indstilling, Item, Meeting, Person, PersonId, Section, State, Status,
};

/// Text with everything in it that has ever made trouble.
pub(crate) fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zæøåA-ZÆØÅ ,.\n-]{0,40}",
        1 => "(- |1\\. |\\* )?[a-zæøå ]{0,12}\n(- |2\\. )?",
        1 => any::<String>(),
        1 => prop::sample::select(vec![
            "👩\u{200d}👩\u{200d}👧", "e\u{301}", "\u{301}", "\u{200d}", "中文字", "\u{1b}[2J\r\n\t", "\u{202e}",
            "[skriv her]", "# Overskrift\n---\n* * *", "a\u{ad}b\u{200b}c", "\u{fe0f}", "🇩🇰🇩",
        ]).prop_map(str::to_owned),
    ]
}

/// Text of letters that take one cell each.
pub(crate) fn letters() -> impl Strategy<Value = String> {
    "([a-zæøåA-ZÆØÅ0-9,.]{1,14}[ ]{0,2}|\n){1,80}"
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[A-ZÆØÅ][a-zæøå -]{0,50}", 1 => "X.{0,60}"]
}

fn point() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "Det indstilles, at KKR Søhøjland godkender referatet.",
        "at byrådet drøfter sagen, herunder om der skal være en fælles liste",
        "Tager orienteringen til efterretning",
        "at sagen oversendes til økonomiudvalget, og at udvalget bemyndiges til at udpege to medlemmer",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => words()]
}

fn indstilling() -> impl Strategy<Value = Indstilling> {
    (prop::option::of(line()), prop::collection::vec(point(), 1..5))
        .prop_map(|(lead, points)| Indstilling { lead, points })
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let section = (line(), words()).prop_map(|(heading, text)| Section { heading, text });
    prop::collection::vec(section, 0..3)
}

fn outcome() -> impl Strategy<Value = (Option<String>, Option<Decision>, State)> {
    let decision = words().prop_map(|text| Decision { text, ..Decision::default() });
    (
        prop::option::weighted(0.2, words()),
        prop::option::of(decision),
        prop::sample::select(State::ALL.to_vec()),
    )
}

fn item() -> impl Strategy<Value = Item> {
    let head = (line(), "([1-9][0-9]?(\\.[1-9])?)?", 1u8..=2, prop::option::of(0u32..200), any::<bool>());
    let bilag = prop::collection::vec(line().prop_map(|title| Bilag { title, url: None }), 0..2);
    (head, prop::option::of(indstilling()), sections(), bilag, outcome()).prop_map(
        |(
            (title, number, level, minutes, closed),
            indstilling,
            sections,
            bilag,
            (draft, decision, state),
        )| Item {
            title,
            number,
            level,
            minutes,
            closed,
            indstilling,
            sections,
            bilag,
            draft,
            decision,
            state,
            ..Item::default()
        },
    )
}

fn person() -> impl Strategy<Value = Person> {
    (line(), prop::option::of(line()), "(Deltagere|Gæster|)", any::<bool>())
        .prop_map(|(name, org, group, voting)| Person { name, org, group, voting, ..Person::default() })
}

/// A meeting that keeps the promises of the house, and no others.
pub(crate) fn meeting() -> impl Strategy<Value = Meeting> {
    let statuses = [Status::Unknown, Status::Present, Status::Virtual, Status::Afbud, Status::Absent];
    let people = prop::collection::vec((person(), prop::sample::select(statuses.to_vec())), 0..8);
    let ended = prop::option::weighted(0.3, Just(crate::world::clock("09.30")));
    (line(), prop::option::of(line()), prop::collection::vec(item(), 0..9), people, ended).prop_map(
        |(body, place, items, people, ended)| {
            let mut meeting = Meeting::new(&body, NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
            (meeting.place, meeting.items, meeting.closed_at) = (place, items, ended);
            let (people, statuses): (Vec<Person>, Vec<Status>) = people.into_iter().unzip();
            meeting.people = people;
            for (index, person) in meeting.people.iter_mut().enumerate() {
                person.id = PersonId(format!("p{}", index + 1));
            }
            let mut meeting = meeting.normalised().unwrap();
            for (record, status) in meeting.attendance.iter_mut().zip(statuses) {
                record.status = status;
            }
            meeting
        },
    )
}
