//! Noise: what pages and web sites add to a document, and the breaks they make in its sentences.
//!
//! | file | what is in it |
//! |---|---|
//! | `browser_print` | what a browser prints over and under each page |
//! | `folio` | lines that end with the number of their page |
//! | `furniture` | words that a site puts at the end of each item and of the page |
//! | `shapes` | lines that look the same but for their numbers |

mod browser_print;
mod folio;
mod furniture;
mod shapes;

use std::collections::HashMap;

use self::shapes::{NO_SHAPE, shapes};
use crate::import::Warning;
use crate::import::line::{MOST_BLANKS, SourceLine};
use crate::import::recognise::noise::{is_drawn_line, is_page_number, is_web};
use crate::import::recognise::text::{has_any, repaired};
use crate::import::recognise::words::KINDS;
use crate::import::recognise::{body, date_time};
use crate::meeting::text::lowercase;

/// A line this near a page number may belong to the page's head or foot.
const NEAR: usize = 5;

/// The head of the first page has this many lines.
const TOP: usize = 3;

/// No paragraph is joined beyond this length, so that a document without ends of sentences is read in linear time.
const PARAGRAPH: usize = 8000;

/// What is left, and the heads and feet that were taken away: they may name the body and the day.
pub(crate) struct Cleaned {
    /// The document without noise.
    pub(crate) lines: Vec<SourceLine>,
    /// One of each head and foot.
    pub(crate) running: Vec<SourceLine>,
    /// What was taken for words of a site.
    pub(crate) warnings: Vec<Warning>,
}

/// Takes the noise out of a document and joins the sentences that it broke.
pub(crate) fn clean(mut lines: Vec<SourceLine>) -> Cleaned {
    browser_print::take(&mut lines);
    let foot = furniture::cut_foot(&mut lines);
    lines.retain(|line| {
        !is_web(&line.plain) && !is_drawn_line(&line.plain) && !is_drawn_line(line.text.trim())
    });
    folio::cut_dashes(&mut lines);
    let running = running(&lines);
    let mut seen = Vec::new();
    for (line, _) in lines.iter_mut().zip(running).filter(|(_, noise)| *noise) {
        let blank = SourceLine { text: String::new(), plain: String::new(), page: true, ..line.clone() };
        let head = std::mem::replace(line, blank);
        if seen.len() < 20 && !seen.iter().any(|other: &SourceLine| other.plain == head.plain) {
            seen.push(head);
        }
    }
    let warnings = furniture::take(&mut lines).into_iter().chain(foot).collect();
    thin_blanks(&mut lines);
    join(&mut lines);
    Cleaned { lines, running: seen, warnings }
}

/// Drops blank lines of which many stand in a row, as they do where pages of noise were taken out.
fn thin_blanks(lines: &mut Vec<SourceLine>) {
    let (mut blanks, mut page) = (0, false);
    lines.retain_mut(|line| {
        blanks = if line.is_blank() { blanks + 1 } else { 0 };
        page |= line.page;
        line.page = page;
        let is_kept = blanks <= MOST_BLANKS;
        page &= !is_kept;
        is_kept
    });
}

/// Returns which lines are heads, feet and page numbers. Page numbers are known by their form; heads and feet by
/// standing at the same place of many pages, or by breaking sentences again and again.
fn running(lines: &[SourceLine]) -> Vec<bool> {
    let full: Vec<usize> = (0..lines.len()).filter(|&i| !lines[i].is_blank()).collect();
    let shapes = shapes(lines, &full);
    let mut noise: Vec<bool> = full.iter().map(|&i| is_page_number(&lines[i].plain)).collect();
    folio::mark(lines, &full, &mut noise);
    folio::mark_counted(lines, &full, &mut noise);
    folio::mark_set_in(lines, &full, &mut noise);
    let texts: Vec<&str> = full.iter().map(|&i| lines[i].plain.as_str()).collect();
    let pages: Vec<usize> = (0..full.len()).filter(|&k| noise[k] || begins_page(lines, &full, k)).collect();
    own_heads(&texts, &shapes, &mut noise);
    repeated_heads(&texts, &mut noise);
    for back in [true, false] {
        edge(&pages, (&shapes, &texts), &mut noise, back);
    }
    folio::over_numbers(&texts, &shapes, &mut noise);
    let mut broken: HashMap<u32, (usize, usize)> = HashMap::new();
    for (k, shape) in shapes.iter().enumerate().filter(|(k, shape)| **shape != NO_SHAPE && !noise[*k]) {
        let entry = broken.entry(*shape).or_default();
        entry.0 += 1;
        entry.1 += usize::from(breaks(lines, &full, k));
    }
    let top = full.first().map(|&i| lines[i].plain.as_str()).filter(|top| is_masthead(top));
    let mut out = vec![false; lines.len()];
    for (k, shape) in shapes.iter().enumerate() {
        let (count, breaks) = broken.get(shape).copied().unwrap_or_default();
        let head = k > 0 && top == Some(lines[full[k]].plain.as_str());
        out[full[k]] = noise[k] || head || count >= 3 && breaks >= 2 && breaks * 4 >= count;
    }
    out
}

