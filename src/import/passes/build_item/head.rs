//! What stands between an item's heading and its first part.

use crate::import::line::SourceLine;
use crate::import::passes::build_item::{BuiltItem, ItemGuess};
use crate::import::recognise::case_number::CaseReference;
use crate::import::recognise::{bilag, body, case_number, closed, date_time, heading};
use crate::meeting::text::lowercase;
use crate::meeting::{Section, secrecy};

impl BuiltItem {
    /// Reads what stands between the heading and the first part: case, presenter, time, kind. Returns how many
    /// lines that took. Only here is a number alone a case number: further down it belongs to an annex.
    pub(crate) fn head(&mut self, lines: &[SourceLine]) -> usize {
        let mut used = 0;
        let mut i = 0;
        while let Some(at) = (i..lines.len()).find(|&i| !lines[i].is_blank()) {
            let line = &lines[at];
            let next = (at + 1..lines.len()).find(|&i| !lines[i].is_blank());
            if let Some(case) = line.case().filter(|case| self.is_new(case)) {
                self.take_case(case);
                i = at + 1;
            } else if let Some((case, next)) = next
                .and_then(|next| Some((divided(line, &lines[next]).filter(|case| self.is_new(case))?, next)))
            {
                self.take_case(case);
                i = next + 1;
            } else if self.take_line(&line.plain) {
                i = at + 1;
            } else if let Some(end) = proceedings(lines, at) {
                i = end;
            } else if let Some(bilag) = bilag::named(line.without_bullet()) {
                self.item.bilag.extend(bilag);
                i = at + 1;
            } else {
                break;
            }
            used = i;
        }
        used
    }

    /// Returns whether a case has nothing that the item has otherwise.
    fn is_new(&self, case: &CaseReference) -> bool {
        let fits = |known: &Option<String>, other: &Option<String>| {
            known.is_none() || other.is_none() || known == other
        };
        fits(&self.item.case_no, &case.number) && fits(&self.item.initials, &case.initials)
    }

    /// Takes the case that stands over the heading; where the item has one already, its row is kept as text.
    pub(crate) fn take_over(&mut self, case: CaseReference, row: &str) {
        if self.item.case_no.is_none() && self.is_new(&case) {
            self.take_case(case);
        } else {
            self.item.sections.push(Section { heading: String::new(), text: row.to_owned() });
        }
    }

    /// Takes the number of the case where it stands under a heading of its own: "JOURNALNUMMER" and "12000113".
    pub(crate) fn take_case_section(&mut self) {
        let is_case = |section: &Section| {
            let text = section.text.trim();
            case_number::heads_number(&section.heading)
                && text.len() <= 40
                && !text.contains('\n')
                && text.contains(|c: char| c.is_ascii_digit())
        };
        if self.item.case_no.is_some() {
            return;
        }
        let Some(at) = self.item.sections.iter().position(is_case) else {
            self.item.case_no = self.item.sections.iter().find_map(case_listed);
            return;
        };
        let Section { heading, text } = self.item.sections.remove(at);
        self.order.retain(|known| *known != heading);
        self.item.case_no = Some(text.trim().to_owned());
    }

    /// Takes the case of the item. What else its row says is kept as text, unless it is only "Åbent punkt".
    fn take_case(&mut self, case: CaseReference) {
        let item = &mut self.item;
        item.case_no = item.case_no.take().or(case.number);
        item.initials = item.initials.take().or(case.initials);
        if !case.other.is_empty() && closed::mark(&case.other).is_none() {
            item.sections.push(Section { heading: String::new(), text: case.other });
        }
        if let Some(access) = case.access {
            self.access(access);
        }
    }

    /// A line under the heading that says who presents, when, or that the item is closed.
    fn take_line(&mut self, plain: &str) -> bool {
        if let Some(parts) = parts_of_head(plain) {
            for part in parts {
                let is_kind = !self.take_line(part) && heading::is_kind(part);
                self.guesses.extend(is_kind.then_some(ItemGuess::Kind));
            }
            return true;
        }
        let lower = lowercase(plain.trim_end_matches('.'));
        let item = &mut self.item;
        let is_part = || secrecy::item_part(plain).is_some();
        if let Some(access) = closed::mark(plain).filter(|_| !is_part()) {
            self.access(access);
            return true;
        }
        if let Some((time, who)) = timed_presenter(plain).filter(|_| item.presenter.is_none()) {
            item.presenter = Some(who.to_owned());
            self.take_line(time);
            return true;
        }
        if let Some(who) = heading::presenter_line(plain).filter(|_| item.presenter.is_none()) {
            item.presenter = Some(who.to_owned());
            return true;
        }
        let clocks = date_time::clocks(plain);
        let minutes = date_time::minutes(plain);
        if sets_a_time(&lower) && (minutes.is_some() || !clocks.is_empty()) && !date_time::is_dated(plain) {
            item.starts = item.starts.or(clocks.first().copied());
            let span = || match clocks[..] {
                [from, to, ..] if to > from => u32::try_from((to - from).num_minutes()).ok(),
                _ => None,
            };
            item.minutes = item.minutes.or(minutes).or_else(span);
            return true;
        }
        false
    }
}

