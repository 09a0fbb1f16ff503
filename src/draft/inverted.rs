//! Openings in another order than the usual one, put into it before they are read: "Til udvalget indstilles, at" is "Det
//! indstilles til udvalget, at", "Til ansøgningen indstilles afslag" is "Der indstilles afslag på ansøgningen".

use super::faithful::keeps_what_decides;
use super::names::Body;
use super::nominal;
use super::vocabulary::{ADDING, RECOMMENDING, is_ground};
use super::words::{capital, sentences, small, trim_end, unmarked, words};
use crate::meeting::Indstilling;

/// What a thing is recommended as behind "indstilles" and its like, and the passive that says the same.
const OUTCOMES: [(&str, &str); 14] = [
    ("drøftet", "drøftes"),
    ("godkendt", "godkendes"),
    ("til godkendelse", "godkendes"),
    ("vedtaget", "vedtages"),
    ("tiltrådt", "tiltrædes"),
    ("imødekommet", "imødekommes"),
    ("bevilget", "bevilges"),
    ("afslået", "afslås"),
    ("til afslag", "afslås"),
    ("afvist", "afvises"),
    ("til afvisning", "afvises"),
    ("udsat", "udsættes"),
    ("taget til efterretning", "tages til efterretning"),
    ("taget til orientering", "tages til orientering"),
];

/// Returns an indstilling with its openings in the usual order.
pub(super) fn reordered(indstilling: &Indstilling) -> Indstilling {
    let alone = |point: &String| requested(point).filter(|_| indstilling.lead.is_none());
    // beside another recommendation a roundabout one may be no more than the case
    let is_beside =
        indstilling.lines().any(|line| sentences(unmarked(line)).iter().any(|all| recommends(all)));
    let plain = |text: &str| in_plain_words(text).filter(|_| !is_beside).unwrap_or_else(|| text.to_owned());
    let kept = |text: &str| kept(&plain(text));
    Indstilling {
        lead: indstilling.lead.as_deref().map(kept),
        points: indstilling.points.iter().map(|point| alone(point).unwrap_or_else(|| kept(point))).collect(),
    }
}

/// Returns what is asked of the body as what is recommended to it: "Der søges om godkendelse af planen", "Der
/// anmodes om, at rådet godkender planen".
fn requested(text: &str) -> Option<String> {
    const ASKING: [&str; 5] =
        ["Der søges om", "Der ansøges om", "Der anmodes om", "Der ønskes en", "Der ønskes"];
    let asked = ASKING.iter().find_map(|asking| text.strip_prefix(asking))?;
    match asked.strip_prefix(',').unwrap_or(asked) {
        act if act.starts_with(" at ") => Some(format!("Det indstilles,{act}")),
        thing => thing.starts_with(' ').then(|| format!("Der indstilles{thing}")),
    }
}

/// Returns a text in the usual order.
fn kept(text: &str) -> String {
    let text = in_usual_order(text).unwrap_or_else(|| text.to_owned());
    // "… godkendes. Samtidig indstilles det, at …": a further recommendation
    ADDING.iter().map(|adding| capital(adding)).fold(text, |text, adding| {
        text.replace(&format!(". {adding} indstilles det, at "), ". Det indstilles, at ")
            .replace(&format!(". {adding} foreslås det, at "), ". Det indstilles, at ")
    })
}

fn in_usual_order(text: &str) -> Option<String> {
    if let Some(act) = ["indstilles", "anbefales"].iter().find_map(|verb| trim_end(text).strip_suffix(verb)) {
        // "Godkendelse af planen indstilles."
        let act = small(act.trim_end());
        return nominal::act(&act).map(|_| format!("Der indstilles {act}."));
    }
    if let Some((before, behind)) = split_opening(text) {
        return asked_of(before, behind)
            .or_else(|| front(before, behind))
            .or_else(|| refused_or_granted(before, behind))
            .or_else(|| following(before, behind))
            .or_else(|| outcome(before, behind));
    }
    let (who, behind) = ["indstiller ", "anbefaler "].iter().find_map(|verb| text.split_once(verb))?;
    // "Forvaltningen indstiller følgende til godkendelse: A"
    let is_office = who.ends_with(' ') && who.trim_end().split(' ').count() == 1;
    is_office.then(|| following("Der ", behind)).flatten()
}

/// Returns whether a sentence recommends outright: "Forvaltningen indstiller, at", "Det foreslås, at".
pub(super) fn recommends(sentence: &str) -> bool {
    const PASSIVE: [&str; 3] = ["indstilles", "anbefales", "foreslås"];
    let spans = words(sentence);
    let mut before = spans.iter().take_while(|word| word.low != "at").map(|word| word.low.as_str());
    before.any(|low| RECOMMENDING.contains(&low) || PASSIVE.contains(&low))
}

