//! In which copy of the minutes a text stands: "optages ikke i den trykte udgave", "kun i medlemmernes eksemplar", "udgår af
//! det referat, som borgerne kan se". What stands in one copy alone, or in one copy not, is not for everybody.

use super::ONLY;
use super::meaning::WordMeaning;
use super::vocabulary::NOT_SENT_SO;
use super::words::Word;

/// How many words may stand between the parts of such a sentence.
const NEAR: usize = 8;

/// Returns whether a sentence keeps something out of a copy that others get, or keeps it in one that they do not get.
pub(super) fn keeps_from_copy(words: &[Word]) -> bool {
    const LATE: [&str; 5] = ["endnu", "længere", "papir", "rettidigt", "tids"];
    let is_late =
        words.iter().any(|word| word.begins_with(&LATE) || NOT_SENT_SO.contains(&word.text.as_str()));
    !is_late
        && !is_told_otherwise(words)
        && (is_not_shown(words)
            || (0..words.len())
                .any(|at| is_not_put_in(words, at) || is_out_of_reach(words, at) || stands_not_in(words, at)))
        || (0..words.len()).any(|at| {
            stands_only_in(words, at)
                || is_for_some(words, at)
                || is_seen_by_some(words, at)
                || is_taken_out(words, at)
        })
        || words.windows(2).any(is_apart)
}

/// "men læses op", "men lægges på hjemmesiden", but not "men ligger i formandens mappe"
pub(super) fn is_told_otherwise(behind: &[Word]) -> bool {
    const TOLD: [&str; 5] = ["læses", "vises", "fremlægges", "gennemgås", "præsenteres"];
    let but = behind.iter().position(|word| word.text == "men");
    but.is_some_and(|but| {
        let rest = &behind[but + 1..];
        // "men læses op for bestyrelsen"
        let is_limited = rest.iter().any(|word| word.is_not() || is_of_holders(word));
        let is_read = rest.first().is_some_and(|verb| TOLD.contains(&verb.text.as_str()));
        let is_on_page = rest.iter().any(|word| ["hjemmesiden", "nettet"].contains(&word.text.as_str()));
        (is_read || is_on_page) && !is_limited
    })
}

/// A copy of the minutes or the agenda; "dagsordenen" is what items are put on.
fn is_copy(word: &Word) -> bool {
    const COPIES: [&str; 6] = ["referat", "protokol", "udgave", "eksemplar", "udskrift", "version"];
    COPIES.iter().any(|copy| word.text.starts_with(copy) || word.text.ends_with(copy))
        || ["udgaven", "eksemplaret", "udskriften", "versionen", "referatet", "protokollen"]
            .iter()
            .any(|copy| word.text.ends_with(copy))
}

/// Where a copy is kept.
fn is_store(word: &Word) -> bool {
    ["arkivet", "mappen", "brug", "boks", "skuffe", "kuvert", "øjne"].contains(&word.text.as_str())
        || word.text.ends_with("arkiv")
        || word.text.ends_with("mappe")
}

/// Those who hold a meeting, and what is theirs.
fn is_of_holders(word: &Word) -> bool {
    const HOLDERS: [&str; 10] = [
        "medlem",
        "bestyrels",
        "udvalg",
        "råd",
        "formand",
        "ledels",
        "sekretær",
        "forvaltning",
        "sekretariat",
        "direktion",
    ];
    let names_them = HOLDERS.iter().any(|who| word.text.contains(who)) && !word.text.contains("områd");
    let is_kept = ["intern", "lukke", "låst", "fortrolig", "underskrevne"]
        .iter()
        .any(|kept| word.text.starts_with(kept));
    names_them || is_kept
}

/// A verb, told now or after "må", or a noun, by which a text comes to those who read it.
fn tells_on(words: &[Word], at: usize) -> bool {
    const STEMS: [&str; 21] = [
        "udsend",
        "omdel",
        "uddel",
        "rundsend",
        "trykk",
        "gengiv",
        "referer",
        "videregiv",
        "viderebring",
        "videresend",
        "offentliggør",
        "publicer",
        "omtal",
        "nævn",
        "citer",
        "optag",
        "medtag",
        "spred",
        "protokoller",
        "udlever",
        "distribuer",
    ];
    const MODAL: [&str; 7] = ["må", "skal", "bør", "vil", "kan", "at", "blive"];
    const NOUNS: [&str; 8] =
        ["udskrift", "udtog", "opslag", "deling", "distribution", "kundskab", "kendskab", "udlån"];
    let text = words[at].text.as_str();
    let is_known = STEMS.iter().any(|stem| text.starts_with(stem));
    let is_noun = NOUNS.contains(&text)
        || is_known && (text.ends_with("else") || text.ends_with("ing") || text.ends_with("tale"));
    let is_now = is_known && (text.ends_with("es") || text.ends_with("ages"));
    let modal = || words[at.saturating_sub(4)..at].iter().any(|word| MODAL.contains(&word.text.as_str()));
    is_noun || is_now || is_known && text.ends_with('e') && modal() || text == "skrives"
}

