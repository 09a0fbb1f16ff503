//! One recommended act, read from the words of an indstilling: who, does what, and all that follows to the letter.

use super::names::Body;
use super::verbs::{Form, Verb};
use super::words::{WordSpan, trim_end, words};

/// What one "at …" of an indstilling says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The whole of it, as it stands after "at".
    pub(super) whole: String,
    /// Who or what stands before the verb; none in a list under "… at KKR:" or after a bare "at godkende".
    pub(super) subject: Option<String>,
    /// The act; none when the finite verb is one that cannot be made a decision ("skal", "har").
    pub(super) act: Option<Act>,
}

/// The main verb with its surroundings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) verb: Verb,
    pub(super) form: Form,
    /// What stood between subject and verb and moves behind the verb: "ikke", "over for Byrådet".
    pub(super) adverbs: String,
    /// All after the verb, from its space or comma on, with further main verbs already in the words of a decision.
    pub(super) rest: String,
    /// Whether there were further main verbs.
    pub(super) joined: bool,
}

impl Act {
    /// Whether the recommendation is not to do something.
    pub(super) fn is_negated(&self) -> bool {
        self.adverbs.split(' ').any(|word| word == "ikke")
    }
}

/// Words that open a clause within the clause.
const NESTING: [&str; 16] = [
    "at", "der", "som", "hvor", "hvordan", "hvornår", "hvorfor", "hvad", "hvem", "hvilke", "hvilken",
    "hvilket", "hvis", "hvorvidt", "når", "idet",
];

/// Finite verbs that a decision cannot simply put in the past: "kommunerne skal betale".
const FINITE: [&str; 14] = [
    "er", "har", "kan", "skal", "vil", "bør", "må", "får", "bliver", "går", "står", "finder", "mener",
    "arbejder",
];

/// Words after which a form of a verb is really a noun: "valg af udbyder", "en køber".
const BEFORE_NOUNS: [&str; 20] = [
    "af", "en", "et", "den", "det", "de", "som", "til", "med", "fra", "for", "på", "om", "ved", "ny", "nye",
    "pr", "mellem", "og", "eller",
];

/// Words that stand between subject and verb after "at", and behind the verb in a sentence of their own.
const ADVERBS: [&str; 21] = [
    "ikke",
    "fortsat",
    "samtidig",
    "samtidigt",
    "også",
    "endvidere",
    "desuden",
    "derudover",
    "dog",
    "herefter",
    "herudover",
    "ligeledes",
    "enstemmigt",
    "foreløbig",
    "foreløbigt",
    "principielt",
    "endelig",
    "endeligt",
    "derfor",
    "hermed",
    "alene",
];

impl Clause {
    /// Reads what follows "at"; none when there is no verb that a decision can be made of.
    pub(super) fn read(text: &str) -> Option<Clause> {
        let text = trim_end(text.trim_start());
        let words = words(text);
        let whole = text.to_owned();
        let Some((at, verb, form)) = main_verb(&words) else {
            let finite = words.iter().position(|word| FINITE.contains(&word.low.as_str()))?;
            let subject = Some(text[..words[finite].start].trim().to_owned());
            return Some(Clause { whole, subject, act: None }).filter(|_| finite > 0);
        };
        let split = (0..at).find(|&i| is_adverb(&words, i)).unwrap_or(at);
        let subject = text[..words[split].start].trim();
        let adverbs = text[words[split].start..words[at].start].trim().to_owned();
        let (rest, joined) = decide_rest(text, &words[at..], form);
        let subject = Some(subject.to_owned()).filter(|subject| !subject.is_empty());
        let nobody = subject.as_deref().is_some_and(|subject| is_nobody(subject, &verb, &rest));
        let (subject, form) = if nobody { (None, Form::Present) } else { (subject, form) };
        if form == Form::Passive && subject.is_none() {
            return None;
        }
        Some(Clause { whole, subject, act: Some(Act { verb, form, adverbs, rest, joined }) })
    }
}

impl Clause {
    /// A clause whose verb is not known, but which others are to follow: it can be decided as it stands. Not one of
    /// the body itself, nor one that is no clause.
    pub(super) fn decided(body: Body, text: &str) -> Option<Clause> {
        let text = trim_end(text.trim_start());
        let words = words(text);
        let first = words.first().filter(|word| !is_infinitive(&word.low) && !word.quoted)?;
        let itself = words.iter().take(4).any(|word| body.is(&text[first.start..word.end]));
        let verb = |word: &WordSpan| !word.quoted && (word.low.ends_with("er") || word.low.ends_with("es"));
        (!itself && words[1..].iter().any(verb)).then(|| Clause {
            whole: text.to_owned(),
            subject: None,
            act: None,
        })
    }
}

/// Whether a passive tells of what the body itself does: "der drøftes Y", "der vælges Y", "det anbefales, at Y".
fn is_nobody(subject: &str, verb: &Verb, rest: &str) -> bool {
    const SAYING: [&str; 6] = ["godkender", "beslutter", "anbefaler", "indstiller", "vedtager", "drøfter"];
    match subject {
        "der" => ["drøfter", "vælger"].contains(&verb.present.as_ref()),
        "det" => rest.starts_with([',', ' ']) && SAYING.contains(&verb.present.as_ref()),
        _ => false,
    }
}