/// Returns whether a sentence recommends in more words, or did so before: "Havneudvalget anbefalede, at A".
pub(super) fn is_roundabout(sentence: &str) -> bool {
    in_plain_words(sentence).is_some()
}

/// Returns a roundabout recommendation in plain words: "Forvaltningen kan anbefale, at A", "Bo Krag stiller
/// forslag om, at A" and "Havneudvalget anbefalede, at A" recommend A.
fn in_plain_words(text: &str) -> Option<String> {
    const ROUNDABOUT: [(&str, &str); 8] = [
        (" besluttede at anbefale", "anbefaler"),
        (" besluttede at indstille", "indstiller"),
        (" anbefalede", "anbefaler"),
        (" indstillede", "indstiller"),
        (" kan anbefale", "anbefaler"),
        (" kan indstille", "indstiller"),
        (" kan foreslå", "foreslår"),
        (" stiller forslag om", "foreslår"),
    ];
    let found = ROUNDABOUT.iter().find_map(|(long, verb)| Some((text.split_once(long)?, verb)));
    let ((who, behind), verb) = found?;
    let is_opening = !who.contains([',', '.', ':']) && !format!(" {}", who.to_lowercase()).contains(" at ");
    let says_what = [", at ", " at "].iter().any(|at| behind.starts_with(at));
    (is_opening && says_what).then(|| format!("{who} {verb}{behind}"))
}

/// Returns what stands before and behind the first "indstilles" (or another passive of asking) of a text, before any "at".
fn split_opening(text: &str) -> Option<(&str, &str)> {
    const OPENING: [&str; 6] = ["indstilles", "anbefales", "foreslås", "bedes", "søges", "ønskes"];
    let (at, verb) = OPENING.iter().filter_map(|verb| Some((text.find(verb)?, verb))).min()?;
    let (before, behind) = (&text[..at], &text[at + verb.len()..]);
    let is_word = before.ends_with(' ') && behind.starts_with([' ', ',', ':']);
    (is_word && !before.contains(" at ") && !before.starts_with("At ") && !before.starts_with("at "))
        .then_some((before.trim_end(), behind))
}

/// Returns "Byrådet anbefales at godkende A" as "Det anbefales Byrådet at godkende A".
fn asked_of(before: &str, behind: &str) -> Option<String> {
    (is_body(before) && behind.starts_with(" at ")).then(|| format!("Det anbefales {before}{behind}"))
}

/// Returns "Til udvalget indstilles, at A", "Hermed indstilles, at A" and "Efter en samlet vurdering
/// indstilles det, at A" with "Det indstilles" first.
fn front(before: &str, behind: &str) -> Option<String> {
    let (said, is_impersonal) = match behind.strip_prefix(" det") {
        Some(said) => (said, true),
        None => (behind, false),
    };
    if !said.starts_with([',', ':']) && !said.starts_with(" at ") {
        return None;
    }
    let low = before.to_lowercase();
    let said = if said.starts_with(" at ") { said.trim_start() } else { said };
    let comma = if said.starts_with("at ") { ", " } else { "" };
    // a number or a condition of the ground would get lost
    if low == "hermed" || is_impersonal && is_ground(before) && keeps_what_decides(before, "") {
        return Some(format!("Det indstilles{comma}{said}"));
    }
    // "Til efteråret indstilles det, at" and "Til kasserer indstilles, at" say when and what for
    let to = before.strip_prefix("Til ").filter(|to| is_body(to))?;
    Some(format!("Det indstilles til {to}{comma}{said}"))
}

/// Returns whether a word is what a body is called: "byrådet", "Skoleudvalget", "bestyrelsen".
fn is_body(word: &str) -> bool {
    const BODIES: [&str; 4] = ["rådet", "udvalget", "bestyrelsen", "forsamlingen"];
    let low = word.to_lowercase();
    let is_one = !low.contains([' ', ',']);
    is_one && (Body::is_generic(&low) || BODIES.iter().any(|end| low.ends_with(end)))
}

/// Returns "Til ansøgningen om skilt indstilles afslag" as "Der indstilles afslag på ansøgningen om skilt".
fn refused_or_granted(before: &str, behind: &str) -> Option<String> {
    let thing = before.strip_prefix("Til ").filter(|thing| !thing.contains(','))?;
    match trim_end(behind).trim_start() {
        "afslag" => Some(format!("Der indstilles afslag på {thing}.")),
        granted @ ("godkendelse" | "imødekommelse") => Some(format!("Der indstilles {granted} af {thing}.")),
        _ => None,
    }
}

