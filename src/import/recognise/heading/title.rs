//! The words of a heading: title, presenter, time, and whether the item is closed.

use std::borrow::Cow;

use chrono::NaiveTime;

use crate::import::recognise::heading::presenter::{PRESENTS, is_given, presenter, presenter_line};
use crate::import::recognise::text::{lower, sentences};
use crate::import::recognise::words::USUAL_TITLES;
use crate::import::recognise::{bilag, case_number, date_time};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// What the words of a heading say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Title {
    /// The title alone.
    pub(crate) title: String,
    /// Who introduces the item.
    pub(crate) presenter: Option<String>,
    /// When it begins.
    pub(crate) starts: Option<NaiveTime>,
    /// Minutes set aside.
    pub(crate) minutes: Option<u32>,
    /// The number of the case, in brackets.
    pub(crate) case_no: Option<String>,
    /// What it says of who may read the item.
    pub(crate) access: Option<Access>,
    /// What stands after the presenter.
    pub(crate) note: Option<String>,
    /// What is to be done with the item, in brackets behind the title: "orientering". No field of an item holds it.
    pub(crate) kind: Option<String>,
    /// Whether it stood in several cells of a table.
    pub(crate) is_of_cells: bool,
}

/// Divides what stands after the number.
pub(crate) fn title(rest: &str) -> Title {
    let mut out = Title::default();
    let (cells, of_cell) = divide_cell(rest);
    out.is_of_cells = cells.trim().contains('\t');
    let in_one = cells.replace('\t', " ");
    let unmarked = bilag::without_mark(&in_one).unwrap_or(in_one);
    let (timed, answer) = divide_answer(unmarked.trim());
    out.note = answer.map(str::to_owned);
    let marked = secrecy::split_title(&out.without_times(timed));
    out.access = marked.access.max(of_cell);
    let mut text = marked.title;
    while let Some((before, inside, after)) = last_bracket(&text) {
        if !out.take_bracket(inside) {
            break;
        }
        text = format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned();
    }
    if let Some((inside, after)) = text.strip_prefix('(').and_then(|t| t.split_once(')'))
        && out.take_bracket(inside.trim())
    {
        text = after.trim_start_matches([' ', '-', ':']).to_owned();
    }
    let (head, presenter, note) = presenter(&text);
    out.presenter = presenter.map(str::to_owned).or(out.presenter);
    out.note = out.note.take().or(note.map(str::to_owned));
    let mut head = head.to_owned();
    if let Some((before, inside, "")) = last_bracket(&head)
        && out.take_bracket(inside)
    {
        head = before.trim_end().to_owned();
    }
    out.title = out.take_clock(&head).trim_matches([' ', '*']).to_owned();
    out
}

/// Divides a title from the cell behind it that says who may read the item: "Meddelelser ⇥ Åben sag".
fn divide_cell(rest: &str) -> (&str, Option<Access>) {
    let divided =
        rest.rsplit_once('\t').and_then(|(title, cell)| Some((title, secrecy::of_mark(cell.trim())?)));
    divided
        .filter(|(title, _)| !title.trim().is_empty())
        .map_or((rest, None), |(title, access)| (title, Some(access)))
}

/// Divides a title from what was said, where it stands behind a colon: "Eventuelt: Intet." A colon at the end is no part
/// of the title.
fn divide_answer(rest: &str) -> (&str, Option<&str>) {
    if let Some(title) = rest.strip_suffix(':') {
        return (title.trim_end(), None);
    }
    let Some((title, answer)) = rest.split_once(": ") else { return (rest, None) };
    let usual = USUAL_TITLES.iter().any(|usual| lowercase(title) == *usual);
    let is_told = answer.ends_with('.') || sentences(answer).len() > 1;
    let sentence = answer.starts_with(char::is_uppercase) && is_told;
    if usual && sentence { (title, Some(answer)) } else { (rest, None) }
}

/// Returns the last bracket of a text, when nothing but a presenter follows it.
fn last_bracket(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.rfind('(')?;
    let close = open + text[open..].find(')')?;
    let after = &text[close + 1..];
    let fits =
        after.trim().is_empty() || presenter(after).1.is_some() && presenter(after).0.trim().is_empty();
    (open > 0 && fits).then(|| (&text[..open], text[open + 1..close].trim(), after))
}

