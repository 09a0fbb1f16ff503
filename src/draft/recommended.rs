//! What an indstilling recommends, behind its opening.

use std::borrow::Cow;

use super::clause::{is_generic_first, named_first};
use super::faithful;
use super::main_verb::main_verb;
use super::names::{self, Body};
use super::nominal;
use super::opening::{ChangedObject, Opening};
use super::verbs::{Form, Verb};
use super::vocabulary::RECOMMENDING;
use super::words::{WordSpan, trim_end, unmarked, words};

/// What a recommendation says after its opening ("Det indstilles, at", "Borgmesteren foreslår, at", "At").
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Content<'a> {
    /// What is recommended; empty when nothing follows, as in "Forvaltningen indstiller:".
    pub(super) text: Cow<'a, str>,
    /// Whether the opening names the recommending, so that it is an indstilling by itself.
    pub(super) recommends: bool,
    /// Whether it stands behind an "at": it can only be something to decide.
    pub(super) after_at: bool,
    /// Whether something in the opening would be lost with it, so that nothing behind it can be told either.
    pub(super) unreadable: bool,
}

impl<'a> Content<'a> {
    fn plain(text: &'a str) -> Self {
        Content { text: text.into(), recommends: false, after_at: false, unreadable: false }
    }

    fn of(text: impl Into<Cow<'a, str>>) -> Self {
        Content { text: text.into(), recommends: true, after_at: true, unreadable: false }
    }

    fn unreadable() -> Self {
        Content { unreadable: true, ..Content::of("") }
    }
}

/// Verbs that ask somebody to do something: "Borgmesteren anmoder byrådet om at".
const ASKING: [&str; 4] = ["anmoder", "beder", "opfordrer", "henstiller"];

/// Returns what the first sentence of a point recommends.
pub(super) fn content<'a>(body: Body, text: &'a str) -> Content<'a> {
    let words = words(text);
    if words.first().is_some_and(|word| word.low == "at") {
        // "At 1) planen godkendes"
        let text = unmarked(&text[words[0].end..]);
        return Content { text: text.into(), after_at: true, ..Content::plain("") };
    }
    if let Some(rest) = behind_indstilling_is(text, &words) {
        return Content::of(rest);
    }
    if cannot_recommend(body, text, &words) {
        // what is recommended then cannot be told: the body must say it
        return Content::of("der tages stilling til sagen");
    }
    let Some((verb_at, verb, form)) = recommending_verb(&words) else { return Content::plain(text) };
    let present = verb.present.as_ref();
    let opening = Opening::read(text, &words, verb_at);
    // "Det henstilles, at"
    let proposes = RECOMMENDING.contains(&present)
        || present == "henstiller" && form == Form::Passive && opening.who.to_lowercase() == "det";
    // "over for Byrådet anbefaler, at" behind a lead that names the body
    let is_unnamed =
        opening.who.is_empty() || ["over for ", "overfor "].iter().any(|to| opening.who.starts_with(to));
    let by_itself = form == Form::Present && (is_unnamed || body.is_called(opening.who));
    if let Some(act) = asked_of_body(body, text, &words[verb_at..], &opening) {
        return Content::of(act);
    }
    if !proposes || by_itself {
        return Content::plain(text);
    }
    if let Some(content) = without_act_clause(text, &words, &opening, form) {
        return content;
    }
    if let Some(text) = opening.conditional(body, text, &words) {
        return Content::of(text);
    }
    if opening.explains(text, &words) || opening.is_critical(text, &words) {
        // "Forvaltningen indstiller under 3 betingelser, at": it cannot be told without them
        return Content::unreadable();
    }
    if form == Form::Infinitive {
        let to_body = body.is(opening.addressee);
        return if to_body { Content::of(opening.rest) } else { Content::plain(text) };
    }
    told_on(body, text, &words, &opening, (present, form))
}

/// Returns who else asks the body itself to do something in a sentence: "Forvaltningen" of "Forvaltningen beder rådet om
/// at".
pub(super) fn asker<'a>(body: Body, text: &'a str) -> Option<&'a str> {
    let words = words(text);
    let (at, ..) = recommending_verb(&words)?;
    let opening = Opening::read(text, &words, at);
    asked_of_body(body, text, &words[at..], &opening).map(|_| opening.who)
}

