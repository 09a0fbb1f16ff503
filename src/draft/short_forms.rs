//! The short forms of some agendas, in full: "Til orientering.", "Sagen forelægges til rådets drøftelse."

use super::initial::inner;
use super::main_verb::main_verb;
use super::names::Body;
use super::nominal;
use super::vacancy::leaves_vacant;
use super::verbs::{Form, Verb};
use super::vocabulary::asks_to_decide;
use super::words::{sentences, small, trim_end, words};

/// Verbs that only put a case before the body.
const PUTTING: [&str; 9] = [
    "forelægges ",
    "fremlægges ",
    "fremsendes ",
    "indstilles ",
    "oversendes ",
    "sendes ",
    "sættes på dagsordenen ",
    "optages på dagsordenen ",
    "er ",
];

/// Nouns that ask for the body's own words, of which an indstilling says nothing.
const ASKING: [&str; 12] = [
    "stillingtagen",
    "beslutning",
    "udtalelse",
    "høring",
    "høringssvar",
    "bemærkninger",
    "kommentarer",
    "input",
    "holdning",
    "vurdering",
    "tilkendegivelse",
    "afgørelse",
];

/// Nouns that stand for a whole indstilling: "Drøftelse og beslutning."
const NAMING: [&str; 6] =
    ["drøftelse", "beslutning", "stillingtagen", "orientering", "godkendelse", "efterretning"];

/// Returns a short form as a sentence that can be read; any other text as it is.
pub(super) fn in_full(body: Body, text: &str) -> String {
    let low = trim_end(text).to_lowercase();
    off_agenda(&low)
        .filter(|_| sentences(text).len() == 1)
        .or_else(|| purposed(body, &low))
        .or_else(|| without_indstilling(body, &low))
        .or_else(|| put_before(body, &low))
        .or_else(|| laid_before(text, &low))
        .or_else(|| named(body, &low).filter(|_| sentences(text).len() == 1))
        .or_else(|| by_noun(trim_end(text)))
        .or_else(|| wished_for(body, &low))
        .or_else(|| consultation(body, &low))
        .or_else(|| to_be_chosen(&low).filter(|_| sentences(text).len() == 1))
        .or_else(|| put_otherwise(body, text, &low))
        .map_or_else(|| text.to_owned(), |full| in_letters_of(text, &full))
}

/// Returns a sentence with the capital letters that its words have in another text, where these do not only
/// begin it.
fn in_letters_of(text: &str, full: &str) -> String {
    let spans = words(text);
    let mut out = String::new();
    let mut copied = 0;
    for word in words(full) {
        let known = spans.iter().skip(1).find(|known| known.low == word.low);
        let known = known.map_or(&full[word.start..word.end], |known| &text[known.start..known.end]);
        out.push_str(&full[copied..word.start]);
        out.push_str(known);
        copied = word.end;
    }
    out.push_str(&full[copied..]);
    out
}

/// Returns a decision left to the body where something is put before it in words that cannot be told, and is
/// not sent on to another: "Planen for Engum Havn, som er revideret, forelægges til drøftelse".
fn put_otherwise(body: Body, text: &str, low: &str) -> Option<String> {
    const LAYING: [&str; 3] = [" forelægges ", " fremlægges ", " præsenteres "];
    let (thing, rest) = LAYING.iter().find_map(|lays| low.split_once(lays))?;
    let purpose = rest.rsplit_once("til ").map(|(_, purpose)| purpose)?;
    let is_named = purpose.split([' ', '/']).any(|word| NAMING.contains(&word) || ASKING.contains(&word));
    let who = rest.split(" til ").next().filter(|who| *who != rest).unwrap_or_default();
    let who = who.strip_prefix("for ").unwrap_or(who);
    let to_body = who.is_empty() || rest.starts_with("til ") || body.is(who) || Body::is_generic(who);
    let is_told = !thing.split(' ').any(|word| ["at", "indstilles", "indstiller"].contains(&word));
    (is_named && to_body && is_told && sentences(text).len() == 1)
        .then(|| short_for("beslutning", "sagen"))
        .flatten()
}

