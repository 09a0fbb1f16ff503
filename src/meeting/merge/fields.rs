//! The fields of an item, a person and the head that can differ: what each is called, and how it is compared
//! and copied.

use std::fmt;

use crate::meeting::date::{clock_text, long};
use crate::meeting::{AgendaFields, Head, Meeting, Person, Section};

use super::{FieldDiff, is_same_body};

/// Which files may say something of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Every file.
    AnyFile,
    /// A whole agenda or list alone: a supplement has its own.
    WholeOnly,
}

/// What a field is about, where a merge treats it in a way of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// Who may read the item.
    Access,
    /// What the item is decided against.
    Indstilling,
    /// The texts before the first item.
    Preamble,
    /// The texts, which are shown one by one under their own headings.
    Texts,
}

/// One field that can differ.
pub(super) struct FieldSpec<T: 'static> {
    /// What it is called.
    pub(super) name: &'static str,
    /// Which files may say something of it.
    pub(super) scope: Scope,
    /// What it is about, where a merge treats that in a way of its own.
    subject: Option<Subject>,
    /// Whether two say the same; other blanks and line ends are nothing said.
    same: fn(&T, &T) -> bool,
    /// Copies the field of the first to the second.
    copy: fn(&T, &mut T),
    /// What it says; empty when it says nothing.
    show: fn(&T) -> String,
}

/// Some fields of a table.
pub(super) type Chosen<T> = Vec<&'static FieldSpec<T>>;

impl<T> PartialEq for FieldSpec<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<T> Eq for FieldSpec<T> {}

