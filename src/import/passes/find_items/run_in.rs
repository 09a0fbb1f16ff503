//! Minutes on the lines of the titles: "3. Driftsrapport: Intet", "4. Hvem leverer vand? Vi afventer kommunen.", and behind
//! titles that stand in bold.

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::find_items::{Division, DivisionKind, FoundItem};
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::OPEN_ENDS;
use crate::import::recognise::{label, people, section};

/// A longer text before the sign is no title.
const TITLE: usize = 70;

/// Verbs that a text goes on after, as it does after the words of `OPEN_ENDS`.
const VERBS: [&str; 10] = ["er", "var", "har", "havde", "blev", "bliver", "skal", "skulle", "kan", "vil"];

/// Returns paragraphs that begin with a title and a colon, or with one in bold: "Siden sidst: Broen er malet." Most
/// paragraphs after the first are so.
pub(super) fn titles(lines: &[SourceLine]) -> Option<Division> {
    let mut items: Vec<FoundItem> = Vec::new();
    let mut others = 0;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        let title_and_text = in_bold(line).or_else(|| parts(&line.plain));
        let title_and_text = title_and_text.filter(|(title, _)| apart && is_run_in(line, title));
        match title_and_text {
            Some((title, text)) => {
                let item = FoundItem::on_line(at, String::new(), title.to_owned());
                items.push(FoundItem { inline: text.to_owned(), ..item });
            }
            None => others += usize::from(apart && !items.is_empty()),
        }
    }
    let first = items.first()?;
    let text = "punkterne har ingen numre; de er delt ved ord i fed eller med kolon først i afsnittene";
    let warning = Warning::at(lines[first.at].no, text);
    (items.len() > 2 && others * 3 <= items.len())
        .then(|| Division::new(DivisionKind::ColonTitles, items, vec![warning]))
}

/// Returns the title in bold that a paragraph begins with, and the sentences behind it.
fn in_bold(line: &SourceLine) -> Option<(&str, &str)> {
    let (title, text) = line.lead()?;
    let title = title.trim_end_matches(['.', ':', ' ', '-', '–']);
    let text = text.trim_start_matches(['.', ':', ' ', '-', '–']);
    let is_told = text.starts_with(char::is_uppercase) && text.ends_with(['.', '!', '?']);
    (is_told && !title.is_empty() && title.len() <= TITLE).then_some((title, text))
}

/// Returns whether a paragraph has a title before its colon: no label, part of an item or list of people, and no
/// sentence.
fn is_run_in(line: &SourceLine, title: &str) -> bool {
    title.starts_with(char::is_uppercase)
        && title.split(' ').count() <= 6
        && line.heading().is_none()
        && line.people().is_none()
        && line.bullet().is_none()
        && line.case().is_none()
        && !label::is_label(&line.plain)
        && section::known(&line.plain).is_none_or(|known| known.part == SectionKind::Text)
        && people::label(title).is_none()
        && !VERBS.iter().any(|verb| title.split(' ').any(|word| word == *verb))
}

/// Divides the titles of a document that minutes on their lines: most have text after a colon, and either few have other
/// lines below than those that the text goes on over, or the texts are sentences.
pub(super) fn divide(lines: &[SourceLine], items: &mut [FoundItem]) {
    let styled = lines.iter().any(|line| line.strong || line.depth.is_some());
    items.iter_mut().for_each(|item| told_behind(lines, item));
    let ends: Vec<usize> = items.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let run_ins: Vec<RunIn> =
        items.iter().zip(ends).map(|(item, end)| RunIn::of(lines, item, end, styled)).collect();
    let divided = run_ins.iter().filter(|run_in| run_in.is_divided).count();
    let bare = run_ins.iter().filter(|run_in| run_in.is_bare).count();
    let minuted = run_ins.iter().filter(|run_in| run_in.is_told).count();
    let is_minuted = bare * 2 >= items.len() || minuted * 2 > items.len();
    if divided < 2 || divided * 3 < items.len() * 2 || !is_minuted {
        return;
    }
    for (item, RunIn { more, is_divided, .. }) in items.iter_mut().zip(run_ins) {
        let Some((title, text)) = parts_of(item).filter(|_| is_divided) else { continue };
        let rest = lines[item.content..item.content + more].iter().map(|line| line.plain.as_str());
        let inline = [text].into_iter().chain(rest).collect::<Vec<_>>().join(" ");
        (item.rest, item.inline) = (title.to_owned(), inline);
        item.content += more;
    }
}

