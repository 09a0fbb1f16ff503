//! Texts that stand in one copy of the minutes alone, or in one copy not, and who alone reads them: "optages ikke i den
//! trykte udgave", "kun i medlemmernes eksemplar", "udgår af det referat, som borgerne kan se".

use super::super::patterns::PatternRule;
use super::not_put::OTHERWISE;
use super::not_sent::SENT_OTHERWISE;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &[
            "@no ..3 @told_on ..7 @copy",
            "@told_on ..2 @no ..7 @copy",
            "@copy ..7 @told_on ..2 @no",
            "@copy ..5 @no ..3 @told_on",
            "^ @no til ..1 @told_on",
        ],
        &[
            "optages ikke i den trykte udgave",
            "uden gengivelse i det referat, der sendes ud",
            "Ikke til videre udsendelse",
        ],
    )
    .unless(OTHERWISE)
    .nor(SENT_OTHERWISE)
    .despite(&["men .. @holder|@no"]),
    PatternRule::new(
        &[
            "^ @not ..5 i|på|af|fra|til ..3 @copy|@page",
            "@item|følgende|navnet|beløbet|afsnittet|@case ..4 @not ..5 i|på|af|fra|til ..3 @copy|@page",
            "@copy ..3 indeholder|omfatter|rummer|medtager @not ..5 @item|følgende",
        ],
        &[
            "Sagen indgår ikke i referatet",
            "Punktet er ikke med i den version, der er på nettet",
            "Den trykte udgave indeholder ikke dette punkt",
        ],
    )
    .unless(OTHERWISE)
    .nor(SENT_OTHERWISE)
    .nor(&["bemærk*|rettelse*|tilføj*|indsigelse*|fejl*|godkend*"])
    .despite(&["men .. @holder|@no"])
    .unlike(&["Punktet gav ikke bemærkninger til protokollen"]),
    PatternRule::new(
        &[
            "@only ..2 @in ..5 @holder ..5 @copy|@store",
            "@stays ..2 @in ..5 @holder ..5 @copy|@store",
            "@only ..2 @in ..5 @copy ..3 @holder",
            "@only @holder @copy $",
        ],
        &[
            "kun i medlemmernes eksemplar",
            "ligger i formandens mappe",
            "(kun bestyrelsens eksemplar)",
            "alene optages i den del af protokollen, som medlemmerne har adgang til",
        ],
    )
    // what pupils have in their pockets
    .unless(&["^ *telefon*|mobil*|nøgle*|medicin*|tablet*|jakke*|taske* ..2 @stays"])
    .unlike(&["Telefonerne lægges i et lukket skab"]),
    PatternRule::new(
        &["^ @stays ..6 @store", "tekst*|notat*|afsnit*|referat* ..3 @stays ..6 @store"],
        &["Bliver i mappen på formandens kontor", "Notaterne herfra hører til i bestyrelsens egen røde bog"],
    ),
    PatternRule::new(
        &["særskilt|separat|særlig|særligt *referat|*protokol"],
        &["Der føres særskilt protokol"],
    ),
    PatternRule::new(
        &["@copy|dette|denne|@item .. @given @only ..4 @holder|part*"],
        &["Referat foreligger kun hos sekretariatet", "Beslutningen meddeles alene parterne"],
    )
    .unless(SENT_OTHERWISE),
    PatternRule::new(
        &[
            "@only ..6 @seen ..5 @holder",
            "@only ..5 @holder ..5 @seen",
            "@no ..5 andre end @holder",
            "ingen uden for @circle",
        ],
        &[
            "Må kun ses af medlemmerne",
            "Kun bestyrelsen har læst bilaget",
            "Ikke til gennemsyn for andre end rådet",
            "Ingen uden for udvalget får besked",
        ],
    ),
    PatternRule::new(
        &[
            "@open @copy .. @taken",
            "@taken .. @public @copy|dagsorden*",
            "@taken .. @reader @copy|dagsorden*",
            "@taken .. før|inden @copy|dagsorden* ..4 @reaches",
            "@taken .. @copy der|som|til",
            "@taken .. @copy|dagsorden* ..2 @reader",
        ],
        &[
            "udgår af det referat, som borgerne kan se",
            "strøget i nettets udgave",
            "I den offentlige udgave er navnet udeladt",
            "udelades, før referatet lægges på intra",
        ],
    ),
    PatternRule::new(
        &[
            "@cut ..2 ud|ude|væk .. @public @copy|dagsorden*",
            "@cut ..2 ud|ude|væk .. før|inden @copy|dagsorden* ..4 @reaches",
            "@cut ..2 ud|ude|væk .. @copy der|som|til",
            "@cut ..2 ud|ude|væk .. @copy|dagsorden* ..2 @reader",
        ],
        &["klippes ud, før referatet lægges på intra"],
    ),
];

/// "(kun bestyrelsesmedlemmer)", "Køb af gård – kun for medlemmer"
pub(super) const FOR_MEMBERS: &[PatternRule] = &[
    PatternRule::new(
        &[
            "@only for|til|af|læses ..2 @members",
            "@only for|til|af|læses ..2 *s @members|medlemmer|medlemmerne",
            ", @only @members $",
            "^ @only @members $",
        ],
        &["kun for bestyrelsens medlemmer", "alene til udvalget", "må kun læses af bestyrelsen"],
    ),
    PatternRule::new(
        &[
            ", @only for|til|af|læses ..2 medlemmer|medlemmerne",
            "^ @only for|til|af|læses ..2 medlemmer|medlemmerne",
            ", @only medlemmer|medlemmerne $",
            "^ @only medlemmer|medlemmerne $",
        ],
        &["Køb af gård – kun for medlemmer", "Klage (kun medlemmer)"],
    ),
    PatternRule::new(&["@only for|til|af|læses ..2 medlemmer|medlemmerne"], &["Sagen er kun for medlemmer"])
        .with(&["@item"])
        .unlike(&["Festen er kun for medlemmer"]),
    PatternRule::new(
        &[", @only *valgte medlemmer* $", "^ @only *valgte medlemmer* $"],
        &["(kun valgte medlemmer)"],
    ),
];

pub(super) const RESTRICTED: &[PatternRule] = &[PatternRule::new(
    &["begrænset* adgang|deltagerkreds", "adgang|deltagerkreds begrænset*"],
    &["begrænset adgang", "Deltagerkreds: begrænset"],
)
.within(3)];
