//! Who goes and who stays, in few words: "Salen ryddes", "Eleverne går nu", "Rådet fortsætter alene", "Kun de folkevalgte".

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &["^ {@lead} @seats ryddes|rømmes|tømmes {@lead|@audience} $"],
        &["Tilhørerpladserne ryddes", "Salen ryddes for tilhørere", "Salen rømmes"],
    )
    .unlike(&["Kælderen ryddes"]),
    PatternRule::new(
        &[
            "^ {@lead} @listener {@lead} går|gå|ud|vente|venter {@lead|ud|hjem|udenfor|gangen|foyeren} $",
            "^ {@lead} @listener {@lead} forlader|forlade mødet|lokalet|salen|rummet {@lead} $",
            "^ {@lead} @listener {@lead} @no {@lead} adgang|velkomne|velkommen|stede|tilladt {@lead} $",
            "^ uden|ingen @listener {@lead} $",
            "^ {@lead} @listener takkes af {@lead} $",
            "^ vi siger|sagde farvel til @listener {@lead} $",
        ],
        &[
            "Borgerne må vente på gangen",
            "Tilskuerne går ud",
            "Eleverne går nu",
            "Journalister bedes gå",
            "Pressen er ikke velkommen til dette punkt",
            "Borgere har ikke adgang til dette punkt",
            "Avisen må ikke være til stede",
            "Uden tilskuere",
            "Gæsterne takkes af",
            "Vi siger farvel til gæsterne",
        ],
    )
    .unlike(&["Borgerne går i vandet", "Eleverne går i skole", "Kampen spilles uden tilskuere", "Gæsterne må ikke forlade lokalet"]),
    PatternRule::new(
        &[
            "^ {@lead|@then} {fortsætter|møder|sidder} @body {fortsætter} {@lead|videre} alene {@lead} $",
            "^ {@lead|@then} {fortsætter|møder} @body {fortsætter} for sig selv $",
            "^ {@lead|@then} {fortsætter|møder} @body {fortsætter} i|uden enrum|@kept_out|@listener {@lead} $",
            "^ @then alene @body $",
            "^ *siden deltager @no {@lead} $",
        ],
        &[
            "Herefter fortsætter bestyrelsen alene",
            "Bestyrelsen for sig selv",
            "Bestyrelsen i enrum",
            "Bestyrelsen fortsætter uden administrationen",
            "Herefter alene bestyrelsen",
            "Medarbejdersiden deltager ikke",
        ],
    )
    .unlike(&["Bestyrelsen ejer ikke grunden alene"]),
    PatternRule::new(
        &[
            "^ {@lead} @only {@lead} @chosen {medlemmer|medlemmerne|@lead|deltager|stede} $",
            "^ {@lead} forbeholdt {@lead} @chosen|@members|medlemmer|medlemmerne {medlemmer|medlemmerne} $",
            "^ {@lead} forbeholdt *ets|*ens medlemmer|medlemmerne $",
        ],
        &["Kun de folkevalgte", "Kun stemmeberettigede", "Kun for indviede", "Forbeholdt rådets medlemmer"],
    )
    .unlike(&["Festen er kun for inviterede"]),
];