/// Returns what somebody else asks the body itself to do: "anmoder rådet om at drøfte Y", "anmoder om, at
/// rådet drøfter Y", "beder rådet drøfte Y", "anmoder om rådets godkendelse af Y". The verb is the first of
/// the words.
fn asked_of_body<'a>(
    body: Body,
    text: &'a str,
    words: &[WordSpan],
    opening: &Opening<'a>,
) -> Option<Cow<'a, str>> {
    let [asks, behind @ ..] = words else { return None };
    if !ASKING.contains(&asks.low.as_str()) || opening.who.is_empty() || body.is(opening.who) {
        return None;
    }
    if body.is(opening.addressee) {
        return Some(opening.rest.into());
    }
    let from = |at: usize| behind.get(at).map_or("", |word| trim_end(&text[word.start..]));
    let names_body = |rest: &str| named_first(body, rest, &self::words(rest));
    if behind.first()?.low != "om" {
        let named = names_body(from(0));
        // "anmoder byrådet om godkendelse af planen"
        if named > 0 && behind.get(named).is_some_and(|om| om.low == "om") {
            return nominal::act(from(named + 1)).map(Cow::from);
        }
        let act = behind.get(named).filter(|act| named > 0 && Verb::is_infinitive(&act.low));
        return act.map(|_| from(named).into());
    }
    match behind.get(1)?.low.as_str() {
        "at" => Some(from(2)).filter(|act| names_body(act) > 0).map(Cow::from),
        whose => nominal::act(from(1 + usize::from(is_genitive_of(body, whose)))).map(Cow::from),
    }
}

/// Returns whether a word, in small letters, says that something is the body's: "bestyrelsens".
pub(super) fn is_genitive_of(body: Body, low: &str) -> bool {
    low.strip_suffix('s').is_some_and(|name| body.is(name) || Body::is_generic(name))
}

/// Returns what is recommended by a noun ("anbefaler godkendelse af Y") or as a thing with a change; unreadable where
/// an adverb limits it, where it is said to somebody, or where it would lose what it hangs on. None for anything else.
fn without_act_clause<'a>(
    text: &'a str,
    words: &[WordSpan],
    opening: &Opening<'a>,
    form: Form,
) -> Option<Content<'a>> {
    if form == Form::Infinitive {
        // "anbefale godkendelse af planen": who does is told by the lead
        return None;
    }
    let act = match opening.noun(text, words).and_then(nominal::act) {
        Some(act) => act,
        None => match opening.changed_object(text, words)? {
            ChangedObject::Thing(thing) => format!("godkender {thing}"),
            ChangedObject::Unclear => return Some(Content::unreadable()),
        },
    };
    let low = text.to_lowercase();
    let is_said_to_somebody = [" over for ", " overfor "].iter().any(|to| low.contains(to));
    let is_whole = !opening.is_limited(words) && faithful::keeps_what_decides(text, &act);
    Some(if is_whole && !is_said_to_somebody { Content::of(act) } else { Content::unreadable() })
}

/// Returns what is left of an indstilling for the body: what it decides, or what it says to those who do.
fn told_on<'a>(
    body: Body,
    text: &'a str,
    words: &[WordSpan],
    opening: &Opening<'a>,
    (present, form): (&str, Form),
) -> Content<'a> {
    let to_others = opening.is_to_somebody() && !body.is(opening.addressee);
    if opening.at.is_none() && to_others && form == Form::Passive && !opening.is_to(body) {
        // "Sagen indstilles til Byrådets godkendelse": a committee says the same in the past
        return Content::plain(text);
    }
    if let Some(act) = opening.act_of_addressee(body) {
        return Content::of(act);
    }
    if opening.goes_through(body) {
        return Content::of(recommended_to(opening.addressee, opening.rest));
    }
    if let Some(above) = opening.also_to_above(body) {
        let spans = self::words(opening.rest);
        if named_first(body, opening.rest, &spans) > 0 {
            // "til Økonomiudvalget og Byrådet, at Økonomiudvalget tager …": what it does itself
            return Content::of(opening.rest);
        }
        return Content::of(recommended_to(&above, opening.rest));
    }
    if body.is_board(opening.who) && opening.rest.split(' ').next().is_some_and(|who| body.is_board(who)) {
        // "Bestyrelsen foreslår, at bestyrelsen sælger grunden": those whom it asks are not known
        return Content::unreadable();
    }
    let passed = inner(body, opening.rest);
    if passed.text == opening.rest && opening.goes_to_committee_below(body) {
        return through_committee(body, opening);
    }
    if passed.text == opening.rest && opening.goes_to_others(body) {
        // "Forvaltningen anbefaler over for Byrådet at …": the committee on the way says the same to those above
        return Content::of(format!("{present}{}", &text[words[opening.verb_at].end..]));
    }
    named_below(body, passed)
}