/// Divides a title from the sentences behind it: "2. Økonomi. Kassereren fremlagde regnskabet." A line that is set as a
/// heading is all title.
fn told_behind(lines: &[SourceLine], item: &mut FoundItem) {
    if let Some((title, text)) = lines.get(item.at).and_then(in_bold)
        && item.content == item.at + 1
        && let Some(title) = title.find(|c: char| c.is_alphabetic()).map(|at| &title[at..])
        && item.rest.starts_with(title)
    {
        (item.inline, item.rest) = (text.to_owned(), title.to_owned());
        return;
    }
    let is_set = lines.get(item.at).is_none_or(|line| line.strong || line.depth.is_some());
    let ends = |at: usize| {
        let word = item.rest[..at].rsplit(' ').next().unwrap_or_default();
        let is_short = word.to_lowercase() == "evt";
        is_short || word.chars().count() > 3 && word.chars().all(char::is_alphabetic)
    };
    let Some((at, _)) = item.rest.match_indices(". ").find(|(at, _)| ends(*at)) else { return };
    let (title, text) = (&item.rest[..at], item.rest[at + 2..].trim());
    let is_short = title.len() <= 40 && title.split(' ').count() <= 4 && !title.contains(':');
    let is_told = text.ends_with('.') && text.split(' ').count() > 2 && text.starts_with(char::is_uppercase);
    if !is_set && is_short && is_told && item.inline.is_empty() && item.content == item.at + 1 {
        (item.inline, item.rest) = (text.to_owned(), title.to_owned());
    }
}

/// What the line of a title and those below it say of minutes on it.
struct RunIn {
    /// Whether the line has a title and a text.
    is_divided: bool,
    /// How many lines right below the text goes on over.
    more: usize,
    /// Whether nothing else stands below.
    is_bare: bool,
    /// Whether the text is a sentence that ends, as no title does.
    is_told: bool,
}

impl RunIn {
    /// Looks at an item that ends before a line. A line that is set as a heading is all title.
    fn of(lines: &[SourceLine], item: &FoundItem, end: usize, styled: bool) -> Self {
        let title = &lines[item.at];
        let text = parts_of(item).map(|(_, text)| text).filter(|_| !title.strong && title.depth.is_none());
        let is_divided = text.is_some();
        let is_told = text.is_some_and(|text| text.ends_with('.') && text.split(' ').count() > 2);
        let below = &lines[item.content.min(end)..end];
        let more = if is_divided { goes_on(&item.rest, below, styled) } else { 0 };
        RunIn { is_divided, more, is_bare: below[more..].iter().all(SourceLine::is_blank), is_told }
    }
}

/// Returns how many lines right under a title with text behind its colon that text goes on over: those of its
/// paragraph. Under a title alone stands a text too, so the first of them must begin in the middle of a sentence: with
/// a small letter, or, where lines are not paragraphs with styles, behind a word that ends none.
fn goes_on(rest: &str, below: &[SourceLine], styled: bool) -> usize {
    // a text that ends on the line goes on in a paragraph of its own
    if rest.ends_with(['.', ':', '!', '?']) {
        return 0;
    }
    let last = rest.rsplit(' ').next().unwrap_or_default();
    let breaks_off = !styled && (OPEN_ENDS.contains(&last) || VERBS.contains(&last));
    let is_rest = |line: &SourceLine| breaks_off || line.plain.starts_with(char::is_lowercase);
    if !below.first().is_some_and(is_rest) {
        return 0;
    }
    let is_more = |line: &&SourceLine| {
        !line.is_blank() && line.bullet().is_none() && line.section().is_none() && line.heading().is_none()
    };
    below.iter().take_while(is_more).count()
}

/// Returns the title of an item and what is said of it. Under another item the title may say who proposes it: "4a.
/// Fra Bo Birk: Bump på vejen. Forslaget blev vedtaget."
fn parts_of(item: &FoundItem) -> Option<(&str, &str)> {
    let proposed = || {
        let rest = item.rest.as_str();
        let is_from = ["Fra ", "Forslag fra "].iter().any(|lead| rest.starts_with(lead));
        let is_part = item.under || item.number.ends_with(char::is_alphabetic);
        let (title, text) = rest.split_once(". ").filter(|_| is_part && is_from)?;
        (title.len() <= TITLE && title.contains(": ")).then_some((title, text.trim()))
    };
    proposed().or_else(|| parts(&item.rest))
}

/// Returns the title and what is said of it, when a line has both.
fn parts(rest: &str) -> Option<(&str, &str)> {
    let colon = rest.find(": ").map(|at| (at, 1));
    let question = rest.find("? ").map(|at| (at + 1, 0));
    let (at, sign) = colon.into_iter().chain(question).min()?;
    let (title, text) = (&rest[..at], rest[at + sign..].trim());
    let fits = title.len() <= TITLE && text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    fits.then_some((title, text))
}