impl Title {
    /// Takes the times in brackets out of a title, before its words are read for who may read the item: "Lukket punkt (kl.
    /// 9.00)", "Broen (kl. 9.00-9.15) – lukket punkt".
    fn without_times<'a>(&mut self, rest: &'a str) -> Cow<'a, str> {
        let is_word = |word: &str| matches!(word.to_lowercase().as_str(), "" | "kl" | "min" | "minutter");
        let bracket = rest.match_indices(" (").find_map(|(open, _)| {
            let inside = &rest[open + 2..open + rest[open..].find(')')?];
            let is_time = inside.split(|c: char| !c.is_alphabetic()).all(is_word);
            let (clocks, minutes) = (clocks_alone(inside), date_time::minutes(inside));
            let is_time =
                is_time && !date_time::is_dated(inside) && !(clocks.is_empty() && minutes.is_none());
            // "Flytning af mødetid (kl. 17.00) til efteråret"
            let goes_on = rest[open + inside.len() + 3..].trim_start().starts_with(char::is_lowercase);
            let is_presented = presenter(&rest[open + inside.len() + 3..]).1.is_some();
            (is_time && (!goes_on || is_presented)).then_some((open, inside, clocks, minutes))
        });
        let Some((open, inside, clocks, minutes)) = bracket else { return Cow::Borrowed(rest) };
        self.set_time(&clocks, minutes);
        let without = format!("{}{}", &rest[..open], &rest[open + inside.len() + 3..]);
        Cow::Owned(self.without_times(&without).into_owned())
    }

    /// Takes what stands in a bracket when it is no part of the title: a time, a kind, a tag.
    fn take_bracket(&mut self, inside: &str) -> bool {
        let lower = inside.to_lowercase();
        if let Some(number) = case_number::bracketed(inside).filter(|_| self.case_no.is_none()) {
            self.case_no = Some(number);
            return true;
        }
        let kind = kind(inside);
        if kind.is_some_and(|kind| kind.len() == inside.len()) {
            self.kind = kind.map(str::to_owned);
            return true;
        }
        let clocks = clocks_alone(inside);
        let minutes = date_time::minutes(inside);
        let timed = (!clocks.is_empty() || minutes.is_some()) && inside.len() < 60;
        // "(kl. 17.05, v. Eva Ek)"
        let beside = if timed { beside(inside).map(presented) } else { None };
        if let Some(who) = beside {
            if self.presenter.is_some() || !is_given(who) {
                return false;
            }
            self.presenter = Some(who.to_owned());
        }
        if timed {
            self.set_time(&clocks, minutes);
        }
        let tag = inside.chars().count() == 1 && inside.chars().all(char::is_uppercase);
        let who = PRESENTS.iter().any(|mark| lower.starts_with(mark.trim_start()));
        if who && self.presenter.is_none() {
            let name = inside.split_once([' ', '/']).map_or(inside, |(_, name)| name);
            self.presenter = Some(name.trim_start_matches(['/', '.', ' ']).to_owned());
        }
        let is_taken = timed || tag || who;
        // what stays in the title is not left out
        self.kind = self.kind.take().or(kind.filter(|_| is_taken).map(str::to_owned));
        is_taken
    }

    fn set_time(&mut self, clocks: &[NaiveTime], minutes: Option<u32>) {
        self.starts = self.starts.or(clocks.first().copied());
        let span = || match clocks {
            [from, to, ..] if to > from => u32::try_from((*to - *from).num_minutes()).ok(),
            _ => None,
        };
        self.minutes = self.minutes.or(minutes).or_else(span);
    }

    /// Takes a clock off the end of a title: "Oplæg, kl. 10.00 - 10.30".
    fn take_clock<'a>(&mut self, title: &'a str) -> &'a str {
        let lower = lower(title);
        let at = lower.rfind("kl.").filter(|&at| title.len() - at < 24 && at > 0);
        let Some(at) = at.filter(|&at| title.is_char_boundary(at)) else { return title };
        let clocks = date_time::clocks(&title[at..]);
        let alone =
            title[at + 3..].chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | ':' | '-' | '–'));
        if clocks.is_empty() || !alone || !title[..at].trim_end().ends_with([',', '-', '–']) {
            return title;
        }
        self.set_time(&clocks, None);
        title[..at].trim_end_matches([' ', ',', '-', '–'])
    }
}

/// Returns the clocks in a bracket, which need no word before them where one stands alone: "(18.30)".
fn clocks_alone(inside: &str) -> Vec<NaiveTime> {
    let is_clock =
        (4..=5).contains(&inside.len()) && inside.len() - 3 == inside.find(['.', ':']).unwrap_or(0);
    let is_clock = is_clock && inside.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'));
    if is_clock { date_time::clocks(&format!("kl. {inside}")) } else { date_time::clocks(inside) }
}

/// What an item may be for, in lower case.
const KINDS: [&str; 12] = [
    "beslutning",
    "til beslutning",
    "beslutningspunkt",
    "orientering",
    "til orientering",
    "orienteringspunkt",
    "drøftelse",
    "til drøftelse",
    "drøftelsespunkt",
    "information",
    "debat",
    "temadrøftelse",
];

/// Returns whether a text says what an item is for, and nothing else.
pub(crate) fn is_kind(text: &str) -> bool {
    kind(text).is_some_and(|kind| kind.len() == text.len())
}