/// Returns what becomes of the item itself: "Punktet udgår", "Sagen er udsat".
fn off_agenda(low: &str) -> Option<String> {
    const LEAVING: [&str; 6] = [
        "udgår",
        "udgik",
        "er udgået",
        "udgår af dagsordenen",
        "udgår fra dagsordenen",
        "er udgået af dagsordenen",
    ];
    const TAKEN: [(&str, &str); 4] = [
        ("er udsat", "udsættes"),
        ("er trukket tilbage", "trækkes tilbage"),
        ("er taget af dagsordenen", "tages af dagsordenen"),
        ("er taget af", "tages af dagsordenen"),
    ];
    let (item, what) = low.split_once(' ').filter(|(item, _)| ["punktet", "sagen"].contains(item))?;
    if LEAVING.contains(&what) {
        return Some(format!("at {item} udgår"));
    }
    // "udgår af dagsordenen og genoptages på mødet i august"
    let again =
        |then: &str| ["genoptages ", "behandles ", "optages "].iter().any(|verb| then.starts_with(verb));
    if what.split_once(" og ").is_some_and(|(leaves, then)| LEAVING.contains(&leaves) && again(then)) {
        return Some(format!("at {item} {what}"));
    }
    TAKEN.iter().find(|(is, _)| *is == what).map(|(_, taken)| format!("at {item} {taken}"))
}

/// Returns what is heard of and approved: "Orientering om A med henblik på godkendelse af B"; "A forelægges
/// med henblik på drøftelse" is put before the body for it.
fn purposed(body: Body, low: &str) -> Option<String> {
    const SHOWING: [&str; 4] = ["fremlæggelse af ", "forelæggelse af ", "gennemgang af ", "præsentation af "];
    let (shown, purpose) =
        low.split_once(" med henblik på ").filter(|(shown, _)| !shown.contains(" til "))?;
    let told = shown.strip_prefix("orientering om ").or_else(|| {
        let (who, thing) = shown.split_once(" orienteres om ")?;
        (body.is(who) || Body::is_generic(who)).then_some(thing)
    });
    let thing = told.or_else(|| SHOWING.iter().find_map(|showing| shown.strip_prefix(showing)));
    let Some(thing) = thing else { return put_before(body, &format!("{shown} til {purpose}")) };
    let is_plain = |text: &str| {
        let spans = words(text);
        let bonds = [",", " og ", " samt "];
        main_verb(&spans).is_none()
            && !spans.iter().any(|word| word.low == "at")
            && !bonds.iter().any(|bond| text.contains(bond))
    };
    if !is_plain(thing) {
        return None;
    }
    match purpose.split_once(" af ") {
        None => short_for(asked_for(body, purpose)?, thing),
        Some((purpose, further))
            if is_plain(further) && ["godkendelse", "vedtagelse", "drøftelse"].contains(&purpose) =>
        {
            let act = short_for(purpose, further)?;
            let heard = told.map(|_| format!("at orienteringen om {thing} tages til efterretning, og "));
            Some(format!("{}{act}", heard.unwrap_or_default()))
        }
        Some(_) => None,
    }
}

/// Returns the act that a noun names: "Valg af dirigent", "Konstituering: Valg af formand og kasserer".
fn by_noun(text: &str) -> Option<String> {
    let behind_label =
        || text.split_once(": ").filter(|(label, _)| !label.contains(' ')).map(|(_, rest)| rest);
    nominal::act(&inner(text))
        .or_else(|| nominal::act(&small(behind_label()?)))
        .map(|act| format!("at {act}"))
}

/// Returns a decision left open where nothing is recommended: "Sagen fremsendes uden indstilling",
/// "Forvaltningen fremsender sagen uden indstilling"; none where a committee sends it on to those above.
fn without_indstilling(body: Body, low: &str) -> Option<String> {
    let put = format!(" {} ", low.strip_suffix(" uden indstilling")?);
    let active = |verb: &&str| Some(format!(" {}r sagen ", verb.strip_suffix("s ")?));
    let all = PUTTING.iter().map(|verb| format!(" {verb}")).chain(PUTTING.iter().filter_map(active));
    let whose = all.into_iter().find_map(|verb| Some(put.split_once(&verb)?.1.trim()))?;
    let to = ["for ", "til "].iter().find_map(|to| whose.strip_prefix(to)).unwrap_or(whose);
    (to.is_empty() || body.is(to)).then(|| short_for("beslutning", "sagen")).flatten()
}

