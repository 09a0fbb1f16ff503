//! What looks odd in a meeting that was read: titles that break off, rows that lie in the text, minutes without decisions.
//!
//! Each pass names its own guesses. Here the result is looked at as a person would who has the file beside it: what a
//! field hardly ever holds was probably read wrong, and the warning stands at the line of its item.
//!
//! | file | what is in it |
//! |---|---|
//! | `head` | a clock, a place or a day in the head that was not taken |
//! | `people` | seats that do not fit, names that hold more than a name, names on no list |
//! | `repeated` | a line that stands in the texts of many items |
//! | `signs` | signs that something was read wrong |

use crate::import::Warning;
use crate::import::passes::answers::answer;
use crate::import::recognise::date_time::leading_clock;
use crate::import::recognise::heading::{self, ItemHeading, NumberStyle};
use crate::import::recognise::people::group;
use crate::import::recognise::words::OPEN_ENDS;
use crate::import::recognise::{case_number, decision, name, section};
use crate::meeting::text::lowercase;
use crate::meeting::{Indstilling, Item, Meeting, secrecy};

mod head;
mod people;
mod repeated;
mod signs;

pub(crate) use head::of_head;
pub(crate) use people::of_people;

/// What is odd about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ItemDoubt {
    /// Text stands before the first heading: it may belong under one of them.
    Loose,
    /// The title breaks off, or goes on as a text does.
    Title,
    /// A row with the label of a part, a time or a presenter lies in the text.
    Row,
    /// A line in the text may begin the next item.
    Heading,
    /// Lines in the text answer other items: "Ad 2) Godkendt".
    Answers,
    /// Names stand last in the decision.
    Names,
    /// What stands on every page lies in the text: its number, or the meeting's name and day.
    Page,
    /// A line in the decision or the indstilling reads as a heading.
    Section,
    /// The indstilling is one point of several paragraphs.
    Points,
    /// A row of attachments is a text, or names several.
    Bilag,
    /// The presenter is hardly one.
    Presenter,
    /// Points of an indstilling or attachments lie in the text of an item that has none.
    Unread,
}

impl ItemDoubt {
    const ALL: [ItemDoubt; 12] = [
        ItemDoubt::Loose,
        ItemDoubt::Title,
        ItemDoubt::Row,
        ItemDoubt::Heading,
        ItemDoubt::Answers,
        ItemDoubt::Names,
        ItemDoubt::Page,
        ItemDoubt::Section,
        ItemDoubt::Points,
        ItemDoubt::Bilag,
        ItemDoubt::Presenter,
        ItemDoubt::Unread,
    ];

    /// Returns what a warning says, named before the items.
    fn says(self) -> &'static str {
        match self {
            ItemDoubt::Loose => "tekst uden overskrift ligger først",
            ItemDoubt::Title => "titlen er måske afbrudt eller har tekst med",
            ItemDoubt::Row => "en række med tid, oplægsholder eller overskrift ligger måske som tekst",
            ItemDoubt::Heading => "en linje i teksten er måske det næste punkt",
            ItemDoubt::Answers => "linjer i teksten (»Ad 1«) svarer måske til andre punkter",
            ItemDoubt::Names => "beslutningen slutter med navne",
            ItemDoubt::Page => "sidetal eller sidehoved ligger måske i teksten",
            ItemDoubt::Section => "en linje i teksten er måske en overskrift",
            ItemDoubt::Points => "indstillingen er måske flere punkter, eller har tekst med",
            ItemDoubt::Bilag => "et bilag er måske tekst eller flere bilag",
            ItemDoubt::Presenter => "oplægsholderen er måske noget andet",
            ItemDoubt::Unread => "punkter med »at« eller bilag ligger måske som tekst",
        }
    }

    fn holds(self, item: &Item, meeting: &Meeting) -> bool {
        match self {
            ItemDoubt::Loose => {
                let headed = item.sections.len() > 1 || item.indstilling.is_some();
                headed && item.sections.first().is_some_and(|section| section.heading.is_empty())
            }
            ItemDoubt::Title => is_odd_title(&item.title) || ends_as_sentence(item, meeting),
            ItemDoubt::Row => {
                texts(item).any(|text| text.lines().any(is_odd_row) || has_case(text))
                    || begins_with_time(item)
            }
            ItemDoubt::Heading => {
                texts(item).any(|text| text.lines().any(|line| follows(item, line)) || counts_on(item, text))
            }
            ItemDoubt::Answers => answers_others(item, meeting),
            ItemDoubt::Names => ends_with_names(item.decision_text()),
            ItemDoubt::Page => texts(item).any(|text| signs::has_page(text, meeting)),
            ItemDoubt::Section => {
                let points = item.indstilling.iter().flat_map(Indstilling::lines);
                points.chain([item.decision_text()]).any(signs::has_heading)
                    || item.sections.iter().any(|section| {
                        signs::has_known_heading(&section.text) || signs::has_titles(&section.text)
                    })
            }
            ItemDoubt::Points => item.indstilling.as_ref().is_some_and(signs::is_several),
            ItemDoubt::Bilag => item.bilag.iter().any(|bilag| signs::is_odd_bilag(&bilag.title)),
            ItemDoubt::Unread => signs::has_unread_parts(item),
            ItemDoubt::Presenter => item.presenter.as_deref().is_some_and(is_odd_presenter),
        }
    }
}

