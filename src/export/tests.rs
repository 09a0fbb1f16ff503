//! A referat as it prints.

use proptest::prelude::*;

use super::*;
use crate::meeting::{
    Attendance, Correction, Item, ItemId, Meeting, Moment, MomentKind, Person, PersonId, State, Statement,
    Status, Task, Vote, arbitrary,
};

mod formats;
mod phrases;
mod readers;
mod withheld;

const AGENDA: &str = include_str!("tests/meeting.json");

fn meeting() -> Meeting {
    serde_json::from_str::<Meeting>(AGENDA).unwrap().normalised().unwrap()
}

#[test]
fn a_referat_prints_as_secretaries_send_it_out() {
    let text = markdown(&meeting(), Edition::Full);
    assert_eq!(text, include_str!("tests/referat.md"));
}

#[test]
fn a_closed_item_of_a_meeting_written_up_later_was_behind_closed_doors_when_something_was_minuted() {
    let mut meeting = meeting();
    meeting.opened_at = None;
    let id = meeting.items.iter().find(|item| item.says_something()).map(|item| item.id.clone()).unwrap();
    meeting.items.iter_mut().for_each(|item| item.closed = item.id == id);
    let says = |meeting: &Meeting| {
        markdown(meeting, Edition::Open).matches("Punktet blev behandlet for lukkede døre.").count()
    };
    assert_eq!(says(&meeting), 1);
    let closed = meeting.items.iter_mut().find(|item| item.id == id).unwrap();
    (closed.state, closed.decision) = (State::Withdrawn, None);
    assert_eq!(says(&meeting), 0);
}

#[test]
fn the_open_edition_tells_of_a_closed_item_only_that_there_was_one() {
    let meeting = meeting();
    let text = markdown(&meeting, Edition::Open);
    assert!(text.contains("### 3.2. Lukket punkt\n\n##"), "{text}");
    for secret in ["Køb af grund", "Matrikel", "SAG-2026-00099", "forhandle"] {
        assert!(markdown(&meeting, Edition::Full).contains(secret), "{secret}");
        assert!(!text.contains(secret), "{secret}");
        assert!(!json_edition(&meeting, Edition::Open).contains(secret), "{secret}");
    }
}

#[test]
fn a_meeting_that_has_not_begun_prints_as_a_dagsorden() {
    let mut meeting = meeting();
    meeting.opened_at = None;
    meeting.closed_at = None;
    meeting.timeline.clear();
    for record in &mut meeting.attendance {
        record.status = Default::default();
    }
    for item in &mut meeting.items {
        item.decision = None;
        item.state = Default::default();
    }
    let text = markdown(&meeting, Edition::Full);
    assert!(text.starts_with("# Dagsorden – KKR Søhøjland\n"), "{text}");
    assert!(!text.contains("ikke oplyst"), "{text}");
}

#[test]
fn the_index_leads_to_the_headings() {
    let meeting = meeting();
    let (text, index) = markdown_with_index(&meeting, Edition::Full);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(index.len(), meeting.items.len());
    for (id, line) in index {
        let item = meeting.item(&id).unwrap();
        assert!(lines[line].ends_with(&item.title) || item.closed, "{}", lines[line]);
        assert!(lines[line].starts_with("##"));
    }
}

#[test]
fn a_draft_is_never_printed() {
    let mut meeting = meeting();
    meeting.items[0].draft = Some("udkastet".to_owned());
    assert!(!markdown(&meeting, Edition::Full).contains("udkastet"));
    assert!(!json_edition(&meeting, Edition::Open).contains("udkastet"));
}

#[test]
fn one_item_prints_its_heading_indstilling_and_beslutning() {
    let meeting = meeting();
    let text = item_markdown(&meeting, &meeting.items[1]);
    assert_eq!(
        text,
        "### 1.1. Godkendelse af referat fra sidste møde\n\n#### Indstilling\n\nDet indstilles, at KKR Søhøjland godkender \
         referatet.\n\n#### Beslutning\n\nKKR Søhøjland godkendte referatet.\n"
    );
}

