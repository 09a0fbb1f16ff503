//! Indstillinger that leave a choice: "A, subsidiært B", "enten A eller B". A decision takes one of them, never both.

use super::clause::named_first;
use super::names::{self, Body};
use super::sides::{is_of_pronoun, sides};
use super::verbs::{Form, Verb};
use super::vocabulary::is_person_noun;
use super::words::{WordSpan, trim_end, unmarked, words};
use crate::meeting::Indstilling;
use crate::meeting::check::OPEN_PLACE;
use crate::meeting::sentences::is_end;

/// The indstillinger that one with a choice may become.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Alternatives {
    /// Each way by itself.
    pub(super) options: Vec<Indstilling>,
    /// Whether none of them is recommended before the others.
    pub(super) equal: bool,
}

impl Alternatives {
    /// Returns whether the second way is only not to decide now.
    pub(super) fn postpones(&self) -> bool {
        const NOT_NOW: [&str; 4] =
            ["sagen udsættes", "sagen udskydes", "sagen hjemvises", "sagen sendes tilbage"];
        // "sagen udsættes", and nothing else beside it
        let is_not_now = |point: &&String| {
            let point = trim_end(point);
            let clause =
                point.strip_prefix("at ").or_else(|| point.split_once(" at ").map(|(_, clause)| clause));
            let behind =
                |clause: &str| NOT_NOW.iter().find_map(|way| Some(clause.strip_prefix(way)?.to_owned()));
            clause
                .and_then(behind)
                .is_some_and(|rest| ![",", " og ", " samt "].iter().any(|more| rest.contains(more)))
        };
        let [first, .., last] = self.options.as_slice() else { return false };
        let mut second = last.points.iter().filter(|point| !first.points.contains(point)).peekable();
        second.peek().is_some() && second.all(|point| is_not_now(&point))
    }
}

/// Words that lead in what is recommended when the first is not followed.
const SECOND_BEST: [&str; 4] = ["subsidiært", "sekundært", "alternativt", "subsidiær"];

/// Returns what an indstilling may become; none when it leaves no choice.
pub(super) fn alternatives(body: Body, indstilling: &Indstilling) -> Option<Alternatives> {
    let second = |point: &&String| {
        let low = unmarked(point).to_lowercase();
        SECOND_BEST.iter().any(|word| low.starts_with(word)) || low.starts_with("eller")
    };
    if let Some(at) = indstilling.points.iter().position(|point| second(&point)).filter(|at| *at > 0) {
        let (first, rest) = indstilling.points.split_at(at);
        let bare = |point: &String| {
            let text = unmarked(point);
            let behind = text.split_once(' ').map_or("", |(_, rest)| rest);
            behind.trim_start_matches([',', ':', ' ']).to_owned()
        };
        let options = [first.to_vec(), rest.iter().map(bare).collect()];
        let options = options.map(|points| Indstilling { lead: indstilling.lead.clone(), points });
        return Some(Alternatives { options: options.into(), equal: false });
    }
    if let Some(options) = sides(body, indstilling) {
        return Some(Alternatives { options, equal: true });
    }
    let (at, choice) =
        indstilling.points.iter().enumerate().find_map(|(at, point)| Some((at, choice(body, point)?)))?;
    let option = |text: &String| {
        let mut points = indstilling.points.clone();
        points[at].clone_from(text);
        Indstilling { lead: indstilling.lead.clone(), points }
    };
    let options = choice.texts.iter().map(option).collect();
    Some(Alternatives { options, equal: choice.equal })
}

/// The texts that a point may become.
struct Choice {
    texts: Vec<String>,
    equal: bool,
}

fn choice(body: Body, point: &str) -> Option<Choice> {
    let words = words(point);
    perhaps(point, &words)
        .or_else(|| unless_wished(body, point, &words))
        .or_else(|| either(point, &words))
        .or_else(|| in_brackets(point, &words))
        .or_else(|| labels(point, &words))
        .or_else(|| second_best(point, &words))
        .or_else(|| or_else_do(point, &words))
}

