//! Whether the title of an item alone says that something is to be decided: "Valg af kasserer".

/// Nouns that ask for a decision when they open a title or one of its clauses, with the words one of which
/// has to follow; none where the noun is enough.
const ASKING: [(&str, &[&str]); 28] = [
    ("godkendelse", &[]),
    ("vedtagelse", &[]),
    ("konstituering", &[]),
    ("afstemning", &[]),
    ("udpegning", &[]),
    ("udpegninger", &[]),
    ("bevilling", &[]),
    ("anlægsbevilling", &[]),
    ("tillægsbevilling", &[]),
    ("beslutningsforslag", &[]),
    ("borgerforslag", &[]),
    ("medlemsforslag", &[]),
    ("ændringsforslag", &[]),
    ("budgetforslag", &["for", "til", "fra", YEAR, END]),
    ("budget", &["for", "og", YEAR, END]),
    ("forslag", &["fra", "om", "til", "af", "vedr", "vedrørende"]),
    ("beslutning", &["om", "vedr", "vedrørende", END]),
    ("afgørelse", &["om", "af", "vedr", "vedrørende", END]),
    ("stillingtagen", &[]),
    ("behandling", &["af"]),
    ("valg", &["af", "til", END]),
    ("genvalg", &["af", "til", END]),
    ("nedsættelse", &["af"]),
    ("fastsættelse", &["af"]),
    ("frigivelse", &["af"]),
    ("ansøgning", &["om", "fra", "til"]),
    ("køb", &["af"]),
    ("salg", &["af"]),
];
/// Stands for a year in [`ASKING`].
const YEAR: &str = "<year>";
/// Stands for the end of the clause in [`ASKING`].
const END: &str = "<end>";
/// Nouns that ask for a decision behind "og" too, since no list of subjects is made of them.
const ASKING_SECOND: [&str; 4] = ["godkendelse", "vedtagelse", "konstituering", "valg"];
/// Words before the noun that say nothing of what is asked for.
const ADJECTIVES: [&str; 14] = [
    "endelig",
    "endeligt",
    "foreløbig",
    "foreløbigt",
    "formel",
    "fornyet",
    "supplerende",
    "politisk",
    "eventuel",
    "eventuelt",
    "ny",
    "nyt",
    "nye",
    "andre",
];
/// What the item is there for, when it is only to be heard or talked about.
const TALKING: [&str; 9] = [
    "orientering",
    "drøftelse",
    "temadrøftelse",
    "status",
    "oplæg",
    "proces",
    "tidsplan",
    "evaluering",
    "opfølgning",
];
/// What a proposal "til" is of, when it is only an idea for later.
const IDEAS: [&str; 8] = ["punkt", "emne", "tema", "idé", "ide", "dagsorden", "drøftelse", "orientering"];
/// Bodies that the people elect: "Valg til byrådet" is no decision of the one that meets.
const ELECTED: [&str; 7] =
    ["byråd", "kommunalbestyrelse", "regionsråd", "folketing", "menighedsråd", "ældreråd", "europa"];
/// Ends of titles that ask for a decision, whatever stands before.
const ENDS: [&str; 4] = ["til godkendelse", "til vedtagelse", "til beslutning", "til afgørelse"];

/// Returns whether a title says that something is to be decided, where neither an indstilling nor a line of
/// the agenda does. "Orientering om valg af leverandør" and "Budget 2027 – drøftelse" do not; neither does
/// what only might.
pub(super) fn asks_for_decision(title: &str) -> bool {
    let title = title.to_lowercase();
    let clauses: Vec<Vec<&str>> = title
        .split([',', ';', ':', '(', ')', '–', '—'])
        .flat_map(|part| part.split(" - "))
        .map(words)
        .filter(|words| !words.is_empty())
        .collect();
    let is_talked_about = |clause: &Vec<&str>| {
        clause.first().is_some_and(|first| TALKING.contains(first))
            || clause
                .windows(2)
                .any(|pair| pair[0] == "til" && ["orientering", "drøftelse"].contains(&pair[1]))
    };
    if clauses.iter().any(is_talked_about) {
        return false;
    }
    ENDS.iter().any(|end| title.trim_end_matches([' ', '.', ')']).ends_with(end))
        || clauses.iter().any(|clause| opens_asking(clause) || asks_second(clause))
}

/// Returns the words of a clause, without numbers of treatments ("2.") and full stops.
fn words(clause: &str) -> Vec<&str> {
    let words = clause.split_whitespace().map(|word| word.trim_matches(['.', '»', '«', '"', '?']));
    words.filter(|word| !word.is_empty()).collect()
}

/// Returns whether a clause opens with a noun that asks for a decision.
fn opens_asking(clause: &[&str]) -> bool {
    let is_before =
        |word: &&&str| ADJECTIVES.contains(word) || word.len() == 1 && word.starts_with(['1', '2', '3']);
    let clause = &clause[clause.iter().take_while(is_before).count()..];
    let Some((noun, rest)) = clause.split_first() else { return false };
    let Some((_, followers)) = ASKING.iter().find(|(asking, _)| asking == noun) else { return false };
    let next = rest.first().copied();
    let follows = |follower: &&str| match (*follower, next) {
        (END, next) => next.is_none(),
        (YEAR, Some(next)) => {
            next.starts_with("20") && next.bytes().all(|b| b.is_ascii_digit() || b"-/".contains(&b))
        }
        (follower, next) => next == Some(follower),
    };
    (followers.is_empty() || followers.iter().any(follows)) && !is_only_named(noun, rest)
}

