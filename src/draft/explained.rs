//! The sentences of a point beside those that recommend: what has happened, what somebody thinks, what is decided too.

use super::clause::{self, Clause};
use super::faithful::is_binding;
use super::initial::inner;
use super::later;
use super::main_verb::main_verb;
use super::names::{self, Body};
use super::notice::{PointNotice, notice};
use super::table::VerbEffect;
use super::verbs::{Form, Verb};
use super::vocabulary::{ADVERBS, DECIDING, FINITE};
use super::words::{WordSpan, trim_end, words};

/// Stands for the end of a line while a point is read, where its lines are a list: sentences are told apart by blanks.
pub(super) const LINE: &str = " ␤ ";

/// What a further sentence of a point is.
pub(super) enum Explained {
    /// It tells what has happened, or what somebody thinks: "Den er vedlagt."
    Happened,
    /// It is a part of what is decided.
    Decided(Box<Clause>),
    /// It cannot be told.
    Unclear,
}

/// Returns what a sentence is that stands beside those that recommend. What a minority says is no part of the decision
/// where `by_another` body recommends; elsewhere it cannot be told whose it is.
pub(super) fn explained(body: Body, sentence: &str, by_another: bool) -> Explained {
    if sentence.contains(LINE) {
        return Explained::Unclear;
    }
    if disagrees(body, sentence) {
        let is_reserved = sentence.contains(" tager forbehold");
        return if by_another || is_reserved { Explained::Happened } else { Explained::Unclear };
    }
    let words = words(sentence);
    match notice(sentence) {
        Some(PointNotice::Told) => return Explained::Happened,
        Some(PointNotice::Unclear) => return Explained::Unclear,
        None => {}
    }
    if is_request(&words) || is_expected(&words) {
        return Explained::Unclear;
    }
    if follows_indstilling(body, &words) {
        return Explained::Happened;
    }
    if is_of_budget(sentence) {
        return Explained::Happened;
    }
    if acts_besides(body, sentence) {
        return Explained::Unclear;
    }
    if let Some(read) = state(sentence, &words) {
        return read;
    }
    if tells_past(&words) || says_opinion(body, sentence, &words) {
        return Explained::Happened;
    }
    let named = clause::named_first(body, sentence, &words);
    if named == 0 {
        return Explained::Decided(Box::new(done_besides(body, sentence)));
    }
    match Clause::read(body, sentence).map(verb_second) {
        Some(clause) if clause.act.is_some() => Explained::Decided(Box::new(clause)),
        _ => Explained::Unclear,
    }
}

/// Returns a sentence by itself: as what the body does where it tells of that ("Formanden bemyndiges til at
/// rette planen."), else to the letter.
fn done_besides(body: Body, sentence: &str) -> Clause {
    // "Resten af ansøgningen afslås."
    const ANSWERING: [&str; 3] = ["afslår", "afviser", "imødekommer"];
    let is_answer = |verb: &Verb| ANSWERING.contains(&verb.present.as_ref());
    let is_done = |clause: &Clause| {
        clause.act.as_ref().is_some_and(|act| {
            act.form == Form::Passive
                && (DECIDING.contains(&act.verb.present.as_ref())
                    || is_answer(&act.verb) && !act.verb.is_later(&act.rest))
        })
    };
    let small = inner(sentence);
    Clause::read(body, &small).filter(is_done).unwrap_or_else(|| Clause::verbatim(sentence))
}

/// Returns whether another body says yes to what was recommended before it: "Økonomiudvalget tiltræder indstillingen."
fn follows_indstilling(body: Body, words: &[WordSpan]) -> bool {
    const FOLLOWING: [&str; 4] = ["tiltræder", "anbefaler", "godkender", "følger"];
    match words {
        [who, follows, what] => {
            let is_other = names::is_body_like(&who.low) && !body.is(&who.low);
            is_other && FOLLOWING.contains(&follows.low.as_str()) && what.low == "indstillingen"
        }
        _ => false,
    }
}

/// Returns whether something is only asked for: "Der anmodes samtidig om en bevilling."
fn is_request(words: &[WordSpan]) -> bool {
    const ASKING: [&str; 4] = ["anmodes", "ansøges", "søges", "ønskes"];
    words
        .first_chunk::<2>()
        .is_some_and(|[der, asks]| der.low == "der" && ASKING.contains(&asks.low.as_str()))
}

