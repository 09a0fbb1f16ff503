//! Lines that end with the number of their page: "Engum Råd · 8. juni 2021      Side 3", "KKR Øland | 08-06-2021 | 3".

use std::collections::HashMap;

use super::shapes::NO_SHAPE;
use super::{begins_page, has_part};
use crate::import::line::SourceLine;
use crate::import::recognise::text::collapse;
use crate::import::recognise::words::KINDS;
use crate::import::recognise::{body, closed, date_time, decision};
use crate::meeting::text::lowercase;

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
    if let Some(last) = full.len().checked_sub(1).filter(|last| is_own_foot(lines, full, *last)) {
        noise[last] = true;
    }
    for pages in seen.values().filter(|pages| pages.len() > 1) {
        if pages.windows(2).all(|two| two[0].1 < two[1].1) {
            pages.iter().for_each(|(k, _)| noise[*k] = true);
        }
    }
}

/// Cuts the dashes off the end of a document that stood over the last line of a telephone: "Sendt fra min …".
pub(crate) fn cut_dashes(lines: &mut Vec<SourceLine>) {
    let last = lines.iter().rposition(|line| !line.is_blank() && line.plain != "--");
    lines.truncate(last.map_or(0, |last| last + 1));
}

/// Returns whether the last line of a document of one page is its foot: the words of one of the first lines, and the
/// number 1.
fn is_own_foot(lines: &[SourceLine], full: &[usize], last: usize) -> bool {
    let line = &lines[full[last]];
    let Some((head, 1, _)) = folio(line) else { return false };
    let head = lowercase(head);
    let top = full.iter().take(4).map(|&i| lowercase(&lines[i].plain));
    let is_apart = full[last].checked_sub(1).is_some_and(|above| lines[above].is_blank());
    is_apart && last > 4 && top.into_iter().any(|top| top.chars().count() > 4 && head.contains(&top))
}

/// Marks the name of a body or an institution, or the word for what the document is, that stands right over or under the
/// numbers of two pages or more, and nowhere else below the top: "Engum Kommune". An indstilling or a decision may end two
/// pages with the same words.
pub(crate) fn over_numbers(texts: &[&str], shapes: &[u32], noise: &mut [bool]) {
    let mut places: HashMap<&str, (usize, usize)> = HashMap::new();
    let is_beside = |k: usize, noise: &[bool]| {
        k.checked_sub(1).is_some_and(|above| noise[above]) || noise.get(k + 1).copied().unwrap_or_default()
    };
    let can_be = |k: usize| shapes[k] != NO_SHAPE || KINDS.contains(&texts[k].to_lowercase().as_str());
    for k in (4..texts.len()).filter(|&k| can_be(k) && !noise[k]) {
        let (beside, all) = places.entry(texts[k]).or_default();
        *beside += usize::from(is_beside(k, noise));
        *all += 1;
    }
    let heads: Vec<&str> = places
        .into_iter()
        .filter(|(_, (beside, all))| *all > 1 && beside == all)
        .map(|(text, _)| text)
        .filter(|text| is_name(text) || KINDS.contains(&text.to_lowercase().as_str()))
        .collect();
    for (k, is_noise) in noise.iter_mut().enumerate().skip(4) {
        *is_noise |= heads.contains(&texts[k]);
    }
}

fn is_name(text: &str) -> bool {
    let is_kommune = || lowercase(text).ends_with("kommune");
    !text.ends_with('.') && (body::is_body(text) || body::is_institution(text) || is_kommune())
}

/// Marks numbers alone on their lines that count the pages, and the head or foot that stands beside each of them; where the
/// same line stands elsewhere, it is one as well.
pub(crate) fn mark_counted(lines: &[SourceLine], full: &[usize], noise: &mut [bool]) {
    let page = |k: usize| -> Option<u32> {
        let plain = lines[full[k]].plain.as_str();
        let digits = plain.strip_prefix("Side ").unwrap_or(plain);
        // "2/7"
        let digits = digits.split_once('/').filter(|(n, of)| is_part_of(n, of)).map_or(digits, |(n, _)| n);
        let is_number = digits.len() <= 3 && digits.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| digits.parse().ok())?
    };
    // "Beslutning" returns beside pages, and is none of their heads
    let is_own = |line: &&SourceLine| !has_part(line) || date_time::date(&line.plain).is_some();
    let text = |k: usize| lines.get(*full.get(k)?).filter(is_own).map(|line| collapse(&line.text));
    let mut beside: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (k, number) in (0..full.len()).filter_map(|k| Some((k, page(k)?))) {
        for other in [k.checked_sub(1), Some(k + 1)].into_iter().flatten() {
            if let Some(head) = text(other).filter(|_| is_head(lines, full, (k, other))) {
                beside.entry(head).or_default().push((k, number));
            }
        }
    }
    beside.retain(|_, pages| pages.len() > 1 && pages.windows(2).all(|two| two[0].1 + 1 == two[1].1));
    // what stands beside two pages may head the parts of a case
    beside.retain(|_, pages| pages.len() > 2 || pages.iter().all(|(k, _)| lines[full[*k]].plain.len() <= 3));
    for (k, _) in beside.values().flatten() {
        noise[*k] = true;
    }
    // the last page has no head after it
    if let Some(last) = full.len().checked_sub(1)
        && let Some(number) = page(last)
    {
        let before = (0..last).rev().filter(|&k| noise[k]).find_map(|k| Some((k, page(k)?)));
        let is_alike = |k: usize| form(&lines[full[k]].plain) == form(&lines[full[last]].plain);
        noise[last] |= before.is_some_and(|(k, before)| before + 1 == number && is_alike(k));
    }
    for k in (1..full.len()).filter(|&k| beside.contains_key(&collapse(&lines[full[k]].text))) {
        let is_own = date_time::date(&lines[full[k]].plain).is_some();
        let is_beside = noise[k - 1] || noise.get(k + 1) == Some(&true);
        noise[k] |= is_own || is_beside;
    }
}

