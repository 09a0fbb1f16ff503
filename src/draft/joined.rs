//! Main verbs that are joined to the first one of a clause: "godkender planen og bemyndiger formandskabet".

use std::ops::Range;

use super::names::{self, Body};
use super::table::VerbEffect;
use super::verbs::{Form, Verb};
use super::vocabulary::{
    ADVERBS, FINITE, NESTING, binds, is_definite_noun, is_finite, is_infinitive, is_person_noun,
    is_plural_noun,
};
use super::words::WordSpan;

/// A further main verb of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct JoinedVerb {
    /// What joins it to the verb before: ",", " og", ", men".
    pub(super) link: String,
    /// The adverbs before it.
    pub(super) adverbs: String,
    pub(super) verb: Verb,
    /// All after it, up to the next verb.
    pub(super) rest: String,
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

/// Returns what follows the main verb (`words[0]`) up to the first verb that is joined to it, and these verbs.
pub(super) fn split_joined(text: &str, words: &[WordSpan], form: Form) -> (String, Vec<JoinedVerb>) {
    let mut rests = Vec::new();
    let mut joined: Vec<JoinedVerb> = Vec::new();
    let mut from = words[0].end;
    let mut nested = Nested::No;
    for i in 0..words.len() {
        let joint = joint(words, i, form).filter(|joint| returns(nested, form, joint.comma));
        let since = words.partition_point(|word| word.start < from).min(i);
        let contrasts = nested != Nested::No
            && joint.as_ref().is_some_and(|joint| joint.contrasts(text, words, since..i));
        let is_of_clause =
            |joint: &Joint| nested == Nested::Clause && !joint.conjunction && awaits_verb(&words[..joint.at]);
        let joint = joint.filter(|joint| words[joint.at].start > from && !contrasts && !is_of_clause(joint));
        if let Some(joint) = joint {
            let until = if joint.conjunction { words[i].start } else { words[i + 1].start };
            let before = text[from..until].trim_end();
            let bare = before.strip_suffix(',');
            let comma = if bare.is_some() { "," } else { "" };
            let conjunction = joint.conjunction.then(|| format!(" {}", &text[words[i].start..words[i].end]));
            rests.push(bare.unwrap_or(before).to_owned());
            joined.push(JoinedVerb {
                link: format!("{comma}{}", conjunction.unwrap_or_default()),
                adverbs: text[words[i + 1].start..words[joint.at].start].trim_end().to_owned(),
                verb: joint.verb,
                rest: String::new(),
            });
            from = words[joint.at].end;
            nested = Nested::No;
        }
        nested = entered(words, i, nested);
    }
    rests.push(text[from..].to_owned());
    let mut rests = rests.into_iter();
    let first = rests.next().unwrap_or_default();
    for (verb, rest) in joined.iter_mut().zip(rests) {
        verb.rest = rest;
    }
    (first, joined)
}

/// Returns whether a condition without a comma before it is followed by "og" and a verb, which may be one of its own or
/// of the main clause: "godkender planen hvis staten betaler og afsætter 4.000 kr."
pub(super) fn binds_unclearly(body: Body, words: &[WordSpan]) -> bool {
    const OPENING: [&str; 5] = ["hvis", "såfremt", "medmindre", "forudsat", "når"];
    // "både godkender regnskabet og giver decharge", "såvel godkender planen som frigiver midlerne"
    let pairs_acts = |pair: &[WordSpan]| {
        ["både", "såvel"].contains(&pair[0].low.as_str()) && Verb::find(&pair[1].low, Form::Present).is_some()
    };
    if contrasts_unclearly(body, words) || words.windows(2).any(pairs_acts) {
        return true;
    }
    let opens =
        |i: &usize| OPENING.contains(&words[*i].low.as_str()) && !words[*i - 1].comma && !words[*i].quoted;
    (1..words.len()).filter(opens).any(|i| {
        let end = words[i..].iter().position(|word| word.comma).map_or(words.len(), |comma| i + comma + 1);
        let joins = |j: usize| {
            let next = words[j + 1..end].iter().find(|word| !ADVERBS.contains(&word.low.as_str()));
            binds(&words[j].low)
                && next.is_some_and(|next| {
                    let found =
                        || Verb::find(&next.low, Form::Present).or_else(|| Verb::behind_body(&next.low));
                    !is_person_noun(&next.low) && found().is_some()
                })
        };
        (i + 1..end.saturating_sub(1)).any(joins)
    })
}

