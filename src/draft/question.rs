//! Indstillinger that only ask: what the answer was is known at the meeting.

use super::clause::Clause;
use super::names::{self, Body};
use super::nominal;
use super::reading::Point;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADDING, FINITE, RECOMMENDING, asks_to_approve, asks_to_decide};
use super::words::{WordSpan, sentences, unmarked, words};
use super::{inverted, recommended, shapes, short_forms};
use crate::meeting::Indstilling;

/// Returns whether every point of an indstilling is an orientering, which nobody approves where no approval is asked
/// for by name.
pub(super) fn only_informs(body: Body, indstilling: &Indstilling) -> bool {
    const INFORMING: [&str; 4] =
        ["orientering om", "orientering ved", "orientering fra", "mundtlig orientering"];
    let asks_further =
        |low: &str| asks_to_approve(low) || ["drøft", "efterretning"].iter().any(|more| low.contains(more));
    let is_noted = |sentence: &String| {
        let full = short_forms::in_full(body, sentence).to_lowercase();
        full == "at orienteringen tages til efterretning"
    };
    let informs = |line: &str| {
        let line = unmarked(line);
        let low = line.to_lowercase();
        (INFORMING.iter().any(|opening| low.starts_with(opening))
            || sentences(line).first().is_some_and(is_noted))
            && !asks_further(&low)
    };
    let mut lines = indstilling.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek().is_some() && lines.all(informs)
}

/// Returns whether an indstilling is only what an item is called, so that there is nothing to approve: "Henvendelse fra
/// Beboerrådet", "Evaluering af sommerfesten".
fn is_only_title(indstilling: &Indstilling, points: &[Point]) -> bool {
    let tells = |word: &WordSpan| {
        let low = word.low.as_str();
        [Form::Present, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some())
            || FINITE.contains(&low)
            || Verb::is_participle(low)
            || ["at", "som"].contains(&low)
            || low.contains("indstil")
    };
    // "Godkendelse af regnskabet og orientering om taksten" asks for a yes
    let asks_by_noun =
        |line: &str| nominal::pairs().any(|(noun, _)| line.to_lowercase().contains(noun.trim_end()));
    let is_unread = points.iter().all(|point| point.clauses.is_empty());
    let is_title = |line: &str| !asks_by_noun(line) && !words(line).iter().any(tells);
    is_unread && indstilling.lead.is_none() && indstilling.lines().all(is_title)
}

/// Returns whether an indstilling that cannot be read only asks for a talk, which nobody approves.
fn is_unread_talk(indstilling: &Indstilling, points: &[Point]) -> bool {
    let is_unread = points.iter().all(|point| point.clauses.is_empty());
    let has = |is: fn(&str) -> bool| indstilling.lines().any(|line| is(&line.to_lowercase()));
    is_unread && has(|line| line.contains("drøft")) && !has(asks_to_decide)
}

/// Returns whether an indstilling recommends nothing that the body could follow: it asks, has several voices, says no, or
/// only tells what the item is.
pub(super) fn is_left_to_body(body: Body, indstilling: &Indstilling, points: &[Point]) -> bool {
    is_put(indstilling)
        || has_voices(body, indstilling)
        || is_only_shown(body, indstilling)
        || is_only_title(indstilling, points)
        || is_unread_talk(indstilling, points)
        || is_unread_refusal(indstilling, points)
}

/// Returns whether an indstilling that cannot be read says no: to approve "Anbefales ikke." says nothing of the case.
fn is_unread_refusal(indstilling: &Indstilling, points: &[Point]) -> bool {
    const REFUSED: [&str; 5] = ["ikke", "ej", "forkastet", "afvist", "afslået"];
    let is_unread = points.iter().all(|point| point.clauses.is_empty());
    let spans = || indstilling.lines().flat_map(words);
    is_unread
        && !spans().any(|word| word.low == "at")
        && spans().any(|word| REFUSED.contains(&word.low.as_str()))
}