/// Returns the ways of an act that is perhaps followed by another, which is known at the meeting: "sagen
/// drøftes og evt. godkendes".
fn perhaps(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let at =
        words.iter().position(|word| ["evt", "eventuelt"].contains(&word.low.as_str()) && !word.quoted)?;
    let and =
        at.checked_sub(1).filter(|&and| and > 0 && ["og", "samt"].contains(&words[and].low.as_str()))?;
    let second = words.get(at + 1)?;
    let form_of = |word: &WordSpan| {
        [Form::Passive, Form::Present].into_iter().find(|form| Verb::find(&word.low, *form).is_some())
    };
    let form = form_of(second)?;
    // "drøfter og evt. godkender planen": both are done to it
    let shared = form_of(&words[and - 1]) == Some(form);
    let before = text[..words[and].start].trim_end();
    let behind = if shared { &text[second.end..] } else { "" };
    let alone = format!("{before}{behind}");
    let both = format!("{before} {} {}", &text[words[and].start..words[and].end], &text[second.start..]);
    Some(Choice { texts: vec![alone, both], equal: false })
}

/// Returns the way that is taken unless the body wishes otherwise, which shows itself at the meeting: "tager
/// sagen til efterretning, medmindre udvalget ønsker mere belyst".
fn unless_wished(body: Body, text: &str, words: &[WordSpan]) -> Option<Choice> {
    let at = words.iter().position(|word| word.low == "medmindre" && !word.quoted)?;
    let behind = &text[words.get(at + 1)?.start..];
    let spans = self::words(behind);
    let named = match named_first(body, behind, &spans) {
        0 => usize::from(is_kind_of(body, &spans[0].low)),
        named => named,
    };
    // "beslutter andet senest den 1. maj" and "vælger at opsige den" are terms of what is decided
    let wishes = spans.get(named).is_some_and(|word| word.low == "ønsker" && named > 0);
    let has_term = spans.iter().any(|word| {
        ["senest", "inden", "senere", "efter"].contains(&word.low.as_str())
            || word.low.contains(|c: char| c.is_ascii_digit())
    });
    let is_last = !spans.iter().any(|word| word.comma) && !has_term;
    let before = trim_end(text[..words[at].start].trim_end());
    (wishes && is_last).then(|| Choice { texts: vec![before.to_owned()], equal: false })
}

/// Returns whether a word is what any body of the kind of this one is called: "udvalget" for "Havneudvalget".
fn is_kind_of(body: Body, low: &str) -> bool {
    Body::is_generic(low) && body.name.to_lowercase().contains(names::stem(low))
}

/// Returns the ways of "… enten A eller B".
fn either(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let from = words.iter().position(|word| word.low == "enten" && !word.quoted)?;
    let or = words.iter().skip(from).position(|word| word.low == "eller" && !word.quoted)? + from;
    let before = &text[..words[from].start];
    let first = words.get(from + 1)?.start;
    let second = words.get(or + 1)?.start;
    let (own, other) = (trim_end(text[first..words[or].start].trim_end()), &text[second..]);
    // a further act behind the second way is of both
    let further = [", og at ", " og at ", ", samt at "].iter().filter_map(|link| other.find(link)).min();
    let (other, further) = other.split_at(further.unwrap_or(other.len()));
    // "model 1 (bro) eller model 2 (tunnel) for havnen": what stands behind the last bracket is of both
    let shared = own.ends_with(')').then(|| other.split_once(") ")).flatten().map_or("", |(_, rest)| rest);
    let a = format!("{before}{own} {shared}").trim_end().to_owned();
    let b = if other.starts_with("at ") { in_place_of(&a, other) } else { Some(format!("{before}{other}")) };
    let texts = std::iter::once(a).chain(b).map(|way| format!("{way}{further}"));
    Some(Choice { texts: texts.collect(), equal: true })
}

