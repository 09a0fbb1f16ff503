//! What the texts of an item say of it, together and by what the item is about.

use super::attachments::{self, is_closed_attachment_text};
use super::elsewhere::decides_open;
use super::listed::without_lists;
use super::meaning::WordMeaning;
use super::proposed::refuses_to_open;
use super::rules_as_subject::is_about_own_rules;
use super::statement::{is_denied, is_without_subject, sentence};
use super::subjects::is_secrecy_itself;
use super::telling::may_tell;
use super::word_groups::{read, states_rule};
use super::words::{Word, words};
use super::{
    LINE, labels, marked_lines, names_items, of_group, of_line, of_sentence, reports, sentences, tells,
    things, without_refused,
};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, Item, ItemText, Section};

/// Returns whether an item is a list of closed items that says that there are none: "Lukkede punkter" with the text
/// "Ingen."
pub fn is_empty_list(item: &Item) -> bool {
    of_group(&item.title).is_some()
        && item.indstilling.is_none()
        && texts_of(item).flat_map(sentences).any(labels::is_none)
}

/// Returns the texts of the sections of an item and of its decision.
fn texts_of(item: &Item) -> impl Iterator<Item = &str> {
    item.texts().filter_map(|text| match text {
        ItemText::Section(section) => Some(section.text.as_str()),
        ItemText::Decision(text) => Some(text),
        ItemText::Title(_)
        | ItemText::CaseNumber(_)
        | ItemText::Initials(_)
        | ItemText::Presenter(_)
        | ItemText::Indstilling(_)
        | ItemText::Bilag(_)
        | ItemText::Draft(_)
        | ItemText::Statement(_)
        | ItemText::Task(_) => None,
    })
}

/// What an item is about, by which its texts are read.
struct TitleSubject {
    /// The rules of secrecy.
    is_about_rules: bool,
    /// A place that is closed: "Årsag til lukning: Utæt tag" stands under it.
    closes_place: bool,
    /// What another body did.
    is_report: bool,
    /// Tasks, each with a status of its own.
    lists_tasks: bool,
}

impl TitleSubject {
    fn of(title: &str) -> Self {
        // "Tavshedspligten for Krog" is of a person
        let names = title.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase));
        let title = &words(title);
        TitleSubject {
            is_about_rules: is_about_own_rules(title) || !names && is_secrecy_itself(title),
            closes_place: title.iter().any(|word| word.text.contains("lukning") || word.text == "lukke"),
            is_report: reports::is_report_from_body(title),
            lists_tasks: title.iter().any(|word| {
                word.is_one_of(&["opgaveliste", "aktionsliste", "handlingsliste", "opfølgningsliste"])
            }),
        }
    }

    fn asks_of_place(&self, text: &str) -> bool {
        self.closes_place && labels::asks_why_closed(text.split(':').next().unwrap_or_default())
    }

    /// Returns whether what a text says is said of the item.
    fn is_said(&self, text: &str) -> bool {
        let is_of_others = things::only_counts(text, &words(text))
            || self.asks_of_place(text)
            || self.is_about_rules && !is_of_itself(text)
            || self.is_report && reports::tells_of_others(text)
            || self.lists_tasks && tells_state_of_task(text);
        !is_of_others
    }

    fn of_text(&self, text: &str) -> Option<Access> {
        let of_item = sentences(text).filter(|sentence| may_tell(sentence) && self.is_said(sentence));
        of_item.filter_map(of_sentence).max()
    }

    fn of_lines(&self, text: &str) -> Option<Access> {
        text.lines().filter(|line| may_tell(line) && self.is_said(line)).filter_map(of_line).max()
    }

    fn of_section(&self, Section { heading, text }: &Section) -> Option<Access> {
        let is_label = text.lines().count() == 1 && text.len() < LINE && !heading.is_empty();
        let pair = is_label.then(|| format!("{heading}: {text}"));
        // "Sager til lukket møde: 25/11" names others
        if pair.as_deref().is_some_and(names_items) || self.asks_of_place(heading) {
            return None;
        }
        let pair = pair.and_then(|pair| labels::read_label(&pair));
        let unlisted = without_lists(text);
        let standing = without_refused(&unlisted);
        let lines = heading.is_empty().then(|| self.of_lines(&standing)).flatten();
        // the title of an item that was not found
        let lines = lines.max(of_lines_within(text));
        // "Fortrolighed" alone is a mark, and no mark where it is answered
        let of_heading = if pair.is_some() { None } else { of_line(heading) };
        pair.max(lines).max(self.of_text(&standing)).max(of_heading)
    }

    /// Returns what the decision of an item says of it. Minutes without headings have all of an item's text there.
    fn of_decision(&self, item: &Item) -> Option<Access> {
        let decided = without_refused(item.decision_text());
        let is_whole_text = item.sections.is_empty() && decided.lines().count() > 1;
        let lines = is_whole_text.then(|| self.of_lines(&decided)).flatten();
        self.of_text(&decided).max(of_lines_within(&decided)).max(lines)
    }
}

