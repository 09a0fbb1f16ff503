//! Lists that are a part of what their lead says: "fordeles således:", "på følgende vilkår:", "udpeger til Havnerådet:".

use super::main_verb::has_verb;
use super::verbs::{Form, Verb};
use super::vocabulary::{DECIDING, RECOMMENDING};
use super::words::{WordSpan, begins_with_at, small, trim_end, unmarked, words};
use crate::meeting::Indstilling;

/// Returns an indstilling whose points that only go on with the one before are told with it: "herunder at planen sendes
/// i høring"; and whose lead announces its points as one point with a line for each of them.
pub(super) fn in_one_point(indstilling: &Indstilling) -> Indstilling {
    let mut points: Vec<String> = Vec::new();
    for point in &indstilling.points {
        let further = unmarked(point);
        match points.last_mut().filter(|_| further.to_lowercase().starts_with("herunder ")) {
            Some(before) => *before = format!("{}, {}", trim_end(before), small(further)),
            None => points.push(with_dashes_on_lines(point).unwrap_or_else(|| point.clone())),
        }
    }
    with_list(&Indstilling { lead: indstilling.lead.clone(), points })
}

/// Returns a point with the list on lines of its own that its dashes stand for: "godkender planen, hvori det forudsættes, at
/// - A, - B"; none for any other.
fn with_dashes_on_lines(point: &str) -> Option<String> {
    let point = point.replace(" – ", " - ");
    let openers = [" at - ", ": - "].iter().filter_map(|opener| Some(point.find(opener)? + opener.len() - 3));
    let (head, list) = point.split_at(openers.min()?);
    let things: Vec<&str> = list.split(" - ").map(trim_end).filter(|thing| !thing.is_empty()).collect();
    let is_list = things.len() > 1 && announces(head, &things);
    is_list.then(|| format!("{}:\n- {}", trim_end(head), things.join("\n- ")))
}

/// Returns an indstilling whose lead announces its points as one point with a line for each of them; any other is
/// returned as it is.
fn with_list(indstilling: &Indstilling) -> Indstilling {
    let Some(lead) = indstilling.lead.as_deref().filter(|_| indstilling.points.len() > 1) else {
        return indstilling.clone();
    };
    let points: Vec<&str> = indstilling.points.iter().map(String::as_str).collect();
    if !announces(lead, &points) {
        return indstilling.clone();
    }
    // a sentence keeps its full stop
    let bare = |point: &'_ str| {
        let point = unmarked(point);
        let is_sentence = point.ends_with('.') && point.starts_with(char::is_uppercase) && has_verb(point);
        (if is_sentence { point } else { trim_end(point) }).to_owned()
    };
    let line = |point: &&str| format!("- {}", bare(point));
    let head = format!("{}:", trim_end(lead));
    let lines: Vec<String> = std::iter::once(head).chain(points.iter().map(line)).collect();
    Indstilling { lead: None, points: vec![lines.join("\n")] }
}

/// Returns whether a lead says itself what is done, and its points only what to: "fordeles således:" before sums of
/// money, "på vilkår om," before at-clauses, "udpeger til Havnerådet:" before names.
pub(super) fn announces(lead: &str, points: &[&str]) -> bool {
    let spans = words(lead);
    let from = spans.iter().rposition(|word| word.low == "at").filter(|at| at + 1 < spans.len());
    let act = &spans[from.map_or(0, |at| at + 1)..];
    let Some(verb) = act.iter().position(is_act) else { return false };
    let is_thing = |point: &&str| !has_verb(unmarked(point)) && !begins_with_at(unmarked(point));
    let ends_open = act.last().is_some_and(is_act);
    let is_list_of_things = lead.trim_end().ends_with(':') && !ends_open && points.iter().all(is_thing);
    !asks_for_acts(act) && (hangs(&act[verb..]) || follows(act) || is_list_of_things)
}

/// Returns whether a word is the verb of what is done, and not of a recommendation.
fn is_act(word: &WordSpan) -> bool {
    let is_verb = [Form::Present, Form::Passive].iter().any(|form| Verb::find(&word.low, *form).is_some());
    let recommends = RECOMMENDING.contains(&word.low.as_str())
        || ["indstilles", "foreslås", "anbefales"].contains(&word.low.as_str());
    !word.quoted && !recommends && (is_verb || word.low == "ser")
}

/// Returns whether the points are acts by themselves, or ways of which one is chosen: "træffer følgende beslutninger:",
/// "vælger ét af følgende forslag:".
fn asks_for_acts(act: &[WordSpan]) -> bool {
    let decides = |word: &WordSpan| ["beslutning", "beslutninger", "punkter"].contains(&word.low.as_str());
    let among = |pair: &[WordSpan]| {
        ["af", "mellem", "blandt"].contains(&pair[0].low.as_str()) && is_following(&pair[1])
    };
    act.iter().any(decides) || act.windows(2).any(among)
}

fn is_following(word: &WordSpan) -> bool {
    ["følgende", "nedenstående"].contains(&word.low.as_str())
}

/// Returns whether an act names a list to come: "følgende takster godkendes", "godkender følgende".
fn follows(act: &[WordSpan]) -> bool {
    act.iter().any(is_following)
}

/// Returns whether an act ends with words that hang on what comes: "således", "som følger", "under forudsætning af", "på
/// vilkår om", "herunder".
fn hangs(act: &[WordSpan]) -> bool {
    const MANNER: [&str; 5] = ["således", "sådan", "følger", "herunder", "forudsættes"];
    const TERMS: [&str; 7] =
        ["vilkår", "betingelse", "forudsætning", "forbehold", "krav", "ændring", "bemærkning"];
    let low: Vec<&str> = act.iter().map(|word| word.low.as_str()).filter(|low| *low != "at").collect();
    let Some((last, before)) = low.split_last() else { return false };
    let is_term = |word: &&str| TERMS.iter().any(|term| word.starts_with(term));
    let ends_with_manner = MANNER.contains(last)
        || *last == "ud" && before.iter().rev().take(2).any(|word| ["således", "sådan"].contains(word));
    let hangs_on_term = ["om", "af", "for"].contains(last) && before.last().is_some_and(is_term);
    ends_with_manner || hangs_on_term || is_term(last) && !DECIDING.contains(&low[0])
}