/// Returns whether a sentence before "Det indstilles, at" tells no case but what is to be done: "Planen sendes i høring
/// i 8 uger."
pub(super) fn is_act(body: Body, sentence: &str) -> bool {
    let act = |clause: Clause| clause.act.map(|act| (act.form, act.verb.effect));
    let of_body = || clause::named_first(body, sentence, &words(sentence)) > 0;
    !matches!(explained(body, sentence, true), Explained::Happened)
        && match Clause::read(body, sentence).and_then(act) {
            Some((Form::Passive, effect)) => effect == VerbEffect::Performs,
            Some((_, effect)) => effect == VerbEffect::Performs && of_body(),
            None => false,
        }
}

/// Returns whether the finite verb of a sentence is one of the past, or it only points at something.
fn tells_past(words: &[WordSpan]) -> bool {
    const PAST: [&str; 9] =
        ["blev", "var", "havde", "fik", "skulle", "kunne", "stemte", "undlod", "begærede"];
    const POINTING: [&str; 4] = ["bilag", "se", "jf", "jævnfør"];
    // "Er fristen overskredet, bortfalder tilsagnet": what holds if something else does
    let opens_with_verb = words.first().is_some_and(|word| {
        FINITE.contains(&word.low.as_str()) || Verb::find(&word.low, Form::Passive).is_some()
    });
    if opens_with_verb && words.iter().any(|word| word.comma) {
        return false;
    }
    if words.first().is_some_and(|word| POINTING.contains(&word.low.as_str())) {
        return true;
    }
    let verb = words.iter().take(10).position(|word| {
        let low = word.low.as_str();
        PAST.contains(&low)
            || ["er", "har"].contains(&low)
            || Verb::is_past(low)
            || Verb::find(low, Form::Passive).is_some()
    });
    let Some(at) = verb else { return false };
    let participle = |word: &WordSpan| {
        word.low.ends_with('t') && word.low.chars().count() > 3 && !ADVERBS.contains(&word.low.as_str())
    };
    match words[at].low.as_str() {
        // "Tilskuddet er betinget af, at …"
        "er" | "har" => {
            words[at + 1..].iter().take(3).any(participle) && !words.iter().any(|word| is_binding(&word.low))
        }
        low => PAST.contains(&low) || Verb::is_past(low),
    }
}

/// Returns whether a sentence says what is to be expected, which may be a term or not: "Indsigelsen ventes trukket
/// tilbage."
fn is_expected(words: &[WordSpan]) -> bool {
    const EXPECTING: [&str; 4] = ["ventes", "forventes", "skønnes", "anslås"];
    words.iter().take(6).any(|word| !word.quoted && EXPECTING.contains(&word.low.as_str()))
}

/// Returns whether the body itself does something behind what is only told: "Broen er lukket, og byrådet sælger den."
fn acts_besides(body: Body, sentence: &str) -> bool {
    let acts = |part: &str| {
        let spans = words(part);
        let named = clause::named_first(body, part, &spans);
        named > 0 && main_verb(&spans[named..]).is_some()
    };
    sentence.split(", og ").skip(1).any(acts)
}

/// Returns whether a sentence only tells where the money comes from or what is left of it: "Midlerne er afsat i budget 2031,
/// og der resterer 9 kr. i puljen", but not "Midlerne er afsat i budget 2031, og der frigives 9 kr."
fn is_of_budget(sentence: &str) -> bool {
    const MONEY: [&str; 5] = ["midlerne er ", "beløbet er ", "udgiften er ", "udgifterne er ", "pengene er "];
    const SET_ASIDE: [&str; 4] = ["afsat i ", "afsat på ", "indeholdt i ", "indarbejdet i "];
    const LEFT: [&str; 3] = ["der resterer ", "der er herefter ", "herefter resterer "];
    let is_set_aside = |part: &str| {
        let behind = MONEY.iter().find_map(|money| part.strip_prefix(money)).unwrap_or_default();
        let behind = behind.strip_prefix("allerede ").unwrap_or(behind);
        // "afsat i 3 år" is a term
        SET_ASIDE
            .iter()
            .any(|aside| behind.strip_prefix(aside).is_some_and(|source| source.contains("budget")))
    };
    // "Der er herefter gratis adgang" is a term
    let is_left = |part: &str| {
        LEFT.iter().any(|left| part.starts_with(left))
            && part.split(|c: char| !c.is_alphanumeric()).any(|word| {
                ["kr", "tilbage", "rammen"].contains(&word)
                    || ["midler", "pulje"].iter().any(|money| word.starts_with(money))
            })
    };
    let is_told = |part: &str| is_set_aside(part) || is_left(part);
    let low = trim_end(sentence).to_lowercase();
    let is_plain = !low.split([' ', ',']).any(is_binding) && !low.replace(", og ", ", ").contains(" og ");
    is_plain && low.split(", og ").all(is_told)
}