/// Returns whether another body says no to what is recommended: "Økonomiudvalget kan ikke tilslutte sig indstillingen."
fn is_refused_by_body(body: Body, sentence: &str) -> bool {
    const DISAGREEING: [&str; 4] =
        [" kan ikke tilslutte sig", " kan ikke tiltræde", " kan ikke støtte", " kan ikke anbefale"];
    let who = DISAGREEING.iter().find_map(|no| sentence.split_once(no)).map(|(who, _)| who);
    who.is_some_and(|who| who.split(' ').count() < 4 && names::is_body_like(who) && !body.is(who))
}

/// Returns whether a sentence of an indstilling is a question itself: "Skal svømmehallen åbne kl. 6? Udvalget bedes
/// tage stilling."
fn is_put(indstilling: &Indstilling) -> bool {
    let is_question = |sentence: &String| {
        let spans = words(sentence);
        let asks = |low: &str| FINITE.contains(&low) || low.starts_with("hv");
        sentence.ends_with('?') && spans.first().is_some_and(|first| asks(&first.low))
            || is_choice_of_them(&sentence.to_lowercase())
            || is_of_two(sentence)
    };
    indstilling.lines().any(|line| sentences(unmarked(line)).iter().any(is_question))
}

/// Returns whether an indstilling has more than one voice, so that none of them is what is recommended: a request or an
/// earlier recommendation beside one of today, a minority's, or several numbered proposals.
fn has_voices(body: Body, indstilling: &Indstilling) -> bool {
    let all: Vec<String> = indstilling.lines().flat_map(|line| sentences(unmarked(line))).collect();
    let recommends = |sentence: &String| inverted::recommends(sentence) || sentence.starts_with("At ");
    // whoever recommends something may ask for more: "Forvaltningen indstiller, at A. Forvaltningen beder rådet om at B."
    let proposers: Vec<&str> = all.iter().filter_map(|sentence| recommended::proposer(sentence)).collect();
    let is_theirs = |who: &str| proposers.iter().filter(|proposer| **proposer == who).count() > 1;
    let is_background = |sentence: &String| {
        // a proposer who asks for a talk leaves it open
        let is_further = |who: &str| is_theirs(who) && !sentence.contains("drøft");
        let is_request = recommended::asker(body, sentence).is_some_and(|who| !is_further(who));
        inverted::is_roundabout(sentence) || is_request
    };
    let is_beside = all.iter().any(recommends) && all.iter().any(is_background);
    is_beside
        || has_proposers(&all)
        || all.iter().any(|sentence| is_refused_by_body(body, sentence))
        || all.iter().any(|sentence| is_of_minority(sentence))
        || all.iter().filter(|sentence| is_numbered_proposal(sentence)).count() > 1
}

/// Returns whether two of those who recommend do so outright: "Ældrerådet anbefaler, at A. Forvaltningen indstiller, at
/// B."; not where the second adds to the first, or says what is to become of it.
fn has_proposers<'a>(sentences: &'a [String]) -> bool {
    let is_own = |sentence: &&String| {
        let spans = words(sentence);
        let mut opening = spans.iter().take_while(|word| word.low != "at");
        // "Udvalget indstiller endvidere"
        let is_generic =
            spans.first().is_some_and(|first| first.low == "det" || Body::is_generic(&first.low));
        let adds = is_generic && opening.any(|word| ADDING.contains(&word.low.as_str()));
        let is_of_first = sentence.contains(" at forslaget ");
        inverted::recommends(sentence) && !adds && !is_of_first
    };
    // "Det indstilles" is of nobody; of the bodies before this one the last recommends
    let who = |sentence: &'a String| {
        let is_of_nobody = sentence.starts_with("Det ");
        let proposer = recommended::proposer(sentence).filter(|who| who.starts_with(char::is_uppercase));
        proposer.or(is_of_nobody.then_some("Det")).filter(|who| !who.contains(':'))
    };
    let mut all = sentences.iter().filter(is_own).filter_map(who);
    let first = all.next();
    all.any(|who| Some(who) != first)
}

/// Returns whether a sentence is a minority's: "Mindretallet anbefaler, at A", "Et mindretal kan ikke
/// tiltræde indstillingen".
fn is_of_minority(sentence: &str) -> bool {
    let spans = words(sentence);
    let mut who =
        spans.iter().take_while(|word| word.low != "at" && !RECOMMENDING.contains(&word.low.as_str()));
    who.any(|word| word.low.starts_with("mindretal"))
}