#[test]
fn the_meeting_file_ends_with_a_newline_and_reads_back() {
    let meeting = meeting();
    let text = json(&meeting);
    assert!(text.ends_with("}\n"));
    assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), meeting);
}

#[test]
fn an_outcome_is_said_once() {
    let printed = |words: &str, state| {
        let mut meeting = meeting();
        let item = &mut meeting.items[1];
        item.decision = Some(crate::meeting::Decision { text: words.to_owned(), ..Default::default() });
        item.state = state;
        let text = item_markdown(&meeting, &meeting.items[1]);
        text.split_once("#### Beslutning").map(|(_, decision)| decision.trim_end().to_owned())
    };
    let line_of = |words, state| printed(words, state).unwrap_or_default();
    assert_eq!(line_of("", State::Withdrawn), "\n\n*Punktet udgik.*");
    assert_eq!(line_of("Tages op i maj.", State::Postponed), "\n\n*Punktet blev udsat.*\n\nTages op i maj.");
    assert_eq!(
        line_of("Sagen blev udsat til maj.", State::Postponed),
        " (udsat)\n\nSagen blev udsat til maj."
    );
    assert_eq!(line_of("Taget til efterretning.", State::Decided), "\n\nTaget til efterretning.");
    assert_eq!(line_of("Begyndt", State::Active), "\n\nBegyndt");
    assert_eq!(printed("", State::Active), None);
}

/// Every text of an item with a sign between its letters that is nowhere else.
fn with_secrets(item: &mut Item) {
    let secret = |text: &mut String| *text = text.chars().flat_map(|c| [c, '☠']).chain(['☠']).collect();
    secret(&mut item.title);
    [&mut item.presenter, &mut item.case_no, &mut item.initials, &mut item.draft]
        .into_iter()
        .flatten()
        .for_each(secret);
    item.sections.iter_mut().flat_map(|s| [&mut s.heading, &mut s.text]).for_each(secret);
    item.indstilling.iter_mut().flat_map(|i| i.lead.iter_mut().chain(&mut i.points)).for_each(secret);
    item.bilag.iter_mut().flat_map(|b| [Some(&mut b.title), b.url.as_mut()]).flatten().for_each(secret);
    if let Some(decision) = &mut item.decision {
        secret(&mut decision.text);
        decision.votes.push(Vote { on: Some("☠".into()), ..Vote::default() });
        decision.statements.push(Statement { text: "☠".into(), ..Statement::default() });
        decision.tasks.push(Task { what: "☠".into(), who: Some("☠".into()), ..Task::default() });
    }
}

/// Someone who was there under one item alone, with a name that is nowhere else.
fn add_guest(meeting: &mut Meeting, item: &ItemId) {
    let id = PersonId(format!("guest-{item}"));
    meeting
        .people
        .push(Person { id: id.clone(), name: "☠".into(), group: "☠".into(), ..Person::default() });
    meeting.attendance.push(Attendance { status: Status::Present, ..Attendance::unknown(id.clone()) });
    meeting.timeline.push(Moment {
        at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
        item: Some(item.clone()),
        person: Some(id),
        event: MomentKind::Guest,
        instead_of: None,
    });
}