/// Returns "anbefaler over for Byrådet, at Y", without the comma before an infinitive.
fn recommended_to(above: &str, rest: &str) -> String {
    let to_infinitive = words(rest).first().is_none_or(|word| Verb::is_infinitive(&word.low));
    let comma = if to_infinitive { "" } else { "," };
    trim_end(&format!("anbefaler over for {above}{comma} at {rest}")).to_owned()
}

/// Returns what the council decides when it meets of "Forvaltningen indstiller til Teknisk Udvalg, at
/// udvalget over for Byrådet anbefaler, at Y"; nothing where the committee decides by itself.
fn through_committee<'a>(body: Body, opening: &Opening<'a>) -> Content<'a> {
    let spans = words(opening.rest);
    let inner = match spans.first().filter(|first| Body::is_generic(&first.low)) {
        Some(first) => {
            // "…, og at udvalget selv godkender planen" is that committee too
            let generic = format!(" at {} ", first.low);
            let named = format!(" at {} ", opening.addressee);
            format!("{}{}", opening.addressee, opening.rest[first.end..].replace(&generic, &named))
        }
        None => opening.rest.to_owned(),
    };
    let below = named_below(body, Content::of(inner.clone()));
    if below.unreadable {
        return Content::unreadable();
    }
    let is_said_on =
        below.text != inner || spans.last().is_some_and(|last| RECOMMENDING.contains(&last.low.as_str()));
    if is_said_on { Content::of(below.text.into_owned()) } else { Content::unreadable() }
}

/// Returns what a lead and one of its points recommend together, where the lead names a body below: "at Økonomiudvalget
/// over for Byrådet anbefaler," and "at Y godkendes" for the council.
pub(super) fn passed_on(body: Body, text: String) -> String {
    let spans = words(&text);
    let recommends = main_verb(&spans)
        .is_some_and(|(at, verb, form)| at == 0 && form == Form::Present && verb.present == "anbefaler");
    if recommends {
        let opening = Opening::read(&text, &spans, 0);
        // "anbefaler over for Byrådet," and "at Økonomiudvalget tager Y til efterretning" for that committee itself
        if opening.is_to_somebody() && named_first(body, opening.rest, &words(opening.rest)) > 0 {
            return opening.rest.to_owned();
        }
    }
    named_below(body, Content::of(text)).text.into_owned()
}

/// Returns what the council decides when it meets itself of "at Teknisk Udvalg anbefaler Byrådet at godkende
/// planen".
fn named_below<'a>(body: Body, content: Content<'a>) -> Content<'a> {
    let spans = words(&content.text);
    let Some((at, verb, Form::Present)) = main_verb(&spans) else { return content };
    let opening = Opening::read(&content.text, &spans, at);
    let by_another = !opening.who.is_empty()
        && names::is_body_like(opening.who)
        && named_first(body, &content.text, &spans) == 0
        && !is_generic_first(&content.text, &spans)
        && RECOMMENDING.contains(&verb.present.as_ref())
        && opening.at.is_some();
    if !by_another {
        return content;
    }
    if opening.is_critical(&content.text, &spans) {
        // "at Økonomiudvalget anbefaler, 1. at A, 2. at B": what of it is left for the council cannot be told
        return Content::unreadable();
    }
    let inner = Content::of(opening.rest.to_owned());
    if let Some(above) = opening.also_to_above(body) {
        return Content::of(recommended_to(&above, opening.rest));
    }
    if opening.is_to(body) {
        return inner;
    }
    // "anbefaler Økonomiudvalget at anbefale Byrådet at …"
    let further = self::inner(body, opening.rest);
    if further.text != opening.rest {
        return Content::of(further.text.into_owned());
    }
    let inner = named_below(body, inner);
    let spans = words(&inner.text);
    let names_body = named_first(body, &inner.text, &spans) > 0;
    // whether somebody else's recommending is to be decided cannot be told
    if opening.addressee.is_empty() && names_body { inner } else { Content::unreadable() }
}