/// Marks lines with the meeting's own name and day beside the number of a page, once though they stand.
fn own_heads(texts: &[&str], shapes: &[u32], noise: &mut [bool]) {
    let day = texts.iter().take(15).find_map(|text| date_time::date(text));
    let beside = |at: Option<usize>| at.and_then(|at| texts.get(at)).is_some_and(|text| is_page_number(text));
    for k in
        (1..texts.len()).filter(|&k| shapes[k] != NO_SHAPE && (beside(Some(k - 1)) || beside(Some(k + 1))))
    {
        let has_body = body::dated(&repaired(texts[k])).is_some();
        noise[k] |= has_body && date_time::date(texts[k]) == day;
    }
}

/// Marks the lines that say what the document is and of which day, and stand in the text again and again:
/// "REFERAT | 12-04-2024 KKR FJORDEN".
fn repeated_heads(texts: &[&str], noise: &mut [bool]) {
    let Some(day) = texts.iter().take(15).find_map(|text| date_time::date(text)) else { return };
    let is_head = |text: &str| {
        let lower = lowercase(text);
        text.len() <= 120
            && !text.ends_with('.')
            && has_any(&lower, &KINDS)
            && date_time::date(text) == Some(day)
    };
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (k, text) in texts.iter().enumerate().skip(3).filter(|(_, text)| is_head(text)) {
        places.entry(text).or_default().push(k);
    }
    places.into_values().filter(|places| places.len() > 1).flatten().for_each(|k| noise[k] = true);
}

/// Returns whether the first line of a document has what the head of each page has, name and day: where it stands
/// again, it is one, though the pages have no numbers.
fn is_masthead(top: &str) -> bool {
    date_time::date(top).is_some() && top.contains(char::is_alphabetic) && top.len() <= 120
}

/// Goes outward from the pages' edges, a line at a time, as long as the same line stands there on many pages.
fn edge(pages: &[usize], (shapes, full): (&[u32], &[&str]), noise: &mut [bool], back: bool) {
    let step = |k: usize| if back { k.checked_sub(1) } else { Some(k + 1).filter(|&k| k < shapes.len()) };
    // a page number is passed over; the line that a form feed stands before is the first of its page
    let mut at: Vec<usize> =
        pages.iter().filter_map(|&k| if noise[k] || back { step(k) } else { Some(k) }).collect();
    for _ in 0..NEAR {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        at.retain_mut(|k| {
            for _ in 0..2 * NEAR {
                match step(*k).filter(|_| noise[*k]) {
                    Some(next) => *k = next,
                    None => break,
                }
            }
            !noise[*k]
        });
        at.dedup();
        for &k in at.iter().filter(|&&k| shapes[k] != NO_SHAPE) {
            *counts.entry(shapes[k]).or_default() += 1;
        }
        // of few pages only a head with name and day is sure to be one, and what stands over the whole document
        let has_digit = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
        let is_top = |k: usize| k >= TOP && full[..TOP.min(full.len())].contains(&full[k]);
        let few = |k: usize| has_digit(full[k]) && is_masthead(full[k]) || is_top(k);
        let often = |k: usize| {
            let count = counts.get(&shapes[k]);
            count.is_some_and(|&n| (n >= 3 || n == 2 && few(k)) && n * 5 >= pages.len() * 2)
        };
        at.retain(|&k| often(k));
        if at.is_empty() {
            return;
        }
        at.iter().for_each(|&k| noise[k] = true);
    }
}

/// Returns whether a page begins with a line, or with a blank line right before it.
fn begins_page(lines: &[SourceLine], full: &[usize], k: usize) -> bool {
    let from = k.checked_sub(1).map_or(0, |before| full[before] + 1);
    k > 0 && lines[from..=full[k]].iter().any(|line| line.page)
}

fn has_part(line: &SourceLine) -> bool {
    line.section().is_some()
}