/// Returns whether a sentence is one of several proposals: "Forslag 1: Broen nedrives."
fn is_numbered_proposal(sentence: &str) -> bool {
    let label = sentence.strip_prefix("Forslag ").and_then(|rest| rest.split_once(':'));
    label.is_some_and(|(number, _)| number.chars().count() < 3)
}

/// Returns whether a sentence has two who recommend, of whom the meeting follows one: "Gruppe A indstiller Bo
/// Krag, mens gruppe B indstiller Eva Holm".
fn is_of_two(sentence: &str) -> bool {
    let recommends = |side: &str| words(side).iter().any(|word| RECOMMENDING.contains(&word.low.as_str()));
    sentence.split_once(", mens ").is_some_and(|(one, other)| recommends(one) && recommends(other))
}

/// Returns whether an indstilling only says that something is put before the body, and not what for: "Hermed forelægges
/// planen."
fn is_only_shown(body: Body, indstilling: &Indstilling) -> bool {
    const SHOWING: [&str; 4] = ["forelægges", "fremlægges", "fremsendes", "præsenteres"];
    let [only] = indstilling.points.as_slice() else { return false };
    let only = unmarked(only);
    let spans = words(only);
    let is_shown = || {
        let verb = |word: &WordSpan| Verb::find(&word.low, Form::Passive).is_some() || word.low == "at";
        spans.iter().find(|word| verb(word)).is_some_and(|word| SHOWING.contains(&word.low.as_str()))
    };
    let has_lead = indstilling.lead.as_deref().is_some_and(|lead| !lead.trim().is_empty());
    !has_lead && sentences(only).len() == 1 && is_shown() && short_forms::in_full(body, only) == only
}

/// Returns whether one or some of those who were named are still to be chosen: "Bestyrelsen skal vælge én af dem."
fn is_choice_of_them(low: &str) -> bool {
    // "godkender én af følgende modeller:"
    let is_one = |one: &&str| {
        let behind = low.split_once(&format!(" {one} af følgende"));
        behind.is_some_and(|(_, behind)| behind.is_empty() || behind.starts_with([' ', ':']))
    };
    if ["en", "én", "et", "ét"].iter().any(is_one) {
        return true;
    }
    let chooses = ["vælge ", "udpege ", "vælges ", "udpeges "].iter().find_map(|verb| low.split_once(verb));
    chooses.is_some_and(|(before, whom)| {
        let is_to_be = before.ends_with("skal ") || before.ends_with("bedes ");
        // "at udvalget nedsætter et laug, der skal vælge en af dem" decides who chooses
        let is_told = before.starts_with("at ") || before.contains([',', ':']);
        let is_to_be = is_to_be && !is_told;
        let some = whom.split(' ').next().unwrap_or_default();
        let is_some = ["en", "én", "et", "ét", "to", "tre", "fire", "fem"].contains(&some);
        let of = [" af dem", " af disse", " af de ", " blandt dem", " blandt disse", " blandt de "];
        is_to_be && is_some && of.iter().any(|of| whom[some.len()..].starts_with(of))
    })
}

/// Returns whether a clause only asks for a decision: "beslutter, om …", "tager stilling til …", "der træffes
/// beslutning om …". What it was is not told by saying so.
pub(super) fn asks(clause: &Clause) -> bool {
    const ASKING: [&str; 14] = [
        "medlemmer bedes",
        "medlemmerne bedes",
        "foretages valg af",
        "foretages valg til",
        "afstemning om valg af",
        "tages stilling til",
        "træffes beslutning om",
        "træffes afgørelse om",
        "træffes valg om",
        "skal tage stilling",
        "skal træffe beslutning om",
        "bør tage stilling",
        "kan tage stilling",
        "skal beslutte, om",
    ];
    let Some(act) = clause.act.as_ref().filter(|act| act.form != Form::Passive || chose(clause).is_some())
    else {
        return ASKING.iter().any(|words| clause.text.contains(words));
    };
    let joined = act.joined.iter().any(|joined| is_question(&joined.verb, &joined.rest, &joined.adverbs));
    joined || is_question(&act.verb, &act.rest, &act.adverbs)
}