/// The first verb that is neither quoted nor within a clause of its own.
pub(super) fn main_verb(words: &[WordSpan]) -> Option<(usize, Verb, Form)> {
    let mut i = 0;
    while let Some(word) = words.get(i) {
        let low = word.low.as_str();
        if i > 0 && NESTING.contains(&low) {
            i = behind_nested(words, i);
            continue;
        }
        if FINITE.contains(&low) && !word.quoted {
            return None;
        }
        if let Some((verb, form)) = verb_at(words, i) {
            return Some((i, verb, form));
        }
        i += 1;
    }
    None
}

fn verb_at(words: &[WordSpan], i: usize) -> Option<(Verb, Form)> {
    let word = words.get(i).filter(|word| !word.quoted)?;
    let low = word.low.as_str();
    let before = i > 0 && BEFORE_NOUNS.contains(&words[i - 1].low.as_str());
    // "ansøger orienteres": the verb is the next word.
    let noun = before || words.get(i + 1).is_some_and(|next| Verb::find(&next.low, Form::Passive).is_some());
    let present = || Verb::find(low, Form::Present).filter(|_| !noun).map(|verb| (verb, Form::Present));
    let passive = || Verb::find(low, Form::Passive).map(|verb| (verb, Form::Passive));
    let infinitive = || Verb::find(low, Form::Infinitive).map(|verb| (verb, Form::Infinitive));
    let first = i == 0 || (0..i).all(|j| ADVERBS.contains(&words[j].low.as_str()));
    present().or_else(passive).or_else(|| first.then(infinitive).flatten())
}

/// Where the sentence goes on after a clause that opens at `i`: behind its closing comma, or, when it has no commas,
/// behind its verb.
fn behind_nested(words: &[WordSpan], i: usize) -> usize {
    if !words[i - 1].comma {
        return i + 2;
    }
    words[i..].iter().position(|word| word.comma).map_or(words.len(), |closing| i + closing + 1)
}

/// Whether an adverb that moves stands at `i`: one word, or "over for NN".
fn is_adverb(words: &[WordSpan], i: usize) -> bool {
    let low = words[i].low.as_str();
    let over_for = low == "over" && words.get(i + 1).is_some_and(|next| next.low == "for");
    !words[i].quoted && (ADVERBS.contains(&low) || low == "overfor" || over_for)
}

/// What kind of clause the words after the main verb have led into.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nested {
    No,
    /// "at udarbejde …": a present after it belongs to the main clause again.
    Infinitive,
    /// "der afsættes …": so does a present after a passive.
    Passive,
    Clause,
}

/// The words after the main verb (`words[0]`), with the verbs that are joined to it ("… og bemyndiger …") in the words
/// of a decision, and whether there were any.
fn decide_rest(text: &str, words: &[WordSpan], form: Form) -> (String, bool) {
    let mut out = String::new();
    let mut copied = words[0].end;
    let mut nested = Nested::No;
    let mut joined = false;
    for i in 0..words.len() {
        if let Some(joint) = joint(words, i, form).filter(|joint| returns(nested, form, joint.comma)) {
            let adverbs = text[words[i + 1].start..words[joint.at].start].trim_end();
            out.push_str(text[copied..words[i + 1].start].trim_end());
            out.push(' ');
            out.push_str(joint.verb.decided(form));
            out.push_str(if adverbs.is_empty() { "" } else { " " });
            out.push_str(adverbs);
            copied = words[joint.at].end;
            (nested, joined) = (Nested::No, true);
        }
        nested = entered(words, i, nested);
    }
    out.push_str(&text[copied..]);
    (out, joined)
}

/// A further main verb.
struct Joint {
    at: usize,
    verb: Verb,
    /// Whether a comma goes before: it ends a nested clause.
    comma: bool,
}

/// The verb of the same form that "og" at `i`, or a comma behind the word at `i`, joins to the main verb, with nothing
/// but adverbs between.
fn joint(words: &[WordSpan], i: usize, form: Form) -> Option<Joint> {
    let word = &words[i];
    let conjunction = ["og", "samt", "men"].contains(&word.low.as_str());
    if word.quoted || !(conjunction || word.comma) {
        return None;
    }
    let comma = if conjunction { words[i - 1].comma } else { true };
    // "mellem køber og sælger", "køber, sælger og lejer": nouns, or verbs of a clause within.
    let before = if conjunction { i - 1 } else { i };
    let listed = before > 0 && !(conjunction && comma) && Verb::find(&words[before].low, form).is_some();
    let behind = behind_link(words, i + 1);
    let at = (behind..words.len()).find(|&j| !ADVERBS.contains(&words[j].low.as_str()))?;
    let verb = Verb::find(&words[at].low, form).filter(|_| !listed && !words[at].quoted)?;
    Some(Joint { at, verb, comma })
}

