//! Lists that tell how agendas are divided, and divide none: "Dagsordenen har:", "• Åbne punkter", "• Lukkede punkter".

use std::borrow::Cow;

use super::group::division;
use super::telling::may_tell;
use super::vocabulary::names_many;
use crate::meeting::Access;

/// How far up a list may begin, in lines.
pub const LONGEST_LIST: usize = 30;
const BULLETS: [char; 7] = ['-', '*', '•', '·', '–', '▪', '●'];

/// Returns whether the line at a place is an entry of a list that names what is open and what is closed right after
/// each other, so that neither heads anything. The list has a line over it that ends with a colon.
pub fn is_of_list(lines: &[&str], at: usize) -> bool {
    let Some(own) = said(lines, at) else { return false };
    let is_other = |(indent, access): (usize, Access)| indent == own.0 && access != own.1;
    let pair = if at > 0 && said(lines, at - 1).is_some_and(is_other) {
        at - 1
    } else if said(lines, at + 1).is_some_and(is_other) {
        at
    } else {
        return false;
    };
    let over = (0..pair).rev().take(LONGEST_LIST).find(|&above| entry(lines, above).is_none());
    let is_many =
        || [pair, pair + 1].iter().all(|&at| entry(lines, at).is_some_and(|(_, text)| is_plural(text)));
    let is_led_in = over.map(|over| lines[over].trim_end()).is_some_and(|over| {
        over.ends_with(':') && !is_of_one_case(over) && (is_of_agendas(over) || is_many())
    });
    // what stands further in is listed under the entry
    let is_over = entry(lines, pair + 2).is_some_and(|(indent, _)| indent > own.0);
    is_led_in && !is_over
}

/// Returns a text without the entries that tell how agendas are divided.
pub(super) fn without_lists(text: &str) -> Cow<'_, str> {
    let lines: Vec<&str> = text.lines().collect();
    if !(0..lines.len()).any(|at| is_of_list(&lines, at)) {
        return Cow::Borrowed(text);
    }
    let other_lines = lines.iter().enumerate().filter(|(at, _)| !is_of_list(&lines, *at));
    Cow::Owned(other_lines.map(|(_, line)| *line).collect::<Vec<_>>().join("\n"))
}

/// "Sagen behandles på:"
fn is_of_one_case(lead: &str) -> bool {
    const OWN: [&str; 8] =
        ["sagen", "punktet", "emnet", "dette", "denne", "behandles", "behandlet", "drøftes"];
    has_word(lead, |word| OWN.contains(&word))
}

/// "Dagsordenen har:", "Møderne opdeles i:"
fn is_of_agendas(lead: &str) -> bool {
    const DIVIDED: [&str; 8] =
        ["har", "består", "opdeles", "opdelt", "deles", "inddeles", "inddelt", "omfatter"];
    has_word(lead, |word| word.starts_with("dagsorden") || DIVIDED.contains(&word))
}

/// "Lukkede punkter", but not "Lukket møde".
fn is_plural(entry: &str) -> bool {
    const KINDS: [&str; 4] = ["lukkede", "åbne", "fortrolige", "offentlige"];
    has_word(entry, |word| KINDS.contains(&word)) && has_word(entry, names_many)
}

fn has_word(text: &str, is_wanted: impl Fn(&str) -> bool) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(is_wanted)
}

/// Returns how far in an entry of a list stands, in bytes, and what it says.
fn entry<'a>(lines: &[&'a str], at: usize) -> Option<(usize, &'a str)> {
    let line = lines.get(at)?;
    let rest = line.trim_start();
    Some((line.len() - rest.len(), rest.strip_prefix(BULLETS)?.strip_prefix([' ', '\t'])?))
}

fn said(lines: &[&str], at: usize) -> Option<(usize, Access)> {
    let (indent, text) = entry(lines, at)?;
    let access = may_tell(text).then(|| division(text)).flatten()?;
    Some((indent, access))
}
