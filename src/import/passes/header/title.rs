//! The title of a document, and the names of bodies.

use crate::import::line::SourceLine;
use crate::import::passes::header::Header;
use crate::import::recognise::body::{
    connected, dated, find_word, hyphenated, is_board, is_body, is_filler, is_organ, organ, trimmed_body,
};
use crate::import::recognise::date_time;
use crate::import::recognise::place::is_place;
use crate::import::recognise::text::lower;
use crate::import::recognise::words::KINDS;
use crate::meeting::date::DAYS;
use crate::meeting::text::capital;

impl Header {
    /// The document's title: "Referat af møde i X den …", "X (Dagsorden)", "X – Referat – 1. maj 2020", "REFERAT 2020".
    pub(crate) fn titled(&mut self, plain: &str) -> bool {
        if plain.len() > 200 {
            return false;
        }
        let lower = lower(plain);
        if lower == "til" {
            return self.minutes;
        }
        if let Some(body) = hyphenated(plain) {
            self.name(body, plain);
            return true;
        }
        self.meets(plain, &lower) || self.called(plain, &lower)
    }

    /// A title with a word for what the document is.
    fn called(&mut self, plain: &str, lower: &str) -> bool {
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let kind = KINDS.iter().filter(|kind| find_word(lower, kind).is_some()).max_by_key(|kind| kind.len());
        let Some((kind, at)) = kind.and_then(|kind| Some((kind, find_word(lower, kind)?))) else {
            let body = dated(plain);
            body.into_iter().for_each(|body| self.name(body, plain));
            return body.is_some();
        };
        if ["godkendelse", "bemærkninger", "beslutninger"].iter().any(|word| lower.starts_with(word)) {
            return false;
        }
        let (before, after) = (&plain[..at], &plain[at + kind.len()..]);
        let before = trimmed_body(before.trim_end_matches([' ', '(', '-', '–', ':', ',']));
        let is_of_day = is_meeting_of_day(connected(after).trim_matches([' ', '.', ',', ':']));
        let behind = behind_day(after);
        let after = behind.as_deref().unwrap_or_else(|| trimmed_body(connected(after)));
        let is_letter = hands_over(before);
        if is_letter && !is_organ(after) {
            return false;
        }
        // "Indkaldelse til årsmøde fredag den 3. maj kl. 19 i salen."
        let is_day = date_time::after_day(lower[at + kind.len()..].trim_start()).is_some_and(is_end_of_line);
        let announces = at == 0 && (is_dated_and_timed(plain) || is_day);
        let sentence = plain.ends_with('.') && !plain.ends_with("a.") && !announces || words.len() > 18;
        let is_before = organ(before).is_some() && !is_filler(before) && !is_letter;
        let body = if is_before { before } else { after };
        let body = assembly_of(body).map_or(body, trimmed_body);
        let body = if is_meeting_of_day(body) || is_of_day && !is_before { "" } else { body };
        // "Referat af møde onsdag den 3. maj kl. 17.00 i Klubhuset" says what it is, and not whose
        self.minutes |= at == 0 && kind.contains("referat") && announces;
        if sentence || names_rules(body) || organ(body).is_none() && words.len() > 8 {
            return false;
        }
        self.minutes |= tells_minutes(kind, lower);
        self.name(body, plain);
        true
    }

    /// "ORDINÆRT REPRÆSENTANTSKABSMØDE" and under it "i Boligselskabet Engen": the meeting, and on the next line whose.
    pub(super) fn titled_over_two(&mut self, plain: &str, next: &str) -> bool {
        let links = ["i ", "for ", "af ", "ved "];
        let is_meeting = lower(plain).ends_with("møde") && plain.len() < 60;
        let whose = links.iter().find_map(|link| next.strip_prefix(link));
        let fits = is_meeting
            && whose.is_some_and(|whose| whose.starts_with(char::is_uppercase) && !is_place(whose))
            && date_time::date(next).is_none();
        if fits {
            self.name(&format!("{plain} {next}"), plain);
        }
        fits
    }

