//! Whether a file is the whole agenda of a meeting, or something to add to it.

use crate::import::recognise::heading;
use crate::meeting::Meeting;
use crate::meeting::merge::{Supply, shared_items};

/// What a supplement calls itself, in lower case.
const WORDS: [&str; 11] = [
    "tillægsdagsorden",
    "tillaegsdagsorden",
    "tillæg til dagsorden",
    "tillæg til den",
    "tillægspunkt",
    "tillaegspunkt",
    "supplerende dagsorden",
    "supplerende punkt",
    "ekstra punkt",
    "ekstra dagsordenspunkt",
    "ekstra sag",
];

/// How many lines of the beginning may say what a file is.
const BEGINNING: usize = 12;

/// Returns what a file is to a meeting: `new` is what was read from its lines. It is a supplement when it calls itself
/// one, has no items, or shares fewer than a third of the meeting's.
pub fn supply(lines: &[String], name: &str, new: &Meeting, ours: &Meeting) -> Supply {
    let few = shared_items(new, ours) * 3 < ours.items.len();
    if new.items.is_empty() || few || is_supplement(lines, name) { Supply::Supplement } else { Supply::Whole }
}

/// Returns whether a file calls itself a supplement, by its name or in its first lines.
pub fn is_supplement(lines: &[String], name: &str) -> bool {
    let mut first = lines.iter().filter(|line| !line.trim().is_empty()).take(BEGINNING);
    // a row of the agenda may be about a supplement
    calls_itself_supplement(&name.replace(['_', '-'], " "))
        || first.any(|line| heading::parse(line.trim()).is_none() && calls_itself_supplement(line))
}

fn calls_itself_supplement(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.len() < 150 && WORDS.iter().any(|word| lower.contains(word))
}