/// "optages ikke i den trykte udgave", "uden gengivelse i det referat, der sendes ud", "Ikke til videre udsendelse"
fn is_not_put_in(words: &[Word], at: usize) -> bool {
    if !tells_on(words, at) {
        return false;
    }
    let is_denied = words[at.saturating_sub(4)..at].iter().any(Word::is_not)
        || words[at + 1..].iter().take(3).any(Word::is_not);
    let around = words[at.saturating_sub(NEAR)..].iter().take(2 * NEAR + 1);
    // "Ikke til videre udsendelse" alone
    let begins =
        words.first().is_some_and(Word::is_not) && at <= 3 && words.get(1).is_some_and(|to| to.text == "til");
    is_denied && (around.clone().any(is_copy) || begins)
}

/// What those who were there sit in.
const CIRCLES: [&str; 13] = [
    "kredsen",
    "bestyrelsen",
    "udvalget",
    "rådet",
    "byrådet",
    "formandskabet",
    "lokalet",
    "rummet",
    "mødet",
    "bordet",
    "døren",
    "væggene",
    "huset",
];
/// What goes out, or is told.
const GO: [&str; 13] = [
    "komme",
    "kommer",
    "bringe",
    "bringes",
    "siges",
    "sige",
    "drøftes",
    "drøfte",
    "fortælles",
    "tales",
    "deles",
    "slippe",
    "forlade",
];

/// "må ikke komme andre til kundskab", "ikke at lade drøftelsen komme ud over kredsen"
fn is_out_of_reach(words: &[Word], at: usize) -> bool {
    const KNOWN: [&str; 5] = ["kundskab", "kendskab", "øre", "ører", "vidende"];
    if !words[at].is_not() || ["ingen", "uden"].contains(&words[at].text.as_str()) {
        return false;
    }
    let behind = &words[at + 1..words.len().min(at + 1 + NEAR + 3)];
    let Some(go) = behind.iter().position(|word| GO.contains(&word.text.as_str())) else { return false };
    let goal = &behind[go + 1..];
    let is_known = goal
        .windows(2)
        .any(|two| ["til", "for"].contains(&two[0].text.as_str()) && KNOWN.contains(&two[1].text.as_str()));
    let outside = |three: &[Word]| {
        let (first, second) = (three[0].text.as_str(), three[1].text.as_str());
        (first == "ud" && ["over", "af", "fra"].contains(&second) || first == "uden" && second == "for")
            && CIRCLES.contains(&three[2].text.as_str())
    };
    let is_outside = goal.windows(3).any(outside)
        || goal.windows(2).any(|two| two[0].text == "udenfor" && CIRCLES.contains(&two[1].text.as_str()));
    is_known || is_outside
}

/// "kun i medlemmernes eksemplar", "alene optages i den del af protokollen, som medlemmerne har adgang til", "står kun i
/// bestyrelsens udgave", "forbliver i bestyrelsens lukkede arkiv", "ligger i formandens mappe"
fn stands_only_in(words: &[Word], at: usize) -> bool {
    const BEFORE: [&str; 7] = ["i", "til", "af", "på", "ved", "for", "hos"];
    const STAYS: [&str; 6] = ["forbliver", "bliver", "gemmes", "opbevares", "ligger", "lægges"];
    let text = words[at].text.as_str();
    let is_only = ONLY.contains(&text);
    if !is_only && !STAYS.contains(&text) {
        return false;
    }
    let place = words[at + 1..].iter().take(3).position(|word| BEFORE.contains(&word.text.as_str()));
    // "(kun bestyrelsens eksemplar)"
    let is_bare =
        is_only && words.get(at + 1).is_some_and(is_of_holders) && words.get(at + 2).is_some_and(is_copy);
    if is_bare && words.len() == at + 3 {
        return true;
    }
    let Some(from) = place.map(|place| at + 2 + place) else { return false };
    let behind = &words[from..words.len().min(from + NEAR)];
    let Some(copy) = behind.iter().take(6).position(|word| is_copy(word) || is_store(word)) else {
        return false;
    };
    let is_theirs = behind[..copy].iter().any(is_of_holders);
    // "i den del af protokollen, som medlemmerne har adgang til"
    let is_read_by = || behind[copy + 1..].iter().take(4).any(is_of_holders);
    is_theirs || is_only && is_copy(&behind[copy]) && is_read_by()
}