/// Returns what the texts of an item say of it: its sections, indstilling, decision and attachments.
pub fn of_item(item: &Item) -> Option<Access> {
    let subject = TitleSubject::of(&item.title);
    let of_text = |text: ItemText<'_>| match text {
        ItemText::Section(section) if is_closed_attachment_text(section) => of_attached_text(section),
        ItemText::Section(section) => subject.of_section(section),
        ItemText::Indstilling(indstilling) => {
            indstilling.lines().filter_map(|line| subject.of_text(line)).max()
        }
        ItemText::Bilag(bilag) => attachments::leaves_doubt(&bilag.title).then_some(Access::Doubtful),
        ItemText::Decision(_) => subject.of_decision(item),
        // the title is read with its marks; a draft repeats the indstilling; what is entered beside the decision comes
        // when it is known who may read the item
        ItemText::Title(_)
        | ItemText::CaseNumber(_)
        | ItemText::Initials(_)
        | ItemText::Presenter(_)
        | ItemText::Draft(_)
        | ItemText::Statement(_)
        | ItemText::Task(_) => None,
    };
    let was_closed = texts_of(item).any(refuses_to_open).then_some(Access::Doubtful);
    let access = item.texts().filter_map(of_text).chain(was_closed).max();
    // "Punktet er åbent." answers a doubt
    let opens = || texts_of(item).any(says_open);
    if access.is_none_or(|access| access == Access::Doubtful) && opens() {
        Some(Access::Open)
    } else {
        access
    }
}

/// Returns what the text of a closed attachment says of the item itself: "Punktet behandles for lukkede døre."
fn of_attached_text(section: &Section) -> Option<Access> {
    let is_own = |sentence: &&str| {
        let words = words(sentence);
        let first = words.first().map(|word| word.text.as_str());
        first.is_some_and(|first| ["punktet", "sagen", "emnet"].contains(&first))
            || is_without_subject(sentence)
    };
    sentences(&section.text).filter(tells).filter(is_own).filter_map(of_sentence).max()
}

/// Returns what lines say that may belong to an item that was not found: its title, and the answer to who may read it.
pub(super) fn of_lines_within(text: &str) -> Option<Access> {
    let answered = |line: &str| {
        let asks_why = labels::asks_why_closed(line.split(':').next().unwrap_or_default());
        let access = labels::read_label(line).filter(|_| line.chars().count() <= 60 && !asks_why);
        access.filter(|access| access.is_withheld()).map(|_| Access::Doubtful)
    };
    let read = |line: &str| marked_lines::marked_line(line).max(answered(line));
    text.lines().filter(tells).filter(|line| !names_items(line)).filter_map(read).max()
}

/// "Trappen males. Status: lukket", but not "Status: Sagen behandles for lukkede døre."
fn tells_state_of_task(text: &str) -> bool {
    let low = lowercase(text);
    low.rsplit_once("status: ").is_some_and(|(_, state)| state.split_whitespace().count() <= 2)
}

/// Returns whether a sentence of an item on rules of secrecy speaks of the item itself, and not of cases in general.
fn is_of_itself(text: &str) -> bool {
    let words = words(text);
    let reading = read(&words);
    // "formanden foreslår, at en sag behandles for lukkede døre"
    let is_item = |at: usize| words.get(at).is_some_and(|word| word.meaning == WordMeaning::Items);
    // "En sag om Krog"
    let is_named = |at: usize| words.get(at).is_some_and(|word| word.is_one_of(&["om", "vedrørende", "mod"]));
    let is_any = |at: usize| words[at].is_one_of(&["en", "et"]) && is_item(at + 1);
    let is_of_any = (0..words.len()).any(|at| is_any(at) && !is_named(at + 2));
    reading.is_mark && !states_rule(&words) || !is_of_any && sentence(&words, &reading).is_some()
}

/// Returns whether a text says in few words that its item is open: "Punktet er åbent."
pub(super) fn says_open(text: &str) -> bool {
    // a case may be heard elsewhere: "Retten besluttede, at sagen behandles for åbne døre"
    let names_item = |word: &Word| word.is_one_of(&["punktet", "emnet"]);
    let opens = |sentence: &str| {
        let words = words(sentence);
        let is_own = words.first().is_some_and(|word| word.is_one_of(&["punktet", "dette"]));
        // "Dette er en offentlig vej" tells of a road
        let ends = words.last().is_some_and(|word| {
            matches!(word.meaning, WordMeaning::Open | WordMeaning::Public | WordMeaning::Closed)
        });
        let reading = read(&words);
        let is_told = is_own && ends && words.len() <= 6 && reading.is_mark;
        is_told && self::sentence(&words, &reading) == Some(Access::Open)
            || decides_open(&words) && words.iter().any(names_item)
    };
    let all: Vec<&str> = sentences(text).filter(tells).collect();
    all.iter().any(|sentence| opens(sentence))
        || all.windows(2).any(|two| is_denied(&words(two[0]), &words(two[1])))
}