/// What is chosen by a letter or a number.
const KINDS: [&str; 12] = [
    "forslag",
    "model",
    "scenarie",
    "scenarium",
    "variant",
    "løsning",
    "alternativ",
    "option",
    "mulighed",
    "placering",
    "linjeføring",
    "tilbud",
];

fn is_kind(words: &[WordSpan], at: usize) -> bool {
    words.get(at).is_some_and(|word| KINDS.contains(&word.low.as_str()))
}

/// Returns whether a word is the letter or the number of a way.
fn is_label(text: &str, words: &[WordSpan], at: usize) -> bool {
    words.get(at).is_some_and(|word| {
        let one_letter = word.low.chars().nth(1).is_none() && word.low.chars().all(char::is_alphabetic);
        // "i eller i nærheden af": a word of one letter
        let one_letter = one_letter && !["i", "å", "ø"].contains(&&text[word.start..word.end]);
        one_letter || word.low.len() < 3 && word.low.chars().all(|c| c.is_ascii_digit())
    })
}

/// Returns the ways of "godkender model 1 (4 mio. kr.) eller model 2 (5 mio. kr.)", as where "enten" stands before them.
fn in_brackets(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let or = words.iter().position(|word| word.low == "eller" && !word.quoted)?;
    let before = text[..words[or].start].trim_end().strip_suffix(')')?;
    let bracket = before.rfind('(')?;
    let label = words.iter().rposition(|word| word.end <= bracket)?;
    let is_choice = |label: usize| label > 0 && is_kind(words, label - 1) && is_label(text, words, label);
    let is_open = !words.iter().any(|word| word.low == "hverken");
    let from = words.get(label.checked_sub(1)?)?.start;
    let whole = format!("{}enten {}", &text[..from], &text[from..]);
    (is_open && is_choice(label) && is_choice(or + 2)).then(|| either(&whole, &self::words(&whole)))?
}

/// Returns the ways of which one is chosen by its letter or number: "godkender forslag A eller forslag B",
/// "model 1, 2 eller 3".
fn labels(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let label = |at: usize| is_label(text, words, at);
    let kind = |at: usize| is_kind(words, at);
    // "hverken forslag A eller B" leaves no choice
    if words.iter().any(|word| word.low == "hverken") {
        return None;
    }
    let or = (3..words.len()).find(|&at| words[at].low == "eller" && !words[at].quoted && label(at - 1))?;
    let second = if kind(or + 1) { or + 2 } else { or + 1 };
    let chosen = |at: usize| words[at].low == "vælger" || kind(at);
    let last = (2..or).rev().find(|&at| !label(at)).filter(|&at| chosen(at)).filter(|_| label(second))?;
    // "model A, model B eller model C"
    let is_listed = |at: usize| label(at - 1) && words[at - 1].comma && kind(at - 2);
    let first = std::iter::successors(Some(last), |&at| (at > 4 && is_listed(at)).then(|| at - 2)).last()?;
    let behind = &text[words[second].end..];
    let one = |at: usize| {
        format!("{} {}{behind}", &text[..words[first].end], &text[words[at].start..words[at].end])
    };
    let texts = (first + 1..or).filter(|&at| label(at)).chain([second]).map(one).collect();
    Some(Choice { texts, equal: true })
}

/// Returns the ways of "A, subsidiært B".
fn second_best(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let at = words.iter().position(|word| SECOND_BEST.contains(&word.low.as_str()) && !word.quoted)?;
    let first = trim_end(text.get(..words[at].start).filter(|_| at > 2)?);
    let rest = text[words[at].end..].trim_start_matches([',', ':', ' ']);
    if is_settled_later(rest) {
        return None;
    }
    let (first, second) = match first_best(first) {
        Some((shared, own)) => both_ways(shared, own, rest),
        None => (first.to_owned(), in_place_of(first, rest)),
    };
    let first = first.as_str();
    // "udsættes, såfremt svaret mangler; alternativt …": which it is, is known at the meeting
    let equal = [" såfremt ", " hvis "].iter().any(|word| first.contains(word));
    Some(Choice { texts: std::iter::once(first.to_owned()).chain(second).collect(), equal })
}

