//! The evidence that two rows of two agendas are one item.

use std::collections::{HashMap, HashSet};

use chrono::NaiveTime;

use super::Supply;
use super::fields::{same_indstilling, words};
use crate::meeting::{AgendaFields, Bilag, Item, text};

/// How alike two titles are that have something else in common.
const ALIKE: f32 = 0.5;
/// How alike two titles are that have nothing else in common.
const VERY_ALIKE: f32 = 0.75;
/// The fewest letters of a word that says what a text is about.
const TELLING: usize = 4;

/// An item prepared for comparison.
pub(super) struct ComparedItem<'a> {
    pub(super) item: &'a Item,
    /// The title in lower case, without the signs between.
    title: String,
    fields: AgendaFields,
    /// The words of its texts.
    body: Vec<String>,
    /// Whether its case is no other row's.
    has_own_case: bool,
    /// Whether its title is no other row's.
    has_own_title: bool,
}

/// Returns the rows of a list as they are compared; `all` is the whole list that they are taken from.
pub(super) fn rows<'a>(items: &[&'a Item], all: &[&Item]) -> Vec<ComparedItem<'a>> {
    let mut cases: HashMap<&str, usize> = HashMap::new();
    for case in all.iter().filter_map(|item| item.case_no.as_deref()) {
        *cases.entry(case).or_default() += 1;
    }
    let mut titles: HashMap<String, usize> = HashMap::new();
    for item in all {
        *titles.entry(fold(&item.title)).or_default() += 1;
    }
    let row = |item: &&'a Item| ComparedItem {
        item,
        title: fold(&item.title),
        fields: AgendaFields { number: String::new(), ..item.agenda_fields() },
        body: item.sections.iter().flat_map(|section| words(&fold(&section.text))).collect(),
        has_own_title: titles.get(&fold(&item.title)) == Some(&1),
        has_own_case: item.case_no.as_deref().is_some_and(|case| cases.get(case) == Some(&1)),
    };
    items.iter().map(row).collect()
}

/// The evidence for a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Likeness {
    /// How much two rows have in common that another pair may not have; the number counts nothing.
    pub(super) support: u32,
    /// What the pair is worth in an assignment over the whole list; 0 when it is none.
    pub(super) score: i64,
    /// How much of their texts is shared, in per cent; 0 when one has none.
    pub(super) texts: u32,
    /// Whether they may be one item without contradiction, so that what is minuted may follow.
    pub(super) is_identity: bool,
}

/// Returns what a row of a file (`a`) and one that is known (`b`) have in common.
pub(super) fn likeness(a: &ComparedItem<'_>, b: &ComparedItem<'_>, kind: Supply) -> Likeness {
    let Some(signs) = signs(a, b, kind) else {
        return Likeness { support: 0, score: 0, texts: 0, is_identity: false };
    };
    let support = signs.support();
    let levelled = a.item.level == b.item.level;
    let score = if signs.is_pair() {
        score(support, signs.titles, signs.texts, [signs.numbered, levelled])
    } else {
        0
    };
    // the title is another, the item is not
    let renamed = signs.one_text && signs.same_indstilling && (names_title(a, b) || names_title(b, a));
    let is_identity = signs.is_identity(a.body == b.body) || renamed;
    Likeness { support, score, texts: (100.0 * signs.texts) as u32, is_identity }
}

/// The signs that two rows are one item.
struct Signs {
    one_case: bool,
    one_title: bool,
    /// Whether no other row of either list has the title.
    own_title: bool,
    same_indstilling: bool,
    one_indstilling: bool,
    one_text: bool,
    same_rest: bool,
    numbered: bool,
    /// Whether both have texts, and they are not alike.
    contradicted: bool,
    /// Whether the file only adds, and says nothing of what is recommended.
    silent: bool,
    titles: f32,
    texts: f32,
}

/// Returns the signs that speak for a pair; `None` for two rows that cannot be one item.
fn signs(a: &ComparedItem<'_>, b: &ComparedItem<'_>, kind: Supply) -> Option<Signs> {
    let one_case = a.has_own_case && b.has_own_case && a.item.case_no == b.item.case_no;
    let other_case = a.item.case_no.is_some() && b.item.case_no.is_some() && a.item.case_no != b.item.case_no;
    let one_title = a.title == b.title;
    let other_figures = !one_title && !one_case && other_figures(&a.item.title, &b.item.title);
    if other_case || other_figures {
        return None;
    }
    let same_indstilling = same_indstilling(&a.fields, &b.fields);
    let has_texts = !a.body.is_empty() && !b.body.is_empty();
    let texts = if has_texts { shared(&a.body, &b.body) } else { 0.0 };
    Some(Signs {
        one_case,
        one_title,
        own_title: a.has_own_title && b.has_own_title,
        same_indstilling,
        one_indstilling: same_indstilling && a.fields.indstilling.is_some(),
        one_text: has_texts && a.body == b.body,
        same_rest: same_rest(&a.fields, &b.fields),
        numbered: !a.item.number.is_empty() && a.item.number == b.item.number,
        contradicted: has_texts && texts < ALIKE,
        silent: kind == Supply::Supplement && a.fields.indstilling.is_none() && a.body.is_empty(),
        titles: if one_title { 1.0 } else { text::similar(&a.item.title, &b.item.title) },
        texts,
    })
}

