//! From keys to actions: the tables in `keymaps/*.json`, and what a press means where the user is.
//!
//! | file | what is in it |
//! |---|---|
//! | `key` | one press of a key |
//! | `context` | where the user is, as far as keys are concerned |
//! | `read` | reads keymap files, and names their faults |

mod context;
pub mod key;
mod read;
#[cfg(test)]
mod tests;

pub use context::Context;
pub use key::{Code, Key};
pub use read::{KeymapFault, KeymapFaults};

use std::collections::HashMap;

use crate::action::Action;

/// One row of a keymap: in a context, these keys do these actions, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// Where it holds.
    pub context: Context,
    /// The keys, one after the other.
    pub keys: Vec<Key>,
    /// What they do.
    pub actions: Vec<Action>,
}

impl Binding {
    /// Returns the keys as the user reads them: `Ctrl-K R`.
    pub fn label(&self) -> String {
        label(&self.keys)
    }
}

/// Keys as the user reads them.
pub fn label(keys: &[Key]) -> String {
    keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

/// What a press means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A command, or several.
    Actions(Vec<Action>),
    /// The beginning of a sequence.
    Pending,
    /// Nothing is bound.
    Unbound,
}

/// A table of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    /// Its name: "standard", "vim", "emacs", or that of the user's own file.
    pub name: String,
    /// Whether Esc in the text makes keys commands (vim).
    pub modal: bool,
    /// Whether words and lines that are deleted can be pasted again, as in vim and emacs.
    pub kills: bool,
    bindings: Vec<Binding>,
    /// The keys that do just one action in a context, as the user reads them: asked for at every frame.
    labels: HashMap<(Context, Action), String>,
}

/// The built-in keymaps, by name.
pub const BUILT_IN: [(&str, &str); 3] = [
    ("standard", include_str!("../keymaps/standard.json")),
    ("vim", include_str!("../keymaps/vim.json")),
    ("emacs", include_str!("../keymaps/emacs.json")),
];

/// The rows that all built-in keymaps share, as their base.
const COMMON: (&str, &str) = ("common", include_str!("../keymaps/common.json"));

impl Keymap {
    /// Returns a keymap of these rows, in the order in which they are tried.
    fn new(name: String, modal: bool, kills: bool, bindings: Vec<Binding>) -> Keymap {
        let mut labels = HashMap::new();
        for binding in &bindings {
            if let [action] = binding.actions[..] {
                labels.entry((binding.context, action)).or_insert_with(|| binding.label());
            }
        }
        Keymap { name, modal, kills, bindings, labels }
    }

    /// Returns a built-in keymap.
    pub fn built_in(name: &str) -> Option<Keymap> {
        let (_, json) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Keymap::read(json).ok()
    }

    /// Returns a keymap that can be a base: a built-in one, or their common rows.
    fn base(name: &str) -> Option<Keymap> {
        let (common, json) = COMMON;
        if name == common { Keymap::read(json).ok() } else { Keymap::built_in(name) }
    }

    /// Returns what `keys`, pressed one after the other, mean where the user is. The innermost context that
    /// knows them decides.
    pub fn meaning(&self, contexts: &[Context], keys: &[Key]) -> Meaning {
        for &context in contexts {
            let mut here = self.bindings.iter().filter(|b| b.context == context && b.keys.starts_with(keys));
            let Some(first) = here.next() else { continue };
            let exact = std::iter::once(first).chain(here).find(|b| b.keys.len() == keys.len());
            return exact.map_or(Meaning::Pending, |b| Meaning::Actions(b.actions.clone()));
        }
        Meaning::Unbound
    }

    /// Returns the continuations of an unfinished sequence, innermost context first.
    pub fn continuations<'a>(
        &'a self,
        contexts: &'a [Context],
        keys: &'a [Key],
    ) -> impl Iterator<Item = &'a Binding> {
        let longer = move |b: &&Binding| b.keys.len() > keys.len() && b.keys.starts_with(keys);
        contexts.iter().flat_map(move |&c| self.in_context(c).filter(longer))
    }

    /// Returns the rows of one context, in the order of the file.
    pub fn in_context(&self, context: Context) -> impl Iterator<Item = &Binding> {
        self.bindings.iter().filter(move |b| b.context == context)
    }

    /// Returns every row.
    pub fn bindings(&self) -> &[Binding] {
        &self.bindings
    }

    /// Returns the keys that do just this action where the user is, as the user reads them; the first of the
    /// file.
    pub fn keys_for(&self, contexts: &[Context], action: Action) -> Option<String> {
        contexts.iter().find_map(|&context| self.labels.get(&(context, action)).cloned())
    }
}
