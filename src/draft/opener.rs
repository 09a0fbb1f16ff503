//! The opening of an indstilling: who recommends to whom, and what is recommended.

use std::borrow::Cow;

use super::clause::{is_generic_first, main_verb, named_first};
use super::faithful::is_critical;
use super::joined::split_joined;
use super::names::{self, Body};
use super::parts::parts;
use super::verbs::{Form, Verb};
use super::vocabulary::ADVERBS;
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
}

impl<'a> Content<'a> {
    fn plain(text: &'a str) -> Self {
        Content { text: text.into(), recommends: false, after_at: false }
    }

    fn of(text: impl Into<Cow<'a, str>>) -> Self {
        Content { text: text.into(), recommends: true, after_at: true }
    }
}

/// Verbs that recommend; whoever does it decides nothing.
const PROPOSING: [&str; 3] = ["indstiller", "foreslår", "anbefaler"];

/// Verbs that ask somebody to do something: "Borgmesteren anmoder byrådet om at".
const ASKING: [&str; 4] = ["anmoder", "beder", "opfordrer", "henstiller"];

/// What the first sentence of a point recommends.
pub(super) fn content<'a>(body: Body, text: &'a str) -> Content<'a> {
    let words = words(text);
    if words.first().is_some_and(|word| word.low == "at") {
        // "At 1) planen godkendes"
        let text = unmarked(&text[words[0].end..]);
        return Content { text: text.into(), recommends: false, after_at: true };
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
    let proposes = PROPOSING.contains(&present);
    let asks =
        ASKING.contains(&present) && form == Form::Present && verb_at > 0 && body.is(opening.addressee);
    let by_itself = form == Form::Present && (opening.who.is_empty() || body.is_called(opening.who));
    if asks && !body.is(opening.who) {
        return Content::of(opening.rest);
    }
    if !proposes || by_itself {
        return Content::plain(text);
    }
    if let Some(content) = opening.conditional(body, text, &words) {
        return content;
    }
    if opening.explains(text, &words) {
        return Content::of("");
    }
    if opening.is_critical(text, &words) {
        // "Forvaltningen indstiller under 3 betingelser, at": it cannot be told without them
        return Content::of("");
    }
    if form == Form::Infinitive {
        let to_body = body.is(opening.addressee);
        return if to_body { Content::of(opening.rest) } else { Content::plain(text) };
    }
    told_on(body, text, &words, &opening, (present, form))
}

/// What is left of an indstilling for the body: what it decides, or what it says to those who do.
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
    if let Some(above) = opening.also_to_above(body) {
        let spans = self::words(opening.rest);
        if named_first(body, opening.rest, &spans) > 0 {
            // "til Økonomiudvalget og Byrådet, at Økonomiudvalget tager …": what it does itself
            return Content::of(opening.rest);
        }
        let to_infinitive = spans.first().is_none_or(|word| Verb::is_infinitive(&word.low));
        let comma = if to_infinitive { "" } else { "," };
        return Content::of(
            trim_end(&format!("anbefaler over for {above}{comma} at {}", opening.rest)).to_owned(),
        );
    }
    let passed = inner(body, opening.rest);
    if passed.text == opening.rest && opening.goes_to_others(body) {
        // "Forvaltningen anbefaler over for Byrådet at …": the committee on the way says the same to those above
        return Content::of(format!("{present}{}", &text[words[opening.verb_at].end..]));
    }
    named_below(body, passed)
}

/// What a lead and one of its points recommend together, where the lead names a body below: "at Økonomiudvalget over for
/// Byrådet anbefaler," and "at Y godkendes" for the council.
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

/// "at Teknisk Udvalg anbefaler Byrådet at godkende planen" for what the council decides when it meets itself.
fn named_below<'a>(body: Body, content: Content<'a>) -> Content<'a> {
    let spans = words(&content.text);
    let Some((at, verb, Form::Present)) = main_verb(&spans) else { return content };
    let opening = Opening::read(&content.text, &spans, at);
    let by_another = !opening.who.is_empty()
        && names::is_body_like(opening.who)
        && named_first(body, &content.text, &spans) == 0
        && !is_generic_first(&content.text, &spans)
        && PROPOSING.contains(&verb.present.as_ref())
        && opening.at.is_some();
    if !by_another {
        return content;
    }
    if opening.is_critical(&content.text, &spans) {
        // "at Økonomiudvalget anbefaler, 1. at A, 2. at B": what of it is left for the council cannot be told
        return Content::of("");
    }
    let inner = Content::of(opening.rest.to_owned());
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
    if opening.addressee.is_empty() && names_body { inner } else { Content::of("") }
}