impl<T> fmt::Debug for FieldSpec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A table of fields, a row each, of which some name a subject after their scope. A field of the type that is
/// neither in a row nor after `without` does not compile.
macro_rules! fields {
    (@subject) => { None };
    (@subject $subject:ident) => { Some(Subject::$subject) };
    (
        $(#[$doc:meta])*
        $table:ident: $type:ident without ($($left:ident),*)
        $($name:literal $scope:ident $($subject:ident)? ($($field:ident),+) |$x:ident| $show:expr, |$a:ident, $b:ident| $same:expr;)*
    ) => {
        $(#[$doc])*
        pub(super) static $table: &[FieldSpec<$type>] = &[$(FieldSpec {
            name: $name,
            scope: Scope::$scope,
            subject: fields!(@subject $($subject)?),
            same: |$a, $b| $same,
            copy: |from, to| { $(to.$field = from.$field.clone();)+ },
            show: |$x| $show,
        }),*];
        const _: fn(&$type) = |$type { $($left: _,)* $($($field: _,)+)* }| ();
    };
}

fields! {
    /// The fields of an item. A supplement numbers in its own way.
    ITEM: AgendaFields without (opened)
    "nummer" WholeOnly (number) |x| x.number.clone(), |a, b| a.number == b.number;
    "niveau" WholeOnly (level) |x| x.level.to_string(), |a, b| a.level == b.level;
    "titel" AnyFile (title) |x| x.title.clone(), |a, b| a.title == b.title;
    "oplægsholder" AnyFile (presenter) |x| or_empty(&x.presenter), |a, b| a.presenter == b.presenter;
    "sagsnummer" AnyFile (case_no) |x| or_empty(&x.case_no), |a, b| a.case_no == b.case_no;
    "initialer" AnyFile (initials) |x| or_empty(&x.initials), |a, b| a.initials == b.initials;
    "tid" AnyFile (minutes) |x| x.minutes.map_or_else(String::new, |m| format!("{m} min.")),
        |a, b| a.minutes == b.minutes;
    "klokkeslæt" AnyFile (starts) |x| x.starts.map_or_else(String::new, clock_text), |a, b| a.starts == b.starts;
    "lukket" AnyFile Access (closed) |x| if x.closed { "lukket".to_owned() } else { String::new() },
        |a, b| a.closed == b.closed;
    "tvivl om lukning" AnyFile Access (doubtful) |x| if x.doubtful { "måske lukket".to_owned() } else { String::new() },
        // what is closed is in no doubt: a file that doubts it says nothing new
        |a, b| a.doubtful == b.doubtful || a.closed || b.closed;
    "indstilling" AnyFile Indstilling (indstilling) |x| indstilling(x), |a, b| same_indstilling(a, b);
    "afsnit" AnyFile Texts (sections) |x| texts(&x.sections), |a, b| same_texts(&a.sections, &b.sections);
    "bilag" AnyFile (bilag) |x| bilag(x), |a, b| a.bilag == b.bilag;
}

fields! {
    /// The fields of a person. Group and vote follow from the heading of the list, so that only a whole list
    /// says them.
    PERSON: Person without (id)
    "navn" AnyFile (name) |x| x.name.clone(), |a, b| a.name == b.name;
    "organisation" AnyFile (org) |x| or_empty(&x.org), |a, b| a.org == b.org;
    "titel" AnyFile (title) |x| or_empty(&x.title), |a, b| a.title == b.title;
    "parti" AnyFile (party) |x| or_empty(&x.party), |a, b| a.party == b.party;
    "rolle" AnyFile (role) |x| or_empty(&x.role), |a, b| a.role == b.role;
    "gruppe" WholeOnly (group) |x| x.group.clone(), |a, b| a.group == b.group;
    "stemmeret" WholeOnly (voting) |x| if x.voting { "ja" } else { "nej" }.to_owned(), |a, b| a.voting == b.voting;
}

fields! {
    /// The fields of the head. The rules follow the organ. A supplement may move the meeting, and no more.
    HEAD: Head without ()
    "start" AnyFile (starts) |x| x.starts.map_or_else(String::new, clock_text), |a, b| a.starts == b.starts;
    "slut" AnyFile (ends) |x| x.ends.map_or_else(String::new, clock_text), |a, b| a.ends == b.ends;
    "sted" AnyFile (place) |x| or_empty(&x.place), |a, b| a.place == b.place;
    "organ" WholeOnly (body, rules) |x| x.body.clone(), |a, b| is_same_body(&a.body, &b.body);
    "dato" WholeOnly (date) |x| long(x.date), |a, b| a.date == b.date;
    "indledning" WholeOnly Preamble (preamble) |x| texts(&x.preamble), |a, b| same_preamble(&a.preamble, &b.preamble);
    "titler på lukkede punkter" WholeOnly Access (closed_titles_public)
        |x| if x.closed_titles_public { "offentlige".to_owned() } else { String::new() },
        |a, b| a.closed_titles_public == b.closed_titles_public;
    "rækkefølge af afsnit" WholeOnly (section_order) |x| x.section_order.join(", "),
        |a, b| a.section_order == b.section_order;
}

/// Returns whether a field says who may read what.
pub(super) fn is_access<T>(field: &FieldSpec<T>) -> bool {
    field.subject == Some(Subject::Access)
}

/// Returns whether a field is the texts before the first item.
pub(super) fn is_preamble<T>(field: &FieldSpec<T>) -> bool {
    field.subject == Some(Subject::Preamble)
}

/// Returns whether a field is what an item is decided against.
pub(super) fn is_indstilling(field: &FieldSpec<AgendaFields>) -> bool {
    field.subject == Some(Subject::Indstilling)
}

impl<T> FieldSpec<T> {
    /// Returns whether two say the same here.
    pub(super) fn is_same(&self, a: &T, b: &T) -> bool {
        (self.same)(a, b)
    }

    /// Returns whether nothing is said here.
    pub(super) fn is_silent(&self, x: &T) -> bool {
        (self.show)(x).is_empty()
    }

    /// Returns whether only a whole agenda or list may say something here.
    pub(super) fn is_whole_only(&self) -> bool {
        self.scope == Scope::WholeOnly
    }
}

/// Returns the fields that the agenda changed and the meeting did not; and those changed on both sides.
pub(super) fn changed<T>(
    table: &'static [FieldSpec<T>],
    base: &T,
    new: &T,
    ours: &T,
) -> (Chosen<T>, Chosen<T>) {
    let differs = |field: &&FieldSpec<T>| !field.is_same(base, new) && !field.is_same(ours, new);
    table.iter().filter(differs).partition(|field| field.is_same(base, ours))
}

/// Copies the chosen fields.
pub(super) fn copy<T>(chosen: &[&FieldSpec<T>], from: &T, to: &mut T) {
    chosen.iter().for_each(|field| (field.copy)(from, to));
}

/// Returns the chosen fields as old and new text.
pub(super) fn diffs<T>(chosen: &[&FieldSpec<T>], old: &T, new: &T) -> Vec<FieldDiff> {
    let diff = |field: &&FieldSpec<T>| FieldDiff {
        name: field.name.to_owned(),
        old: (field.show)(old),
        new: (field.show)(new),
    };
    chosen.iter().map(diff).collect()
}

/// Returns the chosen fields of an item, its texts one by one under their own headings.
pub(super) fn item_diffs(
    chosen: &[&FieldSpec<AgendaFields>],
    old: &AgendaFields,
    new: &AgendaFields,
) -> Vec<FieldDiff> {
    let one = |field: &&FieldSpec<AgendaFields>| match field.subject {
        Some(Subject::Texts) => by_heading(&old.sections, &new.sections),
        Some(Subject::Access | Subject::Indstilling | Subject::Preamble) | None => diffs(&[*field], old, new),
    };
    chosen.iter().flat_map(one).collect()
}

/// Returns the texts that differ, each under its heading; when none does, their order.
fn by_heading(old: &[Section], new: &[Section]) -> Vec<FieldDiff> {
    let mut headings: Vec<&str> = Vec::new();
    for section in new.iter().chain(old) {
        if !headings.contains(&section.heading.as_str()) {
            headings.push(&section.heading);
        }
    }
    let under = |sections: &[Section], heading: &str| {
        let texts = sections.iter().filter(|s| s.heading == heading).map(|s| s.text.as_str());
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let field = |heading: &str| FieldDiff {
        name: if heading.is_empty() { "tekst".to_owned() } else { heading.to_owned() },
        old: under(old, heading),
        new: under(new, heading),
    };
    let differs = |field: &FieldDiff| words(&field.old) != words(&field.new);
    let found: Vec<FieldDiff> = headings.into_iter().map(field).filter(differs).collect();
    if !found.is_empty() {
        return found;
    }
    let order = |sections: &[Section]| {
        sections.iter().map(|section| section.heading.as_str()).collect::<Vec<_>>().join(", ")
    };
    vec![FieldDiff { name: "rækkefølge af afsnit".to_owned(), old: order(old), new: order(new) }]
}

fn or_empty(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

/// Returns the words of a text. The target of a link is not one of them: Word and PDF leave it out, a copy of
/// the same text has it.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, target)) = rest.split_once("](") {
        let Some((_, after)) =
            target.split_once(')').filter(|(target, _)| !target.contains(char::is_whitespace))
        else {
            break;
        };
        match before.rsplit_once('[') {
            Some((front, label)) => plain.extend([front, label]),
            None => plain.push_str(&rest[..rest.len() - after.len()]),
        }
        rest = after;
    }
    plain.push_str(rest);
    plain.split_whitespace().map(str::to_owned).collect()
}

fn texts(sections: &[Section]) -> String {
    let block = |section: &Section| format!("{}\n{}", section.heading, section.text).trim().to_owned();
    sections.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

/// Returns whether an agenda has the texts before the first item that a meeting has. A line that the meeting
/// keeps closed need not be marked in the agenda, which opens nothing.
fn same_preamble(ours: &[Section], agenda: &[Section]) -> bool {
    same_texts(ours, agenda) || same_texts(&Meeting::without_marks(ours), agenda)
}

fn same_texts(a: &[Section], b: &[Section]) -> bool {
    let same = |(a, b): (&Section, &Section)| a.heading == b.heading && words(&a.text) == words(&b.text);
    a.len() == b.len() && a.iter().zip(b).all(same)
}

fn indstilling(fields: &AgendaFields) -> String {
    fields.indstilling.iter().flat_map(|i| i.lines()).collect::<Vec<_>>().join("\n")
}

/// Returns whether two items are recommended the same; other blanks are nothing said.
pub(super) fn same_indstilling(a: &AgendaFields, b: &AgendaFields) -> bool {
    match (&a.indstilling, &b.indstilling) {
        (Some(a), Some(b)) => {
            let lead = |x: &Option<String>| x.as_deref().map(words).map(|words| words.join(" "));
            let same = |(a, b): (&String, &String)| words(a) == words(b);
            lead(&a.lead) == lead(&b.lead)
                && a.points.len() == b.points.len()
                && a.points.iter().zip(&b.points).all(same)
        }
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn bilag(fields: &AgendaFields) -> String {
    let line = |bilag: &crate::meeting::Bilag| match &bilag.url {
        Some(url) => format!("{} ({url})", bilag.title),
        None => bilag.title.clone(),
    };
    fields.bilag.iter().map(line).collect::<Vec<_>>().join("\n")
}
