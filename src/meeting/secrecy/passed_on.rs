//! Who may read a text, and that it may not be told outside: "kun for bestyrelsens medlemmer", "må ikke komme videre".

use super::ONLY;
use super::circulation::keeps_from_readers;
use super::confidence::is_told_in_confidence;
use super::editions::{is_told_otherwise, keeps_from_copy};
use super::meaning::WordMeaning;
use super::vocabulary::{NOT_SENT_SO, SENT};
use super::words::{Word, ends_clause};

/// Returns whether words keep something from others, however they say it.
pub(super) fn is_kept_back(words: &[Word]) -> bool {
    forbids_to_pass_on(words)
        || is_kept_from_page(words)
        || is_not_sent(words)
        || stays_here(words)
        || keeps_from_copy(words)
        || is_told_under_secrecy(words)
        || is_told_in_confidence(words)
        || keeps_from_readers(words)
}

/// "komme videre", "gives videre", "slippe ud": what goes out.
const GO: [&str; 12] = [
    "lægges", "komme", "kommer", "gives", "bringes", "sendes", "slippe", "gå", "siges", "drøftes", "deles",
    "forlade",
];

/// "Må ikke komme videre.", "Teksten må ikke medtages i referatet": what may not be told outside. What is forbidden of
/// other things ("Hunde må ikke medtages på stranden") is no secret.
fn forbids_to_pass_on(words: &[Word]) -> bool {
    const MINUTES: [&str; 5] = ["referat", "referatet", "protokol", "protokollen", "offentliggjort"];
    const TELLING: [&str; 6] = ["siges", "fortælles", "gives", "bringes", "slippe", "deles"];
    // "må dog ikke"
    let not = |at: usize| {
        let behind = (at + 1..=at + 2).find(|&at| words.get(at).is_some_and(Word::is_not));
        behind.or_else(|| forbids_all(&words[..=at]).then_some(at))
    };
    let in_minutes = |word: &Word| MINUTES.contains(&word.text.as_str());
    // "skal ikke siges videre", "bør ikke drøftes uden for bestyrelsen"; "skal ikke drøftes videre nu" tells of time
    let is_told_on = |words: &[Word]| {
        let has = |text: &str| words.iter().any(|word| word.text == text);
        let goes_out = has("udenfor")
            || has("udad")
            || words.windows(2).any(|two| two[0].text == "uden" && two[1].text == "for");
        // "komme videre, før redegørelsen foreligger" is to proceed
        let behind = words.windows(2).position(|two| two[0].text == "komme" && two[1].text == "videre");
        let leaks_out = behind.is_some_and(|at| {
            words
                .get(at + 2)
                .is_none_or(|next| ["end", "til", "herfra", "ud", "fra"].contains(&next.text.as_str()))
        });
        goes_out || leaks_out || has("videre") && TELLING.iter().any(|verb| has(verb))
    };
    (0..words.len()).any(|at| {
        not(at).is_some_and(|not| match words[at].text.as_str() {
            "må" => is_passed_on(words, at, not),
            // "Det skal ikke fremgå af skiltet"
            "skal" | "bør" => {
                let behind = &words[not..];
                (behind.iter().any(in_minutes) || is_told_on(behind)) && is_passed_on(words, at, not)
            }
            _ => false,
        })
    })
}

/// "Intet fra dette punkt må": nothing that is told may be passed on.
pub(super) fn forbids_all(words: &[Word]) -> bool {
    let may = words.iter().position(|word| ["må", "bør", "skal"].contains(&word.text.as_str()));
    may.is_some_and(|may| words[..may].iter().take(2).any(|word| word.text == "intet"))
}

