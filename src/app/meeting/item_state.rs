//! The state and the title of the current item: asked for and set.

use crate::app::environment::Environment;
use crate::app::open_meeting::{Focus, OpenMeeting, discussion};
use crate::app::outcome::{Ask, Next, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::meeting::text::capital;
use crate::meeting::{Access, Change, ChangeError, Item, ItemId, Moment, MomentKind, State, id, text};

/// Marks the current item.
pub(super) fn mark(open: &mut OpenMeeting, state: State) -> Outcome {
    let name = open.item().map_or_else(String::new, |item| item.name());
    if let Err(error) = set_state(open, state) {
        return Outcome::refused(error);
    }
    let kept = open.item().is_some_and(|item| !item.decision_text().trim().is_empty());
    let text = if kept { " Teksten står der stadig; ret den, hvis den ikke passer mere." } else { "" };
    let tone = if kept { Tone::Warning } else { Tone::Info };
    Outcome::say(tone, format!("{}: {name}.{text}", capital(state.label())))
}

/// Takes the current item up, for the first time or again.
pub(in crate::app) fn resume(open: &mut OpenMeeting) -> Outcome {
    let name = open.item().map_or_else(String::new, |item| item.name());
    let again = if discussion::was_taken_up(&open.meeting, &open.current) { " igen" } else { "" };
    match resume_item(open) {
        Err(error) => Outcome::refused(error),
        Ok(Resumed::Now) => {
            Outcome::info(format!("{name} er taget op{again}; fremmødet under punktet følger med."))
        }
        Ok(Resumed::WithPeople) => {
            Outcome::info(format!("{name} er taget op{again}; hvem der kom og gik imens, er flyttet hertil."))
        }
        Ok(Resumed::Already) => {
            Outcome::say(Tone::Warning, "Punktet drøftes allerede, eller mødet er ikke i gang.")
        }
    }
}

/// How an item was taken up.
enum Resumed {
    /// It is discussed from now on.
    Now,
    /// It is discussed since somebody came or left while it was on screen.
    WithPeople,
    /// It is discussed already, or nothing is.
    Already,
}

/// Takes the current item up although it was decided or is written ahead. Who came or left since it is on
/// screen did so under it.
fn resume_item(open: &mut OpenMeeting) -> Result<Resumed, ChangeError> {
    let Some(item) = open.item().map(|item| item.id.clone()) else { return Ok(Resumed::Already) };
    let running = open.meeting.is_running() && open.break_since().is_none();
    if !running || open.meeting.item_under_discussion() == Some(&item) {
        return Ok(Resumed::Already);
    }
    let moved = noted_meanwhile(open);
    let Some(first) = moved.first() else {
        let now = open.meeting.timeline.last().map_or(open.now(), |last| last.at.max(open.now()));
        discussion::end_item(open, now);
        discussion::note(open, now, Some(item), MomentKind::ItemStarted);
        return Ok(Resumed::Now);
    };
    let turn =
        |item: Option<ItemId>, event| Moment { at: first.at, item, person: None, event, instead_of: None };
    let ended = open.meeting.item_under_discussion().cloned();
    let ended = ended.map(|ended| turn(Some(ended), MomentKind::ItemEnded));
    let started = turn(Some(item.clone()), MomentKind::ItemStarted);
    let people = moved.iter().map(|moment| Moment { item: Some(item.clone()), ..moment.clone() });
    let from = open.meeting.timeline.len() - moved.len();
    let removed = (from..open.meeting.timeline.len()).rev().map(|index| Change::RemoveMoment { index });
    let added = ended.into_iter().chain([started]).chain(people);
    let added = (from..).zip(added).map(|(index, moment)| Change::AddMoment { index, moment });
    let changes = removed.chain(added).collect();
    open.change_all(changes).map(|()| Resumed::WithPeople)
}

/// Returns the last moments of the timeline that are of people and were noted since the current item is on
/// screen.
fn noted_meanwhile(open: &OpenMeeting) -> Vec<Moment> {
    let meanwhile = |moment: &&Moment| moment.person.is_some() && moment.at > open.current_since();
    let mut moments: Vec<Moment> =
        open.meeting.timeline.iter().rev().take_while(meanwhile).cloned().collect();
    moments.reverse();
    moments
}

/// Makes the titles of closed items public, or hides them.
pub(in crate::app) fn toggle_closed_titles(open: &mut OpenMeeting) -> Outcome {
    let mut head = open.meeting.head();
    head.closed_titles_public = !head.closed_titles_public;
    let sentence = if head.closed_titles_public {
        "Lukkede punkters titler står nu i den åbne udgave."
    } else {
        "Lukkede punkters titler står ikke i den åbne udgave."
    };
    let result = open.change(Change::SetHead { head: Box::new(head) });
    Outcome::done_or_refused(result.map(|()| sentence))
}

/// Asks for another title of the current item.
pub(super) fn ask_title(open: &OpenMeeting) -> Outcome {
    open.item().map_or_else(Outcome::default, |item| {
        Outcome::next(Next::Prompt(Ask::new(PromptKind::Title).with_text(&item.title)))
    })
}

/// A new title for the current item.
pub(in crate::app) struct TitlePrompt;

impl PromptLine for TitlePrompt {
    fn question(&self) -> &'static str {
        "Punktets titel"
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| {
            let item = open.current.clone();
            retitle(open, &item, typed.text).and_close()
        })
    }
}

/// The title of a new item.
pub(in crate::app) struct NewItemPrompt;