/// Returns the act that an item names by its noun: "Godkendelse af referat", "Orientering ved formanden",
/// "Direktøren giver en orientering".
fn named(body: Body, low: &str) -> Option<String> {
    const INFORMING: [&str; 5] =
        ["orientering ved ", "orientering v", "orientering om ", "orientering fra ", "mundtlig orientering"];
    const APPROVED: [(&str, &str); 4] = [
        ("godkendelse af referat", "referatet"),
        ("godkendelse af referatet", "referatet"),
        ("godkendelse af dagsorden", "dagsordenen"),
        ("godkendelse af dagsordenen", "dagsordenen"),
    ];
    if let Some((_, thing)) = APPROVED.iter().find(|(form, _)| *form == low) {
        return short_for("godkendelse", thing);
    }
    const ASKED: [&str; 4] = ["beslutning om ", "stillingtagen til ", "afgørelse af ", "afgørelse om "];
    if ASKED.iter().any(|noun| low.starts_with(noun)) {
        return short_for("beslutning", "sagen");
    }
    // "Formanden orienterer om byggeriet"
    let told_by = low.split_once(" orienterer om ").map(|(who, _)| who);
    let is_told =
        told_by.is_some_and(|who| who.split(' ').count() < 4 && !body.is(who) && !who.contains("at "));
    let gives = [
        "der orienteres om ",
        " giver en orientering",
        " giver en mundtlig orientering",
        " giver orientering",
    ];
    let informs = is_told
        || ["orienteringspunkt", "orienteringssag"].contains(&low)
        || low.strip_suffix(" orienterer").is_some_and(|who| !who.contains([' ', ',']) && !body.is(who))
        || INFORMING.iter().any(|noun| low.starts_with(noun))
        || gives.iter().any(|gives| low.contains(gives)) && !low.contains("at ");
    (informs && !asks_further(body, low)).then(|| short_for("orientering", "sagen")).flatten()
}

/// Returns whether more is asked for than to hear of it: "orientering om regnskabet og godkendelse af lånet", "… og
/// udvalget sender planen i høring", "… til drøftelse".
fn asks_further(body: Body, low: &str) -> bool {
    const PURPOSES: [&str; 5] = [
        " til drøftelse",
        " til godkendelse",
        " til beslutning",
        "med henblik på",
        "efterfølgende drøftelse",
    ];
    let bonds = [" og ", " samt ", ", ", "/"].iter();
    let mut behind = bonds.flat_map(|bond| low.match_indices(bond).map(|(at, _)| &low[at + bond.len()..]));
    let acts = |behind: &str| {
        let first = behind.split([' ', ',']).next().unwrap_or_default();
        let is_act = first != "orientering" && nominal::names_act(first);
        is_act || Body::is_generic(first) || body.is(first) || decides(behind) || behind.contains("drøft")
    };
    PURPOSES.iter().any(|purpose| low.contains(purpose)) || behind.any(acts)
}

/// Returns the talk that is asked for: "Der lægges op til en drøftelse"; what is laid before the body for
/// more than that is left to it.
fn laid_before(text: &str, low: &str) -> Option<String> {
    let what =
        ["der lægges op til ", "der er lagt op til "].iter().find_map(|lays| low.strip_prefix(lays))?;
    if !what.trim_start_matches("en ").starts_with("drøftelse") {
        return None;
    }
    let talk = !decides(what) && sentences(text).len() == 1;
    short_for(if talk { "drøftelse" } else { "beslutning" }, "sagen")
}

/// Returns whether a word asks for more than to hear of it or to talk.
fn decides(low: &str) -> bool {
    asks_to_decide(low) || low.contains("indstil")
}

/// Returns what a case is put before the body for: "Til drøftelse", "Sagen forelægges til rådets drøftelse".
fn put_before(body: Body, low: &str) -> Option<String> {
    if let Some((put, purpose)) = low.split_once(" til drøftelse med henblik på ") {
        let talk = put_before(body, &format!("{put} til drøftelse"))?;
        return Some(format!("{talk} med henblik på {purpose}"));
    }
    const DONE: [(&str, &str); 4] = [
        ("tages til efterretning", "efterretning"),
        ("tages til orientering", "orientering"),
        ("godkendes", "godkendelse"),
        ("drøftes", "drøftelse"),
    ];
    if let Some((_, what)) = DONE.iter().find(|(done, _)| *done == low) {
        return short_for(what, if *what == "godkendelse" { "indstillingen" } else { "sagen" });
    }
    let alone = |low: &str| low.split(" og ").all(|word| NAMING.contains(&word));
    let (thing, to) = match low.strip_prefix("til ") {
        Some(to) => ("", to),
        None if alone(low) => ("", low),
        None => PUTTING.iter().find_map(|verb| {
            let (thing, rest) = match low.strip_prefix(verb) {
                Some(rest) => ("", rest),
                None => low.split_once(&format!(" {verb}"))?,
            };
            // "Byrådet forelægges hermed planen til godkendelse"
            if body.is(thing) {
                return rest.strip_prefix("hermed ").unwrap_or(rest).rsplit_once(" til ");
            }
            Some((thing, behind_body(body, rest).strip_prefix("til ")?))
        })?,
    };
    let plain = !thing.starts_with("at ")
        && !thing.contains(" at ")
        && !thing.contains(',')
        && main_verb(&words(thing)).is_none();
    let what = asked_for(body, to).filter(|_| plain)?;
    match thing {
        "" | "sagen" if low.contains("indstilles ") && what == "godkendelse" => {
            short_for(what, "indstillingen")
        }
        "" => short_for(what, "sagen"),
        thing => short_for(what, thing),
    }
}