/// Returns whether what a verb forbids, with its "ikke" at another place, is to tell something outside.
fn is_passed_on(words: &[Word], at: usize, not: usize) -> bool {
    const PASS_ON: [&str; 13] = [
        "medtages",
        "gengives",
        "citeres",
        "nævnes",
        "spredes",
        "omtales",
        "fortælles",
        "kopieres",
        "fremgå",
        "diskuteres",
        "distribueres",
        "cirkuleres",
        "udleveres",
    ];
    const OUT: [&str; 8] = ["videre", "ud", "frem", "udenfor", "udad", "uden", "andre", "lokalet"];
    let after = words[not + 1..].iter().take(4);
    // "må ikke gå ud over børnene"
    let harms = words.windows(2).any(|two| two[0].text == "ud" && two[1].text == "over");
    let is_verb = |word: &Word| PASS_ON.contains(&word.text.as_str());
    let goes_out = after.clone().any(|word| GO.contains(&word.text.as_str()))
        && (not + 1..words.len()).take(4).any(|at| {
            // "uden for bestyrelsen", but not "uden forældre"
            OUT.contains(&words[at].text.as_str())
                && (words[at].text != "uden" || words.get(at + 1).is_some_and(|next| next.text == "for"))
        });
    // what is told is words: the item, its text, or what stands in the referat
    let is_own = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::Annex)
            || ["det", "referatet", "protokollen"].contains(&word.text.as_str())
    };
    let outside = ["referatet", "referat", "protokollen", "udvalget", "kredsen", "lokalet", "mødet"];
    // "Han må ikke omtale sagen"
    let is_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    const TELL: [&str; 8] =
        ["omtale", "gengive", "citere", "nævne", "fortælle", "kopiere", "videregive", "referere"];
    if after.clone().any(|word| TELL.contains(&word.text.as_str())) && words[not..].iter().any(is_item) {
        return true;
    }
    // "Børnene må ikke forlade lokalet"
    let leaves = words[not..].iter().any(|word| word.text == "forlade");
    let names_text = words[..at].iter().any(is_own)
        || !leaves && words[not..].iter().any(|word| outside.contains(&word.text.as_str()));
    let is_alone = (at == 0 || not == at) && words.len() <= 6;
    (goes_out && !harms || after.clone().any(is_verb)) && (is_alone || names_text)
}

/// "begrænset adgang", "begrænset deltagerkreds"
pub(super) fn is_restricted(words: &[Word]) -> bool {
    words.windows(2).any(|two| {
        let is_limited = |word: &Word| word.text.starts_with("begrænset");
        let is_access = |word: &Word| ["adgang", "deltagerkreds"].contains(&word.text.as_str());
        is_limited(&two[0]) && is_access(&two[1]) || is_access(&two[0]) && is_limited(&two[1])
    }) && words.len() <= 3
}

/// "Ikke til hjemmesiden", "Punktet vises ikke på hjemmesiden"; "Tallene findes ikke på hjemmesiden" tells of figures.
fn is_kept_from_page(words: &[Word]) -> bool {
    const PAGES: [&str; 6] = ["hjemmesiden", "nettet", "intra", "intranettet", "deling", "facebook"];
    let page = words.iter().position(|word| PAGES.contains(&word.text.as_str()));
    let of_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    // "Ingen læser hjemmesiden", "Uden hjemmesiden får vi ingen medlemmer"
    let keeps_out =
        |word: &Word| word.is_not() && !["ingen", "uden", "hverken"].contains(&word.text.as_str());
    // "Vises ikke på hjemmesiden"
    let is_shown = |word: &Word| ["vises", "lægges", "fremgår"].contains(&word.text.as_str());
    let begins = words.first().is_some_and(|word| keeps_out(word) || of_item(word) || is_shown(word));
    let is_late = words.iter().any(|word| word.text == "endnu");
    page.and_then(|page| page.checked_sub(1)).is_some_and(|before| {
        let onto = ["på", "til"].contains(&words[before].text.as_str());
        begins && onto && !is_late && words.len() <= 7 && words[..before].iter().any(keeps_out)
    })
}

/// Returns whether a word names the item, its text or its minutes.
fn names_own(word: &Word) -> bool {
    matches!(word.meaning, WordMeaning::Items | WordMeaning::This)
        || ["referatet", "protokollen"].contains(&word.text.as_str())
}