/// "Udvalget kan ikke anbefale, at": somebody else than the body does not recommend.
fn cannot_recommend(body: Body, text: &str, words: &[WordSpan]) -> bool {
    const INFINITIVES: [&str; 3] = ["anbefale", "indstille", "foreslå"];
    const MODAL: [&str; 5] = ["kan", "vil", "bør", "skal", "må"];
    // "Forvaltningen anbefaler ikke, at", "Det indstilles ikke, at"
    let proposes =
        |word: &WordSpan| ["anbefaler", "indstiller", "foreslår", "indstilles"].contains(&word.low.as_str());
    let refused = |at: usize| words.get(at + 1).is_some_and(|next| next.low == "ikke" && next.comma);
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

/// What follows "Indstillingen er, at" or "Der lægges op til, at".
fn behind_indstilling_is<'a>(text: &'a str, words: &[WordSpan]) -> Option<&'a str> {
    let low = text.to_lowercase();
    let lays =
        ["der lægges op til, at ", "der er lagt op til, at "].iter().find(|lays| low.starts_with(**lays));
    if let Some(lays) = lays {
        return text.get(lays.len()..);
    }
    let [noun, is, at, ..] = words else { return None };
    let is_opening = (noun.low.as_str(), is.low.as_str(), at.low.as_str()) == ("indstillingen", "er", "at");
    is_opening.then(|| text[at.end..].trim_start())
}

/// The first verb, or where there is none, the first that proposes: "Økonomiudvalget, der er fagudvalg, indstiller".
fn recommending_verb(words: &[WordSpan]) -> Option<(usize, Verb, Form)> {
    main_verb(words).or_else(|| {
        let at = words.iter().position(|word| PROPOSING.contains(&word.low.as_str()))?;
        Some((at, Verb::find(&words[at].low, Form::Present)?, Form::Present))
    })
}

/// Who recommends in a sentence, by name: "Borgmesteren" of "Borgmesteren foreslår, at".
pub(super) fn proposer(text: &str) -> Option<&str> {
    let words = words(text);
    let (at, _, form) = recommending_verb(&words)?;
    Some(text[..words[at].start].trim()).filter(|who| form == Form::Present && !who.is_empty())
}

/// "anbefale Kommunalbestyrelsen at godkende Y", where the body is the one that it is passed on to.
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

/// The parts of "Forvaltningen indstiller til Byrådet, at …".
struct Opening<'a> {
    /// Who recommends.
    who: &'a str,
    /// Where the recommending verb stands, in words.
    verb_at: usize,
    /// What stands between the verb and "at", without its preposition.
    addressee: &'a str,
    /// Whether a preposition names it as somebody who is told.
    preposition: bool,
    /// Where "at" stands, in words.
    at: Option<usize>,
    /// What follows "at".
    rest: &'a str,
}

/// "Teknisk Udvalgs beslutning" is said to Teknisk Udvalg.
fn whose_act(addressee: &str) -> Option<&str> {
    const ACTS: [&str; 6] =
        ["beslutning", "godkendelse", "afgørelse", "behandling", "vedtagelse", "stillingtagen"];
    let (whose, act) = addressee.rsplit_once(' ')?;
    whose.strip_suffix('s').filter(|_| ACTS.contains(&act))
}