/// Returns what follows the body's name: "for Ældrerådet til drøftelse" is "til drøftelse".
fn behind_body<'a>(body: Body, rest: &'a str) -> &'a str {
    let Some((who, _)) = rest.split_once(" til ") else { return rest };
    let named = who.strip_prefix("for ").unwrap_or(who);
    if body.is(named) || Body::is_generic(named) { &rest[who.len() + 1..] } else { rest }
}

/// Returns what is asked for, where it is the body's: "drøftelse" of "rådets drøftelse", not of "byrådets".
fn asked_for<'a>(body: Body, to: &'a str) -> Option<&'a str> {
    // what comes of it is the body's own: "til drøftelse og beslutning"
    if let Some((first, decided)) =
        to.split_once(" og ").filter(|(first, _)| ["drøftelse", "orientering"].contains(first))
    {
        // a talk would be lost in what is noted
        if first == "drøftelse" && ["orientering", "efterretning"].contains(&decided) {
            return None;
        }
        if first == "drøftelse" && decided == "godkendelse" {
            return Some(to);
        }
        // whether it is decided at all is known at the meeting
        let perhaps = ["eventuel ", "eventuelt ", "evt. "].iter().any(|word| decided.starts_with(word));
        return Some(if perhaps { "beslutning" } else { decided });
    }
    // "udtalelse til Ankestyrelsen", whatever it is about
    if let Some(first) = to.split(' ').next().filter(|first| ASKING.contains(first)) {
        return Some(first);
    }
    let Some((whose, what)) = to.rsplit_once(' ') else { return Some(to) };
    let owner = whose.strip_suffix('s').unwrap_or(whose);
    (body.is(owner) || Body::is_generic(owner)).then_some(what)
}

/// Returns an election of whom is known at the meeting: "Der skal vælges en kasserer".
fn to_be_chosen(low: &str) -> Option<String> {
    let (passive, whom) = low.strip_prefix("der skal ")?.split_once(' ')?;
    let verb = Verb::find(passive, Form::Passive)?;
    leaves_vacant(&verb, whom).then(|| format!("at der {passive} {whom}"))
}

fn short_for(what: &str, thing: &str) -> Option<String> {
    match what {
        "efterretning" => Some(format!("at {thing} tages til efterretning")),
        "orientering" => Some("at orienteringen tages til efterretning".to_owned()),
        "drøftelse" => Some(format!("at {thing} drøftes")),
        "drøftelse og godkendelse" => Some(format!("at drøfte og godkende {thing}")),
        "godkendelse" => Some(format!("at {thing} godkendes")),
        "vedtagelse" => Some(format!("at {thing} vedtages")),
        what if ASKING.contains(&what) => Some(format!("at der tages stilling til {thing}")),
        _ => None,
    }
}

/// Returns a decision left open where the body is heard, whose words are its own: "Ældrerådet høres om
/// forslaget".
fn consultation(body: Body, low: &str) -> Option<String> {
    let (who, _) = low.split_once(" høres")?;
    let who = who.rsplit_once("at ").map_or(who, |(_, who)| who).trim();
    body.is(who).then(|| short_for("høring", "sagen")).flatten()
}

/// Returns what is wished for: "Forvaltningen ønsker rådets stillingtagen til udkastet", "Rådets bemærkninger
/// ønskes".
fn wished_for(body: Body, low: &str) -> Option<String> {
    let wish = low.strip_suffix(" ønskes").or_else(|| low.split_once(" ønsker ").map(|(_, wish)| wish))?;
    let (wish, thing) = wish.split_once(" til ").unwrap_or((wish, "sagen"));
    let what = asked_for(body, wish).filter(|what| ASKING.contains(what))?;
    short_for(what, thing)
}