/// "Punktet er ikke referatført", "Skal udelades"
fn is_not_written(words: &[Word]) -> bool {
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    // "Punktet er ikke referatført"
    const WRITTEN: [&str; 4] = ["referatført", "refereret", "protokolleret", "nedskrevet"];
    let is_unwritten = words.windows(2).any(|two| two[0].is_not() && is_one_of(&two[1], &WRITTEN));
    let is_late = words.iter().any(|word| word.text == "endnu");
    let left_out = words.iter().any(|word| is_one_of(word, &["udelades", "tilbageholdes"]));
    // "Ansøgningerne skal udelades" tells of others
    let is_own =
        words.first().is_some_and(|word| is_one_of(word, &["skal", "bør", "udelades", "tilbageholdes"]))
            || words.iter().any(names_own);
    is_unwritten && !is_late && words.iter().any(names_own) || left_out && is_own && words.len() <= 3
}

/// "Materialet udleveres på mødet og samles ind igen", "Medlemmerne bedes makulere bilaget"
fn is_collected(words: &[Word]) -> bool {
    let collects = words.iter().any(|word| word.text.starts_with("makuler") || word.text == "indsamles")
        || words
            .windows(2)
            .any(|two| ["samles", "samlet"].contains(&two[0].text.as_str()) && two[1].text == "ind");
    let is_paper = |word: &Word| {
        word.meaning == WordMeaning::Annex
            || ["materialet", "papirerne", "kopierne"].contains(&word.text.as_str())
    };
    // "Materialet samles ind af spejderne"
    collects && words.iter().any(is_paper) && !words.iter().any(|word| word.text == "af")
}

fn has_any(words: &[Word], list: &[&str]) -> bool {
    words.iter().any(|word| list.contains(&word.text.as_str()))
}

/// "Punktet udsendes ikke til beboerne", "Sagen udgår på hjemmesiden"; "Sagen udsendes ikke i høring" tells of a hearing.
fn is_not_sent(words: &[Word]) -> bool {
    const WRITTEN: [&str; 2] = ["protokolleres", "nedskrives"];
    const LEFT_OUT: [&str; 8] =
        ["udgår", "slettes", "fjernes", "overstreges", "mørklægges", "sløres", "skjules", "anonymiseres"];
    // "omdeles ikke på papir, og lægges ikke på nettet": a second denial leaves no excuse
    let is_excused = |behind: &[Word]| {
        let excuses =
            has_any(behind, &NOT_SENT_SO) || has_any(behind, &OTHERWISE) || is_told_otherwise(behind);
        excuses && behind.iter().filter(|word| word.is_not()).count() < 2
    };
    // "omdeles ikke på papir", "udsendes ikke, men læses op": how else, of one item; a heading says more by it
    const OTHERWISE: [&str; 3] = ["længere", "papir", "papirform"];
    if is_not_written(words) || is_collected(words) || is_not_sent_by_us(words) {
        return true;
    }
    let has = has_any;
    let is_alone = |at: usize| at == 0 && ["skjules", "anonymiseres"].contains(&words[0].text.as_str());
    // a line may be a whole document: what stands before each word is not looked at again
    // "Den kommer ikke ud.", "Omdeles ikke."
    let is_bare = words.len() <= 3 && words.first().is_some_and(|word| SENT.contains(&word.text.as_str()));
    if is_bare
        && words.get(1).is_some_and(Word::is_not)
        && !words.iter().any(|word| NOT_SENT_SO.contains(&word.text.as_str()))
    {
        return true;
    }
    let is_short =
        words.len() <= 4 && words.first().is_some_and(|word| ["den", "det"].contains(&word.text.as_str()));
    let first_own = words.iter().position(names_own).or(is_short.then_some(0)).unwrap_or(words.len());
    (0..words.len()).filter(|&at| first_own < at || is_alone(at)).any(|at| {
        let behind = &words[at + 1..];
        let near = &behind[..behind.len().min(2)];
        // "bliver ikke sendt ud"; "er ikke sendt ud" may be late
        let before = &words[at.saturating_sub(3)..at];
        let is_to_be = has(before, &["bliver", "blive", "skal", "vil", "må", "bør"]);
        let is_denied = near.iter().any(Word::is_not) || is_to_be && before.iter().any(Word::is_not);
        let is_kept = || is_denied && !is_excused(behind);
        let is_put_out = |list: &[&str]| list.contains(&words[at].text.as_str());
        (is_put_out(&SENT) || is_put_out(&WRITTEN) || is_put_out_apart(words, at)) && is_kept()
            || LEFT_OUT.contains(&words[at].text.as_str()) && names_page(behind)
    })
}