/// Returns whether a line stands inside a sentence: no end before it, a small letter after it.
fn breaks(lines: &[SourceLine], full: &[usize], k: usize) -> bool {
    let (Some(before), Some(after)) =
        (k.checked_sub(1).map(|b| &lines[full[b]]), full.get(k + 1).map(|&a| &lines[a]))
    else {
        return false;
    };
    before.plain.len() > 40 && is_open(&before.plain) && after.plain.starts_with(char::is_lowercase)
}

/// Returns whether a line ends inside a sentence.
fn is_open(plain: &str) -> bool {
    plain.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '-' | '('))
}

/// Joins what page breaks and line ends divided: words at a hyphen, sentences at a break. The lines are joined where they
/// stand, for long documents have many.
fn join(lines: &mut Vec<SourceLine>) {
    let (mut end, mut blanks) = (0, 0);
    // whether the lines are the points of a list that a lead has opened: a paragraph each
    let mut listing = false;
    for at in 0..lines.len() {
        let (out, rest) = lines.split_at_mut(at);
        let (out, line) = (&mut out[..end], &mut rest[0]);
        if line.is_blank() {
            blanks += 1;
            lines.swap(at, end);
            end += 1;
            continue;
        }
        let last = end.checked_sub(blanks + 1);
        let before = last.and_then(|last| out.get(last)).map_or("", |before| &before.plain);
        let opens = blanks > 0 && (before.ends_with(" at") || before.ends_with(':'));
        listing = opens || listing && before.ends_with([',', ';']) || listing && before.ends_with(" og");
        let apart = listing && !opens && blanks > 0 && !before.ends_with('-');
        let turned = out[end - blanks..].iter().any(|line| line.page);
        let goes_on = |last: &usize| {
            let before = &out[*last];
            (turned || !apart) && continues(before, line, blanks) || turned && runs(before, line)
        };
        match last.filter(goes_on) {
            Some(last) => {
                end = last + 1;
                glue(&mut out[last], line);
            }
            None => {
                lines.swap(at, end);
                end += 1;
            }
        }
        blanks = 0;
    }
    lines.truncate(end);
}

/// Returns whether a line goes on with the sentence of the one before, over a number of blank lines.
fn continues(before: &SourceLine, line: &SourceLine, blanks: usize) -> bool {
    let full = before.plain.len() > PARAGRAPH;
    // "til stede: …" typed in haste
    if line.plain.contains(':') && line.people().is_some() {
        return false;
    }
    if full || before.strong || line.strong || before.plain.contains('\t') || line.plain.contains('\t') {
        return false;
    }
    let small = line.without_bullet().starts_with(char::is_lowercase);
    // "afholdt tirsdag den 3. maj 2027" under the name of the assembly
    if ["afholdt ", "afholdes "].iter().any(|word| line.plain.starts_with(word)) && line.date().is_some() {
        return false;
    }
    let day = before.plain.strip_suffix('.').is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
    if day && blanks == 0 && before.plain.len() > 40 && date_time::month(&line.plain).is_some() {
        return true;
    }
    if line.bullet().is_some() {
        // a false bullet after a break: "en kvalificeret" / "- vejledning"
        let big = before.bullet().is_some_and(|text| text.starts_with(char::is_uppercase));
        return small
            && blanks > 0
            && big
            && before.plain.len() > 60
            && before.plain.ends_with(char::is_alphabetic);
    }
    let word = before.plain.strip_suffix('-').is_some_and(|head| head.ends_with(char::is_lowercase));
    let long = before.plain.len() > if blanks > 0 { 40 } else { 60 };
    small
        && !is_point(line)
        && (word && (blanks == 0 || before.plain.len() > 30)
            || long && is_open(&before.plain) && !is_heading(before))
}

/// Returns whether a page was turned inside a sentence that goes on with a number: "hvoraf" / "45,0 mio. kr. frigives".
fn runs(before: &SourceLine, line: &SourceLine) -> bool {
    let number =
        line.plain.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '%'));
    let amount = number.len() < line.plain.len() && number.starts_with(char::is_lowercase);
    amount
        && before.plain.len() > 40
        && before.plain.ends_with(|c: char| c.is_lowercase() || c == ',')
        && !(before.strong || line.strong || before.plain.contains('\t') || line.plain.contains('\t'))
        && line.heading().is_none()
        && !is_heading(before)
}

