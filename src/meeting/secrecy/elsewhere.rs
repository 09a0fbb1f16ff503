//! What "lukket" is said of without any item being closed: plans, wards, gates, years, and times that are over.

use super::meaning::WordMeaning;
use super::readers::is_body;
use super::things::is_built;
use super::words::{Word, ends_clause};

/// Returns whether "lukket" is said of a plan, a ward or a gate, or of what is open by now.
pub(super) fn closes_no_item(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &words[at]);
    let next = words.get(at + 1);
    let is_plan = words[at].text == "lp" && next.is_some_and(|word| word.meaning == WordMeaning::Number);
    let is_each = |word: &Word| ["på", "hvert", "ethvert", "intet"].contains(&word.text.as_str());
    let is_ward = next.is_some_and(|word| word.text == "afsnit")
        && (words[at].is_plural_closed() || before.is_some_and(is_each) || words.iter().any(is_of_ward));
    // a gate "skal kunne lukkes"; an item is named where it is closed, or the rule that closes it
    let names_item = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Items
                | WordMeaning::Agenda
                | WordMeaning::This
                | WordMeaning::PersonCases
                | WordMeaning::Paragraph
                | WordMeaning::Public
                | WordMeaning::Audience
        )
    };
    let is_verb = ["lukkes", "lukker", "lukke"].contains(&words[at].text.as_str());
    // "Hallen holder lukket 2. pinsedag"
    let is_held = before.is_some_and(|word| ["holder", "holdt"].contains(&word.text.as_str()));
    let is_gate = (is_verb || is_held)
        && words.len() > 1
        && !shuts_out(&words[at + 1..])
        && !words.iter().any(names_item);
    // "lukket 2019"
    let is_year = next.is_some_and(|word| {
        word.meaning == WordMeaning::Number && word.text.len() == 4 && word.text.starts_with(['1', '2'])
    });
    is_beside_open(&words[at + 1..])
        || is_plan
        || is_ward
        || is_gate
        || is_year
        || is_past(words, at)
        || is_of_earlier(words, at)
}

/// "Sagen om Krog – lukkes for andre"
fn shuts_out(behind: &[Word]) -> bool {
    matches!(behind, [before, whom, ..]
        if before.text == "for"
            && ["andre", "uvedkommende", "udenforstående", "beboere", "borgere", "forældre"].contains(&whom.text.as_str())
            && behind.len() <= 4)
}

/// "psykiatriens", "patienterne": an "afsnit" is a ward, and no part of an agenda.
fn is_of_ward(word: &Word) -> bool {
    ["psykiatri", "patient", "demens", "sengeplads", "sygepleje"]
        .iter()
        .any(|start| word.text.starts_with(start))
}

/// "Lukkede og åbne takster", "ni lukkede og elleve åbne afsnit", "lukkede eller halvåbne stalde": things of both kinds.
fn is_beside_open(behind: &[Word]) -> bool {
    let Some((and, rest)) = behind.split_first() else { return false };
    let is_open = |word: &Word| word.meaning == WordMeaning::Open || word.text.starts_with("halvåb");
    // "og 11 åbne", "og elleve åbne"
    let open = rest.iter().take(2).position(is_open);
    let thing = open.and_then(|at| rest.get(at + 1));
    ["og", "eller", "samt"].contains(&and.text.as_str())
        && thing.is_some_and(|word| word.meaning == WordMeaning::Other || word.text == "afsnit")
}

/// Returns whether what was closed is open now: "Sagen, der tidligere var lukket, er nu åben", "Tidligere lukket punkt
/// genoptages åbent", "Sagen blev i januar behandlet på lukket møde og er nu offentlig".
fn is_past(words: &[Word], at: usize) -> bool {
    const EARLIER: [&str; 3] = ["tidligere", "hidtil", "førhen"];
    let is_open = |word: &Word| matches!(word.meaning, WordMeaning::Open | WordMeaning::Public);
    let was = words[at.saturating_sub(3)..at].iter().any(|word| EARLIER.contains(&word.text.as_str()));
    let after = &words[at + 1..];
    let now = after.windows(2).any(|two| two[0].text == "nu" && is_open(&two[1]));
    let said_before = words[..at].iter().any(|word| ["blev", "var", "været"].contains(&word.text.as_str()));
    let again = after.windows(2).any(|two| {
        ["genoptages", "åbnes", "behandles", "drøftes"].contains(&two[0].text.as_str()) && is_open(&two[1])
    });
    // "Sagen var på lukket dagsorden i maj, men lukningen er ophævet"
    let is_lifted = (0..after.len()).any(|at| lifts(&after[..=at]));
    was && (now || again)
        || said_before && (now || is_lifted || is_opened_by_decision(after) || moves_to_open(after))
}