/// "Vi sender ikke punktet ud", "Vi udsender ikke sagen", "Punktet er ikke for alle"
fn is_not_sent_by_us(words: &[Word]) -> bool {
    const SENDING: [&str; 6] = ["udsender", "omdeler", "uddeler", "sender", "deler", "lægger"];
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let is_last = |at: usize| ends_clause(words, at);
    let is_kept = |at: usize| {
        let whole = words[at].text.starts_with('u') || words[at].text == "omdeler";
        let out = words.get(at + 3).is_some_and(|word| is_one_of(word, &["ud", "op"])) && is_last(at + 3);
        is_one_of(&words[at], &SENDING)
            && words.get(at + 1).is_some_and(Word::is_not)
            && words.get(at + 2).is_some_and(names_own)
            && (whole && is_last(at + 2) || out)
    };
    let not_for_all = |four: &[Word]| {
        four[0].text == "er"
            && four[1].is_not()
            && is_one_of(&four[2], &["for", "til"])
            && is_one_of(&four[3], &["alle", "andre"])
    };
    let is_own = words.iter().take(2).any(names_own);
    (0..words.len()).any(is_kept) || is_own && words.len() <= 7 && words.windows(4).any(not_for_all)
}

/// "sendes ikke ud", "slås ikke op", "bliver ikke sendt ud": a verb with its particle apart, which ends its clause or stands
/// before where it goes.
fn is_put_out_apart(words: &[Word], at: usize) -> bool {
    const APART: [(&str, &str); 8] = [
        ("sendes", "ud"),
        ("sendt", "ud"),
        ("deles", "ud"),
        ("lægges", "ud"),
        ("skrives", "ud"),
        ("kommer", "ud"),
        ("slås", "op"),
        ("lægges", "op"),
    ];
    let goes = |next: &Word| ["til", "på", "i", "sammen"].contains(&next.text.as_str());
    APART.iter().filter(|(verb, _)| *verb == words[at].text).any(|(_, particle)| {
        let near = words[at + 1..].iter().take(4).position(|word| word.text == *particle);
        near.map(|near| at + 1 + near)
            .is_some_and(|end| ends_clause(words, end) || words.get(end + 1).is_some_and(goes))
    })
}

/// "udgår på hjemmesiden", "før offentliggørelse"; other lists and papers have pages too.
fn names_page(words: &[Word]) -> bool {
    const PAGES: [&str; 5] = ["hjemmesiden", "hjemmeside", "nettet", "offentliggørelse", "udsendelse"];
    let is_late = words.iter().any(|word| word.text == "efter");
    !is_late
        && words.windows(2).any(|two| {
            ["til", "på", "før", "inden", "ved", "fra"].contains(&two[0].text.as_str())
                && PAGES.contains(&two[1].text.as_str())
        })
}

/// "Det bliver mellem os", "Punktet drøftes i denne kreds": what is said ends there. "Forholdet mellem os og skolen" tells of
/// two.
fn stays_here(words: &[Word]) -> bool {
    const STAY: [&str; 3] = ["bliver", "blive", "forbliver"];
    const SAID: [&str; 8] =
        ["drøftes", "siges", "sagt", "holdes", "behandles", "holder", "holde", "beholder"];
    const TOLD: [&str; 7] = ["det", "dette", "drøftelsen", "samtalen", "alt", "punktet", "sagen"];
    const ROOMS: [&[&str]; 4] =
        [&["i", "rummet"], &["i", "lokalet"], &["i", "bestyrelsen"], &["i", "udvalget"]];
    const HERE: [&[&str]; 6] = [
        &["mellem", "os"],
        &["for", "os", "selv"],
        &["i", "denne", "kreds"],
        &["i", "dette", "rum"],
        &["i", "dette", "lokale"],
        &["fire", "vægge"],
    ];
    const ENDS: [&[&str]; 5] = [
        &["off", "the", "record"],
        &["uden", "for", "referat"],
        &["udenfor", "referat"],
        &["uden", "for", "protokol"],
        &["uden", "for", "protokollen"],
    ];
    let ends = |end: &[&str]| {
        let from = words.len().checked_sub(end.len());
        from.is_some_and(|from| {
            from > 0 && words[from..].iter().zip(end).all(|(word, end)| word.text == *end)
        })
    };
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    // "Bo bliver i bestyrelsen", "Næste møde holdes i dette lokale"
    let begins = |list: &[&str]| words.first().is_some_and(|word| list.contains(&word.text.as_str()));
    let is_told = begins(&TOLD);
    let stays = words.len() <= 6 && is_told && has(&STAY);
    // "Holder vi for os selv"
    let is_own = begins(&["vi"]) && has(&["holder", "beholder"])
        || is_told
        || begins(&SAID)
        || words.iter().take(2).any(|word| word.meaning == WordMeaning::This);
    let is_here = has(&STAY) || has(&SAID) && is_own;
    ENDS.iter().any(|end| ends(end))
        || stays && ROOMS.iter().any(|end| ends(end))
        || is_here && HERE.iter().any(|end| ends(end))
}

