//! The agenda of the body's next meeting, from this one: what recurs, what was postponed, what is open.

mod calendar;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};

use super::access::gathers;
use super::date::{find, long};
use super::{
    Access, AccessMarks, AgendaFields, Attendance, Decision, Indstilling, Item, ItemId, Meeting, MeetingId,
    Person, Rules, Section, State, Task, id,
};

/// Beginnings of titles that are on every agenda of a body.
const STANDING: [&str; 13] = [
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "siden sidst",
    "gensidig orientering",
    "meddelelser",
    "nyt fra",
    "spørgetid",
    "foreløbig oversigt over sager",
    "foreløbige punkter til",
    "punkter til næste møde",
    "kommende møder",
    "eventuelt",
    "underskrift",
];
/// Words after "Orientering" that make it a single one, which does not recur.
const ABOUT: [&str; 4] = [" om ", " vedr", " angående", " omkring"];
/// Titles under which the dates of later meetings are.
const CALENDARS: [&str; 5] = ["kommende møder", "mødeplan", "mødedatoer", "mødekalender", "næste møde"];
/// What a title calls the previous meeting, without its day.
const LAST: [&str; 6] = [
    "det sidste møde",
    "det seneste møde",
    "det forrige møde",
    "sidste møde",
    "seneste møde",
    "forrige møde",
];
/// The title of the item with the tasks of the last meeting.
const FOLLOW_UP: &str = "Opfølgning på opgaver";

impl Meeting {
    /// Returns the days after this meeting that it names as those of later ones ("Kommende møder"), in order.
    pub fn coming_dates(&self) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self.calendars().flat_map(|text| self.days_in(text)).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Returns the texts that list the days of later meetings.
    fn calendars(&self) -> impl Iterator<Item = &str> {
        let calendars = self.items.iter().filter(|item| names_any(&item.title, &CALENDARS));
        calendars.flat_map(|item| {
            let sections = item.sections.iter().map(|section| section.text.as_str());
            sections.chain([item.title.as_str(), item.decision_text()])
        })
    }

    /// Returns the agenda of the next meeting, on a day: the same people and rules, the items that come back
    /// every time, those that were put off or not reached, and the open tasks.
    pub fn next_agenda(&self, day: NaiveDate) -> Meeting {
        let mut next = Meeting::new(&self.body, day);
        next.set_head_fields(super::Head { date: day, ..self.head() });
        if let Some(entry) = self.calendars().find_map(|text| self.told_of(text, day)) {
            next.place = entry.place.unwrap_or(next.place);
            if entry.starts.is_some() {
                (next.starts, next.ends) = (entry.starts, entry.ends);
            }
        }
        next.preamble = self.preamble_without_withheld();
        next.preamble.retain(|section| !is_of_this_agenda(section));
        next.id = MeetingId::from_body(&next.body, day);
        next.people = self.people.iter().filter(|person| !is_guest(person)).cloned().collect();
        next.attendance = next.people.iter().map(|p| Attendance::unknown(p.id.clone())).collect();
        next.items = self.next_items(day);
        next.add_approval(self);
        next.add_follow_up(self, false);
        next.add_follow_up(self, true);
        number(&mut next.items, first_number(self, day));
        for (index, item) in next.items.iter_mut().enumerate() {
            item.id = ItemId(id::fresh('i', index + 1, |_| false));
        }
        next
    }