/// Returns the two ways of what is shared, what the first has to itself, and what the second has.
fn both_ways(shared: &str, own: &str, other: &str) -> (String, Option<String>) {
    if own.starts_with("at ") || other.starts_with("at ") {
        let comma = if own.starts_with("at ") { "," } else { "" };
        let first = format!("{shared}{comma} {own}");
        let second = in_place_of(&first, other);
        return (first, second);
    }
    let comma = if own.starts_with(|c: char| c.is_ascii_digit()) { "," } else { "" };
    (format!("{shared}{comma} {own}"), elliptic(own, other).map(|other| format!("{shared}{comma} {other}")))
}

/// Returns what both ways share, and what the first has to itself, around the word that calls it the first: "godkender
/// planen" and "med 40 boliger" of "godkender planen, principalt med 40 boliger".
fn first_best(text: &str) -> Option<(&str, &str)> {
    const FIRST: [&str; 2] = ["principalt", "primært"];
    let spans = words(text);
    let at = spans.iter().position(|word| FIRST.contains(&word.low.as_str()) && !word.quoted)?;
    Some((trim_end(text[..spans[at].start].trim_end()), text[spans[at].end..].trim_start_matches([',', ' '])))
}

/// Returns the second way with the words that it shares with the first before its own preposition ("med en løbetid" and
/// "på 15 år"), or behind its number; none where the first has more numbers than one.
fn elliptic(first: &str, second: &str) -> Option<String> {
    let second = trim_end(second);
    let preposition = second.split(' ').next().unwrap_or_default();
    let last = |text: &str| text.rsplit(' ').next().unwrap_or_default().to_owned();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    // "med 40 boliger" and "med 30"
    if is_number(&last(second)) && !is_number(&last(first)) {
        let behind: Vec<&str> = first.split(' ').skip_while(|word| !is_number(word)).skip(1).collect();
        let is_only = !behind.is_empty() && !behind.iter().any(|word| is_number(word));
        return is_only.then(|| format!("{second} {}", behind.join(" ")));
    }
    let shared = first.find(&format!(" {preposition} ")).filter(|_| !first.starts_with(preposition));
    Some(shared.map_or_else(|| second.to_owned(), |at| format!("{} {second}", &first[..at])))
}

/// Returns whether which of the two it becomes shows itself after the meeting, so that both are decided: "alternativt
/// variabel rente, hvis den faste overstiger 3 pct.", but not "hvis der ikke er flertal for A".
fn is_settled_later(second: &str) -> bool {
    const AT_MEETING: [&str; 6] = ["flertal", "stemme", "vedtage", "godkende", "tiltræde", "tilslutning"];
    let condition = [" hvis ", " såfremt "].iter().find_map(|word| second.split_once(word));
    condition.is_some_and(|(_, condition)| !AT_MEETING.iter().any(|word| condition.contains(word)))
}

/// Returns the ways of "godkender planen eller, hvis der ikke er flertal, sender den tilbage", "… eller at
/// sagen udsættes".
fn or_else_do(text: &str, words: &[WordSpan]) -> Option<Choice> {
    let or = |at: &usize| words[*at].low == "eller" && !words[*at].quoted;
    // "hverken godkender eller afviser" leaves no choice
    if words.iter().any(|word| word.low == "hverken") {
        return None;
    }
    (2..words.len()).filter(or).find_map(|at| {
        let first = trim_end(&text[..words[at].start]);
        let next = words.get(at + 1)?;
        let behind = if words[at].comma || ["hvis", "såfremt"].contains(&next.low.as_str()) {
            let closing = words.iter().skip(at + 1).position(|word| word.comma)? + at + 1;
            words.get(closing + 1)?
        } else {
            next
        };
        let verb = Verb::find(&behind.low, Form::Present).is_some() && !is_person_noun(&behind.low);
        let at_clause = behind.low == "at";
        if !verb && !at_clause {
            return None;
        }
        let second = in_place_of(first, &text[behind.start..]);
        // "godkender planen eller sender den tilbage" has no first choice
        let equal = verb && !words[at].comma && behind.start == next.start;
        Some(Choice { texts: std::iter::once(first.to_owned()).chain(second).collect(), equal })
    })
}