impl PromptLine for NewItemPrompt {
    fn question(&self) -> &'static str {
        "Nyt punkt efter dette (evt. med nummer: »3.4 Natbusser«)"
    }

    fn pasted_noun(&self) -> Option<&'static str> {
        Some("punkter")
    }

    fn answer_pasted(&self, line: &str, open: &mut OpenMeeting) -> Outcome {
        add(open, line).and_close()
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| add(open, typed.text).and_close())
    }
}

/// Changes the title of an item, and reports when that closes it.
pub(in crate::app) fn retitle(open: &mut OpenMeeting, item: &ItemId, title: &str) -> Outcome {
    let before = open.meeting.access(item);
    let result = open.change(open.meeting.retitling(item, title));
    let now = open.meeting.access(item);
    match closed_by_title(now).filter(|_| now > before) {
        Some(sentence) => Outcome::done_or_refused(result.map(|()| sentence)),
        None => Outcome::refused_or_nothing(result),
    }
}

/// Returns the notice for an item whose title says that it is closed, or may be.
fn closed_by_title(access: Access) -> Option<&'static str> {
    match access {
        Access::Open => None,
        Access::Doubtful => Some("Punktet er måske lukket efter sin titel; svar i gennemsynet."),
        Access::Closed => Some("Punktet er lukket efter sin titel."),
    }
}

/// Adds an item after the current one.
fn add(open: &mut OpenMeeting, title: &str) -> Outcome {
    let result = add_item(open, title);
    open.set_focus(Focus::Text);
    let name = open.item().map_or_else(String::new, Item::name);
    let done = if open.item().is_some_and(|item| item.added) {
        format!("Optaget på dagsordenen: {name}.")
    } else {
        format!("Punktet er tilføjet: {name}.")
    };
    let access = open.item().map_or(Access::Open, Item::marked_access);
    let done =
        [Some(done.as_str()), closed_by_title(access)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Outcome::done_or_refused(result.map(|()| done))
}

/// Marks the current item; a heading cannot be marked.
fn set_state(open: &mut OpenMeeting, state: State) -> Result<(), ChangeError> {
    open.drop_proposal();
    let result = open.change(Change::SetState { item: open.current.clone(), state });
    discussion::has_begun(open);
    if state == State::Active {
        // the body is now at this item
        discussion::discuss(open);
    }
    result
}

/// Adds an item after the current one and those under it, at its level, and makes it current. A leading number
/// is the item's number: "3.4 Natbusser"; one that goes on from the current item's puts it under that item.
pub(in crate::app) fn add_item(open: &mut OpenMeeting, title: &str) -> Result<(), ChangeError> {
    let cleaned = text::clean_line(title);
    let (number, title) = split_number(&cleaned);
    let under = open.item().map_or(0, |item| u8::from(is_under(number, &item.number)));
    let level = open.item().map_or(1, |item| item.level.saturating_add(under));
    let index = behind(open);
    let taken = |candidate: &str| open.meeting.item(&ItemId::from(candidate)).is_some();
    let item = Item {
        id: ItemId(id::fresh('i', open.meeting.items.len() + 1, taken)),
        number: if number.is_empty() { next_number(open) } else { number.to_owned() },
        level,
        // an item added before the meeting is part of the agenda
        added: open.meeting.opened_at.is_some(),
        ..Item::default()
    }
    .titled(title);
    let id = item.id.clone();
    open.change(Change::AddItem { index, item: Box::new(item) })?;
    open.turn_to(&id);
    Ok(())
}

/// Returns the place behind the current item and the items under it.
fn behind(open: &OpenMeeting) -> usize {
    let Some(item) = open.item() else { return 0 };
    let next = open.index() + 1;
    let under = open.meeting.items.iter().skip(next).take_while(|other| other.level > item.level);
    next + under.count()
}

/// Returns whether a number is one below another: "4.1" below "4".
fn is_under(number: &str, above: &str) -> bool {
    number.rsplit_once('.').is_some_and(|(stem, _)| stem == above)
}

/// Returns the number after the current item's: "7.2" after "7.1". Where another item has it, the current item's
/// with a letter, so that no printed number changes: "3.3a" between "3.3" and "3.4".
fn next_number(open: &OpenMeeting) -> String {
    let Some(item) = open.item() else { return String::new() };
    let is_free = |number: &String| open.meeting.items.iter().all(|other| other.number != *number);
    let printed = item.number.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let (stem, last) = printed.rsplit_once('.').map_or(("", printed), |(stem, last)| (stem, last));
    let Ok(last) = last.parse::<u32>() else { return String::new() };
    let dot = if stem.is_empty() { "" } else { "." };
    let next = Some(format!("{stem}{dot}{}", last.saturating_add(1))).filter(is_free);
    next.or_else(|| ('a'..='z').map(|letter| format!("{printed}{letter}")).find(is_free)).unwrap_or_default()
}

/// Returns number and title of "3.4 Natbusser" and "3.3a Natbusser"; "2027 på vej" is all title, for no agenda
/// counts that far.
fn split_number(line: &str) -> (&str, &str) {
    let Some((first, rest)) = line.split_once(' ') else { return ("", line) };
    let number = first.trim_end_matches('.');
    let counted = number.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(number);
    let digits = counted
        .split('.')
        .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    if digits && !rest.trim().is_empty() { (number, rest.trim()) } else { ("", line) }
}

#[cfg(test)]
mod tests {
    use super::split_number;

    #[test]
    fn a_leading_number_is_the_items_number() {
        assert_eq!(split_number("3.4. Natbusser"), ("3.4", "Natbusser"));
        assert_eq!(split_number("12 Budget"), ("12", "Budget"));
        assert_eq!(split_number("3.3a Natbusser"), ("3.3a", "Natbusser"));
        assert_eq!(split_number("2027 på vej"), ("", "2027 på vej"));
        assert_eq!(split_number("Natbusser"), ("", "Natbusser"));
    }
}