    /// Returns the items that come back, each as closed as it is here.
    fn next_items(&self, day: NaiveDate) -> Vec<Item> {
        let levels = self.access_levels();
        let next = |(index, item): (usize, &Item)| {
            let mut next = match item.state {
                State::Postponed | State::NotReached => self.put_off(item),
                State::Pending
                | State::Active
                | State::Decided
                | State::Noted
                | State::NoRemarks
                | State::Withdrawn => self.recurring(index, day)?,
            };
            // what it is marked as itself, whatever becomes of its heading
            next.set_access_marks(item.access_marks());
            Some((next, levels[index]))
        };
        let (mut items, mut levels): (Vec<Item>, Vec<Access>) =
            self.items.iter().enumerate().filter_map(next).unzip();
        // a heading of closed items with none under it would close those after it
        let is_alone = |items: &[Item], at: usize| items.get(at + 1).is_none_or(|next| next.level == 1);
        for at in (0..items.len()).rev() {
            if items[at].level == 1 && gathers(&items[at]).is_some() && is_alone(&items, at) {
                items.remove(at);
                levels.remove(at);
            }
        }
        self.as_closed(items, &levels)
    }

    /// Returns an item that comes back although it was not put off: a heading, a standing item, or one that
    /// was left.
    fn recurring(&self, index: usize, day: NaiveDate) -> Option<Item> {
        let item = &self.items[index];
        if self.is_heading(index) {
            Some(bare(item))
        } else if is_standing(item) {
            Some(self.standing(item, day))
        } else {
            self.was_left(index).then(|| self.put_off(item))
        }
    }

    /// Returns the items of the next agenda, each as closed as it was: marked itself where the heading or the
    /// row that closed it does not come with it, so that a heading which does opens what it closed.
    fn as_closed(&self, items: Vec<Item>, levels: &[Access]) -> Vec<Item> {
        let mut next = Meeting { items, ..Meeting::new(&self.body, self.date) };
        let mut now = next.access_levels();
        for (at, wanted) in levels.iter().enumerate() {
            if now[at] < *wanted {
                next.items[at].set_access_marks(AccessMarks::answered(*wanted));
                now = next.access_levels();
            }
        }
        next.items
    }

    /// Returns whether the meeting passed over the item, or ended without a word on what it was to decide.
    fn was_left(&self, index: usize) -> bool {
        let item = &self.items[index];
        let untouched = !item.state.is_done() && item.decision_text().trim().is_empty();
        let passed_over = self.tells_what_was_taken_up() && !self.has_come_to(item);
        self.has_ended() && untouched && (self.needs_decision(index) || passed_over)
    }

    /// Returns a sentence that names the items of which nothing is known, not even whether the body came to
    /// them, and that are not on the next agenda.
    pub fn left_behind(&self) -> Option<String> {
        let is_left_behind = |(index, item): &(usize, &Item)| {
            !self.has_come_to(item)
                && !self.is_heading(*index)
                && !is_standing(item)
                && !self.was_left(*index)
        };
        let left = self.items.iter().enumerate().filter(is_left_behind);
        let names: Vec<String> = left.map(|(_, item)| item.name()).collect();
        (!names.is_empty()).then(|| format!("Ikke med, for intet er skrevet om dem: {}.", names.join(", ")))
    }

    /// Returns an item that was not decided, as it was on the agenda, and why it is there again.
    fn put_off(&self, item: &Item) -> Item {
        let why = if item.state == State::Postponed { "Udsat fra" } else { "Ikke nået på" };
        let text = format!("{why} mødet den {}.", long(self.date));
        let mut next = Item::default();
        // everything that the agenda says, but when
        next.set_agenda_fields(AgendaFields { starts: None, ..item.agenda_fields() });
        match next.sections.first_mut().filter(|first| first.heading.is_empty()) {
            Some(first) => first.text = format!("{text}\n\n{}", first.text),
            None => next.sections.insert(0, Section { heading: String::new(), text }),
        }
        next
    }