/// What was wished, refused or put off moves nothing.
const OTHERWISE: [&str; 31] = [
    "ikke",
    "aldrig",
    "hvis",
    "når",
    "kan",
    "bør",
    "skal",
    "del",
    "næste",
    "senere",
    "om",
    "få",
    "at",
    "faldt",
    "afvist",
    "afviste",
    "forkastet",
    "forkastede",
    "nej",
    "ville",
    "vil",
    "have",
    "gerne",
    "krævede",
    "kræver",
    "bad",
    "burde",
    "skulle",
    "kunne",
    "nedstemt",
    "tilbagevist",
];
/// Beginnings of such words.
const ASKED: [&str; 6] = ["ønske", "foreslog", "forslag", "anmod", "indstil", "anbefal"];

/// Returns whether words tell that an item came onto the open agenda: "Byrådet overførte den til den åbne dagsorden".
pub(super) fn moves_to_open(words: &[Word]) -> bool {
    const MOVED: [&str; 4] = ["overførte", "overført", "flyttede", "flyttet"];
    const WHOLES: [&str; 3] = ["dagsorden", "møde", "behandling"];
    const BETWEEN: [&str; 8] = ["den", "det", "den", "sagen", "punktet", "straks", "enstemmigt", "til"];
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let Some(moved) = words.iter().position(|word| is_one_of(word, &MOVED)) else { return false };
    let between = words[moved + 1..].iter().take_while(|word| is_one_of(word, &BETWEEN)).count();
    let to = &words[moved + 1..moved + 1 + between];
    let whole = words.get(moved + 1 + between..).unwrap_or_default();
    to.iter().any(|word| word.text == "til")
        && matches!(whole, [open, what, ..] if open.meaning == WordMeaning::Open && is_one_of(what, &WHOLES))
        && !words
            .iter()
            .any(|word| is_one_of(word, &OTHERWISE) || ASKED.iter().any(|start| word.text.starts_with(start)))
}

/// Returns whether the words after what was closed begin with its noun or "men" and say that it was decided to
/// hear it in the open: ", men byrådet besluttede at behandle det for åbne døre".
fn is_opened_by_decision(behind: &[Word]) -> bool {
    const LEADS: [&str; 5] = ["dagsorden", "møde", "døre", "punkt", "men"];
    behind.first().is_some_and(|first| LEADS.contains(&first.text.as_str())) && decides_open(behind)
}

/// Returns whether words tell that it was decided to hear the item in the open: "Byrådet besluttede, at punktet behandles for
/// åbne døre". What was wished, refused or put off opens nothing.
pub(super) fn decides_open(words: &[Word]) -> bool {
    const DECIDED: [&str; 4] = ["besluttede", "vedtog", "besluttet", "vedtaget"];
    const HANDLE: [&str; 4] = ["behandle", "behandles", "drøfte", "drøftes"];
    const BETWEEN: [&str; 9] = ["at", "det", "den", "punktet", "sagen", "for", "på", "i", "enstemmigt"];
    const OPEN: [&str; 3] = ["døre", "møde", "dagsorden"];
    const OTHERWISE: [&str; 8] =
        ["ikke", "forslag", "delen", "del", "indstillingen", "hvis", "når", "ønskede"];
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let Some(handle) = words.iter().position(|word| is_one_of(word, &HANDLE)) else { return false };
    let open = words[handle + 1..].iter().position(|word| word.meaning == WordMeaning::Open);
    let Some(open) = open.map(|open| handle + 1 + open) else { return false };
    let decided = words[..handle].iter().rposition(|word| is_one_of(word, &DECIDED));
    // nothing behind it limits it
    let is_whole = match &words[open + 1..] {
        [] => true,
        [what] => is_one_of(what, &OPEN),
        _ => false,
    };
    is_whole
        && decided.is_some_and(|at| words[at + 1..handle].iter().all(|word| is_one_of(word, &BETWEEN)))
        && words[handle + 1..open].iter().all(|word| is_one_of(word, &BETWEEN))
        && !words.iter().any(|word| is_one_of(word, &OTHERWISE))
}