/// Returns whether what follows a noun makes it something to hear of: ideas for later, a public election.
fn is_only_named(noun: &str, rest: &[&str]) -> bool {
    let begins = |starts: &[&str]| {
        rest.iter().skip(1).take(3).any(|word| starts.iter().any(|start| word.starts_with(start)))
    };
    match noun {
        "forslag" => rest.first() == Some(&"til") && begins(&IDEAS),
        "valg" => rest.first() == Some(&"til") && begins(&ELECTED),
        _ => false,
    }
}

/// Returns whether a clause asks for a decision behind "og", where what stands before is no subject:
/// "Velkomst og valg af dirigent", but not "Regler for udpegning og valg af medlemmer".
fn asks_second(clause: &[&str]) -> bool {
    let Some(and) = clause.iter().position(|word| *word == "og") else { return false };
    let has_object = |word: &&str| ["af", "for", "fra", "i", "om", "på", "til", "ved"].contains(word);
    let second = &clause[and + 1..];
    !clause[..and].iter().any(has_object)
        && !clause.first().is_some_and(|first| TALKING.contains(first))
        && second.first().is_some_and(|noun| ASKING_SECOND.contains(noun))
        && opens_asking(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: [&str; 40] = [
        "Forslag fra SF om cykelparkering",
        "Forslag til ny forretningsorden",
        "Nyt forslag om skolegården",
        "FORSLAG FRA BESTYRELSEN: Hjertestarter",
        "Skolegården – forslag fra elevrådet",
        "Borgerforslag: bænke på torvet",
        "Beslutningsforslag om vintervej",
        "Valg",
        "Valg af kasserer",
        "VALG AF DIRIGENT",
        "Valg til bestyrelsen",
        "Valg til hegnssynet",
        "Velkomst og valg af dirigent",
        "Fornyet valg af næstformand",
        "Godkendelse af referat fra sidste møde",
        "Godkendelse af dagsorden",
        "Godkendelse af oplæg til strategi",
        "Godkendelse af evaluering af forsøget",
        "Endelig godkendelse af vedtægter",
        "Dagsorden og godkendelse",
        "Referat – godkendelse",
        "Ny kørselspolitik til godkendelse",
        "Årsregnskab 2025 til godkendelse.",
        "Lokalplan 88 for Møllevang - endelig vedtagelse",
        "Kloakplan (endelig vedtagelse)",
        "Budget",
        "Budget 2027",
        "Budget 2027-2030",
        "Budget for 2027",
        "Budget og kontingent",
        "Budgetforslag for 2027",
        "2. behandling af budget 2027",
        "Udpegning til havnerådet",
        "Konstituering",
        "Anlægsbevilling til cykelsti",
        "Fastsættelse af kontingent",
        "Nedsættelse af udvalg",
        "Ansøgning om tilskud til halbal",
        "Køb af grund ved Mosevej",
        "Beslutning om byfest",
    ];
    const NO: [&str; 40] = [
        "",
        "Eventuelt",
        "Velkomst",
        "Velkomst og præsentation",
        "Orientering fra formanden",
        "Orientering om valg af leverandør",
        "Orientering om køb og salg af ejendomme",
        "Orientering og godkendelser",
        "Status på budget 2027",
        "Status og godkendelse af fremdrift",
        "Budget 2027 – drøftelse",
        "Budget 2027 (orientering)",
        "Budget 2027: status",
        "Budgetopfølgning pr. 1. maj",
        "Budgetproces",
        "Budget i balance",
        "Forslag",
        "Forslag til drøftelse",
        "Forslag til punkter på næste møde",
        "Forslag til kommende emner",
        "Indkomne forslag",
        "Lovforslag om færger",
        "Forslag fra SF om cykelparkering, til drøftelse",
        "Drøftelse af forslag fra elevrådet",
        "Drøftelse af budget 2027",
        "Evaluering af valg af dirigent",
        "Valg 2029",
        "Valg til byrådet",
        "Valg til det nye ældreråd",
        "Valgmøde",
        "Valgfag i udskolingen",
        "Regler for udpegning og valg af medlemmer",
        "Beslutninger fra sidste møde",
        "Opfølgning på beslutning om byfest",
        "Købmandens hus",
        "Salgsstrategi",
        "Behandlingstilbud til unge",
        "Godkendelser siden sidst",
        "Næste møde",
        "Natbusser",
    ];

    #[test]
    fn a_title_asks_for_a_decision_or_does_not() {
        let wrong: Vec<&str> = YES
            .into_iter()
            .filter(|title| !asks_for_decision(title))
            .chain(NO.into_iter().filter(|title| asks_for_decision(title)))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