/// "Der føres særskilt protokol", "et særskilt referat": apart from the one that others get.
fn is_apart(two: &[Word]) -> bool {
    ["særskilt", "separat", "særlig", "særligt"].contains(&two[0].text.as_str())
        && ["referat", "protokol"].iter().any(|copy| two[1].text.ends_with(copy))
}

/// "Referat foreligger kun hos sekretariatet", "Beslutningen meddeles alene parterne"
fn is_for_some(words: &[Word], at: usize) -> bool {
    const TELLS: [&str; 7] =
        ["meddeles", "sendes", "udsendes", "udleveres", "gives", "forelægges", "foreligger"];
    let is_told = at.checked_sub(1).is_some_and(|before| TELLS.contains(&words[before].text.as_str()));
    if !is_told || !ONLY.contains(&words[at].text.as_str()) {
        return false;
    }
    let is_own = |word: &Word| is_copy(word) || word.meaning == WordMeaning::This;
    let behind = words[at + 1..].iter().take(5);
    let whom = behind.clone().any(|word| is_of_holders(word) || word.text.starts_with("part"));
    words[..at].iter().any(is_own)
        && whom
        && !behind.clone().any(|word| NOT_SENT_SO.contains(&word.text.as_str()))
}

/// "gengives ikke", "Beslutningen bekendtgøres ikke", "Hænges ikke op": what makes known, denied of the item or of nothing else;
/// a long sentence says where, and is read by that.
fn is_not_shown(words: &[Word]) -> bool {
    const SHOWS: [&str; 17] = [
        "gengives",
        "trykkes",
        "bekendtgøres",
        "kundgøres",
        "meddeles",
        "annonceres",
        "hænges",
        "refereres",
        "nævnes",
        "omtales",
        "medtages",
        "protokolleres",
        "udsendes",
        "omdeles",
        "vises",
        "printes",
        "lægges",
    ];
    // "Sagen vises ikke på kortet"
    const MAPS: [&str; 2] = ["vises", "lægges"];
    let verb = words.iter().take(4).position(|word| SHOWS.contains(&word.text.as_str()));
    let Some(verb) = verb.filter(|verb| words[verb + 1..].iter().take(2).any(Word::is_not)) else {
        return false;
    };
    let is_own = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    let is_alone = verb == 0 && words.len() <= 4;
    is_alone
        || words[..verb].iter().any(is_own) && words.len() <= 5 && !MAPS.contains(&words[verb].text.as_str())
}

/// "Sagen indgår ikke i referatet", "Punktet er ikke med i den version, der er på nettet", "Den trykte udgave indeholder ikke dette
/// punkt": whatever the verb.
fn stands_not_in(words: &[Word], at: usize) -> bool {
    const HOLDS: [&str; 4] = ["indeholder", "omfatter", "rummer", "medtager"];
    const INTO: [&str; 5] = ["i", "på", "af", "fra", "til"];
    if !words[at].is_not() || ["ingen", "intet", "uden"].contains(&words[at].text.as_str()) {
        return false;
    }
    let is_own = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::PersonCases)
            || ["følgende", "navnet", "beløbet", "afsnittet"].contains(&word.text.as_str())
    };
    let (before, behind) = (&words[at.saturating_sub(5)..at], &words[at + 1..words.len().min(at + 7)]);
    let copy = behind.iter().position(|word| is_copy(word) || is_page(word));
    let is_in = copy.is_some_and(|copy| {
        behind[..copy].iter().rev().take(4).any(|word| INTO.contains(&word.text.as_str()))
    });
    let begins = at == 0 || before.iter().any(is_own);
    let holds = before.last().is_some_and(|verb| HOLDS.contains(&verb.text.as_str()));
    is_in && begins && !is_short_of(behind)
        || holds && before.iter().any(is_copy) && behind.iter().any(is_own)
}