/// Returns whether some are to be chosen among several who are named, so that neither all nor the first of them is: "to
/// medlemmer blandt Bo Krag, Eva Holm og Ib Lund", "blandt følgende kandidater: A, B og C".
fn is_among_named(object: &str) -> bool {
    let Some((_, among)) = object.split_once(" blandt ") else { return false };
    let is_list = among.contains(" og ") || among.contains(" eller ") || among.contains(", ");
    is_list && (among.starts_with("følgende") || among.starts_with(char::is_uppercase))
}

/// Returns what the body did where it is only left open whom or what it chose: "valgte" of "vælger to
/// medlemmer blandt A, B og C"; none for any other question.
pub(super) fn chose(clause: &Clause) -> Option<&str> {
    let act = clause.act.as_ref().filter(|act| act.joined.is_empty() && act.adverbs.is_empty())?;
    let is_open = is_among_named(&shapes::object_and_rest(clause, act)) && !act.verb.is_later(&act.rest);
    is_open.then(|| act.verb.past())
}

/// Returns whether the deciding itself comes later: "Byrådet træffer først endelig beslutning på mødet i september".
pub(super) fn comes_later(clause: &Clause) -> bool {
    let words: Vec<&str> = clause.text.split([' ', ',']).collect();
    words.contains(&"først")
        && ["endelig beslutning", "endelig stilling", "endelig afgørelse"]
            .iter()
            .any(|end| clause.text.contains(end))
}

/// What is decided of a case where the indstilling only names it.
const STEPS: [&str; 10] = [
    "det videre forløb",
    "det videre arbejde",
    "den videre proces",
    "næste skridt",
    "de næste skridt",
    "fordelingen",
    "placeringen",
    "prioriteringen",
    "rækkefølgen",
    "navnet på",
];

/// Returns whether what stands behind "beslutter" tells what is decided: a clause, an act by its noun, or a number; not
/// "fordelingen", "tema for årets møde", which only name what it is about.
fn decides_thing(rest: &str) -> bool {
    let is_step = STEPS.iter().any(|steps| rest.starts_with(steps));
    let tells = |word: &str| {
        ["at", "sig"].contains(&word)
            || nominal::names_act(word)
            || word.contains(|c: char| c.is_ascii_digit())
    };
    !is_step && words(rest).iter().any(|word| tells(&word.low))
}

/// Returns whether a date or a sum is only named that the body is to fix: "datoen for det første møde", but not "datoen
/// til den 5. maj", "kontingentet som foreslået".
fn is_sum_to_come(rest: &str) -> bool {
    const SUMS: [&str; 6] = ["datoen", "tidspunktet", "prisen", "kontingentet", "taksten", "honoraret"];
    const TOLD: [&str; 8] = ["til", "som", "på", "efter", "jf", "bilag", "uændret", "overensstemmelse"];
    let spans = words(rest);
    let is_named = spans.first().is_some_and(|word| SUMS.contains(&word.low.as_str()));
    is_named && !spans.iter().any(|word| TOLD.contains(&word.low.as_str()))
}

/// Returns whether what is given is a recommendation of which it is not said what it recommends: "en indstilling til
/// byrådet om fordelingen".
fn is_recommendation(given: &str) -> bool {
    let given = given.strip_prefix("en ").unwrap_or(given);
    ["indstilling ", "anbefaling "].iter().any(|noun| given.starts_with(noun)) && !given.contains(" at ")
}

/// Returns whether what is said on to those above is only a question: "over for byrådet, hvilken model der vælges", "til
/// byrådet, at der tages stilling til planen".
fn passes_on_question(said: &str) -> bool {
    let asked = said.split_once(", ").map_or(said, |(_, asked)| asked);
    let first = asked.split([' ', ',']).next().unwrap_or_default();
    let clause = asked.strip_prefix("at ").and_then(|clause| Clause::read(Body::named(""), clause));
    first == "om" && said.contains(", om ")
        || first.starts_with("hv") && !first.starts_with("hver")
        || clause.is_some_and(|clause| asks(&clause))
}