    /// "Byrådets møde onsdag den 7. oktober 2020 kl. 16.00", "af mødet i Forretningsudvalget", "fra MED-udvalgsmøde
    /// torsdag d. 12. marts 2020": a line that says who meets.
    fn meets(&mut self, plain: &str, lower: &str) -> bool {
        let bare = ["af ", "for ", "fra ", "til ", "over "]
            .iter()
            .find_map(|link| lower.strip_prefix(link))
            .unwrap_or(lower);
        let title = &plain[plain.len() - bare.len()..];
        // "Byrådets møde onsdag den 7. oktober 2020 kl. 16.00", "Referat fra Byrådets møde …"
        let kind =
            KINDS.iter().filter_map(|kind| lower.strip_prefix(kind)).find(|rest| rest.starts_with(' '));
        let whose = kind.map_or(title, |rest| connected(&plain[plain.len() - rest.len()..]));
        if let Some(at) = whose.find("s møde ").filter(|_| date_time::date(plain).is_some()) {
            self.minutes |= lower.contains("referat") || lower.contains("protokol");
            self.name(&whose[..at + "s møde".len()], plain);
            return true;
        }
        if let Some(rest) = ["mødet i ", "møde i "].iter().find_map(|words| bare.strip_prefix(words)) {
            self.name(trimmed_body(&title[title.len() - rest.len()..]), plain);
            return true;
        }
        // "fra MED-udvalgsmøde torsdag d. 12. marts 2020"
        let links = ["møde i ", "møde for ", "møde af "];
        if !plain.contains(char::is_uppercase)
            && links.iter().any(|link| lower.contains(link))
            && plain.len() < 80
        {
            self.name(trimmed_body(title), plain);
            return true;
        }
        if let Some(whose) = before_meeting(plain) {
            self.name(whose, plain);
            return true;
        }
        if let Some(whose) = assembly_of(title).filter(|_| !plain.ends_with('.')) {
            self.name(trimmed_body(whose), plain);
            return true;
        }
        let is_led = bare.len() < lower.len() || begins_with_board(title);
        let says_who = is_led && begins_with_meeting(title) && !plain.ends_with('.');
        if says_who && date_time::date(plain).is_some() {
            self.name(trimmed_body(title), plain);
            return true;
        }
        false
    }
}

/// Returns whether a title begins with the kind of a meeting: "MED-udvalgsmøde", "ordinært bestyrelsesmøde".
fn begins_with_meeting(title: &str) -> bool {
    title.split(' ').take(2).any(|word| word.len() > 8 && word.to_lowercase().ends_with("møde"))
}

/// Returns whether the first word of a title names a board by its meeting: "Bestyrelsesmøde 3. maj 2027 kl. 10.00".
fn begins_with_board(title: &str) -> bool {
    let first = title.split(' ').next().unwrap_or_default();
    organ(first).is_some_and(|board| is_board(&board) && board != first)
}

/// Returns whether a text says only which meeting of which day it is: "bestyrelsesmødet 18. oktober".
fn is_meeting_of_day(text: &str) -> bool {
    let (meeting, day) = text.split_once(' ').unwrap_or_default();
    let day = day.trim_start_matches("den ").trim_start_matches("d. ");
    meeting.ends_with("mødet") && date_time::place(day).is_some_and(|place| place == (0..day.len()))
}

