//! What "lukket" is said of without any item being closed: plans, wards, gates, years, and times that are over.

use super::patterns::{PatternRule, RuleBook};
use super::words::Word;
use crate::meeting::Access;

/// What was closed is open now.
const PAST: &[PatternRule] = &[
    PatternRule::new(
        &[
            "tidligere|hidtil|førhen ..2 > _ .. nu @by_now",
            "tidligere|hidtil|førhen ..2 > _ .. genoptages|åbnes|behandles|drøftes @by_now",
            "blev|var|været .. > _ .. nu @by_now",
        ],
        &[
            "Sagen, der tidligere var lukket, er nu åben",
            "Tidligere lukket punkt genoptages åbent",
            "Sagen blev i januar behandlet på lukket møde og er nu offentlig",
        ],
    ),
    // a lease that is "ophævet" lifts none, and what is closed "til lukningen er ophævet" is closed
    PatternRule::new(
        &[
            "blev|var|været .. > _ .. @lid ..2 ophævet",
            "blev|var|været .. > _ .. @lid ophæves $",
            "> @lid er|blev ..1 ophævet",
        ],
        &["Sagen var på lukket dagsorden i maj, men lukningen er ophævet"],
    )
    .unless(&["til|indtil|før|når|hvis ..2 ophævet|ophæves", "@lid .. @not_so"])
    .unlike(&[
        "Sagen var på lukket dagsorden, til lukningen er ophævet",
        "Sagen var på lukket dagsorden. Fortroligheden er ikke ophævet",
    ]),
    PatternRule::new(
        &[
            "blev|var|været .. > _ dagsorden|møde|døre|punkt|men .. @decided {@small} @handle {@small} @opened $",
            "blev|var|været .. > _ dagsorden|møde|døre|punkt|men .. @decided {@small} @handle {@small} @opened døre|møde|dagsorden $",
        ],
        &["Sagen var sat på lukket dagsorden, men byrådet besluttede at behandle det for åbne døre"],
    )
    .unless(&["> .. ikke|forslag|delen|del|indstillingen|hvis|når|ønskede"]),
    PatternRule::new(
        &[
            "blev|var|været .. > _ .. @moved {@carried} til {den|det} @opened dagsorden|møde|behandling",
            "blev|var|været .. > _ .. sagen|punktet|den @present {nu|derfor|i|dag} på|for|ved @opened dagsorden|møde|døre $",
        ],
        &[
            "Sagen var udsendt som lukket punkt, men byrådet overførte den til åben dagsorden",
            "Sagen var på lukket dagsorden i maj. Salget er gennemført, og sagen behandles nu på åbent møde.",
        ],
    )
    .unless(&["> .. @not_so"]),
];

/// It is told of an earlier time.
const EARLIER: &[PatternRule] = &[
    PatternRule::new(
        &["tidligere .. været|blev|blevet .. >", "været|blev|blevet .. tidligere .. >"],
        &["Sagen har tidligere været behandlet for lukkede døre."],
    )
    // "Sagen, der tidligere blev udsat, behandles for lukkede døre"
    .unless(&["@present .. >"]),
    PatternRule::new(
        &[
            "i sin tid blev|var behandlet|drøftet|afgjort|besluttet på|for|i|bag|som >",
            "blev|var i sin tid behandlet|drøftet|afgjort|besluttet på|for|i|bag|som >",
        ],
        &["Der blev spurgt til, hvorfor vejsagen i sin tid blev behandlet på lukket dagsorden."],
    )
    .unless(&["@present .. >", "nu|også|fortsat|stadig|igen"])
    .unlike(&[
        "Klagen, der i sin tid blev rejst, er lukket",
        "Sagen blev i sin tid behandlet for lukkede døre, og det gør den fortsat",
    ]),
];

const NO_ITEM: &[PatternRule] = &[
    PatternRule::new(&["> lp @number"], &["LP 12 for havnen"]),
    // an "afsnit" is a ward, and no part of an agenda
    PatternRule::new(
        &["> @plural_closed afsnit", "på|hvert|ethvert|intet > _ afsnit"],
        &["Ni lukkede afsnit"],
    ),
    PatternRule::new(&["> _ afsnit"], &["Psykiatriens lukket afsnit"]).with(&["@ward"]),
    // a gate "skal kunne lukkes"; an item is named where it is closed, or the rule that closes it
    PatternRule::new(&["> lukkes|lukker|lukke", "holder|holdt > _"], &["Hallen holder lukket 2. pinsedag"])
        .with(&["_ _"])
        .unless(&["@closed_item", "> _ for @outsider ..2 $"])
        .unlike(&["Sagen om Krog – lukkes for andre"]),
    PatternRule::new(&["> _ @year"], &["lukket 2019"]),
    // things of both kinds
    PatternRule::new(
        &["> _ og|eller|samt ..1 @half_open @thing"],
        &["Lukkede og åbne takster", "ni lukkede og elleve åbne afsnit", "lukkede eller halvåbne stalde"],
    ),
];