/// Returns the bodies above that a text has the one that meets recommend to: "byrådet" of "udvalget anbefaler over for
/// byrådet, at", "Forvaltningen indstiller til Byrådet, at".
pub(super) fn recommended_to<'a>(body: Body, text: &'a str) -> Option<&'a str> {
    let spans = words(text);
    let recommends = |word: &WordSpan| ["anbefal", "indstill"].iter().any(|stem| word.low.starts_with(stem));
    let is_above = |word: &&WordSpan| body.is_below(&text[word.start..word.end]);
    (0..spans.len()).filter(|&at| recommends(&spans[at])).find_map(|at| {
        // "Økonomiudvalget over for Byrådet anbefaler, at"
        let before =
            spans[..at].last().filter(is_above).filter(|_| at > 1 && spans[at - 2].low.ends_with("for"));
        let told_to = || spans[at + 1..].iter().take(6).take_while(|word| word.low != "at");
        let all = || told_to().find(is_above).zip(told_to().filter(is_above).last());
        // "indstiller, at Byrådet tager stilling til planen"
        let who_acts = || spans.get(at + 2).filter(|word| spans[at + 1].low == "at" && is_above(word));
        let alone = || before.or_else(who_acts).map(|word| (word, word));
        let (first, last) = all().or_else(alone)?;
        Some(&text[first.start..last.end])
    })
}

/// Returns whether a verb with what follows only asks: "beslutter, om", "tager stilling til". What is not to be
/// answered is no question, and neither is an answer that is told: "træffer beslutning om, at".
fn is_question(verb: &Verb, rest: &str, adverbs: &str) -> bool {
    let rest = rest.trim_start_matches([',', ' ']);
    let rest = rest.strip_prefix("endelig ").unwrap_or(rest);
    let first = rest.split([' ', ',']).next().unwrap_or_default();
    let question = first == "om" || (first.starts_with("hv") && !first.starts_with("hver"));
    let decides_that =
        ["beslutning om, at ", "beslutning om at "].iter().any(|opening| rest.starts_with(opening));
    let is_open = match verb.present.as_ref() {
        "beslutter" => !decides_thing(rest),
        "fastlægger" | "aftaler" => STEPS.iter().any(|steps| rest.starts_with(steps)),
        "fastsætter" => is_sum_to_come(rest),
        _ => false,
    };
    let question = question || is_open;
    !adverbs.split(' ').any(|word| word == "ikke")
        && match verb.present.as_ref() {
            "prioriterer" if rest.starts_with("mellem ") => true,
            "beslutter" | "aftaler" | "tilkendegiver" | "afgør" | "fastlægger" | "fastsætter"
            | "vurderer" | "bestemmer" | "prioriterer" | "afklarer" | "overvejer" => question,
            // "tager stilling til prisen igen i maj": only when, is decided
            "tager" => first == "stilling" && !verb.is_later(rest),
            "kommer" => ["med bemærkninger", "med input", "med anbefalinger", "med forslag"]
                .iter()
                .any(|with| rest.starts_with(with)),
            // whom, is known at the meeting
            "foretager" => ["valg af", "valg til"].iter().any(|choice| rest.starts_with(choice)),
            "afgiver" | "giver" => is_recommendation(rest),
            "anbefaler" | "indstiller" => passes_on_question(rest),
            "forholder" => rest.starts_with("sig til"),
            "vælger" | "udpeger" if is_among_named(rest) => true,
            "vælger" => question || ["mellem ", "imellem "].iter().any(|between| rest.starts_with(between)),
            "træffer" => {
                // "træffer afgørelse efter planlovens § 19 om skuret", but not "… om, at"
                let is_of_case = || ["", " i sagen"].iter().any(|end| rest.strip_prefix(first) == Some(end));
                let is_certain = rest.starts_with("beslutning om ekspropriation ");
                !(decides_that || is_certain)
                    && ["beslutning", "afgørelse", "valg"].contains(&first)
                    && (is_of_case()
                        || [" om ", " om, "].iter().any(|om| rest.contains(om)) && !adverbs.contains("først"))
            }
            _ => false,
        }
}