/// "kun for bestyrelsens medlemmer", "alene til udvalget", "må kun læses af bestyrelsen".
pub(super) fn is_for_members(words: &[Word]) -> bool {
    const WHO: [&str; 9] = [
        "os",
        "medlemmer",
        "medlemmerne",
        "bestyrelsen",
        "udvalget",
        "rådet",
        "byrådet",
        "formandskabet",
        "ledelsen",
    ];
    const BEFORE: [&str; 4] = ["for", "til", "af", "læses"];
    // "bestyrelsesmedlemmer", but not "klubmedlemmer"
    let is_of_body = |word: &Word| {
        word.text
            .split_once("medlem")
            .is_some_and(|(body, _)| ["bestyrelses", "udvalgs", "råds"].iter().any(|end| body.ends_with(end)))
    };
    let is_who = |word: &Word| WHO.contains(&word.text.as_str()) || is_of_body(word);
    words.iter().enumerate().any(|(at, word)| {
        let only = ONLY.contains(&word.text.as_str());
        let lead = words[at + 1..].iter().take_while(|word| BEFORE.contains(&word.text.as_str())).count();
        let whom = &words[(at + 1 + lead).min(words.len())..];
        let genitive = whom.first().is_some_and(|word| word.text.ends_with('s'));
        // "Festen er kun for medlemmer" is said of those of a club
        let of_club = whom.first().is_some_and(|word| word.text.starts_with("medlemmer"));
        let of_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
        // "Køb af gård – kun for medlemmer": a mark by itself
        let apart = at.checked_sub(1).is_none_or(|before| words[before].end + 1 < word.start);
        let is_body = whom.first().is_some_and(is_who) && (!of_club || apart || words.iter().any(of_item));
        // "(kun bestyrelsesmedlemmer)"
        let alone = lead == 0 && apart && whom.len() == 1;
        // "(kun valgte medlemmer)", "(begrænset adgang)"
        let elected = apart
            && matches!(whom, [how, who] if how.text.ends_with("valgte") && who.text.starts_with("medlemmer"));
        only && elected || only && (lead > 0 || alone) && (is_body || genitive && whom.get(1).is_some_and(is_who))
    })
}

/// "Direktøren orienterede under tavshedspligt": what was told is secret.
fn is_told_under_secrecy(words: &[Word]) -> bool {
    const TOLD: [&str; 9] =
        ["orienter", "drøft", "oplyst", "oplys", "redegj", "fortalt", "fortæl", "berette", "undergive"];
    let under = words.windows(2).position(|two| {
        two[0].text == "under" && ["tavshedspligt", "fortrolighed"].contains(&two[1].text.as_str())
    });
    let is_told = |word: &Word| TOLD.iter().any(|told| word.text.starts_with(told));
    let is_bound = words.windows(2).any(|two| {
        ["undergivet", "omfattet", "underlagt", "belagt"].contains(&two[0].text.as_str())
            && ["tavshedspligt", "tavshed", "fortrolighed"].contains(&two[1].text.as_str())
    });
    under.is_some_and(|at| words[..at].iter().any(is_told)) || is_bound
}