/// What stands behind "lukket" tells of a place or a time, and of nothing that closes an item.
const TOLD_ELSEWHERE: &[PatternRule] = &[PatternRule::new(&["> _ @at_place"], &["Vejen er lukket i juli"])
    .unless(&["> _ .. @closes", "> _ for @outsider ..2 $", "^ punktet|emnet er|var|bliver >"])
    .unlike(&["Punktet er lukket for gennemsyn"])];

/// Doors are shut while something goes on that no body holds.
const UNDER_EVENT: &[PatternRule] =
    &[PatternRule::new(&["^ under !@held @other $"], &["under barnedåb"]).unlike(&["under forhandling"])];

const SHUT_TO_FLOW: &[PatternRule] = &[PatternRule::new(
    &["^ lukket for @flow $", "^ lukket for @flow @at_place"],
    &["Lukket for tilgang", "Lukket for gennemkørsel"],
)
.unless(&["_ _ _ .. @closes", "_ _ _ for @outsider ..2 $"])
.unlike(&["Lukket for pressen"])];

/// "lukkede sagen for tilhørere", "lukkede sagen, da den rummer priser" shut others out.
const ENDS_CASE: &[PatternRule] =
    &[PatternRule::new(&["!@who_decides @other > lukkede sagen"], &["Leverandøren lukkede sagen"])
        .unless(&["> .. hensyn|da|fordi|idet", "@shuts_out"])
        .unlike(&["Byrådet lukkede sagen", "Leverandøren lukkede sagen for pressen"])];

/// A place that the sentence begins with; "ikke offentligt for køberens skyld" tells why.
const PLACE_SHUT: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ @the_built ..3 er|var|bliver|blev _ > _ $",
            "^ @the_built ..3 er|var|bliver|blev _ > _ i|længere|tilgængelig*",
            "^ @the_built ..3 er|var|bliver|blev _ > _ for @everybody|@flow",
        ],
        &["Magasinet er ikke offentligt tilgængeligt", "Stien gennem skoven er ikke åben for offentligheden"],
    )
    .unless(&["@own_paper .. >", ", _ .. >"])
    .unlike(&["Magasinet er ikke offentligt for køberens skyld"]),
    PatternRule::new(
        &["_ _ _ .. > @open @built", "@built der|som ikke er > _ $"],
        &["Gangen er ikke offentlig vej", "Engstien - vej, der ikke er offentlig"],
    )
    .unlike(&["Salg af grund, der ikke er offentlig"]),
];

/// Others than the body, who have no case here; "parterne" and "ejerne" may be those of the item.
const BY_OTHERS: &[PatternRule] = &[PatternRule::new(
    &["*partierne|*landene|*staterne|*ministrene|*ordførerne har|havde @other _ >"],
    &["Partierne har forhandlet bag lukkede døre"],
)
.unless(&["@own_heard", "@own_body .. >"])
.unlike(&["Ejerne har forhandlet med os bag lukkede døre"])];

/// Wards and schools that have doors.
const DOORS_OF_PLACE: &[PatternRule] =
    &[PatternRule::new(&["@built_many med > _"], &["Tilsyn på afdelinger med lukkede døre"])
        .unless(&["@own_paper .. >"])
        .unlike(&["Møde i afdelingen med lukkede døre", "Sagen om to skoler med lukkede døre"])];

const PUBLIC_BY_NOW: &[PatternRule] = &[PatternRule::new(
    &["kan|må nu offentliggøres", "er nu offentlig|offentligt|offentlige|offentliggjort"],
    &["Beslutningen kan nu offentliggøres"],
)
.unless(&["@no"])
.unlike(&["Beslutningen må nu ikke offentliggøres"])];

/// Lists that are kept of cases in general.
const LISTS_KEPT: &[PatternRule] = &[PatternRule::new(
    &["lister|fortegnelse|fortegnelser|statistik|oversigter over @many"],
    &["Kommunen har ikke ført lister over sager"],
)
.with(&["fører|føre|ført|førte|føres|udarbejde|udarbejder"])];

/// Nobody listens to the meetings of a body, and everybody reads what came of them.
const MINUTES_PUBLIC: &[PatternRule] = &[PatternRule::new(
    &["*møder|*møderne er lukkede|lukket .. referatet|referaterne|referater er offentligt|offentlige $"],
    &["Rådets møder er lukkede for tilhørere. Referatet er offentligt."],
)
.unless(&["@items|@doors"])
.unlike(&["Rådets møder er lukkede. Referatet er ikke offentligt."])];

/// Nobody listens to them, and nothing is told of who reads the minutes.
const MEETINGS_CLOSED: &[PatternRule] = &[PatternRule::new(
    &["*møder|*møderne er|holdes lukkede|lukket|fortrolige", "*møder|*møderne holdes for lukkede døre"],
    &["Rådets møder er lukkede.", "Bestyrelsens møder holdes for lukkede døre."],
)
.unless(&["@items"])];

