//! The decisions to type, each with the meeting as it was known before.

use std::collections::BTreeMap;
use std::path::Path;

use referent::completion::Completer;
use referent::draft::{Draft, Preferences, done_for, drafts_for, phrases};
use referent::import;
use referent::lint::{Deviation, deviations};
use referent::meeting::{Indstilling, Item, Meeting};
use serde_json::Value;

/// One decision.
pub(crate) struct TypedDecision {
    pub(crate) name: String,
    pub(crate) class: String,
    pub(crate) words: String,
    /// The meeting without this decision and those that come after it.
    pub(crate) known: Meeting,
    index: usize,
    /// Decisions of earlier meetings of the same body.
    earlier: Vec<(Indstilling, String)>,
}

impl TypedDecision {
    fn item(&self) -> &Item {
        &self.known.items[self.index]
    }

    pub(crate) fn drafts(&self) -> Vec<Draft> {
        drafts_for(&self.known.body, self.item(), &self.preferences())
    }

    fn preferences(&self) -> Preferences {
        let before = self.known.items[..self.index].iter();
        let decided = before.filter_map(|item| Some((item.indstilling.as_ref()?, item.decision_text())));
        let earlier = self.earlier.iter().map(|(indstilling, words)| (indstilling, words.as_str()));
        let mut preferences = Preferences::default();
        preferences.learn_name(
            &self.known.body,
            self.known.items.iter().filter_map(|item| item.indstilling.as_ref()),
        );
        earlier.chain(decided).for_each(|(asked, words)| preferences.learn(&self.known.body, asked, words));
        preferences
    }

    /// The sentence that one key puts before all else, and the keys it takes: the agenda names who presents,
    /// or the name is found in a list by three letters and Retur, or it is typed there.
    pub(crate) fn opening(&self) -> Option<(String, usize)> {
        let told = phrases::OPENED.replace("{oplægsholder}", "");
        let name = &self.words[..self.words.find(&told)?];
        let listed = self.known.people.iter().any(|person| person.name == name);
        let keys = match &self.item().presenter {
            Some(presenter) if presenter == name => 1,
            Some(_) => return None,
            None if listed => 1 + 3 + 1,
            None => 1 + name.chars().count() + 1,
        };
        Some((format!("{name}{told} "), keys))
    }

    pub(crate) fn deviations(&self) -> Vec<String> {
        let asked = self.item().indstilling.as_ref();
        let found = asked.map_or_else(Vec::new, |asked| deviations(asked, &self.words));
        found.iter().map(Deviation::sentence).collect()
    }

    pub(crate) fn completer(&self) -> Completer {
        let earlier: Vec<String> = self.earlier.iter().map(|(_, words)| words.clone()).collect();
        let done = done_for(&self.known.body, self.item(), &self.preferences());
        Completer::for_item(&self.known, self.item(), &done, &earlier)
    }

    pub(crate) fn phrases(&self) -> Vec<(String, String)> {
        let presenter = self.item().presenter.as_deref();
        let filled = |text: &str| text.replace("{oplægsholder}", presenter.unwrap_or("{navn}"));
        let usable = phrases::TRADE.iter().map(|phrase| (phrase.code.to_owned(), filled(phrase.text)));
        usable.filter(|(_, text)| !text.contains('{')).collect()
    }
}

/// The pairs of a file with the agendas of a folder, or those of the samples.
pub(crate) fn all(arguments: &[String]) -> Vec<TypedDecision> {
    match arguments {
        [pairs, agendas] => {
            let list: Vec<Value> =
                serde_json::from_slice(&std::fs::read(pairs).expect("the pairs")).expect("JSON");
            given(&list, Path::new(agendas))
        }
        _ => samples(),
    }
}

fn given(list: &[Value], folder: &Path) -> Vec<TypedDecision> {
    let text = |pair: &Value, key: &str| pair[key].as_str().unwrap_or_default().to_owned();
    let mut meetings: BTreeMap<String, Meeting> = BTreeMap::new();
    for pair in list {
        let doc = text(pair, "doc");
        meetings.entry(doc).or_insert_with_key(|doc| read(folder, doc));
    }
    let pair = |pair: &Value| {
        let (doc, number) = (text(pair, "doc"), text(pair, "number"));
        let meeting = &meetings[&doc];
        let index =
            meeting.items.iter().position(|item| item.number == number).expect("an item with the number");
        let before = meetings.values().filter(|m| m.date < meeting.date && m.body == meeting.body);
        let earlier = before.flat_map(decisions).collect();
        let class = text(pair, "cls");
        let name = format!("{doc} {number}");
        TypedDecision {
            name,
            class,
            words: text(pair, "beslutning"),
            known: without(meeting, index),
            index,
            earlier,
        }
    };
    list.iter().map(pair).collect()
}

fn read(folder: &Path, doc: &str) -> Meeting {
    let path = folder.join(format!("{doc}.txt"));
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(_) => part(folder, doc).into_bytes(),
    };
    import::read(&bytes, doc).expect("an agenda").meeting
}

/// The lines of a file that another file names.
fn part(folder: &Path, doc: &str) -> String {
    let known =
        std::fs::read(folder.join(format!("{doc}.truth.json"))).expect("a file with the name of the agenda");
    let known: Value = serde_json::from_slice(&known).expect("JSON");
    let source =
        known["source_file"].as_str().and_then(|name| name.split(' ').next()).expect("the name of a file");
    let text = std::fs::read_to_string(folder.join(source)).expect("the agenda");
    let line = |i: usize| known["lines"][i].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a line");
    text.lines().skip(line(0) - 1).take(line(1) + 1 - line(0)).collect::<Vec<_>>().join("\n")
}

fn decisions(meeting: &Meeting) -> Vec<(Indstilling, String)> {
    let decided = |item: &Item| Some((item.indstilling.clone()?, item.decision_text().to_owned()));
    meeting.items.iter().filter_map(decided).filter(|(_, words)| !words.is_empty()).collect()
}

/// The meeting as it was before an item was decided.
fn without(meeting: &Meeting, index: usize) -> Meeting {
    let mut known = meeting.clone();
    for item in &mut known.items[index..] {
        item.decision = None;
        item.draft = None;
    }
    known
}

/// The decisions of the samples that have some.
fn samples() -> Vec<TypedDecision> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let mut all = Vec::new();
    for name in ["kd-net-soehoejland-2026-04-17.txt", "engum-byraad-2026-02-25.json"] {
        let meeting = import::read(&std::fs::read(folder.join(name)).expect("a sample"), name)
            .expect("a meeting")
            .meeting;
        for (index, item) in meeting.items.iter().enumerate() {
            if !meeting.needs_decision(index) || item.decision_text().is_empty() {
                continue;
            }
            let words = item.decision_text().to_owned();
            let name = format!("{} {}", meeting.body, item.number);
            let known = without(&meeting, index);
            all.push(TypedDecision { name, class: "-".to_owned(), words, known, index, earlier: Vec::new() });
        }
    }
    all
}