/// Returns whether it cannot be told if what is done by saying so is done by the body, or by another that the
/// clause before tells of: ", at udvalget ikke har udtalt sig, men udsætter sagen".
fn contrasts_unclearly(body: Body, words: &[WordSpan]) -> bool {
    let is_contrast = |men: usize| {
        let Some(act) = words.get(men + 1).and_then(|word| Verb::find(&word.low, Form::Present)) else {
            return false;
        };
        let Some(at) = words[..men].iter().rposition(|word| word.low == "at") else { return false };
        let name = words[at + 1].low.as_str();
        let by_another = !body.is(name) && (names::is_body_like(name) || names::is_other(name));
        by_another
            && act.effect == VerbEffect::Performs
            && words[men - 1].comma
            && words[at + 2..men].iter().any(|word| word.low == "ikke")
    };
    (2..words.len()).any(|men| words[men].low == "men" && !words[men].quoted && is_contrast(men))
}

/// Where a further main verb stands.
struct Joint {
    at: usize,
    verb: Verb,
    /// Whether a comma goes before: it ends a nested clause.
    comma: bool,
    /// Whether "og" or the like stands before it, and not a comma alone.
    conjunction: bool,
}

impl Joint {
    /// Returns whether "men" behind the clause of some words puts the act against a "no" in it, so that it goes on
    /// there: "at stien ikke anlægges, men indgår i planen", "at man ikke har bemærkninger, men ønsker et møde".
    fn contrasts(&self, text: &str, words: &[WordSpan], clause: Range<usize>) -> bool {
        let refuses =
            |words: &[WordSpan]| words.iter().any(|word| ["ikke", "ingen"].contains(&word.low.as_str()));
        let is_actor = |word: &WordSpan| {
            let name = &text[word.start..word.end];
            ["man", "vi"].contains(&word.low.as_str())
                || Body::is_generic(&word.low)
                || names::is_body_like(name)
                || names::is_other(name)
        };
        let by_actor = || {
            let at = clause.clone().rfind(|&at| words[at].low == "at")?;
            let subject = words.get(at + 1).filter(|subject| is_actor(subject))?;
            Some(refuses(&words[at + 1..clause.end]) && !subject.quoted)
        };
        words.get(clause.end).is_some_and(|word| word.low == "men")
            && (self.has_no_object(words) && refuses(&words[clause.clone()]) || by_actor().unwrap_or(false))
    }

    /// Returns whether it is what a thing does, where the body would do something to something: "indgår i
    /// planen".
    fn has_no_object(&self, words: &[WordSpan]) -> bool {
        const BEFORE: [&str; 9] = ["i", "på", "til", "af", "med", "ved", "under", "fra", "efter"];
        let next = words.get(self.at + 1);
        self.verb.effect == VerbEffect::Carried
            && next.is_some_and(|next| BEFORE.contains(&next.low.as_str()))
    }
}

/// Returns the verb of the same form that "og" at `i`, or a comma behind the word at `i`, joins to the main verb, with
/// nothing but adverbs between.
fn joint(words: &[WordSpan], i: usize, form: Form) -> Option<Joint> {
    let word = &words[i];
    let conjunction = binds(&word.low) && !word.quoted;
    // "støttetilsagn (skema A), yder": the comma stands behind the bracket
    let is_inside = word.quoted && !(word.comma && words.get(i + 1).is_some_and(|next| !next.quoted));
    if is_inside || i + 1 >= words.len() || !(conjunction || word.comma) || conjunction && i == 0 {
        return None;
    }
    let comma = if conjunction { words[i - 1].comma } else { true };
    // "mellem køber og sælger", "køber, sælger og lejer": nouns, or verbs of a clause within.
    let before = if conjunction { i - 1 } else { i };
    let noun = |low: &str| is_person_noun(low) && Verb::find(low, form).is_some();
    let listed = before > 0 && !(conjunction && comma) && noun(&words[before].low);
    if !conjunction && words[i + 1].low == "dog" {
        // "vedtager dagsordenen, dog udgår punkt 7": a clause of its own, whose subject stands behind its verb
        return None;
    }
    let behind = behind_link(words, i + 1);
    let is_adverb = |low: &str| ADVERBS.contains(&low) || AFTERWARDS.contains(&low);
    let at = (behind..words.len()).find(|&j| !is_adverb(&words[j].low))?;
    let found = Verb::find(&words[at].low, form).filter(|_| !NESTING.contains(&words[at].low.as_str()));
    let is_condition = word.low == "men" && subject_follows(words, at);
    // "vælger kirkeværge, kasserer og kontaktperson": somebody, who does nothing to anything
    let has_object = words.get(at + 1).is_some_and(|next| !["og", "samt"].contains(&next.low.as_str()));
    // "og støtter, at …"
    let has_clause = conjunction && words.get(at + 1).is_some_and(|next| next.low == "at");
    let is_subject = || words.get(at + 1).is_some_and(|next| !next.quoted && is_finite(&next.low));
    let is_person = is_person_noun(&words[at].low) && !has_clause;
    let listed = listed || is_person && (words[at].comma || !has_object || is_subject());
    let is_other = listed || is_condition || words[at].quoted || is_plural_noun(words, at);
    let verb = found.or_else(|| of_noun(words, i, at)).filter(|_| !is_other)?;
    Some(Joint { at, verb, comma, conjunction })
}