/// How far in from the margin the number of a page stands, in letters.
const SET_IN: usize = 30;

/// Marks numbers alone on their lines, set far in and apart, that count the pages without a gap from the first to the last.
pub(crate) fn mark_set_in(lines: &[SourceLine], full: &[usize], noise: &mut [bool]) {
    let number = |&k: &usize| -> Option<(usize, u32)> {
        let line = &lines[full[k]];
        let indent = line.text.len() - line.text.trim_start().len();
        let digits =
            line.plain.split_once('/').filter(|(n, of)| is_part_of(n, of)).map_or(&*line.plain, |(n, _)| n);
        let page = digits.parse::<u32>().ok().filter(|_| digits.len() <= 3)?;
        (indent >= SET_IN).then_some((k, page))
    };
    let pages: Vec<(usize, u32)> = (0..full.len()).filter_map(|k| number(&k)).collect();
    if pages.len() > 1 && pages.windows(2).all(|two| two[0].1 + 1 == two[1].1) {
        pages.iter().for_each(|(k, _)| noise[*k] = true);
    }
}

/// Returns what a page's number has around it, and of how many pages it is one: "Side #", "#/7".
fn form(plain: &str) -> String {
    let (number, of) = plain.split_once('/').unwrap_or((plain, ""));
    let rest = number.trim_end_matches(|c: char| c.is_ascii_digit());
    format!("{rest}#/{of}")
}

/// Returns whether two numbers are those of a page and of all pages.
pub(super) fn is_part_of(n: &str, of: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.len() <= 3);
    number(n).zip(number(of)).is_some_and(|(n, of)| (1..=of).contains(&n) && of > 1)
}

/// Returns whether a line beside a number may be the head of a page: it has the day in it, or a page begins there. What
/// says of an item that it is closed, or how it ended, is none: a table may stand with a cell per line.
fn is_head(lines: &[SourceLine], full: &[usize], (number, other): (usize, usize)) -> bool {
    let Some(line) = full.get(other).map(|&at| &lines[at]) else { return false };
    let has_words = line.plain.len() <= 120 && line.plain.contains(char::is_alphabetic);
    let is_own = has_part(line)
        || line.gathers().is_some()
        || closed::mark(&line.plain).is_some()
        || decision::is_outcome(&line.plain);
    let breaks = || begins_page(lines, full, number) || begins_page(lines, full, other);
    has_words && !is_own && (date_time::date(&line.plain).is_some() || breaks())
}

/// Returns what stands before the page number at the end of a line, the number, and whether it is called one. Something
/// must divide the two, for "Bilag 7" ends with a number too.
fn folio(line: &SourceLine) -> Option<(&str, u32, bool)> {
    let (before_last, last) = number(line.text.trim()).filter(|_| line.plain.len() <= 160)?;
    let of = ["af", "/"].iter().find_map(|of| before_last.trim_end().strip_suffix(of)).map(str::trim_end);
    let (before, page) = of.and_then(number).unwrap_or((before_last, last));
    let named = ["side ", "Side ", "SIDE ", "s. "].iter().find_map(|word| before.strip_suffix(word));
    let head = named.unwrap_or(before);
    let rest = head.trim_end_matches(['|', '▪', '•', '·', '-', '–', '—', ' ', '\t', ',']);
    let gap = &head[rest.len()..];
    let wide = gap.contains(['|', '▪', '•', '·', '\t']) || gap.contains("   ");
    let is_dated = || named.is_some() && date_time::date(rest).is_some();
    let divided = wide || is_dated() || named.is_some() && gap.contains(['-', '–', '—']);
    (divided && rest.contains(char::is_alphabetic)).then_some((rest, page, named.is_some()))
}

/// Takes the number off the end of a text.
fn number(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let page = text[head.len()..].parse().ok()?;
    (text.len() - head.len() <= 4).then_some((head, page))
}

#[cfg(test)]
mod tests {
    use crate::import::line::split;
    use crate::import::passes::noise::clean;

    fn cleaned(text: &str) -> Vec<String> {
        clean(split(text)).lines.into_iter().filter(|l| !l.is_blank()).map(|l| l.plain).collect()
    }

    #[test]
    fn numbers_alone_count_pages_where_the_same_line_stands_beside_them() {
        let long = "Rådet ønsker at gøre noget ved broen, og det skal ske i løbet af foråret eller";
        let text = format!(
            "Havnerådet     8. juni 2021\n\nFørste\n\n        2\n\nHavnerådet    8. juni 2021\n\n{long}\n\n       3\n\nHavnerådet     8. juni 2021\n\nsommeren."
        );
        assert_eq!(cleaned(&text), ["Havnerådet 8. juni 2021", "Første", &format!("{long} sommeren.")]);
        let numbered = "Første\n\n2\n\nLærkevej\n\nAndet\n\n4\n\nLærkevej\n\nTredje";
        assert!(cleaned(numbered).iter().any(|line| line == "4"));
    }
}