/// "at …" is a point of an indstilling, and "a)" one of a list.
fn is_point(line: &SourceLine) -> bool {
    line.plain.starts_with("at ") || line.plain.as_bytes().get(1) == Some(&b')')
}

fn is_heading(line: &SourceLine) -> bool {
    has_part(line) || line.heading().is_some_and(|_| line.plain.len() < 90)
}

/// Puts a line at the end of another. A hyphen goes when it only divided a word ("kon-" "krete"), and stays before "og".
fn glue(before: &mut SourceLine, line: &SourceLine) {
    let text = line.without_bullet();
    let mut words = text.split(' ');
    let joins_words = matches!(words.next(), Some("og" | "eller" | "samt"));
    for (head, tail) in [(&mut before.text, text), (&mut before.plain, text)] {
        head.truncate(head.trim_end().len());
        if head.ends_with('-') && !joins_words {
            head.pop();
        } else {
            head.push(' ');
        }
        head.push_str(tail);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn cleaned(text: &str) -> Vec<String> {
        clean(split(text)).lines.into_iter().filter(|l| !l.is_blank()).map(|l| l.plain).collect()
    }

    #[test]
    fn heads_and_feet_of_pages_go() {
        let page = |n: usize, text: &str| {
            format!("{text}\n\nEngum Råd\n14. april 2023 kl. 10:00\n\nLundby\nSide {n} af 9\n\n")
        };
        let long = "Rådet ønsker at gøre noget ved broen, og det skal ske i løbet af foråret eller";
        let text = page(1, "Første") + &page(2, long) + &page(3, "sommeren.") + "Sidst";
        assert_eq!(cleaned(&text), ["Første", &format!("{long} sommeren."), "Sidst"]);
    }

    #[test]
    fn words_and_sentences_are_joined_over_breaks() {
        assert_eq!(
            cleaned("Det er et langt afsnit om broens kon-\n\nkrete mål."),
            ["Det er et langt afsnit om broens konkrete mål."]
        );
        assert_eq!(
            cleaned("Det er et langt afsnit om kultur-\nog fritidslivet"),
            ["Det er et langt afsnit om kultur- og fritidslivet"]
        );
        assert_eq!(cleaned("Kort linje\n\nmed lille begyndelse"), ["Kort linje", "med lille begyndelse"]);
    }

    #[test]
    fn what_web_pages_add_goes() {
        assert_eq!(cleaned("Beslutning\nGodkendt.\nTil toppen\n---\nUdskriv"), ["Beslutning", "Godkendt."]);
    }

    #[test]
    fn the_first_line_is_noise_where_it_returns_with_its_day() {
        let text = "Engum Kommune · Rådet · 06-09-2017\nReferat\nEn gruppe på\n\nEngum Kommune · Rådet · 06-09-2017\n\n14 unge";
        assert_eq!(
            cleaned(text),
            ["Engum Kommune · Rådet · 06-09-2017", "Referat", "En gruppe på", "14 unge"]
        );
    }

    #[test]
    fn lines_with_the_number_of_their_page_go() {
        let long = "Rådet ønsker at gøre noget ved broen, og der skal bruges i alt omkring";
        let page = |n: u32| format!("Engum Råd · Rådet 8. juni 2021          Side {n}");
        let text = format!("Første\n\n{}\n\n{long}\n\n{}\n\n45,5 mio. kr. i år", page(1), page(2));
        assert_eq!(cleaned(&text), ["Første", &format!("{long} 45,5 mio. kr. i år")]);
        let bars = "Første\n\nRådet | 08-06-2021 | 3\n\nAndet\n\nRådet | 08-06-2021 | 4\n\nTredje";
        assert_eq!(cleaned(bars), ["Første", "Andet", "Tredje"]);
        assert_eq!(cleaned("Første\n\nRÅDET A/S - referat nr. 7 - side 3\n\nAndet"), ["Første", "Andet"]);
        for text_line in ["Se rapporten, side 3", "Udgift   2021   4", "Bilag   7"] {
            let text = format!("Første\n{text_line}\n\nAndet\n\n{text_line}\n\nTredje");
            assert!(cleaned(&text).iter().any(|line| line.starts_with(&text_line[..5])), "{text_line}");
        }
    }

    #[test]
    fn headings_that_return_are_no_noise() {
        let text = "Side 1\nBeslutning\nJa.\nSide 2\nBeslutning\nNej.\nSide 3\nBeslutning\nUdsat.\nSide 4\n";
        assert_eq!(cleaned(text).iter().filter(|l| *l == "Beslutning").count(), 3);
    }
}