/// Returns whether a condition opens with its verb at `at`, its subject behind it and its main clause behind
/// the next comma: "men ønsker byrådet model B, skal …"; "men pålægger Økonomiudvalget at finde pengene" has
/// a body for its object.
fn subject_follows(words: &[WordSpan], at: usize) -> bool {
    let Some(subject) = words.get(at + 1).map(|next| next.low.as_str()) else { return false };
    let is_body = ["rådet", "udvalget", "bestyrelsen"].iter().any(|body| subject.ends_with(body));
    let is_asked = words.get(at + 2).is_some_and(|next| next.low == "at");
    let behind_comma = || {
        let comma = words.iter().skip(at + 1).position(|word| word.comma)? + at + 1;
        words.get(comma + 1)
    };
    let is_finite = |word: &WordSpan| {
        FINITE.contains(&word.low.as_str())
            || [Form::Present, Form::Passive].iter().any(|form| Verb::find(&word.low, *form).is_some())
    };
    ["der", "man", "vi"].contains(&subject) || is_body && !is_asked && behind_comma().is_some_and(is_finite)
}

/// When an act is done beside the one that is decided: "køber huset og efterfølgende nedriver det".
const AFTERWARDS: [&str; 12] = [
    "efterfølgende",
    "herefter",
    "derefter",
    "derpå",
    "dernæst",
    "forinden",
    "senere",
    "sideløbende",
    "straks",
    "snarest",
    "løbende",
    "undervejs",
];

/// Returns whether adverbs put an act behind the first, or behind what shows itself: "senere", "i så fald".
pub(super) fn is_afterwards(adverbs: &str) -> bool {
    adverbs.split(' ').any(|word| AFTERWARDS.contains(&word) || word == "fald")
}

/// Returns whether an approval comes after what was done, and not after the meeting: "efterfølgende
/// godkender, at formanden indgik forlig".
pub(super) fn approves_what_was_done(verb: &Verb, adverbs: &str, rest: &str) -> bool {
    const APPROVING: [&str; 4] = ["godkender", "tiltræder", "stadfæster", "accepterer"];
    let tells_past = |word: &str| ["er", "har", "blev", "var"].contains(&word) || Verb::is_past(word);
    adverbs == "efterfølgende"
        && APPROVING.contains(&verb.present.as_ref())
        && super::words::words(rest).iter().any(|word| !word.quoted && tells_past(&word.low))
}

/// Words that tell when an act is done at the earliest or the latest.
pub(super) const WHEN: [&str; 3] = ["tidligst", "senest", "først"];

/// Returns whether adverbs tell when an act is done at the earliest or the latest.
pub(super) fn has_when(adverbs: &str) -> bool {
    adverbs.split(' ').any(|word| WHEN.contains(&word))
}

/// Returns whether adverbs that stand behind "besluttede" would tell when it was decided, and not when it is done.
pub(super) fn tells_other_time(adverbs: &str) -> bool {
    has_when(adverbs)
        || has_proviso(adverbs)
        || adverbs.split(' ').any(|word| ["senere", "straks", "snarest", "løbende"].contains(&word))
}

