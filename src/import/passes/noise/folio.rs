//! Lines that end with the number of their page: "Engum Råd · 8. juni 2021      Side 3", "KKR Øland | 08-06-2021 | 3".

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::noise::{begins_page, has_part};
use crate::import::recognise::date_time;
use crate::import::recognise::text::collapse;

/// Marks the lines that end with a page number: once where they say so and stand alone, else where the same line returns
/// with a higher number.
pub(crate) fn mark(lines: &[SourceLine], full: &[usize], noise: &mut [bool]) {
    let mut seen: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (k, &i) in full.iter().enumerate() {
        let line = &lines[i];
        let Some((head, page, named)) = folio(line) else { continue };
        // "Teknisk Udvalg, 03-10-2019    Side 3" has the form of a decision's heading
        if has_part(line) && !named || line.heading().is_some() {
            continue;
        }
        let alone = |at: Option<usize>| at.and_then(|at| lines.get(at)).is_none_or(SourceLine::is_blank);
        let apart = alone(i.checked_sub(1)) && alone(Some(i + 1)) || begins_page(lines, full, k);
        noise[k] |= named && apart && k > 0 && !head.contains("...");
        // under the name of the municipality a head does not stand apart, but returns
        if named || apart && date_time::date(head).is_some() {
            seen.entry(collapse(head)).or_default().push((k, page));
        }
    }
    for pages in seen.values().filter(|pages| pages.len() > 1) {
        if pages.windows(2).all(|two| two[0].1 < two[1].1) {
            pages.iter().for_each(|(k, _)| noise[*k] = true);
        }
    }
}

/// What stands before the page number at the end of a line, the number, and whether it is called one. Something must
/// divide the two, for "Bilag 7" ends with a number too.
fn folio(line: &SourceLine) -> Option<(&str, u32, bool)> {
    let (head, page) = number(line.text.trim()).filter(|_| line.plain.len() <= 160)?;
    let of = ["af", "/"].iter().find_map(|of| head.trim_end().strip_suffix(of)).map(str::trim_end);
    let (head, page) = of.and_then(number).unwrap_or((head, page));
    let named = ["side ", "Side ", "SIDE ", "s. "].iter().find_map(|word| head.strip_suffix(word));
    let head = named.unwrap_or(head);
    let rest = head.trim_end_matches(['|', '▪', '•', '·', '-', '–', '—', ' ', '\t', ',']);
    let gap = &head[rest.len()..];
    let wide = gap.contains(['|', '▪', '•', '·', '\t']) || gap.contains("   ");
    let divided = wide || named.is_some() && gap.contains(['-', '–', '—']);
    (divided && rest.contains(char::is_alphabetic)).then_some((rest, page, named.is_some()))
}

/// Takes the number off the end of a text.
fn number(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = text[head.len()..].parse().ok()?;
    (text.len() - head.len() <= 4).then_some((head, page))
}
