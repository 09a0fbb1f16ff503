//! Reads keymap files and names every fault in them at once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use thiserror::Error;

use super::{Binding, Context, Key, Keymap};
use crate::action::Action;
use crate::meeting::text::clean_line;

/// One thing that is wrong with a keymap file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeymapFault {
    /// Not JSON, or not of the shape of a keymap.
    #[error("filen kan ikke læses som et tastatur: {0}")]
    Shape(String),
    /// A base that is not compiled in.
    #[error("grundlaget »{0}« findes ikke; brug standard, vim eller emacs")]
    Base(String),
    /// A context that does not exist.
    #[error("området »{0}« findes ikke")]
    Context(String),
    /// Something that is not a key.
    #[error("{context}: »{keys}« er ikke en tast")]
    Key {
        /// Where.
        context: &'static str,
        /// What was written.
        keys: String,
    },
    /// An action that does not exist.
    #[error("{context}, {keys}: handlingen »{action}« findes ikke")]
    Action {
        /// Where.
        context: &'static str,
        /// On which keys.
        keys: String,
        /// What was written.
        action: String,
    },
    /// The same keys twice.
    #[error("{context}: {keys} står to gange")]
    Twice {
        /// Where.
        context: &'static str,
        /// Which keys.
        keys: String,
    },
    /// A letter as a command where letters are written.
    #[error("{context}: {keys} skal kunne skrives og kan ikke være en kommando")]
    Letter {
        /// Where.
        context: &'static str,
        /// Which keys.
        keys: String,
    },
    /// A sequence whose beginning is a command itself, so that it can never be completed.
    #[error("{context}: {keys} kan aldrig nås, for begyndelsen er selv en kommando")]
    Shadowed {
        /// Where.
        context: &'static str,
        /// Which keys.
        keys: String,
    },
}

/// Everything that is wrong with a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeymapFaults(pub Vec<KeymapFault>);

impl fmt::Display for KeymapFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<String> = self.0.iter().map(KeymapFault::to_string).collect();
        f.write_str(&all.join("; "))
    }
}

impl std::error::Error for KeymapFaults {}

/// A JSON object in the order it was written, doubles included: the order is the order of help.
#[derive(Debug, Clone)]
struct OrderedPairs<T>(Vec<(String, T)>);

impl<T> Default for OrderedPairs<T> {
    fn default() -> Self {
        OrderedPairs(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrderedPairs<T> {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Collect<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Collect<T> {
            type Value = OrderedPairs<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("et objekt")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<OrderedPairs<T>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(OrderedPairs(pairs))
            }
        }
        input.deserialize_map(Collect(std::marker::PhantomData))
    }
}

/// The shape of a keymap file. A `null` takes keys out of the base.
#[derive(serde::Deserialize)]
struct File {
    name: Option<String>,
    base: Option<String>,
    modal: Option<bool>,
    kills: Option<bool>,
    #[serde(default)]
    contexts: OrderedPairs<OrderedPairs<Option<String>>>,
}

impl Keymap {
    /// Reads a keymap. One with a `base` is laid over it: its rows come first and replace those with the same
    /// keys.
    ///
    /// # Errors
    /// Every [`KeymapFault`] of the file, named.
    pub fn read(json: &str) -> Result<Keymap, KeymapFaults> {
        let json = json.trim_start_matches('\u{feff}');
        let file: File = serde_json::from_slice(json.as_bytes())
            .map_err(|e| KeymapFaults(vec![KeymapFault::Shape(clean_line(&e.to_string()))]))?;
        let base = match &file.base {
            None => Keymap::new(String::new(), false, false, Vec::new()),
            Some(name) => {
                Keymap::base(name).ok_or_else(|| KeymapFaults(vec![KeymapFault::Base(clean_line(name))]))?
            }
        };
        let mut reader = KeymapReader { rows: Vec::new(), faults: Vec::new() };
        for (context, rows) in &file.contexts.0 {
            reader.context(context, rows);
        }
        reader.finish(base, &file)
    }
}

struct KeymapReader {
    /// The rows of the file; no actions means that the keys are taken out.
    rows: Vec<Binding>,
    faults: Vec<KeymapFault>,
}

impl KeymapReader {
    fn context(&mut self, name: &str, rows: &OrderedPairs<Option<String>>) {
        let Some(context) = Context::ALL.iter().copied().find(|c| c.name() == name) else {
            self.faults.push(KeymapFault::Context(clean_line(name)));
            return;
        };
        for (keys, actions) in &rows.0 {
            self.row(context, keys, actions.as_deref());
        }
    }