/// "ikke tilføjet noget til referatet", "ikke bemærkninger til protokollen": what was not said of it.
fn is_short_of(behind: &[Word]) -> bool {
    behind
        .iter()
        .any(|word| word.begins_with(&["bemærk", "rettelse", "tilføj", "indsigelse", "fejl", "godkend"]))
}

/// Where everybody may read.
fn is_page(word: &Word) -> bool {
    ["hjemmesiden", "hjemmeside", "nettet", "intra", "opslagstavlen"].contains(&word.text.as_str())
}

/// "Må kun ses af medlemmerne", "Kun bestyrelsen har læst bilaget", "Ikke til gennemsyn for andre end rådet", "Ingen uden for
/// udvalget får besked"
fn is_seen_by_some(words: &[Word], at: usize) -> bool {
    const SEEN: [&str; 6] = ["ses", "læses", "høres", "kendes", "læst", "set"];
    let behind = &words[at + 1..words.len().min(at + NEAR)];
    let is_only = ONLY.contains(&words[at].text.as_str());
    let is_seen = behind.iter().any(|word| SEEN.contains(&word.text.as_str()));
    let than = behind.windows(3).position(|three| three[0].text == "andre" && three[1].text == "end");
    let but_some = words[at].is_not() && than.is_some_and(|than| is_of_holders(&behind[than + 2]));
    let none_outside = words[at].text == "ingen"
        && matches!(behind, [out, of, circle, ..]
            if out.text == "uden" && of.text == "for" && CIRCLES.contains(&circle.text.as_str()));
    is_only && is_seen && behind.iter().any(is_of_holders) || but_some || none_outside
}

/// How something goes out of a text.
const OUT: [&str; 14] = [
    "strøget",
    "streget",
    "udgå",
    "udelad",
    "slett",
    "slet",
    "fjern",
    "overstreg",
    "mørklæg",
    "slør",
    "skjul",
    "anonymis",
    "stryg",
    "udtag",
];
/// Those who read it.
const READERS: [&str; 8] =
    ["borger", "beboer", "forældre", "medlem", "offentlig", "presse", "nettet", "hjemmeside"];
/// How a copy reaches its readers.
const REACHES: [&str; 11] = [
    "lægges",
    "sendes",
    "udsendes",
    "omdeles",
    "uddeles",
    "offentliggøres",
    "når",
    "trykkes",
    "deles",
    "kommer",
    "publiceres",
];

/// "udgår af det referat, som borgerne kan se", "klippes ud, før referatet lægges på intra": what is dropped from the agenda is
/// just not heard.
fn is_taken_out(words: &[Word], at: usize) -> bool {
    const APART: [&str; 12] = [
        "tages", "tage", "taget", "klippes", "klippe", "klippet", "skæres", "skære", "skåret", "streges",
        "holdes", "holdt",
    ];
    let text = words[at].text.as_str();
    let behind = &words[at + 1..words.len().min(at + 1 + 2 * NEAR)];
    let is_apart = APART.contains(&text)
        && behind.iter().take(3).any(|word| ["ud", "ude", "væk"].contains(&word.text.as_str()));
    if !is_apart && !words[at].begins_with(&OUT) {
        return false;
    }
    let is_reader = |word: &Word| word.begins_with(&READERS);
    let is_one_of =
        |word: Option<&Word>, list: &[&str]| word.is_some_and(|word| list.contains(&word.text.as_str()));
    // "I den offentlige udgave er navnet udeladt"
    let is_within =
        words[..at].windows(2).any(|two| two[0].meaning == WordMeaning::Public && is_copy(&two[1]));
    let is_text = |word: &Word| is_copy(word) || ["dagsorden", "dagsordenen"].contains(&word.text.as_str());
    is_within
        || (0..behind.len()).filter(|&at| is_text(&behind[at])).any(|at| {
            let before = at.checked_sub(1).map(|before| &behind[before]);
            let is_public = before.is_some_and(|word| {
                word.meaning == WordMeaning::Public
                    || ["trykte", "udsendte", "omdelte", "åbne"].contains(&word.text.as_str())
                    || word.text.ends_with('s') && is_reader(word)
            });
            let is_sent = behind[at + 1..].iter().take(5).any(|word| REACHES.contains(&word.text.as_str()));
            let is_in_time = is_one_of(before, &["før", "inden"]);
            let is_told = is_copy(&behind[at]) && is_one_of(behind.get(at + 1), &["der", "som", "til"])
                || behind[at + 1..].iter().take(3).any(is_reader);
            is_public || is_in_time && is_sent || is_told
        })
}
