//! Lists that tell how agendas are divided, and divide none: "Dagsordenen har:", "• Åbne punkter", "• Lukkede punkter".

use super::group::division;
use crate::meeting::Access;

/// How far up a list may begin, in lines.
pub const LONGEST_LIST: usize = 30;
const BULLETS: [char; 7] = ['-', '*', '•', '·', '–', '▪', '●'];

/// Whether the line at a place is an entry of a list that names what is open and what is closed right after each other, so
/// that neither heads anything. The list has a line over it that ends with a colon.
pub fn is_of_list(lines: &[&str], at: usize) -> bool {
    let Some(own) = said(lines, at) else { return false };
    let is_other = |(indent, access): (usize, Access)| indent == own.0 && access != own.1;
    let pair = match () {
        () if at > 0 && said(lines, at - 1).is_some_and(is_other) => at - 1,
        () if said(lines, at + 1).is_some_and(is_other) => at,
        () => return false,
    };
    let over = (0..pair).rev().take(LONGEST_LIST).find(|&above| entry(lines, above).is_none());
    let is_led_in = over.is_some_and(|over| lines[over].trim_end().ends_with(':'));
    // what stands further in is listed under the entry
    let is_over = entry(lines, pair + 2).is_some_and(|(indent, _)| indent > own.0);
    is_led_in && !is_over
}

/// How far in an entry of a list stands, in bytes, and what it says.
fn entry<'a>(lines: &[&'a str], at: usize) -> Option<(usize, &'a str)> {
    let line = lines.get(at)?;
    let rest = line.trim_start();
    Some((line.len() - rest.len(), rest.strip_prefix(BULLETS)?.strip_prefix([' ', '\t'])?))
}

fn said(lines: &[&str], at: usize) -> Option<(usize, Access)> {
    let (indent, text) = entry(lines, at)?;
    Some((indent, division(text)?))
}
