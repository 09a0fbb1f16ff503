//! What stands at the bottom of the chair's screen: what there is to look at, who is here, and who is missing.

use super::Scene;
use crate::app::{OpenMeeting, chair};
use crate::meeting::{Finding, Person, date, quorum};
use crate::screen::theme::Ink;

/// A line with its heading.
pub(super) type FootLine = (&'static str, String, Ink);

pub(super) fn lines(scene: &Scene) -> Vec<FootLine> {
    let mut lines: Vec<FootLine> = Vec::new();
    for (index, note) in notes(scene.open).into_iter().enumerate() {
        lines.push((if index == 0 { "SE PÅ" } else { "" }, note, Ink::Warn));
    }
    lines.extend(present(scene));
    lines.extend(missing(scene.open));
    lines
}

/// "16 af 18 medlemmer · beslutningsdygtig".
fn present(scene: &Scene) -> Option<FootLine> {
    let members = scene.presences.members();
    if members == 0 {
        return None;
    }
    if !chair::attendance_is_taken(&scene.open.meeting) {
        return Some(("FREMMØDE", format!("mangler for {members} medlemmer"), Ink::Plain));
    }
    let present = scene.presences.members_at_the_end_of(chair::item_at(scene.open));
    let words = format!("{present} af {members} medlemmer til stede");
    Some(match scene.open.meeting.quorum() {
        None => ("FREMMØDE", words, Ink::Strong),
        Some(needed) if present >= needed => {
            ("FREMMØDE", format!("{words} · beslutningsdygtigt"), Ink::Strong)
        }
        Some(needed) => ("FREMMØDE", format!("! {words}, {needed} kræves ({})", quorum::RULE), Ink::Bad),
    })
}

/// Who is expected, and since when someone who was here is gone.
fn missing(open: &OpenMeeting) -> Option<FootLine> {
    let missing = chair::missing_members(&open.meeting);
    if missing.is_empty() || !chair::attendance_is_taken(&open.meeting) || open.meeting.closed_at.is_some() {
        return None;
    }
    let absent = |person: &&Person| {
        let last = open.meeting.moments_of(&person.id).next_back();
        let left = last.filter(|moment| moment.event.leaves_present() == Some(false));
        let since = left.map_or_else(String::new, |moment| format!(" (ude {})", date::clock_of(moment.at)));
        format!("{}{since}", person.name)
    };
    let names: Vec<String> = missing.iter().take(4).map(absent).collect();
    let more = if missing.len() > 4 { format!(" og {} til", missing.len() - 4) } else { String::new() };
    Some(("MANGLER", format!("{}{more}", names.join(", ")), Ink::Plain))
}

/// What there is to look at. While the meeting runs, what remains and who is missing stands elsewhere.
fn notes(open: &OpenMeeting) -> Vec<String> {
    let ended = open.meeting.closed_at.is_some();
    let is_elsewhere = |finding: &Finding| match finding {
        Finding::NoOutcome(_) | Finding::UntouchedDraft(_) | Finding::Begun(_) => true,
        // of what is being written nobody knows yet whether it stays so
        Finding::Placeholder(item, _) => open.item().is_some_and(|here| here.id == *item),
        // how many are here stands below
        Finding::NoQuorum { item, .. } => chair::item_at(open) == item,
        Finding::NoEnd | Finding::AttendanceNotTaken(_) => !ended,
        _ => false,
    };
    let findings = open.meeting.check();
    let others = findings.iter().filter(|finding| !is_elsewhere(finding));
    let found: Vec<String> = others.map(|finding| finding.line(&open.meeting)).collect();
    let mut notes: Vec<String> = found.iter().take(2).map(|note| format!("! {note}")).collect();
    if found.len() > 2 {
        notes.push(format!("og {} ting til", found.len() - 2));
    }
    notes
}