/// Returns a verb whose form is a noun elsewhere, where its object shows it (the conjunction stands at
/// `link`): "og aftaler, hvilke …", "og aftaler den videre proces", "men lejer det", "og planter en hæk"; not
/// "og klager den 5. maj".
fn of_noun(words: &[WordSpan], link: usize, at: usize) -> Option<Verb> {
    const BEFORE_OBJECT: [&str; 7] = ["den", "det", "en", "et", "næste", "datoer", "tidspunkt"];
    let next = words.get(at + 1)?.low.as_str();
    let asks = next == "at" || words[at].comma && next.starts_with("hv");
    // "tager status til efterretning og aftaler indsatser"
    let noted = || at > 1 && ["efterretning", "orientering"].contains(&words[at - 2].low.as_str());
    let is_date = words.get(at + 2).is_some_and(|word| word.low.starts_with(|c: char| c.is_ascii_digit()));
    let verb = Verb::behind_body(&words[at].low)?;
    let agrees = verb.present == "aftaler";
    let is_object = BEFORE_OBJECT.contains(&next) || next == "de" && (agrees || words[link].low == "men");
    // "og maler molen", but not "og klager over molen"
    let is_thing = is_definite_noun(next);
    let has_object = !words[at].comma && (is_object || is_thing) && !is_date;
    (has_object || agrees && (asks || noted())).then_some(verb)
}

/// Last words of a proviso: "om nødvendigt", "i fornødent omfang".
const PROVISOS: [&str; 4] = ["nødvendigt", "fornødent", "muligt", "omfang"];

/// Returns whether adverbs say that an act is only done where it must or can be.
pub(super) fn has_proviso(adverbs: &str) -> bool {
    adverbs.split(' ').any(|word| PROVISOS.contains(&word))
}

/// Returns where the words go on behind "på den baggrund", "i den forbindelse", "om nødvendigt" and their
/// like, if these stand at `i`.
fn behind_link(words: &[WordSpan], i: usize) -> usize {
    const LINKS: [&str; 8] =
        ["baggrund", "grundlag", "heraf", "hertil", "forbindelse", "øvrigt", "stedet", "fald"];
    let is_last = |j: &usize| {
        let low = words[*j].low.as_str();
        LINKS.contains(&low) || PROVISOS.contains(&low)
    };
    let preposition = words.get(i).is_some_and(|word| ["på", "i", "om"].contains(&word.low.as_str()));
    let last = (i + 1..words.len().min(i + 4)).rfind(is_last);
    last.filter(|_| preposition).map_or(i, |last| last + 1)
}

/// Returns whether a conjunction leads back from a nested clause to the main clause.
fn returns(nested: Nested, form: Form, comma: bool) -> bool {
    match nested {
        Nested::No => true,
        Nested::Infinitive => comma || form != Form::Infinitive,
        Nested::Passive => comma || form == Form::Present,
        Nested::Clause => comma,
    }
}

/// Returns whether the clause that was opened last among some words waits for its verb, behind what is put in after its
/// subject: "…, at Bo Krag, Engum, (indkaldes)".
fn awaits_verb(words: &[WordSpan]) -> bool {
    let opener = words.iter().rposition(|word| NESTING.contains(&word.low.as_str()));
    opener.is_some_and(|at| at + 1 < words.len() && !words[at + 1..].iter().any(|word| is_finite(&word.low)))
}

/// Returns where the reading is after the word at `i`.
fn entered(words: &[WordSpan], i: usize, nested: Nested) -> Nested {
    let low = words[i].low.as_str();
    if low == "at" && words.get(i + 1).is_some_and(|next| is_infinitive(&next.low)) {
        return if nested == Nested::No { Nested::Infinitive } else { nested };
    }
    // "udpeger NN som medlem" opens nothing; neither does "anmoder NN om Y".
    let opens =
        if ["som", "om"].contains(&low) { i > 0 && words[i - 1].comma } else { NESTING.contains(&low) };
    if opens {
        return Nested::Clause;
    }
    let passive = nested == Nested::Clause && Verb::find(low, Form::Passive).is_some();
    if passive { Nested::Passive } else { nested }
}
/// Returns the adverbs of a passive and what follows it, "delvist" among the former: "imødekommes delvist med 4 kr." is
/// "delvist imødekommes med 4 kr."
pub(super) fn partly_first(form: Form, adverbs: String, rest: String) -> (String, String) {
    let moved = ["delvist", "delvis"].iter().find_map(|partly| {
        let behind = rest.trim_start().strip_prefix(partly)?;
        (form == Form::Passive && adverbs.is_empty() && behind.starts_with(' '))
            .then(|| ((*partly).to_owned(), behind.to_owned()))
    });
    moved.unwrap_or((adverbs, rest))
}
