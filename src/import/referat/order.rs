//! The body's order of sections, from the orders in which its items have them.

use std::collections::HashMap;

use crate::document::order::is_reserved;

/// Returns an order that prints every item as it was read.
///
/// Mostly all items agree. Where they do not, some section stood where its item had it and not where the body wants it;
/// such a section stays behind the text that it followed, and is left out here. Only texts can be left out, and only
/// those that never follow an indstilling, a beslutning or a list of bilag: nothing else would keep them there.
pub(super) fn order(items: &[Vec<String>]) -> Vec<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in items.iter().flatten() {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    if let Some(order) = sorted(&names, items) {
        return order;
    }
    let follows = |name: &str| {
        items.iter().any(|item| item.windows(2).any(|pair| is_reserved(&pair[0]) && pair[1] == name))
    };
    let rank = |name: &&str| if is_reserved(name) { 0 } else { 1 + usize::from(!follows(name)) };
    let mut candidates = names.clone();
    candidates.sort_by_key(rank);
    let mut order = Vec::new();
    let mut chosen: Vec<&str> = Vec::new();
    for name in candidates {
        chosen.push(name);
        chosen.sort_by_key(|name| names.iter().position(|other| other == name));
        match sorted(&chosen, items) {
            Some(agreed) => order = agreed,
            None => chosen.retain(|other| *other != name),
        }
    }
    order
}

/// Returns the names in an order that agrees with every item, or `None` when there is none.
fn sorted(names: &[&str], items: &[Vec<String>]) -> Option<Vec<String>> {
    let mut before: HashMap<&str, Vec<&str>> = names.iter().map(|name| (*name, Vec::new())).collect();
    for item in items {
        let known: Vec<&str> = item.iter().map(String::as_str).filter(|name| names.contains(name)).collect();
        for pair in known.windows(2).filter(|pair| pair[0] != pair[1]) {
            before.entry(pair[1]).or_default().push(pair[0]);
        }
    }
    let mut left = names.to_vec();
    let mut order: Vec<String> = Vec::new();
    while !left.is_empty() {
        let is_next = |name: &&str| !before[name].iter().any(|first| left.contains(first));
        let next = left.iter().position(is_next)?;
        order.push(left.remove(next).to_owned());
    }
    Some(order)
}