/// Finds what is odd. `lines` are those of the items in the file; `minutes` says that the document calls itself so.
pub(crate) fn find(meeting: &Meeting, lines: &[Option<usize>], minutes: bool) -> Vec<Warning> {
    let mut out = Vec::new();
    for doubt in ItemDoubt::ALL {
        let mut odd: Vec<(&Item, &Option<usize>)> =
            meeting.items.iter().zip(lines).filter(|(item, _)| doubt.holds(item, meeting)).collect();
        // what most items of a document have is its way
        if doubt == ItemDoubt::Loose && odd.len() * 2 > meeting.items.len() {
            odd.clear();
        }
        let mut odd = odd.into_iter().peekable();
        let Some(line) = odd.peek().map(|(_, line)| **line) else { continue };
        let names: Vec<String> = odd.map(|(item, _)| format!("»{}«", item.name())).collect();
        out.push(Warning::new(line, format!("{}: punkt {}", doubt.says(), names.join(", "))));
    }
    out.extend(repeated::find(meeting, lines));
    let is_held = minutes || meeting.is_referat();
    out.extend(undecided(meeting, lines, minutes).filter(|_| is_held));
    out
}

/// Minutes in which no item has a decision, or some of those with a text have none: it may lie in the text.
fn undecided(meeting: &Meeting, lines: &[Option<usize>], minutes: bool) -> Option<Warning> {
    let has_text = |item: &Item| texts(item).any(|text| !text.is_empty()) || item.indstilling.is_some();
    let is_any = meeting.items.iter().any(|item| item.decision.is_some());
    let counts = |(item, _): &(&Item, &Option<usize>)| !is_any || has_text(item);
    let all: Vec<(&Item, &Option<usize>)> = meeting.items.iter().zip(lines).filter(counts).collect();
    let bare: Vec<&(&Item, &Option<usize>)> =
        all.iter().filter(|(item, _)| item.decision.is_none()).collect();
    // where most have one, an item that nothing was proposed of may have none
    let is_most = bare.len() * 2 > all.len();
    if is_most && !minutes {
        return None;
    }
    let bare: Vec<_> = bare.into_iter().filter(|(item, _)| is_most || should_be_decided(item)).collect();
    let (_, line) = bare.first()?;
    let names: Vec<String> = bare.iter().map(|(item, _)| format!("»{}«", item.name())).collect();
    Some(Warning::new(**line, format!("ingen beslutning er fundet: punkt {}", names.join(", "))))
}

/// Returns whether an item without a decision should have one: something is recommended, or its text tells what was
/// decided.
fn should_be_decided(item: &Item) -> bool {
    let tells_decision = |text: &str| text.lines().any(|line| line.len() <= 120 && decision::tells(line));
    // under "Eventuelt" nothing is decided
    let is_open = lowercase(&item.title).starts_with("eventuelt");
    !is_open && (item.indstilling.is_some() || texts(item).any(tells_decision))
}

/// Returns the texts of an item: its sections and its decision.
fn texts(item: &Item) -> impl Iterator<Item = &str> {
    item.sections.iter().map(|section| section.text.as_str()).chain([item.decision_text()])
}

/// Returns whether a title breaks off, or has a text behind it.
fn is_odd_title(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let behind_colon = title.split_once(": ").map_or("", |(_, behind_colon)| behind_colon);
    let is_sentence = |text: &str| {
        text.split(' ').count() > 5
            && [" er ", " blev ", " har ", " skal "].iter().any(|verb| text.contains(verb))
    };
    let is_marked = || {
        let words: Vec<&str> = title.split(' ').collect();
        let last = words.len().checked_sub(2).filter(|at| *at > 0).map(|at| words[at..].join(" "));
        last.is_some_and(|last| !last.starts_with('(') && secrecy::of_mark(&last).is_some())
    };
    title.contains(' ') && (OPEN_ENDS.contains(&last.as_str()) || title.ends_with([',', '-', '–']))
        || is_sentence(behind_colon)
        || is_marked()
        // "Evt. Ane mangler en nøgle.": sentences stand behind the title
        || title.ends_with('.') && has_sentence(title) && title.split(' ').count() > 6
        || title.len() > 200
        || is_cut(title)
}