/// Puts what would steer a terminal into every text of a meeting file, and leaves ids, times and kinds alone.
fn dirty(value: &mut serde_json::Value, is_text: bool) {
    const TEXTS: [&str; 25] = [
        "on",
        "who",
        "what",
        "body",
        "place",
        "title",
        "name",
        "org",
        "party",
        "role",
        "group",
        "note",
        "text",
        "heading",
        "presenter",
        "case_no",
        "initials",
        "number",
        "reason",
        "before",
        "lead",
        "points",
        "draft",
        "url",
        "section_order",
    ];
    match value {
        serde_json::Value::String(text) if is_text => {
            text.push_str("\u{1b}]0;ond\u{7}\u{9b}2J\u{202e}\r\u{8}x")
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| dirty(value, is_text)),
        serde_json::Value::Object(fields) => {
            fields.iter_mut().for_each(|(name, value)| dirty(value, TEXTS.contains(&name.as_str())));
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn nothing_that_steers_a_terminal_is_printed(meeting in arbitrary::meeting()) {
        let mut file = serde_json::to_value(&meeting).unwrap();
        dirty(&mut file, false);
        let read = serde_json::from_value::<Meeting>(file).unwrap().normalised().unwrap();
        for text in [markdown(&read, Edition::Full), markdown(&read, Edition::Open), json(&read), json_edition(&read, Edition::Open)] {
            prop_assert!(!text.chars().any(|c| c != '\n' && crate::meeting::text::is_control(c)), "{:?}", text);
            // JSON would hide it behind its number
            prop_assert!(!text.contains("\\u001b") && !text.contains("\\u0007"), "{}", text);
        }
    }

    #[test]
    fn no_byte_of_a_closed_item_is_in_the_open_edition(mut meeting in arbitrary::meeting()) {
        meeting.items.iter_mut().filter(|item| item.closed).for_each(with_secrets);
        let closed: Vec<ItemId> =
            meeting.items.iter().filter(|item| item.closed).map(|item| item.id.clone()).collect();
        let of_closed = |c: &&mut Correction| c.item.as_ref().is_some_and(|id| closed.contains(id));
        for correction in meeting.corrections.iter_mut().filter(of_closed) {
            correction.reason.push('☠');
            correction.before.insert(0, '☠');
        }
        closed.iter().for_each(|id| add_guest(&mut meeting, id));
        let (text, file) = (markdown(&meeting, Edition::Open), json_edition(&meeting, Edition::Open));
        prop_assert!(!text.contains('☠'), "{}", text);
        prop_assert!(!file.contains('☠'), "{}", file);
    }

    #[test]
    fn nobody_is_said_to_be_inhabil_under_a_closed_item(mut meeting in arbitrary::meeting()) {
        for item in &mut meeting.items {
            item.closed = true;
        }
        let placed = |m: &Moment| m.item.is_some() || !matches!(m.event, MomentKind::Recused | MomentKind::Cleared | MomentKind::Guest);
        meeting.timeline.retain(placed);
        let (text, file) = (markdown(&meeting, Edition::Open), json_edition(&meeting, Edition::Open));
        prop_assert!(!text.contains("habil") && !text.contains("gæst"), "{}", text);
        for event in ["recused", "cleared", "guest"] {
            prop_assert!(!file.contains(&format!("\"event\": \"{event}\"")), "{}", file);
        }
    }

    #[test]
    fn the_text_ends_with_one_newline_and_the_index_is_right(meeting in arbitrary::meeting()) {
        for edition in [Edition::Full, Edition::Open] {
            let (text, index) = markdown_with_index(&meeting, edition);
            prop_assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}", text);
            let lines: Vec<&str> = text.split('\n').collect();
            prop_assert!(index.iter().map(|(id, _)| id).eq(meeting.items.iter().map(|item| &item.id)));
            prop_assert!(index.iter().all(|(_, line)| lines[*line].starts_with("##")), "{}", text);
        }
    }

    #[test]
    fn only_texts_bring_blanks_at_the_end_of_a_line(mut meeting in arbitrary::meeting()) {
        let strip = |text: &mut String| *text = text.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n");
        meeting.preamble.iter_mut().for_each(|section| strip(&mut section.text));
        for item in &mut meeting.items {
            item.sections.iter_mut().for_each(|section| strip(&mut section.text));
            item.indstilling.iter_mut().flat_map(|i| i.lead.iter_mut().chain(&mut i.points)).for_each(strip);
            if let Some(decision) = &mut item.decision {
                strip(&mut decision.text);
                decision.statements.iter_mut().for_each(|statement| strip(&mut statement.text));
            }
        }
        meeting.corrections.iter_mut().for_each(|correction| strip(&mut correction.before));
        let text = markdown(&meeting, Edition::Full);
        prop_assert!(!text.split('\n').any(|line| line.ends_with(' ')), "{}", text);
    }
}

/// Returns the depth of each heading.
fn depths(text: &str) -> Vec<usize> {
    let depth = |line: &str| line.len() - line.trim_start_matches('#').len();
    text.lines().map(depth).filter(|depth| *depth > 0).collect()
}

#[test]
fn no_level_of_headings_is_left_out_where_a_flat_agenda_names_nobody() {
    let mut meeting = Meeting::new("Havnelauget", Default::default());
    for title in ["Dagsorden", "Ny kran"] {
        let id = ItemId::from(title);
        meeting.items.push(Item { id, title: title.to_owned(), level: 1, ..Item::default() });
    }
    let text = markdown(&meeting, Edition::Full);
    assert_eq!(depths(&text), [1, 2, 3, 3], "{text}");
    assert!(text.contains("## Dagsorden <!-- punkter -->\n"), "{text}");
    let again = crate::import::read(text.as_bytes(), "dagsorden.md").unwrap().meeting;
    assert_eq!(
        again.items.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(),
        ["Dagsorden", "Ny kran"]
    );
    assert_eq!(markdown(&again, Edition::Full), text);
    // an item of that title, of two levels, is an item still
    meeting.items[1].level = 2;
    let text = markdown(&meeting, Edition::Full);
    assert_eq!(depths(&text), [1, 2, 3], "{text}");
    let again = crate::import::read(text.as_bytes(), "dagsorden.md").unwrap().meeting;
    assert_eq!(again.items.len(), 2);
}

#[test]
fn why_somebody_is_away_is_called_so_and_stands_for_itself_where_nothing_reads_it_again() {
    let mut meeting = meeting();
    let person = meeting.people[0].id.clone();
    meeting.attendance.retain(|known| known.person != person);
    let (status, note) = (Status::Afbud, Some("barn syg".to_owned()));
    meeting.attendance.push(Attendance { status, note, ..Attendance::unknown(person) });
    let text = markdown(&meeting, Edition::Full);
    assert!(text.contains("årsag: barn syg)") && !text.contains("bemærkning: barn syg"), "{text}");
    let page = copied(&meeting, Edition::Full).html;
    assert!(page.contains("barn syg)") && !page.contains("årsag"), "{page}");
    let again = crate::import::read(text.as_bytes(), "referat.md").unwrap().meeting;
    assert_eq!(markdown(&again, Edition::Full), text);
}

#[test]
fn who_a_file_said_only_stayed_away_is_not_said_to_have_sent_no_word() {
    let mut meeting = meeting();
    let person = meeting.people[0].id.clone();
    meeting.people[0].group = "Fraværende".to_owned();
    meeting.attendance.retain(|known| known.person != person);
    meeting.attendance.push(Attendance { status: Status::Absent, ..Attendance::unknown(person.clone()) });
    let text = markdown(&meeting, Edition::Full);
    let name = meeting.people[0].name.clone();
    let list =
        text.split("## Fraværende\n").nth(1).and_then(|rest| rest.split("##").next()).unwrap_or_default();
    assert!(list.contains(&name), "{text}");
    let again = crate::import::read(text.as_bytes(), "referat.md").unwrap().meeting;
    assert_eq!(markdown(&again, Edition::Full), text);
    // who came after all is among the others
    meeting
        .attendance
        .iter_mut()
        .filter(|known| known.person == person)
        .for_each(|known| known.status = Status::Present);
    assert!(!markdown(&meeting, Edition::Full).contains("## Fraværende\n"));
}
