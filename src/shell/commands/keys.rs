//! `referent keys`: the key table.

use std::fmt::Write;

use serde_json::json;

use super::{Notation, pretty};
use crate::keymap::{Context, Keymap};
use crate::shell::{Sentence, print, print_json};

pub(in crate::shell) fn keys(keymap: &Keymap, notation: Notation) -> Result<u8, Sentence> {
    let mut rows = Vec::new();
    for &context in Context::ALL {
        for binding in keymap.in_context(context) {
            for action in &binding.actions {
                rows.push((context, binding.label(), *action));
            }
        }
    }
    if notation == Notation::Json {
        let rows: Vec<_> = rows
            .iter()
            .map(|(context, keys, action)| {
                json!({"context": context.name(), "keys": keys, "action": action.name(), "help": action.help()})
            })
            .collect();
        return Ok(print_json(&pretty(&json!(rows))));
    }
    let mut out = String::new();
    let mut last = None;
    for (context, keys, action) in rows {
        if last.replace(context) != Some(context) {
            let gap = if out.is_empty() { "" } else { "\n" };
            let _ = writeln!(out, "{gap}{}", context.label());
        }
        let _ = writeln!(out, "  {keys:<18} {:<22} {}", action.name(), action.help());
    }
    Ok(print(&out))
}