/// Returns whether a title of several words ends as a sentence does, where most others of the meeting do not.
fn ends_as_sentence(item: &Item, meeting: &Meeting) -> bool {
    let is_ended = |item: &&Item| {
        let last = item.title.rsplit(' ').next().unwrap_or_default();
        item.title.ends_with('.') && last.chars().count() > 4 && item.title.split(' ').count() > 4
    };
    is_ended(&item) && meeting.items.iter().filter(is_ended).count() * 3 <= meeting.items.len()
}

/// Returns whether a bracket is opened and not closed, or closed and not opened.
fn is_cut(text: &str) -> bool {
    text.matches('(').count() != text.matches(')').count()
}

/// Returns whether a presenter is hardly one: a number, a bracket, or a place.
fn is_odd_presenter(who: &str) -> bool {
    is_cut(who) || who.contains(|c: char| c.is_ascii_digit()) || who.len() > 80
}

/// Returns whether a sentence begins within a title: a capital behind a full stop that is none of a date or a short form.
fn has_sentence(title: &str) -> bool {
    title.match_indices(". ").any(|(at, _)| {
        let word = title[..at].rsplit(' ').next().unwrap_or_default();
        let is_word = word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
        is_word && title[at + 2..].starts_with(char::is_uppercase)
    })
}

/// Returns whether a line is a row of labels that no field took: "Mål    Orientering".
fn is_odd_row(line: &str) -> bool {
    let cells: Vec<&str> = line
        .split('\t')
        .flat_map(|cell| cell.split("   "))
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    let [label, value] = cells[..] else { return false };
    let is_label = section::known(label).is_some() && !label.ends_with('.');
    is_label && value.len() <= 40 && !value.contains(|c: char| c.is_ascii_digit())
}

/// Returns whether a text begins with the row of a case, or ends with that of the next one.
fn has_case(text: &str) -> bool {
    let is_case = |line: &str| {
        line.len() <= 60
            && case_number::row(line.trim()).is_some_and(|case| case.labelled && case.number.is_some())
    };
    text.lines().next().is_some_and(is_case) || text.lines().next_back().is_some_and(is_case)
}

/// Returns whether the text begins with a time or the one who presents.
fn begins_with_time(item: &Item) -> bool {
    let first = item.sections.first().filter(|section| section.heading.is_empty());
    let line = first.and_then(|section| section.text.lines().next()).unwrap_or_default();
    let is_coded = line.len() <= 60
        && line.bytes().filter(u8::is_ascii_digit).count() > 5
        && !line.contains(char::is_lowercase);
    line.len() <= 80
        && (is_coded
            || leading_clock(line).is_some()
            || heading::presenter_line(line).is_some()
            || line.contains(" v/"))
}

/// Returns whether a line reads as the heading of the item after this one.
fn follows(item: &Item, line: &str) -> bool {
    let Some(number) = heading::parse_number(&item.number) else { return false };
    let is_word = |found: &ItemHeading| found.style == NumberStyle::Word;
    let is_next = |found: &ItemHeading| found.number.major == number.major + 1 && found.number.minor == 0;
    // "3.1 Status" in item 3
    let is_part = |found: &ItemHeading| {
        number.minor == 0
            && found.number.major == number.major
            && found.number.minor > 0
            && found.rest.len() <= 60
    };
    heading::parse(line).is_some_and(|found| {
        !found.rest.is_empty() && (is_word(&found) && is_next(&found) || is_part(&found))
    })
}