    /// Returns an item that comes back every time: its title and what is recommended, never what was said of
    /// it.
    fn standing(&self, item: &Item, day: NaiveDate) -> Item {
        let mut next = Item { indstilling: item.indstilling.clone(), ..bare(item) };
        let points = next.indstilling.iter_mut().flat_map(|indstilling| &mut indstilling.points);
        if item.approves_referat() {
            next.title = of_meeting(&item.title, self.date).unwrap_or(next.title);
            for point in points {
                let one = point.replace("referaterne", "referatet");
                *point = with_date(&one, self.date).or_else(|| of_last(&one, self.date)).unwrap_or(one);
            }
        } else if let Some(range) = find::place(&next.title) {
            // "Foreløbige punkter til møde i KKR den 23. marts": the day is another next time
            let before = next.title[..range.start].trim_end_matches([' ', '.']);
            let before = before.strip_suffix(" den").or(before.strip_suffix(" d")).unwrap_or(before);
            next.title = format!("{before}{}", &next.title[range.end..]);
        }
        if names_any(&item.title, &CALENDARS) {
            let left = item.sections.iter().map(|section| Section {
                heading: section.heading.clone(),
                text: self.calendar_after(&section.text, day),
            });
            next.sections = left.filter(|section| !section.text.is_empty()).collect();
        }
        next
    }

    /// Adds the approval of the last referat, also to an agenda that had none before. A municipal
    /// body's referat needs none: it holds once the members have signed it (styrelsesloven § 13).
    fn add_approval(&mut self, last: &Meeting) {
        let of_last = |item: &Item| item.approves_referat() && item.title.contains(&long(last.date));
        if last.rules == Rules::Municipal || self.items.iter().any(of_last) {
            return;
        }
        let after = self.items.iter().position(approves_agenda).map_or(0, |index| index + 1);
        let approval = Item {
            level: 1,
            title: format!("Godkendelse af referat fra mødet den {}", long(last.date)),
            indstilling: Some(Indstilling {
                lead: None,
                points: vec![format!("Det indstilles, at {} godkender referatet.", last.body)],
            }),
            ..Item::default()
        };
        self.items.insert(after, approval);
    }

    /// Adds the item with the open tasks, after the approval of the agenda and the referat; those of closed items get a
    /// closed item, at the end.
    fn add_follow_up(&mut self, last: &Meeting, closed: bool) {
        let tasks: Vec<Task> = last
            .items
            .iter()
            .zip(last.access_levels())
            .filter_map(|(item, access)| (access.is_withheld() == closed).then_some(item))
            .flat_map(|item| open_tasks(item).map(|task| self.taken_over(task, item, last)))
            .collect();
        if tasks.is_empty() {
            return;
        }
        let approves = |item: &Item| item.approves_referat() || approves_agenda(item);
        let approved = self.items.iter().rposition(approves);
        let index = if closed { self.items.len() } else { approved.map_or(0, |index| index + 1) };
        let decision = Some(Decision { tasks, ..Decision::default() });
        let item = Item { level: 1, title: FOLLOW_UP.to_owned(), closed, decision, ..Item::default() };
        self.items.insert(index, item);
    }

    /// Returns a task of the last meeting, with where it was agreed on; an owner who is not called to the
    /// next is named in words.
    fn taken_over(&self, task: &Task, item: &Item, last: &Meeting) -> Task {
        let mut task = task.clone();
        if item.title != FOLLOW_UP {
            let number =
                if item.number.is_empty() { String::new() } else { format!("punkt {}, ", item.number) };
            task.what.push_str(&format!(" (fra {number}{})", long(last.date)));
        }
        if let Some(gone) = task.person.take_if(|id| self.person(id).is_none()) {
            task.who = task.who.or_else(|| last.person(&gone).map(|person| person.name.clone()));
        }
        task
    }
}

impl Item {
    /// Returns whether an item approves an earlier referat.
    pub fn approves_referat(&self) -> bool {
        let title = self.title.to_lowercase();
        title.contains("godkendelse") && title.contains("referat")
    }
}

/// Returns whether an item approves the agenda of the meeting itself.
fn approves_agenda(item: &Item) -> bool {
    let title = item.title.to_lowercase();
    title.contains("godkendelse") && title.contains("dagsorden") || title == "dagsorden"
}

/// Returns the tasks agreed on under an item that are not noted as done.
fn open_tasks(item: &Item) -> impl Iterator<Item = &Task> {
    item.decision.iter().flat_map(|decision| &decision.tasks).filter(|task| !task.done)
}