/// Returns the number of the only case that is listed under such a heading: "Regnskab 2026 (2026 - 1183)" under
/// "Sager".
fn case_listed(section: &Section) -> Option<String> {
    let heads = ["sag", "sager", "relaterede sager"].contains(&section.heading.to_lowercase().as_str());
    let text = section.text.trim();
    let (_, inside) = text.strip_suffix(')')?.rsplit_once('(').filter(|_| heads && !text.contains('\n'))?;
    case_number::bracketed(inside)
}

/// Returns where a table ends that a web page lost the cells of, and that says no more than which meetings treat the item:
/// "Behandling", "Mødedato", "Åbent punkt", "Lukket punkt", and below them a body, its day and the number of the item.
fn proceedings(lines: &[SourceLine], at: usize) -> Option<usize> {
    const HEADS: [&str; 7] =
        ["behandling", "mødedato", "åbent punkt", "lukket punkt", "udvalg", "punkt nr.", "punktnr."];
    let full: Vec<usize> = (at..lines.len()).filter(|&at| !lines[at].is_blank()).take(40).collect();
    let is_head = |&&at: &&usize| HEADS.contains(&lowercase(&lines[at].plain).as_str());
    let heads = full.iter().take_while(is_head).count();
    let has_day = full[..heads].iter().any(|&at| lowercase(&lines[at].plain) == "mødedato");
    let is_value = |&&at: &&usize| {
        let plain = lines[at].plain.as_str();
        let is_number = plain.len() <= 4 && plain.bytes().all(|b| b.is_ascii_digit());
        let is_day = date_time::after_day(plain).is_some_and(|rest| rest.is_empty());
        is_number || is_day || body::is_body(plain)
    };
    let values = full[heads..].iter().take_while(is_value).count();
    (heads > 2 && has_day && values > 1).then(|| full[heads + values - 1] + 1)
}

/// Returns the parts of a line that says several things of an item, with signs between them, each of which it may say alone:
/// "Kl. 9.45-10.20 · Til drøftelse · v/ Eva Ek".
fn parts_of_head(plain: &str) -> Option<Vec<&str>> {
    // "v/ Eva Ek – lukket punkt"; between clocks a dash divides nothing
    let dashes =
        [" – ", " - "].into_iter().filter(|dash| plain.split(dash).any(|part| closed::mark(part).is_some()));
    let signs = [" · ", " | ", " • ", " / ", "\t"].into_iter().chain(dashes);
    let sign = signs.into_iter().find(|sign| plain.contains(sign))?;
    let parts: Vec<&str> = plain.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
    let says_who = |part: &&str| heading::presenter_line(part).is_some();
    let says_when = |part: &&str| is_time(part);
    let is_known = |part: &&str| {
        says_who(part) || says_when(part) || heading::is_kind(part) || closed::mark(part).is_some()
    };
    let is_head = plain.len() <= 200
        && parts.len() > 1
        && parts.iter().all(is_known)
        && parts.iter().any(|part| says_who(part) || says_when(part));
    is_head.then_some(parts)
}

/// Returns whether a text only sets a time.
fn is_time(text: &str) -> bool {
    let set = date_time::minutes(text).is_some() || !date_time::clocks(text).is_empty();
    set && sets_a_time(&lowercase(text)) && !date_time::is_dated(text)
}

/// Divides a line that says when an item is taken and who presents it, in either order: "Kl. 9.45-10.20 v/ Eva Ek", "v/ Eva
/// Ek (10 min.)".
fn timed_presenter(plain: &str) -> Option<(&str, &str)> {
    // a longer line is text, and every word of it would be looked at
    if plain.len() > 160 {
        return None;
    }
    let after = |mark: char| {
        let (at, _) =
            plain.match_indices(mark).find(|(at, _)| heading::presenter_line(&plain[at + 1..]).is_some())?;
        let (time, who) =
            (plain[..at].trim_end_matches([',', ' ']), heading::presenter_line(&plain[at + 1..])?);
        is_time(time).then_some((time, who))
    };
    let before = |mark: char| {
        let (who, time) = plain.rsplit_once(mark)?;
        is_time(time).then_some((time, heading::presenter_line(who.trim_end_matches([',', ' ']))?))
    };
    after('\t').or_else(|| after(' ')).or_else(|| before('(')).or_else(|| before(','))
}

/// Returns whether a line holds no other words than those that set a time.
fn sets_a_time(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| TIMES.contains(&word))
}

/// Returns whether a line further down sets minutes aside for the item, and says nothing else.
pub(crate) fn is_time_set_aside(line: &SourceLine) -> bool {
    line.plain.len() < 60
        && date_time::set_aside(&line.plain).is_some()
        && sets_a_time(&lowercase(&line.plain))
}

/// Words of a line that sets a time, and nothing else.
const TIMES: [&str; 18] = [
    "kl",
    "klokken",
    "til",
    "og",
    "tid",
    "ca",
    "min",
    "minutter",
    "afsat",
    "der",
    "er",
    "varighed",
    "tidsforbrug",
    "tidsramme",
    "behandlingstid",
    "starter",
    "punktet",
    "sagen",
];

/// "Sagsnr." on one line and the number on the next.
fn divided(line: &SourceLine, next: &SourceLine) -> Option<CaseReference> {
    let label = line.plain.len() < 20 && line.plain.ends_with(['.', ':'])
        || ["Sagsnr", "Initialer", "Sagsid"].contains(&line.plain.as_str());
    let joined =
        SourceLine::new(line.no, &format!("{}: {}", line.plain.trim_end_matches(':'), next.plain), false);
    label.then(|| joined.case()).flatten().filter(|case| case.labelled)
}