/// Returns the part of a bracket that says what the item is for: "drøftelse" of "(drøftelse, 10 min)".
fn kind(inside: &str) -> Option<&str> {
    let parts = inside.split([',', ';']).map(str::trim);
    parts.into_iter().find(|part| KINDS.contains(&part.to_lowercase().as_str()))
}

/// Returns who is named in a bracket, perhaps behind a sign: "v/ Line", "Line".
fn presented(who: &str) -> &str {
    let bare = || ["v/", "v. ", "/v. ", "ved "].iter().find_map(|mark| who.strip_prefix(mark)).map(str::trim);
    presenter_line(who).or_else(bare).unwrap_or(who)
}

/// Returns what stands beside a time in a bracket, after or before a comma: "(Anne, 10 min)".
fn beside(inside: &str) -> Option<&str> {
    let parts = inside.split([',', ';']).map(str::trim);
    let is_kind = |part: &str| KINDS.contains(&part.to_lowercase().as_str());
    let mut others = parts
        .filter(|part| !part.is_empty() && !part.contains(|c: char| c.is_ascii_digit()) && !is_kind(part));
    others.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_freed_of_presenter_time_and_kind() {
        let parts = |rest: &str| {
            let t = title(rest);
            (t.title, t.presenter, t.starts.map(|s| s.format("%H.%M").to_string()), t.minutes, t.access)
        };
        let (eva, some) = (Some("Eva Ek".to_owned()), |t: &str| Some(t.to_owned()));
        assert_eq!(parts("Broen /v. Eva Ek"), ("Broen".into(), eva.clone(), None, None, None));
        assert_eq!(
            parts("Oplæg (Kl. 10.00 - 10.30) v. Eva Ek"),
            ("Oplæg".into(), eva.clone(), some("10.00"), Some(30), None)
        );
        assert_eq!(parts("Broen ved Store Torv"), ("Broen ved Store Torv".into(), None, None, None, None));
        assert_eq!(parts("Stien ved Engum Station (2023-0231788)").0, "Stien ved Engum Station");
        assert_eq!(title("Stien (2023-0231788)").case_no.as_deref(), Some("2023-0231788"));
        assert_eq!(parts("Oplæg ved Eva Ek (10 min.)"), ("Oplæg".into(), eva.clone(), None, Some(10), None));
        assert_eq!(
            parts("Opfølgning (Anne-Grethe, 10 min)"),
            ("Opfølgning".into(), some("Anne-Grethe"), None, Some(10), None)
        );
        assert_eq!(
            parts("Opfølgning (drøftelse, 10 min)"),
            ("Opfølgning".into(), None, None, Some(10), None)
        );
        assert_eq!(parts("Broen (Til orientering)").0, "Broen");
        assert_eq!(title("Broen (orientering, 5 min.)").kind.as_deref(), Some("orientering"));
        assert_eq!(parts("Broen (beslutning fra maj)").0, "Broen (beslutning fra maj)");
        assert_eq!(parts("Broen (5 min) /Bo"), ("Broen".into(), some("Bo"), None, Some(5), None));
        assert_eq!(parts("Broen / Stien").0, "Broen / Stien");
        assert_eq!(parts("Broen /alle"), ("Broen".into(), some("alle"), None, None, None));
        assert_eq!(parts("(Åben) Broen"), ("Broen".into(), None, None, None, Some(Access::Open)));
        assert_eq!(
            parts("Køb af grund (Lukket)"),
            ("Køb af grund".into(), None, None, None, Some(Access::Closed))
        );
        assert_eq!(parts("Broen (B)"), ("Broen".into(), None, None, None, None));
        assert_eq!(parts("Støtte (2. runde)").0, "Støtte (2. runde)");
        assert_eq!(title("Planen v. Ib O. Bak").presenter.as_deref(), Some("Ib O. Bak"));
        let guest = title("Planen v. Eva Ek. Rektor Bo Birk deltager.");
        assert_eq!((guest.presenter, guest.note), (eva, some("Rektor Bo Birk deltager.")));
    }

    #[test]
    fn a_place_behind_ved_presents_nothing_and_a_bracket_may_hold_a_time_and_a_name() {
        let parts = |rest: &str| {
            let Title { title, presenter, starts, .. } = title(rest);
            (title, presenter, starts.map(|clock| clock.format("%H.%M").to_string()))
        };
        for place in
            ["Besøgssted ved Engum Fyr", "Boliger ved Gl. Engvej - vedtagelse", "Status ved Store Engvej"]
        {
            assert_eq!(parts(place), (place.to_owned(), None, None));
        }
        let spoken_by_eva =
            |clock: &str| ("Broen".to_owned(), Some("Eva Ek".to_owned()), Some(clock.to_owned()));
        assert_eq!(parts("Broen (kl. 17.05, v. Eva Ek)"), spoken_by_eva("17.05"));
        assert_eq!(parts("Broen v/ Eva Ek (18.30)"), spoken_by_eva("18.30"));
    }
}