/// Returns whether somebody else than the body does not recommend: "Udvalget kan ikke anbefale, at".
fn cannot_recommend(body: Body, text: &str, words: &[WordSpan]) -> bool {
    const INFINITIVES: [&str; 5] = ["anbefale", "indstille", "foreslå", "anbefales", "indstilles"];
    const MODAL: [&str; 5] = ["kan", "vil", "bør", "skal", "må"];
    // "Forvaltningen anbefaler ikke planen", "Det indstilles ikke, at"
    let proposes = |word: &WordSpan| RECOMMENDING.contains(&word.low.as_str()) || word.low == "indstilles";
    let refused = |at: usize| words.get(at + 1).is_some_and(|next| next.low == "ikke");
    if let Some(at) = words.iter().take(6).position(proposes).filter(|&at| at > 0 && refused(at)) {
        return !body.is(text[..words[at].start].trim());
    }
    let Some(at) = words.iter().take(8).position(|word| MODAL.contains(&word.low.as_str())) else {
        return false;
    };
    let refuses = words[at + 1..].iter().take(2).any(|word| ["ikke", "hverken"].contains(&word.low.as_str()));
    let infinitive = words[at + 1..].iter().take(3).any(|word| INFINITIVES.contains(&word.low.as_str()));
    at > 0 && refuses && infinitive && !body.is(text[..words[at].start].trim())
}

/// Returns what follows "Indstillingen er, at" or "Der lægges op til, at".
fn behind_indstilling_is<'a>(text: &'a str, words: &[WordSpan]) -> Option<&'a str> {
    let low = text.to_lowercase();
    let lays =
        ["der lægges op til, at ", "der er lagt op til, at "].iter().find(|lays| low.starts_with(**lays));
    if let Some(lays) = lays {
        return text.get(lays.len()..);
    }
    let [noun, is, at, ..] = words else { return None };
    let opening = (noun.low.as_str(), is.low.as_str(), at.low.as_str());
    let is_opening = [("indstillingen", "er", "at"), ("indstilling", "om", "at"), ("forslag", "om", "at")]
        .contains(&opening);
    is_opening.then(|| text[at.end..].trim_start())
}

/// Returns the first verb, or where there is none, the first that proposes: "Økonomiudvalget, der er fagudvalg,
/// indstiller".
fn recommending_verb(words: &[WordSpan]) -> Option<(usize, Verb, Form)> {
    main_verb(words).or_else(|| {
        let at = words.iter().position(|word| RECOMMENDING.contains(&word.low.as_str()))?;
        Some((at, Verb::find(&words[at].low, Form::Present)?, Form::Present))
    })
}

/// Returns who recommends in a sentence, by name: "Borgmesteren" of "Borgmesteren foreslår, at".
pub(super) fn proposer(text: &str) -> Option<&str> {
    let words = words(text);
    let (at, _, form) = recommending_verb(&words)?;
    Some(text[..words[at].start].trim()).filter(|who| form == Form::Present && !who.is_empty())
}

/// Returns what is passed on to the body: "anbefale Kommunalbestyrelsen at godkende Y".
fn inner<'a>(body: Body, rest: &'a str) -> Content<'a> {
    let words = words(rest);
    let passed_on = words.first().is_some_and(|word| ["anbefale", "indstille"].contains(&word.low.as_str()));
    if passed_on {
        let opening = Opening::read(rest, &words, 0);
        if opening.at.is_some() && body.is(opening.addressee) {
            return Content::of(opening.rest);
        }
    }
    Content::of(rest)
}