/// Participles of what is a term of a decision.
const TERMS: [&str; 4] = ["fastsat", "fastlagt", "aftalt", "tidsbegrænset"];

/// Participles of what is a term of a decision only where that has an end: "Prisen er begrænset til 4 kr.", but not
/// "Farten er begrænset til 40 km/t."
const BOUNDING: [&str; 3] = ["sat", "begrænset", "maksimeret"];

/// What a decision may set an end to, by the ends of its words.
const BOUNDED: [&str; 9] =
    ["fristen", "prisen", "lejen", "løbetiden", "perioden", "tilskuddet", "støtten", "beløbet", "rammen"];

/// Words of what was so before the decision.
const BEFORE: [&str; 5] = ["tidligere", "allerede", "hidtil", "oprindeligt", "nuværende"];

/// Participles of what has happened to a case.
const HISTORY: [&str; 26] = [
    "behandlet",
    "drøftet",
    "sendt",
    "udsendt",
    "fremsendt",
    "oversendt",
    "vedlagt",
    "udarbejdet",
    "vurderet",
    "hørt",
    "partshørt",
    "forelagt",
    "fremlagt",
    "godkendt",
    "vedtaget",
    "tiltrådt",
    "anbefalet",
    "besigtiget",
    "modtaget",
    "indkommet",
    "gennemført",
    "annonceret",
    "offentliggjort",
    "afholdt",
    "orienteret",
    "undersøgt",
];

/// Returns what a state is that a sentence tells of by "er" or "har" and a participle: terms of what is decided
/// ("Fristen er fastsat til den 3. maj"), history ("Planen er sendt i høring den 2. maj"), or neither for sure where a
/// number stands in it. None for any other sentence.
fn state(sentence: &str, words: &[WordSpan]) -> Option<Explained> {
    let is = words.iter().take(10).position(|word| ["er", "har"].contains(&word.low.as_str()))?;
    let mut behind = words[is + 1..].iter().take(3).map(|word| word.low.as_str());
    let participle = behind.find(|low| {
        *low == "sat" || low.ends_with('t') && low.chars().count() > 3 && !ADVERBS.contains(low)
    })?;
    let has_number = sentence.contains(|c: char| c.is_ascii_digit());
    let is_term = words[is].low == "er" && is_term(&words[..is], participle) && !was_before(sentence);
    if is_term && (has_number || sentence.contains(&format!("{participle} til "))) {
        return Some(Explained::Decided(Box::new(Clause::verbatim(sentence))));
    }
    let is_unclear = has_number && !HISTORY.contains(&participle) && is > 0;
    let is_bound = words.iter().any(|word| is_binding(&word.low));
    (is_unclear && !is_bound).then_some(Explained::Unclear)
}

/// Returns whether a participle tells a term of what is decided, said of a subject.
fn is_term(subject: &[WordSpan], participle: &str) -> bool {
    let is_bounded = |word: &WordSpan| BOUNDED.iter().any(|end| word.low.ends_with(end));
    TERMS.contains(&participle) || BOUNDING.contains(&participle) && subject.iter().any(is_bounded)
}

/// Returns whether a sentence tells of what was so before: "Taksten er i 2019 fastsat til 4 kr.", "Siden 2019 er …".
fn was_before(sentence: &str) -> bool {
    let low = sentence.to_lowercase();
    let all: Vec<&str> = low.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    // "Prisen i 2032 er fastsat" is yet to come
    let is = all.iter().position(|word| *word == "er").unwrap_or_default();
    let in_year = |words: &[&str], little: &str| {
        words.windows(2).any(|pair| pair[0] == little && later::is_year(pair[1]))
    };
    all.iter().any(|word| BEFORE.contains(word))
        || all.windows(2).any(|pair| pair == ["i", "dag"])
        || in_year(&all, "siden")
        || in_year(&all[is..], "i")
}

/// Words by which a minority of those who recommend says so: "V og C kan ikke tiltræde".
const DISAGREEING: [&str; 7] = [
    "ført til protokol",
    "kan ikke tiltræde",
    "kan ikke anbefale",
    "kan ikke støtte",
    "stemmer imod",
    "stemmer for",
    "undlader at stemme",
];