/// Returns a list behind "følgende" as what is approved: "Der indstilles til udvalgets godkendelse følgende
/// fordeling: A", "Til godkendelse indstilles følgende: A".
fn following(before: &str, behind: &str) -> Option<String> {
    let behind = behind.trim_start();
    let (purpose, list) = match before.trim_end() {
        "Der" | "der" => match behind.strip_prefix("følgende ") {
            Some(rest) => {
                let (purpose, list) = rest.split_once(": ")?;
                (purpose.to_owned(), format!("følgende: {list}"))
            }
            None => {
                let (purpose, list) = behind.split_once(" følgende ")?;
                (purpose.to_owned(), format!("følgende {list}"))
            }
        },
        purpose => (purpose.to_lowercase(), behind.to_owned()),
    };
    let whose = purpose.strip_prefix("til ")?.strip_suffix("godkendelse")?.trim_end();
    let body = match whose {
        "" => "",
        whose => whose.strip_suffix('s').filter(|body| !body.contains(' '))?,
    };
    let is_list = list.starts_with("følgende") && list.contains(": ");
    let act = if body.is_empty() { "godkender".to_owned() } else { format!("{body} godkender") };
    is_list.then(|| format!("Det indstilles, at {act} {list}"))
}

/// Returns "Ansøgningen indstilles imødekommet" as "Ansøgningen imødekommes".
fn outcome(before: &str, behind: &str) -> Option<String> {
    let said = trim_end(behind).trim_start();
    let (_, passive) = OUTCOMES.iter().find(|(outcome, _)| *outcome == said)?;
    let is_thing = !before.is_empty() && !["det", "der", "sagen"].contains(&before.to_lowercase().as_str());
    // "Ansøgningen kan ikke anbefales imødekommet" recommends no outcome
    const LIMITING: [&str; 6] = ["kan", "bør", "skal", "må", "vil", "ikke"];
    let is_limited = before.split(' ').any(|word| LIMITING.contains(&word));
    // a case is sent on as it is: "Sagen indstilles til godkendelse"
    (is_thing && !is_limited && !before.contains(',')).then(|| format!("{} {passive}.", capital(before)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, usual: &str) {
        assert_eq!(kept(text), usual);
    }

    #[test]
    fn an_opening_is_put_into_the_usual_order() {
        for (text, usual) in [
            ("Til rådet indstilles, at broen males.", "Det indstilles til rådet, at broen males."),
            ("Til rådet indstilles at broen males.", "Det indstilles til rådet, at broen males."),
            ("Hermed indstilles, at broen males.", "Det indstilles, at broen males."),
            ("På den baggrund indstilles det, at broen males.", "Det indstilles, at broen males."),
            (
                "Til ansøgningen om en bro indstilles afslag.",
                "Der indstilles afslag på ansøgningen om en bro.",
            ),
            ("Til broen indstilles godkendelse", "Der indstilles godkendelse af broen."),
            (
                "Der indstilles til rådets godkendelse følgende takster: Bro 4 kr.",
                "Det indstilles, at rådet godkender følgende takster: Bro 4 kr.",
            ),
            (
                "Til rådets godkendelse indstilles følgende takster: Bro 4 kr.",
                "Det indstilles, at rådet godkender følgende takster: Bro 4 kr.",
            ),
            (
                "Fogeden indstiller følgende til godkendelse: Bro 4 kr.",
                "Det indstilles, at godkender følgende: Bro 4 kr.",
            ),
            ("Ansøgningen indstilles imødekommet.", "Ansøgningen imødekommes."),
            ("Ansøgningen indstilles til afslag", "Ansøgningen afslås."),
            ("Vejrådet anbefales at male broen.", "Det anbefales Vejrådet at male broen."),
        ] {
            check(text, usual);
        }
    }

    #[test]
    fn an_opening_in_the_usual_order_or_with_more_in_it_stays() {
        for text in [
            "Det indstilles, at broen males.",
            "Det indstilles til rådet, at broen males.",
            "Det indstilles, at Til rådet indstilles læses op.",
            "Til rådet, som ejer broen, indstilles, at den males.",
            "Efter 3 år indstilles det, at broen males.",
            "Ansøgningen indstilles imødekommet med 4.000 kr.",
            "Sagen indstilles til godkendelse.",
            "Til ansøgningen indstilles delvist afslag.",
            "Til foråret indstilles det, at broen males.",
            "Til kasserer indstilles, at Ane Lund vælges.",
            "Til broen indstilles det, at der gives 4 kr.",
            "Ansøgningen kan ikke anbefales imødekommet.",
        ] {
            check(text, text);
        }
    }
}