/// Returns whether a line in an item answers another one of the meeting; two, where the item has a list of its own.
fn answers_others(item: &Item, meeting: &Meeting) -> bool {
    let points = item.indstilling.as_ref().map_or(0, |indstilling| indstilling.points.len());
    let is_other =
        |number: &String| *number != item.number && meeting.items.iter().any(|other| other.number == *number);
    let answered = texts(item).flat_map(str::lines).filter_map(answer).map(|(number, _)| number);
    let has_rows =
        texts(item).flat_map(str::lines).any(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    let least = if points > 0 || has_rows { 2 } else { 1 };
    answered.filter(|number| *number as usize > points && is_other(&number.to_string())).count() >= least
}

/// Returns whether a line of a text has the number after the item's, and is no entry of a list that counts up to it.
fn counts_on(item: &Item, text: &str) -> bool {
    let Some(number) = heading::parse_number(&item.number).filter(|number| number.minor == 0) else {
        return false;
    };
    let mut majors = text.lines().filter_map(heading::parse).filter(|found| {
        found.style == NumberStyle::Sign && found.number.minor == 0 && found.rest.len() <= 100
    });
    let is_next = |found: ItemHeading| found.number.major == number.major + 1 && !found.rest.ends_with('.');
    majors.next().is_some_and(is_next)
}

/// Returns whether a text ends with lines of names, and has other lines above.
fn ends_with_names(text: &str) -> bool {
    let mut lines = text.lines().rev().map(str::trim).filter(|line| !line.is_empty());
    let last = lines.next().unwrap_or_default();
    let cells =
        |line: &str| line.split("   ").all(|cell| cell.trim().is_empty() || name::is_name(cell.trim()));
    lines.next().is_some() && cells(last) && group(last).is_none() && !decision::decides(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Decision, Section};

    fn odd(item: &Item) -> Vec<ItemDoubt> {
        let other = ItemDoubt::ALL.into_iter().filter(|doubt| *doubt != ItemDoubt::Loose);
        let meeting =
            Meeting::new("Havnerådet", chrono::NaiveDate::from_ymd_opt(2027, 5, 3).unwrap_or_default());
        other.filter(|doubt| doubt.holds(item, &meeting)).collect()
    }

    fn item(title: &str, text: &str, decision: &str) -> Item {
        let section = Section { heading: String::new(), text: text.to_owned() };
        Item {
            number: "4".to_owned(),
            title: title.to_owned(),
            sections: vec![section],
            decision: Some(Decision { text: decision.to_owned(), ..Decision::default() }),
            ..Item::default()
        }
    }

    #[test]
    fn text_before_the_first_heading_is_loose() {
        let meeting = Meeting::new("Havnerådet", chrono::NaiveDate::default());
        let mut headed = item("Kajen", "En.", "Ja.");
        assert!(!ItemDoubt::Loose.holds(&headed, &meeting));
        headed.sections.push(Section { heading: "Økonomi".to_owned(), text: "To.".to_owned() });
        assert!(ItemDoubt::Loose.holds(&headed, &meeting));
    }

    #[test]
    fn what_a_field_hardly_holds_is_odd() {
        for (title, text, decision, wanted) in [
            ("Ny bro over", "En.", "Ja.", vec![]),
            ("Forslag om gratis lån af joller til", "En.", "Ja.", vec![ItemDoubt::Title]),
            ("Kajen: Vi har fået en ny pæle hos", "En.", "Ja.", vec![ItemDoubt::Title]),
            ("Kajen: Pælen er rådden, og Bo har bedt", "En.", "Ja.", vec![ItemDoubt::Title]),
            ("Kajen", "Mål    Orientering", "Ja.", vec![ItemDoubt::Row]),
            ("Kajen", "Kl. 10.05 - 10.30 Pause", "Ja.", vec![ItemDoubt::Row]),
            ("Kajen", "År    Kr.\n2026    7", "Ja.", vec![]),
            ("Kajen", "En.", "Ja.\nAd 5. Jollen\nSælges.", vec![ItemDoubt::Heading]),
            ("Kajen", "En.", "Ad 3. Godkendt\nPunkt 7 udgår", vec![]),
            ("Kajen", "En.", "Males.\n\nAne Ask          Bo Birk", vec![ItemDoubt::Names]),
            ("Valg", "En.", "Ane Ask", vec![]),
            ("Kajen", "En.\n\n4\n\nTo.", "Ja.", vec![ItemDoubt::Page]),
            ("Kajen", "En\nHavnerådet 3. maj 2027\nto.", "Ja.", vec![ItemDoubt::Page]),
            ("Kajen", "En.", "Males.\n\nVidere forløb\nDer hentes tilbud.", vec![ItemDoubt::Section]),
            ("Kajen", "En.", "Udsat\n\nIb var ikke til stede.", vec![]),
            ("Evt. Ane mangler en nøgle. Den gamle er væk.", "En.", "Ja.", vec![ItemDoubt::Title]),
            ("Kajen", "En.", "Males.\nEngum Havn | Kajvej 3 | 9999 Engum", vec![ItemDoubt::Page]),
            ("Kajen", "En.\n3/7\nTo.", "Ja.", vec![ItemDoubt::Page]),
            ("Kajen", "En | to.", "Ja.", vec![]),
        ] {
            assert_eq!(odd(&item(title, text, decision)), wanted, "{title} / {text} / {decision}");
        }
    }
}