/// Returns whether a sentence tells how others than the body vote or what they reserve: "Enhedslisten tager forbehold",
/// but not "Leverandøren tager forbehold for prisen".
fn disagrees(body: Body, sentence: &str) -> bool {
    if let Some((who, _)) = sentence.split_once(" tager forbehold") {
        return is_party(who.trim());
    }
    let told = DISAGREEING.iter().find_map(|words| sentence.split_once(words));
    told.is_some_and(|(who, _)| !body.is(who.trim()))
}

/// Returns a sentence without the votes of a minority at its end: "planen godkendes, idet Ø stemmer imod".
pub(super) fn without_minority(body: Body, sentence: &str) -> Option<String> {
    const OPENING: [&str; 3] = [", idet ", " og idet ", ", dog "];
    let opens = |words: &&str| Some((sentence.rfind(*words)?, words.len()));
    // what stands before the last of them is a part of what is decided
    let (at, length) = OPENING.iter().filter_map(opens).max()?;
    let before = sentence[..at].trim_end_matches([',', '.', ' ']);
    let votes = trim_end(&sentence[at + length..]);
    (disagrees(body, votes) && tells_votes(votes)).then(|| format!("{before}."))
}

/// Returns whether a clause tells how parties or members vote, and nothing else: "V stemmer imod og C undlader at stemme".
fn tells_votes(votes: &str) -> bool {
    let told = DISAGREEING.iter().filter_map(|words| Some((votes.find(words)?, words.len()))).min();
    let Some((at, length)) = told else { return false };
    let (who, behind) = (votes[..at].trim(), &votes[at + length..]);
    // "Bo Krag (V)"
    let who = who.split_once(" (").filter(|_| who.ends_with(')')).map_or(who, |(name, _)| name);
    let is_name = who.split(' ').all(|word| word == "og" || word.starts_with(char::is_uppercase));
    let of_members =
        ["medlem", "medlemmer"].iter().any(|end| who.ends_with(end)) && who.split(' ').count() == 2;
    if !(is_party(who) || !who.is_empty() && is_name || of_members) {
        return false;
    }
    let first = [" og ", " mens "].iter().filter_map(|bond| Some((behind.find(bond)?, bond.len()))).min();
    match first {
        Some((at, bond)) => ["", ","].contains(&&behind[..at]) && tells_votes(&behind[at + bond..]),
        None => ["", " indstillingen", " forslaget"].contains(&behind),
    }
}

/// Returns whether somebody else than the body says what they think: "Forvaltningen vurderer, at …".
fn says_opinion(body: Body, sentence: &str, words: &[WordSpan]) -> bool {
    const THINKING: [&str; 8] =
        ["vurderer", "bemærker", "oplyser", "skønner", "mener", "finder", "henviser", "forventer"];
    let at = words.iter().take(5).position(|word| THINKING.contains(&word.low.as_str()));
    at.is_some_and(|at| at > 0 && !body.is(sentence[..words[at].start].trim()))
}

/// Returns whether a name is that of a party, or of several: "V og C", "Enhedslisten".
fn is_party(name: &str) -> bool {
    const PARTIES: [&str; 10] = [
        "socialdemokrat",
        "venstre",
        "konservativ",
        "enhedslist",
        "radikal",
        "alternativet",
        "folkeparti",
        "alliance",
        "borgerlist",
        "moderat",
    ];
    let is_letter = |word: &str| word.chars().count() <= 2 && word.chars().all(char::is_uppercase);
    let is_one = |word: &str| {
        let low = word.to_lowercase();
        is_letter(word) || low == "og" || low == "de" || PARTIES.iter().any(|party| low.contains(party))
    };
    !name.is_empty() && name.split([' ', ',']).filter(|word| !word.is_empty()).all(is_one)
}

/// Returns a main clause with its adverbs before the verb, as they stand after "at": it has them behind it.
fn verb_second(clause: Clause) -> Clause {
    let Some(mut act) = clause.act.clone() else { return clause };
    let rest = act.rest.clone();
    let spans = words(&rest);
    let adverbs = spans.iter().take_while(|word| ADVERBS.contains(&word.low.as_str())).count();
    if adverbs == 0 || rest.starts_with(',') || !act.adverbs.is_empty() {
        return clause;
    }
    let end = spans[adverbs - 1].end;
    act.adverbs = rest[..end].trim().to_owned();
    act.rest = rest[end..].to_owned();
    Clause { act: Some(act), ..clause }
}