    fn row(&mut self, context: Context, written: &str, actions: Option<&str>) {
        let name = context.name();
        let shown = clean_line(written);
        let keys: Option<Vec<Key>> = written.split(' ').map(Key::parse).collect();
        let Some(keys) = keys else {
            self.faults.push(KeymapFault::Key { context: name, keys: shown });
            return;
        };
        if context.takes_text() && keys.first().is_some_and(|key| is_written(context, *key)) {
            self.faults.push(KeymapFault::Letter { context: name, keys: shown });
            return;
        }
        if self.rows.iter().any(|b| b.context == context && b.keys == keys) {
            self.faults.push(KeymapFault::Twice { context: name, keys: shown });
            return;
        }
        let mut found = Vec::new();
        for action in actions.unwrap_or_default().split_whitespace() {
            match action.parse::<Action>() {
                Ok(action) => found.push(action),
                Err(e) => {
                    self.faults.push(KeymapFault::Action { context: name, keys: shown.clone(), action: e.0 })
                }
            }
        }
        self.rows.push(Binding { context, keys, actions: found });
    }

    fn finish(mut self, base: Keymap, file: &File) -> Result<Keymap, KeymapFaults> {
        let replaced =
            |old: &Binding| self.rows.iter().any(|new| new.context == old.context && new.keys == old.keys);
        let unreplaced: Vec<Binding> = base.bindings.into_iter().filter(|old| !replaced(old)).collect();
        let mut bindings = std::mem::take(&mut self.rows);
        bindings.retain(|b| !b.actions.is_empty());
        bindings.extend(unreplaced);
        for long in &bindings {
            let hides = |short: &Binding| {
                short.context == long.context
                    && short.keys.len() < long.keys.len()
                    && long.keys.starts_with(&short.keys)
            };
            if bindings.iter().any(hides) {
                self.faults.push(KeymapFault::Shadowed { context: long.context.name(), keys: long.label() });
            }
        }
        if !self.faults.is_empty() {
            return Err(KeymapFaults(self.faults));
        }
        let name = file.name.as_deref().map(clean_line).filter(|name| !name.is_empty());
        Ok(Keymap::new(
            name.unwrap_or_else(|| "egen".to_owned()),
            file.modal.unwrap_or(base.modal),
            file.kills.unwrap_or(base.kills),
            bindings,
        ))
    }
}

/// Returns whether a key types text in a context. Names hold no digits and no plus, so where people are
/// searched for these may be commands.
fn is_written(context: Context, key: Key) -> bool {
    let names = matches!(context, Context::Attendance | Context::AttendanceEntry);
    key.text().is_some_and(|c| !names || !(c.is_ascii_digit() || c == '+'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::{BUILT_IN, Code, Meaning};

    #[test]
    fn every_fault_is_named() {
        let json = r#"{"contexts":{"text":{"a":"undo","ctrl-q q":"quit","ctrl-q":"quit","hyper-x":"undo","f1":"hjaelp"},
            "loftet":{},"agenda":{"f1":"help","f1":"help"}}}"#;
        let faults = Keymap::read(json).unwrap_err().to_string();
        for part in
            ["a skal kunne skrives", "Ctrl-Q q kan aldrig nås", "hyper-x", "hjaelp", "loftet", "to gange"]
        {
            assert!(faults.contains(part), "{part} in {faults}");
        }
        assert!(Keymap::read("{").is_err());
        assert!(Keymap::read(r#"{"base":"word"}"#).unwrap_err().to_string().contains("word"));
    }

    #[test]
    fn a_file_of_ones_own_is_laid_over_a_built_in_one() {
        let json = r#"{"base":"standard","contexts":{"meeting":{"f8":"previous_item","f7":null}}}"#;
        let map = Keymap::read(json).unwrap();
        let press = |n| map.meaning(&[Context::Meeting], &[Key::plain(Code::F(n))]);
        assert_eq!(press(8), Meaning::Actions(vec![Action::PreviousItem]));
        assert_eq!(press(7), Meaning::Unbound);
        assert_eq!(press(5), Meaning::Actions(vec![Action::DraftDecision]));
    }

    #[test]
    fn the_built_in_keymaps_are_sound_and_bind_every_action() {
        for (name, json) in BUILT_IN {
            let map = Keymap::read(json).unwrap_or_else(|faults| panic!("{name}: {faults}"));
            assert_eq!(map.name, name);
            let missing: Vec<_> =
                Action::ALL.iter().filter(|a| !map.bindings().iter().any(|b| b.actions == [**a])).collect();
            assert!(missing.is_empty(), "{name} lacks {missing:?}");
        }
    }
}