impl Signs {
    fn is_alike(&self) -> bool {
        self.titles >= ALIKE
    }

    fn says_the_same(&self) -> bool {
        self.one_indstilling || self.one_text
    }

    /// Returns whether enough speaks for a pair to think of it at all.
    fn is_pair(&self) -> bool {
        let (alike, says_the_same) = (self.is_alike(), self.says_the_same());
        self.one_title
            || self.one_case && (alike || self.numbered || says_the_same)
            || self.titles >= VERY_ALIKE
            || alike && (self.numbered || says_the_same)
            || self.one_text && self.one_indstilling
            || self.numbered && says_the_same
    }

    fn support(&self) -> u32 {
        let signs = [
            (self.one_case, 40),
            (self.one_title, 8),
            (self.is_alike() && !self.one_title, 2),
            (self.one_indstilling, 4),
            (self.one_text, 6),
            (self.same_rest, 2),
        ];
        signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
    }

    /// Returns whether they are one item, judged by these two rows alone. A missing text contradicts nothing.
    fn is_identity(&self, same_body: bool) -> bool {
        let speaks = self.says_the_same() || self.silent;
        self.one_case && (self.is_alike() || self.says_the_same())
            || self.one_title && self.same_indstilling && same_body
            || self.one_title && self.own_title && speaks && !self.contradicted
    }
}

/// Returns what a pair is worth: what they have in common, then how alike they are, and last number and
/// level.
fn score(support: u32, titles: f32, texts: f32, [numbered, levelled]: [bool; 2]) -> i64 {
    let share = |weight: f32, of: f32| (weight * of) as i64;
    i64::from(support) * 100
        + share(100.0, titles)
        + share(60.0, texts)
        + 20 * i64::from(numbered)
        + 5 * i64::from(levelled)
}

/// Returns whether two rows say the same in everything but the number.
pub(super) fn is_equal(a: &ComparedItem<'_>, b: &ComparedItem<'_>) -> bool {
    a.fields == b.fields
}

/// Returns whether the text that both rows have names the title of the one, so that the other title is only
/// another name: with a word that the other lacks, or with all its words when the other only adds some.
fn names_title(named: &ComparedItem<'_>, other: &ComparedItem<'_>) -> bool {
    let split = |title: &str| -> HashSet<String> { title.split(' ').map(str::to_owned).collect() };
    let (title, other) = (split(&named.title), split(&other.title));
    let body: HashSet<String> = named.body.iter().cloned().collect();
    let telling = |word: &&String| word.chars().count() >= TELLING;
    let mut lacking = title.difference(&other).filter(telling);
    let all: Vec<&String> = title.iter().filter(telling).collect();
    let only_adds = title.is_subset(&other) && all.len() >= 2 && all.iter().all(|word| body.contains(*word));
    only_adds || lacking.any(|word| body.contains(word))
}

/// The small things that an agenda says of an item.
type SmallFields<'a> = (Option<&'a str>, &'a [Bilag], Option<NaiveTime>, Option<u32>);

fn small_fields(fields: &AgendaFields) -> SmallFields<'_> {
    let AgendaFields {
        presenter,
        bilag,
        starts,
        minutes,
        number: _,
        level: _,
        title: _,
        case_no: _,
        initials: _,
        closed: _,
        doubtful: _,
        opened: _,
        sections: _,
        indstilling: _,
    } = fields;
    (presenter.as_deref(), bilag, *starts, *minutes)
}

/// Returns whether the small things that an agenda says of an item are the same, and there are any.
fn same_rest(a: &AgendaFields, b: &AgendaFields) -> bool {
    let nothing: SmallFields<'_> = (None, &[], None, None);
    small_fields(a) != nothing && small_fields(a) == small_fields(b)
}

/// Returns how many of the words of two texts are in both, from 0 to 1.
fn shared(a: &[String], b: &[String]) -> f32 {
    if a == b {
        return 1.0;
    }
    let (a, b): (HashSet<&String>, HashSet<&String>) = (a.iter().collect(), b.iter().collect());
    2.0 * a.intersection(&b).count() as f32 / (a.len() + b.len()).max(1) as f32
}

/// Returns whether titles differ by a figure: "Budget 2026" is not "Budget 2027".
fn other_figures(a: &str, b: &str) -> bool {
    fn figures(title: &str) -> Vec<&str> {
        title.split(|c: char| !c.is_ascii_digit()).filter(|figure| !figure.is_empty()).collect()
    }
    let (a, b) = (figures(a), figures(b));
    !a.is_empty() && !b.is_empty() && a != b
}

/// Returns words in lower case, without the signs between.
pub(super) fn fold(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let folded = words.collect::<Vec<_>>().join(" ");
    // a name of signs alone is still a name
    if folded.is_empty() { lower } else { folded }
}