/// Returns whether an item is on every agenda of the body.
fn is_standing(item: &Item) -> bool {
    let title = item.title.to_lowercase();
    let begins = STANDING.iter().any(|start| title.starts_with(start));
    let plain = title.starts_with("orientering") && !ABOUT.iter().any(|word| title.contains(word));
    begins || plain || item.approves_referat()
}

/// Returns whether a text before the items is about the very agenda that it was on: "Punkt 28 behandles for
/// lukkede døre".
fn is_of_this_agenda(section: &Section) -> bool {
    let text = section.text.to_lowercase();
    find::date(&text).is_some()
        || ["punkt ", "punkterne ", "pkt. "].iter().any(|word| {
            text.match_indices(word)
                .any(|(at, _)| text[at + word.len()..].starts_with(|c: char| c.is_ascii_digit()))
        })
}

/// Returns whether a person was there for one meeting only.
fn is_guest(person: &Person) -> bool {
    person.group.to_lowercase().contains("gæst")
}

fn names_any(title: &str, words: &[&str]) -> bool {
    let title = title.to_lowercase();
    words.iter().any(|word| title.contains(word))
}

/// Returns the row of an item, with nothing under it.
fn bare(item: &Item) -> Item {
    let AgendaFields {
        number,
        level,
        title,
        presenter,
        case_no: _,
        initials: _,
        minutes,
        starts: _,
        closed,
        doubtful,
        opened,
        sections: _,
        indstilling: _,
        bilag: _,
    } = item.agenda_fields();
    Item { number, level, title, presenter, minutes, closed, doubtful, opened, ..Item::default() }
}

/// Returns "Godkendelse af referat fra mødet den 3. marts 2026", whatever meeting was there.
fn of_meeting(title: &str, day: NaiveDate) -> Option<String> {
    let bare = title.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let says_no_more = ["referat", "referatet"].iter().any(|word| bare.to_lowercase().ends_with(word));
    let named = || says_no_more.then(|| format!("{bare} fra mødet den {}", long(day)));
    with_date(title, day).or_else(|| of_last(title, day)).or_else(named)
}

/// Returns "… fra sidste møde" with the day of that meeting.
fn of_last(text: &str, day: NaiveDate) -> Option<String> {
    let last = LAST.iter().find(|words| text.contains(*words))?;
    Some(text.replacen(last, &format!("mødet den {}", long(day)), 1))
}

/// Returns a text with another day in the place of its first one.
fn with_date(text: &str, day: NaiveDate) -> Option<String> {
    let range = find::place(text)?;
    let text = format!("{}{}{}", &text[..range.start], long(day), &text[range.end..]);
    Some(text.replace("møderne den", "mødet den"))
}

/// Returns the number of the first item of the next agenda: counted on within the year where the first number of
/// the last agenda is more than 1 ("Punkt 58" in June follows "Punkt 57" in April), else 1; `None` where its
/// items have no numbers.
fn first_number(last: &Meeting, day: NaiveDate) -> Option<u32> {
    let numbers: Vec<u32> =
        last.items.iter().filter_map(|item| item.number.split('.').next()?.parse().ok()).collect();
    let first = *numbers.first()?;
    let runs_on = first > 1 && day.year() == last.date.year();
    Some(if runs_on { numbers.iter().max().map_or(1, |last| last + 1) } else { 1 })
}

/// Numbers the items anew from a number on, in one level or two; an agenda without numbers stays so.
fn number(items: &mut [Item], first: Option<u32>) {
    let Some(first) = first else {
        items.iter_mut().for_each(|item| item.number.clear());
        return;
    };
    let (mut upper, mut lower) = (first.saturating_sub(1), 0);
    for item in items {
        if item.level == 1 {
            (upper, lower) = (upper + 1, 0);
            item.number = upper.to_string();
        } else {
            lower += 1;
            item.number = format!("{upper}.{lower}");
        }
    }
}