impl<'a> Opening<'a> {
    fn read(text: &'a str, words: &[WordSpan], verb_at: usize) -> Opening<'a> {
        let at = words.iter().skip(verb_at).position(|word| word.low == "at").map(|at| verb_at + at);
        let end = at.map_or(text.len(), |at| words[at].start);
        let between = text[words[verb_at].end..end].trim();
        let addressed =
            ["over for ", "overfor ", "til ", "for "].iter().find_map(|to| between.strip_prefix(to));
        let who = text[..words[verb_at].start].trim();
        // "Økonomiudvalget over for Byrådet anbefaler, at"
        let before = [" over for ", " overfor "].iter().find_map(|to| who.split_once(to));
        let before = before
            .filter(|(who, _)| names::is_body_like(who) && between.trim_matches([',', ':', ' ']).is_empty());
        let (who, addressed) = before.map_or((who, addressed), |(who, addressee)| (who, Some(addressee)));
        let addressee = addressed.unwrap_or(between).trim_end_matches([',', ':', ' ']);
        let addressee = addressee.strip_suffix(" om").unwrap_or(addressee).trim_end_matches([',', ' ']);
        let addressee = whose_act(addressee).unwrap_or(addressee);
        // "til Byrådet via Økonomiudvalget"
        let addressee = addressee.split(" via ").next().unwrap_or(addressee);
        Opening {
            who,
            verb_at,
            addressee,
            preposition: addressed.is_some(),
            at,
            rest: at.map_or("", |at| text[words[at].end..].trim_start_matches([':', ',', ' '])),
        }
    }

    /// "indstiller til udvalget, at det tager status til efterretning": the pronoun is the body, which is named instead.
    fn act_of_addressee(&self, body: Body) -> Option<String> {
        let (pronoun, act) = self.rest.split_once(' ')?;
        let spans = words(act);
        let verb = spans.iter().find(|word| !ADVERBS.contains(&word.low.as_str()))?;
        let active = Verb::find(&verb.low, Form::Present).is_some();
        (["det", "den", "de"].contains(&pronoun) && active && body.is(self.addressee))
            .then(|| format!("{} {act}", self.addressee))
    }

    /// Whether the body is among those that it is said to.
    fn is_to(&self, body: Body) -> bool {
        self.addressees().any(|name| body.is(name))
    }

    /// Who above the body it is said to as well: what "Økonomiudvalget og Byrådet" are asked for, the committee only
    /// recommends to the council.
    fn also_to_above(&self, body: Body) -> Option<String> {
        self.addressees().find(|name| body.is(name))?;
        let all: Vec<&str> = self.addressees().filter(|name| body.is_below(name)).collect();
        let (last, before) = all.split_last()?;
        // of a chain the last one decides
        let is_chain = self.addressee.contains(", som ") || self.addressee.contains(", der ");
        let before = if is_chain { &[] } else { before };
        Some(if before.is_empty() { (*last).to_owned() } else { format!("{} og {last}", before.join(", ")) })
    }

    /// Everybody that it is said to: "A og B", and those whom each of them says it on to: "A, som indstiller over for B".
    fn addressees(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        const PASSING: [&str; 6] = [
            "som indstiller over for ",
            "der indstiller over for ",
            "som indstiller til ",
            "der indstiller til ",
            "som anbefaler over for ",
            "der anbefaler over for ",
        ];
        const FURTHER: [&str; 6] =
            ["videre ", "efterfølgende ", "derefter ", "herefter ", "endelig ", "til "];
        let bare = |name: &'a str| {
            let name = name.trim();
            let name = PASSING.iter().find_map(|passing| name.strip_prefix(passing)).unwrap_or(name);
            FURTHER.iter().fold(name, |name, further| name.strip_prefix(further).unwrap_or(name))
        };
        self.addressee.split(" og ").flat_map(|names| names.split(", ")).map(bare)
    }

    fn is_to_somebody(&self) -> bool {
        self.preposition && !self.addressee.is_empty()
    }

    /// "indstiller – under forudsætning af budgettets vedtagelse – at udvalget …": a condition without a clause of its own,
    /// of a single act, is told behind it.
    fn conditional(&self, body: Body, text: &'a str, words: &[WordSpan]) -> Option<Content<'a>> {
        const OPENERS: [&str; 3] = ["under forudsætning af ", "med forbehold for ", "på betingelse af "];
        let at = self.at?;
        let between = text[words[self.verb_at].end..words[at].start].trim();
        let condition = between.trim_matches(['–', '-', ',', '(', ')', ' ']);
        let set_off =
            between.len() > condition.len() && OPENERS.iter().any(|opener| condition.starts_with(opener));
        let act = trim_end(self.rest);
        let spans = super::words::words(act);
        let (verb_at, _, form) = main_verb(&spans)?;
        let single = parts(body, act).len() == 1 && split_joined(act, &spans[verb_at..], form).1.is_empty();
        if !set_off || !single {
            return None;
        }
        let comma = if act.contains(',') { "," } else { "" };
        Some(Content::of(format!("{act}{comma} {condition}")))
    }

    /// Whether the "at" is one of why it is recommended: "anbefaler forslaget, idet udvalget bemærker, at …".
    fn explains(&self, text: &str, words: &[WordSpan]) -> bool {
        let Some(at) = self.at else { return false };
        let between = &text[words[self.verb_at].end..words[at].start];
        [", idet ", ", da ", ", fordi ", ", men "].iter().any(|opener| between.contains(opener))
    }

    /// Whether the recommending itself holds a number, a "no" or a condition, which would be lost with it.
    fn is_critical(&self, text: &str, words: &[WordSpan]) -> bool {
        let end = self.at.map_or(self.verb_at + 1, |at| at + 1);
        words[..end.min(words.len())].iter().any(|word| is_critical(&word.low))
            || text[..words[self.verb_at].start].contains(',')
                && words[..self.verb_at].iter().any(|word| word.low == "under")
    }

    /// Whether it is said to another body than the one that meets: that one can only say it on.
    fn goes_to_others(&self, body: Body) -> bool {
        if self.addressee.is_empty() || !names::is_body_like(body.name) {
            // an association or a company is told by the name of whichever of its bodies meets
            return false;
        }
        let names_body = self.is_to(body);
        let below = self.addressee.split(" og ").all(|name| body.is_below(name));
        !names_body && (below || self.preposition && names::is_body_like(self.addressee))
    }
}