/// It came onto the open agenda, or nothing is kept of it any more.
const MOVED_TO_OPEN: &[PatternRule] = &[PatternRule::new(
    &[
        "@moved {@carried} til {den|det} @opened dagsorden|møde|behandling",
        "sagen|punktet|den @present {nu|derfor|i|dag} på|for|ved @opened dagsorden|møde|døre $",
        "@lid er|blev ..1 ophævet",
    ],
    &[
        "Byrådet overførte den til den åbne dagsorden",
        "Salget er gennemført, og sagen behandles nu på åbent møde.",
        "Fortroligheden er nu ophævet",
    ],
)
.unless(&["@not_so"])
.unlike(&[
    "Byrådet ville have den overført til åben dagsorden",
    "Fortroligheden er ikke ophævet",
    "Fortroligheden blev ophævet, når handlen er på plads",
])];

/// It was decided to hear it in the open, and nothing behind that limits it.
const DECIDED_OPEN: &[PatternRule] = &[PatternRule::new(
    &[
        "@decided {@small} @handle {@small} @opened $",
        "@decided {@small} @handle {@small} @opened døre|møde|dagsorden $",
    ],
    &["Byrådet besluttede, at punktet behandles for åbne døre"],
)
.unless(&["ikke|forslag|delen|del|indstillingen|hvis|når|ønskede"])
.unlike(&["Byrådet vedtog ikke at behandle sagen for åbne døre"])];

/// Returns whether "lukket" is said of a plan, a ward or a gate, or of what is open by now.
pub(super) fn closes_no_item(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[NO_ITEM, PAST, EARLIER]);
    BOOK.is_said_at(words, at)
}

/// Returns whether it is told of an earlier time, or of what is open by now.
pub(super) fn is_of_earlier(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[PAST, EARLIER]);
    BOOK.is_said_at(words, at)
}

/// Returns what words say of all meetings of a body: that nobody listens to them, and whether everybody reads the minutes.
pub(super) fn of_all_meetings(words: &[Word]) -> Option<Access> {
    const TABLES: &[&[PatternRule]] = &[MINUTES_PUBLIC, MEETINGS_CLOSED];
    static BOOK: RuleBook = RuleBook::new(TABLES);
    let table = BOOK.said_in(words)?;
    Some(if table == 0 { Access::Open } else { Access::Doubtful })
}

/// Returns whether words tell that an item came onto the open agenda.
pub(super) fn moves_to_open(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[MOVED_TO_OPEN]);
    BOOK.is_said(words)
}

/// Returns whether words tell that it was decided to hear the item in the open. What was wished, refused or put off opens
/// nothing.
pub(super) fn decides_open(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[DECIDED_OPEN]);
    BOOK.is_said(words)
}

/// Returns whether the words behind "lukket" at a place tell of something else than the item.
pub(super) fn is_told_elsewhere(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[TOLD_ELSEWHERE]);
    BOOK.is_said_at(words, at)
}

/// Returns whether words say what no longer comes in or through. What is closed for somebody is an item.
pub(super) fn is_shut_to_flow(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[SHUT_TO_FLOW]);
    BOOK.is_said(words)
}

/// Returns whether words tell that something goes on that no body holds: "under barnedåb".
pub(super) fn is_under_event(behind: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[UNDER_EVENT]);
    BOOK.is_said(behind)
}

/// Returns whether somebody closed a case at a place and was done with it: "Leverandøren lukkede sagen".
pub(super) fn ends_case(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[ENDS_CASE]);
    BOOK.is_said_at(words, at)
}

/// Returns whether a place is shut, which the word at a place says: "Magasinet er ikke offentligt tilgængeligt".
pub(super) fn is_place_shut(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[PLACE_SHUT]);
    BOOK.is_said_at(words, at)
}

/// Returns whether others than the body did it behind closed doors: "Partierne har forhandlet bag lukkede døre".
pub(super) fn is_done_by_others(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[BY_OTHERS]);
    BOOK.is_said_at(words, at)
}

/// Returns whether the doors that are closed at a place are those of wards or schools: "afdelinger med lukkede døre".
pub(super) fn are_doors_of_place(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[DOORS_OF_PLACE]);
    BOOK.is_said_at(words, at)
}

/// Returns whether words tell that something is public by now: "Beslutningen kan nu offentliggøres".
pub(super) fn is_public_by_now(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[PUBLIC_BY_NOW]);
    BOOK.is_said(words)
}

/// Returns whether words tell of lists that are kept of cases in general: "Kommunen har ikke ført lister over sager".
pub(super) fn is_of_lists_kept(before: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[LISTS_KEPT]);
    BOOK.is_said(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        RuleBook::new(&[
            PAST,
            EARLIER,
            NO_ITEM,
            TOLD_ELSEWHERE,
            UNDER_EVENT,
            SHUT_TO_FLOW,
            ENDS_CASE,
            PLACE_SHUT,
            BY_OTHERS,
            DOORS_OF_PLACE,
            PUBLIC_BY_NOW,
            LISTS_KEPT,
            MINUTES_PUBLIC,
            MEETINGS_CLOSED,
            MOVED_TO_OPEN,
            DECIDED_OPEN,
        ])
        .assert_examples();
    }
}