/// Returns what a point says where `second` stands in the place of what it says first: behind its "at", its subject, or
/// its verb.
fn in_place_of(first: &str, second: &str) -> Option<String> {
    let spans = words(first);
    let opening = spans.iter().position(|word| word.low == "at").map_or(0, |at| spans[at].end);
    let opener = &first[..opening];
    if is_of_pronoun(second) {
        return None;
    }
    let decided = first.find(" beslutter at ").map(|at| &first[..at + " beslutter ".len()]);
    if let Some(decided) = decided.filter(|_| begins_with_act(second)) {
        return Some(format!("{decided}{second}"));
    }
    if let Some(clause) = second.strip_prefix("at ") {
        return Some(format!("{opener} {clause}").trim_start().to_owned());
    }
    // "alternativt vedtages forslag 2"
    if let Some((verb, thing)) = second.split_once(' ')
        && Verb::find(verb, Form::Passive).is_some()
    {
        return Some(format!("{opener} {} {verb}", trim_end(thing)).trim_start().to_owned());
    }
    let body = &first[opening..];
    let inner = words(body);
    let verb = inner.iter().position(|word| Verb::find(&word.low, Form::Present).is_some())?;
    let second_words = words(second);
    let starts_with_verb = Verb::find(&second_words.first()?.low, Form::Present).is_some();
    let kept = if starts_with_verb { inner[verb].start } else { inner[verb].end };
    Some(format!("{opener}{} {second}", body[..kept].trim_end()))
}

/// Returns whether a text begins with "at" and an infinitive: "at forlænge driften".
fn begins_with_act(text: &str) -> bool {
    let act = text.strip_prefix("at ").and_then(|act| act.split([' ', ',', '.']).next());
    act.is_some_and(Verb::is_infinitive)
}

/// Returns what ways have in common before the choice, left open there; and where they go on alike behind it, with that: "Byrådet
/// valgte ", "Byrådet godkendte model […] og udpegede Bo."
pub(super) fn shared_words(ways: &[&str]) -> Option<String> {
    let (first, others) = ways.split_first().filter(|(_, others)| !others.is_empty())?;
    let same = |other: &&str| first.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let opening: String = first.chars().take(others.iter().map(same).min()?).collect();
    let opening = &opening[..opening.rfind(' ')? + 1];
    let same_end =
        |other: &&str| first.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
    let length = others.iter().map(same_end).min()?;
    let ending: String = first.chars().skip(first.chars().count().saturating_sub(length)).collect();
    // what only ends the choice itself, "for havnen.", is said anew
    let links = [" og ", ", og ", " samt ", "\n\n"].iter().filter_map(|link| ending.find(link));
    let more = links.chain(first_end(&ending)).min().map(|at| &ending[at..]);
    // a bracket that opens within the choice is of the choice
    let is_whole = |more: &&str| {
        let opens = more.find('(').unwrap_or(more.len());
        more.find(')').is_none_or(|closes| opens < closes)
    };
    let more = more.filter(|more| more.split_whitespace().count() > 3).filter(is_whole);
    let all = more.map_or_else(|| opening.to_owned(), |more| format!("{opening}{OPEN_PLACE}{more}"));
    (opening.split_whitespace().count() > 1).then_some(all)
}

/// Returns where the full stop stands that ends the first sentence of a text, in bytes.
fn first_end(text: &str) -> Option<usize> {
    let mut stops = text.match_indices(". ").map(|(at, _)| at);
    stops.find(|&at| {
        let last = text[..=at].rsplit(' ').next().unwrap_or_default();
        let next = text[at + 2..].split(' ').next().unwrap_or_default();
        is_end(last, next)
    })
}