/// Returns whether the last of some words lifts the secrecy that stands right before it; a lease that is "ophævet"
/// lifts none, and what is closed "til lukningen er ophævet" is closed.
fn lifts(words: &[Word]) -> bool {
    const SECRECY: [&str; 4] = ["lukningen", "fortroligheden", "hemmeligholdelsen", "tavshedspligten"];
    const WHEN: [&str; 5] = ["til", "indtil", "før", "når", "hvis"];
    let Some((last, before)) = words.split_last() else { return false };
    let near = &before[before.len().saturating_sub(3)..];
    let has = |list: &[&str]| near.iter().any(|word| list.contains(&word.text.as_str()));
    ["ophævet", "ophæves"].contains(&last.text.as_str()) && has(&SECRECY) && !has(&WHEN)
}

/// Returns whether it is told of an earlier time: "Sagen har tidligere været behandlet for lukkede døre."
pub(super) fn is_of_earlier(words: &[Word], at: usize) -> bool {
    const PRESENT: [&str; 10] = [
        "behandles",
        "drøftes",
        "holdes",
        "foregår",
        "tages",
        "er",
        "optages",
        "genoptages",
        "sættes",
        "fortsætter",
    ];
    let before = |list: &[&str]| words[..at].iter().any(|word| list.contains(&word.text.as_str()));
    before(&["tidligere"]) && before(&["været", "blev", "blevet"]) && !before(&PRESENT) || is_past(words, at)
}

/// Returns whether what stands behind "lukket" tells of a place or a time, and of nothing that closes an item.
fn is_elsewhere(behind: &[Word]) -> bool {
    const PLACES: [&str; 11] = ["efter", "i", "for", "til", "fra", "om", "under", "ved", "på", "hele", "der"];
    let closes = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Public
                | WordMeaning::Audience
                | WordMeaning::Paragraph
                | WordMeaning::Statute
                | WordMeaning::Items
                | WordMeaning::PersonCases
                | WordMeaning::Sensitive
                | WordMeaning::Secret
                | WordMeaning::Doors
        )
    };
    behind.first().is_some_and(|word| PLACES.contains(&word.text.as_str()))
        && !behind.iter().any(closes)
        && !shuts_out(behind)
}

/// What goes through a place or comes to it.
const FLOWS: [&str; 13] = [
    "tilgang",
    "kørsel",
    "trafik",
    "trafikken",
    "færdsel",
    "parkering",
    "opskrivning",
    "venteliste",
    "indskrivning",
    "tilmelding",
    "badning",
    "ansøgninger",
    "bestillinger",
];

/// Returns whether the words behind "lukket" at a place tell of something else than the item; "Punktet er lukket for gennemsyn"
/// tells of it.
pub(super) fn is_told_elsewhere(words: &[Word], at: usize) -> bool {
    let is_own = matches!(&words[..at], [item, verb]
        if ["punktet", "emnet"].contains(&item.text.as_str()) && ["er", "var", "bliver"].contains(&verb.text.as_str()));
    !is_own && is_elsewhere(&words[at + 1..])
}

/// Returns whether words say what no longer comes in or through: "Lukket for tilgang", "Lukket for gennemkørsel". What is
/// closed for somebody is an item.
pub(super) fn is_shut_to_flow(words: &[Word]) -> bool {
    let [shut, before, flow, rest @ ..] = words else { return false };
    shut.text == "lukket"
        && before.text == "for"
        && FLOWS.iter().any(|known| flow.text.ends_with(known))
        && (rest.is_empty() || is_elsewhere(rest))
}

/// "under barnedåb": doors are shut while something goes on that no body holds.
pub(super) fn is_under_event(behind: &[Word]) -> bool {
    const HELD: [&str; 16] = [
        "samtale",
        "samtaler",
        "afstemning",
        "valg",
        "møde",
        "høring",
        "votering",
        "sag",
        "forhandlinger",
        "forhandling",
        "drøftelse",
        "behandling",
        "orientering",
        "gennemgang",
        "evaluering",
        "ansættelse",
    ];
    let [under, event] = behind else { return false };
    let is_definite = ["en", "et", "ne"].iter().any(|end| event.text.ends_with(end));
    let is_held = HELD.iter().any(|held| event.text.ends_with(held));
    under.text == "under" && event.meaning == WordMeaning::Other && !is_definite && !is_held
}