/// Returns whether a sentence of a letter begins so that sends a document: "Hermed dagsorden til mødet".
fn hands_over(before: &str) -> bool {
    const LEADS: [&str; 9] = [
        "hermed",
        "vedhæftet",
        "vedhæftede",
        "vedlagt",
        "vedlagte",
        "hoslagt",
        "her er",
        "her kommer",
        "her følger",
    ];
    let lower = lower(before);
    LEADS
        .iter()
        .any(|lead| lower.strip_prefix(lead).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
}

/// Returns the body that stands behind the day: "Dagsorden til møde 3/5-27 i havneudvalget".
fn behind_day(text: &str) -> Option<String> {
    let day = date_time::place(text).filter(|_| date_time::date(text).is_some())?;
    let between = lower(connected(&text[..day.start]));
    let is_small = |word: &str| ["", "den", "d", "møde", "mødet"].contains(&word) || DAYS.contains(&word);
    if !between.split([' ', '.', ',']).all(is_small) {
        return None;
    }
    let rest = text[day.end..].trim_start_matches([',', ' ']);
    let whose = ["i ", "for ", "af "].iter().find_map(|link| rest.strip_prefix(link))?;
    let name = whose.split([',', '(']).next().unwrap_or_default();
    (is_organ(name) && !is_place(name) && whose.len() < 80).then(|| capital(whose.trim_end_matches('.')))
}

/// Returns whether a text says only which kind of meeting it is, and not whose: "Ordinært møde", "Bestyrelsesmøde",
/// "Ordinær generalforsamling".
pub(super) fn is_meeting_alone(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let is_meeting = last.ends_with("møde") || last.ends_with("generalforsamling");
    is_filler(text) || is_meeting && text.split(' ').rev().skip(1).all(is_filler)
}

/// Returns whether a title is of minutes: by the word for the kind, or "Dagsorden og referat", which is both.
fn tells_minutes(kind: &str, lower: &str) -> bool {
    let both = lower.contains("dagsorden og referat") || lower.contains("dagsorden/referat");
    both || kind.contains("referat") || kind.contains("protokol")
}

fn is_dated_and_timed(plain: &str) -> bool {
    date_time::date(plain).is_some() && !date_time::clocks(plain).is_empty()
}

/// Returns whether nothing stands behind but the sign that ends a sentence.
fn is_end_of_line(rest: &str) -> bool {
    rest.trim_matches(['.', ' ']).is_empty()
}

/// Returns whether what stands behind "Dagsorden i" is no body: "henhold til vedtægterne".
fn names_rules(text: &str) -> bool {
    ["henhold ", "følge ", "overensstemmelse ", "medfør "].iter().any(|word| text.starts_with(word))
}

/// Returns whose meeting a line names before a dash: "Engum Bådehavn - bestyrelsesmøde d. 3/2", "Engum Bådehavn – bestyrelsesmøde".
fn before_meeting(plain: &str) -> Option<&str> {
    let (whose, rest) = [" - ", " – "].iter().find_map(|sign| plain.split_once(sign))?;
    let word = rest.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    let is_whole = word.len() == rest.len();
    let is_meeting =
        word.len() > 8 && word.ends_with("møde") && (is_whole || date_time::date(rest).is_some());
    (is_meeting && whose.len() > 3).then_some(whose)
}

/// Returns whose assembly a title names: "Ordinært afdelingsmøde i Boligforeningen Engen, afdeling 2".
fn assembly_of(text: &str) -> Option<&str> {
    let adjectives = ["ordinært", "ekstraordinært", "ordinær", "ekstraordinær", "åbent", "årligt"];
    let is_adjective = |word: &str| adjectives.contains(&word.to_lowercase().as_str());
    let (first, rest) = text.split_once(' ')?;
    let (meeting, rest) = if is_adjective(first) { rest.split_once(' ')? } else { (first, rest) };
    let meeting = meeting.to_lowercase();
    let is_assembly = meeting == "generalforsamling"
        || meeting.ends_with("møde")
            && ["afdelings", "beboer", "medlems", "års", "forenings"]
                .iter()
                .any(|of| meeting.starts_with(of));
    let linked = ["i ", "for ", "af ", "hos "].iter().find_map(|link| rest.strip_prefix(link));
    // "Beboermøde afdeling 12, Engen"
    let whose = linked.or_else(|| rest.starts_with("afdeling ").then_some(rest))?;
    let is_named = whose.starts_with(char::is_uppercase) || whose.starts_with("afdeling ");
    (is_assembly && is_named && !is_place(whose) && text.len() < 140).then_some(whose)
}

/// Returns what names a board more fully near the top: "Engum Sogns Menighedsråd" for "Menighedsrådet".
pub(super) fn fuller<'a>(board: &str, lines: &[&'a SourceLine]) -> Option<&'a str> {
    lines.iter().take(4).map(|line| line.plain.as_str()).find(|plain| is_fuller(plain, board))
}

/// Returns whether a name is that of a board with whose it is: "Engum Sogns Menighedsråd" of "Menighedsrådet".
pub(crate) fn is_fuller(name: &str, board: &str) -> bool {
    let (small, lower) = (name.to_lowercase(), board.to_lowercase());
    let stem = lower.strip_suffix("et").or_else(|| lower.strip_suffix('n')).unwrap_or(&lower);
    // "Skolebestyrelsen ved Engum Skole"
    let is_whose = small.strip_prefix(&lower).is_some_and(|rest| rest.starts_with(" ved "));
    name.len() > board.len() && (small.ends_with(stem) || is_whose) && is_body(name)
}