/// Where the words go on behind "på den baggrund", "i den forbindelse" and their like, if these stand at `i`.
fn behind_link(words: &[WordSpan], i: usize) -> usize {
    const LINKS: [&str; 6] = ["baggrund", "grundlag", "heraf", "hertil", "forbindelse", "øvrigt"];
    let preposition = words.get(i).is_some_and(|word| ["på", "i"].contains(&word.low.as_str()));
    let last = (i + 1..words.len().min(i + 4)).rfind(|&j| LINKS.contains(&words[j].low.as_str()));
    last.filter(|_| preposition).map_or(i, |last| last + 1)
}

/// Whether a conjunction leads back from a nested clause to the main clause.
fn returns(nested: Nested, form: Form, comma: bool) -> bool {
    match nested {
        Nested::No => true,
        Nested::Infinitive => comma || form != Form::Infinitive,
        Nested::Passive => comma || form == Form::Present,
        Nested::Clause => comma,
    }
}

/// Where the reading is after the word at `i`.
fn entered(words: &[WordSpan], i: usize, nested: Nested) -> Nested {
    let low = words[i].low.as_str();
    if low == "at" && words.get(i + 1).is_some_and(|next| is_infinitive(&next.low)) {
        return if nested == Nested::No { Nested::Infinitive } else { nested };
    }
    // "udpeger NN som medlem" opens nothing; neither does "anmoder NN om Y".
    let opens = if ["som", "om"].contains(&low) { words[i - 1].comma } else { NESTING.contains(&low) };
    if opens {
        return Nested::Clause;
    }
    let passive = nested == Nested::Clause && Verb::find(low, Form::Passive).is_some();
    if passive { Nested::Passive } else { nested }
}

/// Whether a word after "at" looks like an infinitive. Most verbs are not in the table; what else ends with -e there is
/// a small class of its own.
fn is_infinitive(low: &str) -> bool {
    const NOT: [&str; 9] = ["de", "alle", "begge", "disse", "denne", "dette", "nogle", "ikke", "kommunerne"];
    let plural = low.ends_with("erne") || low.ends_with("ende");
    Verb::is_infinitive(low) || (low.ends_with(['e', 'å']) && !NOT.contains(&low) && !plural)
}

/// Parts "Y godkendes, og at der afsættes Z" into its two clauses. "godkender, at A, og at B" is one.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let words = words(text);
    let infinitive = words.first().is_some_and(|word| Verb::is_infinitive(&word.low));
    let mut parts = Vec::new();
    let mut from = 0;
    for i in 1..words.len() {
        let is_at = |j: usize| words.get(j).is_some_and(|word| word.low == "at");
        let joint = ["og", "samt"].contains(&words[i].low.as_str()) && is_at(i + 1) && !words[i].quoted;
        let to_infinitive = words.get(i + 2).is_some_and(|next| is_infinitive(&next.low));
        let governed = || {
            let governs =
                |j: usize| is_at(j) && !words.get(j + 1).is_some_and(|next| is_infinitive(&next.low));
            (1..i).any(|j| words[j].start > from && governs(j))
        };
        if joint && to_infinitive == infinitive && !governed() {
            parts.push(&text[from..words[i].start]);
            from = words[i + 1].end;
        }
    }
    parts.push(&text[from..]);
    parts
}

/// What a recommendation says after its opening ("Det indstilles, at", "Borgmesteren foreslår, at", "At"), and whether
/// it had one that names the recommending. Empty when nothing follows, as in "Forvaltningen indstiller:".
pub(super) fn content<'a>(body: Body, text: &'a str) -> (&'a str, bool) {
    let words = words(text);
    if words.first().is_some_and(|word| word.low == "at") {
        return (text[words[0].end..].trim_start(), false);
    }
    if let [noun, is, at, ..] = words.as_slice()
        && (noun.low.as_str(), is.low.as_str(), at.low.as_str()) == ("indstillingen", "er", "at")
    {
        return (text[at.end..].trim_start(), true);
    }
    let Some((verb_at, verb, form)) = main_verb(&words) else { return (text, false) };
    let before = text[..words[verb_at].start].trim();
    let proposes = ["indstiller", "foreslår", "anbefaler"].contains(&verb.present.as_ref());
    let by_itself = form == Form::Present && (before.is_empty() || body.is(before));
    let at = words.iter().enumerate().skip(verb_at).find(|(_, word)| word.low == "at").map(|(i, _)| i);
    let addressee = text[words[verb_at].end..at.map_or(text.len(), |at| words[at].start)].trim();
    let addressee =
        addressee.trim_start_matches("over for ").trim_start_matches("til ").trim_end_matches([',', ':']);
    let to_body = body.is(addressee);
    let above = addressee.split(" og ").all(|name| body.is_below(name) && !body.is(name));
    if proposes && !by_itself && form == Form::Present && above {
        // "Forvaltningen anbefaler over for Byrådet at …": the committee on the way says the same to those above
        return (&text[words[verb_at].start..], true);
    }
    if !proposes || by_itself || (form == Form::Infinitive && !to_body) {
        return (text, false);
    }
    (at.map_or("", |at| text[words[at].end..].trim_start_matches([':', ',', ' '])), true)
}
