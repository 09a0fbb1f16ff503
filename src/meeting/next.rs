//! The agenda of the body's next meeting, from this one: what comes back every time, what was put off, what is open.

use chrono::NaiveDate;

use super::date::{find, long};
use super::{
    Attendance, Decision, Indstilling, Item, ItemId, Meeting, MeetingId, Person, Section, State, Task, id,
};

/// Beginnings and words of titles that stand on every agenda of a body.
const STANDING: [&str; 12] = [
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "siden sidst",
    "orientering",
    "gensidig orientering",
    "meddelelser",
    "nyt fra",
    "foreløbig oversigt over sager",
    "punkter til næste møde",
    "kommende møder",
    "mødeplan",
    "eventuelt",
];
/// Titles under which the dates of later meetings stand.
const CALENDARS: [&str; 5] = ["kommende møder", "mødeplan", "mødedatoer", "mødekalender", "næste møde"];
/// The item that what was agreed on last time stands under.
const FOLLOW_UP: &str = "Opfølgning på opgaver";

impl Meeting {
    /// The days after this meeting that it names as those of later ones ("Kommende møder"), in order.
    pub fn coming_dates(&self) -> Vec<NaiveDate> {
        let calendars = self.items.iter().filter(|item| names_any(&item.title, &CALENDARS));
        let texts = calendars.flat_map(|item| {
            let sections = item.sections.iter().map(|section| section.text.as_str());
            sections.chain([item.title.as_str(), item.decision_text()])
        });
        let mut days: Vec<NaiveDate> = texts.flat_map(find::dates).filter(|day| *day > self.date).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The tasks that nobody has said are done, in the order of the agenda.
    pub fn open_tasks(&self) -> Vec<&Task> {
        let decisions = self.items.iter().filter_map(|item| item.decision.as_ref());
        decisions.flat_map(|decision| &decision.tasks).filter(|task| !task.done).collect()
    }

    /// The agenda of the next meeting, on a day: the same people and rules, the items that come back every time, those
    /// that were put off or not reached, and the open tasks.
    pub fn next_agenda(&self, day: NaiveDate) -> Meeting {
        let mut next = Meeting::new(&self.body, day);
        next.put_head(super::Head { date: day, ..self.head() });
        next.id = MeetingId::from_body(&next.body, day);
        next.people = self.people.iter().filter(|person| !is_guest(person)).cloned().collect();
        next.attendance = next.people.iter().map(|p| Attendance::unknown(p.id.clone())).collect();
        next.items = self.next_items(day);
        next.add_approval(self);
        next.add_follow_up(self);
        number(&mut next.items, first_number(self));
        for (index, item) in next.items.iter_mut().enumerate() {
            item.id = ItemId(id::fresh('i', index + 1, |_| false));
        }
        next
    }

    fn next_items(&self, day: NaiveDate) -> Vec<Item> {
        let next = |(index, item): (usize, &Item)| match item.state {
            State::Postponed | State::NotReached => Some(put_off(item)),
            _ if self.is_heading(index) && self.has_two_levels() => Some(bare(item)),
            _ if names_any(&item.title, &STANDING) => Some(self.standing(item, day)),
            _ => None,
        };
        self.items.iter().enumerate().filter_map(next).collect()
    }

    fn has_two_levels(&self) -> bool {
        self.items.iter().any(|item| item.level > 1)
    }

    /// An item that comes back every time: its title and what is recommended, never what was said of it.
    fn standing(&self, item: &Item, day: NaiveDate) -> Item {
        let mut next = Item { indstilling: item.indstilling.clone(), ..bare(item) };
        if approves_referat(item) {
            next.title = of_meeting(&item.title, self.date).unwrap_or(next.title);
            for point in next.indstilling.iter_mut().flat_map(|indstilling| &mut indstilling.points) {
                *point = with_date(point, self.date).unwrap_or_else(|| point.clone());
            }
        }
        if names_any(&item.title, &CALENDARS) {
            let later: Vec<String> = self
                .coming_dates()
                .into_iter()
                .filter(|date| *date > day)
                .map(|d| format!("- {}", long(d)))
                .collect();
            next.sections.extend(
                (!later.is_empty()).then(|| Section { heading: String::new(), text: later.join("\n") }),
            );
        }
        next
    }

    /// The referat of the last meeting is approved, on agendas that did not say so before, too.
    fn add_approval(&mut self, last: &Meeting) {
        if self.items.iter().any(|item| approves_referat(item) && item.indstilling.is_some()) {
            return;
        }
        let agenda = |item: &Item| item.title.to_lowercase().starts_with("godkendelse af dagsorden");
        let after = self.items.iter().position(agenda).map_or(0, |index| index + 1);
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

    /// What was agreed on stands under an item of its own, after the referat is approved.
    fn add_follow_up(&mut self, last: &Meeting) {
        let tasks: Vec<Task> =
            last.open_tasks().into_iter().map(|task| self.taken_over(task, last)).collect();
        if tasks.is_empty() {
            return;
        }
        let approved = self.items.iter().rposition(approves_referat);
        let index = approved.map_or(0, |index| index + 1);
        let decision = Decision { tasks, ..Decision::default() };
        let item =
            Item { level: 1, title: FOLLOW_UP.to_owned(), decision: Some(decision), ..Item::default() };
        self.items.insert(index, item);
    }

    /// A task of the last meeting; one who is not called to the next is named in words.
    fn taken_over(&self, task: &Task, last: &Meeting) -> Task {
        let mut task = task.clone();
        if let Some(gone) = task.person.take_if(|id| self.person(id).is_none()) {
            task.who = task.who.or_else(|| last.person(&gone).map(|person| person.name.clone()));
        }
        task
    }
}

/// Whether an item approves an earlier referat.
fn approves_referat(item: &Item) -> bool {
    let title = item.title.to_lowercase();
    title.contains("godkendelse") && title.contains("referat")
}

/// Whether a person was there for one meeting only.
fn is_guest(person: &Person) -> bool {
    person.group.to_lowercase().contains("gæst")
}

fn names_any(title: &str, words: &[&str]) -> bool {
    let title = title.to_lowercase();
    words.iter().any(|word| title.contains(word))
}

/// The row of an item, with nothing under it.
fn bare(item: &Item) -> Item {
    Item {
        level: item.level,
        title: item.title.clone(),
        presenter: item.presenter.clone(),
        minutes: item.minutes,
        number: item.number.clone(),
        closed: item.closed,
        ..Item::default()
    }
}

/// An item that was not decided, as it stood on the agenda.
fn put_off(item: &Item) -> Item {
    Item { starts: None, draft: None, decision: None, state: State::Pending, ..item.clone() }
}

/// "Godkendelse af referat fra mødet den 3. marts 2026", whatever meeting stood there.
fn of_meeting(title: &str, day: NaiveDate) -> Option<String> {
    let bare = title.trim_end_matches(|c: char| c.is_whitespace() || c == '.');
    let says_no_more = ["referat", "referatet"].iter().any(|word| bare.to_lowercase().ends_with(word));
    with_date(title, day).or_else(|| says_no_more.then(|| format!("{bare} fra mødet den {}", long(day))))
}

/// A text with another day in the place of its first one.
fn with_date(text: &str, day: NaiveDate) -> Option<String> {
    let range = find::place(text)?;
    let text = format!("{}{}{}", &text[..range.start], long(day), &text[range.end..]);
    Some(text.replace("møderne den", "mødet den"))
}

/// The number of the first item of the next agenda, when the body counts on from meeting to meeting: then its first
/// number is more than 1.
fn first_number(last: &Meeting) -> Option<u32> {
    let numbers: Vec<u32> =
        last.items.iter().filter_map(|item| item.number.split('.').next()?.parse().ok()).collect();
    let first = *numbers.first()?;
    Some(if first > 1 { numbers.iter().max().map_or(1, |last| last + 1) } else { 1 })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn item(number: &str, level: u8, title: &str) -> Item {
        let number = number.to_owned();
        Item { id: ItemId(format!("i{number}")), number, level, title: title.to_owned(), ..Item::default() }
    }

    fn recommended(point: &str, item: Item) -> Item {
        Item { indstilling: Some(Indstilling { lead: None, points: vec![point.to_owned()] }), ..item }
    }

    fn meeting(items: Vec<Item>) -> Meeting {
        let mut meeting = Meeting::new("KKR Søhøjland", day(3, 3));
        meeting.items = items;
        meeting.tidy().unwrap()
    }

    fn rows(meeting: &Meeting) -> Vec<String> {
        meeting.items.iter().map(Item::name).collect()
    }

    #[test]
    fn what_comes_back_and_what_was_put_off_is_on_the_next_agenda() {
        let old = "Det indstilles, at KKR godkender referatet fra mødet den 2. december 2025.";
        let approval = item("1.1", 2, "Godkendelse af referat fra møde i KKR Søhøjland den 2. december 2025");
        let bus = recommended("at KKR godkender rammen", item("3.1", 2, "Natbusser"));
        let last = meeting(vec![
            item("1", 1, "Godkendelse af referat"),
            recommended(old, approval),
            item("3", 1, "Regionalpolitiske sager"),
            Item { state: State::Postponed, decision: Some(Decision::default()), ..bus },
            Item { state: State::Decided, ..item("3.2", 2, "Genbrug") },
            item("7", 1, "Eventuelt"),
            item("7.1", 2, "Eventuelt"),
        ]);
        let next = last.next_agenda(day(6, 2)).tidy().unwrap();
        let expected = [
            "1 Godkendelse af referat",
            "1.1 Godkendelse af referat fra møde i KKR Søhøjland den 3. marts 2026",
            "2 Regionalpolitiske sager",
            "2.1 Natbusser",
            "3 Eventuelt",
            "3.1 Eventuelt",
        ];
        assert_eq!(rows(&next), expected);
        assert_eq!(
            next.items[1].indstilling.as_ref().unwrap().points,
            ["Det indstilles, at KKR godkender referatet fra mødet den 3. marts 2026."]
        );
        assert_eq!(next.items[3].indstilling, last.items[3].indstilling);
        assert!(next.items.iter().all(|item| item.state == State::Pending && item.decision.is_none()));
        assert_eq!(next.id.0, "kkr-soehoejland-2026-06-02");
    }

    #[test]
    fn numbers_run_on_where_the_body_counts_on() {
        let last = meeting(vec![
            item("12", 1, "Godkendelse af dagsorden"),
            item("13", 1, "Budget"),
            item("14", 1, "Eventuelt"),
        ]);
        let next = last.next_agenda(day(6, 2));
        let expected = [
            "15 Godkendelse af dagsorden",
            "16 Godkendelse af referat fra mødet den 3. marts 2026",
            "17 Eventuelt",
        ];
        assert_eq!(rows(&next), expected);
        let unnumbered =
            meeting(vec![Item { id: "i9".into(), ..item("", 1, "Budget") }, item("", 1, "Eventuelt")]);
        assert_eq!(rows(&unnumbered.next_agenda(day(6, 2)))[1], "Eventuelt");
    }

    #[test]
    fn the_dates_of_later_meetings_are_those_of_the_calendar() {
        let mut calendar = item("2", 1, "Kommende møder i KKR");
        let text = "- 3. marts 2026\n- 2. juni 2026, Birkby\n- 01-09-2026\n- den 2. juni 2026";
        calendar.sections.push(Section { heading: String::new(), text: text.to_owned() });
        let last = meeting(vec![item("1", 1, "Budget for 1. maj 2027"), calendar]);
        assert_eq!(last.coming_dates(), [day(6, 2), day(9, 1)]);
        let next = last.next_agenda(day(6, 2));
        assert_eq!(next.items[1].sections[0].text, "- 1. september 2026");
        assert_eq!(next.coming_dates(), [day(9, 1)]);
    }

    #[test]
    fn open_tasks_are_taken_along_and_guests_are_not() {
        let task = |what: &str, done| Task {
            person: Some("p2".into()),
            what: what.to_owned(),
            done,
            ..Task::default()
        };
        let mut last = meeting(vec![item("1", 1, "Godkendelse af referat"), item("2", 1, "Budget")]);
        for (id, group) in [("p1", "Deltagere"), ("p2", "Gæster")] {
            last.people.push(Person {
                id: id.into(),
                name: format!("Navn {id}"),
                group: group.to_owned(),
                ..Person::default()
            });
        }
        let tasks = vec![task("skriver et notat", false), task("ringer", true)];
        last.items[1].decision = Some(Decision { tasks, ..Decision::default() });
        let next = last.tidy().unwrap().next_agenda(day(6, 2)).tidy().unwrap();
        assert_eq!(next.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Navn p1"]);
        let follow_up = next.items.iter().find(|item| item.title == FOLLOW_UP).unwrap();
        let tasks = &follow_up.decision.as_ref().unwrap().tasks;
        assert_eq!((tasks.len(), tasks[0].who.as_deref()), (1, Some("Navn p2")));
    }
}