/// Returns whether somebody closed a case and was done with it: "Leverandøren lukkede sagen"; "lukkede sagen for tilhørere"
/// shuts them out.
pub(super) fn ends_case(words: &[Word], at: usize) -> bool {
    let shuts_out = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Audience
                | WordMeaning::Public
                | WordMeaning::Doors
                | WordMeaning::Paragraph
                | WordMeaning::Secret
                | WordMeaning::Sensitive
        )
    };
    let is_case = words.get(at + 1).is_some_and(|next| next.text == "sagen");
    // the body that closes its own case shuts others out
    const BODIES: [&str; 14] = [
        "råd",
        "udvalg",
        "bestyrelse",
        "formand",
        "ordstyrer",
        "mødeleder",
        "dirigent",
        "nævn",
        "mester",
        "direktion",
        "direktør",
        "ledelse",
        "forsamling",
        "gruppe",
    ];
    let is_body = |text: &str| {
        ["vi", "mødet", "man", "de"].contains(&text) || BODIES.iter().any(|body| text.contains(body))
    };
    let is_told = at
        .checked_sub(1)
        .is_some_and(|before| words[before].meaning == WordMeaning::Other && !is_body(&words[before].text));
    // "lukkede sagen af hensyn til sælger", "lukkede sagen, da den rummer priser"
    let tells_why =
        words[at..].iter().any(|word| ["hensyn", "da", "fordi", "idet"].contains(&word.text.as_str()));
    words[at].text == "lukkede" && is_case && is_told && !tells_why && !words.iter().any(shuts_out)
}

/// "Magasinet er ikke offentligt tilgængeligt", "Stien gennem skoven er ikke åben for offentligheden": a place that the sentence
/// begins with. "Gangen er ikke offentlig vej" tells of a road.
pub(super) fn is_place_shut(words: &[Word], at: usize) -> bool {
    let is_verb = |word: &Word| ["er", "var", "bliver", "blev"].contains(&word.text.as_str());
    let is_definite = |word: &Word| ["en", "et", "ne"].iter().any(|end| word.text.ends_with(end));
    let is_own =
        |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::Annex);
    // what stands behind the words tells no more of it
    let next = words.get(at + 1).map(|next| next.text.as_str());
    // "ikke offentligt for køberens skyld" tells why
    let is_for_whom = next == Some("for")
        && words.get(at + 2).is_some_and(|whom| {
            matches!(whom.meaning, WordMeaning::Public | WordMeaning::Audience)
                || ["alle", "besøgende", "andre", "beboere", "borgere"].contains(&whom.text.as_str())
                || FLOWS.iter().any(|flow| whom.text.ends_with(flow))
        });
    let is_whole = next
        .is_none_or(|next| ["i", "længere"].contains(&next) || next.starts_with("tilgængelig"))
        || is_for_whom;
    let [place, rest @ .., verb, _] = &words[..at] else { return false };
    let is_one_clause = (0..at - 1).all(|at| !ends_clause(words, at));
    let begins = is_built(place)
        && is_definite(place)
        && is_verb(verb)
        && rest.len() <= 3
        && is_one_clause
        && is_whole
        && !rest.iter().any(is_own);
    begins || words[at].meaning == WordMeaning::Public && words.get(at + 1).is_some_and(is_built)
}

/// "Partierne har forhandlet bag lukkede døre": others than the body, who have no case here. "Parterne" and "ejerne" may be
/// those of the item.
pub(super) fn is_done_by_others(words: &[Word], at: usize) -> bool {
    const OTHERS: [&str; 5] = ["partierne", "landene", "staterne", "ministrene", "ordførerne"];
    let names_own =
        |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::Audience);
    // "Ejerne har forhandlet med os bag lukkede døre"
    let is_with_us = |word: &Word| ["os", "vi", "vores"].contains(&word.text.as_str()) || is_body(word);
    let [.., who, has, done, _] = &words[..at] else { return false };
    OTHERS.iter().any(|other| who.text.ends_with(other))
        && ["har", "havde"].contains(&has.text.as_str())
        && done.meaning == WordMeaning::Other
        && !words.iter().any(names_own)
        && !words[..at].iter().any(is_with_us)
}

/// "Kommunen har ikke ført lister over sager, der er behandlet": lists that are kept of cases in general.
pub(super) fn is_of_lists_kept(before: &[Word]) -> bool {
    const LISTS: [&str; 5] = ["lister", "fortegnelse", "fortegnelser", "statistik", "oversigter"];
    const KEEPS: [&str; 7] = ["fører", "føre", "ført", "førte", "føres", "udarbejde", "udarbejder"];
    let of_many = before.windows(3).any(|three| {
        LISTS.contains(&three[0].text.as_str()) && three[1].text == "over" && three[2].names_many()
    });
    of_many && before.iter().any(|word| KEEPS.contains(&word.text.as_str()))
}
